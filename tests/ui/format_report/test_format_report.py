"""The format check in the window: the list of findings, and the file set anew beside it."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from replydesk.check import Finding, Place, Report
from replydesk.check.format import check_format
from replydesk.export import docx_bytes
from replydesk.intake import read_letter
from replydesk.ui.format_report import FormatReport
from replydesk.ui.format_report.model import FindingsModel
from replydesk.ui.format_report.reset import reset
from replydesk.ui.import_report import ImportReport
from replydesk.ui.main_window import MainWindow
from replydesk.ui.theme import Theme
from tests.letters import full_letter

FINDINGS = (
    Finding("margin-top", "error", Place(), "上边距（天头）", "37 毫米", "25.4 毫米", "5.2.1"),
    Finding("face", "warning", Place((3, 4), "现答复如下"), "正文的字体", "仿宋_GB2312", "仿宋", "5.2.2"),
    Finding("empty", "info", Place((5,)), "用空段落留空", "用段前、段后距离", "空段落"),
)


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A letter that somebody wrote in Word without any care."""
    document = docx.Document()
    for line in (
        "关于市政协十五届一次会议第20230030号提案的答复",
        "郭岭委员：",
        "现答复如下。",
        "2023年6月5日",
    ):
        document.add_paragraph(line)
    path = tmp_path / "来文.docx"
    document.save(str(path))
    return path


@pytest.fixture
def theme(qapp: QApplication, fusion: None) -> Theme:
    return Theme(qapp)


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot, tmp_path: Path) -> FormatReport:
    dialog = FormatReport(tmp_path / "a.docx", Report(FINDINGS, 40), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def checked(window: MainWindow, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> FormatReport:
    """The report that the menu's action shows for this file."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    window.actions_["check-format"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(FormatReport)), timeout=20_000)
    return window.findChildren(FormatReport)[-1]


def test_the_model_is_a_good_model(theme: Theme) -> None:
    model = FindingsModel(Report(FINDINGS, 40), theme)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    model.show_only({"warning"})
    texts = [model.index(0, column).data() for column in range(model.columnCount())]
    assert texts == ["注意", "第 3、4 段 现答复如下", "正文的字体", "仿宋_GB2312", "仿宋", "5.2.2"]
    model.show_only(set())
    assert model.rowCount() == 0
    theme.set_appearance("dark")


def test_every_severity_has_a_shape_and_a_word(theme: Theme) -> None:
    model = FindingsModel(Report(FINDINGS, 40), theme)
    cells = [model.index(row, 0) for row in range(3)]
    assert [cell.data() for cell in cells] == ["错误", "注意", "提示"]
    keys = {cell.data(Qt.ItemDataRole.DecorationRole).cacheKey() for cell in cells}
    assert len(keys) == len(cells)


def test_the_list_is_filtered_and_the_chosen_finding_is_said_in_full(dialog: FormatReport) -> None:
    assert dialog.head.text() == "错误 1 处，注意 1 处，提示 1 处，共检查 40 项。"
    assert dialog.detail.text().startswith("[错误] 全文 上边距")
    dialog.filters["error"].click()
    assert dialog.model.rowCount() == 2
    assert dialog.detail.text().startswith("[注意] 第 3、4 段“现答复如下”")
    dialog.filters["warning"].click()
    dialog.filters["info"].click()
    assert dialog.model.rowCount() == 0
    assert dialog.detail.text() == ""


def test_all_findings_are_copied_whatever_is_shown(dialog: FormatReport) -> None:
    dialog.filters["error"].click()
    dialog.copy.click()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == len(FINDINGS) + 1


def test_without_findings_it_says_how_much_was_looked_at(theme: Theme, qtbot: QtBot) -> None:
    dialog = FormatReport(Path("a.docx"), Report((), 58), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.head.text() == "未发现问题，共检查 58 项。"
    assert not dialog.table.isVisible()


def test_the_menu_checks_a_file_and_leaves_it_alone(
    window: MainWindow, foreign: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before = foreign.read_bytes()
    dialog = checked(window, foreign, monkeypatch, qtbot)
    assert dialog.model.rowCount() > 10
    assert foreign.read_bytes() == before


def test_a_file_that_cannot_be_checked_is_said_in_the_window(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    bad = tmp_path / "坏.docx"
    bad.write_bytes(b"PK\x03\x04broken")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    window.actions_["check-format"].trigger()
    qtbot.waitUntil(lambda: bool(window.bars.bars), timeout=20_000)
    assert "坏.docx" in window.bars.bars[0].notice.text
    assert not window.findChildren(FormatReport)


def test_no_file_chosen_is_no_check(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    window.actions_["check-format"].trigger()
    assert window.context.tasks.running == 0


def test_the_file_is_set_anew_beside_it_and_said_to_be(
    window: MainWindow, foreign: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = checked(window, foreign, monkeypatch, qtbot)
    dialog.reset.click()
    assert not dialog.reset.isEnabled()
    qtbot.waitUntil(dialog.outcome.isVisible, timeout=20_000)
    new = foreign.with_name("来文（重排）.docx")
    assert new.name in dialog.outcome.text()
    assert not check_format(new).has_errors
    assert dialog.open_new.isVisible()
    if dialog.notes.isVisible():
        dialog.notes.click()
        assert dialog.findChildren(ImportReport)


def test_a_new_file_whose_dialog_is_closed_is_told_by_the_window(
    window: MainWindow, foreign: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = checked(window, foreign, monkeypatch, qtbot)
    dialog.reset.click()
    dialog.close()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: bool(window.bars.bars), timeout=20_000)
    assert "来文（重排）.docx" in window.bars.bars[0].notice.text


def test_a_failure_is_said_and_can_be_tried_again(
    window: MainWindow, foreign: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = checked(window, foreign, monkeypatch, qtbot)
    foreign.unlink()
    dialog.reset.click()
    qtbot.waitUntil(dialog.outcome.isVisible, timeout=20_000)
    assert "找不到文件" in dialog.outcome.text()
    assert dialog.reset.isEnabled()
    assert list(foreign.parent.glob("*重排*")) == []


def test_no_file_is_ever_overwritten(foreign: Path) -> None:
    names = [reset(foreign, "letter", {}).target.name for _ in range(3)]
    assert names == ["来文（重排）.docx", "来文（重排 2）.docx", "来文（重排 3）.docx"]


def test_what_cannot_be_kept_is_said(tmp_path: Path, dialog: FormatReport) -> None:
    document = docx.Document()
    document.add_paragraph("关于市政协十五届一次会议第20230030号提案的答复")
    document.add_paragraph("郭岭委员：")
    document.add_paragraph("现答复如下。")
    document.sections[0].header.paragraphs[0].text = "内部资料"
    document.save(str(tmp_path / "有页眉.docx"))
    result = reset(tmp_path / "有页眉.docx", "letter", {})
    assert [message.text for message in result.losses] == ["页眉文字没有导入：内部资料"]
    dialog.show_reset(result, lambda: None, lambda: None)
    assert "内部资料" in dialog.outcome.text()


def test_nothing_is_left_when_the_profile_is_bad(foreign: Path) -> None:
    with pytest.raises(Exception, match="nowhere"):
        reset(foreign, "nowhere.toml", {})
    assert list(foreign.parent.glob("*重排*")) == []


def test_our_own_file_set_anew_is_the_same_letter(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(docx_bytes(full_letter()))
    assert read_letter(reset(file, "plain", {}).target).letter == full_letter()
