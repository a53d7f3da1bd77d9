"""HTML for the clipboard: as Word wants it, and read back by intake with the same structure."""

from dataclasses import replace

import pytest

from replydesk.export import load_profile
from replydesk.export.clipping import clipping, words
from replydesk.intake import Options
from replydesk.intake.pasting import Spot, read_pasted
from replydesk.letter import Block, Letter, Mark, heading, paragraph, table
from replydesk.letter.numbering import labels
from tests.letters import full_letter, long_letter, seed_letter

LETTER = load_profile("letter")


def html_of(*blocks: Block) -> str:
    return clipping(blocks, labels(blocks), LETTER)


def test_a_body_paragraph_has_face_size_indent_and_exact_lines() -> None:
    assert html_of(paragraph("甲<乙>&")).partition("<p")[2].partition("</p>")[0] == (
        ' style="margin:0pt 0pt 0pt 0pt;text-indent:31.5pt;mso-char-indent-count:2.0;line-height:28.95pt;'
        "mso-line-height-rule:exactly;text-align:justify;font-family:'仿宋_GB2312','仿宋';"
        "mso-fareast-font-family:'仿宋_GB2312';font-size:16pt;letter-spacing:-0.25pt\">甲&lt;乙&gt;&amp;"
    )


def test_headings_have_their_numbers_as_text_and_a_level_for_the_navigation_pane() -> None:
    page = html_of(heading("甲", 1), heading("乙。丙丁。", 2))
    first, second = page.split("<p ")[1:]
    assert "font-family:'黑体'" in first
    assert first.split(">", 1)[0].endswith('mso-outline-level:1"')
    assert ">一、甲</p>" in first
    assert "mso-outline-level:2" in second
    assert ">（一）乙。<span style=\"font-family:'仿宋_GB2312','仿宋';" in second
    assert ">丙丁。</span></p>" in second


def test_bold_is_bold_and_digits_take_the_latin_face() -> None:
    styles = LETTER.styles
    profile = replace(LETTER, styles=replace(styles, body=replace(styles.body, latin="Times New Roman")))
    page = clipping((paragraph("甲12乙", marks=[Mark(1, 3)]),), ("",), profile)
    assert "甲<b>12</b>乙</p>" in page
    assert "mso-ascii-font-family:'Times New Roman'" in page


def test_a_table_has_lines_and_repeats_its_head() -> None:
    page = html_of(table([["年份", "件数"], ["2023", "1<2"]]))
    assert page.count("border:0.5pt solid windowtext") == 4
    assert page.index("<thead><tr") < page.index("年份") < page.index("</thead><tbody>") < page.index("2023")
    assert "1&lt;2" in page
    assert "<thead>" not in html_of(table([["一行"]]))


def test_a_few_words_are_no_paragraph() -> None:
    page = words(paragraph("甲  乙", marks=[Mark(0, 1)]), LETTER)
    assert "<p" not in page
    assert "<b>甲</b> &nbsp;乙</span><!--EndFragment-->" in page


def test_an_empty_paragraph_is_one_in_word_too() -> None:
    assert ">&nbsp;</p>" in html_of(paragraph(""))


@pytest.mark.parametrize(
    "letter", [seed_letter(), full_letter(), long_letter(6)], ids=["seed", "full", "long"]
)
def test_read_back_it_is_the_same_letter(letter: Letter) -> None:
    off = Options(punctuation=False, quotes=False, spaces=False)
    read = read_pasted("", html_of(*letter.blocks), Spot(at_end=True), off).blocks
    form = [(b.kind, b.level, b.text, b.marks, b.rows) for b in read]
    assert form == [(b.kind, b.level, b.text, b.marks, b.rows) for b in letter.blocks]


def test_a_section_alone_keeps_its_level() -> None:
    blocks = seed_letter().blocks
    numbers = labels(blocks)
    for first in (2, 5, 8):
        page = clipping(blocks[first : first + 2], numbers[first : first + 2], LETTER)
        read = read_pasted("", page, Spot(), Options()).blocks
        assert [(b.kind, b.level) for b in read] == [(b.kind, b.level) for b in blocks[first : first + 2]]


def test_only_a_head_is_repeated_on_every_page() -> None:
    rows = (("甲", "乙"), ("丙", "丁"))
    assert "<thead><tr" in html_of(table(rows))
    assert "<thead>" not in html_of(table(rows, header=False))
    assert "<thead>" not in html_of(table(rows[:1]))
