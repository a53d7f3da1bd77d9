"""Actions on whole sections, for the outline's menu and the window's: the section is the one selected there, or the cursor's."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow

OUTLINE_MENU = (
    "new-before new-after new-inside attachment - rename section-done - promote demote up down"
    " - cut copy-text paste duplicate delete-section"
)
"""The keys of what stands in the outline's menu, "-" for a line."""
LOCKED = "outline-locked"
"""The flag of the settings that remembers the lock."""


def outline_actions(window: "MainWindow") -> tuple[Act, ...]:
    """New sections, names, copies, states, the filter and the lock."""
    return (
        Act("new-before", tr("在前面插入一节"), _act(window, "new-before"), ("Ctrl+Shift+Return",)),
        Act("new-after", tr("在后面插入一节"), _act(window, "new-after"), ("Ctrl+Return",)),
        Act("new-inside", tr("插入下一级的一节"), _act(window, "new-inside"), ("Ctrl+Alt+Return",)),
        Act("rename", tr("重命名"), _act(window, "rename"), ("F2",)),
        Act("section-done", tr("标为完成或取消"), _act(window, "done"), ("Ctrl+Shift+D",)),
        Act("duplicate", tr("创建副本"), _act(window, "duplicate"), ("Ctrl+D",)),
        Act("delete-section", tr("删除整节"), _act(window, "delete"), ("Ctrl+Shift+Delete",)),
        Act("filter-outline", tr("筛选大纲"), lambda: to_filter(window), ("Ctrl+Alt+O",), needs="letter"),
        Act(
            "lock-outline",
            tr("锁定大纲，不能拖动"),
            lambda: lock(window),
            icon="locked",
            needs="nothing",
            checkable=True,
        ),
    )


def _act(window: "MainWindow", what: str) -> Callable[[], None]:
    return lambda: window.outline.act(what)


def to_filter(window: "MainWindow") -> None:
    """Go to the box above the outline."""
    window.show_panel(window.outline, window.outline.filter.box.setFocus)


def lock(window: "MainWindow") -> None:
    """Lock the outline against dragging, or unlock it, and remember that."""
    on = window.actions_["lock-outline"].isChecked()
    window.outline.set_locked(on=on)
    window.context.settings.set_flag(LOCKED, on=on)
