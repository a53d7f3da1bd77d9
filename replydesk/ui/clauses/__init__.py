"""The clauses in the window: the library as the window uses it, its panel, and the dialog in which a clause is written."""

from replydesk.ui.clauses.place import ClausePlace

__all__ = ["ClausePlace"]
