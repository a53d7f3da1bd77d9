"""Reviews in the window: begun, shown, kept in the desk, ended, and taken up again."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from replydesk.errors import ReplydeskError
from replydesk.ui.bars import Notice
from replydesk.ui.byline import local_time
from replydesk.ui.language import said
from replydesk.ui.notices import exported
from replydesk.ui.review import notices
from replydesk.ui.review.inline import InlineReview
from replydesk.ui.review.receiving import Receiver

if TYPE_CHECKING:
    from replydesk.desk import Received
    from replydesk.letter import Letter
    from replydesk.review.values import Decision, Key, Review
    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.open_letter import OpenLetter
    from replydesk.ui.review.entries import Entry
    from replydesk.ui.review.panel import ReviewPanel
    from replydesk.ui.review.reading import Source
    from replydesk.ui.review.reviewing import Reviewing

PANEL_MENU = (
    "review-reopen - review-accept-shown review-reject-shown - review-open review-redline review-close"
)
"""What stands in the panel's own menu, "-" for a line."""
PANEL_ACTIONS = (
    *("review-accept", "review-reject", "review-previous", "review-next", "review-reopen"),
    *("review-accept-shown", "review-reject-shown", "review-redline", "review-open", "review-close"),
)


class ReviewWork(QObject):
    """Joins reviews to the letter that is open: those of the desk, the panel, and the text.

    `begun()` tells that a review runs, `ended()` that none does any more.
    """

    changed = Signal()
    """The rows of the review have been read anew."""
    begun = Signal()
    ended = Signal()

    def __init__(self, window: "MainWindow", letters: "Letters") -> None:
        super().__init__(window)
        self._window = window
        self._letters = letters
        self._letter: OpenLetter | None = None
        self._joined = False
        self._base = ""
        self._waiting: dict[str, dict[str, Decision]] = {}
        self.reviewing: Reviewing | None = None
        self.receiver = Receiver(window, letters)
        self.receiver.received.connect(self._received)
        self.receiver.known.connect(self._known)
        letters.returned = self.receiver.receive
        letters.opened.connect(self._opened)
        letters.closed.connect(self._closed)
        self.inline = InlineReview(window, self)
        window.review.made.connect(self._join)

    def receive(self, files: Sequence[Path]) -> None:
        """Read files of which the clerk says that they are reviews."""
        for file in files:
            self.receiver.receive(file, asked=True)

    # ---- the open letter

    def _opened(self, letter: "OpenLetter") -> None:
        if letter is self._letter:
            return  # the open letter is opened once more when it is asked for again
        self._letter = letter
        if self._window.editor is not None and not self._joined:
            self._joined = True
            self._window.editor.comment_clicked.connect(self.select_comment)
        letter.saver.state_changed.connect(self._keep)
        if (panel := self._window.review.existing) is not None:
            panel.set_reviewing(self.of_letter())
        open_ones = self._ready_reviews()
        if open_ones and not letter.read_only:
            names = [entry.reviewer or entry.name for entry in open_ones]
            self._tell(notices.waiting(names, partial(self.resume, open_ones[0].base)))

    def _closed(self) -> None:
        self._keep()
        self._letter, self._base, self._waiting = None, "", {}
        was_running = self.reviewing is not None and self.reviewing.is_running
        if (panel := self._window.review.existing) is not None:
            panel.set_reviewing(None)
        if self.reviewing is not None:
            self.reviewing.deleteLater()
            self.reviewing = None
        self._window.bars.take_back(notices.REVIEW)
        if was_running:
            self.ended.emit()

    def of_letter(self) -> "Reviewing | None":
        """The review of the open letter, made when it is first asked for: without a file it has the letter's comments."""
        if self._letter is None:
            return None
        if self.reviewing is None:
            from replydesk.ui.review.reviewing import Reviewing  # noqa: PLC0415  # most letters are opened to write

            self.reviewing = Reviewing(self._letter.session, self)
            self.reviewing.decided.connect(self._decided)
            self.reviewing.moved.connect(self.show_place)
            self.reviewing.refused.connect(self._say_refused)
            self.reviewing.changed.connect(self.changed)
        return self.reviewing

    @property
    def is_running(self) -> bool:
        """Whether a review runs."""
        return self.reviewing is not None and self.reviewing.is_running

    def _ready_reviews(self) -> "list[Received]":
        """The reviews of the letter that the clerk is not done with, but the reviewer is."""
        assert self._letter is not None
        open_ones = self._letters.desk.reviews.of_letter(self._letter.id, open_only=True)
        return [entry for entry in open_ones if not entry.in_progress]

    # ---- beginning

    def _received(self, received: "Received", review: "Review", remarks: tuple[str, ...]) -> None:
        """A file is new: it begins a review, joins the one that runs, or waits if it is of another version."""
        reviewing = self.of_letter()
        assert reviewing is not None
        reviewing.take_comments(review)
        if self.is_running and received.base != self._base and not reviewing.is_finished:
            self._tell(notices.other_version(review, partial(self.resume, received.base)))
            return
        self._tell(notices.received(review, remarks))
        self.begin(review, received.base)

    def _known(self, received: "Received") -> None:
        """The same file has come again: it is taken up where it was left."""
        if received.closed is not None:
            self._letters.desk.reviews.reopen(received.id)
        if self.is_running and received.base == self._base and received.closed is None:
            assert self.reviewing is not None
            review = next((one for one in self.reviewing.reviews if one.id == received.id), None)
            if review is not None:
                self._tell(notices.known(received.name, notices.work_of(review)))
                self.show()
                return
        self.resume(received.base, received)

    def resume(self, base: str, known: "Received | None" = None) -> None:
        """Take up the reviews that are open and began with this letter (the digest of its content)."""
        letter = self._letter
        if letter is None:
            return
        from replydesk.ui.review.reading import read_reviews  # noqa: PLC0415  # lxml is slow to load

        try:
            sources = [self._source(entry) for entry in self._ready_reviews() if entry.base == base]
        except ReplydeskError as error:
            self._failed(error)
            return

        def done(reviews: "tuple[Review, ...]") -> None:
            if self._letter is not letter or not reviews:
                return
            self._start(reviews, base)
            review = next((one for one in reviews if known is not None and one.id == known.id), None)
            if review is not None:
                self._tell(notices.known(review.name, notices.work_of(review)))

        self._window.context.tasks.start(lambda: read_reviews(sources), done, self._failed)

    def begin(self, review: "Review", base: str) -> None:
        """Begin or join with a review that the desk has under its id already; `base` is the digest of what it began with."""
        reviewing = self.of_letter()
        if reviewing is None:
            return
        if base == self._base and reviewing.add(review):
            self.show()
        else:
            self._start((review,), base)

    def _start(self, reviews: "tuple[Review, ...]", base: str) -> None:
        from replydesk.review.merging import Merging  # noqa: PLC0415  # not before a review

        reviewing = self.of_letter()
        assert reviewing is not None
        stored = self._letters.desk.reviews
        decisions = {
            (review.id, change): cast("Decision", decision)
            for review in reviews
            for change, decision in stored.decisions(review.id).items()
        }
        self._base = base
        reviewing.start(Merging(reviews[0].base, reviews[:1], decisions))
        for review in reviews[1:]:
            reviewing.add(review)
        self.show()
        self.begun.emit()

    def show(self) -> None:
        """Show the panel, with the keyboard in its list."""
        panel = self._window.review.panel
        self._window.show_panel(self._window.review, panel.view.setFocus)
        if self.reviewing is not None and self.reviewing.current is None:
            self.reviewing.select_first()

    def _source(self, entry: "Received") -> "Source":
        from replydesk.ui.review.reading import Source  # noqa: PLC0415

        reviews = self._letters.desk.reviews
        return Source(
            *(entry.id, entry.name, reviews.content(entry), reviews.base(entry)),
            in_window=entry.kind == "window",
            reviewer=entry.reviewer,
        )

    def take(self, received: "Received") -> None:
        """Take up a review that was finished in the window."""
        self.resume(received.base)

    def give_back(self, received: "Received") -> None:
        """A review written in the window is written on: it is not to be decided on now."""
        if self.reviewing is None or received.id not in {review.id for review in self.reviewing.reviews}:
            return
        self.reviewing.remove(received.id)
        if not self.reviewing.is_running:
            self._base = ""
            self.ended.emit()

    # ---- ending

    def close(self) -> None:
        """End the review: the letter stays as it is, and everything decided is kept."""
        reviewing = self.reviewing
        if reviewing is None or not reviewing.is_running:
            return
        ids, base = [review.id for review in reviewing.reviews], self._base
        decided, count = reviewing.progress
        try:
            self._keep_now()
            for review_id in ids:
                self._letters.desk.reviews.close(review_id)
        except ReplydeskError as error:
            self._failed(error)
            return
        self._base = ""
        reviewing.start(None)
        self.ended.emit()
        others = self._ready_reviews()
        following = partial(self.resume, others[0].base) if others else None
        self._tell(notices.closed(count - decided, partial(self._take_up, ids, base), following))
        self._window.to_text()

    def _take_up(self, ids: Sequence[str], base: str) -> None:
        try:
            for review_id in ids:
                self._letters.desk.reviews.reopen(review_id)
        except ReplydeskError as error:
            self._failed(error)
        else:
            self.resume(base)

    def export_redline(self, target: Path) -> None:
        """Write what lies between the letter that the reviewers had and the letter of now as a redline (.docx or .pdf)."""
        if self._letter is None or self.reviewing is None or self.reviewing.merging is None:
            return
        self._letter.session.settle()
        self._window.context.settings.set_folder("export", target.parent)
        old, new = self.reviewing.merging.base, self._letter.letter
        profile, author = self._window.context.profile, self.user
        self._window.context.tasks.start(
            lambda: _write_redline(old, new, target, profile, author),
            lambda _: self._tell(exported(target)),
            self._failed,
        )

    # ---- keeping

    @property
    def user(self) -> str:
        """Who decides and answers."""
        return self._window.context.settings.user_name

    def _decided(self, decisions: "dict[Key, Decision]") -> None:
        for (review_id, change), decision in decisions.items():
            self._waiting.setdefault(review_id, {})[change] = decision
        self._keep()

    def _keep(self) -> None:
        """Store what was decided once the letter itself is stored: after a crash no change counts as made that is not in it."""
        if self._letter is not None and not self._letter.saver.dirty:
            try:
                self._keep_now()
            except ReplydeskError as error:
                self._failed(error)

    def _keep_now(self) -> None:
        while self._waiting:
            review_id, decisions = next(iter(self._waiting.items()))
            self._letters.desk.reviews.decide(review_id, decisions, self.user)
            del self._waiting[review_id]

    # ---- the panel and the text

    def _join(self, panel: "ReviewPanel") -> None:
        panel.set_actions({key: self._window.actions_[key] for key in PANEL_ACTIONS}, PANEL_MENU)
        panel.place_wanted.connect(self._show)
        panel.edit_wanted.connect(self.edit)
        panel.answered.connect(self._answer)
        panel.set_reviewing(self.of_letter())

    def show_place(self) -> None:
        """Bring the place of the row in hand into view."""
        if self.reviewing is not None and self.reviewing.current is not None:
            self._show(self.reviewing.current)

    def _show(self, entry: "Entry") -> None:
        """Bring the place of a row into view; the keyboard stays where it is."""
        editor, letter = self._window.editor, self._letter
        if editor is None or letter is None:
            return
        if self.inline.is_shown:
            self.inline.show_current()
            return
        if any(block.id == entry.block for block in letter.letter.blocks):
            editor.show_place(entry.block, entry.offset)

    def select_comment(self, comment_id: str) -> None:
        """A comment was clicked in the text: the panel shows it."""
        reviewing = self.of_letter()
        if reviewing is not None and reviewing.find(("", comment_id)) is not None:
            self._window.show_panel(self._window.review)
            reviewing.select(("", comment_id))

    def edit(self, entry: "Entry") -> None:
        """Go to the place to write there; a particular is written in the form."""
        if entry.item is not None and entry.item.change.key:
            self._window.to_field(entry.item.change.key)
            return
        self._window.to_text()
        self._show(entry)

    def _answer(self, comment_id: str, text: str) -> None:
        if self.reviewing is not None:
            self.reviewing.reply(comment_id, text, self.user, local_time())

    def _say_refused(self, count: int) -> None:
        text = self.tr("有 {count} 处与现在的文字有冲突，没有改动，请逐处决定。")
        self._window.status.say(text.format(count=count))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReplydeskError):
            raise error
        self._tell(Notice("error", said(error), about="error"))

    def _tell(self, notice: Notice) -> None:
        self._letters.told.emit(notice)


def _write_redline(old: "Letter", new: "Letter", target: Path, profile: str, author: str) -> None:
    if target.suffix.lower() == ".pdf":
        from replydesk.ui.page.redline import redline_pdf  # noqa: PLC0415  # not for the first picture

        redline_pdf(old, new, target, profile)
        return
    from replydesk.export.redline import Stamp, export_redline  # noqa: PLC0415

    export_redline(old, new, target, Stamp(author, local_time()), profile=profile)
