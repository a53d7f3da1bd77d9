"""Reading a reviewed letter of 30 pages with 300 changes by four authors and 50 comments, in process."""

from replydesk.review.reading import read_reviewed
from replydesk.review.stream import tracked_changes
from replydesk.review.views import texts
from tests.bench.bench_intake import best_ms
from tests.review.fixtures import FOLDER


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


if __name__ == "__main__":
    main()
