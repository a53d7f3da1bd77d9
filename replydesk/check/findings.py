"""What a check finds: how grave it is, where it stands, what was expected and what is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from replydesk.wording import Wording

Severity = Literal["error", "warning", "info"]
SEVERITIES: Mapping[Severity, str] = {
    "error": Wording("错误"),
    "warning": Wording("注意"),
    "info": Wording("提示"),
}
"""Error: the standard states it flatly. Warning: what it calls normal. Info: what it recommends, and practice."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the paragraphs, counted from 1 with empty ones and those in tables, and the first one's words.

    Without paragraphs it concerns the page as a whole.
    """

    paragraphs: tuple[int, ...] = ()
    text: str = ""


WHOLE = Place()


@dataclass(frozen=True, slots=True)
class Finding:
    """One departure from the rules. `rule` is a word for programs; `clause` is of GB/T 9704—2012 unless it says otherwise."""

    rule: str
    severity: Severity
    place: Place
    what: str
    expected: str
    found: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings in the order of the file, the whole page first, and how many things were looked at."""

    findings: tuple[Finding, ...]
    checked: int

    @property
    def has_errors(self) -> bool:
        """Whether any finding is an error."""
        return any(finding.severity == "error" for finding in self.findings)
