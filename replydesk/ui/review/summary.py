"""Above the list: who changed how much, how far the clerk is, and what of it is shown."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from replydesk.ui.review.entries import KINDS, Entry, Filter
from replydesk.ui.review.words import author_line, author_word, kind_word
from replydesk.ui.theme import Theme

_BAR = 4
_MOST_LINES = 6


class Summary(QWidget):
    """The header of the review panel. `filtered(Filter)` tells what the clerk wants to see."""

    filtered = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: Sequence[Entry] = ()
        self._colors: dict[str, str] = {}
        self.people = QLabel()
        self.people.setWordWrap(True)
        self.people.setTextFormat(Qt.TextFormat.RichText)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.bar = _Bar(theme)
        self.author = _combo(self.tr("只看谁的"))
        self.kind = _combo(self.tr("只看哪一类"))
        self.only_open = QCheckBox(self.tr("只看未处理"))
        self.author.activated.connect(self._filter)
        self.kind.activated.connect(self._filter)
        self.only_open.toggled.connect(self._filter)
        self._lay_out()
        theme.changed.connect(self._write)

    def _lay_out(self) -> None:
        chosen = QHBoxLayout()
        chosen.setSpacing(6)
        chosen.addWidget(self.author, 1)
        chosen.addWidget(self.kind, 1)
        done = QHBoxLayout()
        done.setSpacing(8)
        done.addWidget(self.count)
        done.addWidget(self.bar, 1)
        done.addWidget(self.only_open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.people)
        layout.addLayout(chosen)
        layout.addLayout(done)

    def show_entries(
        self, entries: Sequence[Entry], colors: dict[str, str], progress: tuple[int, int], wanted: Filter
    ) -> None:
        """Say what these rows are; `colors` has every author in order, with the palette's name of his colour."""
        self._entries, self._colors = entries, colors
        decided, count = progress
        self.count.setText(self.tr("已处理 {decided}/{count}").format(decided=decided, count=count))
        self.count.setVisible(count > 0)
        self.bar.setVisible(count > 0)
        self.bar.set_share(decided / count if count else 0)
        kinds = {entry.kind for entry in entries}
        _fill(
            self.author,
            [(self.tr("全部人员"), None), *((author_word(author), author) for author in colors)],
            wanted.author,
        )
        _fill(
            self.kind,
            [(self.tr("全部类型"), None), *((kind_word(kind), kind) for kind in KINDS if kind in kinds)],
            wanted.kind,
        )
        with QSignalBlocker(self.only_open):
            self.only_open.setChecked(wanted.only_open)
        self._write()

    def _write(self) -> None:
        """A line for every author: his colour as a dot, his name, what he did."""
        by_author: dict[str, list[Entry]] = {author: [] for author in self._colors}
        for entry in self._entries:
            by_author[entry.author].append(entry)
        palette = self._theme.palette
        self.people.setText(
            "<br>".join(
                f'<span style="color:{getattr(palette, self._colors[author])}">●</span>'
                f" <b>{escape(author_word(author))}</b> {escape(author_line(rows))}"
                for author, rows in by_author.items()
            )
        )
        self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        """The first authors' lines are never cut off: a label that wraps asks for one line only."""
        most = _MOST_LINES * self.people.fontMetrics().lineSpacing()
        width = max(self.people.width(), 1)
        self.people.setMinimumHeight(min(self.people.heightForWidth(width), most))

    def _filter(self) -> None:
        self.filtered.emit(
            Filter(self.author.currentData(), self.kind.currentData(), self.only_open.isChecked())
        )


class _Bar(QWidget):
    """How much is done, as a line that fills."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """Show that so much is done, 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, _BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("line"))
        done = self.rect()
        done.setWidth(round(done.width() * self._share))
        painter.fillRect(done, self._theme.color("good"))


def _combo(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setMinimumContentsLength(4)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _fill(box: QComboBox, choices: Sequence[tuple[str, object]], chosen: object) -> None:
    """Offer these words with their values, this one chosen; nothing is done if they are there already."""
    shown = [(box.itemText(row), box.itemData(row)) for row in range(box.count())]
    if shown != list(choices):
        box.clear()
        for text, value in choices:
            box.addItem(text, value)
    row = next((row for row, (_, value) in enumerate(choices) if value == chosen), 0)
    if box.currentIndex() != row:
        box.setCurrentIndex(row)
