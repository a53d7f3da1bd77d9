"""A profile while it is edited: the text of its file, and for every key what holds, what is inherited and what is its own."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from replydesk.export.profile import Profile
from replydesk.export.profile_reader import (
    Tables,
    inherited_tables,
    laid_over,
    parsed,
    profile_of,
    profile_text,
)
from replydesk.export.profile_writer import Value, changed


@dataclass(frozen=True)
class Draft:
    """The text of a profile at a path, as it is or would be written. A change makes a new draft.

    Every property raises ProfileError while the text cannot be understood.
    """

    path: Path
    text: str

    @cached_property
    def own(self) -> Tables:
        """The tables that the file itself has."""
        return parsed(self.text, self.path.name)

    @cached_property
    def inherited(self) -> Tables:
        """The tables that it would have if it said nothing of its own."""
        return inherited_tables(self.own.get("inherits"), self.path)

    @cached_property
    def tables(self) -> Tables:
        """The tables that hold."""
        own = {key: value for key, value in self.own.items() if key != "inherits"}
        return laid_over(self.inherited, own)

    @cached_property
    def profile(self) -> Profile:
        """The profile that the text describes."""
        return profile_of(self.tables, self.path.name)

    def value(self, key: str) -> Value:
        """What holds for the key, as it is written there; "" if nothing does."""
        return written(self.tables, key)

    def without(self, key: str) -> Value:
        """What would hold for the key if the file itself did not say it."""
        return self._without(key).value(key)

    def is_own(self, key: str) -> bool:
        """Whether the file itself says it."""
        return _found(self.own, key) is not None

    def with_value(self, key: str, value: Value) -> "Draft":
        """The draft in which this value holds; what is inherited anyhow is not written."""
        if value == self.value(key):
            return self
        without = self._without(key)
        return without if without.value(key) == value else self._with({key: value})

    def _without(self, key: str) -> "Draft":
        return self._with({key: None}) if self.is_own(key) else self

    def _with(self, changes: dict[str, Value | None]) -> "Draft":
        return replace(self, text=changed(self.text, changes, self.path.name))


def read_draft(path: Path) -> Draft:
    """The draft of a profile's file. Raises FileError or ProfileError."""
    return Draft(path, profile_text(path))


def written(tables: Tables, key: str) -> Value:
    """The value of a key as the tables write it; a style that does not say it has that of styles.base."""
    value = _found(tables, key)
    if value is None and key.startswith("styles."):
        value = _found(tables, f"styles.base.{key.rpartition('.')[2]}")
    return value if isinstance(value, str | bool) else ""


def _found(tables: Tables, key: str) -> Any:
    place: Any = tables
    for part in key.split("."):
        if not isinstance(place, dict) or part not in place:
            return None
        place = place[part]
    return place
