"""Writing the clean copy (清稿), which is checked before it is written."""

from pathlib import Path

from replydesk.check.clean.check import check_bytes
from replydesk.errors import ReplydeskError
from replydesk.export import clean_docx_bytes
from replydesk.files import write_atomically
from replydesk.letter import Letter


class CleanCopyError(ReplydeskError):
    """There is no clean copy in this form, or something would be left in it; nothing was written."""


def export_clean(letter: Letter, target: Path, *, format: str = "", profile: str = "letter") -> None:
    """Write the letter to the target as a Word file with nothing in it but what is printed, whole or not at all.

    Raises CleanCopyError, ProfileError or FileError with a sentence; an older file at the target is then untouched.
    """
    if (format.lower().lstrip(".") or target.suffix.lower().lstrip(".")) != "docx":
        raise CleanCopyError("清稿是 Word 文档：请写到扩展名为 .docx 的文件；没有写出文件。")
    content = clean_docx_bytes(letter, profile)
    left = check_bytes(content, target.name).findings
    if left:
        raise CleanCopyError(
            "清稿里还留有{what}，没有写出文件。", what=tuple(finding.what for finding in left)
        )
    write_atomically(target, content)
