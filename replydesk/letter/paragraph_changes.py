"""The changes within paragraphs: words put in, taken out and replaced, paragraphs split and merged, bold."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from replydesk.letter.block import Block, Mark, cut_marks
from replydesk.letter.change import BoldEdit, Change, ChangeKind, TextEdit
from replydesk.letter.flat import Flat
from replydesk.letter.ranges import Place
from replydesk.letter.textdiff import Hunk, hunks

_END = "\n"


def text_changes(old: Sequence[Block], new: Sequence[Block], index: int) -> Iterator[Change]:
    """The changes that make the paragraphs `new` of `old`, the first of which has the `index` in its letter.

    One paragraph against one is edited; several against one were merged, one against several was split.
    """
    old_flat, new_flat = Flat(old), Flat(new)
    old_text, new_text = (_END.join(block.text for block in blocks) for blocks in (old, new))
    place, new_place = 0, 0
    for hunk in (
        *hunks(old_text, new_text),
        Hunk(len(old_text), len(old_text), len(new_text), len(new_text)),
    ):
        yield from _bold_changes(
            _Stretch(old, old_flat, place, hunk.start),
            _Stretch(new, new_flat, new_place, hunk.new_start),
            index,
        )
        place, new_place = hunk.end, hunk.new_end
        if hunk.start < hunk.end or hunk.new_start < hunk.new_end:
            yield _text_change(
                old, old_flat, _Stretch(new, new_flat, hunk.new_start, hunk.new_end), hunk, index
            )


class _Stretch:
    """The part of paragraphs between two positions, cut at the paragraphs' ends."""

    def __init__(self, blocks: Sequence[Block], flat: Flat, start: int, end: int) -> None:
        self.blocks, self.flat, self.start, self.end = blocks, flat, start, end

    def parts(self) -> Iterator[tuple[Place, str, tuple[Mark, ...]]]:
        """Each paragraph's part: where it begins, its text and the marks in it."""
        first, last = self.flat.place(self.start), _within(self.flat, self.end, len(self.blocks))
        for number in range(first.index, last.index + 1):
            block = self.blocks[number]
            left = first.offset if number == first.index else 0
            right = last.offset if number == last.index else len(block.text)
            yield Place(number, left), block.text[left:right], cut_marks(block.marks, left, right)


def _within(flat: Flat, position: int, count: int) -> Place:
    """The place of a position that is no later than the end of the last paragraph's text."""
    place = flat.place(position)
    return place if place.index < count else Place(count - 1, position - flat.start(count - 1))


def _text_change(old: Sequence[Block], flat: Flat, now: _Stretch, hunk: Hunk, index: int) -> Change:
    parts = list(now.parts())
    start, end = flat.place(hunk.start), flat.place(hunk.end)
    paragraphs = tuple(
        replace(now.blocks[following[0].index], text=text, marks=marks, done=False)
        for (_, text, marks), following in itertools.pairwise(parts)
    )
    _, text, marks = parts[-1]
    edit = TextEdit(_moved(start, index), _moved(end, index), paragraphs, text, marks)
    was = _END.join(text for _, text, _ in _Stretch(old, flat, hunk.start, hunk.end).parts())
    now_text = _END.join(text for _, text, _ in parts)
    return Change("", _kind(was, now_text), (edit,), was, now_text, old[start.index].id, start.offset)


def _kind(old: str, new: str) -> ChangeKind:
    if not old:
        return "split" if new == _END else "insert"
    if not new:
        return "merge" if old == _END else "delete"
    return "replace"


def _moved(place: Place, index: int) -> Place:
    return Place(place.index + index, place.offset)


def _bold_changes(was: _Stretch, now: _Stretch, index: int) -> Iterator[Change]:
    """Where text that stayed became bold or plain."""
    for (place, text, old_marks), (_, _, new_marks) in zip(was.parts(), now.parts(), strict=True):
        if old_marks == new_marks:
            continue
        edges = {
            0,
            len(text),
            *(edge for mark in (*old_marks, *new_marks) for edge in (mark.start, mark.end)),
        }
        block = was.blocks[place.index]
        for left, right in itertools.pairwise(sorted(edges)):
            bold = _is_bold(new_marks, left)
            if bold != _is_bold(old_marks, left):
                edit = BoldEdit(place.index + index, place.offset + left, place.offset + right, bold)
                words = text[left:right]
                yield Change("", "format", (edit,), words, words, block.id, edit.start)


def _is_bold(marks: Sequence[Mark], offset: int) -> bool:
    return any(mark.start <= offset < mark.end for mark in marks)
