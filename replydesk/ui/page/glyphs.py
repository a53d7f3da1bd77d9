"""Characters as glyphs of the faces that are installed: the named face, or for what it lacks the next that has it."""

import functools
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QRawFont

from replydesk.export.faces import stand_ins
from replydesk.export.paging import Look, Piece
from replydesk.export.paging.widths import width

_TOLERANCE, _BOLD = 1.02, 0.03


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character's glyph. `narrow` is to what part of its width it is pressed so that it stays in its place.

    `pen` is how wide a line around it makes it bold where its face has no bold: 0 for none, in device units.
    """

    font: QRawFont
    index: int
    narrow: float
    pen: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """Glyphs of one font, width and pen, and where each stands from the line's column."""

    font: QRawFont
    narrow: float
    pen: float
    glyphs: list[int]
    lefts: list[float]

    def runs(self, scale: float) -> Iterator[tuple[float, QGlyphRun]]:
        """The glyphs as Qt draws them, each run with its left edge; pressed ones one by one. `scale` is device units a twip."""
        if self.narrow == 1.0:
            yield 0.0, _run(self.font, self.glyphs, [left * scale for left in self.lefts])
            return
        for glyph, left in zip(self.glyphs, self.lefts, strict=True):
            yield left * scale, _run(self.font, [glyph], [0.0])


def _run(font: QRawFont, glyphs: list[int], lefts: list[float]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(glyphs)
    run.setPositions([QPointF(left, 0.0) for left in lefts])
    return run


class Glyphs:
    """Finds the glyphs of characters at one scale; what it has found it remembers."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._found: dict[Look, dict[str, Glyph]] = {}
        self._fonts: dict[tuple[str, float, bool], QRawFont] = {}  # Qt ties them to a thread
        self._written: dict[tuple[str, float, bool], dict[int, str]] = {}

    def stretches(self, piece: Piece) -> Iterator[Stretch]:
        """The piece's characters, parted where the font changes."""
        known = self._found.setdefault(piece.look, {})
        last: Stretch | None = None
        for char, left in zip(piece.text, piece.lefts, strict=True):
            if char != " " and char.isspace():
                continue
            glyph = known.get(char)
            if glyph is None:
                glyph = known[char] = self._find(char, piece.look)
            if last is None or (last.font, last.narrow, last.pen) != (glyph.font, glyph.narrow, glyph.pen):
                if last is not None:
                    yield last
                last = Stretch(glyph.font, glyph.narrow, glyph.pen, [], [])
            last.glyphs.append(glyph.index)
            last.lefts.append(left)
        if last is not None:
            yield last

    def _find(self, char: str, look: Look) -> Glyph:
        """The glyph in the first installed face of the look that has the character; a box if no face has it.

        A stand-in's glyph that is wider than the page leaves room for is pressed into it.
        """
        pixels = look.size * self._scale
        font, index, family = self._glyph(
            char, look.latin if char.isascii() else look.face, pixels, bold=look.bold
        )
        advances = font.advancesForGlyphIndexes([index])
        taken = advances[0].x() if advances else 0.0
        room = width(char, look.latin) * pixels
        pressed = room / taken if taken > room * _TOLERANCE else 1.0
        pen = pixels * _BOLD if look.bold and not has_bold(family) else 0.0
        return Glyph(font, index, pressed * look.narrow / 100, pen)

    def meant(self, char: str) -> str:
        """The written character that shares its glyph with one that was not written: 一 for the radical U+2F00."""
        for key, written in self._written.items():
            indexes = self._font(*key).glyphIndexesForString(char)
            if indexes and indexes[0] in written:
                return written[indexes[0]]
        return char

    def _glyph(self, char: str, face: str, pixels: float, *, bold: bool) -> tuple[QRawFont, int, str]:
        """The font and the glyph of a character in the first installed family that has it, and that family."""
        system = QFontDatabase.WritingSystem.SimplifiedChinese
        index, key = 0, ("", pixels, bold)
        for family in itertools.chain(installed(face), _all_families(system), _all_families(None)):
            key = (family, pixels, bold)
            indexes = self._font(*key).glyphIndexesForString(char)
            if indexes and indexes[0]:
                index = indexes[0]
                break
        self._written.setdefault(key, {}).setdefault(index, char)
        return self._font(*key), index, key[0]

    def _font(self, family: str, pixels: float, bold: bool) -> QRawFont:  # noqa: FBT001  # parts of a key
        key = (family, pixels, bold)
        if key not in self._fonts:
            font = QFont(family) if family else QFont()
            font.setPixelSize(max(1, round(pixels)))
            font.setBold(
                bold and has_bold(family)
            )  # Qt would draw the glyphs twice, and a PDF would hold both
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = QRawFont.fromFont(font)
            self._fonts[key].setPixelSize(pixels)
        return self._fonts[key]


@functools.lru_cache(maxsize=64)
def installed(face: str) -> tuple[str, ...]:
    """The installed families that may stand for a face, best first."""
    return tuple(family for family in stand_ins(face) if QFontDatabase.hasFamily(family))


@functools.lru_cache(maxsize=256)
def has_bold(family: str) -> bool:
    """Whether the family has a bold face of its own; those of GB/T 9704 have none."""
    return any(QFontDatabase.bold(family, style) for style in QFontDatabase.styles(family))


@functools.lru_cache(maxsize=4)
def _all_families(system: QFontDatabase.WritingSystem | None) -> tuple[str, ...]:
    """Every family of this machine, or those for a writing system."""
    return tuple(QFontDatabase.families() if system is None else QFontDatabase.families(system))
