"""The redline (花脸稿): two letters as one page on which every change is marked."""

from replydesk.export.redline.marking import marked_sheet

__all__ = ["marked_sheet"]
