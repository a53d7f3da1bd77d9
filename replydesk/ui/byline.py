"""Bylines: by whom and when a suggestion or a comment is. The name is asked for once, before the first one."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from replydesk.ui.settings import Settings

_LONGEST = 40


def _tr(text: str) -> str:
    return QCoreApplication.translate("Byline", text)


def with_user_name(settings: Settings, parent: QWidget, then: Callable[[str], object]) -> None:
    """Go on with the user's name, once it is known; if the dialog is closed, nothing happens."""
    if settings.is_named:
        then(settings.user_name)
    else:
        ask_user_name(settings, parent, then)


def ask_user_name(settings: Settings, parent: QWidget, then: Callable[[str], object] | None = None) -> None:
    """Ask for the user's name and remember it."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(_tr("您的姓名"))
    dialog.setLabelText(_tr("写在您的修订、批注和意见上，以后不再询问："))
    dialog.setOkButtonText(_tr("确定"))
    dialog.setCancelButtonText(_tr("取消"))
    dialog.setTextValue(settings.user_name)
    if (line := dialog.findChild(QLineEdit)) is not None:
        line.setMaxLength(_LONGEST)
        line.setAccessibleName(dialog.windowTitle())

    def keep(name: str) -> None:
        settings.user_name = name
        if then is not None and settings.is_named:
            then(settings.user_name)

    dialog.textValueSelected.connect(keep)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def local_time() -> str:
    """The time as a comment or a suggestion has it: local, to the second, ISO 8601."""
    return datetime.datetime.now().replace(microsecond=0).isoformat()  # noqa: DTZ005  # local, as Word writes it
