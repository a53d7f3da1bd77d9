"""Completion: // and a few letters in the text offer the clauses that have them, in a list at the cursor.

The list never has the keyboard: it watches the editor's events while it is open, and takes the few keys that are meant for it.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from replydesk.letter.ranges import Place
from replydesk.ui.clauses.completion_list import CompletionList
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.desk import FiledClause
    from replydesk.ui.clauses.library import ClauseLibrary
    from replydesk.ui.editor import LetterEditor

_SHOWN = 8
_LONGEST = 12
_WIDTH = 420
_GAP = 4
# An input method may be set to full-width marks.
_BEGUN = re.compile(r"(?<![:：/／\w])(?://|／／)(?P<words>\w*)$")
_Key = Qt.Key
_STEPS = {_Key.Key_Up: -1, _Key.Key_Down: 1, _Key.Key_PageUp: -_SHOWN, _Key.Key_PageDown: _SHOWN}
_CHOOSE = frozenset((_Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab))


def begun(text: str, offset: int) -> tuple[int, str] | None:
    """Where a completion begins that ends at the offset, and the letters typed for it; None if there is none.

    An address (https://) begins none, nor do marks behind a word.
    """
    found = _BEGUN.search(text[max(0, offset - _LONGEST - 3) : offset])
    if found is None or len(found["words"]) > _LONGEST:
        return None
    return offset - (found.end() - found.start()), found["words"]


class Completion(QFrame):
    """The list. `chosen(Clause, (first, last))` tells which clause is wanted in the place of what was typed."""

    chosen = Signal(object, object)

    def __init__(self, editor: "LetterEditor", library: "ClauseLibrary", theme: Theme) -> None:
        super().__init__(editor)
        self.setObjectName("completion")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._editor = editor
        self._library = library
        self._open = False
        self._first = Place(0, 0)
        self._dismissed: tuple[str, int] | None = None
        self.list = CompletionList(theme)
        self.list.clicked.connect(lambda _: self._choose())
        hint = QLabel(self.tr("↑↓ 选择　Enter 插入　Esc 关闭"))
        hint.setObjectName("muted")
        hint.setContentsMargins(8, 2, 8, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(hint)
        self.setFixedWidth(_WIDTH)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether letters behind // are being followed; in mid-composition the list is hidden all the same."""
        return self._open

    def follow(self) -> None:
        """Look at what stands before the cursor: show what it finds, or close."""
        editor = self._editor
        if editor.composing:
            self.hide()
            return
        first, last = editor.selection()
        block = editor.blocks[last.index]
        found = begun(block.text, last.offset) if first == last and block.kind != "table" else None
        if found is None or editor.session.read_only:
            self.close_list()
            self._dismissed = None
            return
        start, words = found
        if self._dismissed == (block.id, start):
            return
        self._dismissed = None
        self._first = Place(last.index, start)
        self._show(self._library.search(words, _SHOWN))

    def close_list(self) -> None:
        """Close; what was typed stays."""
        self.hide()
        if self._open:
            self._open = False
            self._editor.removeEventFilter(self)
            self._editor.cursorPositionChanged.disconnect(self._follow_later)
            self._editor.verticalScrollBar().valueChanged.disconnect(self._place)

    def _show(self, found: "Sequence[FiledClause]") -> None:
        if not self._open:
            self._open = True
            self._editor.installEventFilter(self)
            self._editor.cursorPositionChanged.connect(self._follow_later)
            self._editor.verticalScrollBar().valueChanged.connect(self._place)
        self.list.show_clauses(found, self._editor.session.letter.particulars)
        if not found:
            self.hide()
            return
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        """Stand below the line, or above it where there is no room; never over what is written."""
        editor = self._editor
        corner = editor.viewport().pos()
        line = editor.cursorRect().translated(corner)
        left = min(max(line.left() - _GAP, 0), max(0, editor.width() - self.width()))
        below = line.bottom() + _GAP
        above = line.top() - _GAP - self.height()
        fits = below + self.height() <= editor.height() or above < 0
        self.move(QPoint(left, below if fits else above))

    def _follow_later(self) -> None:
        """The cursor has moved: once the letter knows what was typed, look again."""
        QTimer.singleShot(0, self, self._look_again)

    def _look_again(self) -> None:
        if self._open:
            self.follow()

    def _choose(self) -> None:
        filed = self.list.chosen()
        last = self._editor.selection()[1]
        if filed is not None:
            first = self._first
            self.close_list()
            self.chosen.emit(filed.clause, (first, last))

    def _dismiss(self) -> None:
        index = self._first.index
        self._dismissed = (self._editor.blocks[index].id, self._first.offset)
        self.close_list()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What happens to the editor while the list is open."""
        match event.type():
            case QEvent.Type.InputMethod:
                QTimer.singleShot(0, self, self._look_again)
            case QEvent.Type.FocusOut:
                self.close_list()
            case QEvent.Type.Resize:
                self._place()
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent) and self._is_ours(event):
                event.accept()
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent) and self._is_ours(event):
                self._take_key(event)
                return True
        return super().eventFilter(watched, event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if not self.isVisible() or self._editor.composing:
            return False
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return not plain and (key in _STEPS or key in _CHOOSE or key == _Key.Key_Escape)

    def _take_key(self, event: QKeyEvent) -> None:
        if event.key() in _CHOOSE:
            self._choose()
        elif event.key() == _Key.Key_Escape:
            self._dismiss()
        else:
            self.list.step(_STEPS[_Key(event.key())])
