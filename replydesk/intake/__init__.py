"""Reading what others wrote: plain text and plain .docx of older letters become letter values; `pasting` reads the clipboard.

Nothing of a text is lost: what is not understood stays as a paragraph, what belongs to a web page around the letter
is left out, and every message says in which line and what.
"""

from replydesk.intake.files import read_bytes, read_letter, read_text
from replydesk.intake.reading import IntakeError, Message, Options, Reading

__all__ = ["IntakeError", "Message", "Options", "Reading", "read_bytes", "read_letter", "read_text"]
