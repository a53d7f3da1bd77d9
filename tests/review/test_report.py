"""The report on a reviewed file: what scripts and people are told."""

import json
import re

from replydesk.export import docx_bytes
from replydesk.letter.outline import outline
from replydesk.review.document import Anchor, FileComment
from replydesk.review.places import Places
from replydesk.review.reading import read_reviewed
from replydesk.review.report import text_lines, to_dict
from tests.intake.wordbuilder import p, part, run, tbl
from tests.letters import full_letter
from tests.review.marked import LI, MORNING, WANG, bookmark, cut, document, ins, mark, para, zip_parts, zipped


def reviewed() -> dict[str, object]:
    said = f'<w:comment w:id="3" w:author="{LI}" w:date="{MORNING}">{p("再核")}{p("一下")}</w:comment>'
    body = (
        p("答复"),
        p("一、总体情况"),
        para(run("（二）具体做法。"), ins("很好。")),
        para(bookmark("a1", run("共") + '<w:commentRangeStart w:id="3"/>' + cut("两") + ins("三") + run("家"))
             + '<w:commentRangeEnd w:id="3"/>'),
        para(ins("尾"), end=mark("w:ins", LI)),
    )  # fmt: skip
    return to_dict(document(*body, comments=part("w:comments", said)))


def test_the_report_has_the_texts_the_changes_and_the_comments() -> None:
    first = {
        "id": "1", "kind": "insert", "author": WANG, "date": MORNING, "block": None, "section": "一（二）",
        "paragraph": 2, "offset": 8, "old": "", "new": "很好。", "tracked": True,
    }  # fmt: skip
    second = {
        **first,
        "id": "2",
        "kind": "replace",
        "block": "a1",
        "paragraph": 3,
        "offset": 1,
        "old": "两",
        "new": "三",
    }
    third = {**first, "id": "3", "paragraph": 4, "offset": 0, "new": "尾"}
    fourth = {**third, "id": "4", "author": LI, "kind": "split", "new": "\n"}
    report = reviewed()
    assert report == {
        "accepted": ["答复", "一、总体情况", "（二）具体做法。很好。", "共三家", "尾"],
        "rejected": ["答复", "一、总体情况", "（二）具体做法。", "共两家"],
        "changes": [first, second, third, fourth],
        "comments": [
            {
                "id": "3", "author": LI, "date": MORNING, "text": "再核\n一下", "anchor": "三家", "block": "a1",
                "offset": 1, "reply_to": None, "resolved": False,
            }
        ],
        "untracked": [],
        "unmatched": [],
    }  # fmt: skip
    assert json.loads(json.dumps(report, ensure_ascii=False)) == report


def test_sections_and_blocks_of_our_own_file_are_those_of_the_letter() -> None:
    letter = full_letter()
    parts = zip_parts(docx_bytes(letter, "letter"))
    body = parts["word/document.xml"].decode()
    for block in letter.blocks:
        body = re.sub(rf'(<w:bookmarkStart [^>]*w:name="_rd_{block.id}"/>)', rf"\1{ins('新')}", body)
    report = to_dict(read_reviewed(zipped({**parts, "word/document.xml": body.encode()}), "信.docx"))
    sections_of = outline(letter.blocks)
    sections = [sections_of.at(place) for place in range(len(letter.blocks) - 1)]
    assert [(change["block"], change["section"], change["new"]) for change in report["changes"]][:-1] == [
        (block.id, section.path if section else "", "新")
        for block, section in zip(letter.blocks, sections, strict=False)
    ]
    assert len(report["changes"]) == len(letter.blocks)


def test_deeper_sections_need_an_outline_level() -> None:
    def section(*body: str) -> object:
        return to_dict(document(*body, para(run("甲"), ins("乙"))))["changes"][0]["section"]

    assert section(
        p("一、甲", outline=0), p("（三）乙", outline=1), p("2.丙", outline=2), p("（4）丁", outline=3)
    ) == ("一（三）2（4）")
    assert section(p("一、甲"), p("2.丙"), p("（4）丁")) == "一"
    assert section(p("一、甲"), p("（三）乙"), p("二、丙")) == "二"
    assert section(p("没有序号")) == ""


def test_a_comment_is_on_the_words_after_the_changes_or_on_those_that_were() -> None:
    read = document(para(run("甲"), cut("乙"), ins("丙")), para(cut("丁")), p("戊"))

    def quoted(start: Anchor, end: Anchor) -> str:
        return Places(read).quoted(FileComment("1", "", "", "", "", start, end))

    assert quoted(Anchor(0, 0), Anchor(0, 3)) == "甲丙"
    assert quoted(Anchor(0, 2), Anchor(2, 1)) == "丙\n\n戊"
    assert quoted(Anchor(1, 0), Anchor(1, 1)) == "丁"
    assert Places(read).quoted(FileComment("1", "", "", "", "")) == ""


def test_a_comment_on_very_much_quotes_the_beginning() -> None:
    read = document(*(p("甲" * 300) for _ in range(20)))
    comment = FileComment("1", "", "", "", "", Anchor(0, 1), Anchor(19, 300))
    words = Places(read).quoted(comment)
    assert len(words) == 2000
    assert words.startswith("甲" * 299 + "\n甲")
    assert words.endswith("甲…")


def test_raw_places_are_found_in_the_refused_text() -> None:
    row = f"<w:tr><w:trPr>{{}}</w:trPr><w:tc>{p('格')}</w:tc><w:tc>{p('格')}</w:tc></w:tr>"
    table = "<w:tbl>" + row.format(mark("w:ins")) + row.format(mark("w:del")) + "</w:tbl>"
    read = document(
        para(ins("新"), end=mark("w:ins")), para(ins("新"), run("甲乙"), cut("丙")), table, p("丁")
    )
    places = Places(read)
    assert [places.refused(Anchor(*place)) for place in ((0, 1), (1, 0), (1, 1), (1, 2), (1, 4))] == [
        (0, 0), (0, 0), (0, 0), (0, 1), (0, 3),
    ]  # fmt: skip
    assert [places.refused(Anchor(place, 0)) for place in range(2, 7)] == [
        (1, 0),
        (1, 0),
        (1, 0),
        (2, 0),
        (3, 0),
    ]


def test_people_read_who_did_how_much_and_where() -> None:
    said = f'<w:comment w:id="3" w:author="{LI}">{p("再核")}</w:comment>'
    body = (
        p("一、总体情况"),
        para(run("甲"), cut("立即"), ins("尽快"), end=mark("w:ins")),
        para(
            '<w:commentRangeStart w:id="3"/>' + run("乙") + '<w:commentRangeEnd w:id="3"/>',
            cut("丙" * 60, "", ""),
        ),
    )
    assert list(text_lines(document(*body, comments=part("w:comments", said)))) == [
        "王某 1 处修订",
        "（未署名） 1 处修订",
        "李某 1 条批注",
        "一 第 2 段 王某 替换：立即 → 尽快¶",
        "一 第 2 段 （未署名） 删除：" + "丙" * 39 + "…",
        "批注 李某：“乙” 再核",
    ]
    assert list(text_lines(document(p("甲")))) == ["没有修订，也没有批注。"]
    assert list(text_lines(document(tbl(["甲"])))) == ["没有修订，也没有批注。"]
