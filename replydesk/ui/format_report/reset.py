"""Setting a Word file anew in our format: read as a letter, exported to a new file beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from replydesk.errors import FileError

if TYPE_CHECKING:
    from replydesk.intake import Message


@dataclass(frozen=True, slots=True)
class Reset:
    """The new file, and what was reported when the old one was read."""

    target: Path
    messages: "tuple[Message, ...]"

    @property
    def losses(self) -> "tuple[Message, ...]":
        """What of the old file is not in the new one."""
        return tuple(message for message in self.messages if message.is_loss)


def reset(file: Path, profile: str, mendings: Mapping[str, bool]) -> Reset:
    """Write the file anew beside itself under a name that nothing has yet; the old one is only read.

    Raises what reading and exporting raise; then no new file is left.
    """
    from replydesk.export import export_letter  # noqa: PLC0415  # heavy, and this runs off the GUI thread
    from replydesk.intake import Options, read_letter  # noqa: PLC0415

    reading = read_letter(file, Options(**mendings))
    target = _claimed(file)
    try:
        export_letter(reading.letter, target, format="docx", profile=profile)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return Reset(target, reading.messages)


def _claimed(file: Path) -> Path:
    """A new empty file of our own, so that no other is ever overwritten."""
    for name in _names(file):
        target = file.with_name(name)
        try:
            target.open("xb").close()
        except FileExistsError:
            continue
        except OSError as error:
            raise FileError(
                "“{path}”写不进去（{reason}），没有写出文件；原文件未改动。",
                path=target,
                reason=error.strerror or error,
            ) from error
        return target
    raise AssertionError("names never end")


def _names(file: Path) -> Iterator[str]:
    """The names to try: 原名（重排）.docx, 原名（重排 2）.docx and so on."""
    yield QCoreApplication.translate("FormatReport", "{name}（重排）.docx").format(name=file.stem)
    pattern = QCoreApplication.translate("FormatReport", "{name}（重排 {number}）.docx")
    for number in count(2):
        yield pattern.format(name=file.stem, number=number)
