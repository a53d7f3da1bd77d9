"""Changes of a letter as single decisions: what to put where, who wanted it, and how it reads to a clerk.

All places are those of the *base*, the letter that the changes were made to. Changes that do not overlap can be made in
any selection (`applying.apply`): the base with all of them is what the reviewer wanted, with none of them it stays.
"""

from dataclasses import dataclass
from typing import Literal

from replydesk.letter.block import Blocks, Kind, Mark
from replydesk.letter.particulars import Value
from replydesk.letter.ranges import Place

ChangeKind = Literal["insert", "delete", "replace", "move", "split", "merge", "format", "row"]


@dataclass(frozen=True, slots=True)
class TextEdit:
    """The text from `start` to `end` gives way to whole `paragraphs` and then `text`, which goes on in the line.

    The end of block i is one character of the text, so a stretch that reaches past it ends at Place(i + 1, 0); what is
    left before `start` becomes the beginning of the first of `paragraphs`. A table is one such character.
    `marks` are those of `text`.
    """

    start: Place
    end: Place
    paragraphs: Blocks = ()
    text: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class KindEdit:
    """The block with this index becomes another kind, or a heading of another level."""

    index: int
    kind: Kind
    level: int = 0


@dataclass(frozen=True, slots=True)
class BoldEdit:
    """The characters `start` to `end` of the block become bold or plain."""

    index: int
    start: int
    end: int
    bold: bool


@dataclass(frozen=True, slots=True)
class CellEdit:
    """In a cell of the table with this index, the characters `start` to `end` give way to `text`."""

    index: int
    row: int
    column: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class RowsEdit:
    """In the table with this index, the rows `start` to `end` give way to others. `header` None leaves its head as it is."""

    index: int
    start: int
    end: int
    rows: tuple[tuple[str, ...], ...] = ()
    header: bool | None = None


@dataclass(frozen=True, slots=True)
class ValueEdit:
    """A particular gets another value."""

    key: str
    old: Value
    new: Value


Edit = TextEdit | KindEdit | BoldEdit | CellEdit | RowsEdit | ValueEdit


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a reviewer did and a clerk accepts or rejects as a whole.

    `old` and `new` are what a clerk reads, paragraphs on lines; `block` is the id of the block where it begins ("" for a
    particular, whose key is `key`) and `offset` the place in its text. `date` is ISO 8601 as the file has it. `tracked`
    says whether the reviewer's program recorded it, or it was found by comparing (未留痕修改). A move has two edits.
    """

    id: str
    kind: ChangeKind
    edits: tuple[Edit, ...]
    old: str = ""
    new: str = ""
    block: str = ""
    offset: int = 0
    key: str = ""
    author: str = ""
    date: str = ""
    tracked: bool = True
