"""The habits of the programs that set our files: which characters stay off a line's ends, what stands between scripts."""

import re
from dataclasses import dataclass

from replydesk.export.kinsoku import NEVER_FIRST, NEVER_LAST


@dataclass(frozen=True, slots=True)
class Engine:
    """A typesetting program's habits.

    `script_space` is the space between Chinese and Latin letters or digits, as a share of the type size. `drops_last_spacing`
    says whether the spacing behind the last character of a stretch is dropped, `keeps_words` whether Latin words and
    numbers stay whole, `keeps_whole` whether a paragraph that stays with the next one is never divided. `foot` is how
    much of the type area's height no line may touch, in twips.
    """

    name: str
    never_first: frozenset[str]
    never_last: frozenset[str]
    script_space: float
    drops_last_spacing: bool
    keeps_words: bool
    keeps_whole: bool
    foot: float


WORD = Engine(
    "word",
    never_first=frozenset(NEVER_FIRST),
    never_last=frozenset(NEVER_LAST),
    script_space=0.0,
    drops_last_spacing=False,
    keeps_words=True,
    keeps_whole=False,
    foot=0.0,
)
"""Word, told by our files' settings: the tables of kinsoku.py, no space between scripts, words whole."""

LIBREOFFICE = Engine(
    "libreoffice",
    never_first=frozenset(
        "!\"'),-.:;?]}¢·ˇ―‖’”•′、。々〉》」』】〕〗〞︶︺︾﹀﹄﹗﹚﹜﹞！），．：；？｜｝～￠"
    ),
    never_last=frozenset("\"'([{£¥‘“〈《「『【〔〖〝﹙﹛（［｛￡￥"),
    script_space=0.2,
    drops_last_spacing=True,
    keeps_words=False,
    keeps_whole=True,
    foot=6.0,
)
"""LibreOffice 7.4, measured: its own tables, a fifth of the size between scripts, and a break anywhere in a word."""

ENGINES = {engine.name: engine for engine in (WORD, LIBREOFFICE)}
"""The engines by name."""

_LATIN = r"!-~\u00a1-\u02af\u0370-\u058f\u1e00-\u1fff\u20a0-\u20cf"
_WEAK = r"\x00- \u00a0\u02b0-\u036f\u2000-\u209f\u2100-\u2bff"
_IS_LATIN = re.compile(f"[{_LATIN}{_WEAK}]")
_SCRIPT = re.compile(f"[{_LATIN}{_WEAK}]+|[^{_LATIN}{_WEAK}][^{_LATIN}]*")


def scripts(text: str) -> list[tuple[int, int, bool]]:
    """The text's stretches of one script as (start, end, whether it is Latin); weak characters go with what is before.

    At the start of a text they are Latin (the script types of LibreOffice, measured with its English window).
    """
    return [
        (found.start(), found.end(), _IS_LATIN.match(found[0]) is not None)
        for found in _SCRIPT.finditer(text)
    ]
