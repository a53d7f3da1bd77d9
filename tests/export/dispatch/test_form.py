"""The dispatch sheet: every field in its place, lines that do not move, one page, and what has no room behind it."""

import dataclasses
from typing import Any

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replydesk.export.dispatch import Details, dispatch_sheet
from replydesk.export.paging import Page, Pages, Rule, paginate
from replydesk.export.paging.rows import rows
from replydesk.export.sheet import Sheet, Table
from replydesk.export.word.writer import sheet_bytes
from replydesk.letter import Letter, Particulars, new_letter
from replydesk.letter.steps import Step
from replydesk.ooxml import qname
from tests.export import order
from tests.export.conftest import Office, parts_of
from tests.letters import sample_particulars
from tests.signing import steps

LONG = "经核，第三部分关于试点的表述与市工信局答复口径不一致，请统一；涉及资金安排的表述请商市财政局后再定。"
SIGNED = steps(
    ("送核稿", "宋某", "", "数字产业处"),
    ("核稿意见", "赵某", "数据已核。", "规划处"),
    ("核稿通过", "李某", "同意。", "办公室"),
    "送会签",
    ("会签意见", "王某", "无意见。", "市工业和信息化局"),
    ("会签意见", "陈某", "同意。", "市财政局"),
    ("会签意见", "周某", "同意。", "市科学技术局"),
    "会签完毕",
    ("签发", "高守诚", "同意，发。", ""),
)
WORDY = steps(
    ("送核稿", "宋某", "", ""),
    *(("核稿意见", f"某{number}", LONG * 3, "法规处") for number in range(5)),
    "核稿通过",
    "送会签",
    *(("会签意见", f"某{number}", LONG * 2, f"市第{number}工业局") for number in range(9)),
)


def letter(**particulars: object) -> Letter:
    return new_letter(particulars=dataclasses.replace(sample_particulars(), **particulars))  # type: ignore[arg-type]  # as the tests name them


def paged(some: Letter, *log: Step, details: Details | None = None) -> Pages:
    return paginate(dispatch_sheet(some, log, details))


def table_of(sheet: Sheet) -> Table:
    (table,) = [item for item in sheet.content if isinstance(item, Table)]
    return table


def values(some: Letter, *log: Step, details: Details | None = None) -> dict[str, str]:
    """What stands behind each label."""
    table = table_of(dispatch_sheet(some, log, details))
    found: dict[str, str] = {}
    for row in table.rows:
        texts = ["\n".join(paragraph.text for paragraph in cell) for cell in row]
        found |= dict(zip(texts[::2], texts[1::2], strict=False))
    return found


def test_the_letter_and_its_steps_fill_the_form() -> None:
    some = letter(secrecy="机密★1年", urgency="特急", attachments=("征询意见表",), print_date="2023-06-21")
    assert values(some, *SIGNED, details=Details(copies="12")) == {
        "密级": "机密★1年",
        "紧急程度": "特急",
        "公开属性": "主动公开",
        "签发": "同意，发。\n高守诚　2023年6月9日",
        "核稿": "数据已核。\n规划处　赵某　2023年6月2日\n同意。\n办公室　李某　2023年6月3日",
        "会签": "无意见。\t市工业和信息化局　王某　2023年6月5日\n同意。\t市财政局　陈某　2023年6月6日\n同意。\t市科学技术局　周某　2023年6月7日",
        "主办单位": "数字产业处",
        "拟稿人": "宋某",
        "联系电话": "0371-60000000",
        "标题": "关于市政协十五届一次会议第20230030号提案的答复",
        "主送": "郭岭委员",
        "抄送": "市政协提案委员会，市政府督查室",
        "附件": "征询意见表",
        "发文字号": "郑数函〔2023〕15号",
        "份数": "12",
        "印发日期": "2023年6月21日",
    }


def test_what_is_told_for_the_sheet_wins_over_the_log() -> None:
    found = values(letter(), *SIGNED, details=Details("规划处", "钱某"))
    assert (found["主办单位"], found["拟稿人"], found["份数"]) == ("规划处", "钱某", "")


def test_without_a_log_the_contact_has_drafted_it() -> None:
    assert values(letter())["拟稿人"] == "宋某"


def test_a_letter_without_anything_is_a_blank_form() -> None:
    some = new_letter(particulars=Particulars())
    assert set(values(some).values()) == {""}
    (page,) = paged(some).pages
    assert rows(page)[0] == "发文稿纸"
    assert rows(page)[-1] == "（正文附后）"


def test_the_heading_names_the_leading_issuer_in_red() -> None:
    page = paged(letter(issuer="郑州市大数据管理局、郑州市财政局")).pages[0]
    assert rows(page)[0] == "郑州市大数据管理局发文稿纸"
    assert page.lines[0].line.pieces[0].look.color == "FF0000"


def test_a_long_name_is_pressed_into_one_line() -> None:
    page = paged(letter(issuer="郑州市金水区文化广电旅游体育和数据资源管理服务中心")).pages[0]
    assert rows(page)[0].endswith("服务中心发文稿纸")
    assert 50 < page.lines[0].line.pieces[0].look.narrow < 100


