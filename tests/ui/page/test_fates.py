"""The lines under and through what changed, and its color."""

import pytest
from PySide6.QtGui import QColor

from replydesk.export.paging import Look, Piece
from replydesk.export.sheet import Fate
from replydesk.ui.page.fates import fate_color, fate_lines


def piece(text: str, left: float, fate: Fate = "") -> Piece:
    """Chinese characters side by side from here on."""
    look = Look("仿宋", "仿宋", 320.0, False, "000000", fate=fate)
    return Piece(text, tuple(left + 320.0 * place for place in range(len(text))), look)


def test_a_line_reaches_from_the_first_character_to_the_last() -> None:
    ((line, _, color),) = fate_lines([piece("甲乙", 0), piece("丙丁", 640, "inserted")])
    assert (line.x1(), line.x2()) == (640, 1280)
    assert line.y1() > 0
    assert color == fate_color("inserted")


def test_what_is_gone_is_struck_through() -> None:
    ((line, _, _),) = fate_lines([piece("甲", 0, "deleted")])
    assert line.y1() < 0


@pytest.mark.parametrize("fate", ["moved_from", "moved_to"])
def test_what_moved_has_two_lines_in_another_color(fate: Fate) -> None:
    lines = list(fate_lines([piece("甲", 0, fate)]))
    assert len({line.y1() for line, _, _ in lines}) == 2
    assert fate_color(fate) != fate_color("inserted")


def test_lines_of_neighbors_meet_where_the_line_of_text_was_spread() -> None:
    first, second = fate_lines([piece("甲", 0, "inserted"), piece("A", 400, "inserted")])
    assert first[0].x2() == second[0].x1() == 400
    assert second[0].x2() == 560  # a Latin letter is half as wide


def test_what_stayed_has_its_own_color_and_no_line() -> None:
    assert fate_color("") is None
    assert list(fate_lines([piece("甲", 0), piece("", 320, "inserted")])) == []
    assert isinstance(fate_color("deleted"), QColor)
