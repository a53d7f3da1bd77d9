"""Word files that others wrote: numbers, headings, tables, boxes, revisions, and files that are damaged or hostile."""

import io
import zipfile
from pathlib import Path

import pytest

from replydesk.errors import ReplydeskError
from replydesk.intake import Reading, read_letter
from tests.intake.wordbuilder import numbering, p, part, run, styles, tbl, word

HEAD = (
    p("关于市政协十五届一次会议第8号提案的答复"),
    p("郭岭委员："),
    p("您提出的《关于发展数字经济的提案》收悉，现答复如下："),
)
TAIL = (p("感谢您的关心和支持。"), p("市大数据局"), p("2023年6月20日"))


def read(tmp_path: Path, content: bytes) -> Reading:
    path = tmp_path / "信.docx"
    path.write_bytes(content)
    return read_letter(path)


def outline(reading: Reading) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in reading.letter.blocks if block.is_heading]


def test_automatic_numbers_become_levels(tmp_path: Path) -> None:
    lists = numbering(
        ("chineseCounting", "%1、"),
        ("chineseCounting", "（%2）"),
        ("decimal", "%3."),
        ("decimal", "（%4）"),
        ("decimalEnclosedCircle", "%5"),
    )
    body = (
        p("工作情况", num=(1, 0)), p("高度重视。成立专班。", num=(1, 1)), p("加大投入", num=(1, 2)), p("资金。共5亿元。", num=(1, 3)),
        p("市级。", num=(1, 4)), p("县级。", num=(1, 4)), p("加强监督。定期检查。", num=(1, 1)), p("下步打算", num=(1, 0)), p("继续推进。"),
    )  # fmt: skip
    reading = read(tmp_path, word(*HEAD, *body, *TAIL, parts={"numbering": lists}))
    assert outline(reading) == [
        (1, "工作情况"), (2, "高度重视。成立专班。"), (3, "加大投入"), (4, "资金。共5亿元。"), (2, "加强监督。定期检查。"), (1, "下步打算"),
    ]  # fmt: skip
    assert [block.text for block in reading.letter.blocks][5:7] == ["①市级。", "②县级。"]


def test_numbers_and_levels_come_from_styles_too(tmp_path: Path) -> None:
    parts = {
        "styles": styles(
            A="heading 1|<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr>",
            B="heading 2|<w:basedOn w:val='A'/><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='1'/></w:pPr>",
        ),
        "numbering": numbering(("chineseCounting", "%1、"), ("chineseCounting", "（%2）")),
    }
    reading = read(
        tmp_path,
        word(
            *HEAD, p("情况", style="A"), p("好。真好。", style="B"), p("打算", style="A"), *TAIL, parts=parts
        ),
    )
    assert outline(reading) == [(1, "情况"), (2, "好。真好。"), (1, "打算")]


def test_headings_without_numbers_are_told_by_outline_level(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        word(*HEAD, p("总体情况", outline=0), p("很好。"), p("具体做法", outline=1), p("如下。"), *TAIL),
    )
    assert outline(reading) == [(1, "总体情况"), (2, "具体做法")]


def test_a_title_in_heading_style_does_not_push_the_sections_down(tmp_path: Path) -> None:
    parts = {"styles": styles(A="heading 1", B="heading 2")}
    body = (
        p("关于市政协十五届一次会议第8号提案的答复", style="A"),
        *HEAD[1:],
        p("一、情况", style="B"),
        p("好。"),
        p("二、打算", style="B"),
        p("好。"),
    )
    reading = read(tmp_path, word(*body, *TAIL, parts=parts))
    assert reading.letter.particulars.title == "关于市政协十五届一次会议第8号提案的答复"
    assert outline(reading) == [(1, "情况"), (1, "打算")]


def test_a_title_with_soft_breaks_is_one_line(tmp_path: Path) -> None:
    body = (p("市大数据局\n关于市政协十五届一次会议\n第8号提案的答复"), *HEAD[1:], *TAIL)
    assert (
        read(tmp_path, word(*body)).letter.particulars.title
        == "市大数据局关于市政协十五届一次会议第8号提案的答复"
    )


