"""Where the letter's comments stand on the page: which characters of which paragraph, as ranges and as marks among runs."""

import dataclasses
import itertools
from collections.abc import Iterator, Sequence

from replydesk.export.sheet import CommentRange, Paragraph, Run, Table
from replydesk.export.word.comments import REFERENCE_ID, numbered
from replydesk.letter import Block, Comment, Letter, Particulars
from replydesk.letter.comments import locate, moved
from replydesk.letter.placeholders import fill_text, filled_stretch
from replydesk.letter.textdiff import hunks

_REFERENCE = f'<w:r><w:rPr><w:rStyle w:val="{REFERENCE_ID}"/></w:rPr><w:commentReference w:id="%d"/></w:r>'

Content = tuple[Paragraph | Table, ...]


def commented(content: Content, letter: Letter) -> Content:
    """The content of the letter's sheet, whose paragraphs say which of their characters the comments are on.

    A comment on a table is on its first cell. One whose words are gone is on what became of their paragraph, one
    whose block is gone or that is on no block is on the title, or on the first paragraph where there is none.
    """
    ranges: dict[int, list[CommentRange]] = {}
    items = {item.block: place for place, item in enumerate(content) if item.block}
    blocks = {block.id: block for block in letter.blocks}
    for entry in numbered(letter):
        block = blocks.get(entry.first.block) if entry.first.block in items else None
        if block is not None:
            place = items[block.id]
            start, end = _on_block(entry.first, letter, block, content[place])
        elif found := _off_blocks(entry.first, content):
            place, start, end = found
        else:
            continue
        ranges.setdefault(place, []).append(CommentRange(start, end, entry.number))
    return tuple(_with_ranges(item, tuple(ranges.get(place, ()))) for place, item in enumerate(content))


def _with_ranges(item: Paragraph | Table, ranges: tuple[CommentRange, ...]) -> Paragraph | Table:
    if not ranges:
        return item
    if isinstance(item, Paragraph):
        return dataclasses.replace(item, comments=ranges)
    (first, *lines), *cells = item.rows[0]
    row = ((dataclasses.replace(first, comments=ranges), *lines), *cells)
    return dataclasses.replace(item, rows=(row, *item.rows[1:]))


def _on_block(comment: Comment, letter: Letter, block: Block, item: Paragraph | Table) -> tuple[int, int]:
    """The stretch of the paragraph's characters, its number and filled placeholders included."""
    if isinstance(item, Table):
        return 0, len(item.rows[0][0][0].text)
    text = item.text[item.label :]
    if comment.context == text:  # written on what the page shows, its placeholders filled
        return item.label + comment.start, item.label + comment.end
    found = locate(comment, letter)
    start, end = found[1:] if found else (0, len(block.text))
    shown = _shown(block.text, start, end, text, letter.particulars)
    return item.label + shown[0], item.label + shown[1]


def _shown(text: str, start: int, end: int, shown: str, particulars: Particulars) -> tuple[int, int]:
    """A stretch of a block's text in what the page shows of it; an attachment's title is broken into lines."""
    start, end = filled_stretch(text, start, end, particulars)
    filled = fill_text(text, particulars)
    if filled == shown:
        return start, end
    return moved(start, end, hunks(filled, shown)) or (0, len(shown))


def _off_blocks(comment: Comment, content: Content) -> tuple[int, int, int] | None:
    """The place of a paragraph in the content and the stretch in it: one that reads as the comment's did, or the title.

    None when there is no paragraph at all.
    """
    paragraphs = [(place, item) for place, item in enumerate(content) if isinstance(item, Paragraph)]
    if not comment.block and comment.context:
        for place, item in paragraphs:
            if not item.block and item.text.replace("\n", "") == comment.context:
                broken = hunks(comment.context, item.text)
                return place, *(moved(comment.start, comment.end, broken) or (0, len(item.text)))
    titles = (found for found in paragraphs if found[1].role == "title")
    found = next(itertools.chain(titles, paragraphs), None)
    return (found[0], 0, len(found[1].text)) if found else None


def marked_runs(paragraph: Paragraph) -> Iterator[Run | str]:
    """The paragraph's runs, divided where a comment's range begins or ends, and between them the marks in XML."""
    edges = sorted({edge for stretch in paragraph.comments for edge in (stretch.start, stretch.end)})
    begin = 0
    for run in paragraph.runs:
        stop, done = begin + len(run.text), 0
        while edges and edges[0] < stop:
            cut = edges.pop(0) - begin
            if cut > done:
                yield dataclasses.replace(run, text=run.text[done:cut])
                done = cut
            yield _marks(paragraph.comments, begin + cut)
        yield dataclasses.replace(run, text=run.text[done:]) if done else run
        begin = stop
    for edge in edges:
        yield _marks(paragraph.comments, edge)


def _marks(ranges: Sequence[CommentRange], edge: int) -> str:
    """The ends of what stood before this place, and behind them the starts of what follows."""
    ends = [stretch for stretch in ranges if stretch.start < stretch.end == edge]
    points = [stretch for stretch in ranges if stretch.start == stretch.end == edge]
    starts = [stretch for stretch in ranges if stretch.start == edge < stretch.end]
    return "".join(
        (
            *map(_end, ends),
            *map(_start, points),
            *map(_end, points),
            *map(_start, starts),
        )
    )


def _start(stretch: CommentRange) -> str:
    return f'<w:commentRangeStart w:id="{stretch.number}"/>'


def _end(stretch: CommentRange) -> str:
    return f'<w:commentRangeEnd w:id="{stretch.number}"/>{_REFERENCE % stretch.number}'
