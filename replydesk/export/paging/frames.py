"""Framed paragraphs: what stands at a fixed place of the paper or at the foot of the type area, out of the flow."""

from collections.abc import Callable, Iterator, Sequence

from replydesk.export.paging.pages import Line, PlacedLine, Rule
from replydesk.export.profile import Profile
from replydesk.export.sheet import Border, Paragraph, Sheet

Framed = tuple[int, Paragraph]
"""A framed paragraph with its place in the sheet's content."""


class Frames:
    """Sets the framed paragraphs of one sheet; neighbors of one frame stand in it one below the other."""

    def __init__(self, sheet: Sheet, set_paragraph: Callable[[Paragraph, float], tuple[Line, ...]]) -> None:
        self._profile: Profile = sheet.profile
        self._set = set_paragraph

    def groups(self, framed: Sequence[Framed]) -> list[list[Framed]]:
        """The paragraphs by frame."""
        found: list[list[Framed]] = []
        for entry in framed:
            if found and found[-1][-1][1].frame == entry[1].frame:
                found[-1].append(entry)
            else:
                found.append([entry])
        return found

    def foot(self, framed: Sequence[Framed]) -> float:
        """The room that frames at the foot of the type area take from the text above them."""
        return sum(
            self._height(paragraph)
            for _, paragraph in framed
            if paragraph.frame and paragraph.frame.y is None
        )

    def placed(self, group: Sequence[Framed]) -> Iterator[PlacedLine | Rule]:
        """The lines of one frame and those drawn above and below them, from the paper's corner."""
        page, frame = self._profile.page, group[0][1].frame
        assert frame is not None
        at_margin = frame.anchor == "margin"
        x = frame.x + (round(page.left) if at_margin else 0.0)
        if frame.y is None:
            y = round(page.top) + page.text_height - self.foot(group)
        else:
            y = frame.y + (round(page.top) if at_margin else 0.0)
        for number, paragraph in group:
            style = self._profile.styles.of(paragraph.role)
            y += style.before if paragraph.before is None else paragraph.before
            if paragraph.above is not None:
                yield drawn(paragraph.above, x, frame.width, y + paragraph.above.thickness / 2)
                y += border_height(paragraph.above)
            for line in self._set(paragraph, frame.width):
                yield PlacedLine(line, x, y, number, paragraph.block)
                y += line.height
            if paragraph.below is not None:
                below = paragraph.below
                yield drawn(below, x, frame.width, y + below.space + below.thickness / 2)
                y += border_height(below)
            y += style.after

    def _height(self, paragraph: Paragraph) -> float:
        assert paragraph.frame is not None
        style = self._profile.styles.of(paragraph.role)
        before = style.before if paragraph.before is None else paragraph.before
        borders = border_height(paragraph.above) + border_height(paragraph.below)
        return (
            before
            + borders
            + sum(line.height for line in self._set(paragraph, paragraph.frame.width))
            + style.after
        )


def border_height(border: Border | None) -> float:
    """The room that a border takes with its distance from the text."""
    return float(border.thickness + border.space) if border else 0.0


def drawn(border: Border, x: float, width: float, middle: float) -> Rule:
    """The border as a line across so much width, its middle this far down."""
    return Rule(x, middle, x + width, middle, border.thickness, border.color)
