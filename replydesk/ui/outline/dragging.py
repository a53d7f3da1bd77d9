"""Sections dragged in the outline: what can be taken, where it may go, and how that is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from replydesk.letter import Letter
from replydesk.letter.placing import Target, check_move, insert_sections
from replydesk.letter.structure import StructureError
from replydesk.ui.language import said
from replydesk.ui.outline.aiming import Aim, aim_at
from replydesk.ui.outline.folding import FoldingTree
from replydesk.ui.outline.model import TITLE, IdRole, OutlineModel
from replydesk.ui.outline.rows import CLOSING_ID, OPENING_ID
from replydesk.ui.session import LetterSession
from replydesk.ui.theme import Theme

_HOVER_MS = 600
_BADGE_WIDTH, _BADGE_HEIGHT = 220, 26


class DragTree(FoldingTree):
    """A tree whose sections can be dragged to other places, and to other letters.

    `dropped(Letter, Target)` asks for what was let go: sections of the letter with this id. `told(sentence)` says why
    something cannot be dragged or dropped.
    """

    dropped = Signal(object, object)
    told = Signal(str)

    def __init__(self, model: OutlineModel, theme: Theme) -> None:
        super().__init__(model)
        self.theme = theme
        self.session: LetterSession | None = None
        """The letter that is shown."""
        self.locked = False
        self.aim: Aim | None = None
        self._pressed: QPoint | None = None
        self._pulled = False
        self._carried: Letter | None = None
        self._refusal = ""
        self._hover = QTimer(self, singleShot=True, interval=_HOVER_MS)
        self._hover.timeout.connect(self._unfold_hovered)
        self._hovered = ""
        self.setAcceptDrops(True)
        self.setDragDropMode(FoldingTree.DragDropMode.DragDrop)
        self.setSelectionMode(FoldingTree.SelectionMode.ExtendedSelection)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(True)

    def selected_sections(self) -> tuple[str, ...]:
        """The ids of the selected sections, in the order of the letter; the opening and the closing are none."""
        chosen = {index.data(IdRole) for index in self.selectionModel().selectedRows(TITLE)}
        return tuple(section.id for section in self.outline_model.outline.sections if section.id in chosen)

    def select(self, ids: Sequence[str]) -> None:
        """Select these rows and no others; the first one is current."""
        indexes = [index for row_id in ids if (index := self.outline_model.index_of(row_id)).isValid()]
        if not indexes:
            return
        chosen = QItemSelection()
        for index in indexes:
            chosen.select(index, index)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(indexes[0], flag.NoUpdate)
        self.selectionModel().select(chosen, flag.ClearAndSelect | flag.Rows)

    # ---- taking

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        is_row = event.button() == Qt.MouseButton.LeftButton and self.indexAt(place).isValid()
        self._pressed, self._pulled = place if is_row else None, False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Start a drag once the pointer has gone far enough. Qt would, but for that it asks for the flags of every row."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance() and not self._pulled:
            self._pulled = True  # once a press, so that a refusal is not told at every pixel
            self.startDrag(Qt.DropAction.MoveAction)

    def startDrag(self, actions: Qt.DropAction) -> None:
        from replydesk.ui.outline.carrying import dragged  # noqa: PLC0415  # not for the first picture

        ids = self.selected_sections()
        if refusal := self._why_not(ids):
            self.told.emit(refusal)
            return
        assert self.session is not None
        drag = QDrag(self)
        drag.setMimeData(dragged(self.session.letter, ids))
        drag.setPixmap(self._badge(ids))
        drag.setHotSpot(QPoint(-12, _BADGE_HEIGHT // 2))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def _why_not(self, ids: tuple[str, ...]) -> str:
        if self.locked:
            return self.tr("大纲已锁定，各节不能拖动；点大纲上方的锁可以解锁。")
        if self.outline_model.is_filtered:
            return self.tr("正在筛选，看不到全部各节，不能拖动；按 Esc 结束筛选。")
        if not ids:
            return self.tr("开头和结语的位置是固定的，不能拖动。")
        if self.session is None or self.session.read_only:
            return self.tr("这份答复函是只读的，没有改动。")
        return ""

    def _badge(self, ids: tuple[str, ...]) -> QPixmap:
        """What hangs on the pointer: the section's title, or how many there are."""
        ratio = self.devicePixelRatio()
        pixmap = QPixmap(round(_BADGE_WIDTH * ratio), round(_BADGE_HEIGHT * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        text = self.outline_model.index_of(ids[0]).data()
        if len(ids) > 1:
            text = self.tr("{count} 节").format(count=len(ids))
        metrics = self.fontMetrics()
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, _BADGE_WIDTH - 20)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(self.theme.color("edge"))
        painter.setBrush(self.theme.color("sheet"))
        width = metrics.horizontalAdvance(text) + 18
        painter.drawRoundedRect(0, 0, width, _BADGE_HEIGHT - 1, 4, 4)
        painter.setPen(self.theme.color("text"))
        painter.drawText(9, 0, width, _BADGE_HEIGHT, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
        return pixmap

    # ---- letting go

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._carried = None
        if self._take_aim(event.position().toPoint(), event.mimeData()) or self._carried is not None:
            event.accept()  # also where nothing can be let go: another place in the outline may do
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        place = event.position().toPoint()
        self._note_hover(place)
        if self._take_aim(place, event.mimeData()):
            event.setDropAction(self._action())
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._forget_aim()

    def dropEvent(self, event: QDropEvent) -> None:
        possible = self._take_aim(event.position().toPoint(), event.mimeData())
        aim, letter, action = self.aim, self._carried, self._action()
        self._forget_aim()
        self.stopAutoScroll()
        self.setState(FoldingTree.State.NoState)
        if not possible or aim is None or letter is None:
            event.ignore()
            return
        event.setDropAction(action)
        event.accept()
        self.dropped.emit(letter, aim.target)

    def _is_own(self, letter: Letter) -> bool:
        return self.session is not None and letter.id == self.session.letter.id

    def _action(self) -> Qt.DropAction:
        own = self._carried is not None and self._is_own(self._carried)
        return Qt.DropAction.MoveAction if own else Qt.DropAction.CopyAction

    def _take_aim(self, place: QPoint, data: QMimeData) -> bool:
        """Aim, and judge the place unless it is the one judged last; whether something can be let go there."""
        from replydesk.ui.outline.carrying import carried  # noqa: PLC0415

        if self._carried is None:
            self._carried = carried(data)
        if self._carried is None:
            return False
        aim = aim_at(self, place)
        if self.aim is None or aim.target != self.aim.target:
            refusal = self._judge(self._carried, aim.target)
            if refusal and refusal != self._refusal:
                self.told.emit(refusal)
            self._refusal = refusal
        if aim != self.aim:
            self.aim = aim
            self.viewport().update()
        return not self._refusal

    def _judge(self, letter: Letter, target: Target | None) -> str:
        """Why the sections cannot go there, or ""."""
        if refusal := self._why_not((letter.id,)):
            return refusal
        if target is None:
            return self.tr("结语总在全文最后，各节不能移到它的后面。")
        model = self.outline_model
        try:
            if self._is_own(letter):
                ids = [block.id for block in letter.blocks if block.opens_section]
                check_move(model.blocks, model.outline, ids, target)
            else:
                insert_sections(model.blocks, letter.blocks, target)
        except StructureError as error:
            return said(error)
        return ""

    def _forget_aim(self) -> None:
        self.aim, self._carried, self._refusal = None, None, ""
        self._hover.stop()
        self.viewport().update()

    def _note_hover(self, place: QPoint) -> None:
        row_id = self.indexAt(place).data(IdRole) or ""
        if row_id != self._hovered or not self._hover.isActive():
            self._hovered = row_id
            self._hover.start()

    def _unfold_hovered(self) -> None:
        """Unfold the section that the pointer has rested on, so that one can go inside."""
        if self._hovered and self._hovered not in {OPENING_ID, CLOSING_ID}:
            self.expand(self.outline_model.index_of(self._hovered))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.aim is None or self._refusal:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.theme.color("focus")
        if self.aim.line is not None:
            line = self.aim.line
            painter.fillRect(line.adjusted(6, 0, 0, 0), color)
            painter.setPen(QPen(color, 2))
            painter.setBrush(self.theme.color("panel"))
            painter.drawEllipse(line.left(), line.top() - 2, 6, 6)
        if self.aim.frame is not None:
            painter.setPen(QPen(color, 2))
            color.setAlpha(40)
            painter.setBrush(color)
            painter.drawRoundedRect(self.aim.frame.adjusted(1, 1, -1, -1), 3, 3)
        painter.end()
