"""A date as clerks type it and letters print it, with a calendar beside it."""

import datetime

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from replydesk.letter.dates import official_date, typed_date
from replydesk.letter.particulars import Value
from replydesk.ui.form.inputs import LineInput
from replydesk.ui.theme import Theme

_CALENDAR_WIDTH = 300  # the names of the days are cut below it


class DateInput(QWidget):
    """Takes 2023.6.20, 20230620, 6月20日 (see `set_year`), 2023年6月20日; shows the last form; its value is ISO, or the text that is no date."""

    edited = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = LineInput()
        self._theme = theme
        self._year = _today().year
        self._button = QToolButton()
        self._button.setObjectName("small")
        self._button.setToolTip(self.tr("日历（Alt+↓）"))
        self._button.setAccessibleName(self.tr("日历"))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setShortcut("")
        self._button.clicked.connect(self.open_calendar)
        self.calendar: CalendarPopup | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self._button)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.line.edited.connect(self.edited)
        self.line.left.connect(self._left)
        theme.changed.connect(self._tint)
        self._tint()

    def setAccessibleName(self, name: str) -> None:
        """The line that one writes in is what a screen reader comes to."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def value(self) -> Value:
        """The date in ISO form, or what was typed if it is none."""
        text = self.line.text().strip()
        date = typed_date(text, self._year)
        return date.isoformat() if date else text

    def set_year(self, year: int | None) -> None:
        """The year that is meant when none is typed; None for the present one."""
        self._year = year or _today().year

    @property
    def preview(self) -> str:
        """What a date typed in another form will be printed as, "" if it stands there as printed."""
        text, printed = self.line.text().strip(), official_date(str(self.value()))
        return printed if text and printed != text else ""

    def settle(self) -> None:
        """Keep what is being composed."""
        self.line.settle()

    def set_value(self, value: Value) -> None:
        """Show the date as it is printed. While it is being typed, its own value changes nothing."""
        if value != self.value():
            self.line.set_value(official_date(str(value or "")))

    def set_read_only(self, *, on: bool) -> None:
        """Show the date without letting it be changed."""
        self.line.setReadOnly(on)
        self._button.setEnabled(not on)

    def set_example(self, example: str) -> None:
        """What to show while the field is empty and has the keyboard."""
        self.line.set_example(example)

    def open_calendar(self) -> None:
        """Let the clerk choose a day; the field keeps its text until one is chosen."""
        date = typed_date(self.line.text(), self._year) or _today()
        self.calendar = CalendarPopup(self, date, self._theme)
        self.calendar.chosen.connect(self._take)
        self.calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self.calendar.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down opens the calendar."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
            if down and not self.line.isReadOnly():
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    def _take(self, date: datetime.date) -> None:
        self.line.set_value(official_date(date.isoformat()))
        self.edited.emit()
        self.line.setFocus()

    def _left(self) -> None:
        self.line.set_value(official_date(str(self.value())))
        self.left.emit()

    def _tint(self) -> None:
        self._button.setIcon(self._theme.icon("calendar", "muted"))


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


class CalendarPopup(QWidget):
    """A month to choose a day from; PageUp and PageDown turn it, Enter takes the day. Closes itself."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, date: datetime.date, theme: Theme) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.month = QCalendarWidget()
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setMinimumWidth(_CALENDAR_WIDTH)
        self._color(theme)
        self.month.setSelectedDate(QDate(date.year, date.month, date.day))
        self.today = QPushButton(self.tr("今天：{date}").format(date=official_date(_today().isoformat())))
        self.today.setObjectName("link")
        self.today.clicked.connect(lambda: self._choose(QDate.currentDate()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 4)
        layout.setSpacing(2)
        layout.addWidget(self.month)
        layout.addWidget(self.today, 0, Qt.AlignmentFlag.AlignHCenter)
        self.month.clicked.connect(self._choose)
        self.month.activated.connect(self._choose)
        self.month.setFocus()

    def _color(self, theme: Theme) -> None:
        """Qt has a red of its own for weekends and black arrows, whatever the palette."""
        head, weekend = QTextCharFormat(), QTextCharFormat()
        head.setForeground(theme.color("muted"))
        head.setBackground(theme.color("window"))
        weekend.setForeground(theme.color("accent"))
        self.month.setHeaderTextFormat(head)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, weekend)
        for name, icon in (
            ("qt_calendar_prevmonth", "chevron-up"),
            ("qt_calendar_nextmonth", "chevron-down"),
        ):
            if (button := self.month.findChild(QToolButton, name)) is not None:
                button.setIcon(theme.icon(icon))

    def _choose(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(datetime.date(day.year(), day.month(), day.day()))
