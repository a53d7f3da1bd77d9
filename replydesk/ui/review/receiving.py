"""Taking in a Word file that was dropped, opened or chosen: whether it is a letter's review, of which one, of which version."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from replydesk.errors import ReplydeskError
from replydesk.letter import Letter
from replydesk.ui.bars import Notice
from replydesk.ui.language import listed, said
from replydesk.ui.review import notices
from replydesk.ui.review.words import tr, when

if TYPE_CHECKING:
    from replydesk.review.returned import Returned
    from replydesk.review.values import Review
    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow

_SLOW_MS = 400
"""Longer than this, and the window says that a file is being read."""


@dataclass(frozen=True, slots=True)
class Base:
    """The letter that a reviewer had before him, as far as the desk knows it, and what the clerk should know of that."""

    letter: Letter
    remarks: tuple[str, ...] = ()


class Receiver(QObject):
    """Takes files in. `received(Received, Review, remarks)` tells of a new one, `known(Received)` of one that is there already."""

    received = Signal(object, object, object)
    known = Signal(object)

    def __init__(self, window: "MainWindow", letters: "Letters") -> None:
        super().__init__(window)
        self._window = window
        self._letters = letters
        self._queue: deque[tuple[Path, bool]] = deque()
        self._run = 0  # the result of an earlier run is not wanted any more
        self._busy = ""
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(lambda: self._tell(notices.reading(self._busy, self.stop)))

    def receive(self, file: Path, *, asked: bool = False) -> None:
        """Read a .docx; `asked` when the clerk has said that it is a review. Any other is imported as a letter.

        Of several files each is done with before the next one begins: they may be of one review.
        """
        self._queue.append((file, asked))
        if not self._busy:
            self._next()

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read."""
        return bool(self._busy)

    def _next(self) -> None:
        if self._queue:
            file, asked = self._queue.popleft()
            self._window.context.settings.set_folder("import", file.parent)
            self._in_thread(file.name, lambda: _look(file), partial(self._looked, file, asked))

    def _looked(self, file: Path, asked: bool, returned: "Returned") -> None:  # noqa: FBT001  # bound by partial
        current = self._letters.current
        if current is not None and returned.is_of(current.letter):
            self._begin(file, returned)
            return
        entry = self._letters.desk.entry(returned.letter_id) if returned.letter_id else None
        as_letter = partial(self._letters.read_as_letters, [file])
        if entry is None or entry.deleted is not None:
            if not asked:
                as_letter()
                return
            self._tell(
                notices.unknown(
                    file.name,
                    compare=partial(self._compare, file, returned) if current is not None else None,
                    as_letter=as_letter,
                    says_other=bool(returned.letter_id),
                )
            )
        elif current is None:
            self._open_and_begin(entry.id, file, returned)
        else:
            act = partial(self._open_and_begin, entry.id, file, returned)
            self._tell(notices.of_other(file.name, entry.title, act))

    def _open_and_begin(self, letter_id: str, file: Path, returned: "Returned") -> None:
        if self._letters.open(letter_id):
            self._begin(file, returned)

    def _compare(self, file: Path, returned: "Returned") -> None:
        """Take the file for a review of the open letter, whatever it says of itself."""
        if self._letters.current is not None:
            self._begin(file, returned, Base(self._letters.current.letter))

    def _begin(self, file: Path, returned: "Returned", base: Base | None = None) -> None:
        """Match the file with what its reviewer had before him."""
        from replydesk.ui.review.reading import Source, digest_of, read_review  # noqa: PLC0415  # lxml is slow to load

        letter = self._letters.current
        assert letter is not None
        if letter.read_only:
            self._tell(notices.read_only(returned.name))
            return
        internal = self._window.internal_review
        if internal is not None and internal.running:
            self._tell(notices.being_reviewed(returned.name, internal.reviewer))
            return
        letter.session.settle()
        digest = digest_of(returned.content)
        for earlier in self._letters.desk.reviews.of_letter(letter.id):
            if earlier.digest == digest and earlier.kind == "word":
                self.known.emit(earlier)
                return
        base = base or self._base(returned, letter.letter)
        source = Source("", returned.name, returned.content, base.letter)
        done = partial(self._matched, letter.id, file, returned, base)
        self._in_thread(returned.name, lambda: read_review(source), done)

    def _base(self, returned: "Returned", letter: Letter) -> Base:
        desk = self._letters.desk
        version = desk.exported(letter.id, returned.digest)
        if version is None:
            return Base(letter, (tr("案头没有留存导出时的版本，按现在的文字核对。"),))
        newest = desk.exported(letter.id)
        exported = when(version.created.astimezone().isoformat())
        remarks: tuple[str, ...] = ()
        if returned.digest and version.digest != returned.digest:
            text = tr("它所依据的版本没有留存，按最近一次导出的版本（{when}）核对。")
            remarks = (text.format(when=exported),)
        elif newest is not None and newest.digest != version.digest:
            remarks = (tr("审改的是较早的版本（{when}）。").format(when=exported),)
        return Base(desk.version_letter(version.number), remarks)

    def _matched(
        self, letter_id: str, file: Path, returned: "Returned", base: Base, review: "Review"
    ) -> None:
        current = self._letters.current
        if current is None or current.id != letter_id:
            return  # the clerk has gone on to another letter
        if notices.is_empty(review, current.letter):
            as_letter = partial(self._letters.read_as_letters, [file])
            self._tell(notices.nothing_in(returned.name, as_letter))
            return
        received = self._letters.desk.reviews.receive(
            letter_id,
            returned.name,
            returned.content,
            base.letter,
            reviewer=listed(filter(None, review.authors)),
        )
        remarks = (*base.remarks, *((said(received.remark),) if received.remark else ()))
        self.received.emit(received, replace(review, id=received.id), remarks)

    # ---- off the GUI thread

    def _in_thread(self, name: str, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        """Do the work in a thread, and what follows here; when nothing follows, the next file is begun."""
        self._run += 1
        run, self._busy = self._run, name
        self._slow.start()

        def finish(act: Callable[[], object]) -> None:
            if run != self._run:
                return
            self._end()
            try:
                act()
            except ReplydeskError as error:
                self._fail(error)
            if not self._busy:
                self._next()

        self._window.context.tasks.start(
            work,
            lambda result: finish(lambda: done(result)),
            lambda error: finish(lambda: self._fail(error)),
        )

    def stop(self) -> None:
        """Want the result no more, nor the files that wait."""
        self._run += 1
        self._queue.clear()
        self._end()

    def _end(self) -> None:
        self._busy = ""
        self._slow.stop()
        self._window.bars.take_back(notices.READING)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ReplydeskError):
            raise error
        self._tell(Notice("error", said(error), about="error"))

    def _tell(self, notice: Notice) -> None:
        self._letters.told.emit(notice)


def _look(file: Path) -> "Returned":
    from replydesk.ui.review.reading import look  # noqa: PLC0415  # lxml is slow to load

    return look(file)