def grid(page: Page) -> set[Rule]:
    return set(page.rules)


@pytest.mark.parametrize("log", [SIGNED, WORDY])
def test_the_lines_of_the_form_never_move(log: tuple[Step, ...]) -> None:
    blank = paged(new_letter(particulars=Particulars())).pages[0]
    full = paged(letter(cc=("某某局",) * 60, title="关于某某某某的答复" * 30), *log).pages[0]
    assert grid(full) == grid(blank)
    assert {rule.color for rule in blank.rules} == {"FF0000"}


def test_what_has_no_room_stands_whole_behind_the_form() -> None:
    pages = paged(letter(), *WORDY).pages
    assert len(pages) > 1
    behind = "".join(row for page in pages[1:] for row in rows(page))
    assert behind.startswith("发文稿纸附页核稿")
    assert behind.replace(" ", "").count(LONG * 2) == 9 + 5
    assert "全文见附页" in "".join(rows(pages[0]))


def test_a_form_with_room_for_all_is_one_page() -> None:
    assert len(paged(letter(), *SIGNED).pages) == 1


@given(
    st.text("关于提案的答复，第12号abc。", max_size=400),
    st.lists(st.text("市财政局", max_size=12), max_size=40),
    st.text("同意发\n。", max_size=600),
)
@settings(max_examples=25)
def test_the_form_is_page_1_whatever_it_says(title: str, cc: list[str], opinion: str) -> None:
    log = steps(
        "送核稿", ("核稿通过", "李某", opinion, ""), "送会签", ("会签意见", "王某", opinion * 2, "市财政局")
    )
    sheet = dispatch_sheet(letter(title=title, cc=tuple(cc)), log)
    table, page = table_of(sheet), paginate(sheet).pages[0]
    bottom = max(rule.y2 for rule in page.rules)
    top = min(rule.y1 for rule in page.rules)
    assert bottom - top == pytest.approx(sum(table.heights))
    assert bottom < sheet.profile.page.height - sheet.profile.page.bottom
    placed = [line for line in page.lines if line.cell is not None]
    edges = [top + sum(table.heights[:place]) for place in range(len(table.heights) + 1)]
    for line in placed:
        assert line.cell is not None
        assert edges[line.cell[0]] <= line.top
        assert line.bottom <= edges[line.cell[0] + 1]
    assert {line.cell[0] for line in placed if line.cell} == set(range(len(table.rows)))


def test_the_word_file_has_exact_rows_and_cells_that_fill_the_columns() -> None:
    parts = parts_of(sheet_bytes(dispatch_sheet(letter(), WORDY)))
    document = parts["word/document.xml"]
    assert order.problems(document) == []
    columns = len(document.findall(f".//{qname('w:gridCol')}"))
    for row in document.iter(qname("w:tr")):
        spans = [span.get(qname("w:val")) for span in row.iter(qname("w:gridSpan"))]
        assert sum(int(str(span)) for span in spans) == columns
    rules = {height.get(qname("w:hRule")) for height in document.iter(qname("w:trHeight"))}
    assert rules == {"exact"}
    colors = [
        line.get(qname("w:color")) for borders in document.iter(qname("w:tblBorders")) for line in borders
    ]
    assert colors == ["FF0000"] * 6


def test_the_word_file_is_the_same_each_time_and_is_no_letter() -> None:
    some = letter()
    content = sheet_bytes(dispatch_sheet(some, SIGNED))
    assert content == sheet_bytes(dispatch_sheet(some, SIGNED))
    assert not [name for name in parts_of(content) if name.startswith("customXml")]


@pytest.mark.render
def test_libreoffice_sets_the_form_on_one_page_too(office: Office) -> None:
    sheets = {
        "signed": dispatch_sheet(letter(), SIGNED),
        "blank": dispatch_sheet(new_letter(particulars=Particulars()), ()),
        "wordy": dispatch_sheet(letter(cc=("某某局",) * 60), WORDY),
    }
    printed = office({name: sheet_bytes(sheet) for name, sheet in sheets.items()}, "pdf")
    for name, path in printed.items():
        pages = paginate(sheets[name]).pages
        with pdfplumber.open(path) as pdf:
            assert len(pdf.pages) == len(pages)
            assert lines_across(pdf.pages[0]) == pytest.approx(
                sorted({rule.y1 / 20 for rule in pages[0].rules if rule.y1 == rule.y2}), abs=1
            )
            assert "（正文附后）" in pdf.pages[0].extract_text()


def lines_across(page: Any) -> list[float]:
    """The heights at which lines go across the printed page, in points."""
    found = sorted(rect["top"] + rect["height"] / 2 for rect in page.rects if rect["width"] > 60)
    found += sorted(line["top"] for line in page.lines if line["width"] > 60)
    return [y for place, y in enumerate(sorted(found)) if not place or y - sorted(found)[place - 1] > 2]
