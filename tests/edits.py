"""What one does to a letter in an editor, at random: for what must hold of any edited letter."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from replydesk.letter import Block, Blocks, Letter, Mark
from tests.strategies import blocks

Deed = Callable[[st.DrawFn, list[Block], int], list[Block]]


@st.composite
def edited(draw: st.DrawFn, letter: Letter, most: int = 6) -> Letter:
    """The letter after up to so many deeds."""
    current = list(letter.blocks)
    for deed in draw(st.lists(st.sampled_from(DEEDS), max_size=most)):
        if not current:
            current = _add(draw, current, 0)
        elif (at := draw(st.integers(0, len(current) - 1))) is not None:
            is_table = current[at].kind == "table"
            current = (_rows if is_table and deed in WITHIN else deed)(draw, current, at)
    return letter.with_blocks(tuple(current))


def _add(draw: st.DrawFn, current: list[Block], at: int) -> list[Block]:
    return _with_new(current, at, at, draw(blocks(2)))


def _with_new(current: list[Block], start: int, end: int, new: Blocks) -> list[Block]:
    ids = {block.id for block in (*current[:start], *current[end:])}
    fresh = []
    for block in new:
        name = block.id
        while name in ids:
            name += "x"
        ids.add(name)
        fresh.append(replace(block, id=name))
    return [*current[:start], *fresh, *current[end:]]


def _cut(_: st.DrawFn, current: list[Block], at: int) -> list[Block]:
    return [*current[:at], *current[at + 1 :]]


def _move(draw: st.DrawFn, current: list[Block], at: int) -> list[Block]:
    last = draw(st.integers(at + 1, len(current)))
    rest = [*current[:at], *current[last:]]
    to = draw(st.integers(0, len(rest)))
    return [*rest[:to], *current[at:last], *rest[to:]]


def _split(draw: st.DrawFn, current: list[Block], at: int) -> list[Block]:
    cut = draw(st.integers(0, len(current[at].text)))
    kind = draw(st.sampled_from(("paragraph", "closing")))
    tail = Block(f"s{len(current)}_{at}_{cut}", kind, current[at].text[cut:])  # type: ignore[arg-type]  # both are kinds
    return _with_new(current, at, at + 1, (replace(current[at], text=current[at].text[:cut], marks=()), tail))


def _merge(_: st.DrawFn, current: list[Block], at: int) -> list[Block]:
    following = current[at + 1 : at + 2]
    if not following or following[0].kind == "table":
        return current
    joined = replace(current[at], text=current[at].text + following[0].text)
    return [*current[:at], joined, *current[at + 2 :]]


def _kind(draw: st.DrawFn, current: list[Block], at: int) -> list[Block]:
    level = draw(st.integers(0, 4))
    kind = "heading" if level else draw(st.sampled_from(("paragraph", "closing")))
    changed = replace(current[at], kind=kind, level=level, done=False)  # type: ignore[arg-type]  # all are kinds
    return [*current[:at], changed, *current[at + 1 :]]


def _bold(draw: st.DrawFn, current: list[Block], at: int) -> list[Block]:
    if not current[at].text:
        return current
    end = draw(st.integers(1, len(current[at].text)))
    marked = replace(current[at], marks=(Mark(draw(st.integers(0, end - 1)), end),))
    return [*current[:at], marked, *current[at + 1 :]]


def _words(draw: st.DrawFn, current: list[Block], at: int) -> list[Block]:
    text = current[at].text
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(start + 6, len(text))))
    new = text[:start] + draw(st.text("一二的，新增“”", max_size=4)) + text[end:]
    return [*current[:at], replace(current[at], text=new, marks=()), *current[at + 1 :]]


def _rows(draw: st.DrawFn, current: list[Block], at: int) -> list[Block]:
    rows = [list(row) for row in current[at].rows]
    if rows and rows[-1]:
        rows[-1][0] += draw(st.sampled_from(("", "新", "甲乙")))
    place = draw(st.integers(0, len(rows)))
    if draw(st.booleans()):
        rows.insert(place, ["增"] * (len(rows[0]) if rows else 2))
    else:
        del rows[place : place + 1]
    return [*current[:at], replace(current[at], rows=tuple(map(tuple, rows))), *current[at + 1 :]]


WITHIN: tuple[Deed, ...] = (_split, _merge, _kind, _bold, _words)
DEEDS: tuple[Deed, ...] = (*WITHIN, _words, _add, _cut, _move)
