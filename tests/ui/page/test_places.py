"""From the text to the page and back, numbers and placeholders between."""

from hypothesis import given
from hypothesis import strategies as st

from replydesk.export import load_profile
from replydesk.export.paging import Pages, paginate
from replydesk.export.typeset import typeset
from replydesk.letter import Block, Letter, Particulars, heading, paragraph, table
from replydesk.letter.placeholders import fill_block, filled_offset
from replydesk.ui.page.places import line_of, own_offset

KNOWN = Particulars(proposal_subject="加快推进数字化转型", issuer="某局")
TEXT = "收悉。{{案由}}一案，{{发文机关}}和{{联系人}}办理。"


def paged(*blocks: Block) -> Pages:
    return paginate(typeset(Letter("x", KNOWN, blocks), load_profile("letter")))


def test_offsets_in_a_filled_text() -> None:
    block = paragraph(TEXT, id="a")
    filled = fill_block(block, KNOWN).text
    for word in ("收悉", "一案", "和", "办理"):
        assert filled_offset(block.text, TEXT.index(word), KNOWN) == filled.index(word)
    assert filled_offset(block.text, TEXT.index("案由"), KNOWN) == filled.index("加快")


def test_a_heading_is_found_behind_its_number() -> None:
    block = heading("发展情况。" + "很好" * 40, 1, id="h")
    pages = paged(block)
    page, line = line_of(pages, block, 0, KNOWN) or (9, None)
    assert page == 0
    assert line is not None
    assert line.line.text.startswith("一、发展情况")
    _, last = line_of(pages, block, len(block.text), KNOWN) or (9, None)
    assert last is not None
    assert last.line.end == len(block.text) + 2


def test_a_block_that_is_not_on_the_page() -> None:
    assert line_of(paged(paragraph("甲", id="a")), paragraph("乙", id="b"), 0, KNOWN) is None


def test_a_table_is_found_by_its_first_line() -> None:
    block = table([["甲", "乙"]], id="t")
    pages = paged(block)
    found = line_of(pages, block, 5, KNOWN)
    assert found is not None
    assert found[1].line.text == "甲"
    assert own_offset(pages, found[1], 1, block, KNOWN) == 0


@given(st.integers(0, len(TEXT)))
def test_back_and_forth(offset: int) -> None:
    block = paragraph(TEXT, id="a")
    pages = paged(block)
    found = line_of(pages, block, offset, KNOWN)
    assert found is not None
    printed = filled_offset(block.text, offset, KNOWN)
    back = own_offset(pages, found[1], printed, block, KNOWN)
    inside = any(
        TEXT.find(name) - 2 < offset < TEXT.find(name) + len(name) + 2 for name in ("案由", "发文机关")
    )
    assert back == offset or inside
    assert filled_offset(block.text, back, KNOWN) == printed
