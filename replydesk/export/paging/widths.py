"""How wide characters are and how high lines stand in a face, in parts of the type's size (em).

The official Chinese faces give a Chinese character and every full-width mark a whole cell, and ASCII half of one. Only
Latin faces in which digits are not half a cell have a table here.
"""

import functools
import re
from dataclasses import dataclass

HALF, WHOLE = 0.5, 1.0
_MARKS = "\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060\ufe00-\ufe0f\ufeff"
"""Marks over other characters, and signs that are not seen: they take no room."""
_NO_WIDTH = re.compile(f"[{_MARKS}]")
NOT_WHOLE = re.compile(f"[\x00-\x7f\u00a0{_MARKS}]")
"""Characters that are not a whole cell wide."""
_ASCII_FIRST = 32
# Parts of a thousand from space to ~, as in the faces' horizontal metrics (Times New Roman and Arial and their metric twins).
_TIMES = (
    "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564"
    " 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333"
    " 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500"
    " 444 480 200 480 541"
)
_ARIAL = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584"
    " 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278"
    " 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500"
    " 500 334 260 334 584"
)
_PROPORTIONAL = {
    "Times New Roman": _TIMES,
    "Liberation Serif": _TIMES,
    "Nimbus Roman": _TIMES,
    "Arial": _ARIAL,
    "Liberation Sans": _ARIAL,
    "Helvetica": _ARIAL,
}


@dataclass(frozen=True, slots=True)
class Height:
    """How far a face's line reaches above and below the baseline."""

    ascent: float
    descent: float


_CELL_HEIGHT = Height(0.879, 0.121)
_HEIGHTS = {_TIMES: Height(0.891, 0.216), _ARIAL: Height(0.905, 0.212)}


@functools.cache
def ascii_widths(face: str) -> dict[str, float] | None:
    """The widths of ASCII characters by character in a face where they differ; None where each is half an em."""
    table = _PROPORTIONAL.get(face)
    if table is None:
        return None
    return {chr(_ASCII_FIRST + place): int(width) / 1000 for place, width in enumerate(table.split())}


def width(char: str, latin_face: str) -> float:
    """The width of a character: ASCII in the Latin face, everything else a whole cell."""
    if not char.isascii() and char != "\u00a0":
        return 0.0 if _NO_WIDTH.match(char) else WHOLE
    table = ascii_widths(latin_face)
    return HALF if table is None else table.get(char, HALF)


def height(face: str) -> Height:
    """The height of a face's line."""
    return _HEIGHTS.get(_PROPORTIONAL.get(face, ""), _CELL_HEIGHT)
