"""What may be left in a Word file that is not printed: its kinds, and the findings gathered while the file is gone through."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from replydesk.check.findings import WHOLE, Finding, Place, Report
from replydesk.wording import Wording

KINDS: Mapping[str, Wording] = {
    "revision": Wording("修订"),
    "tracking": Wording("修订设置"),
    "comment": Wording("批注"),
    "people": Wording("修订人和批注人名单"),
    "name": Wording("文件属性中的姓名"),
    "session": Wording("编辑标记（rsid）"),
    "hidden-text": Wording("隐藏文字"),
    "bookmark": Wording("隐藏书签"),
    "permission": Wording("编辑权限名单"),
    "property": Wording("自定义属性"),
    "data": Wording("自定义数据（customXml）"),
    "variable": Wording("文档变量"),
    "path": Wording("本机文件的路径"),
    "thumbnail": Wording("缩略图"),
    "printer": Wording("打印机设置"),
    "embedded": Wording("嵌入的文件"),
    "signature": Wording("数字签名"),
    "label": Wording("敏感度标签"),
}
"""Every kind of leftover by its word for programs."""
_EXCERPT = 16
_MOST_NAMES = 5


@dataclass(slots=True)
class _Left:
    """What was found of one kind: how often, where, and the names or words that tell it."""

    count: int = 0
    paragraphs: dict[int, str] = field(default_factory=dict)
    words: dict[str, None] = field(default_factory=dict)


class Leftovers:
    """Takes what is found and gives the report: one finding for each kind."""

    def __init__(self) -> None:
        self._found: dict[str, _Left] = {}

    def add(self, kind: str, word: str = "", *, paragraph: int = 0, text: str = "", count: int = 1) -> None:
        """Keep a leftover: who or what it names, and the paragraph (from 1; 0 for none) in which it stands with its text."""
        left = self._found.setdefault(kind, _Left())
        left.count += count
        if paragraph:
            left.paragraphs.setdefault(paragraph, text)
        if word := " ".join(word.split()):
            left.words.setdefault(word)

    def report(self) -> Report:
        """What was found, kind by kind; every kind was looked for."""
        kinds = (kind for kind in KINDS if kind in self._found)
        return Report(tuple(_finding(kind, self._found[kind]) for kind in kinds), len(KINDS))


def _finding(kind: str, left: _Left) -> Finding:
    place = WHOLE
    if left.paragraphs:
        first = next(iter(left.paragraphs.values()))
        place = Place(tuple(left.paragraphs), first if len(first) <= _EXCERPT else first[:_EXCERPT] + "…")
    times = max(left.count, 1)
    count = Wording("{count} 处", count=times)
    if left.words:
        words = tuple(word if len(word) <= _EXCERPT else word[:_EXCERPT] + "…" for word in left.words)
        shown = words if len(words) <= _MOST_NAMES else (*words[:_MOST_NAMES], "…")
        count = Wording("{count} 处（{names}）", count=times, names=shown)
    return Finding(kind, "error", place, KINDS[kind], Wording("无"), count)
