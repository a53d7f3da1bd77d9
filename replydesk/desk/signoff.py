"""Sign-off: the steps of letters from draft to archive, who did them and with what opinion, and the lock on what is signed."""

import datetime
from collections.abc import Callable, Mapping

from replydesk.desk.content import digest_of, text_of
from replydesk.desk.errors import DeskError
from replydesk.desk.store import Store, now
from replydesk.desk.values import Version
from replydesk.letter import jsonform
from replydesk.letter.states import (
    DRAFT,
    ENTERED_LATER,
    NEW_VERSION,
    WITHDRAW,
    Deed,
    deed_from,
    is_locked,
    opinion_deed,
)
from replydesk.letter.steps import Step, withdrawable
from replydesk.wording import Wording

SIGNED_VERSION = "签发稿"
"""The label of the version that keeps what was signed when a letter is opened for changes again."""

_STEP = "s.number, s.deed, s.before, s.state, s.part, s.who, s.date, s.opinion, s.unit, s.version, s.recorded"


class Signoff:
    """The steps of an open desk's letters. Every step is one transaction with the letter's new state.

    All methods raise DeskError with a sentence when the step is not possible or the file cannot be read or written;
    then nothing was changed. The caller saves what it has of the letter before.
    """

    def __init__(self, store: Store, snapshot: Callable[..., Version]) -> None:
        self._store = store
        self._snapshot = snapshot

    def log(self, letter_id: str) -> tuple[Step, ...]:
        """All steps of the letter in order, withdrawn ones and withdrawals too."""
        rows = self._store.rows(
            f"SELECT {_STEP} FROM state_log s JOIN letters l ON l.number = s.letter WHERE l.id = ? ORDER BY s.number",  # noqa: S608  # columns from above
            letter_id,
        )
        return tuple(
            Step(
                number,
                deed,
                before,
                state,
                part,
                who,
                date,
                opinion,
                unit,
                version or 0,
                datetime.datetime.fromisoformat(recorded),
            )
            for number, deed, before, state, part, who, date, opinion, unit, version, recorded in rows
        )

    def advance(
        self,
        letter_id: str,
        deed: str,
        who: str,
        opinion: str = "",
        *,
        unit: str = "",
        when: datetime.date | None = None,
        facts: Mapping[str, str] | None = None,
    ) -> Step:
        """Do the deed of this name, on that day (None for today): the letter gets its next state, and a version is kept of it.

        `facts` are particulars that come with the deed, of ENTERED_LATER (ValueError for any other): a signed letter
        takes its document number too. An empty one changes nothing.
        """
        told = {key: text.strip() for key, text in (facts or {}).items() if text.strip()}
        if unknown := told.keys() - set(ENTERED_LATER):
            raise ValueError(f"cannot be entered with a deed: {unknown}")
        with self._store.action():
            number, state = self._letter(letter_id)
            done = deed_from(state, deed)
            if done is None:
                raise DeskError(
                    "第 {number} 号答复函现在的状态是“{state}”，不能“{deed}”，状态没有变。",
                    number=number,
                    state=Wording(state),
                    deed=Wording(deed),
                )
            if told:
                self._enter(letter_id, told)
            return self._record(letter_id, state, done, who, opinion, unit=unit, when=when)

    def add_opinion(
        self, letter_id: str, who: str, opinion: str, *, unit: str = "", when: datetime.date | None = None
    ) -> Step:
        """Add an opinion to a letter that is being reviewed or countersigned; its state stays."""
        with self._store.action():
            number, state = self._letter(letter_id)
            done = opinion_deed(state)
            if done is None:
                raise DeskError(
                    "第 {number} 号答复函现在的状态是“{state}”，不在核稿或会签，意见没有记下。",
                    number=number,
                    state=Wording(state),
                )
            return self._record(letter_id, state, done, who, opinion, unit=unit, when=when)

    def withdraw(self, letter_id: str, who: str) -> Step:
        """Take the last step back. The signing of a letter that has been sent stays, and so does a new version that was worked on."""
        with self._store.action():
            number, state = self._letter(letter_id)
            last = withdrawable(self.log(letter_id))
            if last is None or last.state != state:
                raise DeskError("第 {number} 号答复函没有可以撤回的步骤，状态没有变。", number=number)
            if last.deed == NEW_VERSION and self._changed_since(letter_id, last.version):
                raise DeskError(
                    "第 {number} 号答复函的新版本已经改过，不能撤回；签发稿留在版本里。", number=number
                )
            return self._record(letter_id, state, Deed(WITHDRAW, last.before), who, keeps=False)

    def start_new_version(self, letter_id: str, who: str) -> Step:
        """Open a signed letter for changes: what was signed is kept as a version, and the letter is a draft again."""
        with self._store.action():
            number, state = self._letter(letter_id)
            if not is_locked(state):
                raise DeskError("第 {number} 号答复函还没有签发，可以直接修改。", number=number)
            return self._record(letter_id, state, Deed(NEW_VERSION, DRAFT), who, label=SIGNED_VERSION)

    def _letter(self, letter_id: str) -> tuple[int, str]:
        """The letter's number and state."""
        row = self._store.row("SELECT number, state FROM letters WHERE id = ?", letter_id)
        if row is None:
            raise DeskError("案头里没有这封答复函，可能已被移走。")
        return int(row[0]), str(row[1])

    def _record(
        self,
        letter_id: str,
        before: str,
        deed: Deed,
        who: str,
        opinion: str = "",
        *,
        unit: str = "",
        when: datetime.date | None = None,
        label: str = "",
        keeps: bool = True,
    ) -> Step:
        """Write the step down, give the letter its state, and keep a version of it unless `keeps` is off."""
        date = when or datetime.datetime.now().astimezone().date()
        version = self._snapshot(letter_id, deed.name, label=label).number if keeps else None
        who, opinion, unit = (_storable(text) for text in (who, opinion, unit))
        recorded = now()
        cursor = self._store.run(
            "INSERT INTO state_log (letter, deed, before, state, part, who, date, opinion, unit, version, recorded)"
            " SELECT number, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM letters WHERE id = ?",
            *(deed.name, before, deed.to, deed.part, who, date.isoformat(), opinion, unit),
            *(version, recorded, letter_id),
        )
        self._store.run("UPDATE letters SET state = ? WHERE id = ?", deed.to, letter_id)
        return Step(
            cursor.lastrowid or 0,
            deed.name,
            before,
            deed.to,
            deed.part,
            who,
            date.isoformat(),
            opinion,
            unit,
            version or 0,
            datetime.datetime.fromisoformat(recorded),
        )

    def _enter(self, letter_id: str, facts: Mapping[str, str]) -> None:
        """Write facts into the letter's particulars, whatever its state; a new revision if that changes it."""
        (body,) = self._store.row("SELECT body FROM letters WHERE id = ?", letter_id) or ("",)
        stored = letter = jsonform.loads(body)
        for key, value in facts.items():
            letter = letter.with_value(key, value)
        if letter != stored:
            self._store.run(
                "UPDATE letters SET body = ?, revision = revision + 1, changed = ? WHERE id = ?",
                *(text_of(letter), now(), letter_id),
            )

    def _changed_since(self, letter_id: str, version: int) -> bool:
        """Whether the letter differs from that version of it."""
        row = self._store.row(
            "SELECT l.body, v.digest FROM letters l JOIN versions v ON v.letter = l.number"
            " WHERE l.id = ? AND v.number = ?",
            *(letter_id, version),
        )
        return row is None or digest_of(row[0]) != row[1]


def _storable(text: str) -> str:
    """The text without outer blanks, as a database can hold it."""
    return text.strip().encode("utf-8", "replace").decode()
