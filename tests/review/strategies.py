"""Hypothesis strategies for reviewed documents, as a reader gives them."""

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from hypothesis import strategies as st

from replydesk.intake.wordstyles import PLAIN, Style
from replydesk.review.document import (
    Anchor,
    FileComment,
    Piece,
    RevisedDocument,
    RevisedParagraph,
    RevisedRow,
    RevisedTable,
    Revision,
    RevisionKind,
)

STYLES = {"": PLAIN, "A": Style("heading1", 1), "B": Style("body")}
"""Styles by their id, as `writing.written` puts them into the file."""

_T = TypeVar("_T")
_words = st.text(alphabet="我局高度重视，。；“”（）《》2.35%A\t\n <&\"'", min_size=1, max_size=8)
_authors = st.sampled_from(["王某", "李某", ""])
_dates = st.sampled_from(["2023-06-20T09:30:00Z", "2023-06-20T09:31:00Z", "2023-06-21T08:00:00Z", ""])
_lines = st.lists(
    _words.map(lambda text: text.replace("\n", "").replace("\t", "") or "核"), min_size=1, max_size=3
)


@st.composite
def _revision(draw: st.DrawFn, kind: RevisionKind, *, moves: bool) -> Revision:
    name = draw(st.sampled_from(["", "", "", "m1", "m2"])) if moves else ""
    return Revision("move" if name else kind, draw(_authors), draw(_dates), name)


def _maybe(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    return st.one_of(st.none(), st.none(), strategy)


@st.composite
def _pieces(draw: st.DrawFn, *, moves: bool) -> tuple[Piece, ...]:
    pieces = []
    for text in draw(st.lists(_words, max_size=5)):
        bold, was_bold = draw(st.booleans()), draw(st.booleans())
        changed = draw(st.booleans()) and bold != was_bold
        pieces.append(
            Piece(
                text,
                draw(_maybe(_revision("insert", moves=moves))),
                draw(_maybe(_revision("delete", moves=moves))),
                bold,
                was_bold and changed,
                draw(_revision("format", moves=False)) if changed else None,
            )
        )
    return tuple(pieces)


@st.composite
def _paragraph(draw: st.DrawFn, *, moves: bool) -> RevisedParagraph:
    style, was = draw(st.sampled_from(list(STYLES.values()))), draw(st.sampled_from(list(STYLES.values())))
    changed = draw(st.booleans()) and style != was
    was = was if changed else style
    return RevisedParagraph(
        draw(_pieces(moves=moves)),
        draw(_maybe(_revision("insert", moves=moves))),
        draw(_maybe(_revision("delete", moves=moves))),
        style,
        was,
        draw(_revision("format", moves=False)) if changed else None,
        style.level,
        was.level,
    )


@st.composite
def _table(draw: st.DrawFn, *, moves: bool) -> RevisedTable:
    width = draw(st.integers(1, 2))
    cell = st.lists(_paragraph(moves=moves), min_size=1, max_size=2).map(_lasting)
    rows = st.lists(
        st.builds(
            RevisedRow,
            st.lists(cell, min_size=width, max_size=width).map(tuple),
            _maybe(_revision("insert", moves=False)),
            _maybe(_revision("delete", moves=False)),
        ),
        min_size=1,
        max_size=3,
    )
    first, *others = draw(rows)
    head = replace(first, is_head=draw(st.booleans()), was_head=draw(st.booleans()))
    return RevisedTable((head, *others), "")


def _lasting(paragraphs: list[RevisedParagraph]) -> tuple[RevisedParagraph, ...]:
    """The paragraphs of a cell, whose last one always ends."""
    return (*paragraphs[:-1], replace(paragraphs[-1], inserted=None, deleted=None))


@st.composite
def documents(draw: st.DrawFn, *, moves: bool = True, comments: bool = True) -> RevisedDocument:
    """Any document that a reader could give: pieces put together, moves with both sides, every block known once."""
    item = st.one_of(_paragraph(moves=moves), _paragraph(moves=moves), _table(moves=moves))
    read = _changed(RevisedDocument(tuple(draw(st.lists(item, max_size=6)))), _numbered())
    sides: list[set[str]] = [set(), set()]
    for paragraph in read.paragraphs():
        ends = [(paragraph.inserted, paragraph.deleted)]
        for fate in (*ends, *((piece.inserted, piece.deleted) for piece in paragraph.pieces)):
            for side, revision in zip(sides, fate, strict=True):
                side.add(revision.move if revision else "")
    linked = (sides[0] & sides[1]) - {""}
    read = _changed(read, lambda paragraph: _coalesced(_linked(paragraph, linked)))
    return replace(read, comments=draw(_comments(read))) if comments else read


def _numbered() -> Callable[[RevisedParagraph], RevisedParagraph]:
    """Gives every second paragraph a block's id."""
    count = iter(range(10_000))

    def numbered(paragraph: RevisedParagraph) -> RevisedParagraph:
        number = next(count)
        return replace(paragraph, block=f"b{number}") if number % 2 else paragraph

    return numbered


def _changed(
    read: RevisedDocument, change: Callable[[RevisedParagraph], RevisedParagraph]
) -> RevisedDocument:
    """The document with every paragraph changed."""
    items: list[RevisedParagraph | RevisedTable] = []
    for item in read.items:
        if isinstance(item, RevisedParagraph):
            items.append(change(item))
            continue
        rows = tuple(
            replace(row, cells=tuple(tuple(map(change, cell)) for cell in row.cells)) for row in item.rows
        )
        block = next((p.block for row in rows for cell in row.cells for p in cell if p.block), "")
        items.append(replace(item, rows=rows, block=block))
    return replace(read, items=tuple(items))


def _linked(paragraph: RevisedParagraph, linked: set[str]) -> RevisedParagraph:
    """The paragraph with the moves that have no partner as plain changes."""

    def settled(revision: Revision | None, kind: RevisionKind) -> Revision | None:
        if revision is None or not revision.move or revision.move in linked:
            return revision
        return replace(revision, kind=kind, move="")

    return replace(
        paragraph,
        inserted=settled(paragraph.inserted, "insert"),
        deleted=settled(paragraph.deleted, "delete"),
        pieces=tuple(
            replace(p, inserted=settled(p.inserted, "insert"), deleted=settled(p.deleted, "delete"))
            for p in paragraph.pieces
        ),
    )


def _coalesced(paragraph: RevisedParagraph) -> RevisedParagraph:
    groups = groupby(paragraph.pieces, key=lambda piece: replace(piece, text=""))
    return replace(
        paragraph,
        pieces=tuple(replace(like, text="".join(piece.text for piece in group)) for like, group in groups),
    )


@st.composite
def _comments(draw: st.DrawFn, read: RevisedDocument) -> tuple[FileComment, ...]:
    lengths = [sum(len(piece.text) for piece in paragraph.pieces) for paragraph in read.paragraphs()]
    found: list[FileComment] = []
    for number in range(draw(st.integers(0, 3)) if lengths else 0):
        ends = []
        for _ in range(2):
            place = draw(st.integers(0, len(lengths) - 1))
            ends.append(Anchor(place, draw(st.integers(0, lengths[place]))))
        start, end = sorted(ends, key=lambda anchor: (anchor.paragraph, anchor.offset))
        found.append(
            FileComment(
                str(number), draw(_authors), draw(_dates), draw(st.sampled_from(["", "W"])),
                "\n".join(draw(_lines)), start, end,
                draw(st.sampled_from(["", *(other.number for other in found)])), draw(st.booleans()),
            )
        )  # fmt: skip
    return tuple(found)
