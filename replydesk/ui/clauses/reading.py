"""How a clause reads in a letter: the text that is meant for it, cut into plain words and placeholders, filled or not."""

from dataclasses import dataclass
from typing import Literal

from replydesk.letter.agreement import agree_words, text_meant
from replydesk.letter.clause import Clause
from replydesk.letter.particulars import Particulars
from replydesk.letter.placeholders import find_placeholders

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
    text = agree_words(text_meant(clause, particulars), particulars).text
    found, place = [], 0
    for placeholder in find_placeholders(text):
        if placeholder.start > place:
            found.append(Piece(text[place : placeholder.start]))
        value = placeholder.value(particulars)
        if value:
            found.append(Piece(value, "filled"))
        else:
            found.append(Piece(placeholder.name, "blank" if placeholder.is_blank else "missing"))
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
