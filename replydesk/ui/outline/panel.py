"""The outline panel: the letter's sections as a tree that moves the text and follows the cursor."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from replydesk.letter import Letter
from replydesk.letter.difference import difference
from replydesk.letter.placing import Target
from replydesk.letter.structure import StructureError
from replydesk.ui.language import said
from replydesk.ui.outline.filter_bar import FilterBar, Spelling
from replydesk.ui.outline.model import IdRole, OutlineModel
from replydesk.ui.outline.rows import CLOSING_ID, OPENING_ID
from replydesk.ui.outline.view import OutlineView
from replydesk.ui.session import LetterSession
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.ui.outline.deeds import Outcome

_COUNT_DELAY_MS = 200


class OutlinePanel(QWidget):
    """The outline of the session's letter.

    `chosen(block id)` asks the text to go there; the window answers with `follow(block id)` when the cursor has moved.
    `entered` asks for the keyboard to go to the text, `shown_asked` for the panel to be unfolded, `told(sentence)` is
    for the status bar.
    """

    chosen = Signal(str)
    entered = Signal()
    shown_asked = Signal()
    told = Signal(str)

    def __init__(
        self,
        theme: Theme,
        actions: Sequence[QAction | None] = (),
        lock: QAction | None = None,
        spelling: Spelling | None = None,
    ) -> None:
        """`actions` stand in the context menu, None for a line; `spelling` lets the filter find Latin letters."""
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: LetterSession | None = None
        self._following = False
        self._cursor_block = ""
        self.model = OutlineModel(self)
        self.view = OutlineView(self.model, theme)
        self.filter = FilterBar(lock, spelling)
        self._actions = tuple(actions)
        self._empty = _hint(
            self.tr(
                "这封信还没有分节。\n\n短信不必分节。要分节时，把光标放在一段里，"
                "按 Ctrl+1 设为一级标题“一、”，Ctrl+2 设为二级标题“（一）”；序号自动编排。"
            )
        )
        self._nothing = _hint("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._stack = QStackedWidget()
        for widget in (self.view, self._empty, self._nothing):
            self._stack.addWidget(widget)
        layout.addWidget(self.filter)
        layout.addWidget(self._stack)
        self._counts = QTimer(self, singleShot=True, interval=_COUNT_DELAY_MS)
        self._counts.timeout.connect(self.refresh)
        self._connect()
        theme.changed.connect(self._repaint)

    def _connect(self) -> None:
        view = self.view
        view.selectionModel().currentChanged.connect(self._choose)
        view.clicked.connect(self._choose)
        view.entered.connect(self.entered)
        view.asked.connect(self.act)
        view.renamed.connect(self._name)
        view.dropped.connect(self._drop)
        view.told.connect(self.told)
        view.folds_changed.connect(self._mark)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        self.filter.changed.connect(self._narrow)
        self.filter.box.rows_asked.connect(self._to_rows)

    def _repaint(self) -> None:
        self.view.viewport().update()

    # ---- the letter

    def set_session(self, session: LetterSession | None, folded: Sequence[str] = ()) -> None:
        """Show this letter's outline, or none; `folded` are the sections that were folded when it was last open."""
        if self._session is not None:
            self._session.changed.disconnect(self._letter_changed)
        self.view.finish_renaming()
        self._session = self.view.session = session
        self._cursor_block = ""
        self.filter.box.clear()
        self.view.folded = set(folded)
        self.model.set_blocks(())
        if session is not None:
            session.changed.connect(self._letter_changed)
        self.refresh()

    @property
    def folded(self) -> list[str]:
        """The sections that are folded, to be remembered with the letter."""
        known = {section.id for section in self.model.outline.sections}
        return sorted(self.view.folded & known)

    def refresh(self) -> None:
        """Bring the rows up to the letter as it is now."""
        self._counts.stop()
        self._following = True
        if self._session is None:
            self.model.set_blocks(())
        else:
            letter = self._session.letter
            selected = self.view.selected_sections()
            self.model.set_blocks(letter.blocks, letter.particulars, self._session.outline)
            if selected and not self.view.selectionModel().hasSelection():
                self.view.select(selected)  # the rows were made anew
        self._following = False
        self._show_right_page()
        self._mark()

    def _letter_changed(self, old: Letter, new: Letter, source: object) -> None:
        """Headings show at once; where only body text or particulars changed, counts and states wait for a pause."""
        if old.blocks is not new.blocks:
            changed = difference(old.blocks, new.blocks)
            before = old.blocks[changed.start : changed.old_end]
            behind = new.blocks[changed.start : changed.new_end]
            if len(before) != len(behind) or any(block.kind != "paragraph" for block in (*before, *behind)):
                self.refresh()
                return
        if not self._counts.isActive():
            self._counts.start()

    # ---- the filter

    def _narrow(self) -> None:
        meant = self.filter.meant
        self.view.finish_renaming()
        selected = self.view.selected_sections()
        self._following = True
        self.model.set_filter(meant)
        self.view.select(selected)
        self._following = False
        self.filter.show_count(None if meant is None else self.model.matches)
        self._show_right_page()
        self._mark()

    def _show_right_page(self) -> None:
        has_sections = bool(self.model.outline.sections)
        self.filter.setVisible(has_sections)
        if self.model.is_filtered and not self.model.matches:
            self._nothing.setText(self.tr("没有标题含“{text}”。").format(text=self.filter.box.text()))
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self.view if has_sections else self._empty)

    def _to_rows(self) -> None:
        """Go from the box to the first row that is meant."""
        self.view.setFocus()
        first = next((row.id for row in self.model.shown if row.meant and self.model.is_filtered), "")
        if first:
            self.view.setCurrentIndex(self.model.index_of(first))

    # ---- the cursor

    def follow(self, block_id: str) -> None:
        """Mark the section that owns the block in which the cursor is ("": none, the cursor is in the head)."""
        self._cursor_block = block_id
        self._mark()

    def _row_of(self, block_id: str) -> str:
        if not block_id or self._session is None:
            return ""
        view, blocks = self.model.outline, self._session.letter.blocks
        place = next((index for index, block in enumerate(blocks) if block.id == block_id), -1)
        if place < 0:
            return ""
        if place in view.opening:
            return OPENING_ID
        if place in view.closing:
            return CLOSING_ID
        section = view.at(place)
        return section.id if section is not None else ""

    def _mark(self) -> None:
        """Mark the row of the cursor, or the folded one that it is inside of."""
        index = self.view.visible_row(self.model.index_of(self._row_of(self._cursor_block)))
        row_id = index.data(IdRole) or ""
        if self.view.delegate.current_id != row_id:
            self.view.delegate.current_id = row_id
            self._repaint()
        if index.isValid() and not self.has_keyboard() and self.view.currentIndex() != index:
            self._following = True
            self.view.setCurrentIndex(index)
            self._following = False

    def _choose(self, index: QModelIndex) -> None:
        if self._following or not index.isValid() or self._session is None:
            return
        blocks = self._session.letter.blocks
        row_id = index.data(IdRole)
        if row_id == OPENING_ID:
            row_id = blocks[self.model.outline.opening.start].id
        elif row_id == CLOSING_ID:
            row_id = blocks[self.model.outline.closing.start].id
        self.chosen.emit(row_id)

    # ---- what is done to sections

    def has_keyboard(self) -> bool:
        """Whether commands mean the sections selected here, and not the one that the cursor is in."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self.view or self.view.isAncestorOf(focus))

    def meant(self) -> tuple[str, ...]:
        """The sections that commands mean: those selected here if the outline has the keyboard, else the cursor's."""
        if self.has_keyboard():
            return self.view.selected_sections()
        row_id = self._row_of(self._cursor_block)
        return () if row_id in {"", OPENING_ID, CLOSING_ID} else (row_id,)

    def act(self, what: str) -> None:
        """Do to the sections that are meant what `deeds` calls by this name; what speaks against it is told."""
        from replydesk.ui.outline import deeds  # noqa: PLC0415  # commands are not needed for the first picture

        self.view.finish_renaming()
        session, ids = self._session, self.meant()
        if session is None:
            return
        if session.read_only and what != "copy":
            self.told.emit(self.tr("这份答复函是只读的，没有改动。"))
        elif not ids and what not in deeds.NEED_NO_SECTION:
            self.told.emit(self.tr("开头和结语不是一节，不能这样做；先选中一节。"))
        else:
            row = self.view.currentIndex().data(IdRole) or ""
            self._do(partial(deeds.DEEDS[what], deeds.Meant(session, ids, row)))

    def _do(self, deed: "Callable[[], Outcome | None]") -> None:
        try:
            outcome = deed()
        except StructureError as error:
            self.told.emit(said(error))
            return
        if outcome is None:
            return
        if outcome.said:
            self.told.emit(outcome.said)
        if outcome.select:
            self.view.select(outcome.select)
        if outcome.rename:
            self.shown_asked.emit()
            self.filter.box.clear()
            self.view.rename(outcome.select[0])

    def _name(self, section_id: str, title: str) -> None:
        from replydesk.ui.editor import commands  # noqa: PLC0415

        if self._session is not None:
            self._do(partial(commands.name_section, self._session, section_id, title))

    def _drop(self, letter: Letter, target: Target) -> None:
        """Move sections of this letter, or take in a copy of another letter's."""
        from replydesk.ui.editor import commands  # noqa: PLC0415
        from replydesk.ui.outline import deeds  # noqa: PLC0415

        if self._session is None:
            return
        if letter.id == self._session.letter.id:
            ids = [block.id for block in letter.blocks if block.opens_section]
            self._do(partial(commands.move_sections, self._session, ids, target))
        else:
            self._do(partial(deeds.paste_at, self._session, letter, target))

    # ---- menu and looks

    def set_locked(self, *, on: bool) -> None:
        """Let sections be dragged, or not."""
        self.view.locked = on

    def _show_menu(self, place: QPoint) -> None:
        if not self._actions or not self.view.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("全部展开"), self.view.unfold_all)
        menu.addAction(self.tr("全部折叠"), self.view.fold_all)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.view.doItemsLayout()
        super().changeEvent(event)


def _hint(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("hint")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setContentsMargins(16, 16, 16, 16)
    return label
