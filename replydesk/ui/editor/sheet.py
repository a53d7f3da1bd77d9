"""The sheet: a text edit that looks like the page, on a grey desk, with what the particulars put around the text.

Nothing here knows of sessions or of editing; it draws paragraphs that carry the properties of `properties`.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMargins, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrameFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from replydesk.export import Profile
from replydesk.letter import Blocks, Particulars
from replydesk.ui.editor import properties
from replydesk.ui.editor.faces_in_text import FacesInText
from replydesk.ui.editor.labels import paint_label
from replydesk.ui.editor.room import foot_top, make_room
from replydesk.ui.editor.side import Side
from replydesk.ui.editor.styles import Styles
from replydesk.ui.editor.surround import Surround
from replydesk.ui.faces import BASELINE
from replydesk.ui.palette import Palette

SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 50, 300, 10
GAP = 16  # pixels of desk above and below the sheet
CARET = 2


class SheetEdit(QTextEdit):
    """The letter's text as on the page: 28 characters wide at any zoom, numbers drawn beside the text.

    `particular_clicked(key)` tells that title, addressee, signature … around the text was clicked; `zoom_changed`
    tells the zoom in percent.
    """

    particular_clicked = Signal(str)
    zoom_changed = Signal(int)

    def __init__(self, profile: Profile, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._colors = palette
        self._writing = False
        self._blocks: Blocks = ()
        self._styles = Styles(profile, 100, self.logicalDpiY())
        self._surround = Surround(Particulars(), self._styles)
        self._particulars = Particulars()
        self._attached: tuple[str, ...] = ()  # what the attachments line names
        self._bound: tuple[int, ...] = ()  # where attachments begin
        self._side = 0.0
        self._beside = 0  # pixels of the desk at the right that are kept for something else than white
        self._hint = ""
        self._scrolled = 0
        self._plain_top = self._plain_bottom = -1.0
        self._plain_number: tuple[QTextBlock, QPointF] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setMouseTracking(True)
        self._desks = (Side(self), Side(self))
        self.verticalScrollBar().valueChanged.connect(self._forget_plain)
        self.setAccessibleName(self.tr("正文"))
        self._take_colors()
        self._text = self._new_document()
        self._show_document(self._text)

    def _new_document(self) -> QTextDocument:
        """An empty document. Filled before it is shown, it is laid out once, and only as far as one sees."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        option = document.defaultTextOption()
        option.setUseDesignMetrics(True)
        document.setDefaultTextOption(option)
        document.setDefaultFont(self._styles.body_font)
        self._highlighter = FacesInText(document, self._profile, self._colors)
        self._highlighter.set_zoom(self._styles.zoom)
        return document

    def _show_document(self, document: QTextDocument) -> None:
        """Show another document in the place of the present one; the cursor is at its start."""
        old, self._text = self._text, document
        self.setDocument(document)
        self.setCursorWidth(CARET)  # Qt keeps it in the document's layout
        self.setCurrentCharFormat(QTextCharFormat())  # Qt would type on in bold from the document before
        document.documentLayout().documentSizeChanged.connect(self._forget_plain)
        if old is not document:
            old.deleteLater()

    # Colours

    def set_palette(self, palette: Palette) -> None:
        """Take the colours of another palette, such as the dark one."""
        self._colors = palette
        self._take_colors()
        self._highlighter.set_palette(palette)
        with self._quiet():
            self._highlighter.rehighlight()

    def _take_colors(self) -> None:
        colors, qt = self._colors, QPalette(self.palette())
        for role, color in (
            (QPalette.ColorRole.Window, colors.desk),
            (QPalette.ColorRole.Base, colors.sheet),
            (QPalette.ColorRole.Text, colors.text),
            (QPalette.ColorRole.PlaceholderText, colors.muted),
        ):
            qt.setColor(role, QColor(color))
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            qt.setColor(group, QPalette.ColorRole.Highlight, QColor(colors.selection))
            qt.setColor(group, QPalette.ColorRole.HighlightedText, QColor(colors.selection_text))
        self.setPalette(qt)
        for child in (self.viewport(), *self._desks):  # none inherits it under an application's style sheet
            child.setPalette(qt)
        self.viewport().update()

    # Zoom

    @property
    def zoom(self) -> int:
        """How large the sheet is shown, in percent of the page."""
        return self._styles.zoom

    def set_zoom(self, percent: int) -> None:
        """Show the sheet larger or smaller, 50 to 300 percent; the letter does not change."""
        percent = min(max(percent, SMALLEST_ZOOM), LARGEST_ZOOM)
        if percent == self.zoom:
            return
        with self._anchored():
            self._styles = Styles(self._profile, percent, self.logicalDpiY())
            self._restyle()
        self.zoom_changed.emit(percent)

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out by steps of ten percent."""
        self.set_zoom(self.zoom + steps * ZOOM_STEP)

    def _restyle(self) -> None:
        """Bring everything to the present styles. The editor, which knows the blocks, also gives them their formats."""
        with self._quiet():
            self.document().setDefaultFont(self._styles.body_font)
            self._highlighter.set_zoom(self._styles.zoom)
        self._place_sheet(measured=False)

    # Geometry

    def _show_particulars(self, particulars: Particulars) -> None:
        """Show other particulars around the text; the text moves only when the head's height changes."""
        self._particulars = particulars
        old = self._surround
        self._surround = Surround(particulars, self._styles, self._attached)
        if (old.head, old.foot) != (self._surround.head, self._surround.foot):
            with self._anchored():
                self._make_room()
        self.viewport().update()

    def _place_sheet(self, *, measured: bool = True) -> None:
        """Centre the sheet; it narrows its margins, never its column, when the window is narrow."""
        styles = self._styles
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = int(min(styles.page, max(styles.narrowest, room - self._beside - 2 * GAP)))
        margin = max(0, (room - self._beside - width) // 2)
        margins = QMargins(margin, 0, margin + self._beside, 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)
        self._desks[0].setGeometry(0, 0, margin, self.height())
        self._desks[1].setGeometry(room - margins.right(), 0, margins.right(), self.height())
        side = (width - styles.column) / 2
        if measured and width == self.lineWrapColumnOrWidth() and side == self._side:
            return
        self._side = side
        if not measured:
            self._surround = Surround(self._particulars, styles, self._attached)
        with self._quiet():
            self.setLineWrapColumnOrWidth(width)
        self._frame()

    def _frame(self) -> None:
        """Keep room for margins, head and foot: the document's own margins, so that scrolling knows of them."""
        frame, form = self.document().rootFrame(), self._frame_format()
        if form != frame.frameFormat():
            with self._quiet():
                frame.setFrameFormat(form)

    def _make_room(self) -> None:
        """Keep room for the foot also where attachments follow it, and for their numbers."""
        with self._quiet():
            make_room(self.document(), self._bound, self._styles, self._surround.foot)
        self._frame()

    def _frame_format(self) -> QTextFrameFormat:
        form = QTextFrameFormat()
        form.setLeftMargin(self._side)
        form.setRightMargin(self._side)
        form.setTopMargin(GAP + self._surround.head)
        form.setBottomMargin(GAP + (self._surround.white if self._bound else self._surround.foot))
        return form

    def _height(self) -> float:
        """The height of the document, desk above and below included."""
        return self.document().documentLayout().documentSize().height()

    def _foot_top(self) -> float:
        if self._bound:
            return foot_top(self.document(), self._bound[0])
        return self._height() - GAP - self._surround.foot

    def _offset(self) -> QPointF:
        """Where the document's origin is in the viewport."""
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet centred."""
        super().resizeEvent(event)
        self._place_sheet()

    @contextmanager
    def _quiet(self) -> Iterator[None]:
        """While the document is changed by us, what it tells is nothing that anybody typed."""
        before, self._writing = self._writing, True
        try:
            yield
        finally:
            self._writing = before
            self._forget_plain()

    @contextmanager
    def _anchored(self) -> Iterator[None]:
        """Keep the paragraph at the top of the window where it is, whatever changes above it."""
        layout = self.document().documentLayout()
        bar = self.verticalScrollBar()
        block = self._first_visible(0.0)
        number = self._blocks[block.blockNumber()].id if self._blocks else ""
        within = (bar.value() - layout.blockBoundingRect(block).top()) / self._styles.line
        at_top = bar.value() == 0
        yield
        if at_top:
            bar.setValue(0)
            return
        place = next((place for place, block in enumerate(self._blocks) if block.id == number), None)
        if place is not None:
            block = self.document().findBlockByNumber(place)
            bar.setValue(round(layout.blockBoundingRect(block).top() + within * self._styles.line))

    def _first_visible(self, top: float) -> QTextBlock:
        """The paragraph at this height of the viewport."""
        return self.cursorForPosition(QPointF(self._side + 1, top).toPoint()).block()

    def _first_drawn(self, top: float) -> QTextBlock:
        """The first paragraph of which something is drawn below this height: to Qt a table is white under a paragraph."""
        block = self._first_visible(top)
        before = block.previous()
        is_table = before.isValid() and properties.kind(before.blockFormat()) == "table"
        return before if is_table else block

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text as Qt does, then numbers, tables, head and foot, and the desk where the sheet ends.

        What typing in one paragraph draws is Qt's, but for a number: then nothing else is looked at.
        """
        super().paintEvent(event)
        area = event.rect()
        if self._is_plain(area.top() + self._scrolled, area.bottom() + self._scrolled):
            if self._plain_number is not None:
                painter = QPainter(self.viewport())
                painter.translate(self._offset())
                paint_label(painter, *self._plain_number, self._styles, self._colors)
                painter.end()
            return
        origin = self._offset()
        top, bottom = area.top() - origin.y(), area.bottom() + 1 - origin.y()
        painter = QPainter(self.viewport())
        painter.setClipRect(area)
        painter.translate(origin)
        foot_top = self._foot_top()
        if self._surround.spans(top - GAP, bottom + GAP, foot_top):
            self._paint_surround(painter, foot_top)
        self._paint_paragraphs(painter, self._first_drawn(area.top()), bottom)
        if (
            self._hint
            and self.document().isEmpty()
            and not self.document().begin().layout().preeditAreaText()
        ):
            self._paint_hint(painter, self._hint)
        painter.end()
        self._note_plain()

    def _is_plain(self, top: int, bottom: int) -> bool:
        return self._plain_top <= top and bottom < self._plain_bottom

    def _note_plain(self) -> None:
        """Note where the cursor's paragraph is, if there is nothing in it but what Qt draws and a number."""
        block = self.textCursor().block()
        kind = properties.kind(block.blockFormat())
        if len(self._blocks) == 1 or kind == "table":
            self._forget_plain()
            return
        rect = self.document().documentLayout().blockBoundingRect(block)
        self._scrolled = self.verticalScrollBar().value()
        # One pixel more, which Qt draws too: there is no ink of the paragraph above or below in it.
        self._plain_top, self._plain_bottom = rect.top() - 1, rect.bottom() + 1
        self._plain_number = (block, rect.topLeft()) if kind == "heading" else None

    def _forget_plain(self) -> None:
        """Something has moved: look at everything again at the next painting."""
        self._plain_top = self._plain_bottom = -1.0
        self._plain_number = None

    def _paint_surround(self, painter: QPainter, foot_top: float) -> None:
        painter.save()
        painter.translate(0, GAP)
        self._surround.paint(painter, self._side, foot_top - GAP, self._colors)
        painter.restore()
        desk, width = QColor(self._colors.desk), max(self.lineWrapColumnOrWidth(), self.viewport().width())
        painter.fillRect(QRectF(0, 0, width, GAP), desk)
        height = self._height()
        if height >= self.viewport().height():
            painter.fillRect(QRectF(0, height - GAP, width, GAP), desk)

    def _paint_paragraphs(self, painter: QPainter, block: QTextBlock, bottom: float) -> None:
        """Draw the numbers and tables of the paragraphs in view; the painter stands at the document's origin."""
        layout = self.document().documentLayout()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            form = block.blockFormat()
            if rect.top() - form.topMargin() > bottom:
                return
            if form.hasProperty(properties.LABEL):
                paint_label(painter, block, rect.topLeft(), self._styles, self._colors)
            elif form.stringProperty(properties.KIND) == "table":
                self._paint_table(painter, block, bottom)
            block = block.next()

    def _paint_table(self, painter: QPainter, block: QTextBlock, bottom: float) -> None:
        """Draw the table whose paragraph this is, down to a height; the editor knows its cells."""
        raise NotImplementedError

    def _paint_hint(self, painter: QPainter, text: str) -> None:
        """Write a grey word where the first paragraph begins; the painter stands at the document's origin."""
        painter.setPen(QColor(self._colors.muted))
        painter.setFont(self._styles.body_font)
        rect = self.document().documentLayout().blockBoundingRect(self.document().begin())
        left = self._side + self._styles.indent + CARET
        baseline = rect.top() + BASELINE * self._styles.line
        painter.drawText(QPointF(left, baseline), text)

    # The mouse around the text

    def _key_at(self, point: QPointF) -> str:
        """The particular shown at a point of the viewport, "" if it is within the text."""
        place = point - self._offset()
        foot_top = self._foot_top()
        if not self._surround.spans(place.y() - GAP, place.y(), foot_top):
            return ""
        return self._surround.key_at(place - QPointF(self._side, GAP), foot_top - GAP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click around the text asks for that field of the form; in the text it is Qt's."""
        key = self._key_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else ""
        if key:
            self.particular_clicked.emit(key)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        if not event.buttons():
            hand = bool(self._key_at(event.position()))
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)
