"""What pages tell the clerk: where a block stands, which paragraphs end in a single character, whether the signature is alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from replydesk.export.paging.pages import Page, Pages
from replydesk.export.sheet import Paragraph

_TEXT = frozenset(
    (
        "body",
        "heading1",
        "heading2",
        "heading3",
        "heading4",
        "closing",
        "table_text",
        "attachments",
        "salutation",
    )
)


@dataclass(frozen=True, slots=True)
class Orphan:
    """A paragraph whose last line holds a single character (段末单字): its block, its page, and that line."""

    block: str
    page: int
    text: str


def pages_of_blocks(pages: Pages) -> Mapping[str, tuple[int, int]]:
    """The first and the last page of every block, by its id."""
    found: dict[str, tuple[int, int]] = {}
    for page in pages.pages:
        for line in page.lines:
            if line.block:
                found[line.block] = (found.get(line.block, (page.number, 0))[0], page.number)
    return found


def orphans(pages: Pages) -> Iterator[Orphan]:
    """The paragraphs of the letter's text that end in a line of one character, marks not counted."""
    for page in pages.pages:
        for placed in page.lines:
            item = pages.sheet.content[placed.item]
            if not placed.block or not placed.line.start or not isinstance(item, Paragraph):
                continue
            text = placed.line.text
            if placed.line.end == len(item.text) and sum(map(str.isalnum, text)) == 1:
                yield Orphan(placed.block, page.number, text)


def signature_is_alone(pages: Pages) -> bool:
    """Whether the signature or the date stands on a page without a line of the text (7.3.5.5 forbids it)."""
    return any(
        roles & {"signature", "date"} and not roles & _TEXT
        for roles in (_roles(pages, page) for page in pages.pages)
    )


def _roles(pages: Pages, page: Page) -> set[str]:
    items = (pages.sheet.content[line.item] for line in page.lines)
    return {item.role if isinstance(item, Paragraph) else "table_text" for item in items}
