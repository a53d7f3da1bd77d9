"""Writing on the whole screen: only the sheet, and afterwards the window exactly as it was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtWidgets import QGraphicsOpacityEffect, QLabel, QWidget

if TYPE_CHECKING:
    from replydesk.ui.frame import WindowFrame

_HINT_MS, _FADE_MS = 3500, 800
_HINT_TOP = 24


class FullScreen(QObject):
    """Hides everything but the sheet and its bars, and brings it back. F9 shows the outline beside the sheet.

    `changed(on)` tells of each switch, whoever asked for it.
    """

    changed = Signal(bool)

    def __init__(self, window: "WindowFrame") -> None:
        super().__init__(window)
        self._window = window
        self._state = Qt.WindowState.WindowNoState
        self._splitter = QByteArray()
        self._shown: list[QWidget] = []
        self._tab = 0
        self.active = False

    def toggle(self) -> None:
        """Enter or leave."""
        if self.active:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show the sheet alone."""
        window = self._window
        if self.active:
            return
        self.active = True
        self._state, self._splitter = window.windowState(), window.splitter.saveState()
        around = (window.menuBar(), window.toolbar, window.status, *window.panels.values())
        self._shown = [part for part in around if not part.isHidden()]
        for part in self._shown:
            part.hide()
        self._tab = window.left.currentIndex()
        window.left.setCurrentWidget(window.outline)  # what F9 brings
        self._show_folds()
        window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)
        Hint(self.tr("全屏写作　按 Esc 或 F11 退出，F9 显示大纲"), window.pages)
        self.changed.emit(True)  # noqa: FBT003  # a Qt signal has no names

    def leave(self) -> None:
        """Bring everything back as it was."""
        window = self._window
        if not self.active:
            return
        self.active = False
        for hint in window.pages.findChildren(Hint):
            hint.end()
        for panel in window.panels.values():
            panel.setVisible(panel in self._shown)
        for part in self._shown:
            part.show()
        window.left.setCurrentIndex(self._tab)
        window.splitter.restoreState(self._splitter)
        self._show_folds()
        window.setWindowState(self._state)
        self.changed.emit(False)  # noqa: FBT003

    def _show_folds(self) -> None:
        for key, panel in self._window.panels.items():
            self._window.actions_[key].setChecked(not panel.isHidden())


class Hint(QLabel):
    """A few words over the sheet that fade away by themselves."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._over = parent
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._effect)
        self._fading = QPropertyAnimation(self._effect, b"opacity", self)
        self._fading.setDuration(_FADE_MS)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.finished.connect(self.end)
        QTimer.singleShot(_HINT_MS, self, self._fading.start)
        parent.installEventFilter(self)
        self._place()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window gets its new size only later."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        """In the middle of the top."""
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, _HINT_TOP)
        self.raise_()

    def end(self) -> None:
        """Be gone."""
        self.hide()
        self.deleteLater()
