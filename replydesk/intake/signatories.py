"""The signatories (签发人) of an exported document head: names behind their label, two a row."""

import re
from collections.abc import Iterable

from replydesk.intake.words import HAN

_LABEL = re.compile(r"签\s*发\s*人\s*[：:]\s*(?P<name>.*)")
_NAME = re.compile(rf"[{HAN}·]{{2,10}}")


def read_signatories(rows: Iterable[str]) -> str:
    """The names in the rows, whose parts tabs set apart, joined by 、; "" without the label."""
    names: list[str] = []
    labelled = False
    for part in (part for row in rows for part in row.split("\t")):
        found = _LABEL.fullmatch(part.strip())
        labelled = labelled or found is not None
        name = re.sub(r"\s", "", found["name"] if found else part)
        if labelled and _NAME.fullmatch(name):
            names.append(name)
    return "、".join(names)
