"""From a passage of one letter to a clause for all: known values become placeholders, words that agree become derived ones."""

import re
from dataclasses import replace

from replydesk.letter.agreement import words_in_agreement
from replydesk.letter.block import Block, paragraph
from replydesk.letter.dates import chinese_date, official_date
from replydesk.letter.derived import DERIVED
from replydesk.letter.editing import replace_text
from replydesk.letter.particulars import FIELD_BY_KEY, Particulars
from replydesk.letter.placeholders import find_placeholders

_KEYS = (
    "title",
    "proposal_subject",
    "session",
    "assembly",
    "proposal_number",
    "proposal_category",
    "doc_number",
    "salutation",
    "proposers",
    "co_handlers",
    "issuer",
    "signature",
    "contact",
    "phone",
    "date",
    "received",
    "due",
    "cc",
    "report_to",
    "printer",
    "publisher",
    "index_number",
)
"""The particulars whose values are looked for; of two with the same value the first is meant. 主办 or A say too little."""
_SHORTEST = 2
_LONG_NUMBER = 6


def generalized(text: str, particulars: Particulars) -> str:
    """The passage with the values of the particulars as placeholders, the longest first; quotations and titles included.

    A short number is the proposal's only behind 第 or before 号. Words such as 您 and 我局 become derived placeholders
    where agreement would change them in another letter, and where they are what agreement would put here.
    """
    lines = (generalized_block(paragraph(line), particulars).text for line in text.split("\n"))
    return "\n".join(lines)


def generalized_block(block: Block, particulars: Particulars) -> Block:
    """The block with its text or its cells generalized; bold stays on what it marked."""
    if block.kind == "table":
        rows = tuple(tuple(generalized(cell, particulars) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    for value, name in sorted(_values(particulars).items(), key=lambda pair: len(pair[0]), reverse=True):
        block = _put(block, _pattern(value), f"{{{{{name}}}}}")
    for word in words_in_agreement(block.text, particulars):
        text = block.text
        spans = [span for span in word.spans(text) if text[slice(*span)] == _here(word.name, particulars)]
        for start, end in reversed(spans):
            if text[end : end + 1] != "好":  # 您好！ to an organisation is left out, not changed
                block = replace_text(block, start, end, f"{{{{{word.name}}}}}")
    kind = particulars.proposal_kind
    return _put(block, re.compile(rf"(?<={{{{案由}}}}的){kind}"), "{{类型}}") if kind else block


def _values(particulars: Particulars) -> dict[str, str]:
    """The texts to look for, and the name of the placeholder that each becomes."""
    found: dict[str, str] = {}
    for key in _KEYS:
        entry, value = FIELD_BY_KEY[key], particulars.get(key)
        texts = {particulars.text(key): entry.label}
        if entry.kind == "date" and isinstance(value, str) and value:
            texts = {official_date(value): entry.label, chinese_date(value): f"{entry.label}:汉字"}
        for text, name in texts.items():
            if len(text) >= _SHORTEST and "{" not in text:
                found.setdefault(text, name)
    return found


def _pattern(value: str) -> re.Pattern[str]:
    exact = re.escape(value)
    if value.isdecimal() and len(value) < _LONG_NUMBER:
        return re.compile(rf"(?<=第){exact}(?!\d)|(?<!\d){exact}(?=号)")
    if value[0].isdecimal() or value[-1].isdecimal():
        return re.compile(rf"(?<!\d){exact}(?!\d)")
    return re.compile(exact)


def _put(block: Block, pattern: re.Pattern[str], placeholder: str) -> Block:
    """The block with what the pattern finds replaced, outside of the placeholders that are in it already."""
    taken = [(found.start, found.end) for found in find_placeholders(block.text)]
    for match in reversed(list(pattern.finditer(block.text))):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            block = replace_text(block, match.start(), match.end(), placeholder)
    return block


def _here(name: str, particulars: Particulars) -> str:
    """What the derived name stands for in this letter."""
    if name in DERIVED:
        return DERIVED[name].value(particulars)
    return particulars.proposal_kind