def test_bold_runs_become_marks_of_the_mended_text(tmp_path: Path) -> None:
    runs = run("全市 共 有") + run("3,000家", bold=True) + run('企业,其中"专精特新"')
    reading = read(tmp_path, word(*HEAD, p(runs=runs), *TAIL))
    block = reading.letter.blocks[1]
    assert block.text == "全市共有3,000家企业，其中“专精特新”"
    assert [block.text[mark.start : mark.end] for mark in block.marks] == ["3,000家"]


def test_tables_become_table_blocks_and_layout_tables_text(tmp_path: Path) -> None:
    table = tbl(("序号", "项目"), ("1", "数据中心"))
    letter = read(tmp_path, word(*HEAD, table, *TAIL)).letter
    assert [block.rows for block in letter.blocks if block.kind == "table"] == [
        (("序号", "项目"), ("1", "数据中心"))
    ]
    inside = tbl(("".join((*HEAD, p("已办理。"), *TAIL)),))
    letter = read(tmp_path, word(inside)).letter
    assert letter.particulars.salutation == "郭岭委员"
    assert [block.kind for block in letter.blocks] == ["paragraph", "paragraph", "closing"]


def test_the_head_of_a_table_is_the_row_that_is_marked_or_reads_like_one(tmp_path: Path) -> None:
    figures = tbl(("1", "道路"), ("2", "桥梁"))
    marked = figures.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    off = figures.replace("<w:tr>", '<w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr>', 1)
    named = tbl(("序号", "项目"), ("1", "道路"))
    parts = [part for entry in (figures, marked, off, named) for part in (entry, p("说明如下。"))]
    letter = read(tmp_path, word(*HEAD, *parts, *TAIL)).letter
    assert [b.header for b in letter.blocks if b.kind == "table"] == [False, True, False, True]


def test_a_table_over_the_letter_is_its_information(tmp_path: Path) -> None:
    table = tbl(
        ("索引号", "MB1532375/2023-00025", "发布机构", "市大数据局"),
        ("发布日期", "2023-06-25", "主题分类", "政协提案"),
    )
    p_ = read(tmp_path, word(table, *HEAD, p("已办理。"), *TAIL)).letter.particulars
    assert (p_.index_number, p_.publisher, p_.published, p_.topic) == (
        "MB1532375/2023-00025",
        "市大数据局",
        "2023-06-25",
        "政协提案",
    )


def test_tables_that_place_marks_and_copies_are_no_tables(tmp_path: Path) -> None:
    head = tbl(("市数函〔2023〕15号", "办理结果：A类"))
    foot = tbl(("抄送：市政协提案委、市政府督查室。",), ("市大数据局办公室  2023年6月21日印发",))
    letter = read(tmp_path, word(head, *HEAD, p("已办理。"), *TAIL, foot)).letter
    p_ = letter.particulars
    assert (p_.doc_number, p_.result_class) == ("市数函〔2023〕15号", "A")
    assert (p_.cc, p_.printer, p_.print_date) == (
        ("市政协提案委", "市政府督查室"),
        "市大数据局办公室",
        "2023-06-21",
    )
    assert "table" not in [block.kind for block in letter.blocks]


def test_a_form_around_the_letter_gives_its_labelled_values(tmp_path: Path) -> None:
    inside = "".join((*HEAD, p("已建成数据中心12个，运行良好，服务企业三千家。" * 6), *TAIL))
    form = tbl(("提案编号", "第0315号"), ("案由", "关于加快数据中心建设的提案"), ("答复内容", inside))
    reading = read(tmp_path, word(form))
    assert reading.letter.particulars.salutation == "郭岭委员"
    assert any("提案编号：第0315号" in message.text for message in reading.messages)


def test_numbers_that_are_no_decimals_do_no_harm(tmp_path: Path) -> None:
    odd = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='²'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
    assert read(tmp_path, word(*HEAD, odd, p("已办理。"), *TAIL)).letter.particulars.date


