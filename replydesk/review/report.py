"""What a reviewed file says, as JSON values for programs and as lines of text for people."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from replydesk.intake.wordtext import WordTable
from replydesk.letter.change import Change
from replydesk.letter.particulars import FIELD_BY_KEY
from replydesk.review.document import FileComment, RevisedDocument
from replydesk.review.places import Places
from replydesk.review.sections import section_names
from replydesk.review.stream import FileChange, tracked_changes
from replydesk.review.values import Review
from replydesk.review.views import items, texts

_KINDS = {
    "insert": "插入",
    "delete": "删除",
    "replace": "替换",
    "move": "移动",
    "split": "分段",
    "merge": "并段",
    "format": "格式",
    "row": "表格行",
}
_NOBODY = "（未署名）"
_SHOWN = 40


def to_dict(document: RevisedDocument, review: Review | None = None) -> dict[str, Any]:
    """The report as JSON has it. What was not tracked is known of a file that was matched with its base, `review`."""
    homes = _homes(document)
    return {
        "accepted": texts(document, accepted=True),
        "rejected": texts(document, accepted=False),
        "changes": [_change(change, homes) for change in tracked_changes(document)],
        "comments": _comments(document, homes),
        "untracked": [_untracked(change) for change in silent_changes(review)],
        "unmatched": list(review.unmatched) if review else [],
    }


def silent_changes(review: Review | None) -> list[Change]:
    """What was changed without tracking (未留痕修改)."""
    return [change for change in review.changes if not change.tracked] if review else []


def text_lines(document: RevisedDocument, review: Review | None = None) -> Iterator[str]:
    """Who made how many changes and comments, then a line for each."""
    homes, changes = _homes(document), tracked_changes(document)
    yield from _counts(changes, document.comments)
    for change in changes:
        section, _ = homes[min(change.paragraph, len(homes) - 1)]
        where = f"{section} 第 {change.paragraph + 1} 段".lstrip()
        yield f"{where} {change.author or _NOBODY} {_KINDS[change.kind]}：{_words(change)}"
    places = Places(document)
    for comment in document.comments:
        yield f"批注 {comment.author or _NOBODY}：“{_short(places.quoted(comment))}” {_short(comment.text)}"
    for silent in silent_changes(review):
        what = f"要素“{FIELD_BY_KEY[silent.key].label}”" if silent.key else _KINDS[silent.kind]
        yield f"未留痕修改 {what}：{_words(silent)}"


def _homes(document: RevisedDocument) -> list[tuple[str, str]]:
    """Section and block of every refused paragraph, and of the place behind the last one."""
    shown = items(document, accepted=False)
    homes: list[tuple[str, str]] = []
    for item, section in zip(shown, section_names(shown), strict=True):
        if isinstance(item, WordTable):
            count = sum(len(cell) for row in item.rows for cell in row)
            homes += [(section, item.block)] * count
        else:
            homes.append((section, item.block))
    return [*homes, (homes[-1][0] if homes else "", "")]


def _change(change: FileChange, homes: list[tuple[str, str]]) -> dict[str, Any]:
    section, block = homes[min(change.paragraph, len(homes) - 1)]
    return {
        "id": change.id,
        "kind": change.kind,
        "author": change.author,
        "date": change.date,
        "block": block or None,
        "section": section,
        "paragraph": change.paragraph,
        "offset": change.offset,
        "old": change.old,
        "new": change.new,
        "tracked": True,
    }


def _untracked(change: Change) -> dict[str, Any]:
    """A change that was found by comparing: `block` and `offset` are its place in the base, `particular` the key of one."""
    return {
        "id": change.id,
        "kind": change.kind,
        "author": change.author,
        "date": change.date,
        "block": change.block or None,
        "particular": change.key or None,
        "offset": change.offset,
        "old": change.old,
        "new": change.new,
        "tracked": False,
    }


def _comments(document: RevisedDocument, homes: list[tuple[str, str]]) -> list[dict[str, Any]]:
    if not document.comments:
        return []
    places = Places(document)
    found = []
    for comment in document.comments:
        paragraph, offset = places.refused(comment.start) if comment.start else (len(homes) - 1, 0)
        found.append(
            {
                "id": comment.number,
                "author": comment.author,
                "date": comment.date,
                "text": comment.text,
                "anchor": places.quoted(comment),
                "block": homes[min(paragraph, len(homes) - 1)][1] or None,
                "offset": offset,
                "reply_to": comment.reply_to or None,
                "resolved": comment.resolved,
            }
        )
    return found


def _counts(changes: tuple[FileChange, ...], comments: tuple[FileComment, ...]) -> Iterator[str]:
    """A line for each author in the order of appearance: 王某 12 处修订 3 条批注."""
    made = Counter(change.author for change in changes)
    said = Counter(comment.author for comment in comments)
    if not made and not said:
        yield "没有修订，也没有批注。"
    for author in dict.fromkeys([*made, *said]):
        parts = [author or _NOBODY]
        parts += [f"{made[author]} 处修订"] if made[author] else []
        parts += [f"{said[author]} 条批注"] if said[author] else []
        yield " ".join(parts)


def _words(change: FileChange | Change) -> str:
    if change.kind in ("split", "merge"):
        return "¶"
    old, new = _short(change.old), _short(change.new)
    return f"{old} → {new}" if change.kind == "replace" else new or old


def _short(text: str) -> str:
    """The text in one line, cut where it is long; ¶ is the end of a paragraph."""
    line = text.replace("\n", "¶").replace("\t", " | ")
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
