"""Which tokens of a flow are one change: what touches and has one author, parted where whole paragraphs come or go."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import takewhile

from replydesk.review.document import Anchor
from replydesk.review.tokens import Token

_CLOSE = timedelta(minutes=1)
Chain = list[Token]


def chains(tokens: Iterable[Token], taken: AbstractSet[Anchor]) -> Iterator[Chain]:
    """The changed tokens of a flow, each list one change. Those that start at `taken` belong to moves.

    What was inserted and deleted again is part of no change and parts none.
    """
    chain: Chain = []
    for token in tokens:
        revision = token.changed_by
        if not token.old and not token.new:
            continue
        if token.start in taken:
            revision = None
        if revision is None:
            if chain:
                yield from _parted(chain, ends_line=token.is_end)
            chain = []
        elif chain and not _belongs(token, chain[-1]):
            yield from _parted(chain, ends_line=False)
            chain = [token]
        else:
            chain.append(token)
    if chain:
        yield from _parted(chain, ends_line=True)


def _belongs(token: Token, last: Token) -> bool:
    """Whether a token goes on with the change that the one before it is of: words put in the place of others are one."""
    this, that = token.changed_by, last.changed_by
    if this is None or that is None or this.author != that.author:
        return False
    return token.old == last.old or close(this.date, that.date)


def close(one: str, other: str) -> bool:
    """Whether two dates are at most a minute apart: Word begins a new revision when the minute changes."""
    if one == other:
        return True
    first, second = _time(one), _time(other)
    return first is not None and second is not None and abs(first - second) <= _CLOSE


@lru_cache(maxsize=1024)
def _time(date: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(date)
    except ValueError:
        return None
    return found.replace(tzinfo=None)


def _parted(chain: Chain, *, ends_line: bool) -> Iterator[Chain]:
    """The chain with every whole paragraph for itself. `ends_line` says that a paragraph's end comes behind it.

    A new paragraph behind another one is told in two ways: its text and its end, or the end of the one before and its
    text. Both are a whole paragraph.
    """
    if chain[0].is_end and ends_line and len(chain) > 1:
        lines = _lines(chain, ends_first=True)
        if all(map(_is_pure, lines)):
            yield from lines
            return
    if chain[0].opens:
        lines = _lines(chain, ends_first=False)
        whole = list(takewhile(lambda line: line[-1].is_end and _is_pure(line), lines))
        yield from whole
        chain = [token for line in lines[len(whole) :] for token in line]
    if chain:
        yield chain


def _lines(chain: Chain, *, ends_first: bool) -> list[Chain]:
    """The chain cut before, or behind, every end of a paragraph."""
    lines: list[Chain] = [[]]
    for token in chain:
        if token.is_end and ends_first and lines[-1]:
            lines.append([])
        lines[-1].append(token)
        if token.is_end and not ends_first:
            lines.append([])
    return [line for line in lines if line]


def _is_pure(line: Sequence[Token]) -> bool:
    """Whether all of it came, or all of it went."""
    return all(token.old == line[0].old for token in line)
