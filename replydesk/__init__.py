"""replydesk: the desk for official reply letters (答复函)."""

__version__ = "0.1.0"
