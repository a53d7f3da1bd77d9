"""Exporting a letter to a file: the formats, and one sentence for a target that cannot be."""

from collections.abc import Callable, Mapping
from pathlib import Path

from replydesk.errors import ReplydeskError
from replydesk.export.profile_reader import load_profile
from replydesk.files import write_atomically
from replydesk.letter import Letter
from replydesk.letter.jsonform import dumps
from replydesk.wording import Wording


class ExportError(ReplydeskError):
    """The letter cannot be exported as asked; nothing was written."""


def export_letter(letter: Letter, target: Path, *, format: str = "", profile: str = "letter") -> None:
    """Write the letter to the target in this format ("" for what the target's ending says), whole or not at all.

    Raises ExportError, ProfileError or FileError with a sentence; an older file at the target is then untouched.
    """
    chosen = format.lower().lstrip(".") or target.suffix.lower().lstrip(".")
    writer = FORMATS.get(chosen)
    if writer is None:
        what = (
            Wording("格式“{format}”不能导出", format=chosen)
            if chosen
            else Wording("看不出“{name}”要导出成什么格式", name=target.name)
        )
        raise ExportError("{what}，没有写出文件。可用的格式有：{known}。", what=what, known=tuple(FORMATS))
    write_atomically(target, writer(letter, profile))


def docx_bytes(letter: Letter, profile: str = "letter") -> bytes:
    """The letter as a Word file on the official page. The same letter and profile give the same bytes."""
    from replydesk.export import word  # noqa: PLC0415 - python-docx takes longer to load than a text to export

    return word.docx_bytes(letter, load_profile(profile))


def clean_docx_bytes(letter: Letter, profile: str = "letter") -> bytes:
    """The letter as a Word file that holds only what is printed: no comments, and no sign of which letter it is.

    `check.clean` proves it and writes the file.
    """
    from replydesk.export import word  # noqa: PLC0415 - as above

    return word.clean_docx_bytes(letter, load_profile(profile))


def text_bytes(letter: Letter, profile: str = "letter") -> bytes:
    """The letter as plain text in UTF-8."""
    from replydesk.export.text import text  # noqa: PLC0415 - not needed for the other formats

    return text(letter, load_profile(profile)).encode("utf-8", "replace")


def html_bytes(letter: Letter, profile: str = "letter") -> bytes:
    """The letter's public version as a web page in UTF-8. DisclosureError if it may not be published."""
    from replydesk.export.html import html  # noqa: PLC0415 - not needed for the other formats

    return html(letter, load_profile(profile)).encode("utf-8", "replace")


def markdown_bytes(letter: Letter, profile: str = "letter") -> bytes:
    """The letter as Markdown in UTF-8."""
    from replydesk.export.markdown import markdown  # noqa: PLC0415 - not needed for the other formats

    return markdown(letter, load_profile(profile)).encode("utf-8", "replace")


def withheld(letter: Letter, format: str) -> tuple[Wording, ...]:
    """What a file of this format leaves out or masks of the letter, one sentence each; only a web page does so."""
    if format.lower().lstrip(".") != "html":
        return ()
    from replydesk.export.disclosure import public_version  # noqa: PLC0415 - not needed for the other formats

    return public_version(letter).told


def json_bytes(letter: Letter, profile: str = "letter") -> bytes:  # noqa: ARG001 - every writer takes a profile
    """The letter's JSON form in UTF-8, indented for people."""
    return (dumps(letter, indent=2) + "\n").encode("utf-8", "replace")


FORMATS: Mapping[str, Callable[[Letter, str], bytes]] = {
    "docx": docx_bytes,
    "html": html_bytes,
    "txt": text_bytes,
    "md": markdown_bytes,
    "json": json_bytes,
}
"""The formats by name, with what makes the file's bytes from a letter and the name or path of a profile."""
