"""Offsets: Qt counts UTF-16 units, Python counts characters; rare Chinese characters (𬭎) are two units.

Also which characters a paragraph of a text document can hold at all.
"""

import re

_LINE_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Qt gives these a meaning of its own (frame borders, inline objects, paragraph ends) or cannot hold them.
_UNHOLDABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffc\ufffe\uffff\ud800-\udfff]")


def _one_unit_each(text: str) -> bool:
    return len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


def units(text: str, offset: int) -> int:
    """How many UTF-16 units the first `offset` characters take."""
    if _one_unit_each(text):
        return offset
    return offset + sum(character > "\uffff" for character in text[:offset])


def characters(text: str, wanted: int) -> int:
    """How many characters the first `wanted` UTF-16 units are."""
    if wanted <= 0 or _one_unit_each(text):
        return min(max(wanted, 0), len(text))
    passed = 0
    for index, character in enumerate(text):
        if passed >= wanted:
            return index
        passed += 2 if character > "\uffff" else 1
    return len(text)


def holdable(text: str) -> str:
    """The text, with each character that a paragraph cannot hold as a space: the length stays."""
    return _UNHOLDABLE.sub(" ", text) if _UNHOLDABLE.search(text) else text


def lines(text: str) -> list[str]:
    """The lines of a foreign text, as paragraphs can hold them."""
    return [holdable(line) for line in _LINE_BREAKS.split(text)]
