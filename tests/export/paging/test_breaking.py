"""Where lines end: 28 cells, marks that stay off a line's ends, words, spaces."""

import dataclasses
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.export import load_profile
from replydesk.export.paging import ENGINES, LIBREOFFICE, WORD, Engine
from replydesk.export.paging.breaking import line_ends
from replydesk.export.paging.spans import spans_of
from replydesk.export.sheet import Paragraph, Run
from tests.strategies import words

STYLES = load_profile("letter").styles
WIDTH = 8844.0
CELL = 315


def broken(text: str, engine: Engine = WORD, width: float = WIDTH, styles: object = STYLES) -> list[str]:
    """The lines of a body paragraph without an indent."""
    spans = spans_of(Paragraph("body", (Run(text),)), text, styles, engine)  # type: ignore[arg-type]  # Styles
    ends = line_ends(text, (0, len(text)), spans, (width, width), engine)
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def test_a_line_has_28_characters() -> None:
    for engine in ENGINES.values():
        assert [len(line) for line in broken("字" * 60, engine)] == [28, 28, 4]
        assert [len(line) for line in broken("12" * 60, engine)] == [57, 57, 6]


@pytest.mark.parametrize("mark", "，。、；：？！）》”’〉】〕")
def test_no_closing_mark_begins_a_line(mark: str) -> None:
    for engine in ENGINES.values():
        assert broken("字" * 28 + mark + "字" * 5, engine) == ["字" * 27, "字" + mark + "字" * 5]


@pytest.mark.parametrize("mark", "（《“‘〈【〔")
def test_no_opening_mark_ends_a_line(mark: str) -> None:
    for engine in ENGINES.values():
        assert broken("字" * 27 + mark + "字" * 5, engine) == ["字" * 27, mark + "字" * 5]


def test_a_dash_of_two_and_dots_may_begin_a_line_only_in_libreoffice() -> None:
    assert broken("字" * 28 + "……", LIBREOFFICE)[1] == "……"
    assert broken("字" * 28 + "……", WORD)[1] == "字……"


def test_word_keeps_words_and_numbers_whole_but_for_hyphens() -> None:
    assert broken("字" * 26 + "1,234.5万") == ["字" * 26, "1,234.5万"]
    assert broken("字" * 26 + "0371-67170000") == ["字" * 26, "0371-67170000"]
    assert broken("字" * 25 + "0371-67170000") == ["字" * 25 + "0371-", "67170000"]
    assert broken("字" * 26 + "1,234.5万", LIBREOFFICE)[0] == "字" * 26 + "1,2"


def test_a_word_longer_than_the_line_is_broken_anywhere() -> None:
    lines = broken("见" + "a" * 80)
    assert lines == ["见", "a" * 57, "a" * 23]


def test_signs_that_are_not_seen_take_no_room() -> None:
    assert [len(line) for line in broken("字\u200b" * 28 + "字")] == [56, 1]
    assert [len(line) for line in broken("e\u0301" * 30)] == [60]


def test_spaces_hang_at_the_end_of_a_line() -> None:
    assert broken("字" * 28 + "  字") == ["字" * 28 + "  ", "字"]
    assert broken("字" * 28 + "  ") == ["字" * 28 + "  "]


def test_libreoffice_puts_space_between_scripts() -> None:
    room = 10 * CELL + 2 * 155 + 5
    text = "字" * 10 + "12" + "字" * 10
    assert len(broken(text, WORD, room)[0]) == 12
    assert len(broken(text, LIBREOFFICE, room)[0]) == 11
    assert len(broken(text, LIBREOFFICE, room + 64 + 5)[0]) == 12


def test_digits_of_times_are_as_wide_as_that_face_makes_them() -> None:
    body = dataclasses.replace(STYLES.body, latin="Arial")
    styles = dataclasses.replace(STYLES, body=body)
    assert len(broken("1" * 100, LIBREOFFICE, styles=styles)[0]) == int((WIDTH - 5) / (320 * 0.556 - 5))


@given(words, st.sampled_from(list(ENGINES.values())), st.integers(300, 9000))
def test_lines_hold_all_characters_and_are_no_wider_than_their_room(
    text: str, engine: Engine, width: int
) -> None:
    lines = broken(text, engine, width)
    assert "".join(lines) == text
    for line in lines[:-1]:
        assert line
    for line in lines:
        assert len(line.rstrip()) <= 1 or len(line.rstrip()) * 155 - 5 <= width


@given(words, st.integers(3000, 9000))
def test_no_line_of_word_begins_or_ends_with_what_it_must_not(text: str, width: int) -> None:
    lines = broken(text, WORD, width)
    for before, after in itertools.pairwise(lines):
        if len(before) > 1 and not before.endswith(" ") and not _all_forbidden(before):
            assert after[0] not in WORD.never_first or before[-1] == " "


def _all_forbidden(line: str) -> bool:
    """Whether a line offers no place to break at all, so that it was broken where it is full."""
    return all(
        right in WORD.never_first or left in WORD.never_last or (left.isascii() and right.isascii())
        for left, right in itertools.pairwise(line)
    )
