"""What the format check of a Word file found, with the way to set the file anew in our format."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.check import Report, Severity
from replydesk.check.findings import SEVERITIES
from replydesk.check.report import count_words, finding_words, text_lines
from replydesk.ui.format_report.model import FindingsModel
from replydesk.ui.format_report.reset import Reset
from replydesk.ui.language import said
from replydesk.ui.theme import Theme

_ROW = 26
_WIDTHS = (72, 220, 170, 150, 150)
_MOST_LOSSES = 3
_SIZE, _SMALL_SIZE = (940, 540), (520, 180)


class FormatReport(QDialog):
    """The findings of one file. It does not block the window; `reset_wanted()` asks for the file in our format."""

    reset_wanted = Signal()

    def __init__(self, file: Path, report: Report, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file, self._report = file, report
        self.setWindowTitle(self.tr("格式检查：{name}").format(name=file.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*(_SIZE if report.findings else _SMALL_SIZE))
        self.head = QLabel(said(count_words(report)))
        self.head.setWordWrap(True)
        self.model = FindingsModel(report, theme, self)
        self.table = self._table()
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.detail.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.filters = {severity: self._filter(severity) for severity in SEVERITIES}
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        if report.findings:
            layout.addLayout(self._filter_row())
            layout.addWidget(self.table, 1)
            layout.addWidget(self.detail)
            self.table.selectRow(0)
            self.table.setFocus()
        else:
            self.table.hide()
            layout.addStretch(1)
        layout.addWidget(self.outcome)
        layout.addLayout(self._buttons())

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAccessibleName(self.tr("检查结果"))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        table.selectionModel().currentRowChanged.connect(self._show_detail)
        return table

    def _filter(self, severity: Severity) -> QToolButton:
        count = sum(finding.severity == severity for finding in self._report.findings)
        button = QToolButton()
        button.setText(f"{said(SEVERITIES[severity])} {count}")
        button.setToolTip(self.tr("显示或隐藏这一类"))
        button.setCheckable(True)
        button.setChecked(True)
        button.setEnabled(bool(count))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(self._filter_changed)
        return button

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.filters.values():
            row.addWidget(button)
        row.addStretch()
        return row

    def _buttons(self) -> QHBoxLayout:
        self.copy = self._button(self.tr("复制全部"), self._copy)
        self.reset = self._button(self.tr("按本版式重排"), self._ask_reset)
        self.reset.setToolTip(self.tr("在原文件旁边另写一个新文件，原文件不改动"))
        self.open_new = self._button(self.tr("打开新文件"), lambda: None)
        self.open_new.hide()
        self.notes = self._button(self.tr("查看重排说明"), lambda: None)
        self.notes.hide()
        close = self._button(self.tr("关闭"), self.close)
        close.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.copy, self.reset, self.open_new, self.notes):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(close)
        return row

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _filter_changed(self) -> None:
        self.model.show_only({severity for severity, button in self.filters.items() if button.isChecked()})
        self.table.selectRow(0)
        if not self.model.rowCount():
            self.detail.clear()

    def _show_detail(self, current: QModelIndex) -> None:
        """Say the chosen finding in full, for the columns are narrow."""
        finding = self.model.finding(current.row())
        if finding is None:
            self.detail.clear()
            return
        self.detail.setText(said(finding_words(finding)))

    def text(self) -> str:
        """All findings as lines of text."""
        return "\n".join(text_lines(self._report, said))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _ask_reset(self) -> None:
        self.reset.setEnabled(False)
        self.reset_wanted.emit()

    def show_reset(self, reset: Reset, open_file: Callable[[], object], notes: Callable[[], object]) -> None:
        """Say where the new file is and what of the old one is not in it."""
        text = self.tr("已写出“{name}”，在原文件旁边；原文件没有改动。").format(name=reset.target.name)
        if reset.losses:
            losses = "\n".join(said(message.text) for message in reset.losses[:_MOST_LOSSES])
            text += "\n" + self.tr("没有带过来的内容：{losses}").format(losses=losses)
        if len(reset.losses) > _MOST_LOSSES:
            text += "\n" + self.tr("等 {count} 处。").format(count=len(reset.losses))
        self._say(text)
        self.open_new.clicked.connect(open_file)
        self.open_new.show()
        if reset.messages:
            self.notes.clicked.connect(notes)
            self.notes.show()

    def show_failure(self, text: str) -> None:
        """Say why there is no new file; the clerk can try again."""
        self._say(text)
        self.reset.setEnabled(True)

    def _say(self, text: str) -> None:
        self.outcome.setText(text)
        self.outcome.show()
