"""The desk's clause library as the window uses it: every change is told, every known error is a notice and no trace."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from replydesk.errors import ReplydeskError
from replydesk.letter.clause import Clause
from replydesk.ui.bars import Choice, Notice
from replydesk.ui.context import Context
from replydesk.ui.language import said

if TYPE_CHECKING:
    from replydesk.desk import Clauses, ClauseUse, ClauseVersion, Desk, FiledClause, TakenIn

_NEWS = "clauses"
T = TypeVar("T")


class ClauseLibrary(QObject):
    """The clauses of one desk. `changed()` follows every change, `told(Notice)` is for the message bars, `said(str)` may pass unread.

    Nothing is read before it is asked for: the first question takes the starter set into a new desk.
    """

    changed = Signal()
    told = Signal(object)
    said = Signal(str)

    def __init__(self, context: Context, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk

    @cached_property
    def clauses(self) -> "Clauses":
        """The library in the desk; DeskError if it cannot be read."""
        return self._desk.clauses

    # ---- asking

    def all(self) -> "tuple[FiledClause, ...]":
        """All clauses."""
        return self._attempt(lambda clauses: clauses.all(), ())

    def search(self, text: str, limit: int | None = None) -> "tuple[FiledClause, ...]":
        """The clauses that have every word, the best first."""
        return self._attempt(lambda clauses: clauses.search(text, limit), ())

    def get(self, clause_id: str) -> "FiledClause | None":
        """The clause with this id."""
        return self._attempt(lambda clauses: clauses.get(clause_id), None)

    def deleted(self) -> "tuple[FiledClause, ...]":
        """The clauses that were deleted, the last first."""
        return self._attempt(lambda clauses: clauses.all(deleted=True), ())

    def folders(self) -> tuple[str, ...]:
        """The folders that hold clauses."""
        return self._attempt(lambda clauses: clauses.folders(), ())

    def history(self, clause_id: str) -> "tuple[ClauseVersion, ...]":
        """The versions of a clause, the present one first."""
        return self._attempt(lambda clauses: clauses.history(clause_id), ())

    def uses_in(self, letter_id: str) -> "tuple[ClauseUse, ...]":
        """Where clauses were inserted in the letter."""
        return self._attempt(lambda clauses: clauses.uses_in(letter_id), ())

    # ---- changing

    def save(self, clause: Clause) -> "FiledClause | None":
        """Keep the clause; None if it could not be kept, which is told."""
        filed = self._attempt(lambda clauses: clauses.save(clause), None)
        if filed is not None:
            self.said.emit(self.tr("已保存常用语“{title}”").format(title=clause.title))
            self.changed.emit()
        return filed

    def delete(self, clause_id: str) -> None:
        """Take the clause out of the library, and offer to bring it back."""
        filed = self.get(clause_id)
        if filed is None or not self._done(lambda clauses: clauses.delete(clause_id)):
            return
        text = self.tr("已删除常用语“{title}”。用过它的信没有变化。").format(title=filed.clause.title)
        undo = Choice(self.tr("撤销"), partial(self.undelete, clause_id))
        self.told.emit(Notice("information", text, (undo,), about=_NEWS))

    def rename_folder(self, old: str, new: str) -> None:
        """Give a folder, and the ones in it, another name or place; offers to take it back."""
        new = clean_folder(new)
        if not new or new == old:
            return
        before = {
            filed.clause.id: filed.clause.folder
            for filed in self.all()
            if f"{filed.clause.folder}/".startswith(f"{old}/")
        }
        after = {clause_id: new + folder.removeprefix(old) for clause_id, folder in before.items()}
        if not self._done(lambda clauses: clauses.refile(after)):
            return
        text = self.tr("文件夹“{old}”改名为“{new}”，里面有 {count} 条常用语。").format(
            old=old, new=new, count=len(after)
        )
        undo = Choice(self.tr("撤销"), lambda: self._done(lambda clauses: clauses.refile(before)))
        self.told.emit(Notice("information", text, (undo,), about=_NEWS))

    def undelete(self, clause_id: str) -> None:
        """Bring a deleted clause back."""
        self._done(lambda clauses: clauses.undelete(clause_id))

    def note_use(self, clause_id: str, letter_id: str, block_ids: Sequence[str], text: str) -> None:
        """Note that the clause was inserted in the letter as `text`, in these blocks."""
        self._done(lambda clauses: clauses.note_use(clause_id, letter_id, block_ids, text))

    def renew_use(
        self, use: "ClauseUse", block_ids: Sequence[str] | None = None, text: str | None = None
    ) -> None:
        """Note that a use was brought up to the present version, or is to stay as it is."""
        self._done(lambda clauses: clauses.renew_use(use, block_ids=block_ids, text=text))

    # ---- files

    def read(self, file: Path) -> None:
        """Take the clauses of a file in, off the GUI thread; all or none."""
        self._context.settings.set_folder("import", file.parent)
        self._context.tasks.start(
            partial(_read, self._context, file), partial(self._has_read, file), self._failed
        )

    def write(self, file: Path, *, shared_only: bool = False) -> None:
        """Write all clauses to a file, or the shared ones, off the GUI thread."""
        chosen = tuple(filed.clause for filed in self.all() if filed.clause.shared or not shared_only)
        if not chosen:
            text = (
                self.tr("没有标为共享的常用语，没有导出。")
                if shared_only
                else self.tr("还没有常用语，没有导出。")
            )
            self.told.emit(Notice("information", text, about=_NEWS))
            return
        self._context.settings.set_folder("export", file.parent)
        self._context.tasks.start(
            partial(_write, file, chosen), lambda _: self._has_written(file, len(chosen)), self._failed
        )

    def _has_read(self, file: Path, taken: "TakenIn") -> None:
        self.changed.emit()
        text = self.tr("已从“{name}”导入常用语：新增 {added} 条，更新 {updated} 条，相同 {same} 条。").format(
            name=file.name, added=taken.added, updated=taken.updated, same=taken.same
        )
        self.told.emit(Notice("done", text, about=_NEWS))

    def _has_written(self, file: Path, count: int) -> None:
        from replydesk.ui.reveal import open_file, show_in_folder  # noqa: PLC0415  # only when something was written

        choices = (
            Choice(self.tr("打开"), partial(open_file, file), stays=True),
            Choice(self.tr("在文件夹中显示"), partial(show_in_folder, file), stays=True),
        )
        text = self.tr("已导出 {count} 条常用语：{file}").format(count=count, file=file)
        self.told.emit(Notice("done", text, choices, about=_NEWS))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReplydeskError):
            raise error
        self.told.emit(Notice("error", said(error), about=_NEWS))

    def _done(self, action: "Callable[[Clauses], object]") -> bool:
        """Change something; answers whether it was changed."""
        try:
            action(self.clauses)
        except ReplydeskError as error:
            self.told.emit(Notice("error", said(error), about=_NEWS))
            return False
        self.changed.emit()
        return True

    def _attempt(self, action: "Callable[[Clauses], T]", default: T) -> T:
        try:
            return action(self.clauses)
        except ReplydeskError as error:
            self.told.emit(Notice("error", said(error), about=_NEWS))
            return default


def clean_folder(text: str) -> str:
    """A folder as it is kept: levels separated by "/", without blanks around them and without empty ones."""
    return "/".join(part.strip() for part in text.split("/") if part.strip())


def _read(context: Context, file: Path) -> "TakenIn":
    """Read and take in with a desk of its own: one desk belongs to one thread."""
    from replydesk.desk.clause_files import read_clauses  # noqa: PLC0415

    clauses = read_clauses(file)
    with context.open_desk() as desk:
        return desk.clauses.take_in(clauses)


def _write(file: Path, clauses: tuple[Clause, ...]) -> None:
    from replydesk.desk.clause_files import write_clauses  # noqa: PLC0415

    write_clauses(file, clauses)
