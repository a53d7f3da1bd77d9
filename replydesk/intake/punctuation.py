"""Punctuation of Chinese text: half-width marks become full-width, quotes are paired, stray blanks go.

The rules only touch marks between or beside Chinese characters. Times (11:23), decimals, thousands (1,000),
ranges, web and mail addresses, version numbers and Latin phrases stay as they are.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from replydesk.intake import quotes
from replydesk.intake.reading import Notes, Options
from replydesk.letter import Mark
from replydesk.wording import Wording

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇"
_WIDE = _HAN + r"，。；：！？、（）《》〈〉〔〕【】“”‘’…—·"
_HAN_CHAR = re.compile(f"[{_HAN}]")
_WIDE_CHAR = re.compile(f"[{_WIDE}]")
_ADDRESS = re.compile(
    r"(?:https?|ftp)[：:]//[!-~]+|www\.[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|cn|org|net|gov|edu)(?![A-Za-z])[!-~]*",
    re.ASCII,
)
_FULL = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）"}
_NAMES = {
    ",": Wording("逗号"),
    ":": Wording("冒号"),
    ";": Wording("分号"),
    "!": Wording("叹号"),
    "?": Wording("问号"),
    "(": Wording("括号"),
    ")": Wording("括号"),
    ".": Wording("句号"),
}
_MARK = re.compile(r"[,:;!?()︰]")
_PARENTHESIS = re.compile(r"[()（）]")
_FINAL_STOP = re.compile(rf"(?<=[{_HAN}”）》])\.(?=[”’）]*$)")
_DASH = re.compile(rf"(?<=[{_WIDE}])\s*-{{2,3}}\s*(?=[{_WIDE}])")
_ELLIPSIS = re.compile(rf"(?<=[{_WIDE}])(?:\.{{3,6}}|。{{3,6}})")
_COLON_FORM = "︰"
_LATIN_NUMBER = re.compile(r"[A-Za-z] ?[\d.]+$")
_NEAR = 12
_SENTENCE = re.compile(r"[，。；：！？,;:!?]")
_SPACED_DATE = re.compile(r"\d+ 年(?: ?\d+ 月)?(?: ?\d+ 日)?")
_GAP = re.compile(
    r"[ \u00a0\u3000\u2000-\u200a]*\t[ \t\u00a0\u3000\u2000-\u200a]*|[ \u00a0\u3000\u2000-\u200a]{3,}"
)
_BLANK = re.compile(
    rf"(?<=[{_WIDE}])[ \t\u00a0\u3000\u2000-\u200a]+(?=[{_WIDE}0-9])|(?<=[0-9%％℃])[ \t\u00a0\u3000\u2000-\u200a]+(?=[{_WIDE}])"
)
_INNER_TITLE = re.compile(r"《[^《》]*?(<[^<>《》]+>)[^《》]*》")
_SINGLE = re.compile(rf"(?<![A-Za-z0-9])'([^'“”]*[{_HAN}][^'“”]*)'(?![A-Za-z0-9])")
_INNER_STOP = re.compile(rf"[{_HAN}]{{5}}\.[{_HAN}]{{2}}")
_ITEM_NUMBER = re.compile(r"^\s*\d{1,2}[)）]")
_PAIRS = (("《", "》"), ("（", "）"), ("〔", "〕"))


@dataclass(frozen=True, slots=True)
class Mended:
    """A mended text and its bold marks, moved with the characters that they mark."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class Mender:
    """Mends texts one after the other and keeps count; `report` tells what it did, kind by kind."""

    options: Options
    notes: Notes
    counts: Counter[str] = field(default_factory=Counter)

    def text(self, text: str, line: int) -> str:
        """The mended text."""
        return self.mend(text, line).text

    def quietly(self, text: str) -> str:
        """The mended text of a particular: its mendings are not counted, for mostly it stands in a block as well."""
        return Mender(self.options, Notes("")).text(text, 0)

    def mend(self, text: str, line: int, marks: Iterable[Mark] = ()) -> Mended:
        """The mended text with its marks."""
        cells = list(text)
        kept_out = _addresses(text)
        if self.options.punctuation:
            self._half_width(cells, text, kept_out)
            self._runs(cells, text, kept_out)
        if self.options.quotes:
            self._quotes(cells, line)
        if self.options.spaces:
            self._spaces(cells, text)
        mended = "".join(cells)
        self._warn_of_unpaired(mended, line)
        return Mended(mended, _moved(marks, cells))

    def _half_width(self, cells: list[str], text: str, kept_out: set[int]) -> None:
        places = [found.start() for found in _MARK.finditer(text)]
        parentheses = _chinese_parentheses(text) if "(" in text or ")" in text else set()
        for place in places:
            char = text[place]
            if place in kept_out:
                continue
            if char == _COLON_FORM:
                timely = _digit(text, place - 1) and _digit(text, place + 1)
                cells[place] = ":" if timely else "："
                self.counts[Wording("竖排冒号")] += 1
            elif place in parentheses if char in "()" else _beside_chinese(text, place):
                cells[place] = _FULL[char]
                self.counts[_NAMES[char]] += 1

    def _runs(self, cells: list[str], text: str, kept_out: set[int]) -> None:
        """Marks of several characters: dashes, ellipses, the stop at a paragraph's end, titles within titles."""
        for match in _DASH.finditer(text):
            _put(cells, match.span(), "——")
            self.counts[Wording("破折号")] += 1
        for match in _ELLIPSIS.finditer(text):
            _put(cells, match.span(), "……")
            self.counts[Wording("省略号")] += 1
        if (stop := _FINAL_STOP.search(text)) and stop.start() not in kept_out:
            cells[stop.start()] = "。"
            self.counts[Wording("句号")] += 1
        for match in _INNER_TITLE.finditer(text):
            cells[match.start(1)], cells[match.end(1) - 1] = "〈", "〉"
            self.counts[Wording("书名号")] += 2

    def _quotes(self, cells: list[str], line: int) -> None:
        if not any(mark in cells for mark in "\"“”＂'"):
            return
        places = [place for place, cell in enumerate(cells) if len(cell) == 1]
        paired = quotes.pair("".join(cells[place] for place in places))
        turned = 0
        for place, mark in paired.changes:
            cells[places[place]] = mark
            turned += 1
        if turned:
            self.counts["引号"] += turned
            self.notes.add(
                line,
                "引号不配对，已补正 {count} 处：{text}",
                count=turned,
                text=_around(cells, places[paired.changes[0][0]]),
            )
        for match in _SINGLE.finditer("".join(cells[place] for place in places)):
            cells[places[match.start()]], cells[places[match.end() - 1]] = "‘", "’"
            self.counts["引号"] += 2
        for place in paired.unpaired:
            self.notes.add(line, "引号不配对，未能补正，请核对：{text}", text=_around(cells, places[place]))

    def _spaces(self, cells: list[str], text: str) -> None:
        if not _BLANK.search(text) and '"' not in text:
            return
        # The characters as they are now, each still at its place in the source.
        now = "".join(cell if len(cell) == 1 else char for cell, char in zip(cells, text, strict=True))
        if len(_BLANK.findall(_SPACED_DATE.sub("", now))) > 1 and not _SENTENCE.search(now):
            return  # words in columns
        for match in _BLANK.finditer(now):
            if _inside_title(now, match.start()) or _LATIN_NUMBER.search(now[: match.start()]):
                continue
            # A tab or a wide gap parts columns: one blank of it stays, so that words and numbers do not run together.
            kept = " " if _GAP.fullmatch(match[0]) else ""
            _put(cells, match.span(), kept)
            self.counts["汉字间空格"] += match.end() - match.start() - len(kept)

    def _warn_of_unpaired(self, text: str, line: int) -> None:
        if found := _INNER_STOP.search(text):
            self.notes.add(line, "“{found}”中的“.”疑似句号，未改动，请核对", found=found[0])
        text = _ITEM_NUMBER.sub("", text)
        for opening, closing in _PAIRS:
            if text.count(opening) != text.count(closing):
                self.notes.add(
                    line,
                    "“{opening}”与“{closing}”个数不等，请核对：{text}",
                    opening=opening,
                    closing=closing,
                    text=_short(text),
                )

    def report(self) -> None:
        """Note how much was mended, kind by kind."""
        half_width = {
            kind: count for kind, count in self.counts.items() if kind not in {"引号", "汉字间空格"}
        }
        if total := sum(half_width.values()):
            kinds = tuple(
                Wording("{mark} {count}", mark=mark, count=count) for mark, count in half_width.items()
            )
            self.notes.add(0, "补正 {count} 处半角标点（{kinds}）。", count=total, kinds=kinds)
        if count := self.counts["引号"]:
            self.notes.add(0, "补正 {count} 处引号。", count=count)
        if count := self.counts["汉字间空格"]:
            self.notes.add(0, "删去汉字之间的空格 {count} 个。", count=count)


