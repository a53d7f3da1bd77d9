"""The outline: the letter's sections as a tree beside the text, in which they are moved, renamed and folded."""

from replydesk.ui.outline.panel import OutlinePanel

__all__ = ["OutlinePanel"]
