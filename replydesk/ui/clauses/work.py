"""What clauses do in the window's letter: they are inserted, completed as one types, and offered anew when they have changed."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from replydesk.letter import Letter

if TYPE_CHECKING:
    from replydesk.letter.clause import Clause
    from replydesk.letter.ranges import Place
    from replydesk.ui.clauses.completion import Completion
    from replydesk.ui.clauses.insertion import ClauseInserter
    from replydesk.ui.clauses.library import ClauseLibrary
    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.open_letter import OpenLetter


class ClauseWork(QObject):
    """Joins the clause library to the letter that is open. Its parts are made when they are first needed."""

    def __init__(self, window: "MainWindow", letters: "Letters", library: "ClauseLibrary") -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._joined = False
        letters.opened.connect(self._opened)

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
        letter.session.changed.connect(self._letter_changed)
        if not self._joined and self._window.editor is not None:
            self._joined = True
            self._window.editor.clause_dropped.connect(self._drop)

    def _letter_changed(self, old: Letter, new: Letter, source: object) -> None:
        """Offer clauses for // and letters typed before the cursor. This runs at every key."""
        editor = self._window.editor
        if editor is None or source is not editor:
            return
        text = editor.current_block.text
        if "//" in text or "／／" in text:  # an input method may be set to full-width marks
            self.completion.follow()
