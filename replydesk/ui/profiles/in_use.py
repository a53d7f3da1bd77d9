"""The profile in use: what text, preview and export are set by, as the clerk chose it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from replydesk.errors import ReplydeskError
from replydesk.ui.settings import Settings

if TYPE_CHECKING:
    from replydesk.export import Profile

NATIONAL = "letter"
"""The profile that holds where the chosen one cannot be used."""


class ProfileInUse(QObject):
    """One of the built-in or office profiles, remembered in the settings.

    A profile that cannot be used is not forgotten: the national one holds in its place, `problem` says why, and it is
    in use again as soon as its file is put right. `changed` is emitted when another page holds.
    """

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._loaded: Profile | None = None
        self._problem: ReplydeskError | None = None

    @property
    def chosen(self) -> str:
        """The name of the profile that the clerk chose, whether it can be used or not."""
        return self._settings.profile

    @property
    def name(self) -> str:
        """The name of the profile that holds."""
        return NATIONAL if self.problem is not None else self.chosen

    @property
    def profile(self) -> "Profile":
        """The profile that holds; read when it is first asked for."""
        if self._loaded is None:
            from replydesk.export import load_profile  # noqa: PLC0415  # not for the first picture

            try:
                self._loaded = load_profile(self.chosen)
            except ReplydeskError as error:
                self._problem = error
                self._loaded = load_profile(NATIONAL)
        return self._loaded

    @property
    def problem(self) -> ReplydeskError | None:
        """Why the chosen profile cannot be used, if it cannot."""
        _ = self.profile
        return self._problem

    def choose(self, name: str) -> None:
        """Use this profile from now on."""
        self._settings.profile = name
        self.reload()

    def reload(self) -> None:
        """Read the profile again: its file has changed, or is gone."""
        before, self._loaded, self._problem = self._loaded, None, None
        if self.profile != before:
            self.changed.emit()
