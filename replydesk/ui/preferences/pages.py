"""The pages of the settings. A new page is a row of this table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from replydesk.ui.language import plain
from replydesk.ui.preferences.dialog import Page
from replydesk.ui.settings import MENDINGS, Settings

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


_NAME_WIDTH = 240


def pages(window: "MainWindow") -> tuple[Page, ...]:
    """Profiles, fonts, reading and writing, appearance."""
    return (
        Page("profiles", _tr("版式"), lambda: _profiles(window)),
        Page("fonts", _tr("字体"), lambda: _fonts(window), fresh=True),
        Page("writing", _tr("导入和书写"), lambda: writing_page(window)),
        Page("appearance", _tr("外观和语言"), lambda: appearance_page(window)),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Preferences", text)


def _profiles(window: "MainWindow") -> QWidget:
    from replydesk.ui.profiles.page import ProfilesPage  # noqa: PLC0415  # a page is loaded when one comes to it

    return ProfilesPage(window)


def _fonts(window: "MainWindow") -> QWidget:
    from replydesk.ui.fonts.page import FontsPage  # noqa: PLC0415

    letter = window.current.letter if window.current is not None else None
    return FontsPage(window.context.profiles.profile, letter, window.context.theme)


def writing_page(window: "MainWindow") -> QWidget:
    """What is put right in a text that is read or pasted, and what typing does by itself."""
    page, layout = _page()
    layout.addWidget(_title(_tr("导入、粘贴时改正")))
    for name in MENDINGS:
        layout.addWidget(ActionBox(window.actions_[f"mend-{name}"]))
    layout.addSpacing(12)
    layout.addWidget(_title(_tr("书写")))
    layout.addWidget(ActionBox(window.actions_["auto-headings"]))
    layout.addSpacing(12)
    layout.addWidget(_title(_tr("我的姓名")))
    layout.addWidget(_name(window.context.settings))
    hint = QLabel(_tr("办理过程、批注和修订用这个名字署名。"))
    hint.setObjectName("hint")
    layout.addWidget(hint)
    layout.addStretch()
    return page


def _name(settings: Settings) -> QLineEdit:
    """Who works here; an empty name is the one that the system knows. Going through the field gives no name."""
    line = QLineEdit(settings.user_name)

    def keep() -> None:
        if line.isModified():
            settings.user_name = line.text()

    line.setAccessibleName(_tr("我的姓名"))
    line.setMaximumWidth(_NAME_WIDTH)
    line.editingFinished.connect(keep)
    return line


def appearance_page(window: "MainWindow") -> QWidget:
    """Colours, and the language of the window."""
    page, layout = _page()
    form = QFormLayout()
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
    for label, prefix in ((_tr("外观"), "appearance-"), (_tr("语言"), "language-")):
        actions = [action for act, action in window.actions_.acts() if act.key.startswith(prefix)]
        box = ActionChoice(actions)
        box.setAccessibleName(label)
        form.addRow(label, box)
    layout.addLayout(form)
    hint = QLabel(_tr("语言在下次启动时改变。"))
    hint.setObjectName("hint")
    layout.addWidget(hint)
    layout.addStretch()
    return page


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    return page, layout


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("groupTitle")
    return label


class ActionBox(QCheckBox):
    """A switch of the menus as a box: both are always the same, and either may be used."""

    def __init__(self, action: QAction) -> None:
        super().__init__(plain(action.text()))
        self.setChecked(action.isChecked())
        self._action = action
        self.clicked.connect(action.trigger)
        action.toggled.connect(self.setChecked)


class ActionChoice(QComboBox):
    """Actions of which one is ticked, as a list to choose from."""

    def __init__(self, actions: list[QAction]) -> None:
        super().__init__()
        for action in actions:
            self.addItem(plain(action.text()))
        ticked = next((row for row, action in enumerate(actions) if action.isChecked()), 0)
        self.setCurrentIndex(ticked)
        self.activated.connect(lambda row: actions[row].trigger())
