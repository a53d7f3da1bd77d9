"""The writer of Word files (.docx): our own template, opened by python-docx, filled with the typeset sheet."""

from replydesk.export.word.writer import docx_bytes

__all__ = ["docx_bytes"]
