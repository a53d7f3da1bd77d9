"""A review written in the window (核稿): the reviewer edits the letter, and what differs from its base is what he suggests."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from replydesk.errors import ReplydeskError
from replydesk.letter import Letter, jsonform
from replydesk.letter.change import Change, TextEdit
from replydesk.letter.comparing import compare

_LETTER, _DATES = "letter", "dates"


class InternalReviewError(ReplydeskError):
    """What the desk holds of a review is none that was written in the window."""


def suggestions(
    base: Letter, now: Letter, author: str, date: str, known: Iterable[Change] = ()
) -> tuple[Change, ...]:
    """What the author suggests. A suggestion that goes on from `known` ones keeps the date of the first, others get `date`."""
    earlier: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in known:
        earlier[change.block, change.key].append(change)
    found = []
    for change in compare(base, now, author):
        dates = [other.date for other in earlier[change.block, change.key] if _goes_on(other, change)]
        found.append(replace(change, date=min(dates, default=date), tracked=True))
    return tuple(found)


def dated(
    base: Letter, now: Letter, author: str, dates: Mapping[str, str], date: str = ""
) -> tuple[Change, ...]:
    """What the author suggests, with the dates by the ids of the changes; `date` where none is known."""
    return tuple(
        replace(change, date=dates.get(change.id, date), tracked=True)
        for change in compare(base, now, author)
    )


def dumps(now: Letter, changes: Iterable[Change]) -> bytes:
    """The review as the desk keeps it: the letter as the reviewer left it, and the date of each change."""
    dates = {change.id: change.date for change in changes}
    text = json.dumps({_LETTER: jsonform.to_dict(now), _DATES: dates}, ensure_ascii=False)
    return text.encode("utf-8", "replace")


def loads(content: bytes) -> tuple[Letter, dict[str, str]]:
    """The letter as the reviewer left it, and the dates; InternalReviewError if the content is something else."""
    try:
        data = json.loads(content)
        letter = jsonform.from_dict(data[_LETTER])
        dates = {str(key): str(date) for key, date in data[_DATES].items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise InternalReviewError("这份核稿的内容读不懂，没有打开；答复函本身未受影响。") from error
    return letter, dates


def _goes_on(before: Change, after: Change) -> bool:
    """Whether both begin with the same paragraphs put in, or touch in the base."""
    put_in, put_in_now = _paragraphs(before), _paragraphs(after)
    if put_in or put_in_now:
        return bool(put_in & put_in_now)
    return before.offset <= after.offset + len(after.old) and after.offset <= before.offset + len(before.old)


def _paragraphs(change: Change) -> set[str]:
    return {block.id for edit in change.edits if isinstance(edit, TextEdit) for block in edit.paragraphs}
