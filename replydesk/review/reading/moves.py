"""Who changed what, as the file's elements say it, and which insertion belongs to which deletion as one move.

A move has two ranges of one name (ECMA-376 part 1, 17.13.5.21 to 28): the text in one is marked w:moveFrom, in the other
w:moveTo. Whatever lacks a partner is a plain deletion or insertion.
"""

from lxml import etree

from replydesk.ooxml import qname
from replydesk.review.document import Revision, RevisionKind
from replydesk.review.reading.drafts import Fate

_INS, _DEL = qname("w:ins"), qname("w:del")
_FROM, _TO = qname("w:moveFrom"), qname("w:moveTo")
_AUTHOR, _DATE, _ID, _NAME = (qname(name) for name in ("w:author", "w:date", "w:id", "w:name"))
_STARTS = {qname("w:moveFromRangeStart"): _FROM, qname("w:moveToRangeStart"): _TO}
_ENDS = {qname("w:moveFromRangeEnd"): _FROM, qname("w:moveToRangeEnd"): _TO}

FATES = frozenset((_INS, _DEL, _FROM, _TO))
"""The tags that say that what is in them was inserted or deleted."""
RANGES = frozenset((*_STARTS, *_ENDS))
"""The tags that begin or end the range of a move."""


class Revisions:
    """The revisions of one file while it is read; equal ones are one object."""

    def __init__(self) -> None:
        self._known: dict[tuple[RevisionKind, str, str, str], Revision] = {}
        self._open: dict[str, dict[str, str]] = {_FROM: {}, _TO: {}}
        self._recent: dict[str, str] = {}
        self._named: dict[str, set[str]] = {_FROM: set(), _TO: set()}

    def of(self, element: etree._Element, kind: RevisionKind, move: str = "") -> Revision:
        """The revision that an element with w:author and w:date tells."""
        key = (kind, element.get(_AUTHOR, ""), element.get(_DATE, ""), move)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = Revision(*key)
        return found

    def within(self, element: etree._Element, fate: Fate) -> Fate:
        """The fate of what stands in an element of `FATES`, which itself stands where all has `fate`."""
        tag = element.tag
        if tag == _INS:
            return Fate(self.of(element, "insert"), fate.deleted)
        if tag == _DEL:
            return Fate(fate.inserted, self.of(element, "delete"))
        if tag == _TO:
            return Fate(self.of(element, "move", self._move(_TO)), fate.deleted)
        return Fate(fate.inserted, self.of(element, "move", self._move(_FROM)))

    def _move(self, side: str) -> str:
        """The name of the move whose range is open here, or was closed in this paragraph; "" for none."""
        name = next(reversed(self._open[side].values()), "") or self._recent.get(side, "")
        self._named[side].add(name)
        return name

    def pass_range(self, element: etree._Element) -> None:
        """Take note of the start or end of a move's range."""
        if (side := _STARTS.get(element.tag)) is not None:
            self._open[side][element.get(_ID, "")] = element.get(_NAME, "")
        else:
            side = _ENDS[element.tag]
            name = self._open[side].pop(element.get(_ID, ""), "")
            self._recent[side] = name or self._recent.get(side, "")

    def begin_paragraph(self) -> None:
        """Forget the moves that were closed in the paragraph before."""
        self._recent.clear()

    def settled(self, revision: Revision | None, alone: RevisionKind) -> Revision | None:
        """The revision as it is once all of the file has been read: a move without a partner is `alone`."""
        if revision is None or revision.kind != "move" or self._is_linked(revision.move):
            return revision
        return Revision(alone, revision.author, revision.date)

    def _is_linked(self, move: str) -> bool:
        """Whether the move has both its sides."""
        return bool(move) and move in self._named[_FROM] and move in self._named[_TO]
