"""Clauses in .xlsx and .json files: out and in again, tables made by hand, and files that are none."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from replydesk.desk.clause_files import read_clauses, write_clauses
from replydesk.desk.clause_table import clauses_in, table_of
from replydesk.errors import ReplydeskError
from replydesk.letter.clause import Clause, Variant
from tests.strategies import clauses

FULL = Clause(
    "a",
    "=感谢",
    "感谢您。\n第二段。",
    "C20",
    "结尾/常用",
    (Variant("感谢贵会。", "提案", "贵会", "市"), Variant("谢谢代表。", "建议")),
    ("常用", "简短"),
    shared=True,
)
OTHER = Clause("b", "引出", "如下：")


def table(*rows: Sequence[object], title: str = "表") -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("ending", ["xlsx", "json", "XLSX"])
def test_what_is_written_is_read_again(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"常用语.{ending}"
    write_clauses(file, (FULL, OTHER))
    assert read_clauses(file) == (FULL, OTHER)


@given(listed=st.lists(clauses(), min_size=1, max_size=4, unique_by=lambda clause: clause.id).map(tuple))
def test_any_clauses_are_read_as_they_were_written(listed: tuple[Clause, ...]) -> None:
    assert clauses_in(table_of(listed), "表.xlsx") == listed


def test_the_table_has_a_chinese_head_and_no_formulas() -> None:
    sheet = load_workbook(io.BytesIO(table_of((FULL,))))["常用语"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == (
        "编号",
        "标题",
        "功能",
        "文件夹",
        "标签",
        "共享",
        "适用类型",
        "适用称呼",
        "适用层级",
        "正文",
    )
    assert rows[1][1:4] == ("=感谢", "C20 结尾感谢", "结尾/常用")
    assert rows[2][6:] == ("提案", "贵会", "市", "感谢贵会。")
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}


def test_control_characters_do_not_stop_an_export() -> None:
    (clause,) = clauses_in(table_of((Clause("a", "题", "一\x0b二"),)), "表.xlsx")
    assert clause.text == "一二"


def test_a_table_made_by_hand_needs_a_title_and_a_text() -> None:
    content = table(
        ("我局常用语",),
        (),
        ("正文", "备注", "标题", "功能", "适用称呼"),
        ("感谢您。", "x", "感谢", "结尾感谢", None),
        ("感谢贵会。", None, None, None, "贵会"),
        (None, None, None, None, None),
        (2023, None, 15.0, None, None),
    )
    first, second = clauses_in(content, "表.xlsx")
    assert (first.title, first.text, first.function) == ("感谢", "感谢您。", "C20")
    assert first.variants == (Variant("感谢贵会。", address="贵会"),)
    assert (second.title, second.text) == ("15", "2023")
    assert [clause.id for clause in clauses_in(content, "表.xlsx")] == [
        first.id,
        second.id,
    ]  # the same next time


def test_a_row_for_some_letters_only_serves_the_others_too() -> None:
    (clause,) = clauses_in(table(("标题", "正文", "适用类型"), ("感谢", "谢代表。", "建议")), "表.xlsx")
    assert (clause.text, clause.text_for("建议")) == ("谢代表。", "谢代表。")


def test_the_sheet_with_our_name_is_read_before_the_first() -> None:
    book = Workbook()
    book.worksheets[0].append(["标题", "正文"])
    book.worksheets[0].append(["别的", "。"])
    ours = book.create_sheet("常用语")
    ours.append(["标题", "正文"])
    ours.append(["感谢", "。"])
    out = io.BytesIO()
    book.save(out)
    assert [clause.title for clause in clauses_in(out.getvalue(), "表.xlsx")] == ["感谢"]


HEAD = ("编号", "标题", "正文", "功能", "共享", "适用类型")


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ((("名称", "内容"), ("感谢", "谢谢。")), "找不到“标题”和“正文”两列"),
        ((), "找不到“标题”和“正文”两列"),
        ((HEAD, (None, None, "谢谢。")), "第 2 行没有标题"),
        ((HEAD, ("a", "感谢", None)), "第 2 行：正文是空的"),
        ((HEAD, ("a", "感谢", "谢谢。", "致谢")), "第 2 行的功能“致谢”不认识"),
        ((HEAD, ("a", "感谢", "谢谢。", None, "也许")), "第 2 行的“共享”应为“是”或“否”"),
        ((HEAD, ("a", "感谢", "谢谢。"), ("a", "感谢", "另一句。")), "第 3 行与前面一行编号相同"),
        ((HEAD, ("a", "感谢", "谢谢。"), ("a", "", "谢。", None, None, "议案")), "第 2 行：类型不能是“议案”"),
        ((HEAD, ("a", "感谢" * 200, "谢谢。")), "第 2 行：标题应为一行"),
        ((HEAD, *[(str(n), "题", "文") for n in range(20_001)]), "超过 20,000 行"),
    ],
)
def test_a_table_with_a_fault_is_refused_with_its_place(
    rows: Sequence[Sequence[object]], reason: str
) -> None:
    with pytest.raises(ReplydeskError, match=reason) as refused:
        clauses_in(table(*rows), "表.xlsx")
    assert "没有导入" in str(refused.value)


def broken(part: str, content: bytes) -> bytes:
    """A table in which one part is something else."""
    source = zipfile.ZipFile(io.BytesIO(table(("标题", "正文"), ("感谢", "谢谢。"))))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, content if name == part else source.read(name))
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "不是完好的 .xlsx"),
        (b"PK\x03\x04", "不是完好的 .xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧版 .xls"),
        (broken(SHEET, b"<worksheet>"), "已损坏"),
        (broken(SHEET, b"<other/>"), "找不到“标题”和“正文”两列"),
        (broken("xl/workbook.xml", b"<workbook/>"), "不是完好的 .xlsx"),
        (broken("[Content_Types].xml", b"<Types/>"), "不是完好的 .xlsx"),
        (broken(SHEET, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "文档类型定义"),
        (broken("xl/theme/theme1.xml", b" " * 70_000_000), "异常庞大"),
    ],
    ids=["empty", "cut", "old", "xml", "no sheet", "no book", "no types", "entities", "bomb"],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "表.xlsx"
    file.write_bytes(content)
    with pytest.raises(ReplydeskError, match=reason):
        read_clauses(file)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "不是 .xlsx 或 .json"),
        ("a.json", b"\xff\xfe", "不是 UTF-8"),
        ("a.json", b"{", "JSON 有错误"),
        ("a.json", b'{"replydesk_clauses": 1, "clauses": []}', "里没有常用语"),
        ("a.json", b" " * 33_000_000, "太大"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ReplydeskError, match=reason):
        read_clauses(tmp_path / name)


def test_a_missing_file_and_another_ending_are_told(tmp_path: Path) -> None:
    with pytest.raises(ReplydeskError, match="找不到文件"):
        read_clauses(tmp_path / "a.xlsx")
    with pytest.raises(ReplydeskError, match="没有导出"):
        write_clauses(tmp_path / "a.csv", (FULL,))
    assert not list(tmp_path.iterdir())
