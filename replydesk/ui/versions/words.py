"""How versions and changes are spoken of: names, times, figures."""

import datetime
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from replydesk.letter.change import BoldEdit, Change, ValueEdit
from replydesk.letter.extent import Extent
from replydesk.letter.letter import Letter
from replydesk.letter.particulars import FIELD_BY_KEY
from replydesk.ui.language import day, listed, said

if TYPE_CHECKING:
    from replydesk.desk import Version

_AROUND = 8  # characters on each side of a place that is shown
_BESIDE = 4  # characters shown on each side of a difference
_BREAKS = re.compile(r"\s+")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Versions", text)


def present_name() -> str:
    """What the letter as it is now is called."""
    return _tr("现在的稿子")


def ordinal(number: int) -> str:
    """What the version with this place in the letter's life is called; the first is 1."""
    return _tr("第{number}版").format(number=number)


def moment(time: datetime.datetime) -> str:
    """When something was, to the minute: 今天 14:32, 6月3日 14:32, 2022年6月3日 14:32."""
    local, today = time.astimezone(), datetime.datetime.now().astimezone()
    clock = f"{local:%H:%M}"
    if local.date() == today.date():
        return _tr("今天 {clock}").format(clock=clock)
    return f"{day(local.date(), with_year=local.year != today.year)} {clock}"


def full_name(version: "Version", number: int, label: str) -> str:
    """Everything that names a version, on one line: 第3版 · 6月3日 14:32 · 导出 · 答复.docx."""
    parts = (ordinal(number), moment(version.created), said(version.reason), label)
    return " · ".join(part for part in parts if part)


def figures(extent: Extent) -> str:
    """How much changed: 改 12 处，+340/−120 字 · 移动 1 处 · 要素 2 项."""
    parts = []
    if extent.added or extent.removed:
        text = _tr("改 {count} 处，+{added}/−{removed} 字") if extent.edits else _tr("+{added}/−{removed} 字")
        parts.append(text.format(count=extent.edits, added=extent.added, removed=extent.removed))
    elif extent.edits:
        parts.append(_tr("改 {count} 处").format(count=extent.edits))
    if extent.moves:
        parts.append(_tr("移动 {count} 处").format(count=extent.moves))
    if extent.values:
        parts.append(_tr("要素 {count} 项").format(count=extent.values))
    return " · ".join(parts) or _tr("没有改动")


def kind(change: Change) -> str:
    """What a change does, in a word."""
    edit = change.edits[0]
    if isinstance(edit, ValueEdit):
        return _tr("要素")
    if isinstance(edit, BoldEdit):
        return _tr("加粗") if edit.bold else _tr("取消加粗")
    return {
        "insert": _tr("插入"),
        "delete": _tr("删除"),
        "replace": _tr("替换"),
        "move": _tr("移动"),
        "split": _tr("分段"),
        "merge": _tr("并段"),
        "format": _tr("格式"),
        "row": _tr("表格行"),
    }[change.kind]


def field(change: Change) -> str:
    """The name of the particular that a change gives another value; "" for a change of the text."""
    return said(FIELD_BY_KEY[change.key].label) if change.key in FIELD_BY_KEY else ""


def texts(change: Change, base: Letter) -> tuple[str, str]:
    """The old and the new words of a change, each on one line; "" where there are none."""
    if change.kind in ("split", "merge"):
        return "", _around(change, base)
    if change.kind == "format":
        return "", one_line(change.new)
    if change.kind == "move":
        return "", one_line(change.new)
    return _apart(one_line(change.old), one_line(change.new))


def _apart(old: str, new: str) -> tuple[str, str]:
    """Two texts from shortly before where they differ to shortly behind it."""
    if not old or not new:
        return old, new
    shorter = min(len(old), len(new))
    same = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    room = shorter - same
    alike = next((count for count in range(room) if old[-1 - count] != new[-1 - count]), room)
    before, behind = max(same - _BESIDE, 0), max(alike - _BESIDE, 0)
    left, right = "…" if before else "", "…" if behind else ""
    return (
        left + old[before : len(old) - behind] + right,
        left + new[before : len(new) - behind] + right,
    )


def _around(change: Change, base: Letter) -> str:
    """The words on both sides of where a paragraph was split or two were merged."""
    block = next((block for block in base.blocks if block.id == change.block), None)
    text = block.text if block is not None else ""
    left, right = text[: change.offset][-_AROUND:], text[change.offset :][:_AROUND]
    return f"{left}¶{right}"


def one_line(text: str) -> str:
    """The text without breaks."""
    return _BREAKS.sub(" ", text).strip()


def spoken(change: Change, base: Letter, section: str) -> str:
    """A change for a screen reader and a tip: what, where, the old and the new words."""
    old, new = texts(change, base)
    words = " → ".join(part for part in (old, new) if part)
    return listed(part for part in (kind(change), field(change) or said(section), words) if part)
