"""The format check: any Word file against a format profile."""

from replydesk.check.format.check import check_bytes, check_format

__all__ = ["check_bytes", "check_format"]
