"""Actions on comments in the text."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


def comment_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Comment on what is selected, or see the comment at the cursor."""
    return (Act("comment", tr("批注(&M)…"), lambda: comment_here(window), ("Ctrl+Alt+M",)),)


def comment_here(window: "MainWindow") -> None:
    """Ask for a comment on what is selected or on the sentence at the cursor; a comment that is there already is shown."""
    from replydesk.ui.byline import with_user_name  # noqa: PLC0415  # dialogs are loaded when asked for

    if window.current is None or window.editor is None:
        return
    window.form.finish()
    window.current.session.settle()
    with_user_name(window.context.settings, window, lambda name: _open(window, name))


def _open(window: "MainWindow", author: str) -> None:
    from replydesk.ui.comments.deeds import CommentDeeds  # noqa: PLC0415
    from replydesk.ui.comments.dialog import CommentDialog  # noqa: PLC0415
    from replydesk.ui.comments.place import new_comment, thread_here  # noqa: PLC0415

    if window.current is None or window.editor is None:
        return
    deeds = CommentDeeds(window.current.session, author, window.current.comment_drafts)
    deeds.said.connect(window.status.say)
    editor = window.editor
    dialog = CommentDialog(deeds, new_comment(editor), thread_here(editor), window)
    rect = editor.cursorRect()
    dialog.show()
    corner = editor.viewport().mapToGlobal(rect.bottomLeft())
    frame, room = dialog.frameGeometry(), window.frameGeometry()
    left = min(max(corner.x(), room.left()), room.right() - frame.width())
    top = corner.y() + 8
    if top + frame.height() > room.bottom():
        top = editor.viewport().mapToGlobal(rect.topLeft()).y() - frame.height() - 8
    dialog.move(left, max(top, room.top()))
