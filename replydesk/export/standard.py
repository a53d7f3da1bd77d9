"""What a profile does otherwise than GB/T 9704—2012, with the clause and how strictly the standard asks for it.

The standard's values are those of the built-in profiles, letter (clause 10.1) or document; here stands only which keys
the standard speaks of. Whatever it leaves to the office, such as the size of the mark, is no departure.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from replydesk.export.profile import Profile
from replydesk.export.profile_draft import Draft, written
from replydesk.export.profile_keys import choice_name
from replydesk.export.profile_reader import profile_file, profile_of, read_tables
from replydesk.export.profile_writer import Value

Strength = Literal["M", "G", "R"]
"""规定, 一般, 推荐: flatly stated, the normal case, recommended."""
STRENGTHS: dict[Strength, str] = {"M": "规定", "G": "一般", "R": "推荐"}

_MM = 1440 / 25.4
_EXACT = 1.0
"""Twips within which two lengths are one: rounding, not a choice."""


@dataclass(frozen=True, slots=True)
class Departure:
    """One thing that the profile does otherwise: `key` of the profile, or of a sum of several keys."""

    key: str
    standard: str
    here: str
    clause: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class _Rule:
    """A key that the standard speaks of; lengths may differ by `tolerance` twips. `document` is its clause in that form."""

    key: str
    clause: str
    strength: Strength
    tolerance: float = _EXACT
    document: str = ""
    holds: Callable[[Profile], bool] = lambda _: True
    """Whether the key plays any part in this profile: no red line has a place where none is printed."""


def _mark(profile: Profile) -> bool:
    return profile.head.mark


def _letter(profile: Profile) -> bool:
    return profile.head.form == "letter"


def _document(profile: Profile) -> bool:
    return profile.head.form == "document"


def _lines(profile: Profile) -> bool:
    return profile.head.lines


def _numbered(profile: Profile) -> bool:
    return profile.page_number.shown


_RULES = (
    _Rule("page.width", "5.1", "M", 2 * _MM),
    _Rule("page.height", "5.1", "M", 2 * _MM),
    _Rule("page.top", "5.2.1", "M", _MM),
    _Rule("page.left", "5.2.1", "M", _MM),
    _Rule("styles.body.face", "5.2.2", "G"),
    _Rule("styles.body.size", "5.2.2", "G"),
    _Rule("styles.body.first_line", "7.3.3", "M", 0.1 * _MM),
    _Rule("head.mark", "10.1", "M", document="7.2.4"),
    _Rule("head.lines", "10.1", "M", holds=_letter),
    _Rule("head.mark_top", "10.1", "M", document="7.2.4", holds=_mark),
    _Rule("styles.mark.face", "10.1", "R", document="7.2.4", holds=_mark),
    _Rule("styles.mark.color", "10.1", "R", document="7.2.4", holds=_mark),
    _Rule("head.line_width", "10.1", "M", holds=_lines),
    _Rule("head.line_color", "10.1", "M", holds=_lines),
    _Rule("head.upper_line_gap", "10.1", "M", 0.5 * _MM, holds=_lines),
    _Rule("head.lower_line_edge", "10.1", "M", holds=_lines),
    _Rule("styles.doc_number.align", "7.2.5", "M", holds=_document),
    _Rule("head.separator_gap", "7.2.7", "M", 0.5 * _MM, holds=_document),
    _Rule("imprint.lines", "10.1", "M", document="7.4.1"),
    _Rule("imprint.printer", "10.1", "M", document="7.4.3"),
    _Rule("styles.title.face", "7.3.1", "G"),
    _Rule("styles.title.size", "7.3.1", "G"),
    _Rule("styles.title.bold", "7.3.1", "G"),
    _Rule("styles.title.align", "7.3.1", "M"),
    _Rule("salutation.end", "7.3.2", "M"),
    *(
        _Rule(f"styles.heading{level}.{key}", "7.3.3", "G")
        for level in range(1, 5)
        for key in ("face", "size", "bold")
    ),
    _Rule("attachments.label", "7.3.4", "M"),
    _Rule("attachments.before", "7.3.4", "M"),
    _Rule("attachments.left", "7.3.4", "M", 0.1 * _MM),
    _Rule("signature.sealed_right", "7.3.5.1", "G", 0.1 * _MM),
    _Rule("signature.plain_before", "7.3.5.2", "M"),
    _Rule("signature.plain_right", "7.3.5.2", "M", 0.1 * _MM),
    _Rule("signature.plain_shift", "7.3.5.2", "M", 0.1 * _MM),
    _Rule("styles.annotation.first_line", "7.3.6", "M", 0.1 * _MM),
    _Rule("cc.label", "7.4.2", "M"),
    _Rule("cc.end", "7.4.2", "M"),
    _Rule("styles.cc.size", "7.4.2", "G"),
    _Rule("page_number.shown", "7.5", "M"),
    _Rule("page_number.first_page", "10.1", "M", document="7.5", holds=_numbered),
    _Rule("page_number.before", "7.5", "M", holds=_numbered),
    _Rule("page_number.after", "7.5", "M", holds=_numbered),
    _Rule("page_number.odd", "7.5", "M", holds=_numbered),
    _Rule("page_number.even", "7.5", "M", holds=_numbered),
    _Rule("page_number.indent", "7.5", "M", 0.1 * _MM, holds=_numbered),
    _Rule("styles.page_number.face", "7.5", "G", holds=_numbered),
    _Rule("styles.page_number.size", "7.5", "G", holds=_numbered),
)
TEXT_WIDTH, TEXT_HEIGHT, LINES, CHARACTERS = "版心宽", "版心高", "每面行数", "每行字数"
"""What follows from several keys: the names that departures in them have in place of a key."""


def departures(draft: Draft) -> tuple[Departure, ...]:
    """Where the draft's profile departs from the standard, in the order of the page. Raises ProfileError."""
    here = draft.profile
    name = here.head.form
    tables = read_tables(profile_file(name))
    standard = profile_of(tables, name)
    found = [*_derived(standard, here)]
    for rule in _RULES:
        if not rule.holds(here):
            continue
        asked, has = written(tables, rule.key), written(draft.tables, rule.key)  # 2字 is 2字 at any size
        if asked != has and not _same(_value(standard, rule.key), _value(here, rule.key), rule.tolerance):
            clause = (rule.document if _document(here) else "") or rule.clause
            shown = _said(rule.key, asked), _said(rule.key, has)
            found.append(Departure(rule.key, *shown, clause, rule.strength))
    return tuple(found)


