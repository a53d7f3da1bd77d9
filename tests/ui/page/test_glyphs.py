"""Glyphs: the face of each character, the room it has, which font files were used."""

import pytest
from PySide6.QtGui import QFontDatabase

from replydesk.export.paging import Look, Piece
from replydesk.ui.page.glyphs import Glyphs, Stretch, family_for, installed

pytestmark = pytest.mark.usefixtures("qapp")

LOOK = Look("仿宋_GB2312", "仿宋_GB2312", 320.0, bold=False, color="auto")


def stretches(text: str, look: Look = LOOK) -> list[Stretch]:
    lefts = tuple(320.0 * place for place in range(len(text)))
    return list(Glyphs(1.0).stretches(Piece(text, lefts, look)))


def test_a_stand_in_for_the_named_face_is_taken_first() -> None:
    assert family_for("答", "仿宋_GB2312", bold=False) == installed("仿宋_GB2312")[0]


def test_what_no_face_has_shows_the_box_of_the_named_one() -> None:
    assert family_for("\U0010fff0", "仿宋_GB2312", bold=False) == installed("仿宋_GB2312")[0]


def test_a_character_that_the_face_lacks_comes_from_another() -> None:
    family = family_for("😀", "仿宋_GB2312", bold=False)
    assert QFontDatabase.hasFamily(family)
    assert family not in installed("仿宋_GB2312")


def test_spaces_and_marks_without_a_glyph_keep_their_room() -> None:
    (stretch,) = stretches("甲\t\u200b乙")
    assert stretch.lefts == [0.0, 960.0]


def test_digits_are_pressed_into_half_a_cell_and_no_more() -> None:
    for stretch in stretches("答2023复"):
        advances = stretch.font.advancesForGlyphIndexes(stretch.glyphs)
        room = 320.0 if stretch.narrow == 1.0 else 160.0
        assert all(advance.x() * stretch.narrow <= room * 1.03 for advance in advances)


def test_font_files_remember_the_order_of_use_whatever_the_size() -> None:
    glyphs = Glyphs(1.0)
    large = Look(LOOK.face, LOOK.latin, 440.0, bold=False, color="auto")
    for text, look in (("复答", LOOK), ("答函复", large)):
        list(glyphs.stretches(Piece(text, (0.0,) * len(text), look)))
    (face,) = glyphs.faces
    assert "".join(face.written.values()) == "复答函"
