"""The bar below the text: what to find, how, where, and what to put in its place. It knows no letter."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import get_args

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter.find import Query, Scope
from replydesk.ui.find.inputs import FindInput, RecentInput
from replydesk.ui.theme import Theme

_ICON = QSize(16, 16)
SCOPES: tuple[Scope, ...] = get_args(Scope)


class FindBar(QFrame):
    """One row to find and a second one to replace; when there is little room, the options go into a row of their own.

    `sought(Query)` while the clerk writes or chooses, `stepped(1 or -1)`, `replace_asked()`, `replace_all_asked()`, and
    `closed()` for Esc and the cross.
    """

    sought = Signal(object)
    stepped = Signal(int)
    replace_asked = Signal()
    replace_all_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self._theme = theme
        self._icons: list[tuple[QToolButton, str]] = []
        self._make_inputs()
        self._make_options()
        self._lay_out()
        theme.changed.connect(self._tint)
        self._tint()
        self.set_replacing(on=False)

    # ---- making

    def _make_inputs(self) -> None:
        self.wanted = RecentInput()
        self.wanted.setPlaceholderText(self.tr("查找"))
        self.wanted.setAccessibleName(self.tr("查找"))
        self.wanted.setMinimumWidth(120)
        self.wanted.textChanged.connect(self._seek)
        self.wanted.entered.connect(lambda backward: self.stepped.emit(-1 if backward else 1))
        self.count = QLabel()
        self.count.setObjectName("findCount")
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.tr("没有找到")) + 8)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.previous = self._icon_button("up", self.tr("上一处（Shift+F3）"))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next = self._icon_button("down", self.tr("下一处（F3）"))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.replacing = QToolButton()
        self.replacing.setText(self.tr("替换"))
        self.replacing.setCheckable(True)
        self.replacing.setToolTip(self.tr("显示替换（Ctrl+H）"))
        self.replacing.toggled.connect(lambda on: self.set_replacing(on=on))
        self.cross = self._icon_button("close", self.tr("关闭（Esc）"))
        self.cross.clicked.connect(self.closed)
        self.replacement = FindInput()
        self.replacement.setPlaceholderText(self.tr("替换为（留空即删除）"))
        self.replacement.setAccessibleName(self.tr("替换为"))
        self.replacement.setMinimumWidth(120)
        self.replacement.setMaximumWidth(420)
        self.replacement.entered.connect(lambda _: self.replace_asked.emit())
        self.one = QPushButton(self.tr("替换(&P)"))
        self.one.clicked.connect(self.replace_asked)
        self.all = QPushButton(self.tr("全部替换(&A)"))
        self.all.clicked.connect(self.replace_all_asked)
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()

    def _icon_button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("small")
        button.setIconSize(_ICON)
        button.setToolTip(tip)
        button.setAccessibleName(re.split("[（(]", tip)[0].strip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons.append((button, icon))
        return button

    def _make_options(self) -> None:
        self.case = self._option("Aa", self.tr("区分大小写"), "")
        self.whole = self._option(
            self.tr("全词"),
            self.tr("全词匹配"),
            self.tr("英文单词和数字要完整：找 12 时不算 112 和 12.5 里的 12。\n中文没有词的边界，照常查找。"),
        )
        self.width_apart = self._option(
            self.tr("全半角"), self.tr("区分全角半角"), self.tr("不按下时，，和 ,、１ 和 1 算作相同。")
        )
        self.regex = self._option(
            self.tr("正则"),
            self.tr("正则表达式"),
            self.tr(
                r"如 第\d+号、[一二三]是。替换内容里 $1 是第一组括号的文字，$& 是全部。"
                "\n正则总是区分全角半角。"
            ),
        )
        self.regex.toggled.connect(self.width_apart.setDisabled)
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("查找范围"))
        self.scope.setToolTip(self.tr("查找范围"))
        names = (
            self.tr("全文"),
            self.tr("标题"),
            self.tr("正文"),
            self.tr("表格"),
            self.tr("选区"),
            self.tr("要素"),
        )
        for scope, name in zip(SCOPES, names, strict=True):
            self.scope.addItem(name, scope)
        self.scope.currentIndexChanged.connect(self._seek)

    def _option(self, text: str, name: str, more: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("option")
        button.setText(text)
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(f"{name}\n{more}" if more else name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(self._seek)
        return button

    def _lay_out(self) -> None:
        self._options = QWidget()
        options = QHBoxLayout(self._options)
        options.setContentsMargins(0, 0, 0, 0)
        options.setSpacing(4)
        for widget in (self.case, self.whole, self.width_apart, self.regex, self.scope):
            options.addWidget(widget)
        options.addStretch()
        self._first = _row(self.wanted, self.count, self.previous, self.next)
        self._first.setStretch(0, 1)
        self.wanted.setMaximumWidth(420)
        self._first.addWidget(self._options)
        self._first.addStretch()
        self._first.addWidget(self.replacing)
        self._first.addWidget(self.cross)
        self._second = QWidget()
        second = _row(self.replacement, self.one, self.all)
        second.setStretch(0, 1)
        second.addStretch()
        self._second.setLayout(second)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 6, 8, 6)
        self._rows.setSpacing(6)
        self._rows.addLayout(self._first)
        self._rows.addWidget(self._second)
        self._rows.addWidget(self.problem)
        self._rows.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._one_row = True
        self._order(self.wanted, self.replacement, self.one, self.all, self.previous, self.next)
        self._order(self.next, self.case, self.whole, self.width_apart, self.regex, self.scope)
        self._order(self.scope, self.replacing, self.cross)
        self._needed = self._first.minimumSize().width() + 24 + 60

    def _order(self, *widgets: QWidget) -> None:
        """Tab goes through them so: from one line that is written in to the other, as in Word."""
        for before, after in pairwise(widgets):
            self.setTabOrder(before, after)

    # ---- what is asked

    def query(self) -> Query:
        """What the bar asks for."""
        return Query(
            self.wanted.text(),
            self.case.isChecked(),
            self.whole.isChecked(),
            self.width_apart.isChecked(),
            self.regex.isChecked(),
            self.scope.currentData(),
        )

    def set_scope(self, scope: Scope) -> None:
        """Look there from now on."""
        self.scope.setCurrentIndex(SCOPES.index(scope))

    def set_replacing(self, *, on: bool) -> None:
        """Show or hide the row for replacing."""
        self.replacing.setChecked(on)
        self._second.setVisible(on)

    def set_writable(self, *, on: bool) -> None:
        """Whether the letter may be changed."""
        for widget in (self.replacement, self.one, self.all):
            widget.setEnabled(on)

    def set_recent(self, texts: Sequence[str]) -> None:
        """Offer what was sought before."""
        self.wanted.set_recent(texts)

    def _seek(self) -> None:
        self.sought.emit(self.query())

    # ---- what is answered

    def show_count(self, current: int, total: int) -> None:
        """Show that match `current` of `total` is in hand, counted from 1; nothing for a query that is empty or wrong."""
        if not self.wanted.text() or self.problem.text():
            self.count.clear()
        elif not total:
            self.count.setText(self.tr("没有找到"))
        else:
            self.count.setText(f"{current:,}/{total:,}")
        self.count.setAccessibleName(self.count.text())
        for widget in (self.previous, self.next):
            widget.setEnabled(total > 0)

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the query; with "" nothing is."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if bool(self.wanted.property("problem")) != bool(text):
            self.wanted.setProperty("problem", bool(text))
            self.wanted.style().polish(self.wanted)

    # ---- events

    def event(self, event: QEvent) -> bool:
        """Esc is the bar's while the keyboard is in it, not the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the options a row of their own when they do not fit beside the rest."""
        super().resizeEvent(event)
        fits = event.size().width() >= self._needed
        if fits == self._one_row:
            return
        self._one_row = fits
        if fits:
            self._rows.removeWidget(self._options)
            self._first.insertWidget(4, self._options)
        else:
            self._first.removeWidget(self._options)
            self._rows.insertWidget(1, self._options)

    def _tint(self) -> None:
        for button, icon in self._icons:
            button.setIcon(self._theme.icon(icon))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.setDirection(QBoxLayout.Direction.LeftToRight)
    for widget in widgets:
        row.addWidget(widget)
    return row
