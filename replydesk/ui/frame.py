"""The window's parts and where they stand: panels left and right, the sheet between them, bars, menus and tools."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
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

from replydesk.ui import layout
from replydesk.ui.actions import Actions
from replydesk.ui.actions.body import body_menu
from replydesk.ui.actions.menus import fill_menu_bar, fill_tool_bar
from replydesk.ui.actions.outline import LOCKED, OUTLINE_MENU
from replydesk.ui.actions.signoff import SIGNOFF_MENU
from replydesk.ui.actions.writing import FIT, ZOOMS
from replydesk.ui.bars import BarStack
from replydesk.ui.clauses import ClausePlace
from replydesk.ui.context import Context
from replydesk.ui.desk_panel import DeskPanel
from replydesk.ui.form import ParticularsPanel
from replydesk.ui.language import LANGUAGES
from replydesk.ui.outline import OutlinePanel
from replydesk.ui.page.maker import PageMaker
from replydesk.ui.page.place import PreviewPlace
from replydesk.ui.review.place import ReviewPlace
from replydesk.ui.status import StatusLine
from replydesk.ui.table_commands import LINE, table_commands

if TYPE_CHECKING:
    from replydesk.ui.editor import LetterEditor
    from replydesk.ui.signoff.work import SignoffWork
    from replydesk.ui.start_page import StartPage


class WindowFrame(QMainWindow):
    """A window with all its parts, which know nothing yet of one another.

    `start_made(StartPage)` is emitted when the start page has been made, which is when it is first shown.
    """

    start_made = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.actions_ = Actions(context.theme, self)
        self.editor: LetterEditor | None = None
        self.signoff: SignoffWork | None = None
        self.paging = PageMaker()

    def build(self) -> None:
        """Make the panels and put everything in its place; the actions must be there."""
        theme = self.context.theme
        self.outline = OutlinePanel(
            theme,
            [None if key == "-" else self.actions_[key] for key in OUTLINE_MENU.split()],
            self.actions_["lock-outline"],
        )
        self.desk_panel = DeskPanel(theme)
        self.form = ParticularsPanel(theme)
        self.clauses = ClausePlace(theme)
        self.review = ReviewPlace(theme)
        self.status = StatusLine(
            theme, lambda letter: self.paging.pages(letter, self.context.profiles.profile)
        )
        self.top_bars, self.bars = BarStack(theme), BarStack(theme)
        self._build_menus()
        self._build_columns()

    def _build_menus(self) -> None:
        self.setWindowTitle(self.tr("答复函"))
        self.setMinimumSize(*layout.SMALLEST)
        self.recent_menu = QMenu(self.tr("最近的信件(&R)"), self)
        self.appearance_menu = QMenu(self.tr("外观(&A)"), self)
        for key in ("system", "light", "dark"):
            self.appearance_menu.addAction(self.actions_[f"appearance-{key}"])
        self.language_menu = QMenu(self.tr("语言(&L)"), self)
        for key in LANGUAGES:
            self.language_menu.addAction(self.actions_[f"language-{key}"])
        self.mendings_menu = QMenu(self.tr("导入、粘贴时改正(&M)"), self)
        self.zoom_menu = QMenu(self.tr("显示比例(&Z)"), self)
        for key in (*(f"zoom-{percent}" for percent in ZOOMS), FIT):
            self.zoom_menu.addAction(self.actions_[key])
        self.status.zoom.setMenu(self.zoom_menu)
        for name, on in self.context.settings.mendings.items():
            self.actions_[f"mend-{name}"].setChecked(on)
            self.mendings_menu.addAction(self.actions_[f"mend-{name}"])
        self.table_menu = QMenu(self.tr("行、列和标题行(&R)"), self)
        for command in table_commands():
            if command.key == LINE:
                self.table_menu.addSeparator()
            else:
                self.table_menu.addAction(self.actions_[command.key])
        self.body_menu = body_menu(self)
        self.actions_["auto-headings"].setChecked(self.context.settings.auto_headings)
        self.export_menu = QMenu(self)
        for key in (
            "export",
            "export-clean",
            "export-pdf",
            "export-html",
            "export-text",
            "export-markdown",
            "export-json",
        ):
            self.export_menu.addAction(self.actions_[key])
        self.profiles_menu = QMenu(self.tr("版式(&Y)"), self)
        self.signoff_menu = QMenu(self.tr("签批(&G)"), self)
        for key in SIGNOFF_MENU:
            self.signoff_menu.addAction(self.actions_[key])
        self.submenus = {
            "profiles": self.profiles_menu,
            "signoff-menu": self.signoff_menu,
            "recent": self.recent_menu,
            "appearance": self.appearance_menu,
            "language": self.language_menu,
            "zoom": self.zoom_menu,
            "mendings": self.mendings_menu,
            "body-options": self.body_menu,
            "table-menu": self.table_menu,
        }
        fill_menu_bar(self.menuBar(), self.actions_, self.submenus)
        self.addActions(self.actions_.all())
        self.toolbar = QToolBar(self.tr("工具栏"))
        fill_tool_bar(self.toolbar, self.actions_, self.export_menu)
        self.addToolBar(self.toolbar)

    def _build_columns(self) -> None:
        self.left = _tabs((self.desk_panel, self.tr("案头")), (self.outline, self.tr("大纲")))
        self.left.setMinimumWidth(180)
        self.right = _tabs(
            (self.form, self.tr("要素")), (self.clauses, self.tr("常用语")), (self.review, self.tr("审阅"))
        )
        self.pages = QStackedWidget()
        self.pages.setObjectName("startPage")  # the ground beside the sheet and behind the start page is one
        self.blank = QWidget()
        self.blank.setObjectName("startPage")
        self.blank.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pages.addWidget(self.blank)
        centre = QWidget()
        self.centre = QVBoxLayout(centre)
        self.centre.setContentsMargins(0, 0, 0, 0)
        self.centre.setSpacing(0)
        self.centre.addWidget(self.top_bars)
        self.preview = PreviewPlace(self)
        self.centre.addWidget(self.preview.splitter, 1)
        self.centre.addWidget(self.bars)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.left, centre, self.right):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 0)
        self.setCentralWidget(self.splitter)
        self.setStatusBar(self.status)

    @cached_property
    def start(self) -> "StartPage":
        """The start page, made when it is needed: a window that reopens a letter never shows it."""
        from replydesk.ui.start_page import StartPage  # noqa: PLC0415

        page = StartPage(self.context.theme)
        self.pages.addWidget(page)
        self.start_made.emit(page)
        return page

    @property
    def panels(self) -> dict[str, QWidget]:
        """The panels that fold away, by the action that folds them."""
        return {"left": self.left, "right": self.right}

    def restore_layout(self) -> None:
        """Widths, folds and the window's place as they were last time."""
        layout.restore(self, self.splitter, self.panels, self.context.settings)
        for key, panel in self.panels.items():
            self.actions_[key].setChecked(not panel.isHidden())
        locked = self.context.settings.flag(LOCKED, default=False)
        self.actions_["lock-outline"].setChecked(locked)
        self.outline.set_locked(on=locked)

    def show_appearance(self) -> None:
        """Tick the appearance in force."""
        for key in ("system", "light", "dark"):
            self.actions_[f"appearance-{key}"].setChecked(key == self.context.theme.appearance)

    def show_language(self) -> None:
        """Tick the language chosen for the next start."""
        for key in LANGUAGES:
            self.actions_[f"language-{key}"].setChecked(key == self.context.settings.language)


def _tabs(*panels: tuple[QWidget, str]) -> QTabWidget:
    """Panels in one place of the window, one of them to be seen at a time."""
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    tabs.tabBar().setDrawBase(False)
    for panel, name in panels:
        tabs.addTab(panel, name)
    return tabs
