"""核稿 in the open letter: it is edited as always, and what differs from where it began becomes a review of its own."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from replydesk.errors import ReplydeskError
from replydesk.letter import Letter, jsonform
from replydesk.letter.change import Change
from replydesk.ui.bars import Choice, MessageBar, Notice
from replydesk.ui.byline import local_time
from replydesk.ui.internal_review.dates import KeptDates
from replydesk.ui.internal_review.inline import InlineLook
from replydesk.ui.language import said

if TYPE_CHECKING:
    from replydesk.desk import Received
    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.open_letter import OpenLetter

ABOUT = "internal-review"
"""What the bar is about."""
_PAUSE_MS = 250
_COLORS = 6


@dataclass(frozen=True, slots=True)
class Left:
    """A review that was ended: the letter before and after, so that undo takes it up again and redo ends it again."""

    review: "Received"
    base: Letter
    before: Letter
    after: Letter
    changes: tuple[Change, ...]
    finished: bool


class InternalReview(QObject):
    """The review that somebody writes in the open letter, if there is one. A crash or a restart goes on with it.

    `switched` tells that one has begun or ended, `suggested` that there are other suggestions, `finished(Received)` that
    one is ready to be decided on, `withdrawn(Received)` that a finished one is written on, for the clerk undid its end.
    """

    switched = Signal()
    suggested = Signal()
    finished = Signal(object)
    withdrawn = Signal(object)

    def __init__(self, window: "MainWindow", letters: "Letters") -> None:
        super().__init__(window)
        self._window, self._letters = window, letters
        self._letter: OpenLetter | None = None
        self._received: Received | None = None
        self._base: Letter | None = None
        self._left: Left | None = None
        self._dates = KeptDates(letters)
        self.changes: tuple[Change, ...] = ()
        """What has been suggested, as of the last pause."""
        self._authors: tuple[str, ...] = ()
        self.look = InlineLook(window)
        self.look.turned.connect(self._show_look)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        letters.opened.connect(self._opened)
        letters.closing.connect(self._closing)
        letters.closed.connect(self._closed)

    @property
    def running(self) -> bool:
        """Whether edits of the open letter are suggestions now."""
        return self._received is not None

    @property
    def reviewer(self) -> str:
        """Who writes the review, "" if there is none."""
        return self._received.reviewer if self._received is not None else ""

    @property
    def base(self) -> Letter | None:
        """The letter as it was when the review began."""
        return self._base

    # ---- begin and end

    def begin(self, reviewer: str) -> None:
        """Let edits of the open letter be suggestions of this reviewer from now on."""
        letter = self._letters.current
        if letter is None or letter.read_only or self.running or not letter.save():
            return
        with _telling(self._window):
            base = self._base_like(letter)
            received = self._letters.desk.reviews.receive(
                letter.id, self.tr("核稿"), _content(base), base, kind="window", reviewer=reviewer
            )
            self._left = None
            self._run(letter, received, base)

    def _base_like(self, letter: "OpenLetter") -> Letter:
        """What an open review of the same text began with, so that both stand side by side; else the letter itself."""
        now, reviews = letter.letter, self._letters.desk.reviews
        for received in reviews.of_letter(letter.id, open_only=True):
            base = reviews.base(received)
            if base.blocks == now.blocks and base.particulars == now.particulars:
                return base
        return now

    def finish(self) -> None:
        """Keep the suggestions as a review, and give the letter back the text that it began with, in one step."""
        if self._letter is None or self._received is None:
            return
        from replydesk.review.internal import dumps  # noqa: PLC0415

        self._settle()
        status, count = self._window.status, len(self.changes)
        with _telling(self._window):
            if not count:
                self._end(finished=False, name=self.tr("完成核稿"))
                status.say(self.tr("核稿已结束，没有改动"))
                return
            content = dumps(self._letter.letter, self.changes)
            received = self._letters.desk.reviews.revise(self._received.id, content)
            self._end(finished=True, name=self.tr("完成核稿"))
            status.say(self.tr("核稿已完成，{count} 处修订等待处理").format(count=count))
            self.finished.emit(received)

    def abandon(self) -> None:
        """Give the letter back the text that it began with, in one step that can be undone; comments stay."""
        if self._letter is None or self._received is None:
            return
        self._settle()
        count = len(self.changes)
        with _telling(self._window):
            self._end(finished=False, name=self.tr("放弃核稿"))
            text = self.tr("核稿已放弃，{count} 处修订没有保留，可以撤销")
            self._window.status.say(text.format(count=count))

    def in_the_way(self, deed: str) -> bool:
        """Whether a review is written, so that the letter is not yet what it will be; then tells what to do before the deed."""
        if self.running:
            text = self.tr("正在核稿，修改还没有处理。请先完成核稿或放弃，再办理“{deed}”。").format(deed=deed)
            choice = Choice(self.tr("完成核稿"), self.finish)
            self._window.bars.show_notice(Notice("warning", text, (choice,), about=ABOUT))
        return self.running

    def _settle(self) -> None:
        """Take over what is half written, in the form and in the text, and compare."""
        assert self._letter is not None
        self._window.form.finish()
        self._letter.session.settle()
        self.refresh()

    def _end(self, *, finished: bool, name: str) -> None:
        """Give the letter its text back, as one step that undo takes the review up again with; DeskError if the desk fails."""
        assert self._letter is not None
        assert self._received is not None
        assert self._base is not None
        letter, received = self._letter, self._received
        if not finished:
            self._letters.desk.reviews.close(received.id)
        after = replace(self._base, comments=letter.letter.comments)
        self._left = Left(received, self._base, letter.letter, after, self.changes, finished)
        self._stop()
        self._dates.forget(received.id)
        letter.session.end_burst()
        letter.session.apply(name, after)
        letter.save()

    # ---- while it runs

    def refresh(self) -> None:
        """Compare the letter with its base now, and show the suggestions."""
        self._pause.stop()
        editor = self._window.editor
        if self._letter is None or self._base is None or editor is None:
            return
        if editor.composing:
            self._pause.start()
            return
        from replydesk.letter.tracing import traces  # noqa: PLC0415  # comparing is loaded when it is needed
        from replydesk.review.internal import suggestions  # noqa: PLC0415

        now = self._letter.letter
        self.changes = suggestions(self._base, now, self.reviewer, local_time(), self.changes)
        color = self._authors.index(self.reviewer) % _COLORS + 1
        editor.set_traces(traces(self._base, now), f"author{color}")
        self.look.update(self._base, self.changes, self._authors)
        self._show_count()
        self.suggested.emit()

    def _run(
        self, letter: "OpenLetter", received: "Received", base: Letter, known: tuple[Change, ...] = ()
    ) -> None:
        """Show and note edits as suggestions, those included that there are already."""
        from replydesk.review.internal import dated  # noqa: PLC0415

        self._letter, self._received, self._base = letter, received, base
        dates = {change.id: change.date for change in known} or self._dates.of(received.id)
        self.changes = dated(base, letter.letter, received.reviewer, dates, local_time())
        self._authors = self._authors_beside(received)
        self._show_bar()
        self.refresh()
        self.switched.emit()

    def _authors_beside(self, received: "Received") -> tuple[str, ...]:
        """Who has reviewed the same text, in the order of their colors."""
        reviews = self._letters.desk.reviews.of_letter(received.letter_id, open_only=True)
        names = (other.reviewer for other in reviews if other.base == received.base)
        return tuple(dict.fromkeys([*names, received.reviewer]))

    def _stop(self) -> None:
        self._pause.stop()
        self.look.hide()
        self._received = self._base = None
        self.changes = ()
        self._window.top_bars.take_back(ABOUT)
        self._window.bars.take_back(ABOUT)
        if self._window.editor is not None:
            self._window.editor.set_traces(None)
        self.switched.emit()

    def _show_bar(self) -> None:
        choices = (
            Choice(self.tr("查看修订"), self.turn, stays=True),
            Choice(self.tr("完成核稿"), self.finish, stays=True),
            Choice(self.tr("放弃"), self.abandon, stays=True),
        )
        self._window.top_bars.show_notice(
            Notice("information", self._sentence(), choices, ABOUT, lasting=True)
        )

    def _bars(self) -> "list[MessageBar]":
        return [bar for bar in self._window.top_bars.bars if bar.notice.about == ABOUT]

    def _show_count(self) -> None:
        for bar in self._bars():
            bar.label.setText(self._sentence())
            bar.setAccessibleName(bar.label.text())

    def _show_look(self, shown: bool) -> None:  # noqa: FBT001  # a signal's
        for bar in self._bars():
            bar.buttons[self.tr("查看修订")].setText(self.tr("回到正文") if shown else self.tr("查看修订"))

    def turn(self) -> None:
        """Show the suggestions in the place of the text, or the text again."""
        if self.look.shown:
            self.look.hide()
        elif self._base is not None:
            self._settle()
            self.look.show(self._base, self.changes, self._authors)

    def _sentence(self) -> str:
        if not self.changes:
            return self.tr("核稿中：{name}（修改将作为修订记录）").format(name=self.reviewer)
        text = self.tr("核稿中：{name}（修改将作为修订记录），已有 {count} 处修订")
        return text.format(name=self.reviewer, count=len(self.changes))

    # ---- the letter

    def _opened(self, letter: "OpenLetter") -> None:
        if letter is self._letter:  # asked for again: the window has cleared its bars
            if self.running:
                self._show_bar()
            return
        self._letter, self._left = letter, None
        letter.session.changed.connect(self._changed)
        letter.saver.state_changed.connect(self._keep_dates)
        if letter.read_only:
            return
        with _telling(self._window):
            reviews = self._letters.desk.reviews
            for received in reviews.of_letter(letter.id, open_only=True):
                if received.in_progress:
                    self._run(letter, received, reviews.base(received))
                    break

    def _closing(self) -> None:
        if self.running:
            self.refresh()

    def _closed(self) -> None:
        if self.running:
            self._stop()
        self._letter = self._left = None

    def _changed(self, old: Letter, new: Letter, source: object) -> None:
        left = self._left
        if left is not None and old is left.after and new is left.before and not self.running:
            self._take_up(left)
        elif left is not None and old is left.before and new is left.after and self.running:
            self._leave_again(left)
        elif self.running:
            self._pause.start()

    def _take_up(self, left: Left) -> None:
        """The end was undone: the review goes on."""
        assert self._letter is not None
        with _telling(self._window):
            reviews = self._letters.desk.reviews
            reviews.reopen(left.review.id)
            received = reviews.revise(left.review.id, _content(left.base))
            self._run(self._letter, received, left.base, left.changes)
            if left.finished:
                self.withdrawn.emit(received)

    def _leave_again(self, left: Left) -> None:
        """The end was redone."""
        from replydesk.review.internal import dumps  # noqa: PLC0415

        with _telling(self._window):
            reviews = self._letters.desk.reviews
            if left.finished:
                received = reviews.revise(left.review.id, dumps(left.before, left.changes))
                self._stop()
                self.finished.emit(received)
            else:
                reviews.close(left.review.id)
                self._stop()

    def _keep_dates(self) -> None:
        """Whenever the letter has been saved, its suggestions' dates are too."""
        if self._received is not None and self._letter is not None and not self._letter.saver.dirty:
            self._dates.keep(self._received.id, self.changes)


@contextlib.contextmanager
def _telling(window: "MainWindow") -> Iterator[None]:
    """Tell a known error in the window and go on; anything else is a bug and passes."""
    try:
        yield
    except ReplydeskError as error:
        window.bars.show_notice(Notice("error", said(error), about="error"))


def _content(base: Letter) -> bytes:
    """What the desk holds of a review that has only begun: its base."""
    return jsonform.dumps(base).encode("utf-8", "replace")
