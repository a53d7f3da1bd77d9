"""The redline as a Word file whose changes are real tracked changes by a named author."""

from pathlib import Path

from replydesk.export.export import ExportError
from replydesk.export.profile import Profile
from replydesk.export.profile_reader import load_profile
from replydesk.export.redline.marking import marked
from replydesk.export.typeset import typeset
from replydesk.export.word.numbering import can_number
from replydesk.export.word.redline import Stamp, redline_elements
from replydesk.export.word.writer import file_bytes
from replydesk.files import write_atomically
from replydesk.letter import Letter


def export_redline(old: Letter, new: Letter, target: Path, stamp: Stamp, *, profile: str = "letter") -> None:
    """Write the redline to a Word file, whole or not at all.

    Raises ExportError, ProfileError or FileError with a sentence; an older file at the target is then untouched.
    """
    if target.suffix.lower() != ".docx":
        raise ExportError("花脸稿只能写成 .docx 或 .pdf 文件，“{name}”没有写出。", name=target.name)
    write_atomically(target, redline_docx(old, new, load_profile(profile), stamp))


def redline_docx(old: Letter, new: Letter, profile: Profile, stamp: Stamp) -> bytes:
    """The redline as a .docx: the new letter with all changes accepted, the old one with all refused.

    The file says that it is the new letter. The same letters, profile and stamp give the same bytes.
    """
    before, after = typeset(old, profile), typeset(new, profile)
    numbered = profile.numbering == "automatic" and can_number(before.content) and can_number(after.content)
    sheet = marked(before, after, word_numbers=numbered)
    return file_bytes(new, after, redline_elements(sheet, stamp, numbered=numbered))
