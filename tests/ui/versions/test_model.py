"""The list of versions as a model."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from replydesk.desk import Version
from replydesk.letter import Letter
from replydesk.letter.extent import Extent
from replydesk.ui.versions.comparing import Side
from replydesk.ui.versions.model import ExtentRole, FiguresRole, SecondRole, VersionsModel

EDIT = Qt.ItemDataRole.EditRole


def rows(model: VersionsModel, role: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
    return [model.index(row).data(role) for row in range(model.rowCount())]


def watched() -> tuple[VersionsModel, QAbstractItemModelTester]:
    model = VersionsModel()
    return model, QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_present_letter_comes_first_and_then_the_newest(
    kept: tuple[Version, ...], drafts: tuple[Letter, ...]
) -> None:
    model, tester = watched()
    assert tester.model() is model
    assert model.rowCount() == 0
    model.set_versions(kept, drafts[-1])
    assert rows(model) == ["现在的稿子", "送审.docx", "手动", "初稿.docx"]
    second = rows(model, SecondRole)
    assert second[0] == "正在写的这一稿"
    assert [text.split(" · ")[0] for text in second[1:]] == ["第3版", "第2版", "第1版"]
    assert [text.split(" · ")[2:] for text in second[1:]] == [["导出"], [], ["导入"]]
    assert model.version(0) is None
    assert model.version(4) is None
    assert model.row_of(kept[2].number) == 3
    assert model.row_of(99) == -1


def test_figures_are_asked_for_once_they_are_seen(
    kept: tuple[Version, ...], drafts: tuple[Letter, ...]
) -> None:
    model, _tester = watched()
    model.set_versions(kept, drafts[-1])
    assert rows(model, FiguresRole) == ["", "", "", "最早的版本"]
    older, newer = lacking(model, 1)
    assert (older.version, newer.version) == (kept[1].number, kept[0].number)
    extent = Extent(moves=1, places=(0.5,))
    model.set_extents({(kept[1].number, kept[0].number): extent, (kept[2].number, kept[1].number): None})
    assert rows(model, FiguresRole) == ["", "移动 1 处", "内容已损坏，不能比较", "最早的版本"]
    assert model.index(1).data(ExtentRole) == extent
    assert model.lacking(1) is None
    assert model.lacking(3) is None
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).endswith("导出、移动 1 处")


def lacking(model: VersionsModel, row: int) -> tuple[Side, Side]:
    pair = model.lacking(row)
    assert pair is not None
    return pair


def test_figures_of_the_present_letter_are_not_those_of_an_earlier_one(
    kept: tuple[Version, ...], drafts: tuple[Letter, ...]
) -> None:
    model, _tester = watched()
    model.set_versions(kept, drafts[-1])
    older, newer = lacking(model, 0)
    assert newer.letter is drafts[-1]
    model.set_extents({(older.version, newer.version): Extent(values=1)})
    assert model.index(0).data(FiguresRole) == "要素 1 项"
    model.set_present(drafts[-1])
    assert model.index(0).data(FiguresRole) == "要素 1 项"
    model.set_present(drafts[-2])
    assert model.index(0).data(FiguresRole) == ""
    assert lacking(model, 0)[1].letter is drafts[-2]


def test_equal_versions_need_no_comparison(
    kept: tuple[Version, ...], drafts: tuple[Letter, ...], again: Callable[[Version], Version]
) -> None:
    model, _tester = watched()
    model.set_versions((again(kept[0]), *kept), drafts[-1])
    assert model.lacking(1) is None
    assert model.index(1).data(FiguresRole) == "与前一版相同"
    older, newer = lacking(model, 0)
    model.set_extents({(older.version, newer.version): Extent()})
    assert model.index(0).data(FiguresRole) == "与最新的版本相同"


def test_a_label_is_edited_in_place(kept: tuple[Version, ...], drafts: tuple[Letter, ...]) -> None:
    model, _tester = watched()
    model.set_versions(kept, drafts[-1])
    renamed: list[tuple[int, str]] = []
    model.renamed.connect(lambda number, label: renamed.append((number, label)))
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0), "不行")
    assert model.index(2).flags() & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(2), " 王主任看过 ")
    assert (model.index(2).data(), model.index(2).data(EDIT)) == ("王主任看过", "王主任看过")
    assert model.setData(model.index(2), "王主任看过")
    assert model.setData(model.index(1), "")
    assert model.index(1).data() == "导出"
    assert renamed == [(kept[1].number, "王主任看过"), (kept[0].number, "")]
    assert model.names()[1].endswith("手动 · 王主任看过")
