"""Signature and date from the right edge, as the profile sets them with a seal and without one (GB/T 9704 7.3.5)."""

from collections.abc import Mapping, Sequence

from replydesk.check.format.collecting import Collector, Departure
from replydesk.check.format.document import WordDocument, WordParagraph
from replydesk.check.format.looks import BLANKS
from replydesk.check.format.words import cells
from replydesk.export.measure import characters
from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph
from replydesk.export.typeset import typeset
from replydesk.letter import Letter, Particulars
from replydesk.letter.dates import parse_date
from replydesk.wording import Wording

_TOLERANCE = 1.0
"""Characters; a seal's place is judged by eye."""


def check_signing(
    document: WordDocument, roles: Mapping[int, str], profile: Profile, collector: Collector
) -> None:
    """Check how far signature and date stand from the right edge, with a seal or without one."""
    entries = {
        role: [document.paragraphs[place] for place, found in roles.items() if found == role]
        for role in ("signature", "date")
    }
    if len(entries["signature"]) != 1 or len(entries["date"]) != 1:
        return
    signature, date = entries["signature"][0], entries["date"][0]
    day = parse_date(date.text.strip())
    if day is None or signature.align != "right" or date.align != "right":
        return
    ways = [
        _rights(signature.text.strip(), day.isoformat(), profile, sealed=sealed) for sealed in (False, True)
    ]
    there = [_right(signature), _right(date)]
    collector.look(
        Departure(
            "signature-right",
            "warning",
            Wording("署名和成文日期的右空"),
            Wording(
                "不加盖印章 {plain}和 {date}，加盖印章 {sealed}和 {sealed_date}",
                plain=cells(ways[0][0]),
                date=cells(ways[0][1]),
                sealed=cells(ways[1][0]),
                sealed_date=cells(ways[1][1]),
            ),
            Wording("{signature}和 {date}", signature=cells(there[0]), date=cells(there[1])),
            "7.3.5",
        ),
        signature,
        ok=any(_near(way, there) for way in ways),
    )


def _near(way: Sequence[float], there: Sequence[float]) -> bool:
    return all(abs(one - other) <= _TOLERANCE for one, other in zip(way, there, strict=True))


def _right(paragraph: WordParagraph) -> float:
    cell = max(paragraph.size + paragraph.runs[0].spacing, 1)
    blanks = paragraph.text[len(paragraph.text.rstrip(BLANKS)) :]
    return paragraph.right / cell + characters(blanks)


def _rights(signature: str, day: str, profile: Profile, *, sealed: bool) -> list[float]:
    """The indents of signature and date from the right, in characters, as the profile has them."""
    particulars = Particulars(signature=signature, date=day, sealed=sealed)
    sheet = typeset(Letter("", particulars, ()), profile)
    rights = {item.role: item.right or 0 for item in sheet.content if isinstance(item, Paragraph)}
    cell = profile.styles.signature.cell
    return [rights.get("signature", 0) / cell, rights.get("date", 0) / cell]
