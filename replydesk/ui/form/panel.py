"""The panel of the particulars: what the letter knows, grouped as on paper, with what is missing marked."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter import FIELDS, Field, Letter, Particulars
from replydesk.letter.particulars import GROUPS, Group, Value
from replydesk.ui.form.office import Office
from replydesk.ui.language import said
from replydesk.ui.session import LetterSession
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.ui.form.row import FieldRow

NARROWEST = 280


class ParticularsPanel(QWidget):
    """The form of a session's letter: every change goes through the session, and undo shows here as in the text.

    `told(sentence)` is for the status bar.
    """

    told = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(NARROWEST)
        self._session: LetterSession | None = None
        self._summary = QLabel()
        self._office = Office()
        self._todo = QToolButton()
        self._todo.setObjectName("missing")
        self._todo.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._todo.setToolTip(self.tr("列出还缺的和要改的，选一项转到那里"))
        self._todo_menu = QMenu(self._todo)
        self._todo_menu.aboutToShow.connect(self._list_todo)
        self._todo.setMenu(self._todo_menu)
        self._todo.hide()
        self.rows: dict[str, FieldRow] = {}
        self._headers: dict[Group, GroupHeader] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        self._summary.setObjectName("muted")
        head.addWidget(self._summary)
        head.addStretch()
        head.addWidget(self._todo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        self._hint = QLabel(self.tr("打开或新建一封信以后，在这里填写它的要素：标题、主送、字号、日期……"))
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._hint.setContentsMargins(16, 12, 16, 16)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._hint)
        self._pages.addWidget(self._area)
        layout.addWidget(_rule())
        layout.addWidget(self._pages, 1)

    def set_session(self, session: LetterSession | None, office: Office | None = None) -> None:
        """Show the particulars of this letter of an office, or an empty form that cannot be written in."""
        if self._session is not None:
            self._session.changed.disconnect(self._letter_changed)
        self._session = session
        if session is not None:
            self._build()
            session.changed.connect(self._letter_changed)
        self._office = office or Office()
        locked = session is None or session.read_only
        for row in self.rows.values():
            row.set_office(self._office)
            row.input.set_read_only(on=locked)
        self._show_house()
        self._pages.setCurrentWidget(self._hint if session is None else self._area)
        self._show(session.letter.particulars if session is not None else Particulars())
        self._area.verticalScrollBar().setValue(0)

    def bring_into_view(self, key: str) -> None:
        """Scroll to a field, without the keyboard."""
        if key in self.rows:
            self._area.ensureWidgetVisible(self.rows[key].input, 0, 24)

    def go_to(self, key: str) -> None:
        """Put the keyboard into the field of this particular."""
        row = self.rows[key]
        row.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(row.input)

    def finish(self) -> None:
        """Take over what is being typed, as if the keyboard had left the field."""
        for row in self.rows.values():
            if _holds_focus(row.input):
                row.input.settle()
                self._left(row)

    def _build(self) -> None:
        """Make the rows when the first letter comes: they are a third of the time that the window takes to appear."""
        if self.rows:
            return
        from replydesk.ui.form.row import FieldRow  # noqa: PLC0415  # the inputs are not needed for the first picture

        body = QWidget()
        body.setObjectName("formBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 8, 12, 16)
        layout.setSpacing(8)
        for group in GROUPS:
            header = self._headers[group] = GroupHeader(group)
            layout.addWidget(header)
            grid = QGridLayout()
            grid.setHorizontalSpacing(4)
            grid.setVerticalSpacing(3)
            grid.setColumnStretch(1, 1)
            for line, field in enumerate(entry for entry in FIELDS if entry.group == group):
                row = self.rows[field.key] = FieldRow(field, self._theme, self)
                if row.chooser is not None:
                    row.chooser.chosen.connect(self._show_house)
                    row.chooser.told.connect(self.told)
                row.place(grid, 2 * line)
                row.edited.connect(self._edited)
                row.left.connect(self._left)
                row.adopted.connect(self._adopted)
                row.input.installEventFilter(self)
            layout.addLayout(grid)
            layout.addSpacing(4)
        layout.addStretch(1)  # with none of its own it would share what is left with the rows
        self._area.setWidget(body)
        self._order_focus()

    def _order_focus(self) -> None:
        """Tab goes down the form as one reads it: the rows were made long after what stands around them."""
        before: QWidget = self._todo
        for row in self.rows.values():
            field = row.input.focusProxy() or row.input
            for stop in filter(None, (field, row.chooser, row.note.button)):
                QWidget.setTabOrder(before, stop)
                before = stop

    def _edited(self, row: "FieldRow") -> None:
        self._change(row.field, row.input.value())
        if self._session is not None:
            self._show_states(self._session.letter.particulars, typing=row)

    def _left(self, row: "FieldRow") -> None:
        if self._session is None or self._session.read_only:
            return
        value = row.tidy(self._session.letter.particulars)
        if value != self._session.letter.particulars.get(row.field.key):
            self._change(row.field, value)
        row.show_value(self._session.letter.particulars)
        self._session.end_burst()
        self._show_states(self._session.letter.particulars)

    def _adopted(self, row: "FieldRow", offer: str) -> None:
        if self._session is None:
            return
        self._session.end_burst()
        self._change(row.field, offer)
        self._session.end_burst()
        self._show(self._session.letter.particulars)
        row.input.setFocus()

    def _change(self, field: Field, value: Value) -> None:
        if self._session is None or self._session.read_only:
            return
        self._session.settle()
        letter = self._session.letter
        if letter.particulars.get(field.key) == value:
            return
        name = self.tr("修改“{label}”").format(label=said(field.label))
        self._session.apply(name, letter.with_value(field.key, value), source=self, burst=f"form:{field.key}")

    def _letter_changed(self, old: Letter, new: Letter, source: object) -> None:
        if source is self or old.particulars is new.particulars:
            return
        self._show(new.particulars)
        changed = [key for key in self.rows if old.particulars.get(key) != new.particulars.get(key)]
        if source is None and len(changed) == 1 and self.isVisible():
            self._area.ensureWidgetVisible(self.rows[changed[0]].input)

    def _show(self, particulars: Particulars) -> None:
        for row in self.rows.values():
            row.show_value(particulars)
        self._show_states(particulars)

    def _show_states(self, particulars: Particulars, typing: "FieldRow | None" = None) -> None:
        from replydesk.letter.clashes import clashes  # noqa: PLC0415  # not for the first picture

        locked = self._session is None or self._session.read_only
        told: dict[str, str] = {}
        for clash in clashes(particulars):
            told.setdefault(clash.key, said(clash.text))
        for row in self.rows.values():
            row.show_state(particulars, told.get(row.field.key, ""), typing=row is typing, locked=locked)
        todo = {key for key, row in self.rows.items() if row.problem} | {f.key for f in particulars.missing()}
        for group, header in self._headers.items():
            fields = [entry for entry in FIELDS if entry.group == group]
            header.show_counts(*_filled(particulars, fields), todo=any(entry.key in todo for entry in fields))
        if self._session is None:
            self._summary.clear()
            self._todo.hide()
            return
        filled, of = _filled(particulars, list(FIELDS))
        self._summary.setText(self.tr("{filled}/{of} 已填").format(filled=filled, of=of))
        missing, wrong = len(particulars.missing()), sum(bool(row.problem) for row in self.rows.values())
        words = (
            self.tr("缺 {count} 项").format(count=missing) if missing else "",
            self.tr("{count} 处需改").format(count=wrong) if wrong else "",
        )
        self._todo.setText(" · ".join(filter(None, words)))
        self._todo.setVisible(bool(missing or wrong))

    def _list_todo(self) -> None:
        """The outline of the form: what is missing and what is wrong, each leading to its field."""
        self._todo_menu.clear()
        if self._session is None:
            return
        missing = {entry.key for entry in self._session.letter.particulars.missing()}
        for key, row in self.rows.items():
            if key in missing or row.problem:
                name = said(row.field.label)
                text = self.tr("{field}：还没有填").format(field=name)
                if key not in missing:
                    text = self.tr("{field}：{problem}").format(field=name, problem=row.problem)
                self._todo_menu.addAction(text.replace("&", "&&"), partial(self.go_to, key))

    def _show_house(self) -> None:
        """Offer what the office has chosen: the result classes of its scheme, titles by its pattern."""
        if (row := self.rows.get("result_class")) is not None:
            row.offer_choices([(entry.label, entry.meaning) for entry in self._office.style.scheme.classes])
        if self._session is not None:
            self._show_states(self._session.letter.particulars)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring a field into view when the keyboard comes to it."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, 24)
        return super().eventFilter(watched, event)


class GroupHeader(QWidget):
    """The name of a group and how much of it is filled."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        title = QLabel(said(group))
        title.setObjectName("groupTitle")
        self._counts = QLabel()
        self._counts.setObjectName("muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(title)
        self._dot = QLabel("●")
        self._dot.setObjectName("dot")
        self._dot.setToolTip(self.tr("这一组还有没填的或要改的"))
        self._dot.hide()
        layout.addWidget(self._dot)
        layout.addWidget(_rule(), 1)
        layout.addWidget(self._counts)

    def show_counts(self, filled: int, of: int, *, todo: bool) -> None:
        """Show N/M, and a dot while something in the group is missing or wrong."""
        self._counts.setText(f"{filled}/{of}")
        self._dot.setVisible(todo)


def _holds_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def _filled(particulars: Particulars, fields: list[Field]) -> tuple[int, int]:
    return sum(particulars.get(entry.key) not in ("", (), None) for entry in fields), len(fields)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    return rule
