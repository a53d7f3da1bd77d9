"""The faces of the page on the screen: for each face that a profile names, what may stand in for it."""

from PySide6.QtGui import QFont

from replydesk.export.faces import stand_ins

BASELINE = 0.8
"""Where Qt puts the baseline in a line of fixed height, from its top; what is drawn beside Qt's text does the same."""


def page_font(face: str, points: float, *, bold: bool = False) -> QFont:
    """A font of the face or its best stand-in, laid out without rounding to the pixel grid."""
    font = QFont(list(stand_ins(face)))
    font.setPointSizeF(points)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
