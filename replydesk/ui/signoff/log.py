"""办理过程: every step of a letter with who, when and what opinion, as a list that can be copied."""

import datetime
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QLabel, QTableView, QWidget

from replydesk.letter.states import WITHDRAW
from replydesk.letter.steps import Step, standing
from replydesk.ui.language import day, said
from replydesk.ui.reports import lay_out_report
from replydesk.ui.theme import Theme

_DATE, _DEED, _STATE, _WHO, _UNIT, _OPINION = range(6)
_WIDTHS = {_DATE: 128, _DEED: 84, _STATE: 84, _WHO: 84, _UNIT: 140}
_ROW_HEIGHT = 26
_Index = QModelIndex | QPersistentModelIndex


class StepsModel(QAbstractTableModel):
    """The steps of a letter, the first at the top. What was withdrawn is struck out."""

    def __init__(self, steps: Sequence[Step], theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._held = {step.number for step in standing(steps)}
        self._theme = theme
        self._struck = QFont()
        self._struck.setStrikeOut(True)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else _OPINION + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        titles = (
            self.tr("日期"),
            self.tr("步骤"),
            self.tr("之后的状态"),
            self.tr("办理人"),
            self.tr("单位、职务"),
            self.tr("意见"),
        )
        return titles[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        step = self._steps[index.row()]
        gone = step.number not in self._held and step.deed != WITHDRAW
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cells(step)[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return self._recorded(step, gone=gone)
            case Qt.ItemDataRole.FontRole if gone:
                return self._struck
            case Qt.ItemDataRole.ForegroundRole if gone or step.deed == WITHDRAW:
                return self._theme.color("muted")
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def cells(self, step: Step) -> tuple[str, ...]:
        """What stands in the row of a step."""
        date = day(datetime.date.fromisoformat(step.date), with_year=True)
        return date, said(step.deed), said(step.state), step.who, step.unit, step.opinion

    def text(self) -> str:
        """All rows as lines of text, withdrawn steps marked."""
        lines = []
        for step in self._steps:
            gone = step.number not in self._held and step.deed != WITHDRAW
            cells = [cell.replace("\n", " ") for cell in self.cells(step)]
            lines.append("\t".join([*cells, self.tr("（已撤回）")] if gone else cells))
        return "\n".join(lines)

    def _recorded(self, step: Step, *, gone: bool) -> str:
        """When the step was written down, and whether it still holds."""
        at = step.recorded.astimezone()
        text = self.tr("记于 {day} {time}").format(day=day(at.date(), with_year=True), time=f"{at:%H:%M}")
        return f"{text} {self.tr('（已撤回）')}" if gone else text


class StepsDialog(QDialog):
    """The steps of one letter. It does not block the window."""

    def __init__(
        self, title: str, state: str, steps: Sequence[Step], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("办理过程：{title}").format(title=title or self.tr("未写标题的信")))
        self.resize(860, 420)
        head = QLabel(
            self.tr("现在的状态：{state}。划去的是已经撤回的步骤。").format(state=said(state))
            if steps
            else self.tr("现在的状态：{state}。还没有办理记录，送核稿以后每一步都记在这里。").format(
                state=said(state)
            )
        )
        head.setWordWrap(True)
        self.model = StepsModel(steps, theme, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(_ROW_HEIGHT)
        self.table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(self.tr("办理过程"))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(_OPINION, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(lambda *_: self.table.resizeRowsToContents())
        self.copy = lay_out_report(self, head, self.table, self.model.text)
        self.copy.setEnabled(bool(steps))
        self.table.resizeRowsToContents()
