"""The sheet of the inline view: a letter with its changes, looking like the page, that nobody writes in."""

from collections.abc import Callable, Iterator, Sequence
from operator import eq

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QToolTip, QWidget

from replydesk.export import Profile
from replydesk.letter import Particulars
from replydesk.letter.attachments import attachment_names
from replydesk.letter.difference import difference
from replydesk.letter.marked import MarkedBlock, MarkedValue
from replydesk.letter.piece import GONE
from replydesk.ui.editor import properties
from replydesk.ui.editor.grid import Pen
from replydesk.ui.editor.remarks import Remark, RemarkSheet
from replydesk.ui.editor.room import attachment_places
from replydesk.ui.editor.sheet import GAP
from replydesk.ui.editor.styles import Styles
from replydesk.ui.editor.surround import Surround
from replydesk.ui.palette import Palette
from replydesk.ui.redline import strokes
from replydesk.ui.redline.balloons import WIDTH as BALLOONS
from replydesk.ui.redline.balloons import Balloon, Balloons
from replydesk.ui.redline.contents import Contents
from replydesk.ui.redline.geometry import LineGeometry
from replydesk.ui.redline.inks import Inks
from replydesk.ui.redline.painting import Brush, paint_grounds, paint_marks, paint_number, paint_value
from replydesk.ui.redline.shown import Shown, shown
from replydesk.ui.redline.writing import LineWriter

_UPPER = 0.6  # of the window's height: what begins there is in view


