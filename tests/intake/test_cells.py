import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.intake.cells import rows_of_tsv
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
    assert (len(rows), len(rows[0])) == (MOST_ROWS, MOST_COLUMNS)


@given(st.text('甲"\t\n\r', max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    rows = rows_of_tsv(text)
    assert len({len(row) for row in rows}) <= 1
