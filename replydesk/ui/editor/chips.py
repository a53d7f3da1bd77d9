"""Chips: placeholders in the text look like one thing and behave like one, though they are characters of the block.

A filled one is a calm rounded field, one that cannot be filled is framed by dashes as well as tinted.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QToolTip

from replydesk.letter import Particulars
from replydesk.letter.derived import DERIVED
from replydesk.letter.placeholders import Placeholder, find_placeholders
from replydesk.letter.ranges import Place
from replydesk.ui.editor.commented import CommentedEdit
from replydesk.ui.editor.places import place_of
from replydesk.ui.editor.stretches import stretch_rects

_ABOVE, _ROUND = 0.94, 0.2  # of a character's width; the first from the baseline
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYS = frozenset((Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace, Qt.Key.Key_Delete))


class ChipEdit(CommentedEdit):
    """A sheet of blocks whose placeholders are chips: for the eye, for the mouse and for the keys that move and delete."""

    def chip_around(self, place: Place, *, edges: bool = False) -> Placeholder | None:
        """The placeholder that the place is within; with `edges` also the one that it is beside."""
        text = self._blocks[place.index].text
        if "{{" not in text:
            return None
        for found in find_placeholders(text):
            if found.start < place.offset < found.end or (edges and place.offset in {found.start, found.end}):
                return found
        return None

    def select(self, first: Place, last: Place) -> None:
        """Select from one place to another, the cursor at the end, and bring it into view."""
        self._set_place(last, first)

    # Showing

    def _new_document(self) -> QTextDocument:
        document = super()._new_document()
        self._highlighter.particulars = self._particulars
        return document

    def _show_particulars(self, particulars: Particulars) -> None:
        """What can be filled may now be other chips than before."""
        old, self._highlighter.particulars = self._highlighter.particulars, particulars
        super()._show_particulars(particulars)
        if not self._highlighter.has_chips:
            return
        with self._quiet():
            for index, block in enumerate(self._blocks):
                if "{{" in block.text and any(
                    bool(found.value(old)) != bool(found.value(particulars))
                    for found in find_placeholders(block.text)
                ):
                    self._highlighter.rehighlightBlock(self.document().findBlockByNumber(index))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chips first, the text over them."""
        if self._highlighter.has_chips:
            area = event.rect()
            if not self._is_plain(area.top() + self._scrolled, area.bottom() + self._scrolled):
                self._paint_chips(event)
        super().paintEvent(event)

    def _note_plain(self) -> None:
        super()._note_plain()
        if self._highlighter.has_chips and "{{" in self.textCursor().block().text():
            self._forget_plain()

    def _paint_chips(self, event: QPaintEvent) -> None:
        area = event.rect()
        painter = self._painter(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in self._shown_in(area, self._first_visible(area.top())):
            text = block.text()
            if "{{" in text:
                for found in find_placeholders(text):
                    gap = not found.value(self._particulars)
                    for rect in self._chip_rects(block, found):
                        self._paint_chip(painter, rect, gap=gap)
        painter.end()

    def _paint_chip(self, painter: QPainter, rect: QRectF, *, gap: bool) -> None:
        radius = _ROUND * self._styles.em
        painter.setPen(
            QPen(QColor(self._colors.accent), 1, Qt.PenStyle.DashLine) if gap else Qt.PenStyle.NoPen
        )
        painter.setBrush(QColor(self._colors.accent_soft if gap else self._colors.pressed))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _chip_rects(self, block: QTextBlock, found: Placeholder) -> Iterator[QRectF]:
        """Where the chip is, in the document's coordinates, on each line that it touches."""
        yield from stretch_rects(block, found.start, found.end, em=self._styles.em, above=_ABOVE)

    # The mouse

    def _chip_at(self, point: QPointF) -> tuple[Place, Placeholder] | None:
        """The chip under a point of the viewport."""
        if not self._highlighter.has_chips:
            return None
        cursor = self.cursorForPosition(point.toPoint())
        place = place_of(self.document(), cursor.position())
        found = self.chip_around(place, edges=True)
        if found is None:
            return None
        spot = point - self._offset()
        rects = self._chip_rects(cursor.block(), found)
        return (place, found) if any(rect.contains(spot) for rect in rects) else None

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what a chip stands for, or what a trace or a comment says, when the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = QPointF(event.pos())
            chip = self._chip_at(point)
            told = self.chip_text(chip[1]) if chip is not None else ""
            told = told or self.trace_tip(point) or self.remark_tip(event.pos())
            QToolTip.showText(event.globalPos(), told, self.viewport())  # nothing to tell hides it
            return True
        return super().viewportEvent(event)

    def chip_text(self, found: Placeholder) -> str:
        """What a chip stands for, in words."""
        field, value = found.field, found.value(self._particulars)
        if field is None:
            if value:
                return self.tr("待补：{name}，暂用“{value}”").format(name=found.name, value=value)
            return self.tr("待补：{name}。选中后直接写上内容。").format(name=found.name)
        if value:
            return self.tr("{name}：{value}").format(name=found.name, value=value)
        if found.name in DERIVED:
            text = self.tr("{name}：由“{field}”推得，还看不出来。双击去填写。")
            return text.format(name=found.name, field=field.label)
        return self.tr("{name}：要素里还没有填。双击去填写。").format(name=found.name)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a chip selects it: the next key writes in its place."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            chip = self._chip_at(event.position())
            if chip is not None:
                place, found = chip
                self.select(Place(place.index, found.start), Place(place.index, found.end))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a chip goes to its field in the form."""
        chip = self._chip_at(event.position())
        if chip is None:
            super().mouseDoubleClickEvent(event)
            return
        place, found = chip
        self.select(Place(place.index, found.start), Place(place.index, found.end))
        if found.field is not None:
            self.particular_clicked.emit(found.field.key)
        event.accept()

    # Keys

    def _handles_chip(self, event: QKeyEvent) -> bool:
        """Whether the key moved over a chip or deleted one: they are not taken apart by a slip."""
        if not self._highlighter.has_chips or event.key() not in _KEYS or event.modifiers() & ~_SHIFT:
            return False
        cursor, forward = self.textCursor(), event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Delete}
        moves = event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        extends = bool(event.modifiers() & _SHIFT)
        if cursor.hasSelection() and not (moves and extends):
            return False
        place = place_of(self.document(), cursor.position())
        found = self.chip_around(place, edges=True)
        if found is None or place.offset == (found.end if forward else found.start):
            found = self._chip_beside(place, forward=forward)
        if found is None:
            return False
        start, end = Place(place.index, found.start), Place(place.index, found.end)
        if moves:
            anchor = place_of(self.document(), cursor.anchor()) if extends else None
            self._set_place(end if forward else start, anchor)
        else:
            self._delete_chip(start, end)
        return True

    def _chip_beside(self, place: Place, *, forward: bool) -> Placeholder | None:
        """The chip that begins (or ends) at the place, of two that touch there."""
        found = find_placeholders(self._blocks[place.index].text)
        return next((chip for chip in found if (chip.start if forward else chip.end) == place.offset), None)

    def _delete_chip(self, start: Place, end: Place) -> None:
        raise NotImplementedError
