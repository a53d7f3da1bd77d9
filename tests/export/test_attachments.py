"""Attachments bound in on the typeset page and in the files made of it (GB/T 9704 7.3.7)."""

import pytest
from hypothesis import given

from replydesk.export.markdown import markdown
from replydesk.export.paging import paginate
from replydesk.export.profile_reader import load_profile
from replydesk.export.sheet import Paragraph, Sheet, Table
from replydesk.export.text import text
from replydesk.export.typeset import typeset
from replydesk.letter import Letter, Particulars, attachment, closing, heading, table
from tests.strategies import letters

PROFILE = load_profile("letter")
LETTER = Letter(
    "x",
    Particulars(attachments=("联系表",), signature="某市大数据局", date="2023-06-20", cc=("市政协",)),
    (
        heading("甲"),
        closing("谢。"),
        attachment("任务分工表"),
        heading("乙"),
        attachment("关于进一步推进全市制造业数字化转型和高质量发展工作的若干意见任务分工表"),
        table([["一", "二"]]),
    ),
)


def shown(sheet: Sheet, *roles: str) -> list[str]:
    return [item.text for item in sheet.content if isinstance(item, Paragraph) and item.role in roles]


def test_each_begins_a_page_behind_the_signature_and_before_the_copies() -> None:
    sheet = typeset(LETTER, PROFILE)
    roles = [item.role if isinstance(item, Paragraph) else "table" for item in sheet.content]
    start = roles.index("attachment_label")
    assert "date" in roles[:start]
    assert roles[start:] == [
        "attachment_label",
        "attachment_title",
        "heading1",
        "attachment_label",
        "attachment_title",
        "table",
        *roles[-3:],
    ]
    assert roles[-2:] == ["cc", "anchor"]
    new = [item.role for item in sheet.content if isinstance(item, Paragraph) and item.new_page]
    assert new == ["attachment_label", "attachment_label"]


def test_labels_titles_and_the_attachments_line_agree() -> None:
    sheet = typeset(LETTER, PROFILE)
    assert shown(sheet, "attachment_label") == ["附件1", "附件2"]
    assert [name.partition(". ")[2] for name in shown(sheet, "attachments")] == [
        "任务分工表",
        LETTER.blocks[4].text,
        "联系表",
    ]
    assert shown(sheet, "attachment_title")[1].replace("\n", "") == LETTER.blocks[4].text
    assert "\n" in shown(sheet, "attachment_title")[1]
    assert shown(sheet, "heading1") == ["一、甲", "一、乙"]


def test_a_single_attachment_has_no_number_anywhere() -> None:
    sheet = typeset(Letter("x", Particulars(), LETTER.blocks[:4]), PROFILE)
    assert shown(sheet, "attachment_label") == ["附件"]
    assert shown(sheet, "attachments") == ["附件：任务分工表"]


def test_on_the_page_the_label_is_the_first_line_and_the_title_the_third() -> None:
    pages = paginate(typeset(LETTER, PROFILE)).pages
    assert len(pages) == 3
    first, second = pages[1].lines[:2]
    assert (first.line.text, second.line.text) == ("附件1", "任务分工表")
    line = PROFILE.styles.body.line
    assert second.top - first.top == pytest.approx(2 * line, abs=line / 2)
    assert "抄送：市政协。" in [placed.line.text for placed in pages[2].lines]


def test_the_last_of_the_attachments_stays_with_the_copies_and_the_letter_does_not() -> None:
    content = typeset(LETTER, PROFILE).content
    last = next(item for item in content if isinstance(item, Table))
    assert all(line.keep_next for cell in last.rows[-1] for line in cell)
    date = next(item for item in content if isinstance(item, Paragraph) and item.role == "date")
    assert not date.keep_next


def test_text_and_markdown_set_the_titles_apart() -> None:
    assert "\n\n附件1\n\n任务分工表\n\n　　一、乙\n" in text(LETTER, PROFILE)
    assert "\n附件1\n\n## 任务分工表\n\n## 一、乙\n" in markdown(LETTER, PROFILE)


@given(letters())
def test_there_is_a_label_for_every_title(letter: Letter) -> None:
    sheet = typeset(letter, PROFILE)
    titles = [
        item.block
        for item in sheet.content
        if isinstance(item, Paragraph) and item.role == "attachment_title"
    ]
    assert titles == [block.id for block in letter.blocks if block.kind == "attachment"]
    assert len(shown(sheet, "attachment_label")) == len(titles)
