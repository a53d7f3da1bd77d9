"""Word's own numbers before and after the changes."""

from replydesk.intake.wordtext import WordParagraph
from replydesk.review.document import RevisedDocument
from replydesk.review.views import items
from tests.intake.wordbuilder import numbering, p, run, tbl
from tests.review.marked import around, cut, document, ins, mark, para

LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERS = numbering(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"))


def numbers(read: RevisedDocument, *, accepted: bool) -> list[str]:
    return [
        item.mark + item.text for item in items(read, accepted=accepted) if isinstance(item, WordParagraph)
    ]


def test_numbers_count_what_is_there() -> None:
    read = document(
        p("甲", num=(1, 0)),
        para(ins("新"), end=mark("w:ins"), inner=LIST),
        para(cut("旧"), end=mark("w:del"), inner=LIST),
        p("乙", num=(1, 0)),
        numbering=NUMBERS,
    )
    assert numbers(read, accepted=True) == ["一、甲", "二、新", "三、乙"]
    assert numbers(read, accepted=False) == ["一、甲", "二、旧", "三、乙"]


def test_a_joined_paragraph_has_one_number() -> None:
    read = document(
        para(run("甲"), end=mark("w:del"), inner=LIST),
        p("乙", num=(1, 0)),
        p("丙", num=(1, 0)),
        numbering=NUMBERS,
    )
    assert numbers(read, accepted=True) == ["一、甲乙", "二、丙"]
    assert numbers(read, accepted=False) == ["一、甲", "二、乙", "三、丙"]


def test_a_number_comes_and_goes_with_its_format() -> None:
    left = around("w:pPrChange", f"<w:pPr>{LIST}</w:pPr>")
    taken = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>{mark("w:ins")}</w:numPr>'
    read = document(para(run("甲"), inner=left), para(run("乙"), inner=taken), numbering=NUMBERS)
    assert numbers(read, accepted=True) == ["甲", "一、乙"]
    assert numbers(read, accepted=False) == ["一、甲", "乙"]


def test_numbers_in_cells_count_on() -> None:
    read = document(p("甲", num=(1, 0)), tbl([p("格", num=(1, 0))]), p("乙", num=(1, 0)), numbering=NUMBERS)
    assert numbers(read, accepted=True) == ["一、甲", "三、乙"]
    assert [paragraph.number for paragraph in read.paragraphs()] == ["一、", "二、", "三、"]
