"""The ground of a row in the window's lists, by selection and pointer. Loaded when the first row is painted."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from replydesk.ui.theme import Theme


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> bool:
    """Fill the row as selected or under the pointer; answers whether it is selected."""
    if option.state & QStyle.StateFlag.State_Selected:
        focused = option.widget is not None and option.widget.hasFocus()
        painter.fillRect(option.rect, theme.color("selection" if focused else "pressed"))
        return True
    if option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, theme.color("hover"))
    return False
