"""Typesetting: what stands on the page, in which order and where."""

import dataclasses
from typing import Any

import pytest

from replydesk.export.profile_reader import load_profile
from replydesk.export.sheet import Paragraph, Sheet, Table
from replydesk.export.typeset import typeset
from replydesk.letter import Letter, Mark, Particulars, closing, heading, paragraph, table
from tests.letters import full_letter, sample_particulars

PROFILE = load_profile("letter")
CELL = 315


def sheet(**changes: Any) -> Sheet:
    """The sample's particulars with these changes, around one paragraph and a closing, typeset."""
    particulars = dataclasses.replace(sample_particulars(), **changes)
    return typeset(
        Letter("x", particulars, (paragraph("正文。", id="a"), closing("谢谢。", id="b"))), PROFILE
    )


def of(result: Sheet, role: str) -> list[Paragraph]:
    return [item for item in result.content if isinstance(item, Paragraph) and item.role == role]


def texts(result: Sheet, role: str) -> list[str]:
    return [item.text for item in of(result, role)]


def roles(result: Sheet) -> list[str]:
    return [item.role if isinstance(item, Paragraph) else "table" for item in result.content]


def test_the_order_of_the_page() -> None:
    assert roles(typeset(full_letter(), PROFILE)) == [
        *["mark", "doc_number", "secrecy", "secrecy", "result_class", "title", "salutation"],
        *["body", "heading1", "heading2", "heading3", "heading4", "heading1", "body", "table", "closing"],
        *["attachments", "attachments", "signature", "date", "annotation", "annotation", "cc", "anchor"],
    ]


def test_a_letter_that_knows_nothing_is_its_text_alone() -> None:
    bare = typeset(Letter("x", Particulars(), (paragraph("正文。", id="a"),)), PROFILE)
    assert roles(bare) == ["body"]
    assert len(bare.lines) == 4  # the head stays, for the name to be printed or stamped there
    assert roles(typeset(Letter("x", Particulars(), ()), PROFILE)) == []


def test_a_long_issuer_is_narrowed_then_shrunk() -> None:
    (normal,) = of(sheet(), "mark")
    (narrowed,) = of(sheet(issuer="郑州市人民政府重大项目建设指挥部"), "mark")
    (shrunk,) = of(sheet(issuer="很长的机关名称" * 6), "mark")
    assert (normal.size, normal.narrow) == (None, None)
    assert narrowed.narrow is not None
    assert (narrowed.size, 66 <= narrowed.narrow < 100) == (700, True)
    assert shrunk.size is not None
    assert shrunk.narrow == 66
    assert 42 * shrunk.size * 0.66 <= PROFILE.head.mark_width
    assert sheet(issuer="很长的机关名称" * 6).lines[0].y < sheet().lines[0].y


def test_the_red_lines_are_where_the_standard_has_them() -> None:
    mm = [round(line.y / 1440 * 25.4, 1) for line in sheet().lines]
    assert mm == [46.5, 47.9, 275.2, 276.6]
    assert {round(line.length / 1440 * 25.4) for line in sheet().lines} == {170}
    assert {round(line.x / 1440 * 25.4) for line in sheet().lines} == {20}


def test_numbers_stand_under_the_head() -> None:
    assert texts(sheet(), "doc_number") == ["郑数函〔2023〕15号"]
    full = sheet(copy_number="000001", secrecy="机密★1年", urgency="特急")
    assert texts(full, "doc_number") == ["000001\t郑数函〔2023〕15号"]
    assert texts(full, "secrecy") == ["机密★1年", "特急"]
    without = sheet(doc_number="", urgency="特急")
    assert texts(without, "doc_number") == []
    assert texts(without, "secrecy") == ["特急"]


@pytest.mark.parametrize(
    ("value", "printed"), [("A", "A类"), ("甲", "甲类"), ("B类", "B类"), ("已解决", "已解决")]
)
def test_the_class_mark_is_worded_by_the_profile(value: str, printed: str) -> None:
    assert texts(sheet(result_class=value), "result_class") == [printed]


def test_the_addressee_has_one_colon() -> None:
    assert texts(sheet(salutation="郭岭委员"), "salutation") == ["郭岭委员："]
    assert texts(sheet(salutation="郭岭委员："), "salutation") == ["郭岭委员："]


def test_run_in_headings_and_numbered_sentences() -> None:
    found = {
        item.block: item for item in typeset(full_letter(), PROFILE).content if isinstance(item, Paragraph)
    }
    assert [(run.text[:4], run.face) for run in found["a2"].runs] == [("（一）全", ""), ("我局高度", "body")]
    assert [(run.text[:4], run.face) for run in found["a5"].runs] == [("二、我局", "body")]
    assert [run.text for run in found["a4"].runs] == ["（1）资金保障。", "投入2.35亿元。"]


