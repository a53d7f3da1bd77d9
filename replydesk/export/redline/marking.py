"""The redline (花脸稿) of two letters as one sheet: the new page with what is gone still in it, each part with its fate."""

import dataclasses
import itertools
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from replydesk.export.profile import Profile
from replydesk.export.redline.joints import only_paragraphs, parts
from replydesk.export.redline.pairing import Item, pair
from replydesk.export.redline.tables import whole, whole_table, woven_table
from replydesk.export.redline.weaving import woven
from replydesk.export.sheet import Fate, Paragraph, Sheet, Table
from replydesk.export.typeset import typeset
from replydesk.letter import Letter


def marked_sheet(old: Letter, new: Letter, profile: Profile) -> Sheet:
    """The typeset redline: the new letter when its changes are accepted, the old one when they are refused."""
    return marked(typeset(old, profile), typeset(new, profile))


def marked(old: Sheet, new: Sheet, *, word_numbers: bool = False) -> Sheet:
    """The redline of two sheets of one profile.

    With `word_numbers` a program counts the headings, and a number that has become another one is no change.
    """
    if word_numbers:
        pages = (tuple(map(_without_label, sheet.content)) for sheet in (old, new))
        content = list(map(_Labels(old, new).put_back, _Redline(*pages).content()))
    else:
        content = _Redline(old.content, new.content).content()
    return dataclasses.replace(new, content=tuple(_tables_apart(content)))


class _Stretch(NamedTuple):
    """Neighboring places on both pages that are one thing: a part that stayed, with what was split from it or joined to it."""

    olds: range
    news: range


class _Redline:
    """Puts two pages together."""

    def __init__(self, old: Sequence[Item], new: Sequence[Item]) -> None:
        self._old, self._new = old, new
        self._pairing = pair(old, new)
        self._moves = _named_moves(self._pairing.moved)
        self._sources = {where: place for place, where in self._pairing.moved.items()}

    def content(self) -> list[Item]:
        """All parts of both pages in order, what is gone before what has come."""
        result: list[Item] = []
        old_place = new_place = 0
        end = _Stretch(range(len(self._old), len(self._old)), range(len(self._new), len(self._new)))
        for stretch in (*self._stretches(), end):
            result += map(self._gone, range(old_place, stretch.olds.start))
            result += map(self._come, range(new_place, stretch.news.start))
            result += self._stayed(stretch)
            old_place, new_place = stretch.olds.stop, stretch.news.stop
        return result

    def _stretches(self) -> Iterator[_Stretch]:
        """What stayed, in order. What was split or joined takes neighbors along that would else be gone or have come."""
        kept, moved = self._pairing.kept, self._pairing.moved
        for place in sorted(kept):
            where = kept[place]
            old, new = self._old[where], self._new[place]
            lost = gained = 0
            if (
                isinstance(old, Paragraph)
                and isinstance(new, Paragraph)
                and new.block
                and old.text != new.text
            ):
                gained = parts(old, new, _free(self._new, place + 1, {*kept, *moved}))
                if not gained:
                    lost = parts(new, old, _free(self._old, where + 1, {*kept.values(), *moved.values()}))
            yield _Stretch(range(where, where + 1 + lost), range(place, place + 1 + gained))

    def _stayed(self, stretch: _Stretch) -> Sequence[Item]:
        """Both states of a stretch as one."""
        olds = [self._old[place] for place in stretch.olds]
        news = [self._new[place] for place in stretch.news]
        if not news or olds == news:
            return news
        old, new = olds[0], news[0]
        if isinstance(old, Table) and isinstance(new, Table):
            if len(old.widths) == len(new.widths):
                return [woven_table(old, new)]
            return [whole_table(old, "deleted"), whole_table(new, "inserted")]
        return woven(only_paragraphs(olds), only_paragraphs(news))

    def _gone(self, place: int) -> Item:
        """A part that is not on the new page, or not there."""
        move = self._moves.get(self._sources.get(place, -1), "")
        return _whole(self._old[place], "moved_from" if move else "deleted", move)

    def _come(self, place: int) -> Item:
        """A part that was not on the old page, or not there; what was moved has its words marked so, and new ones as new."""
        new = self._new[place]
        where = self._pairing.moved.get(place)
        old = None if where is None else self._old[where]
        if not isinstance(old, Paragraph) or not isinstance(new, Paragraph):
            return _whole(new, "inserted")
        (both,) = woven([old], [new])
        runs = (run for run in both.runs if run.fate != "deleted")
        arrived = tuple(dataclasses.replace(run, fate=run.fate or "moved_to", was=None) for run in runs)
        return dataclasses.replace(new, runs=arrived, fate="moved_to", move=self._moves[place])


def _whole(item: Item, fate: Fate, move: str = "") -> Item:
    return whole_table(item, fate) if isinstance(item, Table) else whole(item, fate, move)


def _free(items: Sequence[Item], start: int, taken: AbstractSet[int]) -> Sequence[Item]:
    """The blocks from `start` on that have no partner, up to the next that has."""
    end = start
    while end < len(items) and end not in taken and items[end].block:
        end += 1
    return items[start:end]


def _named_moves(moved: Mapping[int, int]) -> dict[int, str]:
    """The name of the move of each new place; neighbors on both pages move together."""
    names: dict[int, str] = {}
    count = 0
    for place in sorted(moved):
        if moved.get(place - 1) != moved[place] - 1:
            count += 1
        names[place] = f"move{count}"
    return names


def _tables_apart(content: Sequence[Item]) -> Iterator[Item]:
    """The content with a paragraph between tables of which one is gone: Word takes neighboring tables for one."""
    for item, following in itertools.zip_longest(content, content[1:]):
        yield item
        if isinstance(item, Table) and not isinstance(following, Paragraph):
            yield Paragraph("body", (), fate="passing")


class _Labels:
    """The numbers of the headings on two pages, by block."""

    def __init__(self, old: Sheet, new: Sheet) -> None:
        self._runs = {
            item.block: dataclasses.replace(item.runs[0], text=item.text[: item.label])
            for item in (*old.content, *new.content)
            if isinstance(item, Paragraph) and item.label
        }

    def put_back(self, item: Item) -> Item:
        """The part with the number that was taken off it, unmarked."""
        run = self._runs.get(item.block)
        if run is None or isinstance(item, Table) or not item.role.startswith("heading"):
            return item
        return dataclasses.replace(item, runs=(run, *item.runs), label=len(run.text))


def _without_label(item: Item) -> Item:
    """The part without the characters that are its number."""
    if isinstance(item, Table) or not item.label:
        return item
    first = item.runs[0]
    rest = dataclasses.replace(first, text=first.text[item.label :])
    return dataclasses.replace(item, runs=((rest,) if rest.text else ()) + item.runs[1:], label=0)
