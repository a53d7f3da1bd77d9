"""A view of a reviewed document read by intake, as any exported file is: a second opinion on what review makes of it."""

from replydesk.intake.exported import read_exported
from replydesk.intake.reading import Notes
from replydesk.intake.wordfile import Identity
from replydesk.letter import Letter
from replydesk.review.document import RevisedDocument
from replydesk.review.views import items


def letter_view(document: RevisedDocument, identity: Identity, *, accepted: bool) -> Letter:
    """The letter of ours that the document is in this view; `identity` is what its file says of it."""
    content = items(document, accepted=accepted)
    return read_exported(content, identity.id, identity.letter, identity.page, Notes(""))
