"""Where Tab and F6 go: through the window as one reads it, whenever its parts were made.

Qt would go by the order in which widgets came to be, and here many come late: the text with the first letter, the
fields with the first form, a message bar at any time.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

_SAME_ROW = 10
"""Pixels by which the centers of controls in one row may differ."""


def stops(regions: Sequence[QWidget]) -> list[QWidget]:
    """Everything that Tab can reach, region by region, in each from top to bottom and from left to right."""
    return [stop for region in regions for stop in _in_region(region)]


def following(regions: Sequence[QWidget], here: QWidget | None, *, forward: bool) -> QWidget | None:
    """The stop after (or before) the one that has the keyboard, round and round; None if there is none at all."""
    found = stops(regions)
    if not found:
        return None
    place = found.index(here) if here in found else (-1 if forward else 0)
    return found[(place + (1 if forward else -1)) % len(found)]


def next_region(regions: Sequence[QWidget], here: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where F6 goes: in the next region to what had the keyboard there last, or else to its first stop."""
    shown = [region for region in regions if _in_region(region)]
    if not shown:
        return None
    inside = [region is here or (here is not None and region.isAncestorOf(here)) for region in shown]
    place = inside.index(True) if True in inside else -1
    region = shown[(place + (1 if forward else -1)) % len(shown)]
    last = region.focusWidget()
    return last if last is not None and last in _in_region(region) else _in_region(region)[0]


def _in_region(region: QWidget) -> list[QWidget]:
    if not region.isVisible():
        return []
    found = [widget for widget in (region, *region.findChildren(QWidget)) if _is_stop(widget)]
    middles = {widget: widget.mapTo(region, QPoint(0, widget.height() // 2)) for widget in found}
    found.sort(key=lambda widget: middles[widget].y())
    row, rows = 0, {}
    for above, widget in pairwise([None, *found]):
        if above is not None and middles[widget].y() - middles[above].y() > _SAME_ROW:
            row += 1
        rows[widget] = row
    return sorted(found, key=lambda widget: (rows[widget], middles[widget].x()))


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.focusProxy() is None and widget.isEnabled() and widget.isVisible()