def test_placeholders_are_filled() -> None:
    found = {
        item.block: item for item in typeset(full_letter(), PROFILE).content if isinstance(item, Paragraph)
    }
    assert "加快推进郑州制造业数字化转型" in found["a0"].text


def test_bold_in_a_heading_breaks_its_runs() -> None:
    marked = heading("要点。正文在后面", 2, id="h", marks=(Mark(3, 7),))
    result = typeset(Letter("x", Particulars(), (marked,)), PROFILE)
    (item,) = [item for item in result.content if isinstance(item, Paragraph)]
    assert [(run.text, run.face, run.bold) for run in item.runs] == [
        ("（一）要点。", "", None),
        ("正文在后", "body", True),
        ("面", "body", None),
    ]


def test_one_attachment_has_no_number_and_several_hang() -> None:
    (single,) = of(sheet(attachments=("征询意见表。",)), "attachments")
    assert single.text == "附件：征询意见表"
    assert (single.left, single.first_line) == (5 * CELL, -3 * CELL)
    first, second = of(sheet(attachments=("甲", "乙")), "attachments")
    assert (first.text, second.text) == ("附件：1. 甲", "2. 乙")
    assert first.left == second.left == round(6.5 * CELL)
    assert (first.first_line, second.first_line) == (-round(4.5 * CELL), -round(1.5 * CELL))
    assert first.before == 579
    assert second.before is None
    many = of(sheet(attachments=("甲",) * 10), "attachments")
    assert {item.left for item in many} == {7 * CELL}


def rights(result: Sheet) -> list[float]:
    """The right indents of signature and date, in characters."""
    return [(item.right or 0) / CELL for role in ("signature", "date") for item in of(result, role)]


def test_with_a_seal_the_signature_is_centred_over_the_date() -> None:
    assert rights(sheet(sealed=True)) == pytest.approx([2.75, 4], abs=0.01)  # 9 and 6.5 characters wide
    assert rights(sheet(sealed=True, signature="某局", date="2023-10-17")) == pytest.approx(
        [6.5, 4], abs=0.01
    )
    assert rights(sheet(sealed=True, signature="很长的署名" * 4)) == pytest.approx([0, 4], abs=0.01)
    assert of(sheet(sealed=True), "signature")[0].before == 2 * 579


def test_without_a_seal_the_date_begins_two_right_of_the_signature() -> None:
    result = sheet(sealed=False, signature="郑州市大数据发展管理局", date="2023-10-17")  # 11 and 7 wide
    assert rights(result) == pytest.approx([2, 4], abs=0.01)
    assert rights(
        sheet(sealed=False, signature="署名长达十三个字的机关名称", date="2023-10-17")
    ) == pytest.approx([2, 6], abs=0.01)
    assert of(result, "signature")[0].before == 579


def test_a_date_too_long_for_that_pushes_the_signature_left() -> None:
    assert rights(sheet(sealed=False, signature="市数据管理局", date="2023-10-17")) == pytest.approx(
        [5, 2], abs=0.01
    )


def test_a_letter_that_does_not_say_is_laid_out_for_a_seal() -> None:
    assert rights(sheet(sealed=None)) == rights(sheet(sealed=True))


def test_a_signature_or_a_date_alone() -> None:
    assert rights(sheet(sealed=False, signature="")) == pytest.approx([2])
    assert rights(sheet(sealed=False, date="")) == pytest.approx([2])
    assert rights(sheet(sealed=True, signature="")) == pytest.approx([4])
    assert rights(sheet(sealed=False, signature="", date="")) == []


def test_joint_signatures_without_a_seal_are_centred_on_each_other() -> None:
    joint = sheet(sealed=False, signature="郑州市大数据管理局 郑州市工业和信息化局 市发展改革委")
    assert texts(joint, "signature") == ["郑州市大数据管理局", "郑州市工业和信息化局", "市发展改革委"]
    wide = [10 - 9, 0, 10 - 6]
    first = rights(joint)
    assert [first[0] - first[1], 0, first[2] - first[1]] == pytest.approx(
        [part / 2 for part in wide], abs=0.01
    )


def test_joint_signatures_with_seals_stand_two_a_row() -> None:
    joint = sheet(sealed=True, signature="郑州市大数据管理局、郑州市工业和信息化局、市发展改革委")
    assert texts(joint, "signature") == ["\t郑州市大数据管理局\t郑州市工业和信息化局", "\t\t市发展改革委"]
    assert of(joint, "signature")[1].before == 4 * 579
    wide = sheet(sealed=True, signature="名称特别长以致放不下一排的机关甲 名称特别长以致放不下一排的机关乙")
    assert len(texts(wide, "signature")) == 2


def test_a_spaced_signature_is_one_name() -> None:
    assert texts(sheet(signature="郑 州 市 数 据 局"), "signature") == ["郑 州 市 数 据 局"]


