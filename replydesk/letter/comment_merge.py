"""Comments of another copy of the letter, taken into this one."""

from collections.abc import Iterable
from dataclasses import replace

from replydesk.letter.block import new_id
from replydesk.letter.comment import Comment
from replydesk.letter.letter import Letter


def with_comments_of(letter: Letter, comments: Iterable[Comment]) -> Letter:
    """The letter with these comments among its own; the same value if it has them all.

    One with the same author, date and text is the same comment: of it only that it is resolved is taken over. The
    others get an id of their own where theirs is taken; an answer stands behind the comment that it answers.
    """
    ours = {_said(comment): comment for comment in letter.comments}
    taken = {comment.id for comment in letter.comments}
    ids: dict[str, str] = {}
    result = list(letter.comments)
    for comment in comments:
        known = ours.get(_said(comment))
        if known is not None:
            ids[comment.id] = known.id
            if comment.resolved and not known.resolved:
                place = next(number for number, other in enumerate(result) if other.id == known.id)
                result[place] = replace(result[place], resolved=True)
            continue
        ids[comment.id] = own = comment.id if comment.id not in taken else new_id()
        taken.add(own)
        _put(result, replace(comment, id=own, reply_to=ids.get(comment.reply_to, comment.reply_to)))
    return letter if tuple(result) == letter.comments else letter.with_comments(tuple(result))


def _said(comment: Comment) -> tuple[str, str, str]:
    return comment.author, comment.date, comment.text


def _put(comments: list[Comment], comment: Comment) -> None:
    """Add the comment, an answer behind the last one of its thread."""
    thread = [
        number
        for number, other in enumerate(comments)
        if comment.reply_to and comment.reply_to in (other.id, other.reply_to)
    ]
    comments.insert(thread[-1] + 1 if thread else len(comments), comment)
