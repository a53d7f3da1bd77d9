"""Starting the window: one context is built here and handed on."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from replydesk.errors import ReplydeskError
from replydesk.paths import user_data_folder
from replydesk.ui.bars import Notice
from replydesk.ui.context import Context
from replydesk.ui.crash import CrashGuard
from replydesk.ui.icons import program_icon
from replydesk.ui.language import Language, said, speak
from replydesk.ui.letters import Letters
from replydesk.ui.main_window import MainWindow
from replydesk.ui.profiles.in_use import ProfileInUse
from replydesk.ui.settings import Settings
from replydesk.ui.single_instance import Instance
from replydesk.ui.tasks import Tasks
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.ui.interrupt import Interrupts

SETTINGS = "window.ini"


def run_window(files: Sequence[Path], desk_path: Path) -> int:
    """Open the window on the desk, read the files into it, and answer with the program's exit code when it is closed.

    If a window on this desk is running, it gets the files and comes to the front, and this program ends.
    """
    folder = user_data_folder()
    application = make_application(Settings(folder / SETTINGS).language)
    instance = Instance(desk_path)
    if not instance.is_first and instance.hand_over(files):
        return 0
    context = make_context(application, desk_path, folder / SETTINGS)
    window = MainWindow(context)
    program = Program(window, instance, list(files), folder)
    window.show()
    code = application.exec()
    program.end()
    return code


def make_application(language: Language = "zh") -> QApplication:
    """The Qt application, speaking this language."""
    # By argument: setStyle() would load all of QStyle into Python, and crashes Qt when called again under a style sheet.
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    application.setApplicationName("replydesk")
    speak(application, language)
    application.setApplicationDisplayName(QCoreApplication.translate("Application", "答复函"))
    application.setDesktopFileName("replydesk")
    application.setWindowIcon(program_icon())
    return application


def make_context(application: QApplication, desk_path: Path, settings_file: Path) -> Context:
    """The context of one program."""
    settings = Settings(settings_file)
    theme, tasks = Theme(application, settings.appearance), Tasks(application)
    return Context(settings, theme, tasks, desk_path, ProfileInUse(settings))


class Program(QObject):
    """What happens after the first picture: the desk is opened, then the last letter or the files given."""

    def __init__(self, window: MainWindow, instance: Instance, files: list[Path], folder: Path) -> None:
        super().__init__()
        self._window = window
        self._instance = instance
        self._files = files
        self._interrupts: Interrupts | None = None
        self._guard = CrashGuard(folder, self._save)
        self._guard.failed.connect(lambda text: window.bars.show_notice(Notice("error", text, about="crash")))
        instance.asked.connect(self._asked)
        window.painted.connect(self._begin)

    def end(self) -> None:
        """Give back everything that outlives the window."""
        if self._interrupts is not None:
            self._interrupts.end()
        if self._window.letters is not None:
            self._window.letters.end()
        self._instance.close()
        self._guard.remove()

    def _begin(self) -> None:
        from replydesk.ui.interrupt import Interrupts  # noqa: PLC0415  # not needed for the first picture

        self._interrupts = Interrupts(self._window.close)
        try:
            desk = self._window.context.open_desk()
        except ReplydeskError as error:
            from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

            QMessageBox.critical(self._window, self._window.windowTitle(), said(error))
            QApplication.exit(2)
            return
        letters = Letters(self._window.context, desk, self._window)
        self._window.attach(letters)
        opened = False
        try:
            opened = not self._files and letters.open_last()
        except ReplydeskError as error:
            self._window.bars.show_notice(Notice("error", said(error), about="error"))
        if not opened:
            self._window.show_start()
        self._window.to_text()
        letters.read(self._files)
        self._instance.listen()

    def _asked(self, files: list[Path]) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        window.activateWindow()
        if window.letters is not None:
            window.letters.read(files)

    def _save(self) -> bool:
        letter = self._window.current
        return letter is None or letter.read_only or letter.saver.save()