@pytest.mark.parametrize(
    ("changes", "printed"),
    [
        ({}, ["（联系人：宋某，联系电话：0371-60000000）", "（此件公开发布）"]),
        ({"phone": ""}, ["（联系人：宋某）", "（此件公开发布）"]),
        ({"contact": "", "disclosure": "不予公开"}, ["（联系电话：0371-60000000）", "（此件不予公开）"]),
        ({"contact": "", "phone": "", "disclosure": ""}, []),
        ({"annotation": "此件公开发布"}, ["（联系人：宋某，联系电话：0371-60000000）", "（此件公开发布）"]),
        ({"annotation": "（联系人：宋某）", "phone": "", "disclosure": ""}, ["（联系人：宋某）"]),
    ],
)
def test_annotations(changes: dict[str, str], printed: list[str]) -> None:
    assert texts(sheet(**changes), "annotation") == printed


def test_copies_end_with_a_stop() -> None:
    assert texts(sheet(), "cc") == ["抄送：市政协提案委员会，市政府督查室。"]
    (copies,) = of(sheet(cc=("抄送：市政协提案委。",)), "cc")
    assert copies.text == "抄送：市政协提案委。"
    assert copies.frame is not None
    assert (copies.frame.anchor, copies.frame.y) == ("margin", None)
    assert of(sheet(cc=()), "cc") == of(sheet(cc=()), "anchor") == []


def test_reports_stand_above_copies_in_one_frame() -> None:
    lines = of(sheet(report_to=("市政府办公室", "市人大办公室")), "cc")
    assert [line.text for line in lines] == [
        "抄报：市政府办公室，市人大办公室。",
        "抄送：市政协提案委员会，市政府督查室。",
    ]
    assert lines[0].frame == lines[1].frame


def test_the_last_words_stay_with_the_signature() -> None:
    kept = [
        item.role
        for item in sheet(cc=()).content
        if isinstance(item, Paragraph) and item.keep_next and item.role != "title"
    ]
    assert kept == ["closing", "signature", "date", "annotation"]
    with_copies = [item.role for item in sheet().content if isinstance(item, Paragraph) and item.keep_next]
    assert with_copies == ["closing", "signature", "date", "annotation", "annotation"]


def test_the_plain_page_begins_at_the_top() -> None:
    plain = typeset(full_letter(), load_profile("plain"))
    first = plain.content[0]
    assert isinstance(first, Paragraph)
    assert (first.role, first.before) == ("doc_number", 0)
    assert plain.lines == ()


def test_ragged_tables_are_made_even_and_fill_the_width() -> None:
    rows = [["序号", "事项"], ["1", "建设" * 40, "多一格"], []]
    result = typeset(Letter("x", Particulars(), (table(rows, id="t"),)), PROFILE)
    item, below = result.content
    assert below == Paragraph("body", ())  # a body may not end in a table
    assert isinstance(item, Table)
    assert [len(row) for row in item.rows] == [3, 3, 3]
    assert sum(item.widths) == 8844
    assert item.widths[1] > item.widths[0]
    empty = typeset(Letter("x", Particulars(), (table([], id="t"),)), PROFILE).content[0]
    assert isinstance(empty, Table)
    assert [len(row) for row in empty.rows] == [1]


def test_a_table_of_very_many_columns_still_fits() -> None:
    result = typeset(Letter("x", Particulars(), (table([["甲"] * 30], id="t"),)), PROFILE)
    item, below = result.content
    assert below == Paragraph("body", ())  # a body may not end in a table
    assert isinstance(item, Table)
    assert sum(item.widths) == 8844
    assert min(item.widths) > 0


def test_the_last_row_of_a_table_stays_with_the_signature() -> None:
    letter = Letter("x", sample_particulars(), (table([["甲"], ["乙"], ["丙"]], id="t"),))
    (grid,) = [item for item in typeset(letter, PROFILE).content if isinstance(item, Table)]
    assert [row[0][0].keep_next for row in grid.rows] == [None, None, True]


def test_tables_are_kept_apart() -> None:
    rows = [["甲"]]
    blocks = (table(rows, id="t"), table(rows, id="u"), paragraph("正文", id="p"))
    content = typeset(Letter("x", Particulars(), blocks), PROFILE).content
    assert [item.block for item in content] == ["t", "", "u", "p"]


def test_no_column_ends_where_a_line_of_text_could_fill_it() -> None:
    for columns in range(1, 12):
        cells = ["字" * (3 * place + 1) for place in range(columns)]
        item = typeset(Letter("x", Particulars(), (table([cells], id="t"),)), PROFILE).content[0]
        assert isinstance(item, Table)
        rests = [(width - 2 * 85) % 24 for width in item.widths]  # a fifth of half a character of 12 pt
        assert all(5 <= rest <= 19 for rest in rests)


def test_an_opinion_bears_no_class() -> None:
    assert texts(sheet(), "result_class") == ["A类"]
    assert texts(sheet(role="会办"), "result_class") == []
