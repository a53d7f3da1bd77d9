"""Copying the bare body for an online case system, and how it is copied."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act
from replydesk.ui.bars import Notice
from replydesk.ui.notices import NEWS

if TYPE_CHECKING:
    from replydesk.ui.frame import WindowFrame
    from replydesk.ui.main_window import MainWindow

INDENTED, SPACED = "body-indented", "body-spaced"
"""Flags of the settings and keys of their actions."""
_MOST = 100_000


def body_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Copy the body, and the switches and the limit for it."""
    return (
        Act(
            "copy-body",
            tr("复制正文到办理系统(&B)"),
            lambda: copy_body(window),
            ("Ctrl+Shift+B",),
            needs="letter",
        ),
        *(
            Act(name, text, _switching(window, name), needs="nothing", checkable=True)
            for name, text in ((INDENTED, tr("段首空两字(&I)")), (SPACED, tr("段间空一行(&S)")))
        ),
        Act("body-limit", tr("字数上限(&L)…"), lambda: ask_limit(window), needs="nothing"),
    )


def body_menu(frame: "WindowFrame") -> QMenu:
    """The submenu with the switches, ticked as the settings say."""
    menu = QMenu(tr("复制正文的方式(&O)"), frame)
    for name in (INDENTED, SPACED):
        frame.actions_[name].setChecked(frame.context.settings.flag(name, default=name == INDENTED))
        menu.addAction(frame.actions_[name])
    menu.addAction(frame.actions_["body-limit"])
    return menu


def copy_body(window: "MainWindow") -> None:
    """Copy the body to the clipboard as plain text, and say how long it is and what does not fit."""
    if window.current is None:
        return
    from replydesk.export.body import body  # noqa: PLC0415  # not for the first picture

    window.form.finish()
    window.current.session.settle()
    settings = window.context.settings
    copied = body(
        window.current.letter,
        indented=settings.flag(INDENTED, default=True),
        spaced=settings.flag(SPACED, default=False),
    )
    if not copied.text:
        window.status.say(tr("正文还是空的，没有复制"))
        return
    QApplication.clipboard().setText(copied.text)
    limit = settings.body_limit
    window.status.say(
        tr("已复制正文 {count} 字，上限 {limit} 字").format(count=copied.length, limit=limit)
        if limit
        else tr("已复制正文 {count} 字").format(count=copied.length)
    )
    if excess := copied.excess(limit):
        text = tr("已复制正文 {count} 字，比办理系统的上限 {limit} 字多 {excess} 字，从“{words}”起放不下。")
        text = text.format(count=copied.length, limit=limit, excess=excess, words=copied.from_where(limit))
        window.bars.show_notice(Notice("warning", text, about=NEWS))


def ask_limit(window: "MainWindow") -> None:
    """Let the clerk say how many characters the case system takes."""
    from PySide6.QtWidgets import QInputDialog  # noqa: PLC0415  # dialogs are loaded when asked for

    settings = window.context.settings
    dialog = QInputDialog(window)
    dialog.setWindowTitle(tr("字数上限"))
    dialog.setLabelText(tr("办理系统最多能填多少字（0 为不限）："))
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(0, _MOST)
    dialog.setIntStep(100)
    dialog.setIntValue(settings.body_limit)

    def keep(limit: int) -> None:
        settings.body_limit = limit

    dialog.intValueSelected.connect(keep)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _switching(window: "MainWindow", name: str) -> Callable[[], None]:
    def switch() -> None:
        window.context.settings.set_flag(name, on=window.actions_[name].isChecked())

    return switch
