"""The two sides of a reviewed document as letters: as it was (refused) and as it would be (accepted), and their places."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from replydesk.intake.exported import is_text, read_block, read_particulars
from replydesk.intake.ids import identified
from replydesk.intake.reading import Notes
from replydesk.intake.wordstyles import PLAIN
from replydesk.intake.wordtext import WordParagraph, WordTable
from replydesk.letter import Block, Letter
from replydesk.letter.ranges import Place
from replydesk.ooxml import bookmark_name, bookmarked_block
from replydesk.review.document import Anchor, RevisedDocument, RevisedParagraph, RevisedTable
from replydesk.review.joining import joined
from replydesk.review.views import paragraph_of, table_of


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or table of one side: what intake reads in it, and the numbers of the file's paragraphs in it."""

    item: WordParagraph | WordTable
    numbers: range


class Side:
    """One side of a document as a letter. Blocks that are the base's by their bookmark have its id."""

    def __init__(
        self, document: RevisedDocument, base: Letter, page: Mapping[str, str], *, accepted: bool
    ) -> None:
        self.accepted = accepted
        self.parts = tuple(_parts(document, accepted=accepted))
        self._paragraphs = tuple(document.paragraphs())
        known = {bookmarked_block(bookmark_name(block.id)): block for block in base.blocks}
        found: list[tuple[Part, Block]] = []
        self.paper: dict[str, list[Part]] = {}
        paper: dict[str, list[WordParagraph]] = {}
        for part in self.parts:
            if isinstance(part.item, WordParagraph) and not is_text(part.item):
                self.paper.setdefault(part.item.style.role, []).append(part)
                paper.setdefault(part.item.style.role, []).append(part.item)
                continue
            stored = known.get(part.item.block)
            item = part.item
            if isinstance(item, WordParagraph) and (lost := self._lost_style(part)) is not None:
                if not lost.block and item.text == base.particulars.signature:
                    continue
                item = replace(item, style=PLAIN) if lost.block and stored else item
            block = read_block(item, _role(stored) if stored else "")
            if block:
                found.append((part, _like(block, stored) if stored else block))
        self.text_parts = tuple(part for part, _ in found)
        self._cuts = tuple(_cut(part.item, block) for part, block in found)
        blocks = identified([block for _, block in found], base.id)
        titles = [block.text for block in blocks if block.kind == "attachment"]
        particulars = read_particulars(paper, base.particulars, page, titles, Notes(""))
        self.letter = replace(base, particulars=particulars, blocks=blocks, comments=())
        self._firsts = [part.numbers.start for part in self.text_parts]
        self._lengths: dict[int, list[int]] = {}

    def _lost_style(self, part: Part) -> RevisedParagraph | None:
        """The paragraph with the text, if a program gave it the style of the deleted one before it, as LibreOffice does."""
        told = (n for n in part.numbers if self._paragraphs[n].text(accepted=self.accepted))
        number = next(told, part.numbers[-1])
        paragraph, before = self._paragraphs[number], self._paragraphs[max(number - 1, 0)]
        is_lost = before.deleted and before.style == paragraph.style and not paragraph.formatted
        return paragraph if is_lost else None

    def place(self, anchor: Anchor) -> Place | None:
        """The place in the letter; behind the last block before it if it is in none; None in what particulars make."""
        index = bisect_right(self._firsts, anchor.paragraph) - 1
        if index < 0:
            return Place(0, 0) if anchor.paragraph >= len(self._paragraphs) else None
        part = self.text_parts[index]
        if anchor.paragraph not in part.numbers:
            follows = anchor.offset == 0 and anchor.paragraph == part.numbers.stop
            return Place(index + 1, 0) if follows else None
        if isinstance(part.item, WordTable):
            return Place(index, 0)
        return Place(index, max(0, self._offset(part, anchor) - self._cuts[index]))

    def _offset(self, part: Part, anchor: Anchor) -> int:
        """The number of characters of the part that stand before the anchor on this side, line breaks aside."""
        text = ""
        for number in part.numbers:
            paragraph = self._paragraphs[number]
            if number >= anchor.paragraph:
                return len(
                    (text + _standing(paragraph, anchor.offset, accepted=self.accepted)).replace("\n", "")
                )
            text += paragraph.text(accepted=self.accepted)
        return len(text.replace("\n", ""))


def _standing(paragraph: RevisedParagraph, offset: int, *, accepted: bool) -> str:
    """What stands of a paragraph's first characters."""
    text = ""
    for piece in paragraph.pieces:
        if offset <= 0:
            break
        if piece.stands(accepted=accepted):
            text += piece.text[:offset]
        offset -= len(piece.text)
    return text


def _parts(document: RevisedDocument, *, accepted: bool) -> Iterator[Part]:
    """The paragraphs and tables of a side with the numbers of the paragraphs that they are made of."""
    number = 0
    flow: list[RevisedParagraph] = []
    for item in (*document.items, None):
        if isinstance(item, RevisedParagraph):
            flow.append(item)
            continue
        yield from _joined(flow, number, accepted=accepted)
        number += len(flow)
        flow = []
        if isinstance(item, RevisedTable):
            count = sum(len(cell) for row in item.rows for cell in row.cells)
            if table := table_of(item, accepted=accepted):
                yield Part(table, range(number, number + count))
            number += count


def _joined(flow: Sequence[RevisedParagraph], first: int, *, accepted: bool) -> Iterator[Part]:
    groups = list(joined(flow, accepted=accepted))
    ends = accumulate((len(group) for group in groups), initial=first)
    for group, start in zip(groups, ends, strict=False):
        yield Part(paragraph_of(group, accepted=accepted), range(start, start + len(group)))


def _role(block: Block) -> str:
    """The role that a block's paragraph has on the page."""
    match block.kind:
        case "heading":
            return f"heading{block.level}"
        case "attachment":
            return "attachment_title"
        case "closing":
            return "closing"
    return "body"


def _like(block: Block, stored: Block) -> Block:
    """The block with what the page does not show of the stored one: its id, and what a head row or bold in a heading is."""
    block = replace(block, id=stored.id)
    if stored.kind != block.kind:
        return block
    if block.kind == "table":
        header = stored.header if len(block.rows) < 2 else block.header
        return replace(block, header=header, extra=stored.extra)
    marks = block.marks if not block.opens_section else stored.marks if stored.text == block.text else ()
    return replace(block, marks=marks, done=stored.done, extra=stored.extra)


def _cut(item: WordParagraph | WordTable, block: Block) -> int:
    """How many characters of the paragraph stand before the block's text: a heading's number."""
    return 0 if isinstance(item, WordTable) else len(item.text.replace("\n", "")) - len(block.text)
