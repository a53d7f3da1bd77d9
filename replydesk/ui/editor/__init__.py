"""The centre of the window: the letter as one continuous text on a sheet, and what one can do to its structure."""

from replydesk.ui.editor.editor import LetterEditor

__all__ = ["LetterEditor"]
