"""From raw places, which count deleted and inserted text alike, to places and words of a view."""

from collections.abc import Iterator

from replydesk.review.document import Anchor, FileComment, RevisedDocument
from replydesk.review.tokens import ChangedRow, strips


class Places:
    """The paragraphs of a document, to look raw places up in."""

    def __init__(self, document: RevisedDocument) -> None:
        self._paragraphs = list(document.paragraphs())
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
        """The words that a comment is on as they are after the changes, or were before if none of them is left."""
        if comment.start is None or comment.end is None:
            return ""
        for accepted in (True, False):
            words = "\n".join(self._stretch(comment.start, comment.end, accepted=accepted)).strip("\n")
            if words:
                return words
        return ""

    def _stretch(self, start: Anchor, end: Anchor, *, accepted: bool) -> Iterator[str]:
        """The words from one raw place to another, paragraph by paragraph."""
        for number in range(start.paragraph, end.paragraph + 1):
            passed, words = 0, ""
            for piece in self._paragraphs[number].pieces:
                first = max(0, start.offset - passed) if number == start.paragraph else 0
                last = max(0, end.offset - passed) if number == end.paragraph else len(piece.text)
                words += piece.text[first:last] if piece.stands(accepted=accepted) else ""
                passed += len(piece.text)
            yield words


def _row_begins(strip: ChangedRow) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where the paragraphs of a row that comes or goes begin: all at one place if it is not in the refused text."""
    stands = strip.row.stands(accepted=False)
    for place in range(strip.end.paragraph - strip.start.paragraph):
        yield strip.start.paragraph + place, (strip.paragraph + (place if stands else 0), 0)
