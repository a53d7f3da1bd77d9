"""How Chinese characters are read, so that pinyin finds them."""

from collections.abc import Sequence

_WAYS = 2  # the usual ones: 度 is also read zhai, which nobody types

Readings = tuple[frozenset[str], ...]
"""For each character of a text every way to read it: 重 as zhong and chong; a letter reads as itself."""


def load() -> None:
    """Load the dictionary, which takes a moment, before it is asked for."""
    import pypinyin  # noqa: F401, PLC0415


def readings(text: str) -> Readings:
    """The readings of each character, in small letters without tones."""
    from pypinyin import Style, pinyin  # noqa: PLC0415  # 130 ms, and only for the palette

    found: list[frozenset[str]] = []
    for character in text.lower():
        ways: Sequence[Sequence[str]] = pinyin(character, style=Style.NORMAL, heteronym=True)
        found.append(frozenset(ways[0][:_WAYS]))
    return tuple(found)


def spelled(typed: str, read: Readings) -> int:
    """At which character the typed letters begin to spell the text, by initials, syllables or both; -1 if nowhere."""
    return next((start for start in range(len(read)) if _spells(typed, read, start)), -1)


def _spells(typed: str, read: Readings, place: int) -> bool:
    if not typed:
        return True
    if place == len(read):
        return False
    for way in read[place]:
        if way.startswith(typed):
            return True
        if typed.startswith(way) and _spells(typed[len(way) :], read, place + 1):
            return True
        if typed[0] == way[:1] and _spells(typed[1:], read, place + 1):
            return True
    return False
