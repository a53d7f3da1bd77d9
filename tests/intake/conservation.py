"""Whether everything of a source is somewhere: in a block, in a particular, or word for word in a message.

The check knows nothing of how the reader works. It folds punctuation, leaves out blanks and cuts the source at
punctuation and at what the reader may turn into something computed (numbers of headings, labels of contacts); every
piece must be found.
"""

import re
import unicodedata

from replydesk.intake import Reading
from replydesk.letter import FIELDS
from replydesk.letter.dates import parse_date
from replydesk.letter.numbering import labels

_MARKS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "＂": '"',
        "。": ".",
        "—": "-",
        "…": ".",
        "〈": "<",
        "〉": ">",
        "\u00b7": "",
        "•": "",
    }
)
_HTML = re.compile(r"<!--.*?-->|</?(?:p|br|div|span|font|b|strong|a|table|tr|td)\b[^<>]*>|&\w+;")
_INVISIBLE = re.compile("[\u200b-\u200f\ufeff\u00ad\u2060]")
_PIECE = re.compile(r"[^\W_]+")
_HEADING_NUMBER = re.compile(
    r"^[\s\u200b]*(?:[一二三四五六七八九十百]{1,4}|第[一二三四五六七八九十]{1,3}(?:部分|章)?"
    r"|[(（〔\[【]?\s*[一二三四五六七八九十\d]{1,3}\s*[)）〕\]】]?|[①-⑳⑴-⒇⒈-⒛㈠-㈩])\s*[、.．，,:：)）]?"
)


def folded(text: str) -> str:
    """The text for comparing: compatibility forms and quotes alike, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text.translate(_MARKS)).split()).lower()


def lost(source: str, reading: Reading) -> list[str]:
    """The pieces of the source that are nowhere in the reading."""
    haystack = _everything(reading)
    missing = []
    for line in _INVISIBLE.sub("", _HTML.sub(" ", source)).splitlines():
        if folded(line) in haystack:
            continue
        if (
            date := parse_date("".join(line.split()))
        ) and date.isoformat() == reading.letter.particulars.date:
            continue
        bare = _HEADING_NUMBER.sub("", line, count=1)
        if folded(bare) in haystack:
            continue
        pieces = (piece for word in line.split() for piece in _PIECE.findall(folded(word)))
        missing += [piece for piece in pieces if piece not in haystack and not _is_number(piece)]
    return missing


def _everything(reading: Reading) -> str:
    letter = reading.letter
    texts = [
        text
        for block in letter.blocks
        for text in (block.text, *(cell for row in block.rows for cell in row))
    ]
    rows = ["".join(row) for block in letter.blocks for row in block.rows]
    whole = [
        "".join(
            f"{label}{block.text}" for label, block in zip(labels(letter.blocks), letter.blocks, strict=True)
        )
    ]
    particulars = [text for entry in FIELDS for text in _texts(letter.particulars.get(entry.key))]
    messages = [message.text for message in reading.messages]
    return folded("\n".join([*texts, *rows, *whole, *particulars, *messages]).replace("\n", "\x00"))


def _texts(value: object) -> list[str]:
    return (
        [*value, "、".join(value)] if isinstance(value, tuple) else [value] if isinstance(value, str) else []
    )


def _is_number(piece: str) -> bool:
    """Whether the piece is only the number of a heading, which is computed."""
    return bool(re.fullmatch(r"[一二三四五六七八九十百]{1,4}|第[一二三四五六七八九十]{1,3}|\d{1,2}", piece))
