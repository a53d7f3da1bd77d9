"""The review of the open letter: what reviewers changed, what was decided on it, and where the clerk is in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from replydesk.letter import Letter
from replydesk.letter.change import Change
from replydesk.letter.comment_merge import with_comments_of
from replydesk.letter.comments import answer, resolve
from replydesk.review.merging import Merging, Outcome
from replydesk.review.values import Decision, Key, Review
from replydesk.ui.review.entries import Entry, Filter, all_entries, authors
from replydesk.ui.session import LetterSession

_LOOK_AFTER_MS = 150
_MOST_DEEDS = 1000  # as many as the letter's history has steps
Verdict = Literal["accept", "reject", "reopen"]
_Act = Callable[[Iterable[Key], Letter], Outcome]


@dataclass(frozen=True, slots=True)
class _Deed:
    """A step of the letter's history that was a decision: undo and redo of it find the decisions here."""

    before: Letter
    after: Letter
    were: dict[Key, Decision]
    became: dict[Key, Decision]


class Reviewing(QObject):
    """The rows of one letter's review; without a running review those of its comments.

    Every change of the letter is a step of its history, and undoing that step takes the decision back with it. What the
    clerk writes meanwhile may make conflicts of changes; the rows are read anew a moment after.
    """

    changed = Signal()
    """The rows have been read anew."""
    moved = Signal()
    """Another row is in hand."""
    decided = Signal(object)
    """Decisions have changed: their keys with what they are now."""
    refused = Signal(int)
    """So many changes do not fit any more and stay open, as conflicts."""

    def __init__(self, session: LetterSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.held = False
        """While somebody reviews in the window nothing is decided: it would count as a suggestion."""
        self.merging: Merging | None = None
        self.entries: tuple[Entry, ...] = ()
        self.shown: tuple[Entry, ...] = ()
        self.authors: tuple[str, ...] = ()
        self._wanted = Filter()
        self._current: Key | None = None
        self._deeds: list[_Deed] = []
        self._looking = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._looking.timeout.connect(self.refresh)
        session.changed.connect(self._letter_changed)
        self.refresh()

    # ---- what is there

    @property
    def is_running(self) -> bool:
        """Whether there is a review, and not comments alone."""
        return self.merging is not None

    @property
    def reviews(self) -> tuple[Review, ...]:
        """The reviews side by side."""
        return self.merging.reviews if self.merging is not None else ()

    @property
    def pending(self) -> tuple[Change, ...]:
        """The open changes that fit, in places of the letter as it is."""
        return self.merging.pending(self.session.letter) if self.merging is not None else ()

    @property
    def conflicts(self) -> set[str]:
        """The ids of the changes that do not fit."""
        return {entry.key[1] for entry in self.entries if entry.state == "conflict"}

    @property
    def progress(self) -> tuple[int, int]:
        """How many changes have been decided, of how many."""
        changes = [entry for entry in self.entries if entry.item is not None]
        return sum(not entry.is_open for entry in changes), len(changes)

    @property
    def is_finished(self) -> bool:
        """Whether every change of a running review has been decided."""
        decided, count = self.progress
        return self.is_running and decided == count

    def start(self, merging: Merging | None) -> None:
        """Show this review, or none; the decisions in it hold. Undo still takes back those made before."""
        self.merging = merging
        self._wanted = Filter()
        self._current = None
        self.refresh()
        self.select_first()

    def add(self, review: Review) -> bool:
        """Put another reviewer's file beside those that are there; False if there is none, or it is of another base."""
        merging = self.merging
        if merging is None or (review.base.blocks, review.base.particulars) != (
            merging.base.blocks,
            merging.base.particulars,
        ):
            return False
        self.merging = Merging(merging.base, (*merging.reviews, review), merging.decisions)
        self.refresh()
        return True

    def remove(self, review_id: str) -> None:
        """Take a review away; with the last one the review ends."""
        assert self.merging is not None
        rest = tuple(review for review in self.merging.reviews if review.id != review_id)
        self.merging = Merging(self.merging.base, rest, self.merging.decisions) if rest else None
        self.refresh()

    def refresh(self) -> None:
        """Read the rows anew from the letter as it is."""
        self._looking.stop()
        letter = self.session.letter
        items = self.merging.items(letter) if self.merging is not None else ()
        self.entries = all_entries(items, letter, self.session.outline)
        self.authors = authors(self.entries)
        self._show()

    # ---- where the clerk is

    @property
    def filtering(self) -> Filter:
        """Which rows are shown."""
        return self._wanted

    @filtering.setter
    def filtering(self, wanted: Filter) -> None:
        """Show only what passes; the row in hand stays in hand if it does."""
        self._wanted = wanted
        self._show()

    @property
    def current(self) -> Entry | None:
        """The row in hand."""
        return self.find(self._current) if self._current is not None else None

    def find(self, key: Key) -> Entry | None:
        """The row with this key, shown or not."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def select(self, key: Key | None) -> None:
        """Take this row in hand."""
        if key != self._current:
            self._current = key
            self.moved.emit()

    def select_first(self) -> None:
        """Take the first open row in hand, or the first one."""
        first = next((entry for entry in self.shown if entry.is_open), self.shown[0] if self.shown else None)
        self.select(first.key if first is not None else None)

    def step(self, by: int) -> bool:
        """Go to the next row (1) or the one before (-1); False at the end."""
        place = self._place()
        wanted = place + by if place >= 0 else 0 if by > 0 else len(self.shown) - 1
        if not 0 <= wanted < len(self.shown):
            return False
        self.select(self.shown[wanted].key)
        return True

    def _place(self) -> int:
        return next((row for row, entry in enumerate(self.shown) if entry.key == self._current), -1)

    # ---- decisions

    def decide(self, what: Verdict, keys: Iterable[Key]) -> None:
        """Make these changes, leave them out or take them out again, or decide nothing on them. What does not fit stays open."""
        if (merging := self.merging) is None:
            return
        match what:
            case "accept":
                self._decide(merging.accept, keys, self.tr("接受修订"))
            case "reject":
                self._decide(merging.reject, keys, self.tr("拒绝修订"))
            case "reopen":
                self._decide(merging.reopen, keys, self.tr("重新考虑修订"))

    def use_proposed(self, key: Key) -> None:
        """Settle a conflict for the reviewer: what stands there gives way."""
        if (merging := self.merging) is not None:
            self._decide(
                lambda keys, letter: merging.use_proposed(next(iter(keys)), letter),
                (key,),
                self.tr("用审改的文字"),
            )

    def open_shown(self) -> tuple[Key, ...]:
        """The changes among the shown rows that are still to be decided."""
        return tuple(entry.key for entry in self.shown if entry.item is not None and entry.is_open)

    def _decide(self, act: _Act, keys: Iterable[Key], name: str) -> None:
        if self.session.read_only or self.held:
            return
        self.session.settle()
        asked = tuple(keys)
        assert self.merging is not None
        before, old = self.session.letter, self.merging.decisions
        outcome = act(asked, before)
        became = {
            key: outcome.merging.decisions.get(key, "open")
            for key in {*old, *outcome.merging.decisions}
            if outcome.merging.decisions.get(key, "open") != old.get(key, "open")
        }
        were = {key: old.get(key, "open") for key in became}
        self.merging = outcome.merging
        following = self._following(asked)
        if outcome.letter is not before:
            self._deeds = [*self._deeds[1 - _MOST_DEEDS :], _Deed(before, outcome.letter, were, became)]
            self.session.end_burst()
            self.session.apply(name, outcome.letter, source=self)
        self.refresh()
        if became:
            self.decided.emit(became)
        if outcome.failed:
            self.refused.emit(len(outcome.failed))
        elif self._current in asked:
            self._go_on(following)

    def _following(self, asked: tuple[Key, ...]) -> tuple[Key, ...]:
        """The rows behind the one in hand, and then those before it: where to look for the next open one."""
        place = self._place() + 1
        return tuple(entry.key for entry in (*self.shown[place:], *self.shown[: max(place - 1, 0)]))

    def _go_on(self, following: tuple[Key, ...]) -> None:
        open_ones = {entry.key for entry in self.shown if entry.is_open}
        self.select(next((key for key in following if key in open_ones), self._current))

    # ---- comments

    def take_comments(self, review: Review) -> None:
        """Put the comments of a file just received into the letter, so that they go out again with it."""
        self.session.settle()
        letter = with_comments_of(self.session.letter, review.comments)
        if letter is not self.session.letter:
            self._apply(self.tr("读入批注"), letter)

    def reply(self, comment_id: str, text: str, author: str, date: str) -> None:
        """Answer a comment."""
        self.session.settle()
        self._apply(self.tr("回复批注"), answer(self.session.letter, comment_id, text, author, date))

    def resolve(self, comment_id: str, *, resolved: bool) -> None:
        """Say that a comment is settled, or that it is not."""
        self.session.settle()
        name = self.tr("解决批注") if resolved else self.tr("重新打开批注")
        self._apply(name, resolve(self.session.letter, comment_id, resolved=resolved))

    def _apply(self, name: str, letter: Letter) -> None:
        self.session.end_burst()
        self.session.apply(name, letter, source=self)
        self.refresh()

    # ---- what the clerk does meanwhile

    def _letter_changed(self, old: Letter, new: Letter, source: object) -> None:
        if source is self:
            return
        if not self._follow(old, new):
            self._looking.start()

    def _follow(self, old: Letter, new: Letter) -> bool:
        """Take the decisions along when the history steps over one; False if it did not."""
        for deed in reversed(self._deeds):
            if deed.after is old and deed.before is new:
                self._set(deed.were)
                return True
            if deed.before is old and deed.after is new:
                self._set(deed.became)
                return True
        return False

    def _set(self, decisions: dict[Key, Decision]) -> None:
        if self.merging is not None:
            ours = {review.id for review in self.merging.reviews}
            known = {key: decision for key, decision in decisions.items() if key[0] in ours}
            self.merging = self.merging.decided({**self.merging.decisions, **known})
        self.refresh()
        self.decided.emit(decisions)
        if len(decisions) == 1:
            self.select(next(iter(decisions)))

    def _show(self) -> None:
        self.shown = tuple(entry for entry in self.entries if self._wanted.passes(entry))
        self.changed.emit()
