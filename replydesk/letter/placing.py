"""Putting sections elsewhere: before, behind or inside another one, with the levels that they need there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from replydesk.letter.block import MAX_LEVEL, Block, Blocks, as_kind, with_new_id
from replydesk.letter.outline import Outline, Section, outline
from replydesk.letter.structure import StructureError, roots, shifted, without

Where = Literal["before", "after", "inside", "first", "last"]


@dataclass(frozen=True, slots=True)
class Target:
    """Where sections go: before, after or inside (as the last of) the section `id`, or first or last of the letter."""

    where: Where
    id: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A target found in a letter: sections go before the block at `index` and become sections of `level`.

    Level 0 is a place between attachments, where only attachments can stand.
    """

    index: int
    level: int


def find_spot(view: Outline, target: Target) -> Spot:
    """Where the target is. The first place is behind the opening, the last before the closing; StructureError if it is gone."""
    tops = [section for section in view.sections if section.parent is None and not section.is_attachment]
    if target.where == "first":
        return Spot(tops[0].start, tops[0].level) if tops else Spot(view.opening.stop, 1)
    if target.where == "last":
        return Spot(tops[-1].end, tops[-1].level) if tops else Spot(view.closing.start, 1)
    (section,) = roots(view, [target.id])
    if target.where == "before":
        return Spot(section.start, section.level)
    return Spot(section.end, section.level + (target.where == "inside"))


def check_move(
    blocks: Sequence[Block], view: Outline, section_ids: Sequence[str], target: Target
) -> tuple[tuple[Section, ...], Spot]:
    """The sections that a move takes along and the spot they go to; StructureError with the reason if they cannot."""
    chosen, spot = roots(view, section_ids), find_spot(view, target)
    at = view.find(target.id).start if target.id else -1
    for section in chosen:
        if section.start < at < section.end or (section.start == at and target.where == "inside"):
            raise StructureError("不能把一节移到它自己的里面。")
        if section.is_attachment and spot.level:
            raise StructureError("附件排在信的后面，只能在附件之间移动。")
        if spot.level == 0 and not section.is_attachment:
            raise StructureError("这里是附件之间，只能放附件；要移进附件，请放在附件这一行上。")
        _check_depth(blocks[section.start : section.end], spot.level - section.level)
    return chosen, spot


def move_sections(
    blocks: Sequence[Block], section_ids: Sequence[str], target: Target, view: Outline | None = None
) -> Blocks:
    """Put the sections, in reading order, to the target; each takes the level of the place, with everything in it."""
    chosen, spot = check_move(blocks, view or outline(blocks), section_ids, target)
    moved = [
        block
        for section in chosen
        for block in shifted(blocks[section.start : section.end], spot.level - section.level)
    ]
    return (*without(blocks, chosen, 0, spot.index), *moved, *without(blocks, chosen, spot.index))


def insert_sections(blocks: Sequence[Block], pieces: Sequence[Block], target: Target) -> Blocks:
    """Put a copy of sections from elsewhere, with ids of its own, to the target.

    StructureError if the pieces do not begin with a heading or an attachment. A closing among them becomes body text:
    it would cut the section in two. Attachments go between attachments, behind the last one if the target is
    elsewhere; sections put before or behind an attachment go to the end of it.
    """
    if not pieces or not pieces[0].opens_section:
        raise StructureError("剪贴板里不是整节的内容，没有粘贴；要粘贴文字，请先回到正文。")
    fresh = [
        with_new_id(as_kind(piece, "paragraph") if piece.kind == "closing" else piece) for piece in pieces
    ]
    view = outline(blocks)
    spot = bound = find_spot(view, target)
    if spot.level:
        bound = Spot(len(blocks), 0)
    else:
        spot = Spot(view.find(target.id).end, 1)
    fitted: list[Block] = []
    attachments: list[Block] = []
    for section in outline(fresh).sections:
        part = fresh[section.start : section.end]
        if section.is_attachment:
            attachments += part
        elif section.parent is None:
            _check_depth(part, spot.level - section.level)
            fitted += shifted(part, spot.level - section.level)
    result = list(blocks)
    for index, put in sorted(((bound.index, attachments), (spot.index, fitted)), key=_index, reverse=True):
        result[index:index] = put
    return tuple(result)


def _index(put: tuple[int, list[Block]]) -> int:
    return put[0]


def _check_depth(blocks: Sequence[Block], by: int) -> None:
    """Refuse to lower headings below the lowest level there is."""
    if max(block.level for block in blocks) + by > MAX_LEVEL:
        raise StructureError("公文层次最多四级，放在那里就超过四级了。")
