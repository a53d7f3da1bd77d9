"""What the inline view shows: a letter with changes and comments, made ready for its sheet."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from replydesk.letter import Comment, Letter, Particulars
from replydesk.letter.applying import apply
from replydesk.letter.change import Change, ValueEdit
from replydesk.letter.comments import Thread
from replydesk.letter.marked import MarkedBlocks, MarkedValue, Spots, marked, marked_values, with_values
from replydesk.ui.editor.remarks import Remark
from replydesk.ui.editor.threads import Threads
from replydesk.ui.palette import Palette


@dataclass(frozen=True, slots=True)
class Source:
    """What one wants to see: a letter with changes in its coordinates, and comments on it.

    `authors` are those of the whole review in the order of their colors, those of decided changes too; others follow as
    they appear. `conflicts` are the ids of changes that cannot be made as they are.
    """

    base: Letter
    changes: tuple[Change, ...] = ()
    comments: tuple[Comment, ...] = ()
    authors: tuple[str, ...] = ()
    conflicts: frozenset[str] = frozenset()

    @staticmethod
    def of(
        base: Letter,
        changes: Iterable[Change],
        comments: Sequence[Comment],
        authors: Sequence[str],
        conflicts: Collection[str],
    ) -> "Source":
        """The source of these, the authors completed by those who did or said something."""
        made = tuple(changes)
        named = (*authors, *(change.author for change in made), *(comment.author for comment in comments))
        return Source(base, made, tuple(comments), tuple(dict.fromkeys(named)), frozenset(conflicts))


@dataclass(frozen=True, slots=True)
class Contents:
    """What the sheet shows: lines, particulars and what changed of them, authors, conflicts, threads.

    `remarks` are the comments by the index of the line that they stand in.
    """

    lines: MarkedBlocks = ()
    particulars: Particulars = field(default_factory=Particulars)
    values: tuple[MarkedValue, ...] = ()
    authors: tuple[str, ...] = ()
    conflicts: frozenset[str] = frozenset()
    threads: tuple[Thread, ...] = ()
    remarks: Mapping[int, tuple[Remark, ...]] = field(default_factory=dict)


def contents(source: Source, palette: Palette) -> Contents:
    """The source as the sheet shows it, in the colors of a palette."""
    base, changes = source.base, source.changes
    values = tuple(edit for change in changes for edit in change.edits if isinstance(edit, ValueEdit))
    after = apply(base, (Change("", "replace", values),)).particulars
    lines = with_values(marked(base, changes), after)
    known = Threads(base.with_comments(source.comments), palette, source.authors)
    remarks = _remarks(base, lines, known)
    return Contents(
        lines, after, marked_values(changes), source.authors, source.conflicts, known.all, remarks
    )


def _remarks(base: Letter, lines: MarkedBlocks, known: Threads) -> dict[int, tuple[Remark, ...]]:
    """By the index of a line, the comments that begin in it."""
    found: dict[int, list[Remark]] = {}
    spots = Spots(lines)
    for block in base.blocks:
        for remark in known.of(block):
            start = spots.find(block.id, remark.start)
            end = spots.find(block.id, max(remark.start, remark.end - 1))
            if start is None or end is None:
                continue
            stop = end[1] + (remark.end > remark.start) if end[0] == start[0] else len(lines[start[0]].text)
            found.setdefault(start[0], []).append(replace(remark, start=start[1], end=stop))
    return {index: tuple(remarks) for index, remarks in found.items()}
