"""The menu of placeholders, in the dialog and at the cursor."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from replydesk.letter import FIELDS
from replydesk.letter.derived import DERIVED
from replydesk.ui.clauses.placeholder_menu import placeholder_menu
from replydesk.ui.main_window import MainWindow
from tests.ui.editor import hands

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def actions(menu: QMenu) -> dict[str, QAction]:
    """By name, those of submenus too."""
    found = {}
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            found.update(actions(submenu))
        elif action.text():
            found[action.text().partition("\t")[0]] = action
    return found


def test_every_name_is_there_with_its_value(opened: MainWindow) -> None:
    assert opened.current is not None
    chosen: list[str] = []
    menu = placeholder_menu(opened, chosen.append, opened.current.letter.particulars)
    found = actions(menu)
    assert set(found) == {*DERIVED, *(field.label for field in FIELDS)}
    assert found["提案号"].text() == "提案号\t20230030"
    assert found["自称"].text() == "自称\t我局"
    assert found["案由"].text() == "案由"
    found["案由"].trigger()
    assert chosen == ["案由"]
    assert "\t" not in "".join(action.text() for action in actions(placeholder_menu(opened, print)).values())


def test_it_opens_at_the_cursor_and_inserts_in_one_step(opened: MainWindow) -> None:
    assert opened.editor is not None
    assert opened.current is not None
    before = opened.current.letter
    hands.at(opened.editor, 5, 8)
    opened.actions_["placeholder"].trigger()
    menu = opened.editor.findChildren(QMenu, options=DIRECT)[-1]
    assert menu.isVisible()
    actions(menu)["提案号"].trigger()
    menu.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert opened.current.letter.blocks[5].text == "我们将继续努力。{{提案号}}"
    assert opened.current.session.undo_name == "插入占位符“提案号”"
    assert not opened.editor.findChildren(QMenu, options=DIRECT)
    opened.actions_["undo"].trigger()
    assert opened.current.letter == before
