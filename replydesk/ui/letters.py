"""What the window does with letters: new, open, import, save, export. It shows nothing; the window listens."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from replydesk.errors import ReplydeskError
from replydesk.files import write_atomically
from replydesk.letter import Letter, Particulars, jsonform, new_id
from replydesk.letter.block import plain_text
from replydesk.letter.states import DRAFT
from replydesk.paths import resource
from replydesk.ui.bars import Notice
from replydesk.ui.context import Context
from replydesk.ui.language import said
from replydesk.ui.open_letter import OpenLetter
from replydesk.wording import Wording

if TYPE_CHECKING:
    from replydesk.desk import Desk, Entry
    from replydesk.intake import Reading
    from replydesk.letter.template import Template

SAMPLE = "samples/zhengzhou-2023-00025.txt"
READABLE = (".txt", ".docx", ".json")


class Letters(QObject):
    """The letters of one window: at most one is open at a time.

    `opened(OpenLetter)` and `closed()` tell which, `closing()` that it will be saved and closed now, `listed()` that the desk's list has changed, `imported(name, messages)`
    what was understood of a file, `exported(Path, sentences)` what was written and what was withheld in it, `told(Notice)` what the clerk should know, `said(text)` what may pass unread.
    """

    opened = Signal(object)
    closing = Signal()
    closed = Signal()
    listed = Signal()
    imported = Signal(str, object)
    exported = Signal(object, tuple)
    told = Signal(object)
    said = Signal(str)

    def __init__(self, context: Context, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self.current: OpenLetter | None = None
        self._begun: Letter | None = None
        self.place: Callable[[], dict[str, Any]] = dict
        """Where the clerk is in the open letter; the window answers, and gets it back in `place_of`."""
        self.returned: Callable[[Path], object] | None = None
        """Takes a Word file that may be a letter's review, and imports it if it is none."""

    # ---- the desk

    @property
    def desk(self) -> "Desk":
        """The desk itself, for what keeps other things than letters in it."""
        return self._desk

    def entries(self) -> tuple["Entry", ...]:
        """All letters of the desk, the last changed first."""
        return self._desk.entries()

    def recent(self) -> tuple["Entry", ...]:
        """The letters that were open last, then others, at most ten."""
        seen = {entry.id: entry for entry in (*self._desk.recent(), *self._desk.entries())}
        return tuple(seen.values())[:10]

    def place_of(self, letter: OpenLetter) -> dict[str, Any]:
        """Where the clerk was in this letter when it was last open."""
        return dict(self._desk.place(letter.id))

    def recall(self, key: str, default: object = None) -> Any:
        """What the desk remembers under the key, a JSON value."""
        return self._desk.recall(key, default)

    def remember(self, key: str, value: object) -> None:
        """Let the desk remember a plain JSON value; a desk that cannot be written forgets it, and nothing else is lost."""
        with contextlib.suppress(ReplydeskError):
            self._desk.remember(key, value)

    def delete(self, letter_id: str) -> None:
        """Put a letter of the desk into the bin; an open one is closed first."""
        with self._told():
            if self.current is not None and self.current.id == letter_id and not self.close():
                return
            self._desk.delete(letter_id)
            self.listed.emit()

    def undelete(self, letter_id: str) -> None:
        """Take a letter out of the bin."""
        with self._told():
            self._desk.undelete(letter_id)
            self.listed.emit()

    def end(self) -> None:
        """Close the desk; after this nothing can be asked."""
        self._desk.close()

    # ---- opening

    def new(self, template: "Template | None" = None) -> None:
        """Begin a letter, of a template or blank; what the office always writes the same is filled in."""
        from replydesk.letter.template import begin_blank  # noqa: PLC0415  # not for the first picture

        with self._told():
            office = self._desk.templates.office()
            begun = template.begin(office) if template is not None else begin_blank(office)
            if self._keep_and_open(begun):
                self._begun = begun

    def open_copy(self, letter: Letter) -> bool:
        """Keep a copy of the letter as a new letter of the desk, and open it."""
        return self._keep_and_open(replace(letter, id=new_id()))

    def keep_template(self, template: "Template") -> None:
        """Keep a template in the desk."""
        with self._told():
            self._desk.templates.save(template)
            self.said.emit(self.tr("已存为模板“{name}”，新建时可以选用").format(name=template.name))

    def open_last(self) -> bool:
        """Open the letter that was open when the program ended; False if there is none."""
        last = self._desk.last_opened
        return bool(last) and self.open(last)

    def open(self, letter_id: str) -> bool:
        """Open a letter of the desk, for reading only while another window has it. False if it stayed closed."""
        if self.current is not None and self.current.id == letter_id:
            self.opened.emit(self.current)
            return True
        if not self.close():
            return False
        with self._told():
            claim = self._desk.claim(
                letter_id
            )  # before reading: nobody else may write what is read from now on
            held_by = self._desk.claimed_by(letter_id) if claim is None else ""
            try:
                stored = self._desk.load(letter_id)
            except ReplydeskError:
                if claim is not None:
                    claim.release()
                raise
            self.current = OpenLetter(self._desk, stored, claim, held_by)
            self._desk.last_opened = letter_id
            self.opened.emit(self.current)
            return True
        return False

    def close(self) -> bool:
        """Save and close the open letter; False if it could not be saved, and then it stays open."""
        letter = self.current
        if letter is None:
            return True
        self.closing.emit()
        if not letter.save():
            return False
        with self._told():
            self._desk.set_place(letter.id, self.place())
            is_untouched = letter.letter == self._begun or _is_blank(letter.letter)
            if is_untouched and letter.state == DRAFT and not letter.read_only:
                self._desk.delete(letter.id)  # nothing was written: it would only stand in the list
                self.listed.emit()
        self.current = None
        self.closed.emit()
        letter.close()
        return True

    def abandon(self) -> None:
        """Close the open letter without saving it, because the clerk says so."""
        letter, self.current = self.current, None
        if letter is not None:
            self.closed.emit()
            letter.close()

    def close_to_start(self) -> bool:
        """Close the open letter and remember that none was open."""
        if not self.close():
            return False
        with self._told():
            self._desk.last_opened = ""
        return True

    def read(self, files: Sequence[Path]) -> None:
        """Read files (.txt, .docx, .json), one after the other. A Word file may be a letter's review: `returned` looks first."""
        for file in files:
            if file.suffix.lower() == ".docx" and self.returned is not None:
                self.returned(file)
            else:
                self.read_as_letters([file])

    def read_as_letters(self, files: Sequence[Path]) -> None:
        """Read letters out of files, one after the other; the last one stays open."""
        for file in files:
            self._context.settings.set_folder("import", file.parent)
            self._context.tasks.start(
                partial(_read, file, self._context.settings.mendings), self._has_read, self._failed
            )

    def read_sample(self) -> None:
        """Read the sample letter that comes with the program."""
        self._context.tasks.start(partial(_read, resource(SAMPLE), {}), self._has_read, self._failed)

    def _has_read(self, result: "tuple[str, Reading]") -> None:
        name, reading = result
        letter = reading.for_desk()
        if self._keep_and_open(letter, snapshot=name):
            self.imported.emit(name, reading.messages)

    def _keep_and_open(self, letter: Letter, snapshot: str = "") -> bool:
        if not self.close():
            return False
        with self._told():
            if self._held_elsewhere(letter.id):
                letter = replace(letter, id=new_id())
            if snapshot:
                self._desk.take_in(letter, snapshot)
            else:
                self._desk.save(letter)
            self.listed.emit()
            return self.open(letter.id)
        return False

    def _held_elsewhere(self, letter_id: str) -> bool:
        claim = self._desk.claim(letter_id)
        if claim is None:
            return True
        claim.release()
        return False

    # ---- keeping

    def save(self) -> bool:
        """Save the open letter and keep a version of it."""
        from replydesk.desk import BY_HAND  # noqa: PLC0415

        letter = self.current
        if letter is None or letter.read_only:
            return False
        if not letter.save():
            return False
        with self._told():
            versions = self._desk.versions(letter.id)
            if not versions or versions[0].revision != letter.revision:
                self._desk.snapshot(letter.id, BY_HAND)
            self.said.emit(self.tr("已保存，并留存了一个版本"))
            return True
        return False

    def write_copy(self, target: Path) -> bool:
        """Write the open letter to a JSON file, which replydesk reads back whole."""
        if self.current is None:
            return False
        self.current.session.settle()
        with self._told():
            write_atomically(target, jsonform.dumps(self.current.letter, indent=1).encode() + b"\n")
            self._context.settings.set_folder("export", target.parent)
            self.exported.emit(target, ())
            return True
        return False

    def export(self, target: Path, *, clean: bool = False) -> None:
        """Export the open letter by the file's ending, or as a clean copy, off the GUI thread; a version of it is kept."""
        if self.current is None:
            return
        self.current.save()
        letter, profile = self.current.letter, self._context.profile
        self._context.settings.set_folder("export", target.parent)
        self._context.tasks.start(
            lambda: _export(letter, target, profile, clean=clean),
            lambda withheld: self._has_exported(letter, target, withheld, clean=clean),
            self._failed,
        )

    def _has_exported(
        self, letter: Letter, target: Path, withheld: tuple[Wording, ...], *, clean: bool
    ) -> None:
        from replydesk.desk import EXPORTED  # noqa: PLC0415

        with self._told():
            if self.current is None or not self.current.read_only:
                self._desk.snapshot(letter.id, EXPORTED, label=target.name, letter=letter)
        self.exported.emit(target, withheld)
        count = len(letter.comments)
        if clean:
            text = self.tr("清稿已查过：没有批注、修订、姓名和隐藏内容")
            left = self.tr("清稿已查过：没有修订、姓名和隐藏内容，{count} 条批注未写入")
            self.said.emit(left.format(count=count) if count else text)
        elif count and target.suffix.lower() == ".docx":
            text = self.tr("文件中带有 {count} 条批注；对外发送请用“导出清稿”")
            self.said.emit(text.format(count=count))

    # ---- what goes wrong

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReplydeskError):
            raise error
        self.told.emit(Notice("error", said(error), about="error"))

    def _told(self) -> "_Told":
        return _Told(self)


