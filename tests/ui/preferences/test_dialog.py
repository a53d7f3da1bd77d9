"""The settings: pages made when they are seen, and switches that are those of the menus."""

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from replydesk.ui.context import Context
from replydesk.ui.main_window import MainWindow
from replydesk.ui.preferences.dialog import Page, Preferences
from replydesk.ui.preferences.pages import ActionBox, ActionChoice, appearance_page, writing_page
from replydesk.ui.profiles.page import ProfilesPage


def test_a_page_is_made_when_one_comes_to_it(context: Context) -> None:
    made: list[str] = []

    def page(name: str) -> QLabel:
        made.append(name)
        return QLabel(name)

    pages = (
        Page("a", "甲", lambda: page("a")),
        Page("b", "乙", lambda: page("b")),
        Page("c", "丙", lambda: page("c"), fresh=True),
    )
    dialog = Preferences(pages, context.settings)
    assert made == ["a"]
    for key in ("c", "a", "c", "b"):
        dialog.go_to(key)
    assert made == ["a", "c", "c", "b"]
    assert isinstance(label := dialog.page(), QLabel)
    assert label.text() == "b"
    dialog.close()


def test_a_switch_of_the_page_is_that_of_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    page = writing_page(window)
    qtbot.addWidget(page)
    boxes = page.findChildren(ActionBox)
    assert all(box.isChecked() for box in boxes)
    for box in boxes:
        box.click()
    assert not any(window.context.settings.mendings.values())
    assert not window.context.settings.auto_headings
    window.actions_["mend-quotes"].trigger()
    assert [box.isChecked() for box in boxes].count(True) == 1


def test_appearance_and_language(window: MainWindow, qtbot: QtBot) -> None:
    page = appearance_page(window)
    qtbot.addWidget(page)
    appearance, language = page.findChildren(ActionChoice)
    appearance.activated.emit(2)
    assert window.context.settings.appearance == "dark"
    assert window.context.theme.palette.dark
    language.activated.emit(1)
    assert window.context.settings.language == "en"


def test_the_settings_open_at_a_page(window: MainWindow) -> None:
    window.actions_["settings"].trigger()
    dialog = window.findChildren(Preferences)[-1]
    assert isinstance(dialog.page(), ProfilesPage)
    dialog.go_to("fonts")
    dialog.go_to("writing")
    assert dialog.page() is not None
    dialog.close()


def test_the_clerks_name_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    page = writing_page(window)
    qtbot.addWidget(page)
    (line,) = page.findChildren(QLineEdit)
    assert line.text() == window.context.settings.user_name
    line.editingFinished.emit()
    assert not window.context.settings.is_named
    line.setText(" 宋某 ")
    line.setModified(True)
    line.editingFinished.emit()
    assert window.context.settings.user_name == "宋某"