def _inside_title(text: str, place: int) -> bool:
    """Whether the place is between 《 and 》: cited titles may have blanks of their own."""
    return (
        text.rfind("《", 0, place) > text.rfind("》", 0, place)
        and text[place - 1].isalnum()
        and "》" in text[place:]
    )


def _addresses(text: str) -> set[int]:
    """The positions of web and mail addresses."""
    if "." not in text and "@" not in text:
        return set()
    return {place for match in _ADDRESS.finditer(text) for place in range(*match.span())}


def _digit(text: str, place: int) -> bool:
    return 0 <= place < len(text) and text[place].isascii() and text[place].isdecimal()


def _neighbor(text: str, place: int, step: int) -> str:
    """The next character that is not blank, "" at the end."""
    place += step
    while 0 <= place < len(text) and text[place].isspace():
        place += step
    return text[place] if 0 <= place < len(text) else ""


def _beside_chinese(text: str, place: int) -> bool:
    """Whether a mark stands in Chinese text: a Chinese character or mark on one of its sides, not digits on both."""
    before, after = _neighbor(text, place, -1), _neighbor(text, place, 1)
    if before.isdecimal() and after.isdecimal():
        return False
    if _WIDE_CHAR.match(before) or _WIDE_CHAR.match(after) or (before and before in "\"'" and not after):
        return True
    # 5G,AI: a list of Latin words in a Chinese sentence; Latin text has a blank behind its comma.
    tight = text[place] in ",;" and text[place + 1 : place + 2].isalnum() and before.isalnum()
    return tight and bool(_HAN_CHAR.search(text, max(0, place - _NEAR), place + _NEAR))


