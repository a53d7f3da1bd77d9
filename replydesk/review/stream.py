"""The tracked changes of a document that has no base: what a reader would accept or refuse as one.

Every change is an edit of the refused text: at its place the words `old` give way to `new`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from replydesk.letter.change import ChangeKind
from replydesk.review.chains import Chain, chains
from replydesk.review.document import Anchor, RevisedDocument, RevisedParagraph, Revision
from replydesk.review.joining import joined
from replydesk.review.moved import Move, moves
from replydesk.review.tokens import ChangedRow, Token, strips


class FileChange(NamedTuple):  # a file may have 100,000
    """One change of the file. `paragraph` and `offset` are its place in the refused text, as `views.texts` counts it.

    `start` and `end` are the stretch over all pieces that it takes (raw offsets); the end of a paragraph is one more
    character there, so a stretch that takes it ends at offset 0 of the next paragraph. For a move they are where the
    text went away from, and `to_start` and `to_end` where it went. In `old` and `new` the end of a paragraph is a
    newline, and in those of a row a tab parts the cells.
    """

    id: str
    kind: ChangeKind
    author: str
    date: str
    paragraph: int
    offset: int
    old: str
    new: str
    start: Anchor
    end: Anchor
    to_start: Anchor | None = None
    to_end: Anchor | None = None
    to_paragraph: int = 0
    to_offset: int = 0


def tracked_changes(document: RevisedDocument) -> tuple[FileChange, ...]:
    """The changes that the file tells, in the order of their stretches; their ids are numbers from "1"."""
    found = list(strips(document))
    flows = [strip for strip in found if not isinstance(strip, ChangedRow)]
    told = moves(flows)
    changes = [_move(move) for move in told]
    taken = {token.start for move in told for token in (*move.source, *move.target)}
    changes += [_row(strip) for strip in found if isinstance(strip, ChangedRow) and _is_change(strip)]
    for flow in flows:
        changes += (_text(chain) for chain in chains(flow, taken))
        changes += _formats(flow)
    changes.sort(key=lambda change: (change.start.paragraph, change.start.offset, change.end.paragraph))
    return tuple(change._replace(id=str(number)) for number, change in enumerate(changes, 1))


def _words(tokens: Iterable[Token], *, new: bool) -> str:
    """The text of the tokens that stands in the new, or in the old, view."""
    return "".join([token.text for token in tokens if (token.new if new else token.old)])


def _text(chain: Chain) -> FileChange:
    """The change that a chain of touching tokens is."""
    first, revision = chain[0], chain[0].changed_by or Revision("insert")
    old, new = _words(chain, new=False), _words(chain, new=True)
    return FileChange(
        "",
        _kind(old, new, ends_only=all(token.is_end for token in chain)),
        revision.author,
        revision.date,
        first.paragraph,
        first.offset,
        old,
        new,
        first.start,
        chain[-1].end,
    )


def _kind(old: str, new: str, *, ends_only: bool) -> ChangeKind:
    if old and new:
        return "replace"
    if ends_only:
        return "merge" if old else "split"
    return "delete" if old else "insert"


def _move(move: Move) -> FileChange:
    first, last = move.source[0], move.target[0]
    return FileChange(
        "",
        "move",
        move.author,
        move.date,
        first.paragraph,
        first.offset,
        _words(move.source, new=False),
        _words(move.target, new=True),
        first.start,
        move.source[-1].end,
        last.start,
        move.target[-1].end,
        last.paragraph,
        last.offset,
    )


def _is_change(strip: ChangedRow) -> bool:
    """Whether the row is there in one view: one that was inserted and deleted again never was."""
    return strip.row.inserted is None or strip.row.deleted is None


def _row(strip: ChangedRow) -> FileChange:
    row = strip.row
    accepted = row.deleted is None
    revision = (row.inserted if accepted else row.deleted) or Revision("insert")
    text = "\t".join(_cell(cell, accepted=accepted) for cell in row.cells)
    return FileChange(
        "",
        "row",
        revision.author,
        revision.date,
        strip.paragraph,
        0,
        "" if accepted else text,
        text if accepted else "",
        strip.start,
        strip.end,
    )


def _cell(cell: Sequence[RevisedParagraph], *, accepted: bool) -> str:
    return "\n".join(
        "".join(part.text(accepted=accepted) for part in group) for group in joined(cell, accepted=accepted)
    )


def _formats(flow: Sequence[Token]) -> Iterator[FileChange]:
    """The changes of format of what stands either way; the format of new and old text goes with it."""
    same: list[Token] = []
    line: list[Token] = []
    for token in flow:
        if token.opens:
            line = []
        revision = token.formatted if token.old and token.new else None
        if same and (token.is_end or revision != same[-1].formatted):
            yield _format(same, same[-1].formatted)
            same = []
        if revision is not None and token.is_end:
            yield _format(line or [token], revision)
        elif revision is not None:
            same.append(token)
        line.append(token)


def _format(tokens: Sequence[Token], revision: Revision | None) -> FileChange:
    first, told = tokens[0], revision or Revision("format")
    old, new = _words(tokens, new=False), _words(tokens, new=True)
    return FileChange(
        "",
        "format",
        told.author,
        told.date,
        first.paragraph,
        first.offset,
        old,
        new,
        first.start,
        tokens[-1].end,
    )
