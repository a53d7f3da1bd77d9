"""The redline as a Word file whose changes are real tracked changes by a named author."""

from replydesk.export.profile import Profile
from replydesk.export.redline.marking import marked
from replydesk.export.typeset import typeset
from replydesk.export.word.numbering import can_number
from replydesk.export.word.redline import Stamp, redline_elements
from replydesk.export.word.writer import file_bytes
from replydesk.letter import Letter


def redline_docx(old: Letter, new: Letter, profile: Profile, author: str, date: str = "") -> bytes:
    """The redline as a .docx: the new letter with all changes accepted, the old one with all refused.

    The file says that it is the new letter. `date` is ISO 8601 in local time, as Word writes it. The same letters,
    profile, author and date give the same bytes.
    """
    before, after = typeset(old, profile), typeset(new, profile)
    numbered = profile.numbering == "automatic" and can_number(before.content) and can_number(after.content)
    sheet = marked(before, after, word_numbers=numbered)
    return file_bytes(new, after, redline_elements(sheet, Stamp(author, date), numbered=numbered))
