"""字数统计: everything there is to count, of the letter and of what is selected, and of each part."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from replydesk.letter.counting import Count

_WIDEST_PART = 240
_MOST_PARTS = 12  # shown without scrolling


class CountPopup(QWidget):
    """A small table over the status bar; closes itself on Esc or a click elsewhere."""

    def __init__(
        self, whole: Count, selected: Count | None, parts: Sequence[tuple[str, Count]], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("countPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("字数统计"))
        self.setAccessibleName(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(_label(self.windowTitle(), "groupTitle"))
        layout.addLayout(self._measures(whole, selected))
        if len(parts) > 1:
            rule = QFrame()
            rule.setObjectName("rule")
            layout.addWidget(rule)
            layout.addWidget(_label(self.tr("各部分字数"), "groupTitle"))
            layout.addWidget(self._parts(parts))

    def _measures(self, whole: Count, selected: Count | None) -> QGridLayout:
        rows = (
            (self.tr("字数"), "words"),
            (self.tr("字符数（不计空格）"), "characters"),
            (self.tr("字符数（计空格）"), "with_blanks"),
            (self.tr("不计标点"), "letters"),
            (self.tr("英文单词和数字"), "latin"),
            (self.tr("段落"), "paragraphs"),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        columns = [(self.tr("全文"), whole)]
        if selected is not None:
            columns.append((self.tr("选中"), selected))
        for column, (name, count) in enumerate(columns, 1):
            grid.addWidget(_label(name, "muted"), 0, column, Qt.AlignmentFlag.AlignRight)
            for row, (measure, key) in enumerate(rows, 1):
                value = _label(f"{getattr(count, key):,}")
                value.setAccessibleName(f"{measure} {name} {value.text()}")
                grid.addWidget(value, row, column, Qt.AlignmentFlag.AlignRight)
        for row, (measure, _) in enumerate(rows, 1):
            grid.addWidget(_label(measure), row, 0)
        return grid

    def _parts(self, parts: Sequence[tuple[str, Count]]) -> QWidget:
        inner = QWidget()
        inner.setObjectName("countParts")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        metrics = QFontMetrics(self.font())
        for row, (name, count) in enumerate(parts):
            label = _label(metrics.elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST_PART))
            label.setToolTip(name)
            grid.addWidget(label, row, 0)
            grid.addWidget(_label(f"{count.words:,}"), row, 1, Qt.AlignmentFlag.AlignRight)
        if len(parts) <= _MOST_PARTS:
            return inner
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setMinimumWidth(inner.sizeHint().width() + area.verticalScrollBar().sizeHint().width())
        area.setFixedHeight(inner.sizeHint().height() * _MOST_PARTS // len(parts))
        return area

    def open_above(self, widget: QWidget) -> None:
        """Show the popup over the widget, its left edges together."""
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(0, -self.height() - 4)))
        self.show()


def _label(text: str, name: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if name:
        label.setObjectName(name)
    return label
