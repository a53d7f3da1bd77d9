"""What the palette lists: every action with its menu, the sections and fields of the open letter, the recent letters."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from replydesk.letter import FIELDS
from replydesk.ui.actions.menus import MENUS, actions_in
from replydesk.ui.language import plain

if TYPE_CHECKING:
    from replydesk.ui.actions import Act
    from replydesk.ui.main_window import MainWindow

OWN = "palette"
"""The action that opens the palette; it does not list itself."""


@dataclass(frozen=True, slots=True)
class Command:
    """One line: what it is called, in which menu it is, its shortcut, and why it cannot be done now ("" if it can).

    `key` names what is remembered of its use; it is empty for what comes and goes with the letter.
    """

    name: str
    path: str
    run: Callable[[], object]
    key: str = ""
    words: str = ""
    shortcut: str = ""
    why_not: str = ""
    checked: bool = False


def window_commands(window: "MainWindow") -> tuple[Command, ...]:
    """Everything that can be done in the window as it is now, in the order of the menus."""
    return (*_actions(window), *_sections(window), *_fields(window), *_letters(window))


def _actions(window: "MainWindow") -> Iterator[Command]:
    paths = menu_paths(window)
    acts = {act.key: (act, action) for act, action in window.actions_.acts()}
    for key in sorted(acts, key=lambda key: list(paths).index(key) if key in paths else len(paths)):
        act, action = acts[key]
        if key == OWN:
            continue
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        yield Command(
            plain(action.text()),
            paths.get(key, ""),
            action.trigger,
            key,
            key.replace("-", " "),
            shortcut,
            "" if action.isEnabled() else _why_not(window, act),
            action.isChecked(),
        )


def menu_paths(window: "MainWindow") -> Mapping[str, str]:
    """In which menu each action is, by its key: 文件 › 导入时改正."""
    keys: dict[QAction, str] = {action: act.key for act, action in window.actions_.acts()}
    paths: dict[str, str] = {}
    for title, row in MENUS:
        menu = plain(QCoreApplication.translate("Menus", title))
        for key in row.split():
            if key not in window.submenus:
                paths[key] = menu
                continue
            submenu = window.submenus[key]
            inside = [keys[action] for action in actions_in(submenu) if action in keys]
            paths.update(dict.fromkeys(inside, f"{menu} › {plain(submenu.title())}"))
    paths.pop("-", None)
    return paths


def _why_not(window: "MainWindow", act: "Act") -> str:
    if window.letters is None:
        return _tr("案头还没有打开")
    if act.needs in {"letter", "writing"} and window.current is None:
        return _tr("先打开一封答复函")
    if act.needs == "writing" and window.current is not None and window.current.read_only:
        return _tr("这封答复函是只读的")
    return {
        "undo": _tr("没有可以撤销的"),
        "redo": _tr("没有可以重做的"),
        "report": _tr("还没有导入过文件"),
    }.get(act.key, _tr("现在用不上"))


def _sections(window: "MainWindow") -> Iterator[Command]:
    editor = window.editor
    if window.current is None or editor is None:
        return
    path = _tr("转到一节")
    for section in window.current.session.outline.sections:
        name = f"{section.path}　{section.title}"
        yield Command(name, path, partial(_go_to_section, window, section.id), words="go section")


def _go_to_section(window: "MainWindow", block_id: str) -> None:
    if window.editor is not None:
        window.editor.show_block(block_id)
        window.to_text()


def _fields(window: "MainWindow") -> Iterator[Command]:
    if window.current is None:
        return
    path = _tr("填写要素")
    for entry in FIELDS:
        go = partial(window.show_panel, window.form, partial(window.form.go_to, entry.key))
        yield Command(entry.label, path, go, words=f"go field {entry.key.replace('_', ' ')}")


def _letters(window: "MainWindow") -> Iterator[Command]:
    if window.letters is None:
        return
    path = _tr("打开最近的信件")
    for entry in window.letters.recent():
        if window.current is None or entry.id != window.current.id:
            name = entry.title or _tr("（未写标题）")
            yield Command(name, path, partial(window.open_letter, entry.id), words="open letter")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
