"""The bare body of a letter for online case systems: no title, number, salutation or signature, only text."""

from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.letter import Letter
from replydesk.letter.attachments import letter_end
from replydesk.letter.numbering import labels
from replydesk.letter.placeholders import fill

_INDENT = "\u3000\u3000"
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Body:
    """A body as it is pasted, and how many characters a box with a limit counts in it, line breaks included."""

    text: str
    length: int

    def excess(self, limit: int) -> int:
        """How many characters are too many; 0 if all fits or `limit` is 0, which is none."""
        return max(0, self.length - limit) if limit else 0

    def from_where(self, limit: int) -> str:
        """The first words that do not fit, "" if all does."""
        if not self.excess(limit):
            return ""
        rest = self.text.encode("utf-16-le", "surrogatepass")[limit * 2 :].decode("utf-16-le", "ignore")
        return "".join(rest.split())[:_SHOWN]


def body(letter: Letter, *, indented: bool = True, spaced: bool = False) -> Body:
    """The body with its numbers, one line a paragraph, cells set apart by tabs; no empty paragraphs.

    Attachments that are bound in are left out: a case system takes them as files.
    `indented` begins each paragraph with two full-width spaces, `spaced` puts an empty line between them. A character
    beyond the basic plane counts as two, as it does in a browser.
    """
    text = ("\n\n" if spaced else "\n").join(_lines(fill(letter), _INDENT if indented else ""))
    return Body(text, len(text.encode("utf-16-le", "surrogatepass")) // 2)


def _lines(letter: Letter, indent: str) -> Iterator[str]:
    blocks = letter.blocks[: letter_end(letter.blocks)]
    for block, number in zip(blocks, labels(blocks), strict=True):
        if block.kind == "table":
            yield "\n".join("\t".join(cell.replace("\n", " ") for cell in row) for row in block.rows)
        elif block.text.strip():
            yield indent + number + block.text.strip()
