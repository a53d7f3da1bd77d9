"""What the window remembers of itself: an ini file in the user's data folder, never the registry."""

import contextlib
import getpass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from replydesk.ui.language import LANGUAGES, Language
from replydesk.ui.theme import APPEARANCES, Appearance

MENDINGS = ("punctuation", "quotes", "spaces")
"""What is put right when a letter is read in, unless the clerk switches it off: the switches of `intake.Options`."""
USUAL_BODY_LIMIT = 2500
"""How many characters a case system takes where one is known to say so (domain notes, section 0)."""
_SMALLEST_ZOOM, _LARGEST_ZOOM = 50, 300


class Settings:
    """Window layout, appearance, language, zoom and folders. Reading never fails: what is missing or broken is the default."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        """Whether colours follow the system, or are light or dark."""
        value = self._store.value("appearance", "system")
        return next((appearance for appearance in APPEARANCES if appearance == value), "system")

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._store.setValue("appearance", value)

    @property
    def language(self) -> Language:
        """The language of the window: Chinese, English, or what the system speaks."""
        value = self._store.value("language", "zh")
        return next((language for language in LANGUAGES if language == value), "zh")

    @language.setter
    def language(self, value: Language) -> None:
        self._store.setValue("language", value)

    @property
    def profile(self) -> str:
        """The name of the format profile that letters are shown and exported with."""
        return str(self._store.value("profile", "letter")) or "letter"

    @profile.setter
    def profile(self, value: str) -> None:
        self._store.setValue("profile", value)

    @property
    def zoom(self) -> int:
        """How large the letter is shown, in percent."""
        value = str(self._store.value("zoom", "100"))
        return min(max(int(value), _SMALLEST_ZOOM), _LARGEST_ZOOM) if value.isdigit() else 100

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._store.setValue("zoom", value)

    @property
    def mendings(self) -> dict[str, bool]:
        """Which of MENDINGS are on."""
        return {name: self.flag(f"mend-{name}", default=True) for name in MENDINGS}

    @property
    def auto_headings(self) -> bool:
        """Whether a number typed at a paragraph's start makes it a heading."""
        return self.flag("auto-headings", default=True)

    @property
    def body_limit(self) -> int:
        """How many characters the office's case system takes; 0 for no limit."""
        value = str(self._store.value("body-limit", USUAL_BODY_LIMIT))
        return int(value) if value.isascii() and value.isdigit() else USUAL_BODY_LIMIT

    @body_limit.setter
    def body_limit(self, value: int) -> None:
        self._store.setValue("body-limit", value)

    @property
    def user_name(self) -> str:
        """Who works here, as steps, suggestions and comments are signed: the account's name until one has been given."""
        return str(self._store.value("user-name", "")).strip() or login_name()

    @user_name.setter
    def user_name(self, value: str) -> None:
        self._store.setValue("user-name", value.strip())

    @property
    def is_named(self) -> bool:
        """Whether a name has been given."""
        return bool(self._store.value("user-name", ""))

    def folder(self, purpose: str) -> str:
        """The folder that was used last for this purpose (import, export), or ""."""
        folder = str(self._store.value(f"folder/{purpose}", ""))
        return folder if folder and Path(folder).is_dir() else ""

    def set_folder(self, purpose: str, folder: Path) -> None:
        """Remember the folder used last for this purpose."""
        self._store.setValue(f"folder/{purpose}", str(folder))

    def flag(self, name: str, *, default: bool) -> bool:
        """Whether something of the window is on, such as a panel being shown."""
        return str(self._store.value(f"window/{name}", str(default).lower())) == "true"

    def set_flag(self, name: str, *, on: bool) -> None:
        """Remember whether something of the window is on."""
        self._store.setValue(f"window/{name}", str(on).lower())

    def layout(self, name: str) -> QByteArray:
        """A saved geometry or splitter state; empty if there is none."""
        value = self._store.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember a geometry or splitter state."""
        self._store.setValue(f"window/{name}", state)

    def flush(self) -> None:
        """Write everything to the file now."""
        self._store.sync()


def login_name() -> str:
    """The name under which the user is logged in; "" if the system tells none."""
    with contextlib.suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""
