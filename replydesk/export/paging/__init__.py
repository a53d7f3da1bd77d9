"""Line and page breaking: where every word of a typeset letter stands, without Word and without Qt."""

from replydesk.export.paging.engine import ENGINES, LIBREOFFICE, WORD, Engine
from replydesk.export.paging.pages import Line, Look, Page, Pages, Piece, PlacedLine, Rule, Spread
from replydesk.export.paging.paginate import paginate

__all__ = [
    "ENGINES",
    "LIBREOFFICE",
    "WORD",
    "Engine",
    "Line",
    "Look",
    "Page",
    "Pages",
    "Piece",
    "PlacedLine",
    "Rule",
    "Spread",
    "paginate",
]
