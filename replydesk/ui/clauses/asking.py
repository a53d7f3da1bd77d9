"""The dialog that asks once for the particulars that a clause needs and the letter does not have."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter import Field, Particulars
from replydesk.letter.clause import Clause
from replydesk.letter.particulars import Value
from replydesk.ui.form.row import FieldRow
from replydesk.ui.theme import Theme

_WIDTH = 460
_TALLEST = 420


class MissingDialog(QDialog):
    """Asks for particulars with the form's own inputs. `answered({key: value})` has what was filled in; Esc inserts nothing."""

    answered = Signal(object)

    def __init__(
        self,
        clause: Clause,
        fields: tuple[Field, ...],
        particulars: Particulars,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("插入常用语"))
        self._particulars = particulars
        head = QLabel(
            self.tr("“{title}”要用到下面的要素。填一次就记在这封信的要素里，也可以以后再填。").format(
                title=clause.title
            )
        )
        head.setWordWrap(True)
        self.rows = [FieldRow(field, theme, self) for field in fields]
        body = QWidget()
        body.setObjectName("formBody")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(self.rows):
            row.place(grid, 2 * number)
            row.edited.connect(self._show_state)
            row.adopted.connect(self._adopt)
            row.show_value(particulars)
            row.mark.hide()
        grid.setRowStretch(2 * len(self.rows), 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(body)
        self.insert = QPushButton(self.tr("填好并插入"))
        self.insert.setDefault(True)
        self.insert.clicked.connect(lambda: self._answer(self.values()))
        self.skip = QPushButton(self.tr("先插入，以后再填"))
        self.skip.setAutoDefault(False)
        self.skip.clicked.connect(lambda: self._answer({}))
        cancel = QPushButton(self.tr("取消"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.skip)
        buttons.addStretch()
        buttons.addWidget(self.insert)
        buttons.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(buttons)
        self.resize(_WIDTH, min(_TALLEST, body.sizeHint().height() + 130))
        self.rows[0].input.setFocus()

    def values(self) -> dict[str, Value]:
        """What was filled in, by key."""
        values = {row.field.key: row.tidy(self._particulars) for row in self.rows}
        return {key: value for key, value in values.items() if value not in ("", (), None)}

    def _show_state(self, row: FieldRow) -> None:
        row.show_state(self._present(), typing=True)
        row.mark.hide()

    def _adopt(self, row: FieldRow, text: str) -> None:
        row.show_value(self._particulars.with_value(row.field.key, text))
        self._show_state(row)

    def _present(self) -> Particulars:
        particulars = self._particulars
        for key, value in self.values().items():
            particulars = particulars.with_value(key, value)
        return particulars

    def _answer(self, values: Mapping[str, Value]) -> None:
        self.answered.emit(values)
        self.accept()
