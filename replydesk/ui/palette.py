"""The colours of the window: one table, light and dark. Every colour anywhere in the window comes from here."""

from dataclasses import dataclass, fields
from functools import lru_cache

_PALER, _TINT = 0.1, 0.12  # parts of the other color


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as #RRGGBB by what they are for. Text on the ground it stands on has a contrast of at least 4.5:1."""

    dark: bool
    window: str
    """Ground of menus, toolbar, status bar."""
    panel: str
    """Ground of the two side panels and of dialogs."""
    desk: str
    """Ground around the sheet."""
    sheet: str
    """Paper of the letter, and ground of fields to write in."""
    text: str
    muted: str
    """Text that steps back: counts, hints, placeholders."""
    line: str
    """Hairlines between areas."""
    edge: str
    """Edges of fields and buttons: 3:1 against their ground."""
    thumb: str
    """Handles of scroll bars."""
    hover: str
    pressed: str
    selection: str
    selection_text: str
    found: str
    """Ground of what a search has found, and of the one in hand."""
    found_here: str
    focus: str
    """The ring around what has the keyboard."""
    accent: str
    """The sober official red: required-missing marks, the current section, the red head."""
    accent_soft: str
    on_accent: str
    good: str
    warning: str
    bad: str
    notice: str
    """Grounds of message bars: information, warning, error."""
    notice_warning: str
    notice_bad: str
    author1: str
    """What a reviewer changed or remarked is in the color of that reviewer, the first six of them in order."""
    author2: str
    author3: str
    author4: str
    author5: str
    author6: str

    @property
    def authors(self) -> tuple[str, ...]:
        """The colors of authors, in order of their first appearance; a seventh author begins anew."""
        return (self.author1, self.author2, self.author3, self.author4, self.author5, self.author6)

    def paler(self, color: str) -> str:
        """A color that steps back a little, still to be read on the sheet."""
        return blend(color, self.sheet, _PALER)

    def tint(self, color: str) -> str:
        """The sheet tinted with a color: a ground to write on in that color."""
        return blend(self.sheet, color, _TINT)


LIGHT = Palette(
    dark=False,
    window="#F3F4F6",
    panel="#FAFAFB",
    desk="#E4E7EB",
    sheet="#FFFFFF",
    text="#1F2329",
    muted="#5C646F",
    line="#D8DCE1",
    edge="#8A929D",
    thumb="#BCC3CC",
    hover="#E9ECF0",
    pressed="#DDE2E8",
    selection="#CFD9E6",
    selection_text="#14181D",
    found="#FFF0B8",
    found_here="#FFD24D",
    focus="#3D5A80",
    accent="#B3261E",
    accent_soft="#F9ECEB",
    on_accent="#FFFFFF",
    good="#1C6B3C",
    warning="#855100",
    bad="#B3261E",
    notice="#E8EDF3",
    notice_warning="#FBF0DA",
    notice_bad="#FBE6E4",
    author1="#A3162B",
    author2="#1B4F9C",
    author3="#17643A",
    author4="#6A3AA2",
    author5="#7E4400",
    author6="#0A5F6B",
)

DARK = Palette(
    dark=True,
    window="#202326",
    panel="#25282C",
    desk="#17191B",
    sheet="#2A2E32",
    text="#E4E6E9",
    muted="#A7AEB8",
    line="#3A3F45",
    edge="#7B848F",
    thumb="#4B525B",
    hover="#31363B",
    pressed="#3A4046",
    selection="#40536B",
    selection_text="#F5F7F9",
    found="#4D441F",
    found_here="#7A5C08",
    focus="#9DB8DA",
    accent="#F2B8B5",
    accent_soft="#3D2B2B",
    on_accent="#3A0907",
    good="#84CE9E",
    warning="#E8BC72",
    bad="#F2B8B5",
    notice="#2C343D",
    notice_warning="#3A3120",
    notice_bad="#43292A",
    author1="#FF9FA4",
    author2="#93BDFF",
    author3="#86D6A0",
    author4="#CDAEFF",
    author5="#F0B673",
    author6="#7FD3DE",
)

TEXT_ON_GROUND: tuple[tuple[str, str], ...] = (
    *(
        (text, ground)
        for text in ("text", "muted", "accent", "good", "warning", "bad")
        for ground in ("window", "panel", "sheet", "hover")
    ),
    *(
        (f"author{number}", ground)
        for number in range(1, 7)
        for ground in ("window", "panel", "sheet", "hover")
    ),
    ("text", "pressed"),
    ("text", "desk"),
    ("muted", "desk"),
    ("selection_text", "selection"),
    ("text", "selection"),
    ("text", "found"),
    ("text", "found_here"),
    ("on_accent", "accent"),
    ("text", "accent_soft"),
    ("accent", "accent_soft"),
    ("text", "notice"),
    ("text", "notice_warning"),
    ("text", "notice_bad"),
    ("warning", "notice_warning"),
    ("bad", "notice_bad"),
)
"""Which colour is written on which: what the contrast test goes through."""


def names() -> tuple[str, ...]:
    """The names of all colours of the table."""
    return tuple(entry.name for entry in fields(Palette) if entry.name != "dark")


@lru_cache
def blend(first: str, second: str, share: float) -> str:
    """The first color with a share, 0 to 1, of the second."""
    return "#" + "".join(
        f"{round(one + (other - one) * share):02X}"
        for one, other in zip(_parts(first), _parts(second), strict=True)
    )


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    parts = (value / 255 for value in _parts(color))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(color: str) -> tuple[int, ...]:
    """Red, green and blue, 0 to 255."""
    return tuple(int(color[place : place + 2], 16) for place in (1, 3, 5))
