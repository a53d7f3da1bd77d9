"""Actions on levels and sections."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


def structure_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Levels, and what is done to whole sections."""
    names = (
        (1, tr("一级标题(&1)"), tr("一级")),
        (2, tr("二级标题(&2)"), tr("二级")),
        (3, tr("三级标题(&3)"), tr("三级")),
    )
    levels = (*names, (4, tr("四级标题(&4)"), tr("四级")))
    return (
        *(
            Act(
                f"level-{level}", text, _level(window, level), (f"Ctrl+{level}",), checkable=True, short=short
            )
            for level, text, short in levels
        ),
        Act("body", tr("正文(&B)"), _level(window, 0), ("Ctrl+0",), checkable=True),
        Act("closing", tr("结语(&C)"), lambda: set_closing(window), ("Ctrl+Shift+J",), checkable=True),
        Act("promote", tr("升级(&P)"), lambda: on_section(window, "promote"), ("Alt+Shift+Left",), "promote"),
        Act("demote", tr("降级(&D)"), lambda: on_section(window, "demote"), ("Alt+Shift+Right",), "demote"),
        Act("up", tr("上移(&U)"), lambda: on_section(window, "move_up"), ("Alt+Shift+Up",), "up"),
        Act("down", tr("下移(&N)"), lambda: on_section(window, "move_down"), ("Alt+Shift+Down",), "down"),
    )


def on_section(window: "MainWindow", name: str) -> None:
    """Promote, demote or move the sections selected in the outline, or else the one the cursor is in."""
    if window.outline.has_keyboard():
        window.outline.act(name)
    elif window.editor is not None:
        getattr(window.editor, name)()


def set_closing(window: "MainWindow") -> None:
    """Make the paragraph at the cursor a closing paragraph."""
    if window.editor is not None:
        window.editor.set_closing()


def _level(window: "MainWindow", level: int) -> Callable[[], None]:
    def act() -> None:
        if window.editor is not None:
            window.editor.set_level(level)
            window.check_level()

    return act
