"""What the clause library answers with: filed clauses, their versions, and their uses in letters."""

from dataclasses import dataclass
from datetime import datetime

from replydesk.letter.clause import Clause


@dataclass(frozen=True, slots=True)
class FiledClause:
    """A clause in the library: its present version, how often and when it was used last, when it was changed or deleted."""

    clause: Clause
    version: int
    uses: int
    last_used: datetime | None
    changed: datetime
    deleted: datetime | None = None


@dataclass(frozen=True, slots=True)
class ClauseVersion:
    """A clause as one version of it was; versions count from 1."""

    clause: Clause
    version: int
    created: datetime


@dataclass(frozen=True, slots=True)
class ClauseUse:
    """A place in a letter where a clause was inserted: the blocks, the text that was put there, and the clause as it was then.

    `present` is the clause as the library has it now, None if it was deleted there.
    """

    number: int
    letter_id: str
    block_ids: tuple[str, ...]
    text: str
    used: datetime
    then: ClauseVersion
    present: FiledClause | None

    @property
    def outdated(self) -> bool:
        """Whether the clause says something else now than when it was inserted; a new title or folder is nothing new."""
        if self.present is None:
            return False
        old, new = self.then.clause, self.present.clause
        return (old.text, old.variants) != (new.text, new.variants)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking clauses in has changed: how many were new, how many became a new version, how many were there already."""

    added: int
    updated: int
    same: int
