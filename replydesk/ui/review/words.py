"""The words of the review panel: kinds, states, when, and how much each reviewer did."""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTime

from replydesk.ui.language import day

if TYPE_CHECKING:
    from replydesk.ui.review.entries import Entry


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Review", text)


def kind_word(kind: str) -> str:
    """What a change does, in a word."""
    return {
        "insert": tr("插入"),
        "delete": tr("删除"),
        "replace": tr("替换"),
        "move": tr("移动"),
        "split": tr("拆分"),
        "merge": tr("合并"),
        "format": tr("格式"),
        "row": tr("表格行"),
        "value": tr("要素"),
        "comment": tr("批注"),
    }[kind]


def state_word(state: str) -> str:
    """What became of a change or a comment; "" while it is open."""
    return {
        "open": "",
        "conflict": tr("冲突"),
        "accepted": tr("接受"),
        "rejected": tr("拒绝"),
        "resolved": tr("已解决"),
    }[state]


def author_word(author: str) -> str:
    """Who; files may not say."""
    return author or tr("未署名")


def when(date: str) -> str:
    """An ISO date as it is spoken: 11月20日 15:32. The hour is that of the reviewer's clock, whatever zone the file claims."""
    try:
        moment = datetime.datetime.fromisoformat(date)
    except ValueError:
        return date
    this_year = moment.year == datetime.datetime.now().astimezone().year
    time = QTime(moment.hour, moment.minute).toString("HH:mm")
    return f"{day(moment.date(), with_year=not this_year)} {time}"


def author_line(entries: "Sequence[Entry]") -> str:
    """What one reviewer did: 12 处修订 3 条批注，其中 2 处未留痕."""
    changes = [entry.item.change for entry in entries if entry.item is not None]
    comments = len(entries) - len(changes)
    untracked = sum(not change.tracked for change in changes)
    parts = []
    if changes:
        parts.append(tr("{count} 处修订").format(count=len(changes)))
    if comments:
        parts.append(tr("{count} 条批注").format(count=comments))
    line = " ".join(parts)
    return tr("{line}，其中 {count} 处未留痕").format(line=line, count=untracked) if untracked else line
