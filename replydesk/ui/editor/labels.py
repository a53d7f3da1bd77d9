"""Numbers drawn beside the text: 一、 before a heading, 附件1 over the title of an attachment."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from replydesk.ui.editor import properties
from replydesk.ui.editor.styles import PAGE_GAP, Styles
from replydesk.ui.faces import BASELINE
from replydesk.ui.palette import Palette


def paint_label(
    painter: QPainter, block: QTextBlock, origin: QPointF, styles: Styles, colors: Palette
) -> None:
    """Draw the number of a paragraph whose text begins at `origin`, in the coordinates of the document."""
    form = block.blockFormat()
    lines = block.layout()
    if not lines.lineCount():
        return
    if properties.kind(form) == "attachment":
        top = QPointF(origin.x(), origin.y() - styles.above_attachment)
        _paint_attachment(painter, properties.label(form), top, styles, colors)
        return
    line = lines.lineAt(0)
    painter.setPen(QColor(colors.text))
    painter.setFont(styles.level_fonts[properties.level(form)])
    left = origin.x() + styles.indent
    painter.drawText(QPointF(left, origin.y() + line.y() + line.ascent()), properties.label(form))


def _paint_attachment(painter: QPainter, label: str, top: QPointF, styles: Styles, colors: Palette) -> None:
    """The edge of the page that ends here, and 附件1 flush left on the first line of the next one (GB/T 9704 7.3.7)."""
    edge = top.y() + PAGE_GAP / 2 * styles.line
    painter.setPen(QPen(QColor(colors.muted), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(top.x(), edge), QPointF(top.x() + styles.column, edge))
    painter.setPen(QColor(colors.text))
    painter.setFont(styles.label_font)
    painter.drawText(QPointF(top.x(), top.y() + (PAGE_GAP + BASELINE) * styles.line), label)
