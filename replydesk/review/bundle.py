"""The changes of several reviews of one base together: their order, which clash and which want the same."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from replydesk.letter import Block, Letter
from replydesk.letter.applying import apply
from replydesk.letter.change import Change
from replydesk.letter.clashing import Clashes, same
from replydesk.review.conflicting import wanted_texts
from replydesk.review.values import Key, Review


class Bundle:
    """Reviews of one base, their changes by key. Nothing in it depends on decisions."""

    def __init__(self, base: Letter, reviews: tuple[Review, ...]) -> None:
        self.base, self.reviews = base, reviews
        self.changes = {(review.id, change.id): change for review in reviews for change in review.changes}
        self._reviews = {review.id: review for review in reviews}
        self._clashes = Clashes(base.blocks)
        self._texts: dict[Key, tuple[str, str]] = {}
        self.keys: tuple[Key, ...] = tuple(sorted(self.changes, key=self._start))
        self.numbers = {key: number for number, key in enumerate(self.changes)}
        """The order in which insertions at one place stand: that of the reviews, and in each that of its changes."""

    def review(self, key: Key) -> Review:
        """The review that the change belongs to."""
        return self._reviews[key[0]]

    def rivals(self, key: Key) -> frozenset[Key]:
        """The changes of other reviews that want something else at the same place."""
        return self._neighbors[key][0]

    def twins(self, key: Key) -> frozenset[Key]:
        """The changes of other reviews that want the very same."""
        return self._neighbors[key][1]

    def in_order(self, keys: Iterable[Key]) -> list[Key]:
        """The keys by their place in the base, particulars first; unknown ones left out."""
        wanted = set(keys)
        return [key for key in self.keys if key in wanted]

    def distinct(self, keys: Iterable[Key]) -> list[tuple[int, Change]]:
        """The changes with these keys and their numbers in the order of all, what several reviews want alike once."""
        found: dict[object, tuple[int, Change]] = {}
        times: Counter[object] = Counter()  # one review may want the same twice: two equal rows
        for key in sorted(set(keys) & self.changes.keys(), key=self.numbers.__getitem__):
            change = self.changes[key]
            own = key[0], change.edits
            found.setdefault((change.edits, times[own]), (self.numbers[key], change))
            times[own] += 1
        return list(found.values())

    def made(self, keys: Iterable[Key]) -> Letter:
        """The base with the changes that have these keys."""
        return self.writable(apply(self.base, [change for _, change in self.distinct(keys)]))

    def writable(self, letter: Letter) -> Letter:
        """The letter with at least one paragraph to write in."""
        first = self.base.blocks[0].id if self.base.blocks else "first"
        return letter if letter.blocks else letter.with_blocks((Block(first, "paragraph"),))

    def texts(self, key: Key) -> tuple[str, str]:
        """What a change is about in the base, and what the reviewer makes of it; worked out once."""
        if key not in self._texts:
            self._texts[key] = wanted_texts(self.changes[key], self.base)
        return self._texts[key]

    def _start(self, key: Key) -> int:
        return self._clashes.stretch(self.changes[key].edits[0])[0]

    @cached_property
    def _neighbors(self) -> dict[Key, tuple[frozenset[Key], frozenset[Key]]]:
        found: dict[Key, tuple[set[Key], set[Key]]] = {key: (set(), set()) for key in self.changes}
        if len(self.reviews) > 1:
            for one, other in self._touching():
                first, second = self.changes[one], self.changes[other]
                place = 1 if same(first, second) else 0
                if place or self._clashes.clash(first, second):
                    found[one][place].add(other)
                    found[other][place].add(one)
        return {key: (frozenset(rivals), frozenset(twins)) for key, (rivals, twins) in found.items()}

    def _touching(self) -> Iterator[tuple[Key, Key]]:
        """Pairs of changes of different reviews whose stretches meet, each once."""
        spans = sorted(
            (*self._clashes.stretch(edit), key)
            for key, change in self.changes.items()
            for edit in change.edits
        )
        seen: set[frozenset[Key]] = set()
        active: list[tuple[int, Key]] = []
        for start, end, key in spans:
            active = [entry for entry in active if entry[0] >= start]
            for _, other in active:
                pair = frozenset((key, other))
                if other[0] != key[0] and pair not in seen:
                    seen.add(pair)
                    yield other, key
            active.append((end, key))
