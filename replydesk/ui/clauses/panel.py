"""The panel 常用语: a box to find, the library as a tree, and below it how the chosen clause reads in the open letter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter import Letter, Particulars
from replydesk.letter.clause import Clause
from replydesk.ui.clauses import reading
from replydesk.ui.clauses.model import TITLE, ClausesModel, GroupRole, IdRole, grouped
from replydesk.ui.clauses.preview import ClausePreview
from replydesk.ui.clauses.view import ClausesView
from replydesk.ui.session import LetterSession
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from replydesk.desk import FiledClause
    from replydesk.ui.clauses.library import ClauseLibrary

_MOST_UNFOLDED = 200
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class ClausePanel(QWidget):
    """The clauses of the desk.

    `insert_asked(Clause)` wants the clause in the text, `edit_asked(Clause)` in the dialog, `copy_asked(Clause)` another like it.
    """

    insert_asked = Signal(object)
    edit_asked = Signal(object)
    copy_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._library: ClauseLibrary | None = None
        self._session: LetterSession | None = None
        self._folds: dict[str, bool] = {}
        self._by_function = False
        self._showing = False
        self.box = QLineEdit()
        self.box.setPlaceholderText(self.tr("查找：文字、标签、拼音首字母"))
        self.box.setAccessibleName(self.tr("查找常用语"))
        self.box.setClearButtonEnabled(True)
        self.more = QToolButton()
        self.more.setObjectName("small")
        self.more.setToolTip(self.tr("新建、导入、导出、分组"))
        self.more.setAccessibleName(self.tr("常用语菜单"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.model = ClausesModel(self)
        self.model.text_of = lambda filed: reading.plain(filed.clause, self._particulars)
        self.view = ClausesView(self.model, theme)
        self.preview = ClausePreview(theme)
        self._hint = QLabel()
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._hint.setContentsMargins(16, 12, 16, 16)
        self._lay_out()
        self._connect()
        self._tint()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 8, 8)
        top.setSpacing(4)
        top.addWidget(self.box, 1)
        top.addWidget(self.more)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._hint)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self.box.textChanged.connect(self.refresh)
        self.box.returnPressed.connect(self._insert_current)
        self.box.installEventFilter(self)
        self.view.chosen.connect(self._insert)
        self.view.edit_asked.connect(self._edit)
        self.view.delete_asked.connect(self._delete)
        # Queued: the rows must not be made anew while Qt takes the editor's text out of one.
        self.model.renamed.connect(self._rename, Qt.ConnectionType.QueuedConnection)
        self.view.selectionModel().currentChanged.connect(self._preview)
        self.view.collapsed.connect(lambda index: self._note_fold(index, folded=True))
        self.view.expanded.connect(lambda index: self._note_fold(index, folded=False))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.preview.insert_asked.connect(self._insert_current)
        self.preview.edit_asked.connect(lambda: self._edit(self._current_id()))
        self._theme.changed.connect(self._tint)

    def set_actions(self, actions: "list[QAction | None]") -> None:
        """Fill the menu beside the box; None stands for a line."""
        for action in actions:
            if action is None:
                self.menu.addSeparator()
            else:
                self.menu.addAction(action)

    def set_library(self, library: "ClauseLibrary") -> None:
        """Show the clauses of this library."""
        self._library = library
        library.changed.connect(self._library_changed)
        self.refresh()

    def set_session(self, session: LetterSession | None) -> None:
        """Preview with the particulars of this letter."""
        if self._session is not None:
            self._session.changed.disconnect(self._letter_changed)
        self._session = session
        if session is not None:
            session.changed.connect(self._letter_changed)
        self._preview()

    def group_by_function(self, *, on: bool) -> None:
        """Group by function (功能) instead of by folder."""
        self._by_function = on
        self.refresh()

    def refresh(self) -> None:
        """Show the library, or what the box finds in it; the clause that was chosen stays so."""
        if self._library is None:
            return
        chosen, text = self._current_id(), self.box.text().strip()
        scrolled = self.view.verticalScrollBar().value()
        self._showing = True
        if text:
            self.model.set_found(self._library.search(text))
        else:
            entries = self._library.all()
            self.model.set_groups(
                grouped(
                    entries,
                    by_function=self._by_function,
                    recent=self.tr("最近使用"),
                    without=self.tr("未归类"),
                )
            )
            self._unfold(len(entries))
        index = self.model.index_of(chosen) if not text else QModelIndex()
        if text and self.model.rowCount():
            index = self.model.index(0, TITLE)
        if index.isValid():
            self.view.setCurrentIndex(index)
        if not text:
            self.view.doItemsLayout()
            self.view.verticalScrollBar().setValue(scrolled)
        self._showing = False
        self._show_hint(text)
        self._preview()

    def _library_changed(self) -> None:
        if self.isVisible():
            self.refresh()  # else when it is shown

    def go_to(self, clause_id: str) -> None:
        """Choose this clause, out of a search if it does not find it."""
        if not self.isVisible():
            self.refresh()
        if not self.model.index_of(clause_id).isValid() and self.box.text():
            self.box.clear()
        index = self.model.index_of(clause_id)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def folder(self) -> str:
        """The folder of what is chosen: where a new clause would be looked for."""
        index = self.view.currentIndex()
        filed = self.model.filed(index) or self.model.filed(self.model.index(0, TITLE, index))
        return filed.clause.folder if filed is not None and index.isValid() else ""

    def _unfold(self, total: int) -> None:
        """Unfold the groups as the clerk left them; of a large library at first only what was used last."""
        for row in range(self.model.rowCount()):
            index = self.model.index(row, TITLE)
            title = index.data(GroupRole)
            if not self._folds.get(title, total > _MOST_UNFOLDED and title != self.tr("最近使用")):
                self.view.expand(index)

    def _note_fold(self, index: QModelIndex, *, folded: bool) -> None:
        if not self._showing:
            self._folds[index.data(GroupRole)] = folded

    def _show_hint(self, text: str) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.view)
            return
        if text:
            self._hint.setText(
                self.tr("没有找到“{text}”。\n\n可以输入标题的拼音首字母，或用空格隔开几个词。").format(
                    text=text
                )
            )
        else:
            self._hint.setText(
                self.tr(
                    "还没有常用语。\n\n从右上角的菜单新建一条，或导入本单位的常用语表（.xlsx）。"
                    "文字里的 {{案由}}、{{提案号}} 等会按每封信的要素填写。"
                )
            )
        self._stack.setCurrentWidget(self._hint)

    # ---- the chosen clause

    @property
    def _particulars(self) -> Particulars:
        return self._session.letter.particulars if self._session is not None else Particulars()

    def _current_id(self) -> str:
        return self.view.currentIndex().data(IdRole) or ""

    def _current(self) -> "FiledClause | None":
        return self.model.filed(self.view.currentIndex())

    def _preview(self) -> None:
        if not self._showing:
            writing = self._session is not None and not self._session.read_only
            self.preview.show_clause(self._current(), self._particulars, can_insert=writing)

    def _letter_changed(self, old: Letter, new: Letter, source: object) -> None:
        if old.particulars is not new.particulars and self.isVisible():
            self._preview()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()  # another window may have changed the library meanwhile

    def _insert_current(self) -> None:
        self._insert(self._current_id())

    def _insert(self, clause_id: str) -> None:
        filed = self._library.get(clause_id) if self._library is not None and clause_id else None
        if filed is not None and self.preview.can_insert:
            self.insert_asked.emit(filed.clause)

    def _edit(self, clause_id: str) -> None:
        if clause := self._clause(clause_id):
            self.edit_asked.emit(clause)

    def _copy(self, clause_id: str) -> None:
        if clause := self._clause(clause_id):
            self.copy_asked.emit(clause)

    def _delete(self, clause_id: str) -> None:
        if self._library is not None and clause_id:
            self._library.delete(clause_id)

    def _rename(self, old: str, new: str) -> None:
        if self._library is not None:
            self._library.rename_folder(old, new)

    def _clause(self, clause_id: str) -> Clause | None:
        filed = self._library.get(clause_id) if self._library is not None and clause_id else None
        return filed.clause if filed is not None else None

    def _show_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        clause_id = index.data(IdRole)
        if not clause_id and not self.model.folder(index):
            self.menu.popup(self.view.viewport().mapToGlobal(place))
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not clause_id:
            menu.addAction(self.tr("重命名文件夹(&R)\tF2"), lambda: self.view.rename(index))
            menu.popup(self.view.viewport().mapToGlobal(place))
            return
        insert = menu.addAction(self.tr("插入正文(&I)\tEnter"), lambda: self._insert(clause_id))
        insert.setEnabled(self.preview.can_insert)
        menu.addSeparator()
        menu.addAction(self.tr("编辑(&E)…\tF2"), lambda: self._edit(clause_id))
        menu.addAction(self.tr("复制一条(&C)…"), lambda: self._copy(clause_id))
        menu.addAction(self.tr("删除(&D)\tDelete"), lambda: self._delete(clause_id))
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _tint(self) -> None:
        self.more.setIcon(self._theme.icon("more", "muted"))
        self.view.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the box, up and down move in the list, and Esc first empties the box."""
        if watched is self.box and isinstance(event, QKeyEvent):
            clears = event.key() == Qt.Key.Key_Escape and bool(self.box.text())
            if event.type() == QEvent.Type.ShortcutOverride and clears:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and clears:
                self.box.clear()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
                self.view.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)
