"""Placeholders {{提案编号}} in blocks, filled from the particulars when a letter is shown, checked or exported."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from replydesk.letter.block import Block, Blocks
from replydesk.letter.editing import replace_text
from replydesk.letter.letter import Letter
from replydesk.letter.particulars import FIELD_BY_NAME, Particulars

_PLACEHOLDER = re.compile(r"\{\{\s*([^{}|]+?)\s*(?:\|([^{}]*))?\}\}")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder found in a text: where it stands, the name in it, and its default ("" if it has none)."""

    start: int
    end: int
    name: str
    default: str

    def value(self, particulars: Particulars) -> str:
        """What it is filled with; "" if its name is unknown or the particular has no value and there is no default."""
        entry = FIELD_BY_NAME.get(self.name)
        return (particulars.text(entry.key) if entry else "") or self.default


def find_placeholders(text: str) -> Iterator[Placeholder]:
    """All placeholders of the text, in order."""
    for match in _PLACEHOLDER.finditer(text):
        yield Placeholder(match.start(), match.end(), match[1], match[2] or "")


def fill_text(text: str, particulars: Particulars) -> str:
    """The text with every placeholder filled that can be; the others stay as they are."""
    return _PLACEHOLDER.sub(
        lambda match: Placeholder(0, 0, match[1], match[2] or "").value(particulars) or match[0], text
    )


def fill_block(block: Block, particulars: Particulars) -> Block:
    """The block with its placeholders filled; bold and other marks stay on what they marked."""
    if "{{" not in block.text and not block.rows:
        return block
    if block.kind == "table":
        return replace(
            block, rows=tuple(tuple(fill_text(cell, particulars) for cell in row) for row in block.rows)
        )
    for found in reversed(list(find_placeholders(block.text))):
        if value := found.value(particulars):
            block = replace_text(block, found.start, found.end, value.replace("\n", ""))
    return block


def fill(letter: Letter) -> Letter:
    """The letter as it goes out: every placeholder filled that can be."""
    blocks: Blocks = tuple(fill_block(block, letter.particulars) for block in letter.blocks)
    return replace(letter, blocks=blocks)


def unfilled_names(letter: Letter) -> tuple[str, ...]:
    """The names of the placeholders that cannot be filled, each once, in the order of the text."""
    return tuple(dict.fromkeys(name for _, name in unfilled(letter)))


def unfilled(letter: Letter) -> tuple[tuple[str, str], ...]:
    """The placeholders that cannot be filled, as (block id, name)."""
    return tuple(
        (block.id, found.name)
        for block in letter.blocks
        for text in (block.text, *(cell for row in block.rows for cell in row))
        for found in find_placeholders(text)
        if not found.value(letter.particulars)
    )
