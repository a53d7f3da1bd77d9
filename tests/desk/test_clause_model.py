"""The clause library, driven at random, against plain dictionaries."""

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from replydesk.desk import Desk
from replydesk.desk.clauses import Clauses
from replydesk.letter.clause import Clause
from tests.strategies import clauses

IDS = st.sampled_from("甲乙丙丁")


@dataclass
class Filed:
    """What the library should hold of one clause."""

    versions: list[Clause] = field(default_factory=list)
    uses: int = 0
    deleted: bool = False


class LibraryAgainstDict(RuleBasedStateMachine):
    """Two programs over one file, taking turns at random; each must see what the other did."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.desks = [Desk.open(self.folder / "desk.db") for _ in range(2)]
        self.libraries = [Clauses(desk._store) for desk in self.desks]
        self.filed: dict[str, Filed] = {}

    def teardown(self) -> None:
        for desk in self.desks:
            desk.close()
        shutil.rmtree(self.folder)

    @rule(who=st.integers(0, 1), clause_id=IDS, drawn=clauses())
    def save(self, who: int, clause_id: str, drawn: Clause) -> None:
        self.keep(clause := replace(drawn, id=clause_id))
        assert self.libraries[who].save(clause).version == len(self.filed[clause_id].versions)

    @precondition(lambda self: self.filed)
    @rule(who=st.integers(0, 1), data=st.data())
    def save_the_same(self, who: int, data: st.DataObject) -> None:
        filed = self.filed[data.draw(st.sampled_from(sorted(self.filed)))]
        self.keep(filed.versions[-1])
        self.libraries[who].save(filed.versions[-1])

    @precondition(lambda self: self.filed)
    @rule(who=st.integers(0, 1), data=st.data())
    def restore(self, who: int, data: st.DataObject) -> None:
        clause_id = data.draw(st.sampled_from(sorted(self.filed)))
        version = data.draw(st.integers(1, len(self.filed[clause_id].versions)))
        self.keep(self.filed[clause_id].versions[version - 1])
        self.libraries[who].restore(clause_id, version)

    @precondition(lambda self: self.filed)
    @rule(who=st.integers(0, 1), data=st.data(), away=st.booleans())
    def delete_or_undelete(self, who: int, data: st.DataObject, away: bool) -> None:
        clause_id = data.draw(st.sampled_from(sorted(self.filed)))
        library = self.libraries[who]
        (library.delete if away else library.undelete)(clause_id)
        self.filed[clause_id].deleted = away

    @precondition(lambda self: self.filed)
    @rule(who=st.integers(0, 1), data=st.data())
    def use(self, who: int, data: st.DataObject) -> None:
        clause_id = data.draw(st.sampled_from(sorted(self.filed)))
        self.libraries[who].note_use(clause_id, "letter", ("a",), "文")
        self.filed[clause_id].uses += 1

    def keep(self, clause: Clause) -> None:
        filed = self.filed.setdefault(clause.id, Filed())
        filed.deleted = False
        if not filed.versions or filed.versions[-1] != clause:
            filed.versions.append(clause)

    @invariant()
    def both_see_the_same(self) -> None:
        for library in self.libraries:
            for deleted in (False, True):
                assert {
                    (entry.clause, entry.version, entry.uses) for entry in library.all(deleted=deleted)
                } == {
                    (filed.versions[-1], len(filed.versions), filed.uses)
                    for filed in self.filed.values()
                    if filed.deleted is deleted
                }

    @invariant()
    def histories_are_equal(self) -> None:
        for clause_id, filed in self.filed.items():
            kept = [version.clause for version in reversed(self.libraries[0].history(clause_id))]
            assert kept == filed.versions

    @invariant()
    def what_is_there_is_found_by_its_title_and_its_text(self) -> None:
        for clause_id, filed in self.filed.items():
            clause = filed.versions[-1]
            for text in (clause.title, clause.text):
                found = {entry.clause.id for entry in self.libraries[0].search(text)}
                assert (clause_id in found) is not filed.deleted


TestLibraryAgainstDict = LibraryAgainstDict.TestCase
TestLibraryAgainstDict.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
