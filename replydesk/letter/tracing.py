"""Finding traces: a letter is compared with its base, seen from the letter."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from replydesk.letter.block import Block, plain_text
from replydesk.letter.change import BoldEdit, CellEdit, Change, Edit, KindEdit, RowsEdit, TextEdit
from replydesk.letter.comparing import compare
from replydesk.letter.letter import Letter
from replydesk.letter.ranges import Place
from replydesk.letter.traces import Trace, TraceKind, Traces


def traces(base: Letter, now: Letter) -> Traces:
    """Where the blocks of `now` differ from those of `base`, seen from `now`. Particulars are no matter of the text."""
    found: dict[str, list[Trace]] = defaultdict(list)
    # Changes that would lead back to the base stand where the text is now.
    for change in compare(replace(now, particulars=base.particulars), base):
        for index, trace in _of_change(change, now):
            found[now.blocks[index].id].append(trace)
    return {block_id: tuple(sorted(entries)) for block_id, entries in found.items()}


def _of_change(change: Change, now: Letter) -> Iterator[tuple[int, Trace]]:
    for edit in change.edits:
        yield from _of_edit(edit, now, "moved" if change.kind == "move" else "words")


def _of_edit(edit: Edit, now: Letter, kind: TraceKind) -> Iterator[tuple[int, Trace]]:
    match edit:
        case TextEdit():
            yield from _of_text(edit, now, kind)
        case KindEdit(index=index):
            yield index, Trace(0, len(now.blocks[index].text), "format")
        case BoldEdit(index=index, start=start, end=end):
            yield index, Trace(start, end, "format")
        case CellEdit(index=index, row=row, column=column, start=start, end=end, text=text):
            yield index, Trace(start, end, gone=text, row=row, column=column)
        case RowsEdit():
            yield from ((edit.index, trace) for trace in _of_rows(edit, now.blocks[edit.index]))


def _of_text(edit: TextEdit, now: Letter, kind: TraceKind) -> Iterator[tuple[int, Trace]]:
    gone = "".join(f"{plain_text([block])}\n" for block in edit.paragraphs) + edit.text
    start, last = edit.start, len(now.blocks) - 1
    if start.index > last and gone:
        start, gone = Place(last, len(now.blocks[last].text)), "\n" + gone.removesuffix("\n")
    for index in range(start.index, min(edit.end.index, last) + 1):
        block = now.blocks[index]
        if block.kind == "table":
            if index < edit.end.index:
                yield from ((index, trace) for trace in _cells(block, 0, len(block.rows), kind))
            if gone:
                yield index, Trace(0, 0, kind, gone, 0, 0)
            gone = ""
            continue
        first = start.offset if index == start.index else 0
        behind = edit.end.offset if index == edit.end.index else len(block.text)
        if behind > first or gone:
            yield index, Trace(first, behind, kind, gone)
        gone = ""
        if index < edit.end.index and kind == "words":
            yield index, Trace(behind, behind, "end")


def _of_rows(edit: RowsEdit, block: Block) -> Iterator[Trace]:
    yield from _cells(block, edit.start, edit.end, "words")
    if edit.rows:
        gone = "".join("\t".join(row) + "\n" for row in edit.rows)
        yield Trace(0, 0, gone=gone, row=min(edit.start, len(block.rows) - 1), column=0)


def _cells(block: Block, first: int, behind: int, kind: TraceKind) -> Iterator[Trace]:
    for row in range(first, behind):
        for column, text in enumerate(block.rows[row]):
            yield Trace(0, len(text), kind, row=row, column=column)
