"""What the form knows of the office: how it classifies and words things, what it wrote before, its next number."""

import datetime
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from replydesk.errors import ReplydeskError
from replydesk.letter import Particulars
from replydesk.letter.dates import iso_year
from replydesk.letter.docnumber import last_code, next_doc_number, parse_doc_number
from replydesk.letter.housestyle import HouseStyle, Scheme, TitlePattern

if TYPE_CHECKING:
    from replydesk.desk import Desk


class Office:
    """The office of one letter, read off the desk when something of it is first asked for. Without a desk it knows nothing.

    A desk that cannot be read just now makes no fuss here: the form then offers nothing.
    """

    def __init__(self, desk: "Desk | None" = None, letter_id: str = "") -> None:
        self._memory = desk.memory if desk is not None else None
        self._letter_id = letter_id

    @cached_property
    def style(self) -> HouseStyle:
        """The result classes and title pattern that the office has chosen."""
        try:
            return self._memory.house_style() if self._memory else HouseStyle()
        except ReplydeskError:
            return HouseStyle()

    @property
    def schemes(self) -> tuple[Scheme, ...]:
        """All schemes of result classes to choose from."""
        return self._memory.schemes() if self._memory else ()

    @property
    def patterns(self) -> tuple[TitlePattern, ...]:
        """All title patterns to choose from."""
        return self._memory.patterns() if self._memory else ()

    def choose(self, chosen: Scheme | TitlePattern) -> None:
        """From now on the office uses this scheme or pattern; DeskError if the desk cannot keep it."""
        if self._memory is None:
            return
        if isinstance(chosen, Scheme):
            self._memory.choose_scheme(chosen.id)
        else:
            self._memory.choose_pattern(chosen.id)
        self.__dict__.pop("style", None)

    def remembered(self, key: str) -> Sequence[str]:
        """Earlier values of a particular, the likeliest first."""
        return self._values.get(key, ())

    @cached_property
    def _values(self) -> Mapping[str, tuple[str, ...]]:
        try:
            return self._memory.values() if self._memory else {}
        except ReplydeskError:
            return {}

    @cached_property
    def _numbers(self) -> tuple[tuple[int, str], ...]:
        try:
            return self._memory.doc_numbers(self._letter_id) if self._memory else ()
        except ReplydeskError:
            return ()

    # The document number

    @property
    def code(self) -> str:
        """The code (代字) that was used last, "" if none was."""
        return last_code(used for _, used in self._numbers)

    def year(self, particulars: Particulars) -> int:
        """The year that a number of this letter belongs to: that of its date, else the present one."""
        return iso_year(particulars.date) or datetime.datetime.now().astimezone().year

    def next_number(self, particulars: Particulars) -> str:
        """The next free number for the letter, "" while the office has no code yet."""
        if not self.code:
            return ""
        used = [used for _, used in self._numbers]
        return str(next_doc_number(self.code, self.year(particulars), used))

    def number_problem(self, text: str) -> str:
        """One sentence if another letter of the desk has this number, else ""."""
        mine = parse_doc_number(text)
        if mine is None:
            return ""
        for number, used in self._numbers:
            other = parse_doc_number(used)
            if other and (other.code, other.year, other.number) == (mine.code, mine.year, mine.number):
                return QCoreApplication.translate(
                    "Office", "案头第 {number} 号信已用这个字号，请核对，或采用下一个号。"
                ).format(number=number)
        return ""
