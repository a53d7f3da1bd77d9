"""When the suggestions of reviews in progress appeared: remembered by the desk, so that a restart does not make them younger."""

from collections.abc import Iterable

from replydesk.letter.change import Change
from replydesk.ui.letters import Letters

_KEY = "internal-review"


class KeptDates:
    """The dates by review and change. A review that has ended keeps its dates itself."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._last: dict[str, str] = {}

    def of(self, review_id: str) -> dict[str, str]:
        """The dates of one review by the ids of its changes."""
        return self._all().get(review_id, {})

    def keep(self, review_id: str, changes: Iterable[Change]) -> None:
        """Let the desk remember the dates of these changes, unless it has just done so."""
        dates = {change.id: change.date for change in changes}
        if dates != self._last:
            self._last = dates
            self._letters.remember(_KEY, {**self._all(), review_id: dates})

    def forget(self, review_id: str) -> None:
        """Drop the dates of a review."""
        self._last, dates = {}, self._all()
        if dates.pop(review_id, None) is not None:
            self._letters.remember(_KEY, dates)

    def _all(self) -> dict[str, dict[str, str]]:
        kept = self._letters.recall(_KEY, {})
        entries = kept.items() if isinstance(kept, dict) else ()
        return {key: dates for key, dates in entries if isinstance(dates, dict)}
