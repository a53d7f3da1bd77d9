"""Printing and exporting the PDF from the window."""

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.ui.main_window import MainWindow
from tests.letters import seed_letter


@pytest.fixture
def opened(window: MainWindow, desk: Desk) -> MainWindow:
    letter = seed_letter()
    desk.take_in(letter, "a")
    window.open_letter(letter.id)
    return window


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the pages come out: the dialog is answered with a file, and the present page where there is one."""
    file = tmp_path / "paper.pdf"

    def run(dialog: QPrintDialog) -> int:
        printer: Any = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        if dialog.testOption(QPrintDialog.PrintDialogOption.PrintCurrentPage):
            printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(QPrintDialog, "exec", run)
    return file


def test_printing_says_how_many_pages(opened: MainWindow, paper: Path) -> None:
    assert opened.actions_["print"].shortcut() == QKeySequence("Ctrl+P")
    opened.actions_["print"].trigger()
    assert len(PdfReader(paper).pages) == 7
    assert "7" in opened.status.said.text()


def test_the_page_that_is_seen_can_be_printed_alone(opened: MainWindow, paper: Path) -> None:
    opened.actions_["preview-alone"].trigger()
    assert opened.preview.widget is not None
    opened.preview.widget.canvas.go_to(3)
    opened.actions_["print"].trigger()
    (page,) = PdfReader(paper).pages
    assert "—3—" in "".join(page.extract_text().split())


def test_export_to_a_pdf(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "答复"), ""))
    opened.actions_["export-pdf"].trigger()
    qtbot.waitUntil((tmp_path / "答复.pdf").exists)
    assert len(PdfReader(tmp_path / "答复.pdf").pages) == 7
