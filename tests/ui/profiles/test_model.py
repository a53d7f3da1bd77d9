"""The model of the profiles."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from replydesk.export.profile_folder import ProfileFolder
from replydesk.paths import profiles_folder
from replydesk.ui.desk_panel import IdRole, SecondRole
from replydesk.ui.profiles.model import ProfilesModel


def test_the_model_holds_under_the_tester(qapp: QApplication) -> None:
    folder = ProfileFolder(profiles_folder())
    model = ProfilesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_profiles(folder.all(), "letter")
    own = folder.add("我局版式")
    model.set_profiles(folder.all(), own.name)
    index = model.index(model.row_of(own.name))
    assert index.data(IdRole) == own.name
    assert index.data(SecondRole).startswith("使用中")
    assert index.flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(index, "  ")
    assert not model.setData(model.index(0), "别的名字")
    model.rename = lambda filed, title: filed == own and title == "乙"
    assert model.setData(index, " 乙 ")
    model.set_profiles((), "")
    assert model.rowCount() == 0
    del tester
