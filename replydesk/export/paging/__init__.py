"""Line and page breaking: where every word of a typeset letter stands, without Word and without Qt."""

from replydesk.export.paging.pages import Line, Look, Page, Pages, Piece, PlacedLine, Rule

__all__ = ["Line", "Look", "Page", "Pages", "Piece", "PlacedLine", "Rule"]
