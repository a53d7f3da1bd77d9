"""The action on attachments that are bound in behind the letter."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


def attachment_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Binding an attachment in."""
    return (Act("attachment", tr("附件（装订在信后）(&A)"), lambda: attach(window), ("Ctrl+Alt+A",)),)


def attach(window: "MainWindow") -> None:
    """Put a new attachment behind the letter, or behind the attachment the cursor is in, and write its title."""
    editor = window.editor
    if editor is None:
        return
    if editor.session.read_only:
        editor.told.emit(tr("这份答复函是只读的，没有改动。"))
        return
    from replydesk.ui.editor import commands  # noqa: PLC0415  # not needed for the first picture

    title = commands.attach(editor.session, editor.current_block.id if editor.session.letter.blocks else "")
    editor.show_block(title)
    window.to_text()
    editor.told.emit(tr("已插入附件，另起一面；标题自动列入附件说明。"))
