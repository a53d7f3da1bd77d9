"""Any edits of a letter, as a clerk or a reviewer might make them: a Hypothesis strategy for a letter after some of them."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from replydesk.errors import ReplydeskError
from replydesk.letter import Block, Letter, Mark, tables
from replydesk.letter.block import Blocks, as_kind, merge_marks
from replydesk.letter.editing import replace_text
from replydesk.letter.particulars import FIELDS
from replydesk.letter.ranges import Place, insert, join_before, move, new_paragraph, remove
from replydesk.letter.structure import (
    delete_section,
    demote,
    duplicate_section,
    move_down,
    move_up,
    promote,
    set_closing,
    set_level,
)
from tests import strategies

Edit = Callable[[st.DrawFn, Letter], Letter]


def _place(draw: st.DrawFn, blocks: Blocks) -> Place:
    index = draw(st.integers(0, len(blocks) - 1))
    return Place(index, draw(st.integers(0, len(blocks[index].text))))


def _type(draw: st.DrawFn, letter: Letter) -> Letter:
    """Words are typed over others."""
    place = _place(draw, letter.blocks)
    block = letter.blocks[place.index]
    if block.kind == "table":
        return letter
    end = draw(st.integers(place.offset, len(block.text)))
    return letter.with_block(place.index, replace_text(block, place.offset, end, draw(strategies.words)))


def _bold(draw: st.DrawFn, letter: Letter) -> Letter:
    place = _place(draw, letter.blocks)
    block = letter.blocks[place.index]
    if not block.text:
        return letter
    marks: tuple[Mark, ...] = ()
    if place.offset < len(block.text) and draw(st.booleans()):
        marks = merge_marks([*block.marks, Mark(place.offset, len(block.text))])
    return letter.with_block(place.index, replace(block, marks=marks))


def _split(draw: st.DrawFn, letter: Letter) -> Letter:
    return letter.with_blocks(new_paragraph(letter.blocks, _place(draw, letter.blocks))[0])


def _join(draw: st.DrawFn, letter: Letter) -> Letter:
    joined = join_before(letter.blocks, draw(st.integers(0, len(letter.blocks) - 1)))
    return letter.with_blocks(joined[0]) if joined else letter


def _remove(draw: st.DrawFn, letter: Letter) -> Letter:
    first, last = sorted((_place(draw, letter.blocks), _place(draw, letter.blocks)))
    return letter.with_blocks(remove(letter.blocks, first, last)[0])


def _paste(draw: st.DrawFn, letter: Letter) -> Letter:
    pieces = draw(strategies.blocks(3))
    return letter.with_blocks(insert(letter.blocks, _place(draw, letter.blocks), pieces)[0])


def _drag(draw: st.DrawFn, letter: Letter) -> Letter:
    first, last = sorted((_place(draw, letter.blocks), _place(draw, letter.blocks)))
    return letter.with_blocks(move(letter.blocks, first, last, _place(draw, letter.blocks))[0])


def _shuffle(draw: st.DrawFn, letter: Letter) -> Letter:
    """A block is taken somewhere else as it is."""
    blocks = list(letter.blocks)
    block = blocks.pop(draw(st.integers(0, len(blocks) - 1)))
    blocks.insert(draw(st.integers(0, len(blocks))), block)
    return letter.with_blocks(tuple(blocks))


def _section(draw: st.DrawFn, letter: Letter) -> Letter:
    """A whole section is moved, raised, lowered, deleted or doubled."""
    heads = [block.id for block in letter.blocks if block.opens_section]
    if not heads:
        return letter
    deed = draw(st.sampled_from([move_up, move_down, promote, demote, delete_section, duplicate_section]))
    return letter.with_blocks(deed(letter.blocks, draw(st.sampled_from(heads))))


def _kind(draw: st.DrawFn, letter: Letter) -> Letter:
    index = draw(st.integers(0, len(letter.blocks) - 1))
    block = letter.blocks[index]
    deed = draw(st.sampled_from(["level", "closing", "attachment"]))
    if deed == "level":
        return letter.with_blocks(set_level(letter.blocks, block.id, draw(st.integers(0, 4))))
    if deed == "closing":
        return letter.with_blocks(set_closing(letter.blocks, block.id))
    return letter if block.kind == "table" else letter.with_block(index, as_kind(block, "attachment"))


def _table(draw: st.DrawFn, letter: Letter) -> Letter:
    """A table gets other words, rows, columns or another head."""
    places = [place for place, block in enumerate(letter.blocks) if block.kind == "table"]
    if not places:
        return letter
    place = draw(st.sampled_from(places))
    return letter.with_block(place, _changed_table(draw, letter.blocks[place]))


def _changed_table(draw: st.DrawFn, table: Block) -> Block:
    rows, columns = tables.size(table)
    row, column = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
    match draw(st.sampled_from(["text", "text", "lines", "more", "less", "wider", "head", "order"])):
        case "text":
            return tables.set_text(table, tables.Cell(row, column), draw(strategies.words))
        case "lines":
            lines = draw(st.lists(strategies.words, min_size=2, max_size=3))
            return tables.set_text(table, tables.Cell(row, column), "\n".join(lines))
        case "more":
            return tables.insert_rows(table, row)
        case "less":
            return tables.remove_rows(table, row, row) or table
        case "wider":
            return tables.insert_columns(table, column)
        case "order" if row:
            return tables.move_rows(table, row, row, -row)
    return tables.set_header(table, on=not table.header)


def _particular(draw: st.DrawFn, letter: Letter) -> Letter:
    entry = draw(st.sampled_from(FIELDS))
    return letter.with_value(entry.key, draw(strategies.values(entry)))


_EDITS: tuple[Edit, ...] = (
    _type,
    _bold,
    _split,
    _join,
    _remove,
    _paste,
    _drag,
    _shuffle,
    _section,
    _kind,
    _table,
    _particular,
)


@st.composite
def edited(draw: st.DrawFn, letter: Letter, most: int = 6) -> Letter:
    """The letter after some edits. Ids of new blocks are the same at every run."""
    result = letter
    for edit in draw(st.lists(st.sampled_from(_EDITS), max_size=most)):
        if result.blocks or edit is _particular:
            try:
                result = edit(draw, result)
            except ReplydeskError:  # the section cannot go there
                continue
    known = {block.id for block in letter.blocks}
    return result.with_blocks(
        tuple(
            block if block.id in known else replace(block, id=f"new{place}")
            for place, block in enumerate(result.blocks)
        )
    )


@st.composite
def pairs(draw: st.DrawFn, max_blocks: int = 8) -> tuple[Letter, Letter]:
    """A letter, and the same one after some edits."""
    old = draw(strategies.letters(max_blocks))
    return old, draw(edited(old))
