"""What the sheet shows above and below the text, from the particulars: title, addressee, signature, date."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

from replydesk.export import head, tail
from replydesk.export.sheet import Paragraph, Run
from replydesk.export.title import title_lines
from replydesk.letter import Particulars
from replydesk.ui.editor.styles import Styles
from replydesk.ui.faces import BASELINE
from replydesk.ui.palette import Palette

_WHITE = 1.2  # lines of white above the first line and below the last one
_MOST_BEFORE = 2.0  # lines of white between two paragraphs: a screen has less room than a page
_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "both": Qt.AlignmentFlag.AlignLeft,
    "distribute": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_TABS = {
    "left": QTextOption.TabType.LeftTab,
    "right": QTextOption.TabType.RightTab,
    "center": QTextOption.TabType.CenterTab,
}


@dataclass(frozen=True, slots=True)
class _Item:
    """One paragraph around the text: whose particular it shows, its lines, and where they are on the sheet."""

    key: str
    layout: QTextLayout
    top: float
    line: float

    def rect(self, width: float) -> QRectF:
        """The whole width of its lines, so that it is easily clicked."""
        return QRectF(0, self.top, width, self.layout.lineCount() * self.line)


class Surround:
    """The head and the foot of the sheet, measured; `head` and `foot` are their heights in pixels, `white` is the foot's lower edge.

    `inks` are the colors of particulars that are not written in that of the text.
    """

    def __init__(self, particulars: Particulars, styles: Styles, attachments: Sequence[str] = ()) -> None:
        """`attachments` are the names of all of them, of those bound in too (`letter.attachments`)."""
        self._styles = styles
        self.inks: Mapping[str, QColor] = {}
        prompts = _prompts()
        self._missing = {key for key in prompts if not particulars.text(key).strip()}
        shown = dataclasses.replace(particulars, **{key: prompts[key] for key in self._missing})  # type: ignore[arg-type]  # four texts
        self.white = white = _WHITE * styles.line
        self._head, self.head = self._flow(_above(shown, styles), shown, white)
        self._foot, bottom = self._flow(_below(shown, styles, attachments), shown, 0.0)
        self.foot = bottom + white

    def _flow(
        self, paragraphs: Iterable[Paragraph], particulars: Particulars, top: float
    ) -> tuple[list[_Item], float]:
        """Lay the paragraphs out one below the other; answers with them and their lower edge."""
        items: list[_Item] = []
        for paragraph in paragraphs:
            style = self._styles.profile.styles.of(paragraph.role)
            before = style.before if paragraph.before is None else paragraph.before
            if items or not top:  # nothing stands above the first line of the head
                top += min(self._styles.pixels(before), self._styles.line * _MOST_BEFORE)
            line = self._styles.pixels(style.line)
            layout = self._layout(paragraph)
            items.append(_Item(_key(paragraph, particulars), layout, top, line))
            top += layout.lineCount() * line + self._styles.pixels(style.after)
        return items, top

    def _layout(self, paragraph: Paragraph) -> QTextLayout:
        """Break a paragraph into lines, each at its place across the column."""
        styles = self._styles
        style = styles.profile.styles.of(paragraph.role)
        left = styles.cells(style.left if paragraph.left is None else paragraph.left)
        right = styles.cells(style.right if paragraph.right is None else paragraph.right)
        first = styles.cells(style.first_line if paragraph.first_line is None else paragraph.first_line)
        option = QTextOption(_ALIGNMENTS[paragraph.align or style.align])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabs(
            [QTextOption.Tab(styles.cells(tab.at) - left, _TABS[tab.align]) for tab in paragraph.tabs]
        )
        layout = QTextLayout(paragraph.text.replace("\n", "\u2028"), styles.font(style))
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            hang = first if layout.lineCount() == 1 else 0.0
            line.setLineWidth(max(styles.column - left - right - hang, styles.em))
            line.setPosition(QPointF(left + hang, 0))
        layout.endLayout()
        return layout

    def key_at(self, point: QPointF, foot_top: float) -> str:
        """The particular that is shown at a point (pixels from the upper left corner of the text column), "" if none."""
        return next((key for key, rect in self.rects(foot_top) if rect.contains(point)), "")

    def rects(self, foot_top: float) -> Iterator[tuple[str, QRectF]]:
        """Each paragraph's particular, and where its lines are, from the upper left corner of the text column."""
        for items, top in ((self._head, 0.0), (self._foot, foot_top)):
            for item in items:
                yield item.key, item.rect(self._styles.column).translated(0, top)

    def paint(self, painter: QPainter, left: float, foot_top: float, palette: Palette) -> None:
        """Draw head and foot; the painter's origin is the upper left corner of the sheet."""
        for items, top in ((self._head, 0.0), (self._foot, foot_top)):
            for item in items:
                plain = QColor(palette.muted if item.key in self._missing else palette.text)
                painter.setPen(self.inks.get(item.key, plain))
                for index in range(item.layout.lineCount()):
                    line = item.layout.lineAt(index)
                    baseline = top + item.top + (index + BASELINE) * item.line
                    line.draw(painter, QPointF(left, baseline - line.ascent()))

    def spans(self, top: float, bottom: float, foot_top: float) -> bool:
        """Whether anything of head or foot lies between two heights of the sheet."""
        return top < self.head or bottom > foot_top


def _prompts() -> dict[str, str]:
    """What stands in the place of the particulars that no letter goes without, as long as they are missing."""
    return {
        "title": QCoreApplication.translate("Surround", "（标题）"),
        "salutation": QCoreApplication.translate("Surround", "（主送）"),
        "signature": QCoreApplication.translate("Surround", "（署名）"),
        "date": QCoreApplication.translate("Surround", "（成文日期）"),
    }


def _above(particulars: Particulars, styles: Styles) -> Sequence[Paragraph]:
    """What stands above the text, as the page has it below the red head."""
    profile = styles.profile
    widest = profile.title_lines.widest / profile.styles.title.cell
    return (
        *head.rows(particulars, profile),
        *head.result_class(particulars, profile),
        Paragraph("title", (Run("\n".join(title_lines(particulars.title.strip(), widest))),)),
        Paragraph(
            "salutation", (Run(particulars.salutation.strip().rstrip("：:") + profile.salutation.end),)
        ),
    )


def _below(particulars: Particulars, styles: Styles, attachments: Sequence[str]) -> Sequence[Paragraph]:
    """What stands below the text, as the page has it."""
    profile = styles.profile
    return (
        *tail.attachments(attachments, profile),
        *tail.signature(particulars, profile),
        *tail.annotation(particulars, profile),
    )


def _key(paragraph: Paragraph, particulars: Particulars) -> str:
    """The particular that a paragraph shows."""
    if paragraph.role != "annotation":
        return paragraph.role
    shown = (
        key
        for key in ("contact", "phone", "annotation")
        if (text := particulars.text(key)) and text in paragraph.text
    )
    return next(shown, "disclosure")