class RedlineSheet(RemarkSheet):
    """A letter with its changes in line. `change_clicked(id)` and `change_activated(id)`, by a double click, tell of the mouse."""

    change_clicked = Signal(str)
    change_activated = Signal(str)

    def __init__(self, profile: Profile, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(profile, palette, parent)
        self._contents = Contents()
        self._lines: tuple[Shown, ...] = ()
        self._places: dict[str, int] = {}  # by a change's id the line in which it begins
        self._around: tuple[Particulars, Styles, tuple[str, ...]] | None = (
            None  # what the surround is made of
        )
        self._current = ""
        self.tip: Callable[[str], str] = lambda _: ""  # what is told of the change with this id
        self._serial = 0
        self._inks = Inks(palette)
        self._thread = ""  # the comment in hand
        self._balloons = Balloons(self, palette)
        self._balloons.places = self._find_balloons
        self._balloons.limit = self._height
        self._balloons.clicked.connect(self.comment_clicked)
        self._desks[1].hide()
        self._desks[1].deleteLater()
        self._desks = (self._desks[0], self._balloons)
        self.verticalScrollBar().valueChanged.connect(self._balloons.update)
        self._take_colors()
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("带修订的正文"))

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show these and nothing else, from their beginning."""
        self._take(contents)
        self._note_lines(tuple(self._shown(line) for line in contents.lines))
        document = self._new_document()
        with self._quiet():
            self._writer_of(document).load(self._lines, self._frame_format())
            self._show_document(document)
        document.documentLayout().documentSizeChanged.connect(self._balloons.renew)
        self._make_room()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def update_contents(self, contents: Contents) -> None:
        """Show these, touching only the lines that differ; what is in view stays where it is."""
        same_colors = all(map(eq, self._contents.authors, contents.authors))
        if not (same_colors and self._lines and contents.lines):
            self.show_again(contents)
            return
        old, where = self._lines, difference([line.line for line in self._lines], contents.lines)
        new = [
            old[index]
            if index < where.old_end and old[index].line == contents.lines[index]
            else self._shown(contents.lines[index])
            for index in range(where.start, where.new_end)
        ]
        lines = (*old[: where.start], *new, *old[where.old_end :])
        with self._anchored():
            self._take(contents)
            with self._quiet():
                self._writer_of(self.document()).patch(old, lines, where)
            self._note_lines(lines)
            self._make_room()
        self._balloons.renew()
        self.viewport().update()

    def _shown(self, line: MarkedBlock) -> Shown:
        self._serial += 1
        return shown(line, f"{self._serial}")

    def _take(self, contents: Contents) -> None:
        if contents.authors != self._contents.authors:
            self._inks = Inks(self._colors, contents.authors)
        self._contents = contents
        self._particulars = contents.particulars
        self._has_remarks = bool(contents.remarks)
        self._place_sheet()

    def _note_lines(self, lines: tuple[Shown, ...]) -> None:
        self._lines = lines
        self._blocks = tuple(line.block for line in lines)
        self._bound = attachment_places(self._blocks)
        there = [line.block for line in lines if line.line.fate not in GONE]
        around = self._particulars, self._styles, attachment_names(there, self._particulars.attachments)
        if around != self._around:
            self._around = around
            self._attached = around[2]
            self._surround = Surround(*around)
        places: dict[str, int] = {}
        for index, line in enumerate(lines):
            for name in line.changes:
                places.setdefault(name, index)
        self._places = places

    def _writer_of(self, document: QTextDocument) -> LineWriter:
        return LineWriter(document, self._styles, self._inks)

    def set_palette(self, palette: Palette) -> None:
        """Take other colors; whoever knows the contents shows them again."""
        super().set_palette(palette)
        self._balloons.set_colors(palette)
        self._inks = Inks(palette, self._contents.authors)

    def show_again(self, contents: Contents) -> None:
        """Show everything anew where it is, as in other colors."""
        bar = self.verticalScrollBar()
        before = bar.value()
        self.show_contents(contents)
        if before:
            self._height()  # which has the text laid out, so that the bar reaches as far as it did
            bar.setValue(before)

    def _restyle(self) -> None:
        super()._restyle()
        with self._quiet():
            self._writer_of(self.document()).reform(self._lines)
        self._make_room()

    # Comments

    def _place_sheet(self, *, measured: bool = True) -> None:
        """Keep room for balloons where there are any and the window is wide enough; else comments have marks."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        wide = room - BALLOONS - 2 * GAP >= self._styles.narrowest
        self._beside = BALLOONS if self._contents.threads and wide else 0
        self._marks_remarks = not self._beside
        super()._place_sheet(measured=measured)
        self._balloons.renew()

    def _remarks_of(self, index: int) -> Sequence[Remark]:
        return self._contents.remarks.get(index, ())

    def set_thread(self, comment: str) -> None:
        """Take a comment in hand: its words get a frame, and its balloon stands at them."""
        self._thread = comment
        self._balloons.set_current(comment)
        self.viewport().update()

    def reveal_thread(self, comment: str) -> None:
        """Bring the words of a comment into the upper part of the window, if they are not there."""
        for index, remarks in self._contents.remarks.items():
            for remark in remarks:
                if remark.id == comment:
                    paragraph = self.document().findBlockByNumber(index)
                    self._bring(next(self._remark_rects(paragraph, remark)))

    def _find_balloons(self) -> list[Balloon]:
        """The threads with the heights of their words; those that are on no words stand at the top."""
        if not self._beside:
            return []
        found: dict[str, Balloon] = {}
        threads = {thread.comment.id: thread for thread in self._contents.threads}
        for index, remarks in self._contents.remarks.items():
            paragraph = self.document().findBlockByNumber(index)
            for remark in remarks:
                rect = next(self._remark_rects(paragraph, remark))
                found[remark.id] = Balloon(threads[remark.id], remark.color, rect.top(), rect.bottom())
        for thread in self._contents.threads:
            color = self._inks.color(thread.comment.author).name()
            found.setdefault(thread.comment.id, Balloon(thread, color, GAP, GAP + self._styles.line / 2))
        return list(found.values())

    def _paint_beside(self, painter: QPainter, paragraph: QTextBlock, remarks: Sequence[Remark]) -> None:
        """The line from the words to the edge of the paper, where the balloon's goes on."""
        super()._paint_beside(painter, paragraph, remarks)
        for remark in remarks:
            rects = list(self._remark_rects(paragraph, remark))
            here = remark.id == self._thread
            color = QColor(self._colors.muted if remark.resolved else remark.color)
            if self._beside:
                style = Qt.PenStyle.SolidLine if here else Qt.PenStyle.DotLine
                painter.setPen(QPen(color, 1.5 if here else 1, style))
                y, right = rects[0].bottom(), self.viewport().width() + 1
                painter.drawLine(QPointF(rects[0].right(), y), QPointF(right, y))
            if here:
                strokes.ring(painter, rects, color)

    # The change in hand

    @property
    def current(self) -> str:
        """The id of the change in hand, "" if none is."""
        return self._current

    def set_current(self, change: str) -> None:
        """Take a change in hand: it gets a ground and a frame."""
        if change != self._current:
            self._current = change
            self.viewport().update()

    def shows(self, change: str) -> bool:
        """Whether the change is somewhere in the text."""
        return change in self._places

    def reveal(self, change: str) -> None:
        """Bring a change into the upper part of the window, if it is not there; one of particulars is around the text."""
        rect = self.change_rect(change)
        if not rect.isNull():
            self._bring(rect)

    def reveal_block(self, block: str) -> None:
        """Bring a block of the base into the upper part of the window, if it is not there."""
        index = next((index for index, line in enumerate(self._lines) if line.line.base == block), None)
        if index is not None:
            paragraph = self.document().findBlockByNumber(index)
            self._bring(LineGeometry(paragraph, self._lines[index], self._styles, self._side).first_line())

    def _bring(self, rect: QRectF) -> None:
        bar, top = self.verticalScrollBar(), rect.top() - self._styles.line * 0.5
        if not 0 <= top - bar.value() <= self.viewport().height() * _UPPER:
            bar.setValue(round(top - 1.5 * self._styles.line))

    def change_rect(self, change: str) -> QRectF:
        """Where a change begins, in the coordinates of the document; null if it is not shown."""
        index = self._places.get(change)
        if index is None:
            return next((rect for value, rect in self._value_rects() if value.change == change), QRectF())
        paragraph = self.document().findBlockByNumber(index)
        where = LineGeometry(paragraph, self._lines[index], self._styles, self._side)
        return next(iter(where.change_rects(change)), where.first_line())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grounds first, the text over them."""
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        painter.translate(self._offset())
        for where in self._in_view(event.rect()):
            paint_grounds(painter, where, self._brush())
        painter.end()
        super().paintEvent(event)

    def _in_view(self, area: QRect) -> Iterator[LineGeometry]:
        """The changed lines in a part of the viewport."""
        bottom = area.bottom() + 1 - self._offset().y()
        layout = self.document().documentLayout()
        block = self._first_drawn(area.top())
        while block.isValid():
            top = layout.blockBoundingRect(block).top() - block.blockFormat().topMargin()
            if top > bottom or block.blockNumber() >= len(self._lines):
                return
            line = self._lines[block.blockNumber()]
            if line.changes:
                yield LineGeometry(block, line, self._styles, self._side)
            block = block.next()

    def _brush(self) -> Brush:
        return Brush(self._inks, self._colors, self._styles, self._current, self._contents.conflicts)

    def _note_plain(self) -> None:
        """Nothing here is so plain that Qt alone could draw it."""
        self._forget_plain()

    def _paint_paragraphs(self, painter: QPainter, block: QTextBlock, bottom: float) -> None:
        layout = self.document().documentLayout()
        brush = self._brush()
        while block.isValid() and block.blockNumber() < len(self._lines):
            rect, form = layout.blockBoundingRect(block), block.blockFormat()
            if rect.top() - form.topMargin() > bottom:
                return
            line = self._lines[block.blockNumber()]
            where = LineGeometry(block, line, self._styles, self._side)
            if form.hasProperty(properties.LABEL):
                paint_number(painter, where, brush)
            elif line.block.kind == "table":
                self._paint_table(painter, block, bottom)
            if line.changes:
                paint_marks(painter, where, brush)
            block = block.next()

    def _paint_table(self, painter: QPainter, block: QTextBlock, bottom: float) -> None:
        grid = self._styles.grids.of(self._blocks[block.blockNumber()])
        top = (
            self.document().documentLayout().blockBoundingRect(block).top() + block.blockFormat().topMargin()
        )
        pen = Pen(QColor(self._colors.text), QColor(self._colors.edge), QColor(self._colors.selection))
        grid.paint(painter, round(self._side), round(top), (-self._offset().y(), bottom), pen)

    def _paint_surround(self, painter: QPainter, foot_top: float) -> None:
        values = self._contents.values
        self._surround.inks = {value.key: self._inks.color(value.author) for value in values}
        super()._paint_surround(painter, foot_top)
        brush = self._brush()
        for value, rect in self._value_rects():
            paint_value(painter, value, rect, brush)

    def _value_rects(self) -> Iterator[tuple[MarkedValue, QRectF]]:
        """The changed particulars that stand around the text, and where."""
        values = {value.key: value for value in self._contents.values}
        if not values:
            return
        corner = QPointF(self._side, GAP)
        for key, rect in self._surround.rects(self._foot_top() - GAP):
            if key in values:
                yield values[key], rect.translated(corner)

    # The mouse

    def change_at(self, point: QPoint) -> str:
        """The change at a point of the viewport, "" if there is none; of several the one behind that in hand."""
        spot = QPointF(point) - self._offset()
        key = self._key_at(QPointF(point))
        found = [value.change for value in self._contents.values if key and value.key == key]
        if not found:
            found = self._changes_at(spot, self.cursorForPosition(point).block())
        if self._current in found:
            return found[(found.index(self._current) + 1) % len(found)]
        return found[0] if found else ""

    def _changes_at(self, spot: QPointF, block: QTextBlock) -> list[str]:
        for paragraph in (block, block.previous()):  # to Qt a table is white under a paragraph
            if 0 <= paragraph.blockNumber() < len(self._lines):
                line = self._lines[paragraph.blockNumber()]
                where = LineGeometry(paragraph, line, self._styles, self._side)
                if found := where.changes_at(spot):
                    return found
        return []

    def _key_at(self, point: QPointF) -> str:
        """Only particulars that changed can be clicked."""
        key = super()._key_at(point)
        return key if any(value.key == key for value in self._contents.values) else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        if change := self.change_at(event.position().toPoint()):
            self.change_clicked.emit(change)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if change := self.change_at(event.position().toPoint()):
            self.change_activated.emit(change)
            event.accept()
            return
        super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell who changed what when the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            change = self.change_at(event.pos())
            told = self.tip(change) if change else self.remark_tip(event.pos())
            QToolTip.showText(event.globalPos(), told, self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Nothing can be done to the text here; copying has its key."""
        event.accept()
