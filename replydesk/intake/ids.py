"""Ids for what has none: made of the source's text, so that the same file always reads as the same letter."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from replydesk.letter import Block
from replydesk.letter.block import Blocks, unique_ids

_LENGTH = 10


def made_id(*parts: str) -> str:
    """An id in the form of letter.new_id(), the same for the same parts."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def identified(blocks: Iterable[Block], source: str) -> Blocks:
    """The blocks, each without an id given one of the source's text and its place; the second of two equal ids too."""
    source = made_id(source)  # hashing a long source for every block would take a while
    made: list[Block] = []
    seen: set[str] = set()
    for place, block in enumerate(blocks):
        repeated = not block.id or block.id in seen
        made.append(replace(block, id=made_id(source, str(place))) if repeated else block)
        seen.add(made[-1].id)
    return unique_ids(made)
