"""Reading reviewed Word files: the bytes of a .docx to the values of `review.document`."""

from replydesk.review.reading.reader import ReviewError, read_reviewed, read_reviewed_file

__all__ = ["ReviewError", "read_reviewed", "read_reviewed_file"]
