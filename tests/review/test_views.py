"""How a reviewed document reads when all is accepted or refused: joined and parted paragraphs, moves, rows, cells."""

import pytest

from replydesk.export import docx_bytes
from replydesk.intake import read_bytes
from replydesk.intake.wordstyles import read_styles
from replydesk.intake.wordtext import TextReader, WordParagraph, WordTable
from replydesk.letter import Letter, Mark
from replydesk.package import open_package
from replydesk.review.reading import read_reviewed, read_reviewed_file
from replydesk.review.views import items
from replydesk.wordnumbers import read_numbering
from tests.intake.wordbuilder import numbering, p, run, styles, tbl, word
from tests.letters import bound_letter, full_letter, long_letter, seed_letter
from tests.review.marked import (
    LI,
    around,
    bookmark,
    cut,
    document,
    gone,
    ins,
    mark,
    moved,
    para,
    views,
)
from tests.review.reread import letter_view

SPLIT, JOINED = mark("w:ins"), mark("w:del")
NUMBERS = numbering(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"))
STYLES = styles(A="标题", B="正文", C="heading 1")


@pytest.mark.parametrize(
    "letter", [full_letter(), bound_letter(), seed_letter(), long_letter(2)], ids=lambda letter: letter.id
)
def test_a_file_without_changes_reads_as_intake_reads_it(letter: Letter) -> None:
    content = docx_bytes(letter, "letter")
    read, identity = read_reviewed_file(content, "信.docx")
    for accepted in (True, False):
        assert letter_view(read, identity, accepted=accepted) == letter
    assert read_bytes(content, "信.docx").letter == letter


BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>'
    "{}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"
)
FOREIGN = (
    p("一、标题", style="C") + p("正文", outline=2) + p(),
    para(run("甲\t乙\n丙", bold=True), run("隐", hidden=True), run("丁")),
    p("一", num=(1, 0)) + tbl(["格", p("格", num=(1, 0)) + p()], ["三"]) + p("二", num=(1, 1)),
    (
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
        f"{p('宽')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p()}</w:tc><w:tc>{p('窄')}</w:tc></w:tr></w:tbl>"
    ),
    tbl([p("外") + tbl(["内", "里"]) + p()]),
    para(run("甲"), BOX.format(p("框一") + tbl(["框中格"])), run("乙")) + p("丙"),
    f"<w:sdt><w:sdtPr/><w:sdtContent>{p('控件')}</w:sdtContent></w:sdt>",
    para(
        '<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:sym w:char="F0FE"/></w:r><w:r><w:br w:type="page"/></w:r>'
    ),
    para(
        "<w:r><w:ruby><w:rt><w:r><w:t>音</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    ),
    para(run("空" + " " * 200 + "白")),
    p("甲") + "<w:sectPr/>",
)


@pytest.mark.parametrize("body", FOREIGN)
def test_a_foreign_file_without_changes_reads_as_intake_reads_it(body: str) -> None:
    content = word(body, parts={"styles": STYLES, "numbering": NUMBERS})
    package = open_package(content, "信.docx")
    intake = TextReader(
        read_styles(package.xml("word/styles.xml")), read_numbering(package.xml("word/numbering.xml"))
    )
    expected = list(intake.content(package.xml("word/document.xml")[0]))
    for accepted in (True, False):
        assert items(read_reviewed(content, "信.docx"), accepted=accepted) == expected


def test_a_paragraph_is_split() -> None:
    assert views(para(run("甲。"), end=SPLIT), para(run("乙。"))) == (["甲。", "乙。"], ["甲。乙。"])


def test_paragraphs_are_merged() -> None:
    assert views(para(run("甲。"), end=JOINED), para(run("乙。"), end=JOINED), p("丙。")) == (
        ["甲。乙。丙。"],
        ["甲。", "乙。", "丙。"],
    )


def test_whole_paragraphs_come_and_go() -> None:
    body = (
        p("甲"),
        para(ins("新一"), end=SPLIT),
        para(ins("新二"), end=SPLIT),
        p("乙"),
        para(cut("旧"), end=JOINED),
        p("丙"),
    )
    assert views(*body) == (["甲", "新一", "新二", "乙", "丙"], ["甲", "乙", "旧", "丙"])


def test_a_paragraph_typed_behind_another_ends_with_the_others_mark() -> None:
    assert views(para(run("甲"), end=SPLIT), para(ins("新"))) == (["甲", "新"], ["甲"])


def test_a_paragraph_that_was_inserted_and_deleted_again_is_nowhere() -> None:
    mixed = around("w:ins", around("w:del", gone("多余"), LI))
    assert views(p("甲"), para(mixed, end=SPLIT + mark("w:del", LI)), p("乙")) == (["甲", "乙"], ["甲", "乙"])


def test_the_last_paragraph_and_one_before_a_table_have_nothing_to_run_on_into() -> None:
    table = tbl(["甲"])
    assert views(para(ins("新"), end=SPLIT), table, para(cut("旧"), end=JOINED)) == (
        ["新", "甲"],
        ["甲", "旧"],
    )
    assert views(para(run("留"), end=JOINED), table) == (["留", "甲"], ["留", "甲"])


def test_an_empty_paragraph_stays_unless_its_end_is_gone() -> None:
    assert views(p("甲"), para(), para(end=SPLIT), p("乙")) == (["甲", "", "", "乙"], ["甲", "", "乙"])


def test_a_joined_paragraph_is_like_the_first_that_has_text() -> None:
    read = document(
        para(bookmark("a1", cut("旧标题")), style="A", end=JOINED),
        para(bookmark("a2", run("甲。")), style="B", end=JOINED),
        para(bookmark("a3", run("乙。")), style="C"),
        styles=STYLES,
    )
    accepted = items(read, accepted=True)
    assert [
        (item.block, item.style.role, item.text) for item in accepted if isinstance(item, WordParagraph)
    ] == [("a2", "body", "甲。乙。")]
    assert [item.block for item in items(read, accepted=False)] == ["a1", "a2", "a3"]


def test_a_bookmark_that_a_new_paragraph_took_goes_back_with_the_text() -> None:
    read = document(para(bookmark("a1", ins("新")), end=SPLIT), para(run("原文")))
    assert [(item.block) for item in items(read, accepted=False)] == ["a1"]


def test_moved_text_stands_at_one_place() -> None:
    body = (
        para(moved("From", "m1", run("搬走。")), end=mark("w:moveFrom")),
        p("甲。"),
        para(moved("To", "m1", run("搬走。")), end=mark("w:moveTo")),
        p("乙。"),
    )
    assert views(*body) == (["甲。", "搬走。", "乙。"], ["搬走。", "甲。", "乙。"])


def test_rows_come_and_go_and_a_table_without_rows_is_none() -> None:
    def row(text: str, properties: str = "") -> str:
        return f"<w:tr><w:trPr>{properties}</w:trPr><w:tc>{p(text)}</w:tc></w:tr>"

    table = "<w:tbl>" + row("一") + row("二", mark("w:ins")) + row("三", mark("w:del")) + "</w:tbl>"
    assert views(table) == (["一", "二"], ["一", "三"])
    new = "<w:tbl>" + row("二", mark("w:ins")) + "</w:tbl>"
    assert items(document(p("甲"), new), accepted=False) == items(document(p("甲")), accepted=False)
    assert views(around("w:ins", tbl(["一"]))) == (["一"], [])


def test_cells_come_and_go() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"

    table = (
        "<w:tbl><w:tr>" + cell("一") + cell("二", mark("w:cellIns")) + cell("三", mark("w:cellDel"))
        + cell("四", mark("w:cellMerge")) + "</w:tr></w:tbl>"
    )  # fmt: skip
    assert views(table) == (["一", "二", "四"], ["一", "三", "四"])
    (shown,) = items(document(table), accepted=False)
    assert isinstance(shown, WordTable)
    assert shown.texts() == (("一", "三", "四"),)


def test_rows_of_tables_in_cells_come_and_go() -> None:
    inner = f"<w:tbl><w:tr><w:trPr>{mark('w:ins')}</w:trPr><w:tc>{p('内')}</w:tc></w:tr></w:tbl>"
    assert views(tbl([p("外") + inner + p()])) == (["外", "内", ""], ["外", ""])


def test_a_style_and_a_bold_word_are_as_they_were() -> None:
    old = around("w:pPrChange", '<w:pPr><w:pStyle w:val="B"/></w:pPr>')
    bold = f"<w:r><w:rPr><w:b/>{around('w:rPrChange', '<w:rPr/>')}</w:rPr><w:t>重点</w:t></w:r>"
    read = document(para(run("是"), bold, style="C", inner=old), styles=STYLES)
    (new,), (was,) = items(read, accepted=True), items(read, accepted=False)
    assert isinstance(new, WordParagraph)
    assert isinstance(was, WordParagraph)
    assert (new.style.role, new.level, new.marks) == ("heading1", 1, (Mark(1, 3),))
    assert (was.style.role, was.level, was.marks) == ("body", 0, ())


def test_block_level_wrappers_hold_whole_paragraphs() -> None:
    assert views(p("甲"), around("w:ins", p("新")), around("w:del", p("旧")), p("乙")) == (
        ["甲", "新", "乙"],
        ["甲", "旧", "乙"],
    )
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert views(control.format(para(ins("新"), run("甲")))) == (["新甲"], ["甲"])


def test_text_boxes_follow_the_whole_paragraph_that_they_hang_on() -> None:
    hung = BOX.format(para(run("框"), ins("内")))
    assert views(para(run("甲"), hung, end=SPLIT), p("乙")) == (["甲", "乙", "框内"], ["甲乙", "框"])
    assert views(para(run("甲"), around("w:del", BOX.format(p("框"))))) == (["甲"], ["甲", "框"])
