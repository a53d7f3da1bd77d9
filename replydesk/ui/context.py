"""What one running program knows of itself; built once by `app` and handed on, so that nothing is global."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from replydesk.ui.profiles.in_use import ProfileInUse
from replydesk.ui.settings import Settings
from replydesk.ui.tasks import Tasks
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.desk import Desk


@dataclass(frozen=True, slots=True)
class Context:
    """Settings, theme, threads, where the desk is, and the profile that letters are shown and exported with."""

    settings: Settings
    theme: Theme
    tasks: Tasks
    desk_path: Path
    profiles: ProfileInUse

    @property
    def profile(self) -> str:
        """The name of the profile that holds, for load_profile()."""
        return self.profiles.name

    def open_desk(self) -> "Desk":
        """Open the desk; DeskError with a sentence if it cannot be. Imported here: a window is seen before a database."""
        from replydesk.desk import Desk  # noqa: PLC0415

        return Desk.open(self.desk_path)
