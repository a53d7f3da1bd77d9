"""The redline as a PDF: what is gone struck through, what has come underlined, what moved twice so and in green."""

from pathlib import Path

from replydesk.export import load_profile
from replydesk.export.redline import redline_pages
from replydesk.files import write_atomically
from replydesk.letter import Letter
from replydesk.ui.page.pdf import pdf_bytes


def redline_pdf(old: Letter, new: Letter, target: Path, profile: str) -> None:
    """Write the redline to the target as a PDF, whole or not at all. Needs a QGuiApplication, not its thread.

    Raises ProfileError or FileError with a sentence; an older file at the target is then untouched.
    """
    write_atomically(target, pdf_bytes(redline_pages(old, new, load_profile(profile)), new.particulars))
