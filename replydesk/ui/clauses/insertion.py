"""Inserting a clause: in the letter's own words, where its function belongs, and with what it needs asked for once."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from replydesk.letter import Letter, Particulars
from replydesk.letter.agreement import Agreed, agreed, wanted
from replydesk.letter.clause import Clause
from replydesk.letter.insertion import Insertion, Spot, first_blank, insert_text
from replydesk.letter.particulars import Value
from replydesk.letter.passages import CLOSINGS, OPENING, Passage, passages_like
from replydesk.letter.placeholders import find_placeholders
from replydesk.letter.ranges import Place, remove
from replydesk.ui.clauses.asking import MissingDialog
from replydesk.ui.language import listed
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.ui.clauses.library import ClauseLibrary
    from replydesk.ui.editor import LetterEditor

_SHOWN = 12


class ClauseInserter(QObject):
    """Inserts clauses of the library. `said(sentence)` tells what was done besides what one sees.

    What the letter lacks is asked for in one dialog; what a clerk has skipped there is not asked for again.
    """

    said = Signal(str)

    def __init__(self, library: "ClauseLibrary", theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._theme = theme
        self._window = window
        self._skipped: set[tuple[str, str]] = set()

    def insert(
        self, clause: Clause, editor: "LetterEditor", over: tuple[Place, Place] | None = None
    ) -> MissingDialog | None:
        """Insert the clause at the cursor, or in the place of what is between the places `over`.

        Answers with the dialog if the letter lacks something: then the clause goes in when that is answered.
        """
        session = editor.session
        if session.read_only:
            self.said.emit(self.tr("这份答复函是只读的，没有改动。"))
            return None
        session.settle()
        letter = session.letter
        missing = tuple(
            field
            for field in wanted(clause, letter.particulars)
            if (letter.id, field.key) not in self._skipped
        )
        blocks = editor.blocks
        if not missing:
            self._put(clause, editor, over, {})
            return None
        dialog = MissingDialog(clause, missing, letter.particulars, self._theme, self._window)

        def answered(values: Mapping[str, Value]) -> None:
            self._skipped |= {(letter.id, field.key) for field in missing if field.key not in values}
            if editor.session is session:
                self._put(clause, editor, over if editor.blocks is blocks else None, values)
                editor.setFocus()

        dialog.answered.connect(answered)
        dialog.open()
        return dialog

    def _put(
        self,
        clause: Clause,
        editor: "LetterEditor",
        over: tuple[Place, Place] | None,
        values: Mapping[str, Value],
    ) -> None:
        """Insert the clause, and the answers with it, in one step."""
        session = editor.session
        session.settle()
        letter = session.letter
        particulars = _with(letter.particulars, values)
        words = agreed(clause, particulars)
        blocks, (first, last) = editor.blocks, editor.selection()
        if over is not None:  # goes whatever the clause's place is; a selection stays if that is elsewhere
            blocks, first = remove(blocks, *over)
            last = first
        spot = Spot(first, last, self._passages(letter, clause.function))
        done = insert_text(blocks, spot, words.text, clause.function)
        if done.blocks == editor.blocks and particulars == letter.particulars:
            editor.select(done.first, done.last)
            self.said.emit(self.tr("信里已有“{title}”，没有重复插入。").format(title=_short(clause.title)))
            return
        name = self.tr("插入常用语“{title}”").format(title=_short(clause.title))
        session.apply(name, replace(letter, particulars=particulars, blocks=done.blocks))
        blank = first_blank(done)
        editor.select(*(blank or (done.last, done.last)))
        lines = [line.strip() for line in words.text.split("\n") if line.strip()]
        self._library.note_use(clause.id, letter.id, done.block_ids, "\n".join(lines))
        self.said.emit(self._sentence(clause, words, done, letter, particulars))

    def _passages(self, letter: Letter, function: str) -> tuple[Passage, ...]:
        """What is known of the closings and openings in the letter: what was noted goes before what only reads alike."""
        if function != OPENING and function not in CLOSINGS:  # the others may stand twice
            return ()
        noted = tuple(
            Passage(use.block_ids, use.text, use.then.clause.function)
            for use in self._library.uses_in(letter.id)
        )
        clauses = (filed.clause for filed in self._library.all() if filed.clause.function == function)
        return (*passages_like(letter, clauses), *noted)

    def _sentence(
        self, clause: Clause, words: Agreed, done: Insertion, before: Letter, particulars: Particulars
    ) -> str:
        parts = [self.tr("已插入“{title}”").format(title=_short(clause.title))]
        if done.replaced:
            parts.append(self.tr("替换了原来的“{text}”").format(text=_short(done.replaced)))
        elif clause.function in CLOSINGS and any(
            block.kind == "closing" and block.text for block in before.blocks
        ):
            parts.append(self.tr("原有的结语还在，请看是否重复"))
        if words.changes:
            pairs = (
                self.tr("“{old}”改为“{new}”").format(old=old, new=new) for old, new in words.changes if new
            )
            parts.append(listed(pairs))
        left = sum(not found.value(particulars) for found in find_placeholders(words.text))
        if left:
            parts.append(self.tr("还有 {count} 处待补，按 F8 逐处填写").format(count=left))
        return self.tr("{}。").format(self.tr("；").join(filter(None, parts)))


def _with(particulars: Particulars, values: Mapping[str, Value]) -> Particulars:
    for key, value in values.items():
        particulars = particulars.with_value(key, value)
    return particulars


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
