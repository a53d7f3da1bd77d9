"""Characters as glyphs of the faces that are installed: the named face, or for what it lacks the next that has it."""

import functools
import itertools
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QRawFont

from replydesk.export.faces import stand_ins
from replydesk.export.paging import Look, Piece
from replydesk.export.paging.widths import width

_TOLERANCE, _BOLD = 1.02, 0.03
_UNSEEN = {"Cc", "Cf", "Cs"}
"""Categories of Unicode that have no glyph: joiners, marks of direction, what a control key left, halves of characters."""
_ANY_SIZE = 100.0


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


@dataclass(frozen=True, slots=True)
class Face:
    """A font file that was written with: one of its fonts, and its glyphs' characters in the order of their first use."""

    font: QRawFont
    written: dict[int, str]


class Glyphs:
    """Finds the glyphs of characters at one scale; what it has found it remembers."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._found: dict[Look, dict[str, Glyph | None]] = {}
        self._fonts: dict[tuple[str, float, bool], QRawFont] = {}  # Qt ties them to a thread
        self._faces: dict[bytes, Face] = {}

    @property
    def faces(self) -> Sequence[Face]:
        """The font files that were written with, whatever the size, in the order of their first use."""
        return tuple(self._faces.values())

    def stretches(self, piece: Piece) -> Iterator[Stretch]:
        """The piece's characters, parted where the font changes."""
        known = self._found.setdefault(piece.look, {})
        last: Stretch | None = None
        for char, left in zip(piece.text, piece.lefts, strict=True):
            if char not in known:
                known[char] = self._find(char, piece.look)
            glyph = known[char]
            if glyph is None:
                continue
            if last is None or (last.font, last.narrow, last.pen) != (glyph.font, glyph.narrow, glyph.pen):
                if last is not None:
                    yield last
                last = Stretch(glyph.font, glyph.narrow, glyph.pen, [], [])
            last.glyphs.append(glyph.index)
            last.lefts.append(left)
        if last is not None:
            yield last

    def _find(self, char: str, look: Look) -> Glyph | None:
        """The glyph in the first installed face of the look that has the character; a box if no face has it.

        A stand-in's glyph that is wider than the page leaves room for is pressed into it.
        """
        if (char.isspace() and char != " ") or unicodedata.category(char) in _UNSEEN:
            return None
        pixels = look.size * self._scale
        family = family_for(char, look.latin if char.isascii() else look.face, bold=look.bold)
        is_bold = look.bold and has_bold(family)
        font = self._font(family, pixels, is_bold)
        index = next(iter(font.glyphIndexesForString(char)), 0)
        self._note(font, index, char)
        advances = font.advancesForGlyphIndexes([index])
        taken = advances[0].x() if advances else 0.0
        room = width(char, look.latin) * pixels
        pressed = room / taken if taken > room * _TOLERANCE else 1.0
        pen = (
            pixels * _BOLD if look.bold and not is_bold else 0.0
        )  # Qt's own bold would be in a PDF's text twice
        return Glyph(font, index, pressed * look.narrow / 100, pen)

    def _note(self, font: QRawFont, index: int, char: str) -> None:
        """Remember what the glyph stands for; a box stands for nothing. A file's table of names tells it from others."""
        face = self._faces.setdefault(bytes(font.fontTable("name").data()), Face(font, {}))
        if index:
            face.written.setdefault(index, char)

    def _font(self, family: str, pixels: float, bold: bool) -> QRawFont:  # noqa: FBT001  # parts of a key
        key = (family, pixels, bold)
        if key not in self._fonts:
            self._fonts[key] = _raw_font(family, pixels, bold=bold)
        return self._fonts[key]


def _raw_font(family: str, pixels: float, *, bold: bool) -> QRawFont:
    font = QFont(family) if family else QFont()
    font.setPixelSize(max(1, round(pixels)))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    raw = QRawFont.fromFont(font)
    raw.setPixelSize(pixels)
    return raw


@functools.lru_cache(maxsize=8192)
def family_for(char: str, face: str, *, bold: bool) -> str:
    """The first installed family that has the character: those that stand for the face, then Chinese ones, then any.

    Where none has it, the family that stands for the face shows its box.
    """
    meant = installed(face)
    system = QFontDatabase.WritingSystem.SimplifiedChinese
    for family in itertools.chain(meant, _all_families(system), _all_families(None)):
        indexes = _raw_font(family, _ANY_SIZE, bold=bold and has_bold(family)).glyphIndexesForString(char)
        if indexes and indexes[0]:
            return family
    return next(iter(meant), "")


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
