"""What a public file masks and leaves out: a list to read before the file goes on line."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QListWidget,
    QWidget,
)

from replydesk.ui.language import said
from replydesk.ui.reports import lay_out_report


class WithheldReport(QDialog):
    """The sentences about one exported file. It does not block the window."""

    def __init__(self, name: str, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("遮盖和略去的内容：{name}").format(name=name))
        self.resize(560, 360)
        head = QLabel(
            self.tr("答复函本身没有改动，下面的内容在“{name}”里被遮盖或略去。").format(name=name)
            + self.tr("自动查找会有遗漏，上网前请通读一遍。")
        )
        head.setWordWrap(True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("遮盖和略去的内容"))
        self.list.addItems([said(sentence) for sentence in sentences])
        lay_out_report(self, head, self.list, self.text)

    def text(self) -> str:
        """All sentences as lines of text."""
        return "\n".join(self.list.item(row).text() for row in range(self.list.count()))
