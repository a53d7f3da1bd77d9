"""What the outline does to sections: one small function a deed, by the name under which keys, menus and actions ask for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from replydesk.letter import Letter
from replydesk.letter.placing import Target, Where
from replydesk.letter.progress import Tally, facts
from replydesk.ui.editor import commands
from replydesk.ui.outline import carrying
from replydesk.ui.outline.rows import OPENING_ID
from replydesk.ui.session import LetterSession


class Meant(NamedTuple):
    """What a deed is done to: the letter, the sections that are meant, and the row that is current ("" if none is)."""

    session: LetterSession
    ids: tuple[str, ...]
    row: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of a deed: a sentence for the status bar, sections to be selected, and whether the first is to be named."""

    said: str = ""
    select: tuple[str, ...] = ()
    rename: bool = False


Deed = Callable[[Meant], Outcome]


def _command(command: Callable[..., object]) -> Deed:
    def deed(meant: Meant) -> Outcome:
        command(meant.session, *meant.ids)
        return Outcome()

    return deed


def _delete(meant: Meant) -> Outcome:
    what = commands.spoken_of(meant.session.outline, meant.ids)
    commands.delete_section(meant.session, *meant.ids)
    return Outcome(_tr("已删除{what}，可以撤销。").format(what=what))


def _duplicate(meant: Meant) -> Outcome:
    return Outcome(select=commands.duplicate_section(meant.session, *meant.ids))


def _copy(meant: Meant) -> Outcome:
    meant.session.settle()
    what = commands.spoken_of(meant.session.outline, meant.ids)
    QApplication.clipboard().setMimeData(carrying.copied(meant.session.letter, meant.ids))
    return Outcome(_tr("已复制{what}。").format(what=what))


def _cut(meant: Meant) -> Outcome:
    _copy(meant)
    what = commands.spoken_of(meant.session.outline, meant.ids)
    commands.cut_sections(meant.session, *meant.ids)
    return Outcome(_tr("已剪切{what}。").format(what=what))


def _paste(meant: Meant) -> Outcome:
    pieces = carrying.pasted(QApplication.clipboard().mimeData())
    return Outcome(select=commands.paste_sections(meant.session, pieces, _target(meant, "after")))


def paste_at(session: LetterSession, letter: Letter, target: Target) -> Outcome:
    """Put sections that were dragged from another letter to the target."""
    return Outcome(select=commands.paste_sections(session, letter.blocks, target))


def _new(where: Where) -> Deed:
    def deed(meant: Meant) -> Outcome:
        target = _target(meant, where)
        return Outcome(select=commands.new_section(meant.session, target), rename=True)

    return deed


def _target(meant: Meant, where: Where) -> Target:
    """Before the first, or behind or inside the last of the sections; behind the opening or before the closing otherwise."""
    if not meant.ids:
        return Target("first" if meant.row == OPENING_ID else "last")
    return Target(where, meant.ids[0 if where == "before" else -1])


def _rename(meant: Meant) -> Outcome:
    return Outcome(select=meant.ids[:1], rename=True)


def _done(meant: Meant) -> Outcome:
    """Mark the sections as done, or as not if all of them are."""
    session = meant.session
    session.settle()
    blocks, wanted = session.letter.blocks, set(meant.ids)
    done = not all(block.done for block in blocks if block.id in wanted)
    commands.set_done(session, meant.ids, done=done)
    letter = session.letter
    tally = Tally(facts(block, letter.particulars) for block in letter.blocks)
    lacking = any(
        tally.state(section.start, section.end) == "gaps"
        for section in session.outline.sections
        if section.id in wanted
    )
    if done and lacking:
        return Outcome(_tr("已标为完成；其中还有待补的内容，补齐以前仍显示“待补”。"))
    return Outcome()


DEEDS: Mapping[str, Deed] = {
    "promote": _command(commands.promote),
    "demote": _command(commands.demote),
    "move_up": _command(commands.move_up),
    "move_down": _command(commands.move_down),
    "delete": _delete,
    "duplicate": _duplicate,
    "cut": _cut,
    "copy": _copy,
    "paste": _paste,
    "new-before": _new("before"),
    "new-after": _new("after"),
    "new-inside": _new("inside"),
    "rename": _rename,
    "done": _done,
}
NEED_NO_SECTION = {"paste", "new-before", "new-after", "new-inside"}
"""What can be done in the opening and the closing too."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("OutlinePanel", text)
