"""The outline: a view of the blocks as sections, opening and closing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from replydesk.letter.block import Block
from replydesk.letter.numbering import label, ordinals, spoken
from replydesk.letter.runin import heading_title


class Section(
    NamedTuple
):  # a letter may have thousands, and a frozen dataclass takes four times as long to make
    """A heading and what it owns: blocks `start` (the heading) up to, not including, `end`.

    `parent` is the parent's place in `Outline.sections`, or None at the top; `number` is what is printed before the
    heading: （三）; `path` names the section as one speaks of it: 二（三）.
    """

    id: str
    start: int
    end: int
    level: int
    ordinal: int
    title: str
    number: str
    path: str
    parent: int | None


@dataclass(frozen=True, slots=True)
class Outline:
    """The opening (开头), the sections in reading order, and where the closing (结语) begins.

    `opening` and `closing` are ranges of block indexes. The closing begins at the first closing block that no
    section follows; a letter without one has an empty range at its end.
    """

    opening: range
    sections: tuple[Section, ...]
    closing: range

    def at(self, index: int) -> Section | None:
        """The innermost section that owns the block at this index."""
        owner = None
        for section in self.sections:
            if section.start > index:
                break
            if index < section.end:
                owner = section
        return owner

    def find(self, block_id: str) -> Section:
        """The section whose heading has this id; KeyError if none has."""
        for section in self.sections:
            if section.id == block_id:
                return section
        raise KeyError(block_id)


def outline(blocks: Sequence[Block]) -> Outline:
    """The outline of a letter's blocks. A heading owns what follows until the next heading of its level or above, or a closing."""
    starts = [index for index, block in enumerate(blocks) if block.is_heading]
    closing_start = _closing_start(blocks)
    counted = ordinals(blocks)
    ends = _ends(blocks)
    sections: list[Section] = []
    open_sections: list[int] = []
    numbers: dict[tuple[int, int], tuple[str, str]] = {}
    for start in starts:
        block = blocks[start]
        while open_sections and (
            sections[open_sections[-1]].end <= start or sections[open_sections[-1]].level >= block.level
        ):
            open_sections.pop()
        parent = open_sections[-1] if open_sections else None
        above = sections[parent].path if parent is not None else ""
        level, ordinal = block.level, counted[start]
        if (level, ordinal) not in numbers:
            number = label(level, ordinal)
            numbers[level, ordinal] = number, spoken(number)
        number, short = numbers[level, ordinal]
        title = heading_title(block.text)
        sections.append(
            Section(block.id, start, ends[start], level, ordinal, title, number, above + short, parent)
        )
        open_sections.append(len(sections) - 1)
    first = starts[0] if starts else closing_start
    return Outline(range(min(first, closing_start)), tuple(sections), range(closing_start, len(blocks)))


def _closing_start(blocks: Sequence[Block]) -> int:
    """Where the closing begins: the first closing block after the last heading."""
    result = len(blocks)
    for index in range(len(blocks) - 1, -1, -1):
        if blocks[index].is_heading:
            break
        if blocks[index].kind == "closing":
            result = index
    return result


def _ends(blocks: Sequence[Block]) -> dict[int, int]:
    """For every heading's index the index after the last block it owns."""
    ends: dict[int, int] = {}
    waiting: list[int] = []
    for index, block in enumerate(blocks):
        if block.kind == "closing":
            ends.update(dict.fromkeys(waiting, index))
            waiting.clear()
        elif block.is_heading:
            while waiting and blocks[waiting[-1]].level >= block.level:
                ends[waiting.pop()] = index
            waiting.append(index)
    ends.update(dict.fromkeys(waiting, len(blocks)))
    return ends
