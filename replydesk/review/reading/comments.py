"""The comments of a reviewed file: text, author and date (comments.xml), answers and what is settled (commentsExtended.xml)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from replydesk.ooxml import qname
from replydesk.review.document import FileComment
from replydesk.review.reading.body import BodyReader
from replydesk.review.reading.drafts import all_drafts

COMMENT, _P = qname("w:comment"), qname("w:p")
_ID, _AUTHOR, _DATE, _INITIALS = (qname(name) for name in ("w:id", "w:author", "w:date", "w:initials"))
_PARAGRAPH_ID = qname("w14:paraId")
_EXTENDED = qname("w15:commentEx")
_EXTENDED_ID, _PARENT, _DONE = (qname(name) for name in ("w15:paraId", "w15:paraIdParent", "w15:done"))


@dataclass(frozen=True, slots=True)
class _Thread:
    """What commentsExtended.xml says of a comment: the paragraph id of the one that it answers, and if it is settled."""

    parent: str
    done: bool


def read_comments(
    comments: etree._Element | None, extended: etree._Element | None
) -> tuple[FileComment, ...]:
    """The comments in the order of the part, not yet anchored. A number that is missing or used twice is given anew."""
    if comments is None:
        return ()
    elements = list(comments.iter(COMMENT))
    numbers = _numbers([element.get(_ID, "") for element in elements])
    by_paragraph = {
        paragraph.get(_PARAGRAPH_ID, ""): number
        for element, number in zip(elements, numbers, strict=True)
        for paragraph in element.iter(_P)
    }
    by_paragraph.pop("", None)
    threads = _threads(extended, by_paragraph)
    found = [
        _comment(element, number, threads.get(number))
        for element, number in zip(elements, numbers, strict=True)
    ]
    return tuple(_answering(found, {number: by_paragraph.get(t.parent, "") for number, t in threads.items()}))


def _numbers(given: list[str]) -> list[str]:
    """Every comment's number; the first one that has a number keeps it."""
    taken = set(given)
    used: set[str] = set()
    numbers, fresh = [], 0
    for number in given:
        kept = number
        while not kept or kept in used:
            fresh += 1
            kept = str(fresh) if str(fresh) not in taken else ""
        used.add(kept)
        numbers.append(kept)
    return numbers


def _threads(extended: etree._Element | None, by_paragraph: Mapping[str, str]) -> dict[str, _Thread]:
    """What is said of the comments, by their number."""
    if extended is None:
        return {}
    return {
        by_paragraph[name]: _Thread(entry.get(_PARENT, ""), entry.get(_DONE) in ("1", "true", "on"))
        for entry in extended.iter(_EXTENDED)
        if (name := entry.get(_EXTENDED_ID, "")) in by_paragraph
    }


def _comment(element: etree._Element, number: str, thread: _Thread | None) -> FileComment:
    # A comment has paragraphs like the body; formats do not matter in it.
    drafts = all_drafts(BodyReader({}).items(element))
    return FileComment(
        number,
        element.get(_AUTHOR, ""),
        element.get(_DATE, ""),
        element.get(_INITIALS, ""),
        "\n".join(draft.text(accepted=True) for draft in drafts).strip("\n"),
        resolved=thread is not None and thread.done,
    )


def _answering(comments: list[FileComment], parents: Mapping[str, str]) -> Iterator[FileComment]:
    """The comments with what they answer; answers in a circle, and answers to those, answer nothing."""
    sound, circular = {""}, set[str]()
    for comment in comments:
        path: dict[str, None] = {}
        above = comment.number
        while above not in sound and above not in circular and above not in path:
            path[above] = None
            above = parents.get(above, "")
        (sound if above in sound else circular).update(path)
        yield (
            replace(comment, reply_to=parents.get(comment.number, "")) if comment.number in sound else comment
        )
