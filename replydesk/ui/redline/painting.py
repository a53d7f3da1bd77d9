"""Drawing the changes of one line: grounds under the text, and numbers, strokes, bars and signs over it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from replydesk.letter.marked import MarkedValue
from replydesk.letter.piece import GONE, Piece
from replydesk.ui.editor.labels import paint_label
from replydesk.ui.editor.styles import Styles
from replydesk.ui.palette import Palette
from replydesk.ui.redline import strokes
from replydesk.ui.redline.geometry import BAR, LineGeometry
from replydesk.ui.redline.inks import Inks
from replydesk.ui.redline.shown import Run

_SIGN = 0.85  # of the body's size: ⚠ and ⇄ in the margin
_BEYOND = 0.15  # of a character's width: how far the stroke through ¶ reaches
_MOVED = ("moved_from", "moved_to")


@dataclass(frozen=True, slots=True)
class Brush:
    """All that drawing needs to know: inks, colors, styles, the change in hand and those in conflict."""

    inks: Inks
    colors: Palette
    styles: Styles
    current: str
    conflicts: frozenset[str]

    def clashes(self, changes: tuple[str, ...]) -> bool:
        """Whether one of the changes is in conflict."""
        return not self.conflicts.isdisjoint(changes)


def paint_grounds(painter: QPainter, where: LineGeometry, brush: Brush) -> None:
    """What lies under the text: rows that came or went, and the change in hand."""
    line = where.line.line
    for number, rect in where.row_rects():
        painter.fillRect(rect, brush.inks.tint(line.rows[number].author))
    if brush.current in where.line.changes:
        author = _author(where, brush.current)
        for rect in where.change_rects(brush.current):
            painter.fillRect(rect, brush.inks.tint(author))


def paint_number(painter: QPainter, where: LineGeometry, brush: Brush) -> None:
    """The number of a heading or attachment, in the ink of who put it in or took it out."""
    line = where.line.line
    like = _label_piece(where)
    ink = brush.inks.of(like) if like is not None else QColor(brush.colors.text)
    colors = replace(brush.colors, text=ink.name())
    paint_label(painter, where.paragraph, where.rect.topLeft(), brush.styles, colors)
    if like is None or line.kind == "attachment":
        return
    rect = where.label_rect()
    if like.fate in _MOVED:
        strokes.double(painter, rect, ink, brush.styles.em, struck=like.fate in GONE)
        return
    y = rect.center().y() if like.fate in GONE else rect.bottom() - 0.08 * brush.styles.em
    painter.setPen(QPen(ink, 1))
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _label_piece(where: LineGeometry) -> Piece | None:
    """The piece that decided about the number, None if no change did."""
    line = where.line.line
    if where.line.label_is_gone:
        gone = [piece for piece in line.pieces if piece.fate in GONE]
        return gone[0] if gone else Piece("", "deleted", author=line.end.author if line.end else "")
    if line.was is not None:
        return Piece("", "inserted", author=line.was.author)
    if line.fate and line.pieces:
        return line.pieces[0]
    return None


def paint_marks(painter: QPainter, where: LineGeometry, brush: Brush) -> None:
    """What stands over the text and beside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for run in where.line.runs:
        _paint_run(painter, where, run, brush)
    line = where.line.line
    end = where.end_rect()
    if end is not None and line.end is not None:
        _paint_end(painter, end, line.end, brush)
    if line.was is not None:
        strokes.dotted(painter, where.first_line(), brush.inks.color(line.was.author))
    _paint_margin(painter, where, brush)
    if brush.current in where.line.changes:
        strokes.ring(painter, where.change_rects(brush.current), QColor(brush.colors.focus))
    painter.restore()


def _paint_run(painter: QPainter, where: LineGeometry, run: Run, brush: Brush) -> None:
    piece = run.piece
    clashes = brush.clashes(piece.changes)
    if piece.fate not in _MOVED and not piece.restyled and not clashes:
        return
    em = brush.styles.em
    for rect in where.run_rects(run):
        if piece.fate in _MOVED:
            strokes.double(painter, rect, brush.inks.of(piece), em, struck=piece.fate == "moved_from")
        elif piece.restyled:
            strokes.dotted(painter, rect, brush.inks.color(piece.author))
        if clashes:
            strokes.wave(painter, rect, QColor(brush.colors.warning), em)


def _paint_end(painter: QPainter, rect: QRectF, end: Piece, brush: Brush) -> None:
    """A ¶ where a paragraph's end was put in or taken out, struck if it is gone."""
    ink = brush.inks.of(end)
    painter.setPen(ink)
    painter.setFont(brush.styles.body_font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, "¶")
    if end.fate in GONE:
        painter.setPen(QPen(ink, 1.5))
        y, beyond = rect.center().y(), _BEYOND * brush.styles.em
        painter.drawLine(QPointF(rect.left() - beyond, y), QPointF(rect.right() + beyond, y))


def _paint_margin(painter: QPainter, where: LineGeometry, brush: Brush) -> None:
    """The bars beside changed lines, and the signs of moves and conflicts at their left."""
    line = where.line
    x = where.left - BAR * brush.styles.em
    for change in line.changes:
        strokes.bars(painter, x, where.spans(change), brush.inks.color(_author(where, change)))
    font = QFont(brush.styles.body_font)
    font.setPointSizeF(font.pointSizeF() * _SIGN)
    painter.setFont(font)
    fates = {run.piece.fate for run in line.runs} | {row.fate for row in line.line.rows}
    if brush.clashes(line.changes):
        change = next(name for name in line.changes if name in brush.conflicts)
        sign, ink = "⚠", QColor(brush.colors.warning)
    elif not fates.isdisjoint(_MOVED):
        sign, change = "⇄", line.changes[0]
        ink = brush.inks.color(_author(where, change))
    else:
        return
    rects = where.change_rects(change)
    first = rects[0] if rects else where.first_line()
    size = _SIGN * brush.styles.em
    box = QRectF(x - size - 2, first.center().y() - size / 2, size, size)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, sign)


def paint_value(painter: QPainter, value: MarkedValue, rect: QRectF, brush: Brush) -> None:
    """The mark of a particular around the text that a change gives another value: its bar, and a frame if in hand."""
    ink = brush.inks.color(value.author)
    strokes.bars(painter, rect.left() - BAR * brush.styles.em, iter([(rect.top(), rect.bottom())]), ink)
    if value.change == brush.current:
        strokes.ring(painter, [rect], QColor(brush.colors.focus))


def _author(where: LineGeometry, change: str) -> str:
    """Who made a change of the line."""
    line = where.line.line
    for row in line.rows:
        if change in row.changes:
            return row.author
    for run in where.line.runs:
        if change in run.piece.changes:
            return run.piece.author
    if line.was is not None and line.was.change == change:
        return line.was.author
    return line.end.author if line.end is not None else ""
