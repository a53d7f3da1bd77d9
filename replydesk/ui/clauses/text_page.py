"""One text of a clause in the dialog: the general one, or a variant with the letters that it is for."""

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter.clause import LEVELS, Address, Variant
from replydesk.letter.clause_form import ADDRESSES, KINDS


class TextPage(QWidget):
    """A text to write, lines being paragraphs. `edited()` follows every change, `removal_asked()` the button of a variant."""

    edited = Signal()
    removal_asked = Signal()

    def __init__(self, variant: Variant | None = None, text: str = "") -> None:
        super().__init__()
        self.is_variant = variant is not None
        self.editor = QPlainTextEdit(variant.text if variant is not None else text)
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(self.tr("常用语的文字"))
        self.editor.textChanged.connect(self.edited)
        self.kind = _choice(self.tr("类型"), self.tr("提案和建议"), KINDS)
        self.address = _choice(self.tr("称呼"), self.tr("任何称呼"), ADDRESSES)
        self.level = _choice(self.tr("层级"), self.tr("任何层级"), LEVELS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        if variant is not None:
            self._show(variant)
            layout.addLayout(self._circumstances())
        layout.addWidget(self.editor, 1)

    def _show(self, variant: Variant) -> None:
        for box, value in (
            (self.kind, variant.proposal_kind),
            (self.address, variant.address),
            (self.level, variant.level),
        ):
            box.setCurrentIndex(max(box.findData(value), 0))
            box.currentIndexChanged.connect(lambda _: self.edited.emit())

    def _circumstances(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("用于")))
        for box in (self.kind, self.address, self.level):
            row.addWidget(box)
        row.addStretch()
        remove = QPushButton(self.tr("删除变体"))
        remove.clicked.connect(self.removal_asked)
        row.addWidget(remove)
        return row

    @property
    def text(self) -> str:
        """The text without blanks at its ends."""
        return self.editor.toPlainText().strip()

    def variant(self) -> Variant:
        """The variant as it is written."""
        kind, address, level = (str(box.currentData()) for box in (self.kind, self.address, self.level))
        return Variant(self.text, kind, cast("Address", address), level)

    def title(self) -> str:
        """What its tab says: 通用, or the letters that it is for."""
        if not self.is_variant:
            return self.tr("通用")
        boxes = (self.kind, self.address, self.level)
        named = [str(box.currentData()) for box in boxes if box.currentData()]
        return " · ".join(named) or self.tr("变体")

    def insert(self, words: str) -> None:
        """Write these words at the cursor."""
        self.editor.insertPlainText(words)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)


def _choice(name: str, anything: str, values: tuple[str, ...]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.addItem(anything, "")
    for value in values:
        if value:
            box.addItem(value, value)
    return box
