"""核稿: reviewing a letter in the window, where edits become suggestions."""

from replydesk.ui.internal_review.mode import InternalReview

__all__ = ["InternalReview"]
