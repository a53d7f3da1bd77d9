"""The list of what is still to be filled in a letter (待补项): every placeholder without a value, with the words around it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter import Letter
from replydesk.letter.placeholders import Gap, fill_text, gaps
from replydesk.ui.editor import LetterEditor
from replydesk.ui.editor.gaps import select_gap

_BEFORE, _BEHIND = 10, 14
_ROW = 26


class GapList(QDialog):
    """The gaps of the letter in an editor. It stays open beside the text, follows it, and goes to each on Enter or a click."""

    def __init__(self, editor: LetterEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("待补项"))
        self.resize(560, 360)
        self._editor = editor
        self._session = editor.session
        self._gaps: list[Gap] = []
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([self.tr("名称"), self.tr("填法"), self.tr("所在文字")])
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("待补项"))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((0, 110), (1, 150)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.go = QPushButton(self.tr("转到"))
        self.go.setDefault(True)
        self.go.clicked.connect(self._go)
        close = QPushButton(self.tr("关闭"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.go)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.table.cellClicked.connect(self._go)
        self._session.changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Read the letter anew; the row that is chosen stays so."""
        letter, chosen = self._session.letter, self.table.currentRow()
        self._gaps = list(gaps(letter))
        self.table.setRowCount(len(self._gaps))
        for row, gap in enumerate(self._gaps):
            for column, text in enumerate((gap.placeholder.name, self._way(gap), _around(letter, gap))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        if self._gaps:
            self.table.setCurrentCell(min(max(chosen, 0), len(self._gaps) - 1), 0)
        self.go.setEnabled(bool(self._gaps))
        self.head.setText(
            self.tr("还有 {count} 处待补。选一行转到正文，写上内容就不再列出。").format(count=len(self._gaps))
            if self._gaps
            else self.tr("没有待补的内容了。正文里的占位符都能按要素填写。")
        )

    def _way(self, gap: Gap) -> str:
        field = gap.placeholder.field
        return self.tr("直接写") if field is None else self.tr("填要素“{name}”").format(name=field.label)

    def _go(self, *_: int) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._gaps) and self._editor.session is self._session:
            select_gap(self._editor, self._gaps[row])

    def _changed(self, old: Letter, new: Letter, source: object) -> None:
        if self._gaps != list(gaps(new)):
            self.refresh()


def _around(letter: Letter, gap: Gap) -> str:
    """The words around the gap, on one line."""
    block = letter.blocks[gap.index]
    text = block.text if gap.cell is None else block.rows[gap.cell[0]][gap.cell[1]]
    before = fill_text(text[: gap.placeholder.start], letter.particulars)
    behind = fill_text(text[gap.placeholder.end :], letter.particulars)
    cut_before, cut_behind = "…" * (len(before) > _BEFORE), "…" * (len(behind) > _BEHIND)
    return f"{cut_before}{before[-_BEFORE:]}【{gap.placeholder.name}】{behind[:_BEHIND]}{cut_behind}"
