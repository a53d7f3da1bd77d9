"""Reading and matching a reviewed letter of 30 pages with 300 changes by four authors and 50 comments, in process."""

from replydesk.letter import Letter
from replydesk.review.matching import match
from replydesk.review.merging import Merging
from replydesk.review.reading import read_reviewed, read_reviewed_file
from replydesk.review.stream import tracked_changes
from replydesk.review.values import Review
from replydesk.review.views import texts
from tests.bench.bench_intake import best_ms
from tests.letters import long_letter
from tests.review.fixtures import FOLDER
from tests.review.reviewer import stripped, without_bookmarks


def main() -> None:
    """Print the figures; issue 5 asks for reading and matching together in under 150 ms."""
    content = (FOLDER / "word-long.docx").read_bytes()
    read = read_reviewed(content, "a.docx")
    count = len(tracked_changes(read))
    print(
        f"reading, {count} changes, {len(read.comments)} comments: {best_ms(lambda: read_reviewed(content, 'a.docx')):.1f} ms"
    )
    print(f"its changes without a base: {best_ms(lambda: tracked_changes(read)):.1f} ms")
    print(f"its text with all accepted: {best_ms(lambda: texts(read, accepted=True)):.1f} ms")
    base = long_letter()
    review = matched(content, base)
    print(
        f"reading and matching, {len(review.changes)} changes: {best_ms(lambda: matched(content, base)):.1f} ms"
    )
    bare = without_bookmarks(stripped(content))
    print(f"the same without bookmarks and identity: {best_ms(lambda: matched(bare, base)):.1f} ms")
    merging = Merging(review.base, (review,))
    print(f"all changes with their places: {best_ms(lambda: merging.items(base)):.1f} ms")
    print(f"accepting all: {best_ms(lambda: merging.accept(merging.keys, base)):.1f} ms")


def matched(content: bytes, base: Letter) -> Review:
    """The file read and matched with the letter."""
    document, identity = read_reviewed_file(content, "a.docx")
    return match(document, base, id="r", name="a.docx", page=identity.page)


if __name__ == "__main__":
    main()
