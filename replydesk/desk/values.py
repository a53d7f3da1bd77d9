"""What the desk answers with: entries of its list, stored letters, versions, and what the file is like."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from replydesk.letter import Letter

IMPORTED, EXPORTED, BY_HAND, REPLACED, RESTORED = REASONS = ("导入", "导出", "手动", "覆盖前", "恢复")
"""The usual reasons of a version."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A letter as the desk's list shows it. `deleted` is when it went to the bin (回收站), or None."""

    number: int
    id: str
    title: str
    salutation: str
    state: str
    revision: int
    changed: datetime
    deleted: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """A letter with its place in the desk: number, state and the revision that a later save is based on."""

    letter: Letter
    number: int
    state: str
    revision: int
    changed: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """A kept snapshot of a letter: `number` names it in the desk, `digest` its content (SHA-256, hexadecimal)."""

    number: int
    letter_id: str
    digest: str
    reason: str
    label: str
    revision: int
    created: datetime


@dataclass(frozen=True, slots=True)
class Info:
    """What the desk's file is like; `size` in bytes with its write-ahead log, `schema` counts migrations."""

    path: Path
    size: int
    schema: int
    letters: int
    deleted: int
    versions: int
