"""Where the comments of a letter stand now, which answer which, and what can be done with them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from replydesk.letter.block import Block, new_id
from replydesk.letter.comment import Comment
from replydesk.letter.letter import Letter
from replydesk.letter.textdiff import Hunk, hunks

_MOST_INITIALS = 3


class Located(NamedTuple):
    """Where a comment stands: the block's index and the stretch of its present text (0, 0 for a table as a whole)."""

    block_index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its answers in the order in which they were given."""

    comment: Comment
    answers: tuple[Comment, ...] = ()

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comment and the answers."""
        return self.comment, *self.answers


def locate(comment: Comment, letter: Letter) -> Located | None:
    """Where the comment's words are now; None when the block is gone or none of the words is left.

    Compares texts where the block was edited since: a caller that asks at every key keeps the answer.
    """
    return _located(comment, letter, _indexes(letter.blocks) if comment.block else {})


def moved(start: int, end: int, changed: tuple[Hunk, ...]) -> tuple[int, int] | None:
    """Where a stretch is after these changes: from the first to the last of its characters that is left; None if none is."""
    if start == end:
        place = _after(start, changed)
        return place, place
    first, last = start, end - 1
    for hunk in changed:
        if hunk.start <= first < hunk.end:
            first = hunk.end
    for hunk in reversed(changed):
        if hunk.start <= last < hunk.end:
            last = hunk.start - 1
    return None if first > last else (_after(first, changed), _after(last, changed) + 1)


def threads(letter: Letter) -> tuple[Thread, ...]:
    """All comments with their answers in reading order.

    First those on what no block holds, then by place, last those whose block is gone. Where the words are gone, the
    start of the block stands for them. An answer to an answer belongs to the first comment, for Word knows one depth.
    """
    firsts = _firsts(letter.comments)
    answers: dict[str, list[Comment]] = {}
    for comment in letter.comments:
        if (first := firsts[comment.id]) != comment.id:
            answers.setdefault(first, []).append(comment)
    indexes = _indexes(letter.blocks)

    def place(comment: Comment) -> tuple[int, int]:
        if not comment.block:
            return -1, 0
        if found := _located(comment, letter, indexes):
            return found.block_index, found.start
        return indexes.get(comment.block, len(letter.blocks)), 0

    found = [comment for comment in letter.comments if firsts[comment.id] == comment.id]
    return tuple(Thread(comment, tuple(answers.get(comment.id, ()))) for comment in sorted(found, key=place))


def add(letter: Letter, comment: Comment) -> Letter:
    """The letter with one comment more; an answer stands behind the others of its thread.

    A comment with an id that is taken gets a new one.
    """
    if any(comment.id == other.id for other in letter.comments):
        comment = replace(comment, id=new_id())
    firsts = _firsts((*letter.comments, comment))
    first = firsts[comment.id]
    thread = [place for place, other in enumerate(letter.comments) if firsts[other.id] == first]
    at = thread[-1] + 1 if thread else len(letter.comments)
    return letter.with_comments((*letter.comments[:at], comment, *letter.comments[at:]))


def answer(letter: Letter, comment_id: str, text: str, author: str, date: str) -> Letter:
    """The letter with an answer to the comment, on the same words. KeyError if there is no such comment."""
    first = _by_id(letter)[_firsts(letter.comments)[comment_id]]
    reply = replace(
        first,
        id=new_id(),
        text=text,
        author=author,
        date=date,
        initials=initials(author),
        reply_to=first.id,
        resolved=False,
    )
    return add(letter, reply)


def resolve(letter: Letter, comment_id: str, *, resolved: bool = True) -> Letter:
    """The letter in which the comment's thread is settled, or open again. KeyError if there is no such comment."""
    first = _firsts(letter.comments)[comment_id]
    return _with(letter, replace(_by_id(letter)[first], resolved=resolved))


def edit(letter: Letter, comment_id: str, text: str) -> Letter:
    """The letter in which the comment says something else. KeyError if there is no such comment."""
    return _with(letter, replace(_by_id(letter)[comment_id], text=text))


def remove(letter: Letter, comment_id: str) -> Letter:
    """The letter without the comment, and without its answers if it is a thread's first."""
    firsts = _firsts(letter.comments)
    left = (other for other in letter.comments if comment_id not in (other.id, firsts[other.id]))
    return letter.with_comments(tuple(left))


def initials(author: str) -> str:
    """What Word shows before a comment's number: the first characters of the name's words."""
    return "".join(word[0].upper() for word in author.split()[:_MOST_INITIALS])


def _with(letter: Letter, comment: Comment) -> Letter:
    return letter.with_comments(
        tuple(comment if other.id == comment.id else other for other in letter.comments)
    )


def _by_id(letter: Letter) -> dict[str, Comment]:
    return {comment.id: comment for comment in letter.comments}


def _firsts(comments: Iterable[Comment]) -> dict[str, str]:
    """For every comment the id of the first one of its thread: itself, where it answers nothing that is there."""
    above = {comment.id: comment.reply_to for comment in comments}
    return {comment_id: _first(comment_id, above) for comment_id in above}


def _first(comment_id: str, above: Mapping[str, str]) -> str:
    """Up from answer to answer; of answers in a circle each stands for itself."""
    first, seen = comment_id, {comment_id}
    while (parent := above[first]) in above:
        if parent in seen:
            return comment_id
        seen.add(parent)
        first = parent
    return first


def _indexes(blocks: Iterable[Block]) -> dict[str, int]:
    return {block.id: index for index, block in enumerate(blocks)}


def _located(comment: Comment, letter: Letter, indexes: Mapping[str, int]) -> Located | None:
    index = indexes.get(comment.block) if comment.block else None
    if index is None:
        return None
    block = letter.blocks[index]
    if block.kind == "table":
        return Located(index, 0, 0)
    if block.text == comment.context:
        return Located(index, comment.start, comment.end)
    stretch = moved(comment.start, comment.end, hunks(comment.context, block.text))
    return Located(index, *stretch) if stretch else None


def _after(place: int, changed: Iterable[Hunk]) -> int:
    """Where a place of the old text is in the new one; within what was replaced, the start of what stands there now."""
    gain = 0
    for hunk in _up_to(place, changed):
        if place < hunk.end:
            return hunk.new_start
        gain = hunk.new_end - hunk.end
    return place + gain


def _up_to(place: int, changed: Iterable[Hunk]) -> Iterator[Hunk]:
    return (hunk for hunk in changed if hunk.start <= place)
