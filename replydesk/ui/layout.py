"""How the window is laid out: what is remembered of it, how large the sheet fits, and where the clerk is in the text."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from replydesk.ui.settings import Settings

if TYPE_CHECKING:
    from replydesk.ui.editor import LetterEditor

FOLDED = "folded"
"""Where a letter's place keeps the ids of the sections folded in the outline."""
SMALLEST = (900, 560)
_USUAL = (1440, 900)
_FRAME = (
    16,
    48,
)  # what a title bar and borders may take of the screen; Qt knows it only once the window is shown
_PANELS, _PANELS_NARROW, _NARROW = (248, 320), (208, 288), 1200

# The least sheet: 28 characters of 16 points, and one and a half on either side.
_SHEET_CELLS, _BODY_POINTS, _POINTS_PER_INCH = 31, 16, 72
_PAGE_POINTS = 595  # the width of A4
_SHEET_GAP, _ZOOM_GRID, _SMALLEST_FIT = 32, 5, 60


def restore(window: QMainWindow, splitter: QSplitter, panels: dict[str, QWidget], settings: Settings) -> None:
    """Size, panels and folds as they were left, or as they suit the screen at the first start."""
    if not window.restoreGeometry(settings.layout("geometry")):
        room = window.screen().availableSize()
        window.resize(min(_USUAL[0], room.width() - _FRAME[0]), min(_USUAL[1], room.height() - _FRAME[1]))
    if not splitter.restoreState(settings.layout("splitter")):
        left, right = _PANELS_NARROW if window.width() < _NARROW else _PANELS
        splitter.setSizes([left, window.width() - left - right, right])
    for key, panel in panels.items():
        panel.setVisible(settings.flag(key, default=True))


def keep(window: QMainWindow, splitter: QSplitter, panels: dict[str, QWidget], settings: Settings) -> None:
    """Remember size, panels and folds."""
    settings.set_layout("geometry", window.saveGeometry())
    settings.set_layout("splitter", splitter.saveState())
    for key, panel in panels.items():
        settings.set_flag(key, on=not panel.isHidden())
    settings.flush()


def fitting_zoom(width: int, dpi: int, wanted: int) -> int:
    """The zoom, in percent, at which the lines of the sheet fit into so many pixels: as wanted, or smaller, but not tiny."""
    whole = _SHEET_CELLS * _BODY_POINTS * dpi / _POINTS_PER_INCH
    fitting = int((width - _SHEET_GAP) / whole * 100) // _ZOOM_GRID * _ZOOM_GRID
    return min(wanted, max(fitting, _SMALLEST_FIT))


def width_zoom(width: int, dpi: int) -> int:
    """The zoom, in percent, at which the whole page is as wide as so many pixels, but not tiny."""
    page = _PAGE_POINTS * dpi / _POINTS_PER_INCH
    return max(int((width - _SHEET_GAP) / page * 100), _SMALLEST_FIT)


def place_in(editor: "LetterEditor") -> dict[str, Any]:
    """Where the clerk is: the paragraph, the offset in it, and how far the text is scrolled at a zoom of 100."""
    cursor = editor.textCursor()
    return {
        "block": cursor.blockNumber(),
        "offset": cursor.positionInBlock(),
        "scroll": editor.verticalScrollBar().value() * 100 // max(1, editor.zoom),
    }


def go_to_place(editor: "LetterEditor", place: dict[str, Any]) -> None:
    """Put the cursor where it was; a place that is no longer there, or unreadable, changes nothing."""
    if not all(isinstance(place.get(key), int) for key in ("block", "offset", "scroll")):
        return
    block = editor.document().findBlockByNumber(place["block"])
    if not block.isValid():
        return
    cursor = editor.textCursor()
    cursor.setPosition(block.position() + min(place["offset"], block.length() - 1))
    editor.setTextCursor(cursor)
    editor.verticalScrollBar().setValue(place["scroll"] * editor.zoom // 100)


def folds_in(place: dict[str, Any]) -> list[str]:
    """The ids of the sections that were folded in the outline; none if the place does not say, or is unreadable."""
    folded = place.get(FOLDED)
    return [section for section in folded if isinstance(section, str)] if isinstance(folded, list) else []
