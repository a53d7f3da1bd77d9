"""Lists as people write them in one text (张三、李 四；王五), taken apart into their entries."""

import re
from collections.abc import Iterator

_BETWEEN = set("、；;\n\r\t\u2028\u2029")
_PAIRS = {"《": "》", "“": "”", "（": "）", "(": ")", "〔": "〕", "「": "」", "‘": "’"}
_HEAD = re.compile(
    r"^(?:附件\s*\d*\s*[:：]|抄送\s*[:：]|抄报\s*[:：])?\s*(?:\d{1,2}\s*[.．、]\s*(?!\d)|[（(]\d{1,2}[)）])?\s*"
)
_TAIL = "。；;，,、 \u3000"
_MOST_OF_A_NAME = 4
_HAN = re.compile(r"[\u3400-\u9fff]+")


def split_entries(text: str, *, names: bool = False) -> tuple[str, ...]:
    """The entries of a list written in one text: parted by 、 ； or line ends, but not within 《》, “” or brackets.

    Numbers before an entry (1. 附件1：) and stops behind it are left out. With `names` the entries are people:
    they are parted by blanks as well, and the blank within a name of two characters (张 三) goes.
    """
    entries: list[str] = []
    for piece in _pieces(text):
        entry = _HEAD.sub("", piece.strip(), count=1).rstrip(_TAIL)
        if names:
            entries += _names(entry)
        elif entry:
            entries.append(entry)
    return tuple(entries)


def tidy_entry(text: str, *, names: bool = False) -> str:
    """One entry without outer blanks; with `names`, a name of two characters without its inner blank."""
    entry = text.strip()
    parts = entry.split()
    if names and len(parts) == 2 and all(len(part) == 1 and _HAN.fullmatch(part) for part in parts):
        return "".join(parts)
    return entry


def _pieces(text: str) -> Iterator[str]:
    """The text cut at what stands between entries; a bracket that is never closed holds nothing together."""
    start, end, closing = 0, 0, ""
    while end < len(text):
        char = text[end]
        if char in _BETWEEN:
            yield text[start:end]
            start = end + 1
        elif (closing := _PAIRS.get(char, "")) and (close := _closed_at(text, end, closing)) > 0:
            end = close
        end += 1
    yield text[start:]


def _closed_at(text: str, opened: int, closing: str) -> int:
    """Where the bracket opened there is closed in its line; -1 if it is not."""
    opening, depth = text[opened], 0
    for place in range(opened, len(text)):
        char = text[place]
        if char in "\r\n":
            return -1
        depth += (char == opening) - (char == closing)
        if depth == 0:
            return place
    return -1


def _names(entry: str) -> Iterator[str]:
    """The names in an entry: 张 三 李四五 -> 张三, 李四五. A text that holds more than names stays whole."""
    parts = entry.split()
    if not parts:
        return
    if not all(_HAN.fullmatch(part) and len(part) <= _MOST_OF_A_NAME for part in parts):
        yield entry
        return
    first = ""
    for part in parts:
        if len(part) > 1:
            if first:
                yield first
                first = ""
            yield part
        elif first:
            yield first + part
            first = ""
        else:
            first = part
    if first:
        yield first
