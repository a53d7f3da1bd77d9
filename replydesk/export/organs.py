"""The organs of a joint letter, as a clerk writes them into one field."""

import re
from collections.abc import Sequence

_ORGAN = 4
"""A part shorter than this is no organ's name, so the text is one name with spaces in it."""


def organs(text: str) -> Sequence[str]:
    """The organs of a text, one a line or set apart by spaces or 、; else the one name; () for none."""
    parts = [part for part in re.split(r"[\s、]+", text) if part]
    if len(parts) > 1 and ("\n" in text.strip() or all(len(part) >= _ORGAN for part in parts)):
        return parts
    return [" ".join(text.split())] if parts else []
