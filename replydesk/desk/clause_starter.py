"""The clauses that come with the program, in resources/clauses/starter.json."""

from replydesk.letter import clause_form
from replydesk.letter.clause import Clause
from replydesk.paths import resource

EDITION = 1
"""Counts up when clauses are added to the file, so that desks of earlier programs get the new ones."""


def starter_clauses() -> tuple[Clause, ...]:
    """The starter set: at least one clause for every function."""
    return clause_form.loads(resource("clauses/starter.json").read_text("utf-8"))
