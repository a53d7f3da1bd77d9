"""A reviewed file beside the letter that was exported: every change and comment at its block, tracked or not.

Three letters are compared: the base (what was exported, placeholders filled), the file with everything refused, and the
file with everything accepted. What differs between the base and the refused file was changed without tracking; what
differs between the refused and the accepted one is what the file tells, change by change.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from replydesk.letter import Block, Letter
from replydesk.letter.change import Change
from replydesk.letter.clashing import Clashes
from replydesk.letter.comparing import compare
from replydesk.letter.placeholders import fill
from replydesk.letter.rebasing import Rebase
from replydesk.letter.tables import rows_of
from replydesk.review.authorship import Authorship
from replydesk.review.document import RevisedDocument
from replydesk.review.exactly import exactly
from replydesk.review.pairing import identified_by_text
from replydesk.review.remarks import remarks
from replydesk.review.sides import Side
from replydesk.review.stream import tracked_changes
from replydesk.review.telling import text_changes
from replydesk.review.values import Review


def match(
    document: RevisedDocument,
    base: Letter,
    *,
    id: str,
    name: str,
    page: Mapping[str, str] | None = None,
) -> Review:
    """What the document wants of the base, the letter as it was exported; `page` has the page digests of the file.

    All changes accepted make the letter that the document is when its program accepts all; `Review.base`, the base with
    its placeholders filled, is what their places count in.
    """
    known = _known(document, base)
    document = identified_by_text(document, known)
    refused = Side(document, known, page or {}, accepted=False)
    accepted = Side(document, known, page or {}, accepted=True)
    authorship = Authorship(document, refused, accepted)
    edits = text_changes(tracked_changes(document), document, refused, accepted)
    told, missing = exactly(refused.letter, accepted.letter, edits)
    tracked = (*told, *(authorship.signed(change, refused.letter, told=True) for change in missing))
    changes = _of_base(known, refused, accepted, tracked, authorship)
    return Review(
        id,
        name,
        known,
        tuple(_named(_in_order(changes, known.blocks))),
        tuple(remarks(document, refused, Rebase(refused.letter, known), known)),
        tuple(_unmatched(refused, known)),
    )


def prepared(document: RevisedDocument, base: Letter) -> RevisedDocument:
    """The document with the bookmarks that its paragraphs have lost."""
    return identified_by_text(document, _known(document, base))


def _known(document: RevisedDocument, base: Letter) -> Letter:
    """The base as it was exported: its placeholders filled.

    If the file has lost all bookmarks, without its empty paragraphs: nothing tells where they were.
    """
    base = fill(base).with_comments(())
    base = base.with_blocks(tuple(map(_even, base.blocks)))
    if any(item.block for item in document.items):
        return base
    kept = tuple(block for block in base.blocks if block.kind == "table" or block.text.strip())
    return base.with_blocks(kept)


def _even(block: Block) -> Block:
    """The block as the page has it: a table's rows are of one length there."""
    if block.kind != "table" or block.rows == (rows := rows_of(block)):
        return block
    return replace(block, rows=rows)


def _of_base(
    base: Letter, refused: Side, accepted: Side, tracked: Sequence[Change], authorship: Authorship
) -> list[Change]:
    """The tracked changes as changes of the base, and those that were made without tracking."""
    silent = compare(base, refused.letter)
    if not silent:
        return list(tracked)
    rebase = Rebase(refused.letter, base)
    moved = [change for change in map(rebase.moved, tracked) if change is not None]
    clashes = Clashes(base.blocks)
    free = [change for change in moved if not any(clashes.clash(change, other) for other in silent)]
    kept, missing = exactly(base, accepted.letter, [*silent, *free])
    return [*kept, *(authorship.signed(change, base) for change in missing)]


def _in_order(changes: Sequence[Change], blocks: Sequence[Block]) -> list[Change]:
    """The changes by their places, a move by where it goes: what is put in at one place keeps its order."""
    clashes = Clashes(tuple(blocks))
    return sorted(changes, key=lambda change: clashes.stretch(change.edits[-1])[0])


def _named(changes: Sequence[Change]) -> Iterator[Change]:
    """The changes with ids that are the same whenever the file is read, and differ."""
    seen: dict[str, int] = {}
    for change in changes:
        told = (change.kind, change.author, change.date, change.block, change.key, change.old, change.new)
        said = "\x1f".join(told)
        seen[said] = seen.get(said, 0) + 1
        digest = hashlib.sha256(f"{said}\x1f{seen[said]}".encode("utf-8", "replace")).hexdigest()
        yield replace(change, id=digest[:12])


def _unmatched(refused: Side, base: Letter) -> Iterator[str]:
    """The paragraphs of the file that no block of the base was found for."""
    known = {block.id for block in base.blocks}
    for block in refused.letter.blocks:
        if block.id not in known and block.text.strip() and block.text != base.particulars.signature:
            yield block.text
