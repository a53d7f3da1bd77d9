"""Placeholders {{提案编号}} in blocks, filled from the particulars when a letter is shown, checked or exported.

A placeholder is {{name}}, {{name:format}}, {{name|default}} or {{name:format|default}}. The name is that of a
particular (its key, label or alias), a derived one (`derived`), or anything else: a blank to be filled by hand.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from replydesk.letter.block import Block, Blocks
from replydesk.letter.dates import chinese_date, official_date
from replydesk.letter.derived import DERIVED
from replydesk.letter.editing import replace_text
from replydesk.letter.letter import Letter
from replydesk.letter.numbering import chinese_number
from replydesk.letter.particulars import FIELD_BY_KEY, FIELD_BY_NAME, Field, Particulars

# No part can take what another could take as well: a text that only begins like a placeholder is passed over at once.
_PLACEHOLDER = re.compile(
    r"\{\{(?=\s*[^\s{}|｜:：])([^{}|｜:：\n]+)(?:[:：]([^{}|｜\n]*))?(?:[|｜]([^{}\n]*))?\}\}"
)
_LONGEST = 4  # digits


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder found in a text: where it stands, the name in it, its default and its format ("" for none)."""

    start: int
    end: int
    name: str
    default: str
    format: str = ""

    def value(self, particulars: Particulars) -> str:
        """What it is filled with; "" if name or format is unknown, or there is neither a value nor a default."""
        return self._found(particulars) or self.default

    def _found(self, particulars: Particulars) -> str:
        if self.format not in FORMATS:
            return ""
        if derived := DERIVED.get(self.name):
            return FORMATS[self.format](derived.value(particulars))
        entry = FIELD_BY_NAME.get(self.name)
        if entry is None:
            return ""
        if self.format and entry.kind == "date":
            return FORMATS[self.format](str(particulars.get(entry.key)))
        if self.format and entry.kind == "list" and isinstance(value := particulars.get(entry.key), tuple):
            return "、".join(map(FORMATS[self.format], value))
        return FORMATS[self.format](particulars.text(entry.key))

    @property
    def field(self) -> Field | None:
        """The particular that it is filled from, for a derived name the one that it follows from; None for a blank."""
        derived = DERIVED.get(self.name)
        return FIELD_BY_KEY[derived.source] if derived else FIELD_BY_NAME.get(self.name)

    @property
    def is_blank(self) -> bool:
        """Whether it is filled by hand alone: its name is none of ours."""
        return self.field is None


def _in_numerals(text: str) -> str:
    """二〇二三年六月二十日 of a date, 十二 of a number; any other text as it is."""
    if text.isdecimal() and len(text) <= _LONGEST and not text.startswith("0"):
        return chinese_number(int(text))
    return chinese_date(text)


def _part_of_date(pattern: str) -> Callable[[str], str]:
    def part(text: str) -> str:
        try:
            date = datetime.date.fromisoformat(text)
        except ValueError:
            return text
        return pattern.format(date=date)

    return part


FORMATS: Mapping[str, Callable[[str], str]] = {
    "": lambda text: text,
    "汉字": _in_numerals,
    "日期": official_date,
    "年": _part_of_date("{date.year}年"),
    "年月": _part_of_date("{date.year}年{date.month}月"),
    "月日": _part_of_date("{date.month}月{date.day}日"),
}
"""The formats behind a colon. What a format does not fit, it leaves as it is."""


def find_placeholders(text: str) -> Iterator[Placeholder]:
    """All placeholders of the text, in order."""
    for match in _PLACEHOLDER.finditer(text):
        yield _placeholder(match)


def _placeholder(match: re.Match[str]) -> Placeholder:
    name, form = match[1].strip(), (match[2] or "").strip()
    return Placeholder(match.start(), match.end(), name, match[3] or "", form)


def fill_text(text: str, particulars: Particulars) -> str:
    """The text with every placeholder filled that can be; the others stay as they are."""
    return _PLACEHOLDER.sub(lambda match: _placeholder(match).value(particulars) or match[0], text)


def fill_block(block: Block, particulars: Particulars) -> Block:
    """The block with its placeholders filled; bold and other marks stay on what they marked."""
    if "{{" not in block.text and not block.rows:
        return block
    if block.kind == "table":
        return replace(
            block, rows=tuple(tuple(fill_text(cell, particulars) for cell in row) for row in block.rows)
        )
    for found in reversed(list(find_placeholders(block.text))):
        if value := found.value(particulars):
            block = replace_text(block, found.start, found.end, value.replace("\n", ""))
    return block


def values(text: str, particulars: Particulars) -> Iterator[tuple[int, int, int]]:
    """The placeholders of a block's text that are filled: where each begins and ends, and how long its value is."""
    if "{{" not in text:
        return
    for found in find_placeholders(text):
        if value := found.value(particulars):
            yield found.start, found.end, len(value.replace("\n", ""))


def filled_offset(text: str, offset: int, particulars: Particulars) -> int:
    """The offset in a block's text once its placeholders are filled; within a placeholder, the start of its value."""
    shift = 0
    for start, end, length in values(text, particulars):
        if offset <= start:
            break
        if offset < end:
            return start + shift
        shift += length - (end - start)
    return offset + shift


def filled_stretch(text: str, start: int, end: int, particulars: Particulars) -> tuple[int, int]:
    """A stretch of a block's text once its placeholders are filled; one that it cuts belongs to it whole."""
    for first, last, _ in values(text, particulars):
        if start < last and first < end:
            start, end = min(start, first), max(end, last)
    return filled_offset(text, start, particulars), filled_offset(text, end, particulars)


def fill(letter: Letter) -> Letter:
    """The letter as it goes out: every placeholder filled that can be."""
    blocks: Blocks = tuple(fill_block(block, letter.particulars) for block in letter.blocks)
    return replace(letter, blocks=blocks)


@dataclass(frozen=True, slots=True)
class Gap:
    """A placeholder of a letter that cannot be filled: the block's index, the cell in a table (else None), and itself."""

    index: int
    cell: tuple[int, int] | None
    placeholder: Placeholder


def gaps(letter: Letter) -> Iterator[Gap]:
    """The placeholders that cannot be filled (待补项), in the order of the text."""
    for index, block in enumerate(letter.blocks):
        for cell, text in _texts(block):
            if "{{" not in text:
                continue
            for found in find_placeholders(text):
                if not found.value(letter.particulars):
                    yield Gap(index, cell, found)


def unfilled(letter: Letter) -> tuple[tuple[str, str], ...]:
    """The placeholders that cannot be filled, as (block id, name)."""
    return tuple((letter.blocks[gap.index].id, gap.placeholder.name) for gap in gaps(letter))


def unfilled_names(letter: Letter) -> tuple[str, ...]:
    """The names of the placeholders that cannot be filled, each once, in the order of the text."""
    return tuple(dict.fromkeys(name for _, name in unfilled(letter)))


def _texts(block: Block) -> Iterator[tuple[tuple[int, int] | None, str]]:
    if block.kind != "table":
        yield None, block.text
    for row, cells in enumerate(block.rows):
        for column, text in enumerate(cells):
            yield (row, column), text
