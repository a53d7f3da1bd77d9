"""Scripts as LibreOffice tells them apart (measured), and the two engines."""

import pytest

from replydesk.export.kinsoku import NEVER_FIRST, NEVER_LAST
from replydesk.export.paging import ENGINES, LIBREOFFICE, WORD
from replydesk.export.paging.engine import scripts


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("全市2023年", ["全市", "2023", "年"]),
        ("汉—12—汉", ["汉—", "12—", "汉"]),
        ("汉12%，34", ["汉", "12%", "，", "34"]),
        ("“十四五”", ["“", "十四五”"]),
        ("12、3", ["12", "、", "3"]),
        ("汉 12 汉", ["汉 ", "12 ", "汉"]),
        ("五·六", ["五", "·", "六"]),
        ("", []),
    ],
)
def test_weak_characters_go_with_what_is_before_them(text: str, stretches: list[str]) -> None:
    assert [text[start:end] for start, end, _ in scripts(text)] == stretches


def test_latin_stretches_are_told_from_chinese() -> None:
    assert [is_latin for _, _, is_latin in scripts("甲A乙…1—")] == [False, True, False, True]


def test_word_has_the_tables_of_our_files() -> None:
    assert WORD.never_first == frozenset(NEVER_FIRST)
    assert WORD.never_last == frozenset(NEVER_LAST)
    assert ENGINES == {"word": WORD, "libreoffice": LIBREOFFICE}
