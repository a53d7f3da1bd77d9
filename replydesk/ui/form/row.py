"""One row of the form: label, required mark, input, and a line of help under it when there is something to say."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from replydesk.letter import Field, Particulars
from replydesk.letter.dates import iso_year, official_date
from replydesk.letter.docnumber import format_doc_number
from replydesk.letter.particulars import Value
from replydesk.letter.suggestions import suggest
from replydesk.ui.form.date_input import DateInput
from replydesk.ui.form.house_chooser import CHOSEN, HouseChooser
from replydesk.ui.form.inputs import ChoiceInput, FlagInput, GrowingInput, LineInput
from replydesk.ui.form.list_input import ListInput
from replydesk.ui.form.office import Office
from replydesk.ui.language import said
from replydesk.ui.theme import Theme

Input = LineInput | GrowingInput | ChoiceInput | FlagInput | DateInput | ListInput
_LABEL_WIDTH = 92
_OFFERED = {"issuer", "signature"}
"""Fields in which the office's usual value is offered before anything is typed."""
_WRAPPED = {"title", "salutation", "signature", "issuer", "annotation", "disclosure_reason"}


class FieldRow(QObject):
    """The row of one field. It shows what it is told and tells what the clerk does; the panel changes the letter."""

    edited = Signal(object)
    left = Signal(object)
    adopted = Signal(object, str)

    def __init__(self, field: Field, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.field = field
        self.office = Office()
        self.problem = ""
        self.input = make_input(field, theme)
        if isinstance(self.input, LineInput | ListInput):
            self.input.offers = lambda: self.office.remembered(field.key)
        name, advice = said(field.label), said(field.help)
        self.mark = QLabel("●")
        self.mark.setObjectName("dot")
        self.mark.setToolTip(self.tr("必填，还没有填"))
        self.mark.setAccessibleName(self.tr("{label}必填，还没有填").format(label=name))
        self.label = QLabel(name)
        self.label.setObjectName("fieldLabel")
        self.label.setBuddy(self.input)
        self.note = Note()
        self._head, self._stands = QWidget(), True
        self.chooser = HouseChooser(field.key, theme) if field.key in CHOSEN else None
        example = official_date(field.example) if field.kind == "date" else field.example
        for widget in (self.label, self.input):
            widget.setToolTip(
                advice + (self.tr("\n例：{example}").format(example=example) if example else "")
            )
        self.input.setAccessibleName(name)
        self.input.setAccessibleDescription(advice)
        self.input.set_example(self.tr("例：{example}").format(example=example) if example else "")
        self.input.edited.connect(lambda: self.edited.emit(self))
        self.input.left.connect(lambda: self.left.emit(self))
        self.note.adopted.connect(lambda text: self.adopted.emit(self, text))

    def place(self, grid: QGridLayout, line: int) -> None:
        """Put the row's widgets into lines `line` and `line + 1` of a group's grid."""
        self._head.setFixedWidth(_LABEL_WIDTH)
        layout = QHBoxLayout(self._head)
        layout.setContentsMargins(0, 3, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.label)
        layout.addWidget(self.mark)
        layout.addStretch()
        grid.addWidget(self._head, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.input, line, 1, 1, 2 if self.chooser is None else 1)
        if self.chooser is not None:
            grid.addWidget(self.chooser, line, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.note, line + 1, 1, 1, 2)

    def set_office(self, office: Office) -> None:
        """Work for the office of another letter."""
        self.office = office
        if self.chooser is not None:
            self.chooser.office = office

    def offer_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these values, each with what it means; with none what is offered stays."""
        if choices and isinstance(self.input, ChoiceInput):
            self.input.set_choices(choices)

    def show_value(self, particulars: Particulars) -> None:
        """Show the field's value; a cursor in it stays."""
        self.input.set_value(particulars.get(self.field.key))

    def show_state(
        self, particulars: Particulars, clash: str = "", *, typing: bool = False, locked: bool = False
    ) -> None:
        """Show mark, preview, suggestion and problem for this value; while the clerk is typing, no reproaches.

        `clash` is what contradicts another particular. In a letter that is open for reading only (`locked`) nothing is
        offered.
        """
        if isinstance(self.input, DateInput):
            self.input.set_year(iso_year(particulars.date) if self.field.key != "date" else None)
        if self.chooser is not None:
            self.chooser.particulars = particulars
        value = particulars.get(self.field.key)
        self._stand(on=bool(value) or particulars.applies(self.field.key))
        self.mark.setVisible(particulars.requires(self.field.key) and value in ("", (), None))
        self.problem = self._problem(particulars) or clash
        problem = "" if typing else self.problem
        offer = "" if locked or (typing and value) else self._offer(particulars)
        self.note.say(problem=problem, preview=self._preview(particulars), offer=offer)
        if self.input.property("problem") != bool(problem):
            self.input.setProperty("problem", bool(problem))
            self.input.style().polish(self.input)

    def _stand(self, *, on: bool) -> None:
        """Show the row or hide it; what a letter of this kind does not have is hidden while it is empty."""
        if on != self._stands:
            self._stands = on
            for widget in (self._head, self.input, self.chooser):
                if widget is not None:
                    widget.setVisible(on)

    def _problem(self, particulars: Particulars) -> str:
        """What is wrong with the value by itself, in this office."""
        key = self.field.key
        if found := said(particulars.problem(key)):
            return found
        if key == "doc_number":
            return self.office.number_problem(particulars.doc_number)
        return (
            said(self.office.style.scheme.problem(particulars.result_class)) if key == "result_class" else ""
        )

    def _preview(self, particulars: Particulars) -> str:
        """What the value will be printed as, where that is not what was typed."""
        if isinstance(self.input, DateInput):
            return self.input.preview
        if self.field.key != "doc_number":
            return ""
        official = self._official(particulars.doc_number, particulars)
        return official if official != particulars.doc_number.strip() else ""

    def _offer(self, particulars: Particulars) -> str:
        """What the value could be."""
        key = self.field.key
        if offer := suggest(key, particulars, self.office.style):
            return offer
        if key == "doc_number" and (
            not particulars.doc_number or self.office.number_problem(particulars.doc_number)
        ):
            return self.office.next_number(particulars)
        if key in _OFFERED and not particulars.get(key):
            return next(iter(self.office.remembered(key)), "")
        return ""

    def _official(self, text: str, particulars: Particulars) -> str:
        return format_doc_number(text, self.office.code, self.office.year(particulars))

    def tidy(self, particulars: Particulars) -> Value:
        """The value as it should be stored when the keyboard leaves the field."""
        value = self.input.value()
        if self.field.key == "doc_number" and isinstance(value, str):
            return self._official(value, particulars)
        return value.strip() if isinstance(value, str) else value


class Note(QWidget):
    """The line under a field: → what it will become, what is proposed with 采用, or what is wrong."""

    adopted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._offer = ""
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setMinimumWidth(40)
        self.button = QPushButton(self.tr("采用"))
        self.button.setObjectName("link")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(4)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.button.clicked.connect(lambda: self.adopted.emit(self._offer))
        self.hide()

    def say(self, *, problem: str, preview: str, offer: str) -> None:
        """Show the problem, else the preview, else the offer; with none of them take no room."""
        if preview:
            problem = ""
        offered = self.tr("建议：{offer}").format(offer=offer) if offer else ""
        text = "→ " + preview if preview else "\n".join(filter(None, (problem, offered)))
        self._offer = "" if preview else offer
        name = "problem" if problem else "hint"
        if self.label.objectName() != name:
            self.label.setObjectName(name)
            self.label.style().polish(self.label)
        if text != self.label.text():
            self.label.setText(text)
        self.button.setVisible(bool(self._offer))
        self.button.setAccessibleName(self.tr("采用建议：{offer}").format(offer=self._offer))
        self.setVisible(bool(text))


def make_input(field: Field, theme: Theme) -> Input:
    """The input for a field's kind of value."""
    match field.kind:
        case "date":
            return DateInput(theme)
        case "flag":
            return FlagInput()
        case "choice":
            return ChoiceInput(field.choices)
        case "list":
            return ListInput(names=field.key == "proposers")
        case "long":
            return GrowingInput()
    return GrowingInput() if field.key in _WRAPPED else LineInput()
