"""How far a section is: empty, a draft, with gaps still to be filled, or done."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from replydesk.letter.block import Block
from replydesk.letter.counting import characters
from replydesk.letter.particulars import Particulars
from replydesk.letter.placeholders import find_placeholders
from replydesk.letter.runin import heading_length

State = Literal["empty", "draft", "gaps", "done"]
"""空, 草稿, 待补, 完成."""

_GAP = re.compile("待补|××|XX|ＸＸ|□□")


class Facts(NamedTuple):
    """What a block adds to the sections that own it: its characters, whether it has body text, whether a gap."""

    characters: int
    body: bool
    gap: bool


def facts(block: Block, particulars: Particulars) -> Facts:
    """The facts of one block; a gap is a placeholder that cannot be filled, or a mark left for later: 待补, ××, XX, □□."""
    texts = [cell for row in block.rows for cell in row] if block.rows else [block.text]
    behind = "".join(texts)
    if block.opens_section:
        behind = block.text[heading_length(block.text) :] if block.is_heading else ""
    return Facts(
        characters(block),
        bool(behind.strip()),
        any(_has_gap(text, particulars) for text in texts),
    )


def _has_gap(text: str, particulars: Particulars) -> bool:
    if _GAP.search(text):
        return True
    return "{{" in text and any(not found.value(particulars) for found in find_placeholders(text))


class Tally:
    """The facts of a letter's blocks, summed up so that any stretch of them is answered at once."""

    def __init__(self, all_facts: Iterable[Facts]) -> None:
        columns: list[Sequence[int]] = list(zip(*all_facts, strict=True)) or [(), (), ()]
        self._characters, self._body, self._gaps = (list(accumulate(column, initial=0)) for column in columns)

    def characters(self, start: int, end: int) -> int:
        """The characters of the blocks from `start` up to, not including, `end`."""
        return self._characters[end] - self._characters[start]

    def state(self, start: int, end: int, *, done: bool = False) -> State:
        """The state of the section of these blocks, `done` being what the clerk says of it.

        A gap outweighs the clerk's word: with a name or a figure missing a section cannot go out. An empty section
        that is said to be done is done.
        """
        if self._gaps[end] > self._gaps[start]:
            return "gaps"
        if done:
            return "done"
        return "draft" if self._body[end] > self._body[start] else "empty"
