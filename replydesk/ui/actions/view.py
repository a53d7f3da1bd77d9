"""Actions on what is shown: panels, places, zoom, colours, help."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.menus import actions_by_menu
from replydesk.ui.actions.table import Act
from replydesk.ui.language import Language
from replydesk.ui.theme import Appearance

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


def view_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Panels, places, zoom, colours and help."""
    appearances: tuple[tuple[Appearance, str], ...] = (
        ("system", tr("跟随系统(&S)")),
        ("light", tr("浅色(&L)")),
        ("dark", tr("深色(&D)")),
    )
    languages: tuple[tuple[Language, str], ...] = (  # each by its own name, which no translation changes
        ("zh", "中文(&Z)"),
        ("en", "&English"),
        ("system", tr("跟随系统(&S)")),
    )
    return (
        Act(
            "left",
            tr("案头和大纲(&D)"),
            lambda: fold(window, window.left, "left"),
            ("F9",),
            "",
            "nothing",
            checkable=True,
        ),
        Act(
            "right",
            tr("要素和常用语(&R)"),
            lambda: fold(window, window.right, "right"),
            ("F10",),
            "",
            "nothing",
            checkable=True,
        ),
        Act(
            "to-desk",
            tr("到案头查找(&F)"),
            lambda: window.show_panel(window.desk_panel, window.desk_panel.box.setFocus),
            ("Ctrl+L",),
            "search",
            "desk",
        ),
        Act(
            "to-outline",
            tr("到大纲(&O)"),
            lambda: window.show_panel(window.outline, window.outline.view.setFocus),
            ("Ctrl+Shift+O",),
            needs="letter",
        ),
        Act("to-form", tr("到要素(&P)"), lambda: to_form(window), ("Ctrl+Shift+F",), needs="letter"),
        Act("larger", tr("放大(&I)"), lambda: zoom(window, 1), ("Ctrl+=", "Ctrl++"), needs="letter"),
        Act("smaller", tr("缩小(&U)"), lambda: zoom(window, -1), ("Ctrl+-",), needs="letter"),
        Act("actual", tr("实际大小(&1)"), lambda: zoom(window, 0), ("Ctrl+Shift+0",), needs="letter"),
        *(
            Act(f"appearance-{key}", text, _appearance(window, key), needs="nothing", checkable=True)
            for key, text in appearances
        ),
        *(
            Act(f"language-{key}", text, _language(window, key), needs="nothing", checkable=True)
            for key, text in languages
        ),
        Act("help", tr("快捷键与关于(&K)"), lambda: show_help(window), ("F1",), needs="nothing"),
    )


def fold(window: "MainWindow", panel: QWidget, key: str) -> None:
    """Fold the panel away or bring it back."""
    shown = window.actions_[key].isChecked()
    had_focus = panel.isAncestorOf(QApplication.focusWidget() or window)
    panel.setVisible(shown)
    if not shown and had_focus:
        window.to_text()


def to_form(window: "MainWindow") -> None:
    """Go to the first required field that is missing, or else to the title."""
    if window.current is not None:
        missing = window.current.letter.particulars.missing()
        key = missing[0].key if missing else "title"
        window.show_panel(window.form, lambda: window.form.go_to(key))


def zoom(window: "MainWindow", steps: int) -> None:
    """Show the letter larger, smaller, or at its own size."""
    if window.editor is None:
        return
    if steps:
        window.editor.zoom_by(steps)
    else:
        window.editor.set_zoom(100)


def _appearance(window: "MainWindow", key: Appearance) -> Callable[[], None]:
    def act() -> None:
        window.context.settings.appearance = key
        window.context.theme.set_appearance(key)
        window.show_appearance()

    return act


def _language(window: "MainWindow", key: Language) -> Callable[[], None]:
    def act() -> None:
        window.context.settings.language = key
        window.show_language()
        window.status.say(tr("语言在下次启动时改变。"))

    return act


def show_help(window: "MainWindow") -> None:
    """Show version, desk and shortcuts."""
    from replydesk.ui.help_dialog import HelpDialog  # noqa: PLC0415

    groups = [
        (title or tr("其他"), found) for title, found in actions_by_menu(window.actions_, window.submenus)
    ]
    HelpDialog(groups, window.context.desk_path, window).show()
