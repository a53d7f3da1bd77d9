"""Replacing what was found: one match or all, with marks kept, in blocks, cells and particulars."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from replydesk.letter.block import Block, Mark, merge_marks
from replydesk.letter.editing import replace_text
from replydesk.letter.find import Match
from replydesk.letter.letter import Letter
from replydesk.letter.particulars import Particulars, Value
from replydesk.letter.patterns import FindError

_GROUP = re.compile(r"\$\$|\\\\|\$&|(?:\$|\\)(\d{1,2})")


class Replacement:
    r"""What takes the place of a match. For a regular expression `$1` or `\1` is its first group, `$&` or `$0` the whole.

    `$$` is a dollar and `\\` a backslash. FindError if a group is named that the expression does not have.
    """

    def __init__(self, text: str, groups: int = 0, *, regex: bool = False) -> None:
        self._text = text
        self._regex = regex
        named = [int(found[1]) for found in _GROUP.finditer(text) if found[1]] if regex else []
        for number in named:
            if number > groups:
                raise FindError(
                    "替换内容里的 ${number} 没有对应的括号：正则表达式里只有 {groups} 组括号。信件没有改动。",
                    number=number,
                    groups=groups,
                )

    def of(self, match: Match) -> str:
        """The text for this match."""
        if not self._regex:
            return self._text

        def part(found: re.Match[str]) -> str:
            if found[1]:
                return match.groups[int(found[1])]
            return match.groups[0] if found[0] == "$&" else found[0][0]

        return _GROUP.sub(part, self._text)


def replace_matches(letter: Letter, matches: Iterable[Match], replacement: Replacement) -> Letter:
    """The letter with each match replaced; the matches are of this very letter and do not overlap."""
    by_block: dict[str, list[Match]] = defaultdict(list)
    by_field: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        if match.spot.field:
            by_field[match.spot.field].append(match)
        else:
            by_block[match.spot.block].append(match)
    if by_block:
        letter = letter.with_blocks(
            tuple(
                _in_block(block, by_block[block.id], replacement) if block.id in by_block else block
                for block in letter.blocks
            )
        )
    for key, found in by_field.items():
        letter = letter.with_value(key, _in_field(letter.particulars, key, found, replacement))
    return letter


def _in_block(block: Block, matches: Sequence[Match], replacement: Replacement) -> Block:
    if block.kind == "table":
        rows = [list(row) for row in block.rows]
        for match in reversed(matches):
            spot = match.spot
            rows[spot.row][spot.column] = _in_text(rows[spot.row][spot.column], match, replacement)
        return replace(block, rows=tuple(map(tuple, rows)))
    for match in reversed(matches):
        block = _in_paragraph(block, match, replacement.of(match).replace("\n", " "))
    return block


def _in_paragraph(block: Block, match: Match, text: str) -> Block:
    """The text takes the format of the first character that it replaces, as in Word."""
    changed = replace_text(block, match.start, match.end, text)
    taken = (
        Mark(match.start, match.start + len(text), mark.kind)
        for mark in block.marks
        if text and mark.start <= match.start < mark.end
    )
    return replace(changed, marks=merge_marks((*changed.marks, *taken)))


def _in_text(text: str, match: Match, replacement: Replacement) -> str:
    return text[: match.start] + replacement.of(match) + text[match.end :]


def _in_field(
    particulars: Particulars, key: str, matches: Sequence[Match], replacement: Replacement
) -> Value:
    """The value with the matches replaced; an item of a list that becomes empty is gone."""
    value = particulars.get(key)
    if isinstance(value, tuple):
        items = list(value)
        for match in reversed(matches):
            items[match.spot.item] = _in_text(items[match.spot.item], match, replacement)
        return tuple(item for item in items if item)
    text = str(value)
    for match in reversed(matches):
        text = _in_text(text, match, replacement)
    return text
