"""The dispatch sheet as a file: a PDF, which is painted, or a Word file."""

from collections.abc import Sequence
from pathlib import Path

from replydesk.export import ExportError
from replydesk.export.dispatch import Details, dispatch_sheet
from replydesk.files import write_atomically
from replydesk.letter import Letter
from replydesk.letter.steps import Step


def write_sheet(letter: Letter, steps: Sequence[Step], details: Details, target: Path) -> None:
    """Write the dispatch sheet to a .pdf or .docx file, whole or not at all. A PDF needs a QGuiApplication, not its thread.

    Raises ExportError or FileError with a sentence; an older file at the target is then untouched.
    """
    ending = target.suffix.lower()
    sheet = dispatch_sheet(letter, steps, details)
    if ending == ".pdf":
        from replydesk.export.paging import paginate  # noqa: PLC0415  # a Word file needs no pages and no paint
        from replydesk.ui.page.pdf import pdf_bytes  # noqa: PLC0415

        content = pdf_bytes(paginate(sheet), letter.particulars)
    elif ending == ".docx":
        from replydesk.export.word.writer import sheet_bytes  # noqa: PLC0415  # slow to load

        content = sheet_bytes(sheet)
    else:
        raise ExportError("发文稿纸只能写成 .pdf 或 .docx 文件，“{name}”没有写出。", name=target.name)
    write_atomically(target, content)
