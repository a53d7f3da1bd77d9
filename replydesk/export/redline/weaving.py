"""Two states of a stretch of paragraphs as one: what stayed, what came and what went, character by character.

Ends of paragraphs are compared like characters. So a paragraph that was split is the old one with an end inserted, and
two that were joined are the old ones with an end deleted (ECMA-376 17.13.5.15 and 17.13.5.20).
"""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from replydesk.export.sheet import Fate, Format, Paragraph, Run
from replydesk.letter.textdiff import Hunk, hunks

_FRESH = 0.25
"""The part of a text that must have stayed for its changes to be marked one by one."""
_LONG = 20
"""Characters up to which a text is never taken for one that was written anew."""


_END_FORMAT = Format("", None)


class _Stretch:
    """The text of some paragraphs, with a sign for each end but the last, and the formats of its characters."""

    def __init__(self, paragraphs: Sequence[Paragraph], end: str = "") -> None:
        self.text = end.join(paragraph.text for paragraph in paragraphs)
        self._runs: list[tuple[int, Format]] = []  # where each run ends
        at = 0
        for place, paragraph in enumerate(paragraphs):
            if place:
                at += len(end)
                self._runs.append((at, _END_FORMAT))
            for run in paragraph.runs:
                at += len(run.text)
                self._runs.append((at, Format(run.face, run.bold)))

    def cut(self, start: int, end: int) -> Iterator[tuple[str, Format]]:
        """The text from start to end in pieces of one format."""
        for stop, form in self._runs:
            if stop > start:
                last = min(stop, end)
                if last > start:
                    yield self.text[start:last], form
                start = last
            if start >= end:
                return


def woven(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs that say both: `new` with what was inserted, accepted; `old` with what was deleted, refused.

    What runs on into the next paragraph, accepted or refused, has the format there of what it runs into.
    """
    if len(old) == 1 == len(new) and old[0].text == new[0].text:
        return (_unchanged(old[0], new[0]),)
    return tuple(_Loom(old, new).paragraphs())


def _unchanged(old: Paragraph, new: Paragraph) -> Paragraph:
    """A paragraph of which no word has changed, but perhaps the format."""
    runs = new.runs
    if old.runs != runs:
        length = len(new.text)
        runs = tuple(_kept(_Stretch([old]).cut(0, length), _Stretch([new]).cut(0, length)))
    return dataclasses.replace(new, runs=runs, was=former(old, new))


def former(old: Paragraph, new: Paragraph) -> Paragraph | None:
    """How the paragraph was formatted, None where it was as it is; what it is kept together with is no format.

    That follows from what stands behind it, and a clerk would wonder who had changed it.
    """
    was = dataclasses.replace(old, runs=(), keep_next=new.keep_next, block="")
    return None if was == dataclasses.replace(new, runs=(), block="") else was


class _Loom:
    """Weaves one stretch."""

    def __init__(self, old: Sequence[Paragraph], new: Sequence[Paragraph]) -> None:
        self._old, self._new = old, new
        text = "".join(paragraph.text for paragraph in (*old, *new))
        self._end = next(char for code in range(0xE000, 0xF8FF) if (char := chr(code)) not in text)
        self._before, self._after = _Stretch(old, self._end), _Stretch(new, self._end)

    def paragraphs(self) -> Iterator[Paragraph]:
        """The woven paragraphs in order."""
        old_place = new_place = 0
        is_new, runs = True, list[Run]()
        for run in self._runs():
            if run.text != self._end:
                runs.append(run)
                continue
            yield self._paragraph(old_place, new_place, runs, run.fate, is_new=is_new)
            old_place += run.fate != "inserted"
            new_place += run.fate != "deleted"
            is_new, runs = run.fate != "deleted", []
        yield self._paragraph(old_place, new_place, runs, "", is_new=is_new)

    def _paragraph(
        self, old_place: int, new_place: int, runs: Sequence[Run], fate: Fate, *, is_new: bool
    ) -> Paragraph:
        old, new = self._old[old_place], self._new[new_place]
        block = new.block if is_new else old.block
        return dataclasses.replace(new, runs=tuple(runs), block=block, fate=fate, was=former(old, new))

    def _runs(self) -> Iterator[Run]:
        """What stayed, went and came, in order; each end of a paragraph is a run of its own."""
        before, after = self._before, self._after
        place = new_place = 0
        last = Hunk(len(before.text), len(before.text), len(after.text), len(after.text))
        for hunk in (*_readable(before.text, after.text), last):
            stayed = before.cut(place, hunk.start), after.cut(new_place, hunk.new_start)
            yield from self._parted(_kept(*stayed))
            yield from self._parted(_told(before.cut(hunk.start, hunk.end), "deleted"))
            yield from self._parted(_told(after.cut(hunk.new_start, hunk.new_end), "inserted"))
            place, new_place = hunk.end, hunk.new_end

    def _parted(self, runs: Iterable[Run]) -> Iterator[Run]:
        """The runs, with the ends of paragraphs in them as runs of their own."""
        for run in runs:
            head, sign, rest = run.text.partition(self._end)
            while sign:
                if head:
                    yield dataclasses.replace(run, text=head)
                yield Run(sign, fate=run.fate)
                head, sign, rest = rest.partition(self._end)
            if head:
                yield dataclasses.replace(run, text=head)


def _readable(old: str, new: str) -> tuple[Hunk, ...]:
    """Where the texts differ; as a whole where so little stayed that a reader would only be confused by it."""
    found = hunks(old, new)
    if len(found) > 2 and min(len(old), len(new)) > _LONG:
        stayed = len(old) - sum(hunk.end - hunk.start for hunk in found)
        if stayed < _FRESH * min(len(old), len(new)):
            return (Hunk(found[0].start, found[-1].end, found[0].new_start, found[-1].new_end),)
    return found


def _told(pieces: Iterable[tuple[str, Format]], fate: Fate) -> Iterator[Run]:
    """The pieces as runs with this fate."""
    for text, form in pieces:
        yield Run(text, form.face, form.bold, fate)


def _kept(old: Iterator[tuple[str, Format]], new: Iterable[tuple[str, Format]]) -> Iterator[Run]:
    """A text that stayed, as runs that tell the format that they had where it was another one."""
    left, was = "", _END_FORMAT
    for text, form in new:
        rest = text
        while rest:
            if not left:
                left, was = next(old)
            length = min(len(left), len(rest))
            yield Run(rest[:length], form.face, form.bold, was=None if was == form else was)
            left, rest = left[length:], rest[length:]
