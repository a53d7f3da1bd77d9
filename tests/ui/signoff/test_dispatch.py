"""The dispatch sheet in the window: seen, completed, written and printed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
import shiboken6
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from replydesk.export.paging.rows import rows
from replydesk.ui.main_window import MainWindow
from replydesk.ui.page import printing
from replydesk.ui.signoff.dispatch import DispatchDialog
from replydesk.ui.signoff.work import SignoffWork


@pytest.fixture
def dialog(work: SignoffWork, go: Callable[..., None]) -> Iterator[DispatchDialog]:
    go("送核稿", "核稿通过")
    dialog = work.show_dispatch()
    assert dialog is not None
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.close()


def shown(dialog: DispatchDialog) -> str:
    return "".join(rows(dialog.pages().pages[0]))


def test_the_sheet_has_the_opinions_of_the_letter(dialog: DispatchDialog) -> None:
    assert "郑州市大数据管理局发文稿纸" in shown(dialog)
    assert "同意。" in shown(dialog)
    assert dialog.preview.canvas.page_count == 1


def test_what_is_filled_in_is_on_the_page_and_the_department_is_remembered(
    opened: MainWindow, work: SignoffWork, dialog: DispatchDialog, qtbot: QtBot
) -> None:
    for field, text in ((dialog.department, "规划处"), (dialog.drafter, "钱某"), (dialog.copies, "12")):
        field.setText(text)
        field.edited.emit()
    qtbot.waitUntil(lambda: not dialog._pause.isActive())
    assert all(text in shown(dialog) for text in ("规划处", "钱某", "12"))
    dialog._settle()
    dialog.close()
    again = work.show_dispatch()
    assert again is not None
    assert [field.text() for field in (again.department, again.drafter, again.copies)] == ["规划处", "", ""]
    again.close()


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_the_sheet_is_written_to_a_file(
    opened: MainWindow,
    dialog: DispatchDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    ending: str,
) -> None:
    target = tmp_path / "稿纸"
    proposed: list[str] = []

    def choose(_parent: object, _title: str, start: str, _kind: str) -> tuple[str, str]:
        proposed.append(Path(start).name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    (dialog.pdf if ending == "pdf" else dialog.word).click()
    written = tmp_path / f"稿纸.{ending}"
    qtbot.waitUntil(lambda: any(written.name in bar.notice.text for bar in opened.bars.bars))
    assert proposed[0].startswith("发文稿纸 ")
    if ending == "pdf":
        assert "发文稿纸" in PdfReader(written).pages[0].extract_text()
    else:
        (table,) = docx.Document(str(written)).tables
        assert table.rows[1].cells[0].text == "签发"


def test_a_file_that_cannot_be_written_is_told(
    opened: MainWindow, dialog: DispatchDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "没有" / "a.docx"), ""))
    dialog.word.click()
    qtbot.waitUntil(lambda: any(bar.notice.kind == "error" for bar in opened.bars.bars))


def test_no_file_is_written_when_none_is_chosen(
    dialog: DispatchDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.pdf.click()
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_sheet_is_printed(dialog: DispatchDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[int] = []
    monkeypatch.setattr(
        printing, "ask_and_print", lambda pages, _name, _window: printed.append(len(pages.pages))
    )
    dialog.print.click()
    assert printed == [1]


def test_a_printer_that_fails_is_told(
    opened: MainWindow, dialog: DispatchDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise printing.PrintError("没有打印。")

    monkeypatch.setattr(printing, "ask_and_print", fail)
    dialog.print.click()
    assert opened.bars.bars[-1].notice.text == "没有打印。"
