"""Changes of text within one block, with the marks carried along. Stretches over several blocks: `ranges`."""

from dataclasses import replace

from replydesk.letter.block import Block, Mark, cut_marks, merge_marks


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
