"""The inline view: a letter with its changes and comments, to be read and not to be written in."""

from replydesk.ui.redline.view import RedlineView

__all__ = ["RedlineView"]
