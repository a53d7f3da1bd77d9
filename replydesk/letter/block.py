"""Blocks: the paragraphs, headings, tables and attachments' titles that a letter is made of."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, get_args

Kind = Literal["heading", "paragraph", "table", "closing", "attachment"]
MarkKind = Literal["bold"]
Blocks = tuple["Block", ...]

KINDS: tuple[Kind, ...] = get_args(Kind)
MAX_LEVEL = 4
NOTHING: Mapping[str, object] = MappingProxyType({})

_ID_BYTES = 5


def new_id() -> str:
    """A fresh block or letter id: ten hexadecimal digits, fit for a Word bookmark's name and stable for life."""
    return os.urandom(_ID_BYTES).hex()  # as `secrets` does, whose import takes 10 ms of every start


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of a block's text, `start` to `end` in characters, that carries a format."""

    start: int
    end: int
    kind: MarkKind = "bold"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, table, closing paragraph or attachment's title, with an id that stays for life.

    `level` is 1 to 4 for headings and 0 for all else; `rows` is for tables alone, `text` and `marks` for all else.
    `header` says whether a table's first row is its head, repeated on every page; `done` whether the clerk has marked
    the section that a heading opens, or the attachment, as finished. An attachment's title opens an attachment that
    is bound in (附件): what follows it, up to the next one, is the attachment's text.
    `extra` holds what a newer replydesk wrote and this one does not know.
    """

    id: str
    kind: Kind
    text: str = ""
    level: int = 0
    marks: tuple[Mark, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    header: bool = True
    done: bool = False
    extra: Mapping[str, object] = field(default_factory=lambda: NOTHING, hash=False)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown kind of block: {self.kind!r}")
        if (self.kind == "heading") != (1 <= self.level <= MAX_LEVEL):
            raise ValueError(f"a {self.kind} cannot have level {self.level}")
        if "\n" in self.text:
            raise ValueError("a block is one paragraph: its text has no line break")
        if self.kind == "table" and self.text:
            raise ValueError("a table's text is in its rows")
        if self.rows and self.kind != "table":
            raise ValueError(f"a {self.kind} has no rows")
        if not self.header and self.kind != "table":
            raise ValueError(f"a {self.kind} has no header row")
        if self.done and not self.opens_section:
            raise ValueError(f"a {self.kind} is no section that could be done")
        if any(not 0 <= mark.start < mark.end <= len(self.text) for mark in self.marks):
            raise ValueError(f"a mark reaches beyond the text: {self.marks}")

    @property
    def is_heading(self) -> bool:
        """Whether the block opens a section."""
        return self.kind == "heading"

    @property
    def opens_section(self) -> bool:
        """Whether the block begins a part of the outline: a heading, or the title of an attachment."""
        return self.kind in ("heading", "attachment")


def heading(text: str, level: int = 1, *, id: str = "", marks: Iterable[Mark] = ()) -> Block:
    """A heading block; with no id given it gets a new one."""
    return Block(id or new_id(), "heading", text, level, tuple(marks))


def paragraph(text: str = "", *, id: str = "", marks: Iterable[Mark] = ()) -> Block:
    """A body paragraph; with no id given it gets a new one."""
    return Block(id or new_id(), "paragraph", text, marks=tuple(marks))


def closing(text: str, *, id: str = "", marks: Iterable[Mark] = ()) -> Block:
    """A closing paragraph (结语), which belongs to the letter and not to its last section."""
    return Block(id or new_id(), "closing", text, marks=tuple(marks))


def attachment(title: str, *, id: str = "", marks: Iterable[Mark] = ()) -> Block:
    """The title of an attachment that is bound in; the blocks behind it, up to the next title, are its text."""
    return Block(id or new_id(), "attachment", title, marks=tuple(marks))


def table(rows: Iterable[Iterable[str]], *, id: str = "", header: bool = True) -> Block:
    """A table of plain cells; with no id given it gets a new one."""
    return Block(id or new_id(), "table", rows=tuple(tuple(row) for row in rows), header=header)


def as_kind(block: Block, kind: Kind, level: int = 0) -> Block:
    """The same block with another kind: text, marks and id stay. Tables stay tables."""
    if block.kind == "table" or kind == "table":
        raise ValueError("a table cannot become text, nor text a table")
    done = block.done and kind in ("heading", "attachment")
    return replace(block, kind=kind, level=level if kind == "heading" else 0, done=done)


def with_new_id(block: Block) -> Block:
    """A copy of the block that is a block of its own."""
    return replace(block, id=new_id())


def unique_ids(blocks: Iterable[Block]) -> Blocks:
    """The blocks in order; the second of two equal ids is renewed (a paragraph that was split or pasted)."""
    seen: set[str] = set()
    result = []
    for block in blocks:
        fresh = with_new_id(block) if block.id in seen or not block.id else block
        seen.add(fresh.id)
        result.append(fresh)
    return tuple(result)


def plain_text(blocks: Iterable[Block]) -> str:
    """All text of the blocks without numbers, one line a paragraph, cells of a row separated by tabs."""
    return "\n".join(
        "\n".join("\t".join(row) for row in block.rows) if block.kind == "table" else block.text
        for block in blocks
    )


def merge_marks(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks in order, overlapping or touching ones of a kind as one, empty ones left out."""
    merged: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.kind, mark.start)):
        if mark.start >= mark.end:
            continue
        if merged and merged[-1].kind == mark.kind and mark.start <= merged[-1].end:
            merged[-1] = Mark(merged[-1].start, max(merged[-1].end, mark.end), mark.kind)
        else:
            merged.append(mark)
    return tuple(sorted(merged))


def cut_marks(marks: Iterable[Mark], start: int, end: int, shift: int = 0) -> tuple[Mark, ...]:
    """The parts of the marks between `start` and `end`, moved so that `start` becomes `shift`."""
    cut = (
        Mark(max(m.start, start) - start + shift, min(m.end, end) - start + shift, m.kind)
        for m in marks
        if m.start < end and m.end > start
    )
    return merge_marks(cut)


def position(blocks: Sequence[Block], block_id: str) -> int:
    """The index of the block with this id; KeyError if there is none."""
    for index, block in enumerate(blocks):
        if block.id == block_id:
            return index
    raise KeyError(block_id)
