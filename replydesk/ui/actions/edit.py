"""Actions on what has the keyboard: undo, redo and the clipboard."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


def edit_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Undo, redo and the clipboard."""
    return (
        Act("undo", tr("撤销(&U)"), lambda: undo(window), ("Ctrl+Z",), "undo", short=tr("撤销")),
        Act(
            "redo", tr("重做(&R)"), lambda: redo(window), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", short=tr("重做")
        ),
        Act("cut", tr("剪切(&T)"), lambda: in_focus("cut"), ("Ctrl+X",), needs="letter"),
        Act("copy-text", tr("复制(&C)"), lambda: in_focus("copy"), ("Ctrl+C",), needs="letter"),
        Act("paste", tr("粘贴(&P)"), lambda: in_focus("paste"), ("Ctrl+V",), needs="letter"),
        Act("select-all", tr("全选(&A)"), lambda: in_focus("selectAll"), ("Ctrl+A",), needs="letter"),
    )


def undo(window: "MainWindow") -> None:
    """Take the newest step back, whatever made it."""
    if window.current is not None:
        window.current.session.undo()


def redo(window: "MainWindow") -> None:
    """Bring back the step that was taken back last."""
    if window.current is not None:
        window.current.session.redo()


def name_steps(window: "MainWindow") -> None:
    """Say in the menu what undo would take back and redo bring back, and switch them off where there is nothing."""
    session = window.current.session if window.current is not None else None
    for key, name, word, words in (
        ("undo", session.undo_name if session else None, tr("撤销(&U)"), tr("撤销(&U)：{name}")),
        ("redo", session.redo_name if session else None, tr("重做(&R)"), tr("重做(&R)：{name}")),
    ):
        action = window.actions_[key]
        action.setEnabled(name is not None)
        text = words.format(name=name.replace("&", "&&")) if name else word
        if action.text() != text:
            action.setText(text)


def in_focus(name: str) -> None:
    """Cut, copy, paste or select all in whatever has the keyboard."""
    method = getattr(QApplication.focusWidget(), name, None)
    if callable(method):
        method()
