"""A paragraph as lines: alignment, indents, tabs, baselines."""

import itertools

from hypothesis import given

from replydesk.export import load_profile
from replydesk.export.paging import LIBREOFFICE, WORD, Line
from replydesk.export.paging.setting import setter
from replydesk.export.sheet import Paragraph, Run, Tab
from tests.strategies import words

STYLES = load_profile("letter").styles
WIDTH = 8844


def lines(*texts: str, **own: object) -> tuple[Line, ...]:
    paragraph = Paragraph("body", tuple(Run(text) for text in texts), **own)  # type: ignore[arg-type]
    return setter(STYLES, WORD)(paragraph, WIDTH)


def test_the_first_line_is_two_characters_in_and_full_lines_reach_both_edges() -> None:
    first, second, last = lines("字" * 70)
    assert first.left == 630
    assert (len(first.text), len(second.text)) == (26, 28)
    for line in (first, second):
        assert round(line.right) == WIDTH
    assert last.left == 0
    assert last.right == 16 * 315 + 5


def test_an_exact_line_has_its_baseline_at_four_fifths() -> None:
    (line,) = lines("字")
    assert (line.height, round(line.baseline, 3)) == (579, 463.2)


def test_an_empty_paragraph_is_one_empty_line() -> None:
    (line,) = lines()
    assert (line.text, line.height) == ("", 579)


def test_sides_and_middle() -> None:
    for align, left in (("right", WIDTH - 320), ("center", (WIDTH - 320) / 2), ("left", 0)):
        (line,) = lines("字", align=align, first_line=0)
        assert line.left == left


def test_a_line_break_begins_a_line_and_a_tab_stops() -> None:
    first, second = lines("甲\n乙", first_line=0)
    assert (first.text, second.text, second.start) == ("甲", "乙", 2)
    (line,) = lines("甲\t乙", first_line=0, align="left", tabs=(Tab("right", WIDTH),))
    assert [piece.lefts[0] for piece in line.pieces] == [0, WIDTH - 320]
    (line,) = lines("\t甲\t乙", first_line=0, align="left", tabs=(Tab("center", 2000), Tab("center", 6000)))
    assert [piece.lefts[0] for piece in line.pieces] == [2000 - 160, 6000 - 160]


def test_words_are_not_spread() -> None:
    text = "字" * 20 + "ABCDEFGHIJ" + "字" * 40
    first = lines(text, first_line=0)[0]
    (latin,) = (piece for piece in first.pieces if piece.text == "ABCDEFGHIJ")
    assert {round(right - left) for left, right in itertools.pairwise(latin.lefts)} == {155}


def test_what_is_the_same_is_set_once() -> None:
    assert lines("字" * 40)[0] is lines("字" * 40)[0]


@given(words)
def test_characters_stand_from_left_to_right_inside_the_column(text: str) -> None:
    for engine in (WORD, LIBREOFFICE):
        for line in setter(STYLES, engine)(Paragraph("body", (Run(text),)), WIDTH):
            lefts = [left for piece in line.pieces for left in piece.lefts]
            assert lefts == sorted(lefts)
            assert not lefts or (lefts[0] >= 0 and lefts[-1] < WIDTH)
            assert [len(piece.text) for piece in line.pieces] == [len(piece.lefts) for piece in line.pieces]


def test_a_distributed_line_reaches_both_edges_even_when_it_is_the_last() -> None:
    (line,) = lines("郑州市财政局", align="distribute", first_line=0)
    assert (line.left, round(line.right)) == (0, WIDTH)
    (piece,) = line.pieces
    gaps = {round(right - left) for left, right in itertools.pairwise(piece.lefts)}
    assert len(gaps) == 1
