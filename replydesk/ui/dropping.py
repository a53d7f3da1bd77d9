"""Files dropped on the window or on the text are opened, not written into the text as their names."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from replydesk.ui.letters import READABLE

_KINDS = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}


class FileDrop(QObject):
    """Watches widgets for files that replydesk can read; `dropped(files)` tells of them."""

    dropped = Signal(object)

    def watch(self, widget: QWidget) -> None:
        """Take the files that are dropped on this widget; everything else it takes itself."""
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KINDS or not isinstance(event, QDropEvent) or not (files := readable(event)):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files)
        return True


def readable(event: QDropEvent) -> list[Path]:
    """The files of a drop that can be read as letters."""
    files = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return [file for file in files if file.suffix.lower() in READABLE]
