"""Where a letter differs from its base, seen from the letter."""

from hypothesis import given

from replydesk.letter import Block, Letter, Mark, Particulars, heading, paragraph, table
from replydesk.letter.traces import Trace
from replydesk.letter.tracing import traces
from tests.letter.test_traces import TEXTS, restored

BASE = Letter(
    "one",
    Particulars(title="标题"),
    (
        paragraph("您好！现答复如下。", id="open"),
        heading("基本情况", 1, id="head"),
        paragraph("成立了专班，落实了经费。", id="body"),
        table([["年份", "件数"], ["2023", "12"]], id="table"),
        paragraph("感谢您的支持。", id="last"),
    ),
)


def edited(block_id: str, **changes: object) -> Letter:
    blocks = tuple(
        block if block.id != block_id else Block(**{**as_dict(block), **changes})  # type: ignore[arg-type]
        for block in BASE.blocks
    )
    return BASE.with_blocks(blocks)


def as_dict(block: Block) -> dict[str, object]:
    return {name: getattr(block, name) for name in ("id", "kind", "text", "level", "marks", "rows", "header")}


def test_the_same_letter_has_no_traces() -> None:
    assert traces(BASE, BASE) == {}
    assert traces(BASE, BASE.with_value("title", "另一个标题")) == {}


def test_words_put_in_taken_out_and_replaced() -> None:
    assert traces(BASE, edited("body", text="成立了工作专班，落实了经费。")) == {"body": (Trace(3, 5),)}
    assert traces(BASE, edited("body", text="成立了专班。")) == {"body": (Trace(5, 5, gone="，落实了经费"),)}
    assert traces(BASE, edited("body", text="组建了专班，落实了经费。")) == {
        "body": (Trace(0, 2, gone="成立"),)
    }


def test_a_new_paragraph_is_marked_with_its_end() -> None:
    now = BASE.with_blocks((*BASE.blocks[:3], paragraph("新的一段。", id="new"), *BASE.blocks[3:]))
    assert traces(BASE, now) == {"new": (Trace(0, 5), Trace(5, 5, "end"))}


def test_a_paragraph_that_is_gone_stands_before_the_next_one() -> None:
    now = BASE.with_blocks((BASE.blocks[0], *BASE.blocks[2:]))
    assert traces(BASE, now) == {"body": (Trace(0, 0, gone="基本情况\n"),)}
    assert traces(BASE, BASE.with_blocks(BASE.blocks[:2] + BASE.blocks[3:])) == {
        "table": (Trace(0, 0, gone="成立了专班，落实了经费。\n", row=0, column=0),)
    }


def test_a_last_paragraph_that_is_gone_stands_behind_the_one_before() -> None:
    now = BASE.with_blocks((*BASE.blocks[:2], BASE.blocks[2]))
    assert traces(BASE, now)["body"][-1].start == len(BASE.blocks[2].text)
    assert traces(BASE, now)["body"][-1].gone.endswith("感谢您的支持。")


def test_a_split_is_the_end_that_was_put_in() -> None:
    now = BASE.with_blocks(
        (
            *BASE.blocks[:2],
            paragraph("成立了专班，", id="body"),
            paragraph("落实了经费。", id="new"),
            *BASE.blocks[3:],
        )
    )
    assert traces(BASE, now) == {"body": (Trace(6, 6, "end"),)}


def test_a_merge_is_an_end_that_is_gone() -> None:
    now = BASE.with_blocks(
        (BASE.blocks[0], heading("基本情况成立了专班，落实了经费。", 1, id="head"), *BASE.blocks[3:])
    )
    assert traces(BASE, now) == {"head": (Trace(4, 4, gone="\n"),)}


def test_looks_are_marked_apart_from_words() -> None:
    assert traces(BASE, edited("head", level=2)) == {"head": (Trace(0, 4, "format"),)}
    assert traces(BASE, edited("body", marks=(Mark(3, 5),))) == {"body": (Trace(3, 5, "format"),)}


def test_moved_paragraphs_are_marked_where_they_are_and_where_they_were() -> None:
    found = traces(BASE, BASE.with_blocks((*BASE.blocks[1:], BASE.blocks[0])))
    assert [trace.kind for entries in found.values() for trace in entries] == ["moved", "moved"]
    assert found["open"][0] == Trace(0, 9, "moved")


def test_cells_and_rows_of_tables() -> None:
    now = edited("table", rows=(("年份", "件数"), ("2023", "15")))
    assert traces(BASE, now) == {"table": (Trace(1, 2, gone="2", row=1, column=1),)}
    now = edited("table", rows=(("年份", "件数"), ("2022", "9"), ("2023", "12")))
    assert traces(BASE, now) == {"table": (Trace(0, 1, row=1, column=1), Trace(0, 4, row=1, column=0))}
    now = edited("table", rows=(("年份", "件数"),))
    assert traces(BASE, now) == {"table": (Trace(0, 0, gone="2023\t12\n", row=0, column=0),)}
    now = BASE.with_blocks((*BASE.blocks[:3], BASE.blocks[4]))
    assert traces(BASE, now) == {"last": (Trace(0, 0, gone="年份\t件数\n2023\t12\n"),)}


def test_a_new_table_is_marked_cell_by_cell() -> None:
    now = BASE.with_blocks((*BASE.blocks[:1], table([["甲", "乙"]], id="new"), *BASE.blocks[1:]))
    assert traces(BASE, now) == {"new": (Trace(0, 1, row=0, column=0), Trace(0, 1, row=0, column=1))}


@given(TEXTS, TEXTS)
def test_the_first_text_can_be_told_from_the_difference(old: str, new: str) -> None:
    base, now = (Letter("one", Particulars(), (paragraph(text, id="p"),)) for text in (old, new))
    assert restored(new, traces(base, now).get("p", ())) == old
