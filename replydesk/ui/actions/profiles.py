"""Actions on format profiles and settings: the menu of profiles, the settings dialog, and word of a profile that fails."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup

from replydesk.ui import notices
from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


def profile_actions(window: "MainWindow") -> tuple[Act, ...]:
    """The settings."""
    return (Act("settings", tr("设置(&G)…"), lambda: show_settings(window), ("Ctrl+,",), needs="nothing"),)


def show_settings(window: "MainWindow", page: str = "") -> None:
    """Show the settings, at the page of this key if one is named."""
    from replydesk.ui.preferences.dialog import Preferences  # noqa: PLC0415  # dialogs are loaded when asked for
    from replydesk.ui.preferences.pages import pages  # noqa: PLC0415

    window.form.finish()
    dialog = Preferences(pages(window), window.context.settings, window)
    if page:
        dialog.go_to(page)
    dialog.show()


def watch_profile(window: "MainWindow") -> None:
    """Keep text, preview and menu with the profile in use, and tell if the chosen one cannot be used."""
    window.profiles_menu.aboutToShow.connect(partial(fill_menu, window))
    window.context.profiles.changed.connect(partial(_follow, window))
    _tell(window)


def fill_menu(window: "MainWindow") -> None:
    """List the profiles that there are now, the one in use ticked."""
    from replydesk.export.profile_folder import ProfileFolder  # noqa: PLC0415  # not for the first picture
    from replydesk.paths import profiles_folder  # noqa: PLC0415

    menu, profiles = window.profiles_menu, window.context.profiles
    menu.clear()
    group = QActionGroup(menu)
    for filed in ProfileFolder(profiles_folder()).all():
        action = menu.addAction(filed.title.replace("&", "&&"), partial(choose, window, filed.name))
        action.setCheckable(True)
        action.setChecked(filed.name == profiles.name)
        action.setEnabled(filed.problem is None)
        group.addAction(action)
    menu.addSeparator()
    menu.addAction(tr("管理版式(&M)…"), partial(show_settings, window, "profiles"))


def choose(window: "MainWindow", name: str) -> None:
    """Use this profile from now on."""
    profiles = window.context.profiles
    profiles.choose(name)
    _tell(window)
    if profiles.problem is None:
        window.status.say(tr("版式：{title}").format(title=profiles.profile.title))


def _follow(window: "MainWindow") -> None:
    profile = window.context.profiles.profile
    window.status.refresh()
    if window.editor is not None:
        window.editor.set_profile(profile)
        window.fit()
    if window.preview.live is not None:
        window.preview.live.set_profile(profile)


def _tell(window: "MainWindow") -> None:
    problem = window.context.profiles.problem
    if problem is None:
        window.bars.take_back(notices.PROFILE)
    else:
        window.bars.show_notice(notices.profile_unusable(problem, partial(show_settings, window, "profiles")))
