"""Findings while a file is gone through: equal ones of several paragraphs become one, and everything looked at is counted."""

from dataclasses import dataclass, field

from replydesk.check.findings import WHOLE, Finding, Place, Report, Severity
from replydesk.check.format.document import WordParagraph

_EXCERPT = 16
_Key = tuple[str, Severity, str, str, str, str]


@dataclass(slots=True)
class Collector:
    """Takes findings and gives the report."""

    checked: int = 0
    _places: dict[_Key, Place] = field(default_factory=dict)

    def look(self, found: "Departure", paragraph: WordParagraph | None = None, *, ok: bool) -> bool:
        """Count one look; keep the departure if it is not `ok`. Answers with `ok`."""
        self.checked += 1
        if not ok:
            self.add(found, paragraph)
        return ok

    def add(self, found: "Departure", paragraph: WordParagraph | None = None) -> None:
        """Keep one finding."""
        key = (found.rule, found.severity, found.what, found.expected, found.found, found.clause)
        if paragraph is None:
            self._places.setdefault(key, WHOLE)
            return
        before = self._places.get(key)
        if before is None:
            self._places[key] = Place((paragraph.number,), excerpt(paragraph.text))
        elif paragraph.number not in before.paragraphs:
            self._places[key] = Place((*before.paragraphs, paragraph.number), before.text)

    def report(self) -> Report:
        """What was found, the whole page first, then in the order of the paragraphs."""
        findings = [
            Finding(key[0], key[1], place, key[2], key[3], key[4], key[5])
            for key, place in self._places.items()
        ]
        findings.sort(key=lambda finding: finding.place.paragraphs[:1])
        return Report(tuple(findings), self.checked)


@dataclass(frozen=True, slots=True)
class Departure:
    """What a rule says of something that does not follow it."""

    rule: str
    severity: Severity
    what: str
    expected: str
    found: str
    clause: str = ""


def excerpt(text: str) -> str:
    """The beginning of a paragraph, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else line[:_EXCERPT] + "…"
