"""The panel 审阅: who changed what, the list of it by section, and below it the row in hand with its decision."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.review.values import Key
from replydesk.ui.review.detail import Detail
from replydesk.ui.review.entries import Entry, Filter, grouped
from replydesk.ui.review.model import ReviewModel
from replydesk.ui.review.reviewing import Reviewing, Verdict
from replydesk.ui.review.summary import Summary
from replydesk.ui.review.view import ReviewView
from replydesk.ui.theme import Theme

_SHARES = (600, 400)  # of the height, for the list and for the row in hand
AUTHOR_COLORS = 6
"""So many colours the palette has for authors; a seventh author has the first one's again, and his name."""


def author_colors(authors: tuple[str, ...]) -> dict[str, str]:
    """The palette's name of every author's colour, by the order of their first change."""
    return {author: f"author{place % AUTHOR_COLORS + 1}" for place, author in enumerate(authors)}


class ReviewPanel(QWidget):
    """Shows a `Reviewing` and steers it.

    `place_wanted(Entry)` wants the place shown, `edit_wanted(Entry)` wants to write there, `answered(comment's id, text)`
    answers a comment.
    """

    place_wanted = Signal(object)
    edit_wanted = Signal(object)
    answered = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._reviewing: Reviewing | None = None
        self._stale = False
        self.summary = Summary(theme)
        self.model = ReviewModel(self)
        self.view = ReviewView(self.model, theme)
        self.detail = Detail(theme)
        self.accept, self.reject = QPushButton(self.tr("接受")), QPushButton(self.tr("拒绝"))
        self.previous, self.next, self.more = QToolButton(), QToolButton(), QToolButton()
        self.menu = QMenu(self)
        self.finished = QLabel()
        self.finished.setWordWrap(True)
        self.redline = QPushButton(self.tr("导出花脸稿"))
        self.close_review = QPushButton(self.tr("关闭审阅"))
        self.hint = QLabel()
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        self.read = QPushButton(self.tr("读入审改稿…"))
        self._lay_out()
        self._connect()
        self._tint()
        self._show()

    # ---- parts

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        # It has what the rest leaves: Qt would cut the sentence below it to give it what its texts would like.
        self._splitter.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._splitter.addWidget(self.view)
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes(_SHARES)
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.summary)
        column.addWidget(_rule())
        column.addWidget(self._splitter, 1)
        column.addWidget(self._finished_strip())
        column.addWidget(_rule())
        column.addLayout(self._buttons())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _nothing(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.hint)
        layout.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        return page

    def _finished_strip(self) -> QWidget:
        self._strip = QFrame()
        self._strip.setObjectName("bar")
        ways = QHBoxLayout()
        ways.setSpacing(6)
        ways.addWidget(self.redline)
        ways.addWidget(self.close_review)
        ways.addStretch()
        layout = QVBoxLayout(self._strip)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.finished)
        layout.addLayout(ways)
        return self._strip

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(4)
        for button in (self.accept, self.reject):
            button.setObjectName("narrow")
            row.addWidget(button)
        row.addStretch()
        for tool in (self.previous, self.next, self.more):
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tool.setAutoRaise(True)
            row.addWidget(tool)
        self.more.setToolTip(self.tr("全部接受、全部拒绝、关闭审阅"))
        self.more.setAccessibleName(self.tr("审阅菜单"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self.menu)
        return row

    def _connect(self) -> None:
        self.summary.filtered.connect(self._filter)
        self.view.chosen.connect(self._select)
        self.view.clicked.connect(self._click)
        self.view.entered.connect(self._enter)
        self.view.asked.connect(self.decide)
        self.detail.change.proposed_wanted.connect(self._use_proposed)
        self.detail.change.present_wanted.connect(lambda: self.decide("reject"))
        self.detail.change.edit_wanted.connect(self._edit)
        self.detail.comment.answered.connect(self._answer)
        self.detail.comment.settled.connect(self._settle)
        self._theme.changed.connect(self._tint)

    def set_actions(self, actions: Mapping[str, QAction], menu: str) -> None:
        """Let the buttons be the window's actions; `menu` names those of the menu behind …, "-" for a line."""
        for button, key in (
            (self.accept, "review-accept"),
            (self.reject, "review-reject"),
            (self.previous, "review-previous"),
            (self.next, "review-next"),
            (self.redline, "review-redline"),
            (self.close_review, "review-close"),
            (self.read, "review-open"),
        ):
            button.clicked.connect(actions[key].trigger)
            button.setToolTip(actions[key].toolTip())
            if isinstance(button, QToolButton):
                button.setAccessibleName(actions[key].toolTip())
        for key in menu.split():
            if key == "-":
                self.menu.addSeparator()
            else:
                self.menu.addAction(actions[key])

    # ---- what is shown

    def set_reviewing(self, reviewing: Reviewing | None) -> None:
        """Show this review, or none."""
        if self._reviewing is not None:
            self._reviewing.changed.disconnect(self._changed)
            self._reviewing.moved.disconnect(self._moved)
        self._reviewing = reviewing
        if reviewing is not None:
            reviewing.changed.connect(self._changed)
            reviewing.moved.connect(self._moved)
        self._changed()

    @property
    def reviewing(self) -> Reviewing | None:
        """The review that is shown."""
        return self._reviewing

    def _changed(self) -> None:
        if self.isVisible():
            self._show()
        else:
            self._stale = True  # shown when the panel is

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._show()
        super().showEvent(event)

    def _show(self) -> None:
        self._stale = False
        reviewing = self._reviewing
        if reviewing is None or not (reviewing.is_running or reviewing.entries):
            self._show_nothing()
            return
        colors = author_colors(reviewing.authors)
        self.view.painter_of_rows.author_colors = colors
        self.summary.show_entries(reviewing.entries, colors, reviewing.progress, reviewing.filtering)
        self.view.show_groups(grouped(reviewing.shown), self._current_key())
        self._show_current()
        self._show_finished(reviewing)
        self._stack.setCurrentIndex(1)

    def _show_nothing(self) -> None:
        self.view.show_groups((), None)
        self.hint.setText(
            self.tr(
                "这里列出审稿人在 Word 或 WPS 里改了什么，一处一处接受或拒绝。\n\n"
                "把送审后返回的 .docx 拖到窗口里，或者从这里读入；有没有打开修订都可以。"
            )
        )
        self._stack.setCurrentIndex(0)

    def _show_finished(self, reviewing: Reviewing) -> None:
        self._strip.setVisible(reviewing.is_finished)
        if not reviewing.is_finished:
            return
        states = [entry.state for entry in reviewing.entries if entry.item is not None]
        text = self.tr("全部处理完：接受 {accepted} 处，拒绝 {rejected} 处。").format(
            accepted=states.count("accepted"), rejected=states.count("rejected")
        )
        left = sum(entry.is_open for entry in reviewing.entries)
        if left:
            text += self.tr("还有 {count} 条批注没有解决。").format(count=left)
        self.finished.setText(text)

    def _moved(self) -> None:
        if self.isVisible():
            self.view.go_to(self._current_key())
            self._show_current()

    def _current_key(self) -> Key | None:
        current = self._reviewing.current if self._reviewing is not None else None
        return current.key if current is not None else None

    def _show_current(self) -> None:
        reviewing = self._reviewing
        if reviewing is None:
            return
        current, can_decide = reviewing.current, not reviewing.session.read_only
        self.detail.show_entry(current, author_colors(reviewing.authors), can_decide=can_decide)
        is_change = current is not None and current.item is not None
        self.accept.setEnabled(is_change and can_decide)
        self.reject.setEnabled(is_change and can_decide)

    def _tint(self) -> None:
        for tool, icon in ((self.previous, "up"), (self.next, "down"), (self.more, "more")):
            tool.setIcon(self._theme.icon(icon))
        self.view.viewport().update()

    # ---- what the clerk does

    def _filter(self, wanted: Filter) -> None:
        if self._reviewing is not None:
            self._reviewing.filtering = wanted

    def _select(self, key: Key) -> None:
        if self._reviewing is None:
            return
        self._reviewing.select(key)

    def _click(self, index: QModelIndex) -> None:
        if (entry := self.model.entry(index)) is not None:
            self.place_wanted.emit(entry)

    def _enter(self, key: Key) -> None:
        entry = self._reviewing.find(key) if self._reviewing is not None else None
        if entry is not None:
            self.edit_wanted.emit(entry)

    def decide(self, what: Verdict) -> None:
        """Accept, reject or reopen what is selected in the list; a comment alone is settled or reopened."""
        reviewing = self._reviewing
        if reviewing is None:
            return
        keys = self.changes_selected()
        comments = [key for key in self.view.selected() if not key[0]]
        if keys:
            reviewing.decide(what, keys)
        elif len(comments) == 1 and what != "reject":
            reviewing.resolve(comments[0][1], resolved=what == "accept")

    def changes_selected(self) -> tuple[Key, ...]:
        """The changes among the selected rows, or the one in hand if none is selected."""
        keys = self.view.selected() or ((key,) if (key := self._current_key()) else ())
        return tuple(key for key in keys if key[0])

    def _use_proposed(self) -> None:
        if self._reviewing is not None and (key := self._current_key()):
            self._reviewing.use_proposed(key)

    def _edit(self) -> None:
        current: Entry | None = self._reviewing.current if self._reviewing is not None else None
        if current is not None:
            self.edit_wanted.emit(current)

    def _answer(self, text: str) -> None:
        if key := self._current_key():
            self.answered.emit(key[1], text)

    def _settle(self, resolved: bool) -> None:  # noqa: FBT001  # a slot of Signal(bool)
        if self._reviewing is not None and (key := self._current_key()):
            self._reviewing.resolve(key[1], resolved=resolved)


def _rule() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    return line
