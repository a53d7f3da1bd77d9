"""What clauses do in the window's letter: they are inserted, completed as one types, and offered anew when they have changed."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from replydesk.letter import Letter
from replydesk.ui.bars import Choice, Notice
from replydesk.ui.clauses.gap_mark import GapMark

if TYPE_CHECKING:
    from replydesk.letter.clause import Clause
    from replydesk.letter.ranges import Place
    from replydesk.ui.clauses.changed_dialog import ChangedClauses
    from replydesk.ui.clauses.completion import Completion
    from replydesk.ui.clauses.insertion import ClauseInserter
    from replydesk.ui.clauses.library import ClauseLibrary
    from replydesk.ui.clauses.offers import Offer
    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.open_letter import OpenLetter
    from replydesk.ui.session import LetterSession

_LOOK_AFTER_MS = 400
_CHANGED = "clauses-changed"


class ClauseWork(QObject):
    """Joins the clause library to the letter that is open. Its parts are made when they are first needed."""

    def __init__(self, window: "MainWindow", letters: "Letters", library: "ClauseLibrary") -> None:
        super().__init__(window)
        self._window = window
        self._letters = letters
        self._library = library
        self._joined = False
        self._session: LetterSession | None = None
        # Not at once: the letter is to be seen first, and of many changes in a row the last is enough.
        self._looking = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._looking.timeout.connect(self.look_for_changes)
        self.gap_mark = GapMark()
        self.gap_mark.clicked.connect(window.actions_["gaps"].trigger)
        window.status.add_mark(self.gap_mark)
        self.gap_mark.hide()  # the status bar shows what it is given
        letters.opened.connect(self._opened)
        letters.closed.connect(self._closed)
        library.changed.connect(self._looking.start)

    @cached_property
    def inserter(self) -> "ClauseInserter":
        """What puts clauses into the letter."""
        from replydesk.ui.clauses.insertion import ClauseInserter  # noqa: PLC0415  # not before one is inserted

        inserter = ClauseInserter(self._library, self._window.context.theme, self._window)
        inserter.said.connect(self._window.status.say)
        return inserter

    @cached_property
    def completion(self) -> "Completion":
        """The list that // opens in the text."""
        from replydesk.ui.clauses.completion import Completion  # noqa: PLC0415  # not before // is typed

        assert self._window.editor is not None
        completion = Completion(self._window.editor, self._library, self._window.context.theme)
        completion.chosen.connect(self.insert)
        return completion

    def insert(self, clause: "Clause", over: "tuple[Place, Place] | None" = None) -> None:
        """Insert the clause at the cursor, or in the place of what is between the places `over`."""
        editor = self._window.editor
        if editor is None or self._window.current is None:
            return
        if self.inserter.insert(clause, editor, over) is None:
            self._window.to_text()

    def _drop(self, clause_id: str, place: "Place") -> None:
        """Insert the clause that was dragged into the text where it was let go."""
        filed = self._library.get(clause_id)
        if filed is not None:
            self.insert(filed.clause, (place, place))

    def _opened(self, letter: "OpenLetter") -> None:
        if (
            letter.session is not self._session
        ):  # the open letter is opened once more when it is asked for again
            self._session = letter.session
            letter.session.changed.connect(self._letter_changed)
            self.gap_mark.set_session(letter.session)
        self._looking.start()
        if not self._joined and self._window.editor is not None:
            self._joined = True
            self._window.editor.clause_dropped.connect(self._drop)

    def _closed(self) -> None:
        self._session = None
        self.gap_mark.set_session(None)

    def _letter_changed(self, old: Letter, new: Letter, source: object) -> None:
        """Offer clauses for // and letters typed before the cursor. This runs at every key."""
        editor = self._window.editor
        if editor is None or source is not editor:
            return
        text = editor.current_block.text
        if "//" in text or "／／" in text:  # an input method may be set to full-width marks
            self.completion.follow()

    # ---- clauses that have changed since the letter used them

    def look_for_changes(self) -> None:
        """Say in the bar if clauses that the letter uses have changed since."""
        found = self._offers()
        bars = self._window.top_bars
        if not found:
            bars.take_back(_CHANGED)
            return
        text = self.tr("这封信用过的常用语有 {count} 条后来改过。").format(count=len(found))
        choices = (
            Choice(self.tr("看一看"), self.show_changes, stays=True),
            Choice(self.tr("都保持不变"), self._keep_all),
        )
        bars.show_notice(Notice("information", text, choices, about=_CHANGED))

    def show_changes(self) -> "ChangedClauses | None":
        """Show what the changed clauses would say in the letter."""
        from replydesk.ui.clauses.changed_dialog import ChangedClauses  # noqa: PLC0415  # only when asked for

        found = self._offers()
        if not found:
            return None
        for open_one in self._window.findChildren(ChangedClauses):
            open_one.close()
        dialog = ChangedClauses(found, self._window.context.theme, self._window)
        dialog.taken.connect(self._take)
        dialog.kept.connect(self._keep)
        dialog.shown.connect(self._show)
        self._letters.closed.connect(dialog.close)
        dialog.show()
        return dialog

    def _offers(self) -> "tuple[Offer, ...]":
        from replydesk.ui.clauses.offers import offers  # noqa: PLC0415  # not for the first picture

        letter = self._window.current
        if letter is None or letter.read_only:
            return ()
        return offers(letter.letter, self._library.uses_in(letter.id))

    def _take(self, offer: "Offer") -> None:
        from replydesk.ui.clauses.offers import taken  # noqa: PLC0415

        current = self._window.current
        if current is None or current.id != offer.use.letter_id or current.read_only:
            return
        session = current.session
        session.settle()
        done = taken(session.letter, offer)
        if done is None:
            self._window.status.say(self.tr("这一段刚刚改过，没有更新。"))
            return
        name = self.tr("更新常用语“{title}”").format(title=offer.title)
        session.apply(name, replace(session.letter, blocks=done.blocks))
        self._library.renew_use(offer.use, done.block_ids, offer.wording)
        self._window.status.say(self.tr("已更新“{title}”，可以撤销。").format(title=offer.title))

    def _keep(self, offer: "Offer") -> None:
        self._library.renew_use(offer.use)

    def _keep_all(self) -> None:
        for offer in self._offers():
            self._keep(offer)

    def _show(self, offer: "Offer") -> None:
        editor, current = self._window.editor, self._window.current
        if editor is None or current is None or current.id != offer.use.letter_id:
            return
        known = {block.id for block in current.letter.blocks}
        block_id = next((block_id for block_id in offer.use.block_ids if block_id in known), None)
        if block_id is not None:
            editor.show_block(block_id)
