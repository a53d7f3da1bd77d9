"""The command palette: everything that can be done or gone to, found by a few letters."""

from replydesk.ui.command_palette.popup import CommandPalette

__all__ = ["CommandPalette"]
