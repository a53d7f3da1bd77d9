"""Characters as glyphs of the faces that are installed: the named face, or for what it lacks the next that has it."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QRawFont

from replydesk.export.paging import Look, Piece
from replydesk.ui.faces import families


@dataclass(frozen=True, slots=True)
class Stretch:
    """Glyphs of one font, and where each stands from the line's column."""

    font: QRawFont
    glyphs: list[int]
    lefts: list[float]

    def run(self, scale: float) -> QGlyphRun:
        """The glyphs as Qt draws them, at `scale` device units a twip."""
        run = QGlyphRun()
        run.setRawFont(self.font)
        run.setGlyphIndexes(self.glyphs)
        run.setPositions([QPointF(left * scale, 0.0) for left in self.lefts])
        return run


class Glyphs:
    """Finds the glyphs of characters at one scale; what it has found it remembers."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._found: dict[Look, dict[str, tuple[QRawFont, int]]] = {}

    def stretches(self, piece: Piece) -> Iterator[Stretch]:
        """The piece's characters, parted where the font changes."""
        known = self._found.setdefault(piece.look, {})
        last: Stretch | None = None
        for char, left in zip(piece.text, piece.lefts, strict=True):
            if char.isspace():
                continue
            entry = known.get(char)
            if entry is None:
                entry = known[char] = self._find(char, piece.look)
            font, glyph = entry
            if last is not None and last.font is font:
                last.glyphs.append(glyph)
                last.lefts.append(left)
                continue
            if last is not None:
                yield last
            last = Stretch(font, [glyph], [left])
        if last is not None:
            yield last

    def _find(self, char: str, look: Look) -> tuple[QRawFont, int]:
        """The first installed face of the look that has the character, with its glyph; its missing-glyph box if none has."""
        pixels = look.size * self._scale
        face = look.latin if char.isascii() else look.face
        fonts = [raw_font(family, pixels, bold=look.bold) for family in installed(face)]
        for font in fonts:
            indexes = font.glyphIndexesForString(char)
            if indexes and indexes[0]:
                return font, indexes[0]
        font = _fallback(char, pixels, bold=look.bold)
        indexes = font.glyphIndexesForString(char)
        return font, indexes[0] if indexes else 0


@functools.lru_cache(maxsize=64)
def installed(face: str) -> tuple[str, ...]:
    """The installed families that may stand for a face, best first."""
    return tuple(family for family in families(face) if QFontDatabase.hasFamily(family))


@functools.lru_cache(maxsize=512)
def raw_font(family: str, pixels: float, *, bold: bool) -> QRawFont:
    """The family at this size."""
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    raw = QRawFont.fromFont(font)
    raw.setPixelSize(pixels)
    return raw


def _fallback(char: str, pixels: float, *, bold: bool) -> QRawFont:
    """The first family of this machine that has a character which no office face has."""
    system = QFontDatabase.WritingSystem.SimplifiedChinese
    for family in QFontDatabase.families(system) + QFontDatabase.families():
        font = raw_font(family, pixels, bold=bold)
        if font.supportsCharacter(ord(char)):
            return font
    return raw_font("", pixels, bold=bold)
