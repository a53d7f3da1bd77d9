"""Insertions and deletions inside a paragraph, in every wrapping that programs put around them."""

import pytest

from replydesk.review.document import Piece, Revision
from tests.intake.wordbuilder import p, run
from tests.review.marked import (
    LI,
    MORNING,
    NOON,
    WANG,
    around,
    bookmark,
    cut,
    document,
    gone,
    ins,
    para,
    views,
)

INSERTED = Revision("insert", WANG, MORNING)
DELETED = Revision("delete", WANG, MORNING)


def pieces(*runs: str) -> tuple[Piece, ...]:
    return next(document(para(*runs)).paragraphs()).pieces


def test_a_word_is_inserted_and_another_deleted() -> None:
    assert pieces(run("我局"), ins("高度"), run("重视，"), cut("立即"), run("研究。")) == (
        Piece("我局"),
        Piece("高度", inserted=INSERTED),
        Piece("重视，"),
        Piece("立即", deleted=DELETED),
        Piece("研究。"),
    )


def test_a_deletion_in_an_insertion_has_both_authors() -> None:
    nested = around("w:ins", run("全面") + around("w:del", gone("深入"), LI, NOON) + run("推进"))
    deleted = Revision("delete", LI, NOON)
    assert pieces(nested) == (
        Piece("全面", inserted=INSERTED),
        Piece("深入", inserted=INSERTED, deleted=deleted),
        Piece("推进", inserted=INSERTED),
    )
    assert views(para(run("将"), nested)) == (["将全面推进"], ["将"])


def test_neighbours_with_one_fate_are_one_piece() -> None:
    assert pieces(cut("投入2"), cut(".35"), cut("亿元"), run("资"), run("金")) == (
        Piece("投入2.35亿元", deleted=DELETED),
        Piece("资金"),
    )
    assert len(pieces(cut("一"), cut("二", LI), cut("三", LI, NOON))) == 3


def test_who_and_when_may_be_missing() -> None:
    assert pieces(ins("甲", "", "")) == (Piece("甲", inserted=Revision("insert")),)
    assert pieces("<w:del>" + gone("乙") + "</w:del>") == (Piece("乙", deleted=Revision("delete")),)


@pytest.mark.parametrize(
    "wrap",
    [
        '<w:hyperlink r:id="r1">{}</w:hyperlink>',
        '<w:smartTag w:element="place">{}</w:smartTag>',
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr=" DATE ">{}</w:fldSimple>',
        "<w:customXml>{}</w:customXml>",
        "<w:dir>{}</w:dir>",
        "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback/></mc:AlternateContent>",
        "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        "<w:unheardOf>{}</w:unheardOf>",
        "<w:r><w:ruby><w:rt><w:r><w:t>注音</w:t></w:r></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
    ],
)
def test_revisions_stand_inside_other_elements_and_around_them(wrap: str) -> None:
    assert views(para(wrap.format(run("甲") + ins("乙") + cut("丙")))) == (["甲乙"], ["甲丙"])
    assert views(para(run("甲"), around("w:ins", wrap.format(run("乙"))))) == (["甲乙"], ["甲"])


def test_field_codes_are_no_text() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    taken_out = "<w:r><w:delInstrText> DATE </w:delInstrText></w:r>"
    assert views(para(run("第"), field, run("页"), around("w:del", taken_out))) == (["第3页"], ["第3页"])


def test_breaks_tabs_and_hyphens_have_a_fate_too() -> None:
    assert views(para(run("甲"), ins("\t乙\n丙"), cut("丁\n"), run("戊"))) == (["甲\t乙\n丙戊"], ["甲丁\n戊"])
    inside = (
        '<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:br w:type="page"/><w:sym w:char="F0A8"/></w:r>'
    )
    assert views(para(inside)) == (["A-B□"], ["A-B□"])


def test_hidden_text_is_no_text() -> None:
    assert views(para(run("甲"), around("w:ins", run("乙", hidden=True)))) == (["甲"], ["甲"])


def test_text_that_calls_itself_deleted_is_deleted_by_nobody_known() -> None:
    assert pieces(run("甲") + gone("乙")) == (Piece("甲"), Piece("乙", deleted=Revision("delete")))


def test_deleted_text_may_stand_as_plain_text() -> None:
    assert views(para(run("甲"), around("w:del", run("乙")))) == (["甲"], ["甲乙"])


def test_bold_is_a_change_and_other_formats_are_none() -> None:
    bold = f"<w:r><w:rPr><w:b/>{around('w:rPrChange', '<w:rPr/>')}</w:rPr><w:t>重点</w:t></w:r>"
    slim = f"<w:r><w:rPr>{around('w:rPrChange', '<w:rPr><w:b/></w:rPr>')}</w:rPr><w:t>其他</w:t></w:r>"
    larger = f'<w:r><w:rPr><w:sz w:val="44"/>{around("w:rPrChange", "<w:rPr/>")}</w:rPr><w:t>大字</w:t></w:r>'
    revision = Revision("format", WANG, MORNING)
    assert pieces(bold, slim, larger) == (
        Piece("重点", bold=True, formatted=revision),
        Piece("其他", was_bold=True, formatted=revision),
        Piece("大字"),
    )


def test_a_block_is_known_by_its_bookmark() -> None:
    read = document(
        para(ins("在前。"), bookmark("a1", run("甲"))),
        para(bookmark("a1", run("乙"))),
        p("丙"),
        para(bookmark("a2", "")),
    )
    assert [paragraph.block for paragraph in read.paragraphs()] == ["a1", "", "", "a2"]


def test_a_bookmark_between_paragraphs_is_that_of_the_next() -> None:
    between = '<w:bookmarkStart w:id="5" w:name="_rd_a1"/>'
    read = document(p("甲"), between, p("乙"), '<w:bookmarkEnd w:id="5"/>', p("丙"))
    assert [paragraph.block for paragraph in read.paragraphs()] == ["", "a1", ""]
