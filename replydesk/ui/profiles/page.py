"""The page of the settings on profiles: which there are, which is in use, and what one does with them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.errors import ReplydeskError
from replydesk.export.profile_draft import Draft, read_draft
from replydesk.export.profile_folder import FiledProfile, ProfileFolder
from replydesk.paths import profiles_folder
from replydesk.ui.actions.profiles import choose
from replydesk.ui.desk_panel import EntryDelegate
from replydesk.ui.language import said
from replydesk.ui.profiles.model import ProfilesModel

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.profiles.editor import ProfileEditor

_SECTION = "profiles"


def _nothing() -> None:
    pass


class ProfilesPage(QWidget):
    """The list with its buttons. Whatever is done is said below the list; a deleted profile is brought back there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        self._in_use = window.context.profiles
        self._folder = ProfileFolder(profiles_folder())
        self._again: Callable[[], object] = _nothing
        self.model = ProfilesModel(self)
        self.model.rename = self._rename
        self.view = self._make_view()
        self.use = self._button(self.tr("使用"), self._choose)
        self.edit = self._button(self.tr("编辑…"), self.edit_current)
        self.new = self._button(self.tr("新建"))
        self.new_menu = QMenu(self)
        self.new.setMenu(self.new_menu)
        self.copy = self._button(self.tr("复制"), self._duplicate)
        self.retitle = self._button(self.tr("改名"), lambda: self.view.edit(self.view.currentIndex()))
        self.remove = self._button(self.tr("删除"), self.delete)
        self.take = self._button(self.tr("导入…"), self._ask_for_file)
        self.give = self._button(self.tr("导出…"), self._ask_for_target)
        self.told = QLabel()
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        self.undo = QPushButton()
        self.undo.setObjectName("link")
        self.undo.setAutoDefault(False)
        self.undo.hide()
        self.undo.clicked.connect(self._call_again)
        self._lay_out()
        self.reload(self._in_use.chosen)
        self.view.selectionModel().currentChanged.connect(self._allow)
        self._in_use.changed.connect(self._show_in_use)

    def _make_view(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        self.delegate = EntryDelegate(self._window.context.theme, view)
        view.setItemDelegate(self.delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("版式"))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.doubleClicked.connect(self.edit_current)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete)
        return view

    def _button(self, text: str, act: Callable[[], object] = _nothing) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr("正文、预览、打印和导出都按使用中的版式编排。本单位的版式只写与国家标准不同之处。")
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for button in (
            self.use,
            self.edit,
            None,
            self.new,
            self.copy,
            self.retitle,
            self.remove,
            None,
            self.take,
            self.give,
        ):
            if button is None:
                buttons.addSpacing(8)
            else:
                buttons.addWidget(button)
        buttons.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self.view, 1)
        columns.addLayout(buttons)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addLayout(columns, 1)
        layout.addLayout(foot)

    # ---- the list

    def reload(self, name: str) -> None:
        """List the profiles that there are now, with the one of this name chosen."""
        self.model.set_profiles(self._folder.all(), self._in_use.chosen)
        self.delegate.open_id = self._in_use.chosen
        self.view.setCurrentIndex(self.model.index(self.model.row_of(name)))
        self._allow()

    def current(self) -> FiledProfile | None:
        """The profile of the current row."""
        return self.model.profile(self.view.currentIndex())

    def _show_in_use(self) -> None:
        filed = self.current()
        self.reload(filed.name if filed is not None else "")

    def _allow(self) -> None:
        filed = self.current()
        own = filed is not None and not filed.is_built_in
        sound = filed is not None and filed.problem is None
        self.use.setEnabled(sound and filed is not None and filed.name != self._in_use.chosen)
        self.edit.setEnabled(sound)
        self.copy.setEnabled(sound)
        self.give.setEnabled(filed is not None)
        self.retitle.setEnabled(own and sound)
        self.remove.setEnabled(own)
        self.new_menu.clear()
        for built_in in self._folder.all():
            if built_in.is_built_in:
                words = self.tr("以“{title}”为基础").format(title=said(built_in.title))
                self.new_menu.addAction(words, partial(self.add, built_in.name))

    def _show_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, keys in (
            (self.use, ""),
            (self.edit, ""),
            (self.copy, ""),
            (self.retitle, "F2"),
            (self.remove, "Del"),
        ):
            action = menu.addAction(button.text(), button.click)
            action.setEnabled(button.isEnabled())
            action.setShortcut(QKeySequence(keys))
        menu.popup(self.view.viewport().mapToGlobal(place))

    # ---- deeds

    def _tell(self, text: str, again: Callable[[], object] = _nothing, word: str = "") -> None:
        """Say what was done; the link behind it takes it back or goes on with it."""
        self.told.setText(text)
        self.undo.setText(word or self.tr("撤销"))
        self.undo.setVisible(again is not _nothing)
        self._again = again

    def _call_again(self) -> None:
        self._again()

    def _do(self, deed: Callable[[], FiledProfile], words: str) -> bool:
        """Do it, show the profile that it gives, and say so in words with {title}; or say why it cannot be."""
        try:
            filed = deed()
        except ReplydeskError as error:
            self._tell(said(error))
            return False
        self.reload(filed.name)
        self._tell(words.format(title=filed.title))
        return True

    def _choose(self) -> None:
        filed = self.current()
        if filed is not None:
            choose(self._window, filed.name)
            self.reload(filed.name)
            self._tell(self.tr("现在使用“{title}”").format(title=said(filed.title)))

    def add(self, parent: str) -> None:
        """Keep a new profile on the ground of a built-in one, and let its name be typed."""
        if self._do(
            lambda: self._folder.add(self.tr("本单位版式"), parent),
            self.tr("已新建“{title}”，可以改名、编辑"),
        ):
            self.view.setFocus()
            self.view.edit(self.view.currentIndex())

    def _duplicate(self) -> bool:
        filed = self.current()
        if filed is None:
            return False
        title = self.tr("{title} 副本").format(title=said(filed.title) if filed.is_built_in else filed.title)
        return self._do(lambda: self._folder.duplicate(filed.name, title), self.tr("已复制为“{title}”"))

    def _rename(self, filed: FiledProfile, title: str) -> bool:
        done = self._do(lambda: self._folder.rename(filed.name, title), self.tr("已改名为“{title}”"))
        self._in_use.reload()
        return done

    def delete(self) -> None:
        """Put the current profile away; if it was in use, the national one takes its place."""
        filed = self.current()
        if filed is None or filed.is_built_in:
            self._tell(self.tr("随程序带来的版式不能删除"))
            return
        try:
            place = self._folder.delete(filed.name)
        except ReplydeskError as error:
            self._tell(said(error))
            return
        was_in_use = filed.name == self._in_use.chosen
        if was_in_use:
            choose(self._window, "letter")
        self.reload("letter")
        self._tell(
            self.tr("已删除“{title}”").format(title=filed.title),
            lambda: self._bring_back(place, was_in_use=was_in_use),
        )

    def _bring_back(self, place: Path, *, was_in_use: bool) -> None:
        if self._do(lambda: self._folder.undelete(place), self.tr("已找回“{title}”")) and was_in_use:
            self._choose()

    def edit_current(self, _index: QModelIndex | None = None) -> "ProfileEditor | None":
        """Open the editor on the current profile; a built-in one is copied first."""
        filed = self.current()
        if filed is None or filed.problem is not None:
            return None
        if filed.is_built_in:
            if not self._duplicate():
                return None
            self.told.setText(self.tr("随程序带来的版式保持原样，改的是它的副本"))
            filed = self.current()
            assert filed is not None
        try:
            draft = read_draft(filed.path)
        except ReplydeskError as error:
            self._tell(said(error))
            return None
        return self.open_editor(draft)

    def open_editor(self, draft: Draft) -> "ProfileEditor":
        """Open the editor on a draft."""
        from replydesk.ui.profiles.editor import ProfileEditor  # noqa: PLC0415  # loaded when asked for

        letter = self._window.current.letter if self._window.current is not None else None
        editor = ProfileEditor(draft, letter, self._window.context, self)
        editor.kept.connect(self._kept)
        editor.left.connect(self._left)
        editor.show()
        return editor

    def _kept(self, draft: Draft) -> None:
        self._in_use.reload()
        self.reload(draft.path.stem)
        self._tell(self.tr("已保存“{title}”").format(title=draft.profile.title))

    def _left(self, draft: Draft) -> None:
        self._tell(self.tr("修改没有保存"), lambda: self.open_editor(draft), self.tr("继续编辑"))

    # ---- files

    def _ask_for_file(self) -> None:
        settings = self._window.context.settings
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("导入版式"), settings.folder(_SECTION), self.tr("版式（*.toml）")
        )
        if file:
            settings.set_folder(_SECTION, Path(file).parent)
            self._do(lambda: self._folder.take(Path(file)), self.tr("已导入“{title}”"))

    def _ask_for_target(self) -> None:
        filed, settings = self.current(), self._window.context.settings
        if filed is None:
            return
        start = str(Path(settings.folder(_SECTION) or Path.home()) / f"{filed.name}.toml")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("导出版式"), start, self.tr("版式（*.toml）"))
        if not file:
            return
        target = Path(file) if file.lower().endswith(".toml") else Path(f"{file}.toml")
        settings.set_folder(_SECTION, target.parent)
        try:
            self._folder.give(filed.name, target)
        except ReplydeskError as error:
            self._tell(said(error))
        else:
            self._tell(self.tr("已导出：{file}").format(file=target.name))
