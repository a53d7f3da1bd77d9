"""A report as lines of text for people and as JSON values for programs."""

from collections.abc import Callable, Iterator
from typing import Any

from replydesk.check.findings import SEVERITIES, Finding, Place, Report
from replydesk.wording import Wording

Say = Callable[[str], str]
_MOST_SHOWN = 5


def place_words(place: Place) -> Wording:
    """Where a finding stands, in words."""
    if not place.paragraphs:
        return Wording("全文")
    shown = "、".join(str(number) for number in place.paragraphs[:_MOST_SHOWN])
    if len(place.paragraphs) > _MOST_SHOWN:
        return Wording("第 {numbers} 等 {count} 段", numbers=shown, count=len(place.paragraphs))
    return Wording("第 {numbers} 段", numbers=shown)


def finding_words(finding: Finding) -> Wording:
    """A finding in one line: how grave, where, what, expected and found."""
    place, what = place_words(finding.place), finding.what
    if finding.place.text:
        place = Wording("{place}“{text}”", place=place, text=finding.place.text)
    if finding.clause:
        what = Wording("{what}（{clause}）", what=what, clause=finding.clause)
    return Wording(
        "[{severity}] {place} {what}：应为 {expected}，现为 {found}",
        severity=SEVERITIES[finding.severity],
        place=place,
        what=what,
        expected=finding.expected,
        found=finding.found,
    )


def count_words(report: Report) -> Wording:
    """How many findings of each severity there are."""
    if not report.findings:
        return Wording("未发现问题，共检查 {checked} 项。", checked=report.checked)
    counts = [sum(finding.severity == severity for finding in report.findings) for severity in SEVERITIES]
    return Wording(
        "错误 {errors} 处，注意 {warnings} 处，提示 {infos} 处，共检查 {checked} 项。",
        errors=counts[0],
        warnings=counts[1],
        infos=counts[2],
        checked=report.checked,
    )


def text_lines(report: Report, say: Say = str) -> Iterator[str]:
    """The report line by line; `say` puts the words into the language of the window."""
    for finding in report.findings:
        yield say(finding_words(finding))
    yield say(count_words(report))


def to_dict(report: Report) -> dict[str, Any]:
    """The report as JSON values."""
    return {
        "checked": report.checked,
        "findings": [
            {
                "rule": finding.rule,
                "severity": finding.severity,
                "paragraphs": list(finding.place.paragraphs),
                "text": finding.place.text,
                "what": str(finding.what),
                "expected": str(finding.expected),
                "found": str(finding.found),
                "clause": finding.clause,
            }
            for finding in report.findings
        ],
    }
