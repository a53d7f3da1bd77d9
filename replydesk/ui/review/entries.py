"""What the review panel lists: every change with its decision and every comment with its answers, in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from replydesk.letter import Letter, Outline
from replydesk.letter.change import ChangeKind
from replydesk.letter.comment import Comment
from replydesk.letter.comments import Thread, locate, threads
from replydesk.letter.outline import BEHIND_LABEL, Section
from replydesk.review.values import Item, Key
from replydesk.ui.review.words import tr

Kind = ChangeKind | Literal["value", "comment"]
KINDS: tuple[Kind, ...] = (
    *("replace", "insert", "delete", "move", "split", "merge", "format", "row"),
    *("value", "comment"),
)
State = Literal["open", "conflict", "accepted", "rejected", "resolved"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a change (`item`), or a comment with its answers (`thread`).

    A comment's key is "" and its id. `group` is the title of the section where it stands in the letter of today, `block` the id of its block ("" for none).
    """

    key: Key
    group: str
    block: str
    offset: int
    item: Item | None = None
    thread: Thread | None = None

    @property
    def author(self) -> str:
        """Who wanted the change, or wrote the comment; "" if the file does not say."""
        return self.item.change.author if self.item is not None else self.comment.author

    @property
    def date(self) -> str:
        """When, as the file has it: ISO 8601 or ""."""
        return self.item.change.date if self.item is not None else self.comment.date

    @property
    def comment(self) -> Comment:
        """The comment of a row that is one."""
        assert self.thread is not None
        return self.thread.comment

    @property
    def kind(self) -> Kind:
        """What kind of row it is; the change of a particular is a kind of its own."""
        if self.item is None:
            return "comment"
        return "value" if self.item.change.key else self.item.change.kind

    @property
    def state(self) -> State:
        """What was decided. A conflict is open too."""
        if self.item is None:
            return "resolved" if self.comment.resolved else "open"
        if self.item.decision != "open":
            return self.item.decision
        return "open" if self.item.conflict is None else "conflict"

    @property
    def is_open(self) -> bool:
        """Whether there is something left to decide."""
        return self.state in {"open", "conflict"}


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are shown: those of one author, of one kind, the open ones; by default all."""

    author: str | None = None
    kind: Kind | None = None
    only_open: bool = False

    def passes(self, entry: Entry) -> bool:
        """Whether the row is shown."""
        return (
            (self.author is None or entry.author == self.author)
            and (self.kind is None or entry.kind == self.kind)
            and (entry.is_open or not self.only_open)
        )


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under the title of their section."""

    title: str
    entries: tuple[Entry, ...]


def all_entries(items: Sequence[Item], letter: Letter, outline: Outline) -> tuple[Entry, ...]:
    """The rows for these changes and for the letter's comments. The changes keep their order, comments go between them."""
    shelf = _Shelf(letter, outline)
    rows = [shelf.change(item) for item in items]
    for place, entry in sorted(map(shelf.comment, threads(letter)), key=lambda found: found[0]):
        at = next((number for number, (other, _) in enumerate(rows) if other > place), len(rows))
        rows.insert(at, (place, entry))
    return tuple(entry for _, entry in rows)


def authors(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Everyone with a row, in the order of their first."""
    return tuple(dict.fromkeys(entry.author for entry in entries))


def grouped(entries: Sequence[Entry]) -> tuple[Group, ...]:
    """The rows under the titles of their sections, both in the order of the rows."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.group, []).append(entry)
    return tuple(Group(title, tuple(rows)) for title, rows in groups.items())


class _Shelf:
    """Where rows belong in a letter: their place, and the section's title."""

    def __init__(self, letter: Letter, outline: Outline) -> None:
        self._letter = letter
        self._outline = outline
        self._index = {block.id: index for index, block in enumerate(letter.blocks)}
        self._titles = {section.path: _named(section) for section in outline.sections}

    def change(self, item: Item) -> tuple[tuple[int, int], Entry]:
        """The row of a change with its place."""
        index = self._index.get(item.block, -1)
        title = tr("要素") if item.change.key else self._title(item.section, index)
        return (index, item.offset), Entry(item.key, title, item.block, item.offset, item)

    def comment(self, thread: Thread) -> tuple[tuple[int, int], Entry]:
        """The row of a comment with its place."""
        found = locate(thread.comment, self._letter)
        index, start = (found.block_index, found.start) if found is not None else (-1, 0)
        section = self._outline.at(index) if index >= 0 else None
        title = self._title(section.path if section is not None else "", index)
        block = self._letter.blocks[index].id if index >= 0 else ""
        return (index, start), Entry(("", thread.comment.id), title, block, start, thread=thread)

    def _title(self, path: str, index: int) -> str:
        if path in self._titles:
            return self._titles[path]
        if index in self._outline.closing:
            return tr("结语")
        if index in self._outline.opening:
            return tr("开头")
        return tr("全文")


def _named(section: Section) -> str:
    """The section as one speaks of it, with its title: 一、发展情况, 二（三）数字化, 附件1　任务分工表."""
    if section.level == 1:
        return tr("{path}、{title}").format(path=section.path, title=section.title)
    parted = BEHIND_LABEL if section.is_attachment else " " if section.path[-1].isdigit() else ""
    return f"{section.path}{parted}{section.title}"
