"""The desk: one SQLite file with letters, their versions and where the user was. Takes and gives letter values."""

from replydesk.desk.claims import Claim
from replydesk.desk.clause_values import ClauseUse, ClauseVersion, FiledClause, TakenIn
from replydesk.desk.clauses import Clauses
from replydesk.desk.desk import Desk
from replydesk.desk.errors import ConflictError, DamagedError, DeskError
from replydesk.desk.review_values import Decision, Received
from replydesk.desk.signoff import Signoff
from replydesk.desk.values import (
    BY_HAND,
    EXPORTED,
    IMPORTED,
    REPLACED,
    RESTORED,
    Entry,
    Info,
    Stored,
    Version,
)

__all__ = [
    "BY_HAND",
    "EXPORTED",
    "IMPORTED",
    "REPLACED",
    "RESTORED",
    "Claim",
    "ClauseUse",
    "ClauseVersion",
    "Clauses",
    "ConflictError",
    "DamagedError",
    "Decision",
    "Desk",
    "DeskError",
    "Entry",
    "FiledClause",
    "Info",
    "Received",
    "Signoff",
    "Stored",
    "TakenIn",
    "Version",
]
