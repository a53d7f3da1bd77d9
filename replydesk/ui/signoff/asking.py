"""The dialog of one deed: the opinion, whose it is, and the day."""

import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter.states import COUNTERSIGN, REVIEWING, SIGNING, Part
from replydesk.ui.form.composition import KeepsComposition
from replydesk.ui.form.date_input import DateInput
from replydesk.ui.form.inputs import LineInput
from replydesk.ui.language import said
from replydesk.ui.signoff.proposals import Answer, Proposal
from replydesk.ui.theme import Theme

_WIDTH = 480
_OPINION_LINES = 4


class OpinionInput(KeepsComposition, QPlainTextEdit):
    """A few lines for an opinion; Tab goes on to the next field."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * _OPINION_LINES + 12))


class DeedDialog(QDialog):
    """Asks for what goes with one deed. `agreed(Answer)` is emitted when the clerk does it; Esc does nothing."""

    agreed = Signal(object)

    def __init__(self, proposal: Proposal, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._proposal = proposal
        deed = proposal.deed
        self.setWindowTitle(said(deed.name))
        self.opinion = OpinionInput()
        self.opinion.setPlainText(proposal.opinion)
        self.opinion.selectAll()
        self.who, self.unit, self.number = LineInput(), LineInput(), LineInput()
        self.who.setText(proposal.who)
        self.unit.setText(proposal.unit)
        self.unit.offers = lambda: proposal.units
        self.number.setText(proposal.number or "")
        self.date = DateInput(theme)
        self.date.set_value(_today().isoformat())
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.agree = QPushButton(said(deed.name))
        self.agree.setDefault(True)
        self.agree.clicked.connect(self._agree)
        self.date.edited.connect(self._check_date)
        self.date.left.connect(self._check_date)
        self._lay_out()
        (self.opinion if deed.asks_opinion else self.who).setFocus()

    def _lay_out(self) -> None:
        proposal = self._proposal
        deed = proposal.deed
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        self._row(form, self.tr("意见(&O)") if deed.asks_opinion else self.tr("说明(&O)"), self.opinion)
        if proposal.offers:
            form.addRow("", self._offers())
        self._row(form, self._who_label(deed.part), self.who)
        self._row(form, self.tr("单位、职务(&U)"), self.unit)
        self._row(form, self.tr("日期(&D)"), self.date)
        if proposal.number is not None:
            self._row(form, self.tr("发文字号(&W)"), self.number)
            self.number.set_example(self.tr("还没有编号可以先空着"))
        cancel = QPushButton(self.tr("取消"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.agree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self._way())
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)

    def _row(self, form: QFormLayout, label: str, widget: QWidget) -> None:
        """A field with its label, which is also what a screen reader says of it."""
        form.addRow(label, widget)
        widget.setAccessibleName(label.partition("(&")[0].replace("&", ""))

    def _who_label(self, part: Part) -> str:
        if part == REVIEWING:
            return self.tr("核稿人(&N)")
        if part == COUNTERSIGN:
            return self.tr("会签人(&N)")
        return self.tr("签发人(&N)") if part == SIGNING else self.tr("经办人(&N)")

    def _way(self) -> QLabel:
        """From which state to which."""
        proposal = self._proposal
        if proposal.deed.to == proposal.state:
            text = self.tr("意见记入办理过程和发文稿纸，状态仍是“{state}”。").format(
                state=said(proposal.state)
            )
        else:
            text = self.tr("状态：{before} → {after}").format(
                before=said(proposal.state), after=said(proposal.deed.to)
            )
        way = QLabel(text)
        way.setObjectName("muted")
        way.setWordWrap(True)
        return way

    def _offers(self) -> QWidget:
        """Opinions that are often given; one that is chosen takes the place of what stands there."""
        button = QToolButton()
        button.setText(self.tr("常用意见") + " ▾")
        button.setAccessibleName(self.tr("常用意见"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for offer in self._proposal.offers:
            menu.addAction(offer.replace("&", "&&").replace("\n", " "), partial(self._take, offer))
        button.setMenu(menu)
        return button

    def _take(self, offer: str) -> None:
        self.opinion.setPlainText(offer)
        self.opinion.setFocus()

    def _day(self) -> datetime.date | None:
        try:
            return datetime.date.fromisoformat(str(self.date.value()))
        except ValueError:
            return None

    def _check_date(self) -> None:
        """A text that is no day is told, and the deed waits for a better one."""
        wrong = self._day() is None
        self.problem.setText(self.tr("日期请写成 2023年6月20日 或 6.20 这样。") if wrong else "")
        self.problem.setVisible(wrong)
        self.agree.setEnabled(not wrong)

    def _agree(self) -> None:
        for widget in (self.opinion, self.who, self.unit, self.date, self.number):
            widget.settle()
        day = self._day()
        if day is None:
            self._check_date()
            return
        answer = Answer(
            self.who.text().strip(),
            self.opinion.toPlainText().strip(),
            self.unit.text().strip(),
            day,
            self.number.text().strip(),
        )
        self.accept()
        self.agreed.emit(answer)


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()
