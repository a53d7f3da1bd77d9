"""How a clause reads in a letter: the text that is meant for it, cut into plain words and placeholders, filled or not."""

from dataclasses import dataclass
from typing import Literal

from replydesk.letter.clause import LEVELS, Address, Clause
from replydesk.letter.particulars import FIELD_BY_NAME, Particulars
from replydesk.letter.placeholders import find_placeholders
from replydesk.letter.suggestions import is_organisation

State = Literal["text", "filled", "missing", "blank"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a clause: plain text, a filled placeholder, a particular that is missing, or a blank to fill by hand.

    `text` is what is shown; for a placeholder that is not filled, its name.
    """

    text: str
    state: State = "text"


def pieces(clause: Clause, particulars: Particulars) -> tuple[Piece, ...]:
    """The clause as it reads with these particulars."""
    text = text_meant(clause, particulars)
    found, place = [], 0
    for placeholder in find_placeholders(text):
        if placeholder.start > place:
            found.append(Piece(text[place : placeholder.start]))
        value = placeholder.value(particulars)
        if value:
            found.append(Piece(value, "filled"))
        else:
            found.append(Piece(placeholder.name, "missing" if placeholder.name in FIELD_BY_NAME else "blank"))
        place = placeholder.end
    if place < len(text):
        found.append(Piece(text[place:]))
    return tuple(found)


def plain(clause: Clause, particulars: Particulars) -> str:
    """The clause as plain text, what is not filled as 〔name〕."""
    return "".join(
        piece.text if piece.state in {"text", "filled"} else f"〔{piece.text}〕"
        for piece in pieces(clause, particulars)
    )


def text_meant(clause: Clause, particulars: Particulars) -> str:
    """The clause's text for the letter with these particulars."""
    return clause.text_for(particulars.proposal_kind, address(particulars), level(particulars))


def address(particulars: Particulars) -> Address:
    """How the letter speaks to its proposers; "" while it cannot be told."""
    names = particulars.proposers
    if not names:
        return ""
    if all(map(is_organisation, names)):
        return "贵会"
    return "您" if len(names) == 1 else "你们"


def level(particulars: Particulars) -> str:
    """The level of the assembly (市政协 -> 市); "" if its name does not tell."""
    words = particulars.assembly.replace("区", "县").replace("镇", "乡")
    return next((name for name in LEVELS if name in words), "")
