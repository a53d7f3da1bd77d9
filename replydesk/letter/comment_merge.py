"""Comments of another copy of the letter, taken into this one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from replydesk.letter.block import new_id
from replydesk.letter.comment import Comment
from replydesk.letter.letter import Letter


def with_comments_of(letter: Letter, comments: Iterable[Comment]) -> Letter:
    """The letter with these comments among its own; the same value if it has them all.

    One with the same author, date and text is the same comment, each of ours once: of it only that it is resolved is
    taken over. The others get an id of their own where theirs is taken; an answer stands behind the comment that it
    answers.
    """
    foreign = tuple(comments)
    known = _known(letter.comments, foreign)
    taken = {comment.id for comment in letter.comments}
    ids: dict[str, str] = {}
    result = list(letter.comments)
    for number, comment in enumerate(foreign):
        if (own := known.get(number)) is not None:
            ids[comment.id] = own.id
            if comment.resolved and not own.resolved:
                result[result.index(own)] = replace(own, resolved=True)
            continue
        ids[comment.id] = name = comment.id if comment.id not in taken else new_id()
        taken.add(name)
        _put(result, replace(comment, id=name, reply_to=ids.get(comment.reply_to, comment.reply_to)))
    return letter if tuple(result) == letter.comments else letter.with_comments(tuple(result))


def _known(ours: Sequence[Comment], foreign: Sequence[Comment]) -> dict[int, Comment]:
    """By the number of a foreign comment the one of ours that it is: the most alike first, in block and in being resolved."""
    found: dict[int, Comment] = {}
    left = list(ours)
    for alike in (_said_resolved_there, _said_there, _said_resolved, _said):
        for number, comment in enumerate(foreign):
            own = next((other for other in left if alike(other) == alike(comment)), None)
            if number not in found and own is not None:
                found[number] = own
                left.remove(own)
    return found


def _said(comment: Comment) -> tuple[object, ...]:
    return comment.author, comment.date, comment.text


def _said_resolved(comment: Comment) -> tuple[object, ...]:
    return *_said(comment), comment.resolved


def _said_there(comment: Comment) -> tuple[object, ...]:
    return *_said(comment), comment.block


def _said_resolved_there(comment: Comment) -> tuple[object, ...]:
    return *_said(comment), comment.resolved, comment.block


def _put(comments: list[Comment], comment: Comment) -> None:
    """Add the comment, an answer behind the last one of its thread."""
    thread = [
        number
        for number, other in enumerate(comments)
        if comment.reply_to and comment.reply_to in (other.id, other.reply_to)
    ]
    comments.insert(thread[-1] + 1 if thread else len(comments), comment)
