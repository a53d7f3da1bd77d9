"""Which paragraph of a reviewed file is which block: by its bookmark, else by its text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from replydesk.intake.exported import is_text
from replydesk.intake.wordtext import WordParagraph, WordTable
from replydesk.letter import Block, Letter
from replydesk.letter.alignment import pairs
from replydesk.letter.block import plain_text
from replydesk.letter.numbering import labels
from replydesk.ooxml import bookmark_name, bookmarked_block
from replydesk.review.document import Piece, RevisedDocument, RevisedParagraph, RevisedTable
from replydesk.review.sides import Part, Side

_TELLING = 6  # characters of a text that is found again wherever it was moved
_ALIKE = 75  # per cent


def identified_by_text(document: RevisedDocument, base: Letter) -> RevisedDocument:
    """The document with bookmarks for the paragraphs that lost theirs, and without those that are of another letter.

    Equal paragraphs in the order of the base are paired first, then similar ones between them, then what was moved.
    """
    names = {bookmarked_block(bookmark_name(block.id)): index for index, block in enumerate(base.blocks)}
    before = Side(document, base, {}, accepted=False)
    given: dict[int, str] = {}
    loose: list[Part] = []
    taken: set[int] = set()
    for part in before.parts:
        found = names.get(part.item.block)
        if found is not None and found not in taken:
            taken.add(found)
            given[part.numbers.start] = part.item.block
        elif isinstance(part.item, WordTable) or is_text(part.item):
            loose.append(part)
    free = [
        index for index in range(len(base.blocks)) if index not in taken and _read(base.blocks[index]).strip()
    ]
    if loose and free:
        numbers = labels(base.blocks)
        wanted = [numbers[index] + _read(base.blocks[index]) for index in free]
        for place, index in _matched([_said(part.item) for part in loose], wanted):
            part, block = loose[place], base.blocks[free[index]]
            if isinstance(part.item, WordTable) == (block.kind == "table"):
                given[part.numbers.start] = bookmarked_block(bookmark_name(block.id))
    return _with_moves(_named(document, _on_leaders(document, given, before), set(names)))


def _matched(said: Sequence[str], wanted: Sequence[str]) -> Iterable[tuple[int, int]]:
    """Pairs of what the file says and what is wanted: in order first, then the equal and the alike wherever they are."""
    found = dict(pairs(said, wanted))
    left = [place for place in range(len(said)) if place not in found and len(said[place]) >= _TELLING]
    free = set(range(len(wanted))) - set(found.values())
    places = {wanted[index]: index for index in sorted(free, reverse=True)}
    for place in left:
        index = places.get(said[place])
        if index in free:
            found[place] = index
            free.discard(index)
    for place in left:
        if place not in found:
            scores = [(fuzz.ratio(said[place], wanted[index], score_cutoff=_ALIKE), -index) for index in free]
            score, best = max(scores, default=(0.0, 0))
            if score:
                found[place] = -best
                free.discard(-best)
    return found.items()


def _read(block: Block) -> str:
    return plain_text([block])


def _said(item: WordParagraph | WordTable) -> str:
    if isinstance(item, WordTable):
        return "\n".join("\t".join(row) for row in item.texts())
    return item.mark + item.text.replace("\n", "")


def _on_leaders(document: RevisedDocument, given: dict[int, str], before: Side) -> dict[int, str]:
    """The bookmarks by the number of the paragraph that has the text: new ones may run on into it."""
    paragraphs = list(document.paragraphs())
    found = {}
    for part in before.parts:
        if (name := given.get(part.numbers.start)) is not None:
            told = (number for number in part.numbers if paragraphs[number].text(accepted=False))
            leader = part.numbers.start if isinstance(part.item, WordTable) else part.numbers[-1]
            found[next(told, leader) if isinstance(part.item, WordParagraph) else leader] = name
    return found


def _named(document: RevisedDocument, given: dict[int, str], known: set[str]) -> RevisedDocument:
    """The document in which just the paragraphs with these numbers have bookmarks of the base's blocks."""
    number = 0
    items: list[RevisedParagraph | RevisedTable] = []
    for item in document.items:
        own = "" if item.block in known else item.block
        name = given.get(number, own)
        items.append(item if item.block == name else replace(item, block=name))
        number += (
            sum(len(cell) for row in item.rows for cell in row.cells) if isinstance(item, RevisedTable) else 1
        )
    return replace(document, items=tuple(items))


def _with_moves(document: RevisedDocument) -> RevisedDocument:
    """The document in which paragraphs that were moved have the bookmark at their new place too."""
    gone: dict[tuple[str, str], str] = {}
    for item in document.items:
        if isinstance(item, RevisedParagraph) and item.block and (move := _move(item, "deleted")):
            gone.setdefault((move, item.text(accepted=False)), item.block)
    items: list[RevisedParagraph | RevisedTable] = []
    for item in document.items:
        if isinstance(item, RevisedParagraph) and not item.block and (move := _move(item, "inserted")):
            moved = "".join(piece.text for piece in item.pieces if _of_move(piece, move))
            if name := gone.pop((move, moved), ""):
                items.append(replace(item, block=name))
                continue
        items.append(item)
    return replace(document, items=tuple(items))


def _move(paragraph: RevisedParagraph, side: str) -> str:
    """The name of the move that most of the paragraph's text belongs to on this side, "" if it was not moved."""
    for piece in paragraph.pieces:
        revision = piece.deleted if side == "deleted" else piece.inserted
        if revision is not None and revision.move:
            return revision.move
    return ""


def _of_move(piece: Piece, move: str) -> bool:
    return piece.inserted is not None and piece.inserted.move == move