class _Told:
    """Tells a known error as a notice and goes on; anything else is a bug and passes."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> bool:
        if isinstance(error, ReplydeskError):
            self._letters.told.emit(Notice("error", said(error), about="error"))
            return True
        return False


def _read(file: Path, mendings: dict[str, bool]) -> "tuple[str, Reading]":
    from replydesk.intake import Options, read_letter  # noqa: PLC0415  # heavy, and not needed for the first picture

    return file.name, read_letter(file, Options(**mendings))


def _export(letter: Letter, target: Path, profile: str, *, clean: bool) -> tuple[Wording, ...]:
    from replydesk.export import export_letter, withheld  # noqa: PLC0415

    if clean:
        from replydesk.check.clean import export_clean  # noqa: PLC0415

        export_clean(letter, target, profile=profile)
        return ()
    if target.suffix.lower() == ".pdf":
        from replydesk.ui.page.pdf import export_pdf  # noqa: PLC0415

        export_pdf(letter, target, profile)
        return ()
    export_letter(letter, target, profile=profile)
    return withheld(letter, target.suffix)


def _is_blank(letter: Letter) -> bool:
    return letter.particulars == Particulars() and not plain_text(letter.blocks).strip()


def default_name(letter: Letter) -> str:
    """A file name for the letter that Windows allows: 编号+标题, without an ending, at most 80 characters."""
    particulars = letter.particulars
    kind = "会办意见" if particulars.is_opinion else "答复函"
    parts = [particulars.proposal_number, particulars.title or kind]
    if particulars.proposal_number and particulars.proposal_number in parts[1]:
        parts = parts[1:]
    name = " ".join(part for part in parts if part)
    legal = "".join("_" if char in '<>:"/\\|?*' or ord(char) < 32 else char for char in name)
    return legal[:80].rstrip(" .") or kind
