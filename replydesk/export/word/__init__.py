"""The writer of Word files (.docx): our own template, opened by python-docx, filled with the typeset sheet."""

from replydesk.export.word.writer import clean_docx_bytes, docx_bytes

__all__ = ["clean_docx_bytes", "docx_bytes"]
