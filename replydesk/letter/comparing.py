"""Comparing two letters: the changes that make the one of the other, each a decision of its own."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from replydesk.letter.alignment import pairs
from replydesk.letter.block import Block, Blocks, plain_text
from replydesk.letter.change import Change, ChangeKind, KindEdit, TextEdit, ValueEdit
from replydesk.letter.letter import Letter
from replydesk.letter.ordering import most_in_order
from replydesk.letter.paragraph_changes import text_changes
from replydesk.letter.particulars import FIELDS, Particulars, Value
from replydesk.letter.ranges import Place
from replydesk.letter.table_changes import table_changes
from replydesk.letter.textdiff import common_end

_ID = 12  # hexadecimal digits
_SURE = 2  # characters that two texts end with, to be the same end


def compare(old: Letter, new: Letter, author: str = "", date: str = "") -> tuple[Change, ...]:
    """The changes that make `new` of `old`, in the order of the old letter, particulars first; untracked ones.

    Blocks are the same by their ids; letters without a common id are paired by their texts. `apply(old, changes)` has
    the blocks of `new`, what is no matter of a reviewer aside (`done`, unknown keys, comments).
    """
    found = [*_value_changes(old.particulars, new.particulars), *_block_changes(old.blocks, new.blocks)]
    return tuple(_numbered(found, author, date))


def _numbered(found: Sequence[Change], author: str, date: str) -> Iterator[Change]:
    """The changes with ids that are the same each time, told by what they do."""
    seen: dict[str, int] = {}
    for change in found:
        said = f"{change.kind}\x1f{change.block}\x1f{change.key}\x1f{change.old}\x1f{change.new}"
        seen[said] = number = seen.get(said, 0) + 1
        name = hashlib.sha256(f"{said}\x1f{number}".encode("utf-8", "replace")).hexdigest()[:_ID]
        yield replace(change, id=name, author=author, date=date, tracked=False)


def _value_changes(old: Particulars, new: Particulars) -> Iterator[Change]:
    for entry in FIELDS:
        before, after = old.get(entry.key), new.get(entry.key)
        if before != after:
            yield value_change(entry.key, before, after, old.text(entry.key), new.text(entry.key))


def value_change(key: str, before: Value, after: Value, old: str, new: str) -> Change:
    """The change of a particular, which reads as `old` and `new`."""
    kind: ChangeKind = "insert" if not old else "delete" if not new else "replace"
    return Change("", kind, (ValueEdit(key, before, after),), old, new, key=key)


def _block_changes(old: Blocks, new: Blocks) -> list[Change]:
    """The changes of the blocks, by the place where each begins."""
    return [] if old is new or old == new else _Comparison(old, new).changes()


def _pairing(old: Blocks, new: Blocks) -> dict[int, int]:
    """New index to old index: by id, or by text when no id is left. Text never becomes a table."""
    places = {block.id: index for index, block in enumerate(old)}
    found = {j: places[block.id] for j, block in enumerate(new) if block.id in places}
    if not found:
        found = {j: i for i, j in pairs([plain_text([b]) for b in old], [plain_text([b]) for b in new])}
    return {j: i for j, i in found.items() if (old[i].kind == "table") == (new[j].kind == "table")}


class _Comparison:
    """Two tuples of blocks: which stayed, which moved, and what has no counterpart yet."""

    def __init__(self, old: Blocks, new: Blocks) -> None:
        self._old, self._new = old, new
        pairing = _pairing(old, new)
        self._staying = most_in_order(pairing, [1 + len(plain_text([block])) for block in new])
        self._moved = {j: i for j, i in pairing.items() if j not in self._staying}
        self._gone = set(range(len(old))) - set(pairing.values())
        self._grown = set(range(len(new))) - set(pairing)
        self._merged: dict[int, int] = {}  # new index to the old one behind all that went into the block

    def changes(self) -> list[Change]:
        """The changes in the order of the old blocks; what is put in before a block stands before its own, in order."""
        found: list[tuple[tuple[int, int, int], Change]] = []
        for j, i in sorted(self._staying.items()):
            if self._old[i] is not self._new[j] and self._old[i] != self._new[j]:
                found += (((i, 1, 0), change) for change in self._edited(i, j))
        found += (((i, 1, 0), self._deleted(i)) for i in sorted(self._gone))
        found += (((self._behind(j), 0, j), self._inserted(j)) for j in sorted(self._grown))
        found += (((self._behind(run[0]), 0, run[0]), self._move(run)) for run in self._moves())
        return [change for _, change in sorted(found, key=lambda entry: entry[0])]

    def _edited(self, i: int, j: int) -> Iterator[Change]:
        """The changes within a block that stayed; the neighbours of a split or a merge are part of them."""
        was, now = self._old[i], self._new[j]
        if was.kind == "table":
            yield from table_changes(was, now, i)
            return
        if (was.kind, was.level) != (now.kind, now.level):
            yield Change("", "format", (KindEdit(i, now.kind, now.level),), was.text, now.text, was.id)
        last, new_last = self._reach(i, j)
        self._merged[j] = last
        self._gone.difference_update(range(i, last))
        self._grown.difference_update(range(j, new_last))
        yield from text_changes(self._old[i:last], self._new[j:new_last], i)

    def _reach(self, i: int, j: int) -> tuple[int, int]:
        """How far a split or a merge reaches: the indexes behind the last block of each letter that is part of it."""
        was, now = self._old[i].text, self._new[j].text
        if not now or now[:1] != was[:1]:
            return i + 1, j + 1
        if (split := _continued(was, self._new, j, self._grown)) > j + 1:
            return i + 1, split
        return _continued(now, self._old, i, self._gone), j + 1

    def _deleted(self, i: int) -> Change:
        edit = TextEdit(Place(i, 0), Place(i + 1, 0))
        return Change("", "delete", (edit,), plain_text(self._old[i : i + 1]), "", self._old[i].id)

    def _inserted(self, j: int) -> Change:
        at = self._behind(j)
        edit = TextEdit(Place(at, 0), Place(at, 0), (_unmarked(self._new[j]),))
        beside = self._old[max(at - 1, 0)].id if self._old else ""
        return Change("", "insert", (edit,), "", plain_text(self._new[j : j + 1]), beside)

    def _behind(self, j: int) -> int:
        """The old index before which new block j belongs: behind the last block before it that stayed."""
        while j > 0:
            j -= 1
            if j in self._staying:
                return self._merged.get(j, self._staying[j] + 1)
        return 0

    def _moves(self) -> Iterator[list[int]]:
        """The new indexes of blocks that moved, those together that moved together."""
        run: list[int] = []
        for j, i in sorted(self._moved.items()):
            if run and (j != run[-1] + 1 or i != self._moved[run[-1]] + 1):
                yield run
                run = []
            run.append(j)
        if run:
            yield run

    def _move(self, run: Sequence[int]) -> Change:
        first, last = self._moved[run[0]], self._moved[run[-1]] + 1
        at = self._behind(run[0])
        taken_out = TextEdit(Place(first, 0), Place(last, 0))
        put_in = TextEdit(Place(at, 0), Place(at, 0), tuple(_unmarked(self._new[j]) for j in run))
        was, now = plain_text(self._old[first:last]), plain_text(self._new[run[0] : run[-1] + 1])
        return Change("", "move", (taken_out, put_in), was, now, self._old[first].id)


def _unmarked(block: Block) -> Block:
    """The block without the clerk's own mark of what is finished."""
    return replace(block, done=False) if block.done else block


def _continued(whole: str, blocks: Blocks, first: int, loose: set[int]) -> int:
    """The index behind the loose block that ends as the whole text does, if that is its larger part."""
    own = common_end(whole, blocks[first].text)
    for place in range(first + 1, len(blocks)):
        if place not in loose or blocks[place].kind in ("table", "attachment"):
            break
        common = common_end(whole, blocks[place].text)
        if common >= _SURE and common * 2 > len(blocks[place].text) and common > own:
            return place + 1
    return first + 1