def test_merged_cells_keep_the_rows_even(tmp_path: Path) -> None:
    span = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    merged = f"<w:tr><w:tc>{span}{p('合计')}</w:tc><w:tc>{p('5')}</w:tc></w:tr>"
    table = tbl(("一", "二", "三")).replace("</w:tbl>", merged + "</w:tbl>")
    letter = read(tmp_path, word(*HEAD, table, *TAIL)).letter
    assert letter.blocks[1].rows == (("一", "二", "三"), ("合计", "", "5"))


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('市大数据局文件')}</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    reading = read(tmp_path, word(p(runs=drawing), p("数函〔2023〕5号"), *HEAD, p("已办理。"), *TAIL))
    assert reading.letter.particulars.issuer == "市大数据局"
    assert [message.text for message in reading.messages].count("发文机关标志：市大数据局文件") == 1


def test_revisions_count_as_accepted_and_are_told(tmp_path: Path) -> None:
    runs = (
        run("已")
        + f"<w:ins w:id='1' w:author='甲'>{run('全部')}</w:ins>"
        + "<w:del w:id='2'><w:r><w:delText>部分</w:delText></w:r></w:del>"
        + run("办结。")
    )
    reading = read(tmp_path, word(*HEAD, p(runs=runs), *TAIL))
    assert reading.letter.blocks[1].text == "已全部办结。"
    told = [message.text for message in reading.messages]
    assert "修订中插入的文字 1 处，已按接受处理。" in told
    assert "修订中删去的文字 1 处，已按接受处理。" in told


def test_what_is_not_imported_is_told_word_for_word(tmp_path: Path) -> None:
    parts = {
        "header1": part("w:hdr", p("内部资料")),
        "footnotes": part("w:footnotes", p("数据截至5月。")),
        "comments": part("w:comments", p("请核实")),
    }
    body = (*HEAD, p(runs=run("已办结。") + run("秘密话", hidden=True)), *TAIL)
    told = [message.text for message in read(tmp_path, word(*body, parts=parts)).messages]
    for sentence in (
        "隐藏文字没有导入：秘密话",
        "页眉文字没有导入：内部资料",
        "脚注文字没有导入：数据截至5月。",
        "批注文字没有导入：请核实",
    ):
        assert sentence in told


def test_a_strict_file_reads_like_any_other(tmp_path: Path) -> None:
    content = word(*HEAD, p("已办结。"), *TAIL)
    source = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    strict = source.replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert (
        read(tmp_path, word(replace={"word/document.xml": strict})).letter.particulars.salutation
        == "郭岭委员"
    )


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 30_000_000 + b"</a>")
    return target.getvalue()


ENTITIES = b"""<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"""
EXTERNAL = ENTITIES.replace(b'"aaaaaaaaaa"', b'SYSTEM "file:///etc/passwd"')
MANY = b"".join(b"<w:sdt><w:sdtContent>" for _ in range(200)) + b"".join(
    b"</w:sdtContent></w:sdt>" for _ in range(200)
)
DEEP = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    + MANY
    + b"</w:body></w:document>"
)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04 not an archive", "不是完好的 .docx"),
        (b"", "没有文字|不是完好"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧版 .doc"),
        (word(*HEAD)[:-120], "不是完好的 .docx"),
        (bomb(), "异常庞大"),
        (word(replace={"word/document.xml": ENTITIES}), "文档类型定义"),
        (word(replace={"word/document.xml": EXTERNAL}), "文档类型定义"),
        (word(replace={"word/document.xml": b"<w:document"}), "不是完好的 XML"),
        (word(replace={"word/document.xml": b"<other/>"}), "没有正文"),
        (word(replace={"word/document.xml": DEEP}), "不是完好的 XML"),
        (word(), "没有文字"),
        (word(replace={f"x/{number}": b"" for number in range(4100)}), "异常庞大"),
    ],
    ids=["noise", "empty", "old", "cut", "bomb", "entities", "external", "xml", "other", "deep", "blank", "many"],
)  # fmt: skip
def test_a_damaged_or_hostile_file_ends_in_one_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    with pytest.raises(ReplydeskError, match=sentence) as error:
        read(tmp_path, content)
    assert str(error.value).endswith("。")
    assert "\n" not in str(error.value)


def test_a_damaged_part_ends_in_one_sentence(tmp_path: Path) -> None:
    content = bytearray(word(*HEAD, *(p("情况很好。" * 50) for _ in range(50))))
    start = content.find(b"word/document.xml")
    content[start + 60 : start + 90] = b"\xff" * 30
    with pytest.raises(ReplydeskError, match="已损坏"):
        read(tmp_path, bytes(content))
