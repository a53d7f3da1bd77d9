"""The files that the program reads: text, Word and its own JSON."""

from pathlib import Path, PurePath

from replydesk import files
from replydesk.intake.encoding import decode
from replydesk.intake.reader import read_lines
from replydesk.intake.reading import IntakeError, Notes, Options, Reading
from replydesk.intake.textlines import lines_of_text
from replydesk.letter.jsonform import loads
from replydesk.wording import Wording

_OPTIONS = Options()
_LARGEST = 100_000_000
_PACKAGES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_NOT_TEXT = {
    b"%PDF-": Wording(" PDF 文件"),
    b"{\\rtf": Wording(" RTF 文件"),
    b"\xff\xd8\xff": Wording("一张图片"),
    b"\x89PNG": Wording("一张图片"),
}
_WORD = {".docx", ".doc", ".wps", ".docm", ".dotx"}


def read_letter(path: Path, options: Options = _OPTIONS) -> Reading:
    """The letter in a .txt, .docx or .json file.

    IntakeError, FileError or LetterFormatError with one Chinese sentence if there is none to be read.
    """
    return read_bytes(files.read_bytes(path, _LARGEST), path.name, options)


def read_bytes(content: bytes, name: str, options: Options = _OPTIONS) -> Reading:
    """The letter in a file's bytes; the name's ending tells its kind, and a package is one whatever it is called."""
    kind = PurePath(name).suffix.lower()
    if kind == ".json":
        return Reading(loads(decode(content)[0]), identified=True)
    notes = Notes(name)
    if content.startswith(_PACKAGES) or kind in _WORD:
        from replydesk.intake.wordfile import read_word  # noqa: PLC0415  # lxml is not needed for text

        return read_word(content, notes, options, name)
    for start, what in _NOT_TEXT.items():
        if content.startswith(start):
            raise IntakeError(
                "“{name}”是{what}，不是文本，没有读取；请另存为 .docx 或 .txt，原文件未改动。",
                name=name,
                what=what,
            )
    text, encoding = decode(content)
    if encoding != "utf-8":
        notes.add(0, "文件编码是 {encoding}。", encoding=encoding.upper())
    return _read(text, notes, options)


def read_text(text: str, name: str = "", options: Options = _OPTIONS) -> Reading:
    """The letter in a text; `name` is what messages call its source."""
    return _read(text, Notes(name), options)


def _read(text: str, notes: Notes, options: Options) -> Reading:
    lines = lines_of_text(text, notes)
    if not lines:
        raise IntakeError("文件中没有文字，没有读取；原文件未改动。")
    return read_lines(lines, notes, options)
