"""Titles of sections: the part of a heading's paragraph that one renames in the outline."""

from collections.abc import Sequence

from replydesk.letter.block import Block, Blocks, position
from replydesk.letter.editing import replace_text
from replydesk.letter.outline import outline
from replydesk.letter.runin import STOPS, heading_length
from replydesk.letter.structure import StructureError


def editable_title(block: Block) -> str:
    """What is renamed of a heading: of a run-in heading the part before its stop, else the whole text."""
    return block.text[: _editable_length(block)]


def _editable_length(block: Block) -> int:
    if not block.is_heading:
        return len(block.text)
    length = heading_length(block.text)
    return length - 1 if 0 < length < len(block.text.rstrip()) else len(block.text)


def rename(blocks: Sequence[Block], section_id: str, title: str) -> Blocks:
    """Give the section another title; body text behind a run-in heading stays as it is.

    Runs of blanks and line breaks become one blank, and the section's own number, which nobody has to write, is taken off. An empty title
    changes nothing. StructureError if the title has a stop in it, which would make its end body text.
    """
    index = position(blocks, section_id)
    block = blocks[index]
    length = _editable_length(block)
    before, run_in = block.text[:length], length < len(block.text)
    if title == before:
        return tuple(blocks)
    title = " ".join(title.split())
    if block.is_heading:
        title = _without_number(title, outline(blocks).find(section_id).number)
    if run_in:
        title = title.rstrip(STOPS)
    if not title:
        return tuple(blocks)
    is_sentence = bool(before) and heading_length(block.text) == 0
    inside = any(stop in title for stop in STOPS) if run_in else 0 < heading_length(title) < len(title)
    if inside and not is_sentence and block.is_heading:
        raise StructureError("标题里不能有句号、问号或叹号：它们后面的就成了正文。标题没有改动。")
    return (*blocks[:index], replace_text(block, 0, length, title), *blocks[index + 1 :])


def _without_number(title: str, number: str) -> str:
    """The title without the number that was typed before it; 3.5亿元 does not begin with the number 3."""
    rest = title.removeprefix(number)
    return title if rest[:1].isdigit() else rest.lstrip()
