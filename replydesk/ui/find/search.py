"""The search: joins the bar to the letter that is open and to its sheet."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from replydesk.letter.find import Finder, Found, Match, Query, place_key
from replydesk.letter.patterns import FindError
from replydesk.letter.ranges import Place
from replydesk.letter.replacing import Replacement, replace_matches
from replydesk.ui.editor.places import place_of
from replydesk.ui.find.bar import FindBar
from replydesk.ui.find.recent import Memory, Recent
from replydesk.ui.find.showing import show_match, tints
from replydesk.ui.language import said

if TYPE_CHECKING:
    from replydesk.ui.editor import LetterEditor
    from replydesk.ui.session import LetterSession

SOURCE = "find"
_TYPED_MS, _CHANGED_MS = 80, 200
_LONGEST_PREFILL, _SHOWN = 60, 10


class Search(QObject):
    """Finds while the clerk types and while the letter changes, steps from match to match, and replaces.

    `said(sentence)` is for the status bar; `field_found(key)` tells that the match in hand is in a particular.
    """

    said = Signal(str)
    field_found = Signal(str)

    def __init__(self, bar: FindBar, memory: Memory) -> None:
        super().__init__(bar)
        self.bar = bar
        self._recent = Recent(memory)
        self._editor: LetterEditor | None = None
        self._finder = Finder(Query(""))
        self._found: Found | None = None
        self._current = -1
        self._shown_at: Place | None = None
        self._from = Place(0, 0)
        self._stretch: QTextCursor | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._refresh)
        bar.sought.connect(self._seek)
        bar.stepped.connect(lambda step: self.step(forward=step > 0))
        bar.replace_asked.connect(self.replace_one)
        bar.replace_all_asked.connect(self.replace_all)
        bar.closed.connect(self.close)
        bar.set_recent(self._recent.texts())

    # ---- opening and closing

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return not self.bar.isHidden()

    def set_editor(self, editor: "LetterEditor | None") -> None:
        """Search this editor's letter from now on; called anew whenever it shows another letter."""
        if self._editor is not None:
            self._editor.set_tints({})
            self._session.changed.disconnect(self._changed)
        self._editor = editor
        self._found, self._stretch, self._shown_at = None, None, None
        if editor is None:
            self.bar.hide()
            return
        self._session: LetterSession = editor.session
        self._session.changed.connect(self._changed)
        self.bar.set_writable(on=not self._session.read_only)
        if self.is_open:
            self._seek(self.bar.query())

    def open(self, *, replacing: bool) -> None:
        """Show the bar with the keyboard in it; what is selected in the text is what to find, or where."""
        editor = self._editor
        if editor is None:
            return
        self._session.settle()
        was_open = self.is_open
        if replacing or not was_open:
            self.bar.set_replacing(on=replacing)
        if editor.hasFocus() or not was_open:
            self._prefill(editor)
        self.bar.show()
        self._seek(self.bar.query())
        self._refresh()
        self.bar.wanted.setFocus()
        self.bar.wanted.selectAll()

    def _prefill(self, editor: "LetterEditor") -> None:
        first, last = editor.selection()
        self._from = first
        if self.bar.query().scope == "selection":
            self.bar.set_scope("all")
        if first.index != last.index:
            self.bar.set_scope("selection")
            return
        text = editor.blocks[first.index].text[first.offset : last.offset]
        if text.strip() and len(text) <= _LONGEST_PREFILL:
            self.bar.wanted.setText(re.escape(text) if self.bar.regex.isChecked() else text)

    def close(self) -> None:
        """Hide the bar and give the keyboard back to the text, with the match in hand selected."""
        if self._editor is None:
            return
        self._note_recent()
        self._timer.stop()
        self.bar.hide()
        self._editor.set_tints({})
        match = self._in_hand()
        is_there = self._found is not None and self._found.letter is self._session.letter
        if match is not None and is_there and self._is_here():
            self._show(match, select=True)
        self._editor.setFocus()

    # ---- finding

    def _seek(self, query: Query) -> None:
        """Find something else, once the clerk pauses."""
        if self._editor is None or not self.is_open:
            return
        if query.scope != "selection":
            self._stretch = None
        elif self._stretch is None and self._editor.textCursor().hasSelection():
            self._stretch = QTextCursor(self._editor.textCursor())
        try:
            self._finder = Finder(query)
        except FindError as error:
            self._finder = Finder(replace(query, text=""))
            self.bar.show_problem(said(error))
        else:
            no_selection = query.scope == "selection" and self._stretch is None
            self.bar.show_problem(self.tr("先在正文里选中一段，再在选区里查找。") if no_selection else "")
        self._found = None
        self._timer.start(_TYPED_MS)

    def _changed(self, _old: object, _new: object, source: object) -> None:
        if self.is_open and source is not SOURCE and not self._timer.isActive():
            self._timer.start(_CHANGED_MS)

    def _refresh(self) -> None:
        """Find anew. The match in hand stays so if it is still there; otherwise it is the next one."""
        self._timer.stop()
        editor = self._editor
        if editor is None or not self.is_open:
            return
        is_new = self._found is None
        before = None if is_new else self._in_hand()
        self._take(self._find(editor))
        assert self._found is not None
        if before in self._found.matches:
            self._current = self._found.matches.index(before)
        elif self._found.matches:
            here = self._from if is_new else editor.selection()[0]
            self._current = self._found.at_or_after(place_key(here)) % len(self._found.matches)
        if is_new and self._current >= 0:
            self._show(self._found.matches[self._current])
        self._show_state()

    def _find(self, editor: "LetterEditor") -> Found:
        try:
            return self._finder.find(editor.session.letter, self._selected(editor))
        except FindError as error:
            self.bar.show_problem(said(error))
            self._finder = Finder(replace(self._finder.query, text=""))
            return Found(editor.session.letter)

    def _selected(self, editor: "LetterEditor") -> tuple[Place, Place] | None:
        if self._stretch is None:
            return None
        document = editor.document()
        return (
            place_of(document, self._stretch.selectionStart()),
            place_of(document, self._stretch.selectionEnd()),
        )

    def _take(self, found: Found) -> None:
        self._found, self._current = found, -1

    def _in_hand(self) -> Match | None:
        if self._found is None or not 0 <= self._current < len(self._found.matches):
            return None
        return self._found.matches[self._current]

    def _up_to_date(self) -> bool:
        """Whether what was found is what is there; if not, find anew first."""
        if self._editor is None:
            return False
        self._session.settle()
        if self._timer.isActive() or self._found is None or self._found.letter is not self._session.letter:
            self._refresh()
        return self._found is not None

    # ---- stepping

    def step(self, *, forward: bool) -> None:
        """Go to the next match or the one before, from where the cursor is, and round at the end."""
        if self._editor is None:
            return
        if not self.is_open:
            self._reopen()
        if not self.bar.wanted.text():
            self.bar.wanted.setFocus()
            return
        is_first = self._found is None
        if not self._up_to_date() or self._found is None:
            return
        self._note_recent()
        count = len(self._found.matches)
        if not count:
            self.said.emit(self.tr("没有找到“{text}”。").format(text=self.bar.wanted.text()))
            return
        if not is_first:
            wanted = self._stepped(self._editor, forward=forward)
            if not 0 <= wanted < count:
                self.said.emit(
                    self.tr("已到最后一处，从头继续。") if forward else self.tr("已到第一处，从末尾继续。")
                )
            self._current = wanted % count
        self._show(self._found.matches[self._current])
        self._show_state()

    def _reopen(self) -> None:
        """Show the bar with what was sought last, and leave the keyboard in the text."""
        assert self._editor is not None
        if not self.bar.wanted.text() and (recent := self._recent.texts()):
            self.bar.wanted.setText(recent[0])
        if self.bar.query().scope == "selection":
            self.bar.set_scope("all")
        self._from = self._editor.selection()[1]
        self.bar.show()
        self._seek(self.bar.query())

    def _stepped(self, editor: "LetterEditor", *, forward: bool) -> int:
        assert self._found is not None
        if self._is_here() and self._current >= 0:
            return self._current + (1 if forward else -1)
        first, last = editor.selection()
        return self._found.at_or_after(place_key(last if forward else first)) - (0 if forward else 1)

    def _is_here(self) -> bool:
        """Whether the cursor is where the match in hand was shown."""
        match = self._in_hand()
        if match is not None and match.spot.field:
            return True
        return self._editor is not None and self._shown_at == self._editor.selection()[0]

    def _show(self, match: Match, *, select: bool = False) -> None:
        """Bring a match into view and put the cursor there."""
        editor = self._editor
        if editor is None:
            return
        if match.spot.field:
            self.field_found.emit(match.spot.field)
            return
        show_match(editor, match, select=select)
        self._shown_at = editor.selection()[0]

    def _show_state(self) -> None:
        """Tint the matches and show how many there are."""
        editor = self._editor
        if editor is None or self._found is None:
            return
        in_hand = self._in_hand()
        self.bar.show_count(self._current + 1, len(self._found.matches))
        editor.set_tints(tints(editor, self._found.matches, in_hand))

    # ---- replacing

    def replace_one(self) -> None:
        """Replace the match in hand, and go to the next one; without one in hand only go there."""
        if not self._may_replace() or self._found is None:
            return
        match = self._in_hand()
        if match is None or not self._is_here():
            self.step(forward=True)
            return
        key = self._found.keys()[self._current]
        replacement = self._replacement()
        if replacement is None:
            return
        text = replacement.of(match)
        name = self.tr("替换“{old}”→“{new}”").format(old=_short(self._old(match)), new=_short(text))
        self._apply(name, (match,), replacement)
        self._note_recent()
        count = len(self._found.matches)
        if count:
            self._current = self._found.at_or_after((*key[:3], key[3] + len(text))) % count
            self._show(self._found.matches[self._current])
        self._show_state()

    def replace_all(self) -> None:
        """Replace every match, in one step."""
        if not self._may_replace() or self._found is None:
            return
        matches = self._found.matches
        replacement = self._replacement()
        if replacement is None:
            return
        if not matches:
            self.said.emit(self.tr("没有找到“{text}”，没有改动。").format(text=self.bar.wanted.text()))
            return
        name = self.tr("全部替换“{old}”→“{new}”（{count} 处）").format(
            old=_short(self.bar.wanted.text()), new=_short(self.bar.replacement.text()), count=len(matches)
        )
        self._apply(name, matches, replacement)
        self._note_recent()
        self.said.emit(self.tr("已替换 {count} 处，可以撤销。").format(count=len(matches)))
        self._show_state()

    def _may_replace(self) -> bool:
        if self._editor is None or not self.bar.wanted.text():
            return False
        if self._session.read_only:
            self.said.emit(self.tr("这份答复函是只读的，没有改动。"))
            return False
        return self._up_to_date()

    def _replacement(self) -> Replacement | None:
        query = self._finder.query
        try:
            return Replacement(self.bar.replacement.text(), self._finder.groups, regex=query.regex)
        except FindError as error:
            self.bar.show_problem(said(error))
            return None

    def _old(self, match: Match) -> str:
        assert self._found is not None
        if match.groups:
            return match.groups[0]
        return self.bar.wanted.text()

    def _apply(self, name: str, matches: Iterable[Match], replacement: Replacement) -> None:
        assert self._editor is not None
        self._session.end_burst()
        letter = replace_matches(self._session.letter, matches, replacement)
        self._session.apply(name, letter, source=SOURCE)
        self._take(self._find(self._editor))

    def _note_recent(self) -> None:
        if self._recent.note(self.bar.wanted.text()):
            self.bar.set_recent(self._recent.texts())


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
