"""What is told of a change when the pointer rests on it."""

from PySide6.QtCore import QCoreApplication

from replydesk.letter.change import Change
from replydesk.letter.particulars import FIELD_BY_KEY

_TIME = 16  # characters of an ISO date and time as far as the minutes


def _tr(text: str) -> str:
    return QCoreApplication.translate("Redline", text)


def tip(change: Change) -> str:
    """Who changed what and when; for a particular also what it was and becomes."""
    author = change.author or _tr("未署名")
    lines = [f"{author}  {change.date[:_TIME].replace('T', ' ')}".rstrip(), _deed(change)]
    if change.key:
        label = FIELD_BY_KEY[change.key].label if change.key in FIELD_BY_KEY else change.key
        none = _tr("（无）")
        lines[1] = _tr("{label}：{old} → {new}").format(
            label=label, old=change.old or none, new=change.new or none
        )
    if not change.tracked:
        lines.append(_tr("未留痕修改"))
    return "\n".join(lines)


def _deed(change: Change) -> str:
    return {
        "insert": _tr("插入"),
        "delete": _tr("删除"),
        "replace": _tr("替换"),
        "move": _tr("移动"),
        "split": _tr("拆分段落"),
        "merge": _tr("合并段落"),
        "format": _tr("改变格式"),
        "row": _tr("增删表格行"),
    }[change.kind]
