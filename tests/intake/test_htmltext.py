"""HTML of Word, WPS, Excel and browsers: structure comes out, looks do not, and nothing breaks the reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.intake.htmltext import LARGEST, read_html
from replydesk.intake.line import Line
from replydesk.intake.wordlines import word_lines
from replydesk.intake.wordtext import WordTable

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<style><!-- p.MsoNormal {font-family:宋体} --></style><!--[if gte mso 9]><xml><o:x>设置</o:x></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<p>选中之外</p><!--StartFragment-->
<p class=MsoTitle align=center>关于某提案的答复</p>
<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>一、<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span style='font-family:黑体'>基本
情况</span><o:p></o:p></h1>
<p class=MsoNormal style='text-indent:2em;mso-outline-level:2'><b>高度重视。</b><span
style='font-weight:bold'>成立了</span>专班，abc
def。</p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='font-family:Wingdings;mso-list:Ignore'>Ø<span>&nbsp;</span></span>项目</p>
<p class=MsoNormal>甲<del>删去</del><ins>乙</ins><span style='display:none'>隐藏</span><img src=x><br>软回车</p>
<div style='mso-element:comment-list'><p>批注文字</p></div>
<!--EndFragment--><p>选中之外</p></body></html>"""


def lines(html: str) -> list[Line]:
    return list(word_lines(read_html(html).items))


def texts(html: str) -> list[str]:
    return [line.text for line in lines(html)]


def rows(html: str) -> list[tuple[tuple[str, ...], ...]]:
    return [item.texts() for item in read_html(html).items if isinstance(item, WordTable)]


def test_what_word_copies() -> None:
    found = [(line.text, line.role, line.level, line.mark) for line in lines(WORD)]
    assert found == [
        ("关于某提案的答复", "title", 0, ""),
        ("基本情况", "heading", 1, "一、"),
        ("高度重视。成立了专班，abc def。", "heading", 2, ""),
        ("项目", "", 0, ""),
        ("甲乙", "", 0, ""),
        ("软回车", "", 0, ""),
    ]
    assert [(mark.start, mark.end) for mark in lines(WORD)[2].marks] == [(0, 8)]
    losses = read_html(WORD).losses
    assert losses == {"deletions": 1, "pictures": 1, "asides": 1}


def test_blanks_of_the_source_are_none_of_the_text() -> None:
    assert texts("<p>\n  甲\n  乙 丙\n</p>\n\n<p>A\nB</p>甲&nbsp;乙\u200b") == ["甲乙 丙", "A B", "甲\xa0乙"]
    assert texts("<pre>甲\n  乙</pre>") == ["甲", "乙"]
    assert texts('<p style="white-space:pre-wrap">甲  乙</p>') == ["甲  乙"]
    assert texts("<div>甲</div>乙<br>丙<br><br>丁") == ["甲", "乙", "丙", "丁"]


def test_lists_of_the_web() -> None:
    html = "<ol start=3><li>甲<ul><li>乙</ul><li><p>丙</p></ol><ol style='list-style-type:cjk-ideographic'><li>丁</ol>"
    assert [line.mark + line.text for line in lines(html)] == ["3.甲", "乙", "4.丙", "一、丁"]


def test_a_level_ends_with_its_element() -> None:
    found = [(line.text, line.level) for line in lines("<h2></h2><p>甲</p><h3><div>乙</div></h3>丙")]
    assert found == [("甲", 0), ("乙", 3), ("丙", 0)]


def test_bold_that_is_switched_off_again() -> None:
    html = '<b style="font-weight:normal"><p>甲<span style="font-weight:700">乙</span>丙</p></b><strong>丁<i style="font-weight:400">戊</i></strong>'
    assert [[(m.start, m.end) for m in line.marks] for line in lines(html)] == [[(1, 2)], [(0, 1)]]


def test_tables_with_merged_cells() -> None:
    html = """<table><caption>表一</caption><thead><tr><th rowspan=2>年份<th colspan=2>件数</tr></thead>
    <tr><td>主办<td><p>会<p>办</tr><tr><td>2023<td>12</tr></table>"""
    assert rows(html) == [
        (
            ("表一", "", ""),
            ("年份", "件数", ""),
            ("", "主办", "会\n办"),
            ("2023", "12", ""),
        )
    ]


def test_a_table_in_a_cell_is_the_cells_text() -> None:
    assert rows("<table><tr><td>甲<table><tr><td>乙<td>丙</table><td>丁</table>") == [(("甲\n乙\n丙", "丁"),)]


def test_what_excel_copies() -> None:
    html = """<table border=0><!--StartFragment--><col width=72><tr height=19><td class=xl65>编号</td><td>件数</td></tr>
    <tr><td>0315</td><td align=right x:num>12</td></tr><!--EndFragment--></table>"""
    assert rows(html) == [(("编号", "件数"), ("0315", "12"))]


@pytest.mark.parametrize(
    "html", ["", " ", "<!--x-->", "<p></p>", "<style>p{}</style>", "\0", "<!DOCTYPE html>"]
)
def test_nothing_in_it(html: str) -> None:
    assert lines(html) == []


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<!--" * 50_000, 0),
        ("<a " * 50_000, 0),
        ("&" * 200_000 + "甲", 1),
        ("<div>" * 50_000 + "甲", 1),
        ("<table><tr><td>" * 20_000 + "甲", 1),
        ("<td colspan=99999 rowspan=99999>甲" * 5_000, 0),
        ("<table>" + "<tr><td colspan=99999 rowspan=99999>甲" * 500, 500),
        ("<b>甲</b><i>乙</i>" * 20_000, 20_000),
        ("<ol><li>" * 5_000 + "甲", 1),
        ("甲<br>" * 20_000, 20_000),
        ("&nbsp;" * 100_000 + "甲", 1),
        ("\ud800<p>甲", 1),
    ],
)
def test_hostile_html_is_read_like_any_other(html: str, found: int) -> None:
    read = lines(html)
    assert sum((line.text + "".join(map("".join, line.rows))).count("甲") for line in read) == (
        found or html.count("甲")
    )


def test_more_than_anybody_selects_is_not_read() -> None:
    assert read_html("甲" * (LARGEST + 1)).items == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b>",
                "<td>",
                "<table>",
                "</table>",
                "<tr>",
                "<li>",
                "<ol>",
                "<h1>",
                "<br>",
                "<del>",
                "甲",
                " ",
                "&nbsp;",
                "<!--StartFragment-->",
                "</",
            ]
        ),
        max_size=30,
    )
)
def test_any_tangle_of_elements_is_read(pieces: list[str]) -> None:
    html = "".join(pieces)
    found = "".join(line.text + "".join(cell for row in line.rows for cell in row) for line in lines(html))
    if not {"<del>", "<!--StartFragment-->", "</"} & set(pieces):
        assert found.count("甲") == html.count("甲")
