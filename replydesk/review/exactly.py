"""Changes that together make just the letter that is wanted: what a file tells, completed where it does not add up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from replydesk.letter import Block, Letter
from replydesk.letter.applying import apply
from replydesk.letter.block import NOTHING
from replydesk.letter.change import Change, TextEdit, ValueEdit
from replydesk.letter.clashing import Clashes
from replydesk.letter.comparing import compare
from replydesk.letter.rebasing import Rebase


def exactly(
    base: Letter, wanted: Letter, told: Sequence[Change]
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """The changes of `told` that are right, and those found by comparing that are missing to make `wanted` of `base`.

    Where the two do not go together, for what one program tells is not what the texts say, comparing wins for the blocks
    concerned.
    """
    if alike(got := apply(base, told), wanted):
        return tuple(told), ()
    back = Rebase(got, base)
    missing = [back.moved(change) for change in compare(got, wanted)]
    fitting = [change for change in missing if change is not None]
    clashes = Clashes(base.blocks)
    apart = len(fitting) == len(missing) and not any(
        clashes.clash(found, other) for found in fitting for other in told
    )
    if apart and alike(apply(base, [*told, *fitting]), wanted):
        return tuple(told), tuple(fitting)
    return _repaired(base, wanted, told)


def _repaired(
    base: Letter, wanted: Letter, told: Sequence[Change]
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """For blocks where what is told does not make what is wanted, the changes found by comparing."""
    compared = compare(base, wanted)
    right = {block.id: block for block in apply(base, told).blocks}
    aim = {block.id: block for block in wanted.blocks}
    wrong = {name for name, block in right.items() if name not in aim or not _same(block, aim[name])}
    wrong |= {name for name in aim if name not in right}
    while (
        grown := {
            name
            for change in (*told, *compared)
            if not wrong.isdisjoint(names := set(_blocks(change, base)))
            for name in names
        }
        - wrong
    ):
        wrong |= grown
    kept = [change for change in told if wrong.isdisjoint(_blocks(change, base))]
    added = [change for change in compared if not wrong.isdisjoint(_blocks(change, base))]
    if alike(apply(base, [*kept, *added]), wanted):
        return tuple(kept), tuple(added)
    return (), compared


def _blocks(change: Change, base: Letter) -> Iterator[str]:
    """The ids of the blocks that a change has to do with, those that it puts in included."""
    for edit in change.edits:
        if isinstance(edit, TextEdit):
            for block in base.blocks[max(edit.start.index - 1, 0) : edit.end.index + 1]:
                yield block.id
            for block in edit.paragraphs:
                yield block.id
        elif isinstance(edit, ValueEdit):
            yield f"\0{edit.key}"
        else:
            yield base.blocks[edit.index].id


def alike(one: Letter, other: Letter) -> bool:
    """Whether a reviewer would find both letters equal."""
    return (
        len(one.blocks) == len(other.blocks)
        and all(map(_same, one.blocks, other.blocks))
        and one.particulars == other.particulars
    )


def _same(one: Block, other: Block) -> bool:
    """Whether both read the same; bold in what opens a section is not to be seen on the page."""
    marks = one.opens_section or one.marks == other.marks
    return marks and replace(one, marks=(), done=False, extra=NOTHING) == replace(
        other, marks=(), done=False, extra=NOTHING
    )
