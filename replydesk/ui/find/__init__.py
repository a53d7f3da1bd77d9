"""Find and replace in the letter: the bar below the text, and the search that joins it to letter and sheet."""

from replydesk.ui.find.bar import FindBar
from replydesk.ui.find.search import Search

__all__ = ["FindBar", "Search"]
