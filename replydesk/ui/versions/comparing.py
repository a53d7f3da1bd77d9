"""Comparing kept letters off the GUI thread: what two of them differ in, and how much each version changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from replydesk.errors import ReplydeskError
from replydesk.letter import Letter, outline
from replydesk.letter.attachments import unbound_names
from replydesk.letter.change import BoldEdit, CellEdit, Change, KindEdit, RowsEdit, TextEdit
from replydesk.letter.comparing import compare
from replydesk.letter.extent import Extent, extent
from replydesk.wording import Wording

if TYPE_CHECKING:
    from replydesk.desk import Desk

OPENING, CLOSING = Wording("开头"), Wording("结语")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two letters that are compared: a version by its number in the desk, or a letter at hand; `name` is what it is called."""

    name: str
    version: int = 0
    letter: Letter | None = None

    def read(self, desk: "Desk") -> Letter:
        """The letter; DeskError if its version is damaged."""
        return desk.version_letter(self.version) if self.letter is None else self.letter


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two letters and what makes the new one of the old one; `sections` says by a change's id where it stands."""

    old_name: str
    new_name: str
    old: Letter
    new: Letter
    changes: tuple[Change, ...]
    extent: Extent
    sections: Mapping[str, str]


def comparison(open_desk: "Callable[[], Desk]", old: Side, new: Side) -> Comparison:
    """Read both letters through a desk of its own, and compare them. Raises DeskError."""
    with open_desk() as desk:
        before, after = old.read(desk), new.read(desk)
    changes = compare(before, after)
    return Comparison(
        old.name, new.name, before, after, changes, extent(before, changes), _sections(before, changes)
    )


def extents(
    open_desk: "Callable[[], Desk]", pairs: Iterable[tuple[Side, Side]]
) -> dict[tuple[int, int], Extent | None]:
    """How much each pair differs, by the numbers of its versions; None where one of them is damaged."""
    found: dict[tuple[int, int], Extent | None] = {}
    read: dict[int, Letter] = {}
    with open_desk() as desk:

        def letter(side: Side) -> Letter:
            if side.version not in read:
                read[side.version] = side.read(desk)
            return read[side.version]

        for old, new in pairs:
            try:
                before = letter(old)
                found[old.version, new.version] = extent(before, compare(before, letter(new)))
            except ReplydeskError:
                found[old.version, new.version] = None
    return found


def _sections(letter: Letter, changes: Iterable[Change]) -> dict[str, str]:
    """The section of the letter in which each change of its text begins: 二（三）, 开头, 结语, 附件1."""
    view = outline(letter.blocks, len(unbound_names(letter.blocks, letter.particulars.attachments)))
    found: dict[str, str] = {}
    for change in changes:
        index = _index(change)
        if index is None or not letter.blocks:
            continue
        index = min(index, len(letter.blocks) - 1)
        section = view.at(index)
        if index in view.opening:
            found[change.id] = OPENING
        elif index in view.closing:
            found[change.id] = CLOSING
        elif section is not None:
            found[change.id] = section.path
    return found


def _index(change: Change) -> int | None:
    """The index of the block in which the change begins; None for a particular."""
    edit = change.edits[0]
    match edit:
        case TextEdit():
            return edit.start.index
        case KindEdit() | BoldEdit() | CellEdit() | RowsEdit():
            return edit.index
        case _:
            return None
