"""Attachments: which of the blocks are bound in behind the letter, and the names that the attachments line gives."""

import re
from collections.abc import Sequence

from replydesk.letter.block import Block, attachment, paragraph
from replydesk.letter.letter import Letter

_END_MARKS = "。；，、;,."
_BLANKS = re.compile(r"\s+")


def letter_end(blocks: Sequence[Block]) -> int:
    """Where the letter itself ends: the index of the first attachment's title, or how many blocks there are."""
    return next((index for index, block in enumerate(blocks) if block.kind == "attachment"), len(blocks))


def attachment_names(blocks: Sequence[Block], names: Sequence[str]) -> tuple[str, ...]:
    """The names of all attachments in the order of their numbers, as the attachments line (附件说明) gives them.

    `names` are those of the form (the particular `attachments`). First those that are bound in, by their titles ("" for one without a title yet), then those of the form that
    are not bound in. A name in the form that is also a title is one attachment, and so stands once.
    """
    titles = titles_of(blocks)
    return (*map(_name, titles), *_others(titles, names))


def unbound_names(blocks: Sequence[Block], names: Sequence[str]) -> tuple[str, ...]:
    """Those of the form's names that no attachment bound in has as its title."""
    return _others(titles_of(blocks), names)


def titles_of(blocks: Sequence[Block]) -> list[str]:
    """The titles of the attachments that are bound in."""
    return [block.text for block in blocks if block.kind == "attachment"]


def attach(letter: Letter, after: str = "") -> tuple[Letter, str]:
    """The letter with a new attachment bound in, and the id of its title.

    It stands behind the attachment of the id `after`, else behind all others. The first attachment that the form names and
    that is not bound in yet gives it its title, and is from now on named by it.
    """
    blocks = letter.blocks
    names = unbound_names(blocks, letter.particulars.attachments)
    title = attachment(names[0] if names else "")
    places = [index for index, block in enumerate(blocks) if block.kind == "attachment"]
    ends = [*places[1:], len(blocks)]
    place = next(
        (end for start, end in zip(places, ends, strict=False) if blocks[start].id == after), len(blocks)
    )
    changed = letter.with_blocks((*blocks[:place], title, paragraph(), *blocks[place:]))
    if names:
        rest = tuple(name for name in letter.particulars.attachments if not is_named(name, names[:1]))
        changed = changed.with_value("attachments", rest)
    return changed, title.id


def is_named(name: str, titles: Sequence[str]) -> bool:
    """Whether one of the titles is this name, blanks and the mark at the end aside."""
    return _key(name) in set(map(_key, titles))


def _others(titles: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    known = set(map(_key, titles))
    return tuple(name for text in names if (name := _name(text)) and _key(name) not in known)


def _name(text: str) -> str:
    return text.strip().rstrip(_END_MARKS)


def _key(text: str) -> str:
    return _BLANKS.sub("", _name(text))
