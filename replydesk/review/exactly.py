"""Changes that together make just the letter that is wanted: what a file tells, completed where it does not add up."""

from collections.abc import Iterator, Sequence

from replydesk.letter import Block, Letter
from replydesk.letter.applying import apply
from replydesk.letter.change import Change, TextEdit, ValueEdit
from replydesk.letter.clashing import Clashes
from replydesk.letter.comparing import compare
from replydesk.letter.rebasing import Rebase
from replydesk.letter.shifting import is_whole

_TRIES = 4


def exactly(
    base: Letter, wanted: Letter, told: Sequence[Change]
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """The changes of `told` that are right, and those found by comparing that are missing to make `wanted` of `base`.

    Where the two do not go together, for what one program tells is not what the texts say, comparing wins for the blocks
    concerned.
    """
    if alike(got := apply(base, told), wanted):
        return tuple(told), ()
    back, clashes = Rebase(got, base), Clashes(base.blocks)
    fitting: list[Change] = []
    wrong: set[str] = set()
    for change in compare(got, wanted):
        moved = back.moved(change)
        if moved is None or any(clashes.clash(moved, other) for other in told):
            wrong |= set(_blocks(change, got))
        else:
            fitting.append(moved)
    if not wrong and alike(apply(base, [*told, *fitting]), wanted):
        return tuple(told), tuple(fitting)
    return _repaired(base, wanted, told, fitting, wrong)


def _repaired(
    base: Letter, wanted: Letter, told: Sequence[Change], fitting: Sequence[Change], wrong: set[str]
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """The changes for what is right, and for the blocks that are wrong those that comparing finds."""
    compared = compare(base, wanted)
    right, found, instead = (
        [(change, set(_blocks(change, base))) for change in changes] for changes in (told, fitting, compared)
    )
    every = [names for _, names in (*right, *found, *instead)]
    for _ in range(_TRIES):
        while grown := {name for names in every if not wrong.isdisjoint(names) for name in names} - wrong:
            wrong |= grown
        kept = [change for change, names in right if wrong.isdisjoint(names)]
        added = [change for change, names in found if wrong.isdisjoint(names)]
        added += [change for change, names in instead if not wrong.isdisjoint(names)]
        made = apply(base, [*kept, *added])
        if alike(made, wanted):
            return tuple(kept), tuple(added)
        wrong |= set(_differing(made.blocks, wanted.blocks))
    return (), compared


def _differing(made: Sequence[Block], wanted: Sequence[Block]) -> Iterator[str]:
    """The ids of blocks that are not as wanted, or not between the neighbors that are wanted, and of these."""
    aim = dict(_with_neighbors(wanted))
    for name, (block, *beside) in _with_neighbors(made):
        if name not in aim or aim[name][1:] != (*beside,) or not _same(block, aim[name][0]):
            yield from (name, *beside, *(aim[name][1:] if name in aim else ()))


def _with_neighbors(blocks: Sequence[Block]) -> Iterator[tuple[str, tuple[Block, str, str]]]:
    names = ["", *(block.id for block in blocks), ""]
    for place, block in enumerate(blocks):
        yield block.id, (block, names[place], names[place + 2])


def _blocks(change: Change, base: Letter) -> Iterator[str]:
    """The ids of the blocks that a change has to do with, those that it puts in included."""
    for edit in change.edits:
        if isinstance(edit, TextEdit):
            last = edit.end.index + 1 if edit.end.offset else edit.end.index
            beside = edit.start == edit.end and not edit.start.offset and is_whole(edit)
            for block in base.blocks[
                edit.start.index : edit.start.index if beside else max(last, edit.start.index + 1)
            ]:
                yield block.id
            yield from (block.id for block in edit.paragraphs if block.id)
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
    return one is other or (_read(one) == _read(other) and (one.opens_section or one.marks == other.marks))


def _read(block: Block) -> tuple[object, ...]:
    return block.id, block.kind, block.level, block.text, block.rows, block.header
