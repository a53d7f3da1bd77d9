"""Any reviewed document is read as it was written, and files that are damaged or hostile end in a sentence."""

from hypothesis import given

from replydesk.review.document import RevisedDocument
from replydesk.review.reading import read_reviewed
from tests.review.strategies import documents
from tests.review.writing import written


@given(documents())
def test_what_is_written_is_read(read: RevisedDocument) -> None:
    assert read_reviewed(written(read), "信.docx") == read
