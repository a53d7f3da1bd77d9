"""The window: desk and outline left, the sheet in the middle, the particulars right, and what joins them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from replydesk.ui.actions import Actions
from replydesk.ui.bars import BarStack, Choice, Notice
from replydesk.ui.context import Context
from replydesk.ui.desk_panel import DeskPanel
from replydesk.ui.form import ParticularsPanel
from replydesk.ui.letters import READABLE, Letters
from replydesk.ui.menus import fill_menu_bar, fill_tool_bar
from replydesk.ui.open_letter import OpenLetter
from replydesk.ui.outline_panel import OutlinePanel
from replydesk.ui.start_page import StartPage
from replydesk.ui.status import StatusLine
from replydesk.ui.window_actions import window_actions

if TYPE_CHECKING:
    from replydesk.ui.editor import LetterEditor

_LEFT, _RIGHT = 248, 320
_LEFT_NARROW, _RIGHT_NARROW, _NARROW_WINDOW = 208, 288, 1200
_SMALLEST, _USUAL = (900, 560), (1440, 900)
# The least sheet: 28 characters of 16 points and one and a half on either side.
_SHEET_CELLS, _BODY_POINTS, _POINTS_PER_INCH = 31, 16, 72
_SHEET_GAP, _ZOOM_GRID, _SMALLEST_FIT = 32, 5, 60


class MainWindow(QMainWindow):
    """The window of one program. It can be seen before there is a desk; `attach()` gives it the letters.

    `painted` is emitted once, when the first picture is on the screen.
    """

    painted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.letters: Letters | None = None
        self.editor: LetterEditor | None = None
        self.report: tuple[str, Any] | None = None
        self._was_painted = False
        self._cursor_block = ""
        self._fitting = False
        self._wants_to_close = False
        theme = context.theme
        self.actions_ = Actions(theme, self)
        self.actions_.add(*window_actions(self))
        self.outline = OutlinePanel(
            theme, [self.actions_[key] for key in ("promote", "demote", "up", "down")]
        )
        self.desk_panel = DeskPanel(theme)
        self.form = ParticularsPanel(theme)
        self.status = StatusLine(theme)
        self.top_bars, self.bars = BarStack(theme), BarStack(theme)
        self.start = StartPage(theme)
        self._build()
        self._connect()
        self._restore_layout()
        self.show_appearance()
        self.status.set_letter(None)
        self._allow()

    # ---- building

    def _build(self) -> None:
        self.setWindowTitle(self.tr("答复函"))
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.recent_menu = QMenu(self.tr("最近的信件(&R)"), self)
        self.appearance_menu = QMenu(self.tr("外观(&A)"), self)
        for key in ("system", "light", "dark"):
            self.appearance_menu.addAction(self.actions_[f"appearance-{key}"])
        self.export_menu = QMenu(self)
        for key in ("export", "export-text", "export-json"):
            self.export_menu.addAction(self.actions_[key])
        fill_menu_bar(
            self.menuBar(), self.actions_, {"recent": self.recent_menu, "appearance": self.appearance_menu}
        )
        self.addActions(self.actions_.all())
        self.toolbar = QToolBar(self.tr("工具栏"))
        fill_tool_bar(self.toolbar, self.actions_, self.export_menu)
        self.addToolBar(self.toolbar)
        self.left = QTabWidget()
        self.left.setDocumentMode(True)
        self.left.tabBar().setDrawBase(False)
        self.left.addTab(self.desk_panel, self.tr("案头"))
        self.left.addTab(self.outline, self.tr("大纲"))
        self.left.setMinimumWidth(180)
        self.pages = QStackedWidget()
        self.pages.setObjectName("startPage")  # the ground beside the sheet and behind the start page is one
        self.blank = QWidget()
        self.blank.setObjectName("startPage")
        self.blank.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pages.addWidget(self.blank)
        self.pages.addWidget(self.start)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bars)
        column.addWidget(self.pages, 1)
        column.addWidget(self.bars)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.left, centre, self.form):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 0)
        self.setCentralWidget(self.splitter)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        do = self.actions_
        self.start.new_asked.connect(do["new"].trigger)
        self.start.import_asked.connect(do["open"].trigger)
        self.start.sample_asked.connect(do["sample"].trigger)
        self.start.chosen.connect(self.open_letter)
        self.desk_panel.chosen.connect(self.open_letter)
        self.desk_panel.delete_asked.connect(self.delete_letter)
        self.outline.chosen.connect(self._show_block)
        self.outline.entered.connect(self.to_text)
        self.recent_menu.aboutToShow.connect(self._fill_recent)
        self.context.theme.changed.connect(self._recolor)

    def attach(self, letters: Letters) -> None:
        """Work with these letters from now on."""
        self.letters = letters
        letters.place = self._place
        letters.opened.connect(self._opened)
        letters.closed.connect(self._closed)
        letters.listed.connect(self._list)
        letters.imported.connect(self._imported)
        letters.exported.connect(self._exported)
        letters.told.connect(self.bars.show_notice)
        letters.said.connect(self._say)
        self._allow()
        self._list()

    # ---- letters

    @property
    def current(self) -> OpenLetter | None:
        """The letter that is open."""
        return self.letters.current if self.letters is not None else None

    def open_letter(self, letter_id: str) -> None:
        """Open a letter of the desk and go to its text."""
        if self.letters is not None and self.letters.open(letter_id):
            self.to_text()

    def delete_letter(self, letter_id: str) -> None:
        """Put a letter into the bin, and offer to take it out again."""
        if (letters := self.letters) is None:
            return
        title = next((entry.title for entry in letters.entries() if entry.id == letter_id), "")
        letters.delete(letter_id)
        text = self.tr("已把“{title}”移入回收站。").format(title=title or self.tr("未写标题的信"))
        undo = Choice(self.tr("撤销"), lambda: letters.undelete(letter_id))
        self.bars.show_notice(Notice("information", text, (undo,), about="news"))

    def show_start(self) -> None:
        """Show the start page."""
        self._list()
        self.pages.setCurrentWidget(self.start)

    def _opened(self, letter: OpenLetter) -> None:
        assert self.letters is not None
        if self.editor is None:
            self.editor = self._make_editor(letter)
        elif self.editor.session is not letter.session:
            self.editor.set_session(letter.session)
        self.pages.setCurrentWidget(self.editor)
        self.outline.set_session(letter.session)
        self.form.set_session(letter.session)
        self.status.set_letter(letter)
        letter.saver.state_changed.connect(self._show_saving)
        letter.session.changed.connect(self._letter_changed)
        self.left.setCurrentWidget(self.outline)
        self.top_bars.clear()
        if letter.read_only:
            self.top_bars.show_notice(self._locked_notice(letter))
        self._fit()
        self._go_to_place(self.letters.place_of(letter))
        self._show_cursor()
        self._allow()
        self._list()
        self._title()

    def _make_editor(self, letter: OpenLetter) -> "LetterEditor":
        from replydesk.ui.editor import LetterEditor  # noqa: PLC0415  # not needed for the first picture

        editor = LetterEditor(letter.session, self.context.theme.palette)
        self.pages.addWidget(editor)
        editor.set_zoom(self.context.settings.zoom)
        editor.viewport().installEventFilter(self)
        editor.told.connect(self._say)
        editor.block_changed.connect(self._cursor_moved)
        editor.zoom_changed.connect(self._zoomed)
        editor.particular_clicked.connect(self._to_field)
        self.status.set_zoom(editor.zoom)
        return editor

    def _closed(self) -> None:
        self.outline.set_session(None)
        self.form.set_session(None)
        self.status.set_letter(None)
        self.top_bars.clear()
        self.bars.take_back("save")
        self.pages.setCurrentWidget(self.blank)
        self._allow()
        self._title()

    def _locked_notice(self, letter: OpenLetter) -> Notice:
        who = letter.held_by or self.tr("另一个窗口")
        text = self.tr("这封信正在别处编辑：{who}。这里只能阅读，不能修改。").format(who=who)
        retry = Choice(self.tr("重新打开"), self._reopen, stays=True)
        return Notice("warning", text, (retry,), about="locked", lasting=True)

    def _reopen(self) -> None:
        if self.letters is not None and self.current is not None:
            letter_id = self.current.id
            if self.letters.close():
                self.open_letter(letter_id)

    def _list(self) -> None:
        if self.letters is None:
            return
        open_id = self.current.id if self.current is not None else ""
        self.desk_panel.set_entries(self.letters.entries(), open_id)
        if self.current is None:
            self.start.set_recent(self.letters.recent())

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for entry in self.letters.recent() if self.letters is not None else ():
            title = (entry.title or self.tr("（未写标题）")).replace("&", "&&")
            self.recent_menu.addAction(title, partial(self.open_letter, entry.id))

    def _letter_changed(self, old: Any, new: Any, source: object) -> None:
        self._allow_undo()
        self.check_level()
        if old.particulars.title != new.particulars.title:
            self._title()

    def _title(self) -> None:
        title = self.current.letter.particulars.title if self.current is not None else ""
        self.setWindowTitle(title or self.tr("答复函"))

    def _show_saving(self) -> None:
        letter = self.current
        if letter is None:
            return
        if not letter.saver.problem:
            self.bars.take_back("save")
            return
        choices = [
            Choice(self.tr("另存为 JSON…"), self.actions_["copy"].trigger, stays=True),
            Choice(self.tr("重试"), letter.saver.save, stays=True),
        ]
        if self._wants_to_close:
            choices.append(Choice(self.tr("不保存，退出"), self._give_up, stays=True))
        text = self.tr("还没有保存：{problem}已写的文字都在窗口里。").format(problem=letter.saver.problem)
        self.bars.show_notice(Notice("error", text, choices, about="save", lasting=True))

    def _give_up(self) -> None:
        if self.letters is not None:
            self.letters.abandon()
        self.close()

    def _imported(self, name: str, messages: Any) -> None:
        self.report = (name, messages)
        self.actions_["report"].setEnabled(True)
        text = self.tr("已导入“{name}”。").format(name=name)
        if messages:
            text = self.tr("已导入“{name}”，识别、舍去和改正的内容有 {count} 条说明。").format(
                name=name, count=len(messages)
            )
        see = Choice(self.tr("查看"), self.actions_["report"].trigger)
        self.bars.show_notice(Notice("done", text, (see,) if messages else (), about="news"))
        self.to_text()

    def _exported(self, file: Path) -> None:
        from replydesk.ui.reveal import open_file, show_in_folder  # noqa: PLC0415

        choices = (
            Choice(self.tr("打开"), lambda: open_file(file), stays=True),
            Choice(self.tr("在文件夹中显示"), lambda: show_in_folder(file), stays=True),
        )
        self.bars.show_notice(
            Notice("done", self.tr("已导出 {file}").format(file=file), choices, about="news")
        )

    def _say(self, text: str) -> None:
        self.status.say(text)

    # ---- places

    def to_text(self) -> None:
        """Put the keyboard into the text, or on the start page."""
        if self.editor is not None and self.current is not None:
            self.editor.setFocus()
        else:
            self.start.setFocus()

    def show_panel(self, panel: QWidget, field: Callable[[], object] | None = None) -> None:
        """Unfold the panel if it is folded and put the keyboard into it."""
        if panel is self.form:
            self.actions_["right"].setChecked(True)
            self.form.setVisible(True)
        else:
            self.actions_["left"].setChecked(True)
            self.left.setVisible(True)
            self.left.setCurrentWidget(panel)
        if field is not None:
            field()

    def _to_field(self, key: str) -> None:
        if key in self.form.rows:
            self.show_panel(self.form, lambda: self.form.go_to(key))

    def _show_block(self, block_id: str) -> None:
        if self.editor is not None:
            self.editor.show_block(block_id)

    def _cursor_moved(self, block_id: str) -> None:
        self.outline.follow(block_id)
        self.status.follow(block_id)
        self.check_level(block_id)

    def _show_cursor(self) -> None:
        """Show where the cursor is in a letter just opened; the editor tells only of its moves."""
        blocks = self.current.letter.blocks if self.current is not None else ()
        number = self.editor.textCursor().blockNumber() if self.editor is not None else 0
        self._cursor_moved(blocks[number].id if number < len(blocks) else "")

    def check_level(self, block_id: str = "") -> None:
        """Show on the toolbar what the paragraph at the cursor is."""
        self._cursor_block = block_id = block_id or self._cursor_block
        blocks = self.current.letter.blocks if self.current is not None else ()
        block = next((block for block in blocks if block.id == block_id), None)
        for level in range(1, 5):
            self.actions_[f"level-{level}"].setChecked(block is not None and block.level == level)
        self.actions_["body"].setChecked(block is not None and block.kind == "paragraph")
        self.actions_["closing"].setChecked(block is not None and block.kind == "closing")

    def _place(self) -> dict[str, Any]:
        """Where the clerk is: the block, the offset in it, and how far the text is scrolled at which zoom."""
        if self.editor is None or self.current is None:
            return {}
        cursor = self.editor.textCursor()
        return {
            "block": cursor.blockNumber(),
            "offset": cursor.positionInBlock(),
            "scroll": self.editor.verticalScrollBar().value() * 100 // max(1, self.editor.zoom),
        }

    def _go_to_place(self, place: dict[str, Any]) -> None:
        if self.editor is None or not all(
            isinstance(place.get(key), int) for key in ("block", "offset", "scroll")
        ):
            return
        block = self.editor.document().findBlockByNumber(place["block"])
        if not block.isValid():
            return
        cursor = self.editor.textCursor()
        cursor.setPosition(block.position() + min(place["offset"], block.length() - 1))
        self.editor.setTextCursor(cursor)
        self.editor.verticalScrollBar().setValue(place["scroll"] * self.editor.zoom // 100)

    def zoom_to(self, percent: int) -> None:
        """Show the letter at this zoom because the clerk wants it so."""
        if self.editor is not None:
            self.editor.set_zoom(percent)

    def _zoomed(self, percent: int) -> None:
        if not self._fitting:
            self.context.settings.zoom = percent
        self.status.set_zoom(percent)

    def _fit(self) -> None:
        """Show the letter as large as the clerk wants it, or smaller where the window is too narrow for its lines."""
        if self.editor is None:
            return
        room = self.pages.width() - self.editor.verticalScrollBar().sizeHint().width() - _SHEET_GAP
        whole = _SHEET_CELLS * _BODY_POINTS * self.logicalDpiX() / _POINTS_PER_INCH
        fitting = int(room / whole * 100) // _ZOOM_GRID * _ZOOM_GRID
        self._fitting = True
        self.editor.set_zoom(min(self.context.settings.zoom, max(fitting, _SMALLEST_FIT)))
        self._fitting = False

    def _recolor(self) -> None:
        if self.editor is not None:
            self.editor.set_palette(self.context.theme.palette)

    # ---- what is possible

    def _allow(self) -> None:
        letter = self.current
        self.actions_.allow(
            desk=self.letters is not None,
            letter=letter is not None,
            writing=letter is not None and not letter.read_only,
        )
        self.actions_["report"].setEnabled(self.report is not None)
        self._allow_undo()

    def _allow_undo(self) -> None:
        session = self.current.session if self.current is not None else None
        for key, name, word in (
            ("undo", session.undo_name if session else None, self.tr("撤销")),
            ("redo", session.redo_name if session else None, self.tr("重做")),
        ):
            action = self.actions_[key]
            action.setEnabled(name is not None)
            text = f"{word}：{name}" if name else word
            if action.text() != text:
                action.setText(text)

    def show_appearance(self) -> None:
        """Tick the appearance in force."""
        for key in ("system", "light", "dark"):
            self.actions_[f"appearance-{key}"].setChecked(key == self.context.theme.appearance)

    # ---- layout

    def _restore_layout(self) -> None:
        settings = self.context.settings
        if not self.restoreGeometry(settings.layout("geometry")):
            room = self.screen().availableSize()
            self.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height()))
        if not self.splitter.restoreState(settings.layout("splitter")):
            narrow = self.width() < _NARROW_WINDOW
            left, right = (_LEFT_NARROW, _RIGHT_NARROW) if narrow else (_LEFT, _RIGHT)
            self.splitter.setSizes([left, self.width() - left - right, right])
        for key, panel in (("left", self.left), ("right", self.form)):
            shown = settings.flag(key, default=True)
            panel.setVisible(shown)
            self.actions_[key].setChecked(shown)

    def _save_layout(self) -> None:
        settings = self.context.settings
        settings.set_layout("geometry", self.saveGeometry())
        settings.set_layout("splitter", self.splitter.saveState())
        settings.set_flag("left", on=not self.left.isHidden())
        settings.set_flag("right", on=not self.form.isHidden())
        settings.flush()

    # ---- events

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sheet fit the window, once the panels have taken their room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.letters is not None and _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.letters is not None and (files := _files(event)):
            event.acceptProposedAction()
            self.letters.read(files)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files dropped on the text are opened, not written into it as their names."""
        kinds = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
        if event.type() in kinds and isinstance(event, QDropEvent) and _files(event):
            if event.type() == QEvent.Type.Drop:
                self.dropEvent(event)
            else:
                event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save everything first. What cannot be saved keeps the window open, with a way out in the bar."""
        self.form.finish()
        if self.letters is not None and not self.letters.close():
            self._wants_to_close = True
            self._show_saving()
            event.ignore()
            return
        self.context.tasks.wait()
        self._save_layout()
        event.accept()


def _files(event: QDropEvent) -> list[Path]:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in READABLE]
