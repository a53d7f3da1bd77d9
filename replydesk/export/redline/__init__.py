"""The redline (花脸稿): two letters as one page on which every change is marked."""

from replydesk.export.redline.file import export_redline, redline_docx
from replydesk.export.redline.marking import marked_sheet
from replydesk.export.redline.printing import redline_pages
from replydesk.export.word.redline import Stamp

__all__ = ["Stamp", "export_redline", "marked_sheet", "redline_docx", "redline_pages"]