def _chinese_parentheses(text: str) -> set[int]:
    """The positions of half-width parentheses that hold Chinese or stand beside it, pair by pair."""
    found: set[int] = set()
    waiting: list[int] = []
    for match in _PARENTHESIS.finditer(text):
        place = match.start()
        if match[0] in "(（":
            waiting.append(place)
            continue
        opening = waiting.pop() if waiting else place
        beside = _neighbor(text, opening, -1) + _neighbor(text, place, 1)
        full_partner = text[opening] == "（" or match[0] == "）"
        if full_partner or _HAN_CHAR.search(text, opening, place) or _WIDE_CHAR.search(beside):
            found.update((opening, place))
    found.update(place for place in waiting if _beside_chinese(text, place))
    return {place for place in found if text[place] in "()"}


def _put(cells: list[str], span: tuple[int, int], text: str) -> None:
    """Put a text in the place of the span; the span's characters keep one cell each."""
    start, end = span
    cells[start:end] = [*text[: end - start], *[""] * (end - start - len(text))]
    if len(text) > end - start:
        cells[end - 1] += text[end - start :]


def _moved(marks: Iterable[Mark], cells: list[str]) -> tuple[Mark, ...]:
    """The marks at the places where their characters stand after mending."""
    marks = tuple(marks)
    if not marks:
        return ()
    places = [0]
    for cell in cells:
        places.append(places[-1] + len(cell))
    moved = (Mark(places[mark.start], places[mark.end], mark.kind) for mark in marks)
    return tuple(mark for mark in moved if mark.start < mark.end)


def _around(cells: list[str], place: int) -> str:
    return "".join(cells[max(0, place - 12) : place + 12])


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
