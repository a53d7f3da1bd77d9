"""Any sequence of actions on a desk does what the same sequence does to a plain dict."""

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from replydesk.desk import BY_HAND, IMPORTED, REPLACED, RESTORED, ConflictError, Desk, DeskError
from replydesk.letter import Letter
from replydesk.letter.states import STATES, is_locked
from tests.strategies import letters

IDS = st.sampled_from(["甲", "乙", "丙"])


@dataclass
class Row:
    """What the model knows of one letter."""

    number: int
    letter: Letter
    revision: int = 1
    state: str = STATES[0]
    deleted: bool = False
    versions: list[tuple[int, str, Letter]] = field(default_factory=list)


class DeskAgainstDict(RuleBasedStateMachine):
    """A desk in a file beside a dict of rows."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.desk = Desk.open(self.folder / "desk.db")
        self.rows: dict[str, Row] = {}

    def teardown(self) -> None:
        self.desk.close()
        shutil.rmtree(self.folder)

    def _is_refused(self, letter: Letter) -> bool:
        """Whether the letter is signed in the desk and would be changed; then the desk says so and stays as it was."""
        row = self.rows.get(letter.id)
        if row is None or not is_locked(row.state) or row.letter == letter:
            return False
        for act in (self.desk.save, self.desk.take_in):
            with pytest.raises(DeskError, match="已签发"):
                act(letter)
        return True

    def _save(self, letter: Letter) -> Row:
        row = self.rows.setdefault(letter.id, Row(len(self.rows) + 1, letter))
        if row.letter != letter:
            row.letter, row.revision, row.deleted = letter, row.revision + 1, False
        return row

    @rule(letter_id=IDS, drawn=letters(3))
    def save(self, letter_id: str, drawn: Letter) -> None:
        letter = Letter(letter_id, drawn.particulars, drawn.blocks, drawn.extra)
        if self._is_refused(letter):
            return
        assert self.desk.save(letter) == self._save(letter).revision

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), drawn=letters(3), late=st.integers(-1, 1))
    def save_on_a_base(self, data: st.DataObject, drawn: Letter, late: int) -> None:
        row = self.rows[data.draw(st.sampled_from(sorted(self.rows)))]
        letter = Letter(row.letter.id, drawn.particulars, drawn.blocks, drawn.extra)
        if self._is_refused(letter):
            return
        if late and letter != row.letter:
            with pytest.raises(ConflictError):
                self.desk.save(letter, base_revision=row.revision + late)
        else:
            assert self.desk.save(letter, base_revision=row.revision + late) == self._save(letter).revision

    @rule(letter_id=IDS, drawn=letters(3))
    def take_in(self, letter_id: str, drawn: Letter) -> None:
        letter = Letter(letter_id, drawn.particulars, drawn.blocks, drawn.extra)
        if self._is_refused(letter):
            return
        number = self.desk.take_in(letter)
        if row := self.rows.get(letter_id):
            row.versions.append((row.revision, REPLACED, row.letter))
        row = self._save(letter)
        row.versions.append((row.revision, IMPORTED, letter))
        assert number == row.number

    @precondition(lambda self: self.rows)
    @rule(data=st.data())
    def snapshot(self, data: st.DataObject) -> None:
        row = self.rows[data.draw(st.sampled_from(sorted(self.rows)))]
        self.desk.snapshot(row.letter.id, BY_HAND)
        row.versions.append((row.revision, BY_HAND, row.letter))

    @precondition(lambda self: any(row.versions for row in self.rows.values()))
    @rule(data=st.data())
    def restore_version(self, data: st.DataObject) -> None:
        row = self.rows[
            data.draw(st.sampled_from(sorted(name for name in self.rows if self.rows[name].versions)))
        ]
        versions = list(reversed(self.desk.versions(row.letter.id)))
        place = data.draw(st.integers(0, len(versions) - 1))
        before, letter = row.letter, row.versions[place][2]
        if is_locked(row.state) and letter != before:
            with pytest.raises(DeskError, match="已签发"):
                self.desk.restore_version(row.letter.id, versions[place].number)
            return
        assert self.desk.restore_version(row.letter.id, versions[place].number) == letter
        if letter != before:
            if row.versions[-1][2] != before:
                row.versions.append((row.revision, REPLACED, before))
            self._save(letter)
            row.versions.append((row.revision, RESTORED, letter))

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), state=st.sampled_from(STATES))
    def set_state(self, data: st.DataObject, state: str) -> None:
        row = self.rows[data.draw(st.sampled_from(sorted(self.rows)))]
        self.desk.set_state(row.letter.id, state)
        row.state = state

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), away=st.booleans())
    def delete_or_undelete(self, data: st.DataObject, away: bool) -> None:
        row = self.rows[data.draw(st.sampled_from(sorted(self.rows)))]
        (self.desk.delete if away else self.desk.undelete)(row.letter.id)
        row.deleted = away

    @rule()
    def reopen(self) -> None:
        self.desk.close()
        self.desk = Desk.open(self.folder / "desk.db")

    @rule()
    def backup_and_restore(self) -> None:
        self.desk.backup(self.folder / "backup.db")
        self.desk.close()
        kept = Desk.restore(self.folder / "desk.db", self.folder / "backup.db")
        assert kept is not None
        kept.unlink()
        self.desk = Desk.open(self.folder / "desk.db")

    @invariant()
    def lists_are_equal(self) -> None:
        for deleted in (False, True):
            shown = {(e.number, e.id, e.state, e.revision) for e in self.desk.entries(deleted=deleted)}
            assert shown == {
                (row.number, letter_id, row.state, row.revision)
                for letter_id, row in self.rows.items()
                if row.deleted is deleted
            }

    @invariant()
    def letters_and_versions_are_equal(self) -> None:
        for letter_id, row in self.rows.items():
            assert self.desk.load(row.number).letter == row.letter
            versions = self.desk.versions(letter_id)
            assert [
                (version.revision, version.reason, self.desk.version_letter(version.number))
                for version in reversed(versions)
            ] == row.versions

    @invariant()
    def file_is_whole(self) -> None:
        assert self.desk.check() == ()


TestDeskAgainstDict = DeskAgainstDict.TestCase
TestDeskAgainstDict.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
