"""The format check of a Word file in the window: the list of findings, and setting the file anew in our format."""

from replydesk.ui.format_report.dialog import FormatReport

__all__ = ["FormatReport"]
