"""Tells after an export what the machine's fonts lack for it: once for the same findings, and never in the way."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase

from replydesk.letter import Letter
from replydesk.ui import notices
from replydesk.ui.context import Context

if TYPE_CHECKING:
    from replydesk.export.fontcheck import FaceFinding
    from replydesk.export.rare import RareCharacter


class FontWatch(QObject):
    """Looks at every letter exported to Word, in a thread. `told(Notice)` says what is missing."""

    told = Signal(object)

    def __init__(
        self,
        context: Context,
        letter: Callable[[], Letter | None],
        details: Callable[[], object],
        parent: QObject | None = None,
        *,
        installed: Callable[[], Iterable[str]] = QFontDatabase.families,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._letter = letter
        self._details = details
        self._installed = installed
        self._said: set[tuple[tuple[str, ...], str]] = set()

    def exported(self, file: Path) -> None:
        """A file was written; the letter it was made of is still open."""
        letter = self._letter()
        if letter is None or file.suffix.lower() != ".docx":
            return
        name, installed = self._context.profile, frozenset(self._installed())
        self._context.tasks.start(lambda: _check(letter, name, installed), self._checked, self._failed)

    def _checked(self, found: "tuple[tuple[FaceFinding, ...], tuple[RareCharacter, ...]]") -> None:
        faces, rare = found
        missing = tuple(finding.face for finding in faces if finding.state == "missing")
        characters = "".join(sorted(one.character for one in rare))
        if not (missing or characters) or (missing, characters) in self._said:
            return
        self._said.add((missing, characters))
        self.told.emit(notices.fonts_lacking(missing, tuple(one.character for one in rare), self._details))

    def _failed(self, error: Exception) -> None:
        raise error  # the letter was exported with this profile a moment ago: whatever fails now is our bug


def _check(
    letter: Letter, profile_name: str, installed: frozenset[str]
) -> "tuple[tuple[FaceFinding, ...], tuple[RareCharacter, ...]]":
    from replydesk.export.fontcheck import check_faces  # noqa: PLC0415  # not for the first picture
    from replydesk.export.profile_reader import load_profile  # noqa: PLC0415
    from replydesk.export.rare import rare_characters  # noqa: PLC0415

    profile = load_profile(profile_name)
    return check_faces(profile, installed), rare_characters(letter, profile)
