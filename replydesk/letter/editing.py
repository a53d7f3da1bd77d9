"""Changes of text: splitting, joining and replacing within blocks, with marks carried along."""

from collections.abc import Sequence
from dataclasses import replace

from replydesk.letter.block import Block, Blocks, Mark, cut_marks, merge_marks, new_id, position


def replace_block(blocks: Sequence[Block], block: Block) -> Blocks:
    """Put the block in the place of the one that has its id."""
    index = position(blocks, block.id)
    return (*blocks[:index], block, *blocks[index + 1 :])


def replace_text(block: Block, start: int, end: int, text: str) -> Block:
    """Replace the characters `start` to `end` of the block; marks around them stay on what they marked."""
    if not 0 <= start <= end <= len(block.text):
        raise ValueError(f"{start}–{end} is not within the block's {len(block.text)} characters")
    grown = len(text) - (end - start)
    before, behind = (
        cut_marks(block.marks, 0, start),
        cut_marks(block.marks, end, len(block.text), end + grown),
    )
    within = tuple(
        Mark(start, start + len(text), mark.kind)
        for mark in block.marks
        if mark.start < start and mark.end > end
    )
    return replace(
        block,
        text=block.text[:start] + text + block.text[end:],
        marks=merge_marks((*before, *within, *behind)),
    )


def split(blocks: Sequence[Block], block_id: str, offset: int) -> Blocks:
    """Split a block before the character at `offset`. The first part keeps the id; behind a heading comes a paragraph."""
    index = position(blocks, block_id)
    block = blocks[index]
    if block.kind == "table":
        raise ValueError("a table is not split by text")
    first = replace(block, text=block.text[:offset], marks=cut_marks(block.marks, 0, offset))
    rest_marks = cut_marks(block.marks, offset, len(block.text))
    kind = "paragraph" if block.is_heading else block.kind
    rest = Block(new_id(), kind, block.text[offset:], marks=rest_marks)
    return (*blocks[:index], first, rest, *blocks[index + 1 :])


def join(blocks: Sequence[Block], block_id: str) -> Blocks:
    """Join a block to the one before it, which keeps its id and kind. ValueError at the start or beside a table."""
    index = position(blocks, block_id)
    if index == 0 or "table" in (blocks[index - 1].kind, blocks[index].kind):
        raise ValueError("there is no paragraph to join to")
    first, second = blocks[index - 1], blocks[index]
    marks = (*first.marks, *cut_marks(second.marks, 0, len(second.text), len(first.text)))
    joined = replace(first, text=first.text + second.text, marks=merge_marks(marks))
    return (*blocks[: index - 1], joined, *blocks[index + 1 :])
