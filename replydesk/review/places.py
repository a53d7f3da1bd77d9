"""From raw places, which count deleted and inserted text alike, to places and words of a view."""

from collections.abc import Iterator

from replydesk.review.document import Anchor, FileComment, RevisedDocument
from replydesk.review.tokens import ChangedRow, strips

_LONGEST_QUOTE = 2000
"""Characters of a quotation, after which it is cut: a file may have 10,000 comments on all of its text."""


class Places:
    """The paragraphs of a document, to look raw places up in."""

    def __init__(self, document: RevisedDocument) -> None:
        self._paragraphs = list(document.paragraphs())
        self._texts = {
            accepted: [paragraph.text(accepted=accepted) for paragraph in self._paragraphs]
            for accepted in (True, False)
        }
        self._begins: dict[int, tuple[int, int]] = {}
        for strip in strips(document):
            if isinstance(strip, ChangedRow):
                self._begins.update(_row_begins(strip))
            else:
                self._begins.update(
                    (token.start.paragraph, (token.paragraph, token.offset)) for token in strip if token.opens
                )

    def refused(self, anchor: Anchor) -> tuple[int, int]:
        """The paragraph and offset of a raw place in the refused text."""
        paragraph, offset = self._begins[anchor.paragraph]
        passed = 0
        for piece in self._paragraphs[anchor.paragraph].pieces:
            if passed >= anchor.offset:
                break
            if piece.stands(accepted=False):
                offset += min(len(piece.text), anchor.offset - passed)
            passed += len(piece.text)
        return paragraph, offset

    def quoted(self, comment: FileComment) -> str:
        """The words that a comment is on as they are after the changes, or were before if none of them is left.

        No more than the first 2000 characters, with … behind them.
        """
        if comment.start is None or comment.end is None:
            return ""
        for accepted in (True, False):
            words = self._words(comment.start, comment.end, accepted=accepted).strip("\n")
            if words:
                return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"
        return ""

    def _words(self, start: Anchor, end: Anchor, *, accepted: bool) -> str:
        """The words from one raw place to another, paragraphs on lines, to a little over the longest quotation."""
        lines: list[str] = []
        length = 0
        for number in range(start.paragraph, end.paragraph + 1):
            first = start.offset if number == start.paragraph else 0
            last = end.offset if number == end.paragraph else None
            whole = not first and last is None
            lines.append(
                self._texts[accepted][number] if whole else self._part(number, first, last, accepted=accepted)
            )
            length += len(lines[-1]) + 1
            if length > _LONGEST_QUOTE + 1:
                break
        return "\n".join(lines)

    def _part(self, number: int, first: int, last: int | None, *, accepted: bool) -> str:
        """The words of one paragraph between two raw offsets; None is its end."""
        passed, words = 0, ""
        for piece in self._paragraphs[number].pieces:
            if piece.stands(accepted=accepted):
                words += piece.text[max(0, first - passed) : None if last is None else max(0, last - passed)]
            passed += len(piece.text)
        return words


def _row_begins(strip: ChangedRow) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where the paragraphs of a row that comes or goes begin: all at one place if it is not in the refused text."""
    stands = strip.row.stands(accepted=False)
    for place in range(strip.end.paragraph - strip.start.paragraph):
        yield strip.start.paragraph + place, (strip.paragraph + (place if stands else 0), 0)
