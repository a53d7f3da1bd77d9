"""The pinyin of titles, by which clauses are found: typed in full or by the first letters."""


def syllables(text: str) -> str:
    """The text in lower-case pinyin without tones, a space between syllables: 感谢支持A类 -> gan xie zhi chi a lei.

    Characters that are no Chinese stay as they are, marks are left out.
    """
    from pypinyin import lazy_pinyin  # noqa: PLC0415  # 130 ms and 58 MB, and only for what is new in the library

    parts = (part for piece in lazy_pinyin(text) for part in _words(piece.lower()))
    return " ".join(parts)


def _words(piece: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in piece).split()
