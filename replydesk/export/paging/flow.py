"""Page breaking: which line of a paragraph and which row of a table stands on which page, and how far down."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_EDGE = 0.5


class Strip(NamedTuple):
    """What no page break divides: a line of a paragraph or a row of a table.

    `before` is dropped at the top of a page. `reserve` is room that must be free below it. `holds_next` keeps it on
    a page with the next strip; `begins` says that a paragraph or a table begins with it. `repeated` is the height of
    what stands above it where it opens a page: the head of its table.
    """

    height: float
    before: float = 0.0
    reserve: float = 0.0
    holds_next: bool = False
    begins: bool = True
    new_page: bool = False
    repeated: float = 0.0


class Placing(NamedTuple):
    """Where a strip stands: its page from 0, its upper edge in the type area, and whether it opens the page."""

    page: int
    top: float
    opens: bool


def flow(strips: Sequence[Strip], height: float) -> list[Placing]:
    """The places of all strips on pages of this height."""
    return [
        placing
        for page, first, last in _pages(strips, height)
        for placing in _placed(strips, page, first, last)
    ]


def _pages(strips: Sequence[Strip], height: float) -> Iterator[tuple[int, int, int]]:
    """The pages as (page, first strip, strip after the last)."""
    page, first = 0, 0
    while first < len(strips):
        last = _page_end(strips, first, height, is_first=not page)
        yield page, first, last
        page, first = page + 1, last


def _page_end(strips: Sequence[Strip], first: int, height: float, *, is_first: bool) -> int:
    """The strip with which the next page begins."""
    y = 0.0
    for index in range(first, len(strips)):
        strip = strips[index]
        if index == first:
            y += _above(strip, is_first=is_first)
        elif strip.new_page:
            return index
        else:
            y += strip.before
        y += strip.height
        if y + strip.reserve > height + _EDGE and index > first:
            return _break(strips, first, index)
    return len(strips)


def _above(strip: Strip, *, is_first: bool) -> float:
    """What stands between the top of the page and the strip that opens it."""
    return strip.before if is_first or strip.new_page else strip.repeated


def _break(strips: Sequence[Strip], first: int, over: int) -> int:
    """Where to break so that the strip that has no room goes to the next page together with those that hold it.

    When all of the page holds together, paragraphs are parted, and at the last lines.
    """
    for index in range(over, first, -1):
        if not strips[index - 1].holds_next:
            return index
    return next((index for index in range(over, first, -1) if strips[index].begins), over)


def _placed(strips: Sequence[Strip], page: int, first: int, last: int) -> Iterator[Placing]:
    y = _above(strips[first], is_first=not page)
    for index in range(first, last):
        strip = strips[index]
        if index > first:
            y += strip.before
        yield Placing(page, y, index == first)
        y += strip.height
