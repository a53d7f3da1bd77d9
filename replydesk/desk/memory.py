"""What an office writes again and again: values of earlier letters, its document numbers, and its house style."""

import json
from collections import Counter
from collections.abc import Mapping

from replydesk.desk.store import Store
from replydesk.letter.housestyle import HouseStyle, Scheme, TitlePattern, read_patterns, read_schemes
from replydesk.paths import resource

REMEMBERED = (
    "issuer", "signatory", "signature", "contact", "phone", "annotation", "cc", "report_to", "printer", "assembly",
    "session", "co_handlers", "topic", "publisher", "attachments",
)  # fmt: skip
"""Particulars whose earlier values are offered; all others belong to one proposal."""

_LETTERS_LOOKED_AT = 400
_MOST_OFFERED = 30
_SCHEME, _PATTERN = "house.scheme", "house.title"


class Memory:
    """What an open desk remembers of its office. Everything is read off the letters when it is asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def values(self) -> Mapping[str, tuple[str, ...]]:
        """For each key of REMEMBERED the values of the last letters, the most frequent first; of lists their entries."""
        counts: dict[str, Counter[str]] = {key: Counter() for key in REMEMBERED}
        rows = self._store.rows(
            "SELECT json_extract(body, '$.particulars') FROM letters WHERE deleted IS NULL AND json_valid(body)"
            " AND json_type(body, '$.particulars') = 'object' ORDER BY changed DESC LIMIT ?",
            _LETTERS_LOOKED_AT,
        )
        for (text,) in rows:
            particulars = json.loads(text)
            for key, counter in counts.items():
                counter.update(_texts(particulars.get(key)))
        # Counter keeps the order of the letters among values that are equally frequent: the latest first.
        return {
            key: tuple(value for value, _ in counter.most_common(_MOST_OFFERED))
            for key, counter in counts.items()
        }

    def doc_numbers(self, except_letter: str = "") -> tuple[tuple[int, str], ...]:
        """The document numbers of the desk's letters, those in the bin too, with the letters' own numbers; the last changed first."""
        rows = self._store.rows(
            "SELECT number, json_extract(body, '$.particulars.doc_number') AS used FROM letters"
            " WHERE id <> ? AND json_valid(body) AND used <> '' ORDER BY changed DESC",
            except_letter,
        )
        return tuple((number, used) for number, used in rows if isinstance(used, str))

    # House style

    def schemes(self) -> tuple[Scheme, ...]:
        """All schemes of result classes that come with the program."""
        return read_schemes(resource("house/result-classes.toml").read_text("utf-8"))

    def patterns(self) -> tuple[TitlePattern, ...]:
        """All title patterns that come with the program."""
        return read_patterns(resource("house/title-patterns.toml").read_text("utf-8"))

    def house_style(self) -> HouseStyle:
        """What this office has chosen; the first of each table until it chooses."""
        schemes, patterns = self.schemes(), self.patterns()
        scheme, pattern = self._store.recall(_SCHEME), self._store.recall(_PATTERN)
        return HouseStyle(
            next((entry for entry in schemes if entry.id == scheme), schemes[0]),
            next((entry for entry in patterns if entry.id == pattern), patterns[0]),
            patterns,
        )

    def choose_scheme(self, scheme_id: str) -> None:
        """Remember the scheme of result classes that this office uses."""
        self._store.remember(_SCHEME, scheme_id)

    def choose_pattern(self, pattern_id: str) -> None:
        """Remember how this office words its titles."""
        self._store.remember(_PATTERN, pattern_id)


def _texts(value: object) -> list[str]:
    """The texts of a particular's JSON value, without outer blanks: one, or the entries of a list."""
    found = value if isinstance(value, list) else [value]
    return [text.strip() for text in found if isinstance(text, str) and text.strip()]