def _derived(standard: Profile, here: Profile) -> Iterator[Departure]:
    """The type area, and how many lines and characters it holds."""
    for name, meant, is_now in (
        (TEXT_WIDTH, standard.page.text_width, here.page.text_width),
        (TEXT_HEIGHT, standard.page.text_height, here.page.text_height),
    ):
        # The other model of the same page (GB/T 33476.2) has 34.58 and 32.58 mm: its lines stand where these do.
        tolerance = 5 if name == TEXT_HEIGHT else 1
        if abs(meant - is_now) > tolerance * _MM:
            yield Departure(name, f"{round(meant / _MM)}mm", f"{is_now / _MM:.1f}mm", "5.2.1", "M")
    if here.page.lines != standard.page.lines:
        yield Departure(LINES, str(standard.page.lines), str(here.page.lines), "5.2.3", "G")
    if characters(here) != characters(standard):
        yield Departure(CHARACTERS, str(characters(standard)), str(characters(here)), "5.2.3", "G")


def characters(profile: Profile) -> int:
    """How many Chinese characters of the body fill a line."""
    return int((profile.page.text_width + _EXACT) / profile.styles.body.cell)


def _value(profile: Profile, key: str) -> object:
    value: object = profile
    for part in key.split("."):
        value = getattr(value, part)
    return value


def _same(meant: object, is_now: object, tolerance: float) -> bool:
    if isinstance(meant, float) and isinstance(is_now, float):
        return abs(meant - is_now) <= tolerance
    return meant == is_now


def _said(key: str, value: Value) -> str:
    """A value as a clerk reads it."""
    if isinstance(value, bool):
        return "是" if value else "否"
    return choice_name(key, value) or "（无）"
