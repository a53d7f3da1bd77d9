"""Actions on clauses and placeholders in the text: inserting, saving a passage as a clause, what is still to be filled."""

import re
from typing import TYPE_CHECKING

from replydesk.letter.block import new_id
from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.letter.clause import Clause
    from replydesk.ui.main_window import MainWindow

_TITLE = 14


def clause_text_actions(window: "MainWindow") -> tuple[Act, ...]:
    """What the menu 插入 has for clauses and placeholders."""
    return (
        Act(
            "clause-save",
            tr("另存为常用语…"),
            lambda: save_as_clause(window),
            ("Ctrl+Shift+K",),
            needs="letter",
        ),
        Act("placeholder", tr("插入占位符…"), lambda: choose_placeholder(window), ("Ctrl+Alt+P",)),
        Act("gaps", tr("待补项…"), lambda: show_gaps(window), ("Ctrl+F8",), needs="letter"),
        Act("gap-next", tr("下一处待补"), lambda: to_gap(window, back=False), ("F8",), needs="letter"),
        Act(
            "gap-previous", tr("上一处待补"), lambda: to_gap(window, back=True), ("Shift+F8",), needs="letter"
        ),
    )


def insert_clause(window: "MainWindow", clause: "Clause") -> None:
    """Insert the clause at the cursor."""
    if window.clause_work is not None:
        window.clause_work.insert(clause)


def choose_placeholder(window: "MainWindow") -> None:
    """Let the clerk choose a name at the cursor, each with what it is filled with, and insert its placeholder."""
    from replydesk.ui.clauses.placeholder_menu import placeholder_menu  # noqa: PLC0415

    editor = window.editor
    if editor is None or window.current is None:
        return
    window.current.session.settle()
    menu = placeholder_menu(
        editor, lambda name: insert_placeholder(window, name), window.current.letter.particulars
    )
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft()))


def insert_placeholder(window: "MainWindow", name: str) -> None:
    """Put a placeholder of this name at the cursor, or in the place of the selection."""
    from replydesk.letter import paragraph  # noqa: PLC0415

    if window.editor is not None and window.editor.may_change():
        step = tr("插入占位符“{name}”").format(name=name)
        window.editor.insert_blocks((paragraph("{{" + name + "}}"),), step)
        window.to_text()


def to_gap(window: "MainWindow", *, back: bool) -> None:
    """Select the next placeholder that is still to be filled, or the one before."""
    from replydesk.ui.editor import gaps  # noqa: PLC0415  # not for the first picture

    if window.editor is not None and window.current is not None:
        gaps.to_gap(window.editor, back=back)
        window.to_text()


def show_gaps(window: "MainWindow") -> None:
    """List every placeholder that is still to be filled; the list goes to each."""
    from replydesk.ui.clauses.gaps import GapList  # noqa: PLC0415  # dialogs are loaded when one is asked for

    if window.editor is None or window.current is None:
        return
    window.current.session.settle()
    for open_one in window.findChildren(GapList):
        open_one.close()
    dialog = GapList(window.editor, window)
    if window.letters is not None:
        window.letters.closed.connect(dialog.close)
    dialog.show()


def save_as_clause(window: "MainWindow") -> None:
    """Write a clause out of what is selected, or of the paragraph at the cursor."""
    from replydesk.letter.clause import Clause  # noqa: PLC0415
    from replydesk.letter.generalizing import generalized  # noqa: PLC0415
    from replydesk.ui.actions.clause_library import edit_clause  # noqa: PLC0415
    from replydesk.ui.editor import gaps  # noqa: PLC0415

    if window.editor is None or window.current is None:
        return
    window.current.session.settle()
    text = gaps.passage(window.editor)
    if not text.strip():
        window.status.say(tr("先选中要存为常用语的文字。"))
        return
    words = next(filter(None, re.split(r"[，。！？；：、\s]+", text)), text.strip())
    clause = Clause(new_id(), words[:_TITLE], generalized(text, window.current.letter.particulars))
    edit_clause(window, clause, is_new=True)
