"""The three texts of a conflict: the paragraphs that a change is about, as they were, as they are now, as the reviewer wants them.

What was and what is wanted is worked out on those paragraphs alone: a review may have hundreds of conflicts, and they
are read anew after every decision.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from replydesk.letter import Block, Letter
from replydesk.letter.applying import apply
from replydesk.letter.change import Change, Edit, TextEdit, ValueEdit
from replydesk.letter.particulars import FIELD_BY_KEY
from replydesk.letter.ranges import Place


def wanted_texts(change: Change, base: Letter) -> tuple[str, str]:
    """What the change is about in the base, and what the reviewer makes of it."""
    edit = change.edits[0]
    if isinstance(edit, ValueEdit):
        return value_text(edit.key, base), value_text(edit.key, apply(base, [change]))
    own, base = _cut_out(change, base)
    wanted = apply(base, [own])
    touched = touched_blocks(own, base)
    named = touched | new_blocks(wanted, base)
    return (
        text(block for block in base.blocks if block.id in touched),
        text(block for block in wanted.blocks if block.id in named),
    )


def present_text(change: Change, base: Letter, current: Letter, places: Mapping[str, int]) -> str:
    """What stands there now; `places` has the indexes of the current letter's blocks by their ids."""
    edit = change.edits[0]
    if isinstance(edit, ValueEdit):
        return value_text(edit.key, current)
    there = sorted(places[name] for name in touched_blocks(change, base) if name in places)
    return text(current.blocks[index] for index in there)


def touched_blocks(change: Change, base: Letter) -> set[str]:
    """The ids of the base's blocks that the change reaches into."""
    found: set[str] = set()
    for edit in change.edits:
        if isinstance(edit, TextEdit):
            last = edit.end.index if edit.end.offset or edit.end == edit.start else edit.end.index - 1
            found |= {block.id for block in base.blocks[edit.start.index : last + 1]}
        elif not isinstance(edit, ValueEdit):
            found.add(base.blocks[edit.index].id)
    return found


def new_blocks(letter: Letter, base: Letter) -> set[str]:
    """The ids of the letter's blocks that the base has not."""
    known = {block.id for block in base.blocks}
    return {block.id for block in letter.blocks if block.id not in known}


def value_text(key: str, letter: Letter) -> str:
    """A particular with its name."""
    return f"{FIELD_BY_KEY[key].label}：{letter.particulars.text(key)}"


def text(blocks: Iterable[Block]) -> str:
    """The blocks as they read, a paragraph a line."""
    return "\n".join(
        "\n".join("\t".join(row) for row in block.rows) if block.kind == "table" else block.text
        for block in blocks
    )


def _cut_out(change: Change, base: Letter) -> tuple[Change, Letter]:
    """The change and the base with no blocks but those from the first to the last that an edit names."""
    first = min(_start(edit) for edit in change.edits)
    last = max(edit.end.index if isinstance(edit, TextEdit) else _start(edit) for edit in change.edits)
    edits = tuple(_shifted(edit, first) for edit in change.edits)
    return replace(change, edits=edits), base.with_blocks(base.blocks[first : last + 1])


def _start(edit: Edit) -> int:
    if isinstance(edit, TextEdit):
        return edit.start.index
    return 0 if isinstance(edit, ValueEdit) else edit.index


def _shifted(edit: Edit, by: int) -> Edit:
    """The edit in a letter that has so many blocks less before it."""
    if isinstance(edit, TextEdit):
        start, end = edit.start, edit.end
        return replace(
            edit, start=Place(start.index - by, start.offset), end=Place(end.index - by, end.offset)
        )
    return edit if isinstance(edit, ValueEdit) else replace(edit, index=edit.index - by)
