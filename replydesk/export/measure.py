"""How wide text is, counted in characters (字): a Chinese character is one, a Latin letter or a digit one half."""

import unicodedata
from collections.abc import Iterable

_FULL = frozenset("“”‘’—…·")
"""Marks of Chinese text that Unicode calls ambiguous; the official faces give them a whole cell."""


def characters(text: str) -> float:
    """The width of the text in characters of its size."""
    return sum(1.0 if char in _FULL or unicodedata.east_asian_width(char) in "WF" else 0.5 for char in text)


def widest(texts: Iterable[str]) -> float:
    """The width of the widest text, 0 for none."""
    return max(map(characters, texts), default=0.0)
