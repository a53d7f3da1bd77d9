"""The tracked changes of a redline, in the shapes that Word writes itself."""

import re

import pytest
from lxml import etree

from replydesk.errors import ReplydeskError
from replydesk.export import load_profile
from replydesk.export.redline import Stamp, export_redline, redline_docx
from replydesk.ooxml import qname
from tests.export.conftest import parts_of
from tests.export.order import problems
from tests.export.profiles import OFFICES, office_profile
from tests.export.redline.samples import PAIRS
from tests.export.redline.test_file import check

PROFILE = load_profile("letter")
STAMP = Stamp("王某", "2023-06-19T09:30:00Z")
_CHANGES = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "trPrChange")
_MARKED = {qname(f"w:{name}") for name in (*_CHANGES, "moveFromRangeStart", "moveToRangeStart")}


def body(name: str, stamp: Stamp = STAMP) -> etree._Element:
    """The document part of a pair of letters' redline."""
    return parts_of(redline_docx(*PAIRS[name], PROFILE, stamp))["word/document.xml"]


def paragraph(name: str, words: str) -> str:
    """The paragraph with these words in any runs, ids counted from 1 and what all changes say left out."""
    for element in body(name).iter(qname("w:p")):
        said = "".join(entry.text or "" for entry in element.iter(qname("w:t"), qname("w:delText")))
        if words in said:
            text = re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(element, encoding="unicode"))
            return re.sub(r' w:(id|author|date)="[^"]*"', "", text)
    raise AssertionError(words)


@pytest.mark.parametrize(
    ("profile", "name"),
    [
        *(("letter", name) for name in PAIRS),
        *(
            (profile, name)
            for profile in ("document", *OFFICES)
            for name in ("particulars", "attachments", "all")
        ),
    ],
)
def test_every_pair_is_both_letters_in_every_form(
    profile: str, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    check(*PAIRS[name], office_profile(tmp_path_factory.mktemp("office"), profile))


@pytest.mark.parametrize("name", PAIRS)
def test_every_change_has_an_author_a_date_and_an_id_of_its_own(name: str) -> None:
    root = body(name)
    marked = [element for element in root.iter() if element.tag in _MARKED]
    assert (not marked) == (name == "nothing")
    assert {element.get(qname("w:author")) for element in marked} <= {"王某"}
    assert {element.get(qname("w:date")) for element in marked} <= {"2023-06-19T09:30:00Z"}
    ids = [element.get(qname("w:id")) for element in (*marked, *root.iter(qname("w:bookmarkStart")))]
    assert len(ids) == len(set(ids))


def test_words_are_inserted_and_deleted() -> None:
    assert paragraph("words", "按期如期") == (
        '<w:p><w:pPr><w:pStyle w:val="RdBody"/></w:pPr><w:bookmarkStart w:name="_rd_a6"/>'
        "<w:r><w:t>其中，</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>重点任务</w:t></w:r>"
        "<w:del><w:r><w:delText>按期</w:delText></w:r></w:del><w:ins><w:r><w:t>如期全面</w:t></w:r></w:ins>"
        "<w:r><w:t>完成。</w:t></w:r><w:bookmarkEnd/></w:p>"
    )


def test_a_paragraph_comes_with_its_mark() -> None:
    assert paragraph("new", "新的一段") == (
        '<w:p><w:pPr><w:pStyle w:val="RdBody"/><w:rPr><w:ins/></w:rPr></w:pPr><w:bookmarkStart w:name="_rd_new"/>'
        "<w:ins><w:r><w:t>新的一段。</w:t></w:r></w:ins><w:bookmarkEnd/></w:p>"
    )


def test_a_level_is_a_former_style_and_a_number_that_went() -> None:
    text = paragraph("level", "政策支持")
    assert '<w:pPrChange><w:pPr><w:pStyle w:val="RdHeading3"/></w:pPr></w:pPrChange></w:pPr>' in text
    assert "<w:del><w:r><w:delText>1.</w:delText></w:r></w:del>" in text


def test_bold_is_a_former_format() -> None:
    assert "<w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>其中</w:t></w:r>" in paragraph(
        "bold", "其中"
    )


def test_a_split_is_a_mark_that_came() -> None:
    assert "<w:rPr><w:ins/></w:rPr></w:pPr>" in paragraph("split", "其中，")
    assert "<w:ins" not in paragraph("split", "重点任务按期")


def test_a_move_has_a_name_at_both_ends() -> None:
    root = body("moved")
    for way in ("From", "To"):
        (start,) = root.iter(qname(f"w:move{way}RangeStart"))
        (end,) = root.iter(qname(f"w:move{way}RangeEnd"))
        assert start.get(qname("w:name")) == "move1"
        assert start.get(qname("w:id")) == end.get(qname("w:id"))
        (mark, *texts) = root.iter(qname(f"w:move{way}"))
        assert len(mark) == 0
        assert all(len(text) for text in texts)


def test_rows_come_and_go_whole() -> None:
    rows = list(body("rows").iter(qname("w:tr")))
    fates = [
        [name for name in ("ins", "del") if row.find(f"{qname('w:trPr')}/{qname(f'w:{name}')}") is not None]
        for row in rows
    ]
    assert fates in ([[], [], ["del"], ["ins"]], [[], ["del"], [], ["ins"]])


def test_a_change_without_a_date_tells_none_and_any_author_can_be_written() -> None:
    root = body("words", Stamp('王"某"<&\x07>'))
    (change,) = root.iter(qname("w:del"))
    assert (change.get(qname("w:author")), change.get(qname("w:date"))) == ('王"某"<&>', None)
    assert problems(root) == []


def test_the_same_letters_give_the_same_bytes() -> None:
    old, new = PAIRS["all"]
    assert redline_docx(old, new, PROFILE, STAMP) == redline_docx(old, new, PROFILE, STAMP)


def test_only_word_files_are_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    out = tmp_path_factory.mktemp("out") / "花脸稿.txt"
    with pytest.raises(ReplydeskError, match="只能写成"):
        export_redline(*PAIRS["words"], out, STAMP)
    assert not out.exists()
