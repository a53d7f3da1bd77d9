"""Points in the text that the file names: where comments begin and end, and the bookmarks of our blocks."""

from collections.abc import Iterable

from lxml import etree

from replydesk.ooxml import qname
from replydesk.review.reading.drafts import Draft

_START, _END = qname("w:commentRangeStart"), qname("w:commentRangeEnd")
_REFERENCE = qname("w:commentReference")
_ID = qname("w:id")

MARKS = frozenset((_START, _END, _REFERENCE))
"""The tags that say where a comment belongs."""

Point = tuple[Draft, int]
"""A paragraph and an offset in it."""


class Marks:
    """The points of one file while it is read, each name counted where it is met first."""

    def __init__(self) -> None:
        self._points: dict[str, dict[str, Point]] = {tag: {} for tag in MARKS}
        self._waiting: list[str] = []
        self._last: Draft | None = None
        self._bookmarks: set[tuple[str, bool]] = set()

    def begin(self, draft: Draft) -> None:
        """A paragraph begins: ranges that began between the paragraphs begin here."""
        self._last = draft
        for number in self._waiting:
            self._points[_START].setdefault(number, (draft, 0))
        self._waiting.clear()

    def meet(self, element: etree._Element, draft: Draft) -> None:
        """A point in a paragraph, behind all that has been read of it."""
        self._points[element.tag].setdefault(element.get(_ID, ""), (draft, draft.length))

    def meet_between(self, element: etree._Element) -> None:
        """A point between paragraphs: a range begins with the next one and ends with the last one."""
        if element.tag == _START:
            self._waiting.append(element.get(_ID, ""))
        elif self._last is not None:
            self.meet(element, self._last)

    def first_bookmark(self, blocks: Iterable[str], *, is_gone: bool) -> str:
        """The first of the blocks of a paragraph whose bookmark is met the first time, else "".

        LibreOffice doubles those of split paragraphs. Only in a redline a block that was moved is in two places; the
        paragraph that `is_gone` is the one that is there when changes are refused.
        """
        fresh = [block for block in blocks if (block, is_gone) not in self._bookmarks]
        self._bookmarks.update((block, is_gone) for block in fresh)
        return next(filter(None, fresh), "")

    def stretch(self, number: str) -> tuple[Point, Point] | None:
        """From where to where the comment with this w:id is anchored; None if nowhere."""
        reference = self._points[_REFERENCE].get(number)
        start = self._points[_START].get(number)
        end = self._points[_END].get(number)
        start, end = start or end or reference, end or reference or start
        return (start, end) if start and end else None
