"""How long a letter is: characters as offices count them (字数)."""

from collections.abc import Sequence

from replydesk.letter.block import Block


def characters(block: Block) -> int:
    """The characters of a block, punctuation included and blanks left out; section numbers are not counted."""
    text = "".join(cell for row in block.rows for cell in row) if block.rows else block.text
    return len(text) - sum(map(text.count, " \u3000\t\u00a0"))


def total(blocks: Sequence[Block]) -> int:
    """The characters of all the blocks."""
    return sum(map(characters, blocks))
