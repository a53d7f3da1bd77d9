"""The clean copy (清稿): a Word file that says only what is printed, and the check that proves it of any file."""

from replydesk.check.clean.check import check_bytes, check_clean
from replydesk.check.clean.exporting import CleanCopyError, export_clean

__all__ = ["CleanCopyError", "check_bytes", "check_clean", "export_clean"]
