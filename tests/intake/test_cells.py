import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.intake.cells import rows_of_html, rows_of_tsv
from replydesk.letter.tables import MOST_COLUMNS, MOST_ROWS


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("年份\t件数\r\n2023\t12\r\n", (("年份", "件数"), ("2023", "12"))),
        ('甲\t"两\n行"\n丙\t"说""好"""', (("甲", "两\n行"), ("丙", '说"好"'))),
        ('甲\t"引"号在前\n', (("甲", '"引"号在前'),)),
        ('甲\t没有"收尾\n乙\t"丙', (("甲", '没有"收尾'), ("乙", '"丙'))),
        ("甲\t乙\n\n丙", (("甲", "乙"), ("", ""), ("丙", ""))),
        ("\t", (("", ""),)),
        ("一段文字\n又一段", ()),
        ("", ()),
        ('"只有引号里\t有制表符"', ()),
    ],
)
def test_tab_separated_text_is_rows(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert rows_of_tsv(text) == rows


def test_what_is_too_large_is_cut() -> None:
    rows = rows_of_tsv("\n".join(["\t" * 200] * (MOST_ROWS + 5)))
    assert (len(rows), len(rows[0])) == (MOST_ROWS + 1, MOST_COLUMNS + 1)


@given(st.text('甲"\t\n\r', max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    rows = rows_of_tsv(text)
    assert len({len(row) for row in rows}) <= 1


def test_a_table_of_excel_and_of_word_is_rows() -> None:
    excel = (
        "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><style>td{mso-number-format:General}</style></head>"
        "<body><table border=0><!--StartFragment--><col width=64><tr height=19><td class=xl65 rowspan=2>年份</td>"
        "<td colspan=2>件数&nbsp;合计</td></tr><tr><td>提案</td><td>建议<br>（件）</td></tr>"
        "<tr><td>2023</td><td align=right>12</td><td></td></tr><!--EndFragment--></table></body></html>"
    )
    assert rows_of_html(excel) == (
        ("年份", "件数\xa0合计", ""),
        ("", "提案", "建议\n（件）"),
        ("2023", "12", ""),
    )
    word = (
        "<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>甲</b><o:p></o:p></p><p class=MsoNormal>第二段</p></td>"
        "<td><p><span lang=EN-US style='mso-spacerun:yes'>A &amp; B</span></p></td></tr></table>"
    )
    assert rows_of_html(word) == (("甲\n第二段", "A & B"),)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>文字</p>",
        "<p>表一</p><table><tr><td>甲</td></tr></table>",
        "<table><tr><td>甲</td></tr></table><table><tr><td>乙</td></tr></table>",
        "<table></table>",
        "<table><tr></tr></table>",
    ],
)
def test_what_is_no_single_table_is_no_rows(html: str) -> None:
    assert rows_of_html(html) == ()


def test_tables_nested_without_end_are_read_in_bounds() -> None:
    rows = rows_of_html("<table><tr><td>甲" * 5000)
    assert len(rows) <= MOST_ROWS + 1
    assert "甲" in "".join(map("".join, rows))
