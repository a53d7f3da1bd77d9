"""Chinese text that remembers how it was made, so that the window can say it in another language."""

from typing import Self


class Wording(str):
    """A sentence or word for the clerk: finished Chinese, with the pattern and the values that it was made of.

    `Wording("找不到文件“{path}”。", path=path)` is the Chinese text to all who read it as a string; the window looks the
    pattern up in its translation and fills in the same values. A value may be a wording itself; a tuple is a list of words.
    """

    __slots__ = ("pattern", "values")

    pattern: str
    values: dict[str, object]

    def __new__(cls, pattern: str, /, **values: object) -> Self:
        """The pattern with its values filled in; without values it stays as it is, braces and all."""
        shown = {
            name: "、".join(value) if isinstance(value, tuple) else value for name, value in values.items()
        }
        wording = super().__new__(cls, pattern.format(**shown) if values else pattern)
        wording.pattern = pattern
        wording.values = values
        return wording
