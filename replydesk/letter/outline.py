"""The outline: a view of the blocks as opening, sections, closing and attachments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from replydesk.letter.attachments import letter_end
from replydesk.letter.block import Block
from replydesk.letter.numbering import attachment_label, label, ordinals, spoken
from replydesk.letter.runin import heading_title

BEHIND_LABEL = "\u3000"
"""What stands between 附件1 and the attachment's title where both are in one line."""


class Section(
    NamedTuple
):  # a letter may have thousands, and a frozen dataclass takes four times as long to make
    """A heading and what it owns: blocks `start` (the heading) up to, not including, `end`.

    An attachment that is bound in is a section of level 0, its title being the heading, and owns the headings in it.
    `text` is the text of the heading's block. `parent` is the parent's place in `Outline.sections`, or None at the top;
    `number` is what is printed before the heading: （三）; `path` names the section as one speaks of it: 二（三）.
    """

    id: str
    start: int
    end: int
    level: int
    ordinal: int
    text: str
    number: str
    path: str
    parent: int | None

    @property
    def title(self) -> str:
        """The heading without its number, and without the body text that may follow it in its paragraph."""
        return heading_title(self.text) if self.level else self.text.strip()

    @property
    def is_attachment(self) -> bool:
        """Whether it is an attachment that is bound in."""
        return not self.level

    def named(self, title: str) -> str:
        """A title with the section's number before it, as lists show it: 一、总体情况, 附件1　任务分工表."""
        return f"{self.number}{'' if self.level else BEHIND_LABEL}{title}"


@dataclass(frozen=True, slots=True)
class Outline:
    """The opening (开头), the sections in reading order, and where the closing (结语) stands.

    `opening` and `closing` are ranges of block indexes. The closing begins at the first closing block that no
    section of the letter follows, and ends where the attachments begin; a letter without one has an empty range there.
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


_BREAKS = frozenset(("closing", "attachment"))


def outline(blocks: Sequence[Block], unbound: int = 0) -> Outline:
    """The outline of a letter's blocks.

    A heading owns what follows until the next heading of its level or above, a closing, or an attachment; an
    attachment owns everything up to the next one. `unbound` counts the attachments that are only named
    (`attachments.unbound_names`): with others there, 附件 becomes 附件1.
    """
    starts: list[int] = []
    ends: list[int] = []
    levels: list[int] = []
    parents: list[int | None] = []
    waiting: list[int] = []  # places of the sections that own what comes, each inside the one before it
    end = letter_end(blocks)
    for index, block in enumerate(blocks):
        level = block.level
        if not level and block.kind not in _BREAKS:
            continue
        opens = block.opens_section
        if not opens and index >= end:
            continue  # a closing out of its place, inside an attachment
        while (
            waiting and levels[waiting[-1]] >= level
        ):  # closings and attachments have level 0: they end them all
            ends[waiting.pop()] = index
        if opens:
            parents.append(waiting[-1] if waiting else None)
            waiting.append(len(starts))
            starts.append(index)
            levels.append(level)
            ends.append(len(blocks))
    closing_start = _closing_start(blocks[:end])
    return Outline(
        range(min(starts[0], closing_start) if starts else closing_start),
        tuple(_sections(blocks, starts, ends, parents, unbound)),
        range(closing_start, end),
    )


def _sections(
    blocks: Sequence[Block], starts: list[int], ends: list[int], parents: list[int | None], unbound: int
) -> Iterator[Section]:
    """The sections with their numbers, titles and paths."""
    counted = ordinals(blocks)
    attachments = unbound + sum(block.kind == "attachment" for block in blocks)
    numbers: dict[tuple[int, int], tuple[str, str]] = {}
    paths: list[str] = []
    for start, end, parent in zip(starts, ends, parents, strict=True):
        block = blocks[start]
        key = level, ordinal = block.level, counted[start]
        if key not in numbers:
            number = label(level, ordinal) if level else attachment_label(ordinal, attachments)
            numbers[key] = number, spoken(number)
        number, short = numbers[key]
        path = short if parent is None else paths[parent] + short
        paths.append(path)
        yield Section(block.id, start, end, level, ordinal, block.text, number, path, parent)


def _closing_start(blocks: Sequence[Block]) -> int:
    """Where the closing begins: the first closing block after the last heading."""
    result = len(blocks)
    for index in range(len(blocks) - 1, -1, -1):
        if blocks[index].is_heading:
            break
        if blocks[index].kind == "closing":
            result = index
    return result
