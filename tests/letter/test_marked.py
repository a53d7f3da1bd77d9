"""What is marked holds both letters, exactly: the base and what the changes make of it."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, Letter, Mark, Particulars, attachment, heading, paragraph, table
from replydesk.letter.applying import apply
from replydesk.letter.change import BoldEdit, CellEdit, Change, KindEdit, RowsEdit, TextEdit, ValueEdit
from replydesk.letter.comparing import compare
from replydesk.letter.flat import Flat
from replydesk.letter.marked import MarkedBlock, Spots, Was, marked, marked_values, with_values
from replydesk.letter.numbering import labels
from replydesk.letter.piece import GONE, NEW, Fate, Piece
from replydesk.letter.ranges import Place
from tests.edits import edited
from tests.letters import long_letter
from tests.strategies import blocks, letters

Plain = str | tuple[tuple[str, ...], ...]


def read(lines: Iterable[MarkedBlock], left_out: frozenset[Fate]) -> list[Plain]:
    """The paragraphs and tables that one reads if pieces, ends and rows of these fates are left out."""
    found: list[Plain] = []
    line = ""
    for block in lines:
        if block.kind == "table":
            if block.fate in left_out:
                continue
            if line:
                found.append(line)
            line = ""
            rows = (row for row in block.rows if row.fate not in left_out)
            found.append(tuple(tuple(text_of(cell, left_out) for cell in row.cells) for row in rows))
            continue
        line += text_of(block.pieces, left_out)
        if block.end is not None and block.end.fate not in left_out:
            found.append(line)
            line = ""
    return [*found, line] if line else found


def text_of(pieces: Iterable[Piece], left_out: frozenset[Fate]) -> str:
    return "".join(piece.text for piece in pieces if piece.fate not in left_out)


def plain(letter: Letter) -> list[Plain]:
    return [block.rows if block.kind == "table" else block.text for block in letter.blocks]


def holds_both(base: Letter, changes: tuple[Change, ...]) -> tuple[MarkedBlock, ...]:
    made = marked(base, changes)
    assert read(made, NEW) == plain(base)
    assert read(made, GONE) == plain(apply(base, changes))
    return made


def of(*made: Block) -> Letter:
    return Letter("a", Particulars(), made)


def change(*edits: object, id: str = "c", kind: str = "replace", author: str = "王某") -> Change:
    return Change(id, kind, edits, author=author)  # type: ignore[arg-type]  # edits are edits


@given(st.data())
def test_any_selection_of_changes_is_marked_exactly(data: st.DataObject) -> None:
    old = data.draw(letters(6))
    changes = compare(old, data.draw(edited(old)))
    chosen = tuple(change for change in changes if data.draw(st.booleans()))
    lines = holds_both(old, chosen)
    new = apply(old, chosen)
    names = [block.label for block in lines if block.label]
    assert names == [name for name in labels(new.blocks, len(old.particulars.attachments)) if name] or (
        old.particulars.attachments
    )
    assert {name for line in lines for name in line.changes} <= {entry.id for entry in chosen}


@given(st.data())
def test_any_edits_of_text_are_marked_exactly(data: st.DataObject) -> None:
    base = data.draw(letters(5))
    flat = Flat(base.blocks)
    places = sorted(data.draw(st.lists(st.integers(0, flat.end), max_size=8)))
    changes = []
    for number, (start, end) in enumerate(zip(places[::2], places[1::2], strict=False)):
        text = data.draw(st.text("新增文字", max_size=3))
        edit = TextEdit(flat.place(start), flat.place(end), data.draw(blocks(2)), text)
        changes.append(change(edit, id=str(number), kind=data.draw(st.sampled_from(("replace", "move")))))
    lines = holds_both(base, tuple(changes))
    made = apply(base, changes).blocks
    begun = [line for line in lines if line.kind in ("heading", "attachment") and line.label]
    assert [(b.kind, b.level) for b in made if b.opens_section] == [(b.kind, b.level) for b in begun]


def flat_length(entry: Change) -> int:
    """How many characters the only edit of the change takes out and puts in."""
    [edit] = entry.edits
    assert isinstance(edit, TextEdit)
    return len(edit.text) + (edit.end > edit.start)


@given(st.data())
def test_changes_in_each_others_way_are_shown_side_by_side(data: st.DataObject) -> None:
    base = of(paragraph("甲乙丙丁", id="a"), paragraph("戊己庚", id="b"))
    changes = []
    for number in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, 9))
        end = data.draw(st.integers(start, 9))
        flat = Flat(base.blocks)
        edit = TextEdit(flat.place(start), flat.place(end), text=data.draw(st.sampled_from(("", "新"))))
        changes.append(change(edit, id=str(number)))
    lines = holds_both(base, tuple(changes))
    said = {name for line in lines for name in line.changes}
    doing = {entry.id for entry in changes if flat_length(entry)}
    assert said == doing


def test_a_replacement_reads_as_old_then_new() -> None:
    base = of(paragraph("投入资金2亿元。", id="a"))
    [line] = marked(base, (change(TextEdit(Place(0, 4), Place(0, 5), text="3"), id="x"),))
    assert [(piece.text, piece.fate, piece.start) for piece in line.pieces] == [
        ("投入资金", "", 0),
        ("2", "deleted", 4),
        ("3", "inserted", -1),
        ("亿元。", "", 5),
    ]
    assert (line.changes, line.pieces[1].author, line.fate, line.base) == (("x",), "王某", "", "a")


def test_a_moved_section_stands_at_both_places_with_its_old_number_where_it_was() -> None:
    old = of(heading("甲", 1, id="a"), heading("乙", 1, id="b"), heading("丙", 1, id="c"))
    new = old.with_blocks((old.blocks[1], old.blocks[2], old.blocks[0]))
    lines = marked(old, compare(old, new))
    assert [(line.text, line.fate, line.label, line.old_label) for line in lines] == [
        ("甲", "moved_from", "", "一、"),
        ("乙", "", "一、", "二、"),
        ("丙", "", "二、", "三、"),
        ("甲", "moved_to", "三、", ""),
    ]


def test_a_split_and_a_merge_are_at_the_ends_of_lines() -> None:
    base = of(paragraph("前半后半", id="a"), paragraph("乙", id="b"), paragraph("丙", id="c"))
    split = change(TextEdit(Place(0, 2), Place(0, 2), (paragraph(id="n"),)), id="s", kind="split")
    merge = change(TextEdit(Place(1, 1), Place(2, 0)), id="m", kind="merge")
    lines = holds_both(base, (split, merge))
    assert [(line.text, line.end.fate if line.end else None, line.fate) for line in lines] == [
        ("前半", "inserted", ""),
        ("后半", "", ""),
        ("乙", "deleted", ""),
        ("丙", "", ""),
    ]
    assert [line.id for line in lines] == ["a", "n", "b", "c"]


def test_another_kind_and_bold_are_told_without_touching_the_text() -> None:
    base = of(paragraph("一二三四", id="a", marks=(Mark(0, 1),)))
    kind = change(KindEdit(0, "heading", 2), id="k", kind="format", author="李某")
    bold = change(BoldEdit(0, 1, 3, bold=True), id="b", kind="format")
    [line] = marked(base, (kind, bold))
    assert (line.kind, line.level, line.label) == ("heading", 2, "（一）")
    assert line.was == Was("paragraph", 0, "k", "李某")
    assert [(piece.text, piece.bold, piece.restyled) for piece in line.pieces] == [
        ("一", True, False),
        ("二三", True, True),
        ("四", False, False),
    ]
    assert line.changes == ("b", "k")


def test_rows_and_cells_are_marked_within_their_table() -> None:
    base = of(table([["年", "数"], ["甲", "一"], ["乙", "二"]], id="t"))
    cell = change(CellEdit(0, 1, 1, 0, 1, "三"), id="c")
    gone = change(RowsEdit(0, 2, 3), id="g", kind="row")
    more = change(RowsEdit(0, 3, 3, (("丙", "四"),), header=False), id="n", kind="row")
    [line] = holds_both(base, (cell, gone, more))
    assert [row.fate for row in line.rows] == ["", "", "deleted", "inserted"]
    assert [(piece.text, piece.fate) for piece in line.rows[1].cells[1]] == [
        ("一", "deleted"),
        ("三", "inserted"),
    ]
    assert (line.header, line.changes, line.fate) == (False, ("c", "g", "n"), "")
    [whole] = marked(base, (change(TextEdit(Place(0, 0), Place(1, 0)), kind="delete"),))
    assert (whole.fate, {row.fate for row in whole.rows}) == ("deleted", {"deleted"})


def test_particulars_are_told_apart() -> None:
    value = Change("v", "replace", (ValueEdit("title", "旧", "新"),), "旧", "新", key="title", author="王某")
    assert marked(of(paragraph("甲")), (value,))[0].changes == ()
    [told] = marked_values((value,))
    assert (told.label, told.old, told.new, told.author) == ("标题", "旧", "新", "王某")


def test_placeholders_are_filled_and_places_are_found_all_the_same() -> None:
    base = of(paragraph("关于{{案由}}的提案", id="a"), attachment("表", id="b"))
    insertion = change(TextEdit(Place(0, 10), Place(0, 10), text="（{{案由}}）"))
    lines = with_values(marked(base, (insertion,)), Particulars(proposal_subject="数字经济"))
    assert lines[0].text == "关于数字经济的提（数字经济）案"
    assert [piece.text for piece in lines[0].pieces if piece.fate == ""] == ["关于", "{{案由}}", "的提", "案"]
    spots = Spots(lines)
    assert spots.find("a", 1) == (0, 1)
    assert spots.find("a", 4) == (0, 2)
    assert spots.find("a", 9) == (0, 7)
    assert spots.find("a", 10) == (0, 14)
    assert spots.find("a", 99) == (0, 15)
    assert spots.find("b", 0) == (1, 0)
    assert spots.find("gone", 0) is None


def test_a_letter_without_changes_is_its_blocks() -> None:
    letter = long_letter(2)
    lines = marked(letter, ())
    assert [line.text for line in lines] == [block.text for block in letter.blocks]
    assert {line.fate for line in lines} == {""}
    assert [line.label for line in lines] == [line.old_label for line in lines] == list(labels(letter.blocks))
