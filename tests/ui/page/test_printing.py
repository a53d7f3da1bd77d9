"""Printing: paper, both sides, the range that was asked for."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageLayout, QPageRanges, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from replydesk.export import load_profile
from replydesk.export.paging import Pages, paginate
from replydesk.export.typeset import typeset
from replydesk.ui.page.printing import PrintError, ask_and_print, chosen_pages, print_pages, printer_for
from tests.letters import full_letter, seed_letter


@pytest.fixture
def pages(qapp: QApplication) -> Pages:
    return paginate(typeset(seed_letter(), load_profile("letter")))


def to_file(pages: Pages, file: Path) -> QPrinter:
    printer = printer_for(pages, "答复")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def test_the_paper_is_a4_from_edge_to_edge_and_both_sides_are_asked_for(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(QPrinter, "setDuplex", lambda _, mode: asked.append(mode))
    printer = printer_for(pages, "答复")
    layout = printer.pageLayout()
    assert layout.pageSize().sizePoints().toTuple() == (595, 842)
    assert layout.mode() == QPageLayout.Mode.FullPageMode
    printer_for(Pages(pages.sheet, pages.pages[:1]), "")
    assert asked == [QPrinter.DuplexMode.DuplexLongSide]


def test_all_pages_are_printed(pages: Pages, tmp_path: Path) -> None:
    assert print_pages(pages, to_file(pages, tmp_path / "a.pdf")) == 7
    assert len(PdfReader(tmp_path / "a.pdf").pages) == 7


def test_a_range_is_printed(pages: Pages, tmp_path: Path) -> None:
    printer = to_file(pages, tmp_path / "a.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    assert [page.number for page in chosen_pages(pages.pages, printer)] == [2, 3, 4]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert [page.number for page in chosen_pages(pages.pages, printer)] == [4, 3, 2]
    assert print_pages(pages, printer) == 3


def test_several_ranges_and_the_page_that_is_seen(pages: Pages, tmp_path: Path) -> None:
    printer = to_file(pages, tmp_path / "a.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1-2,5"))
    assert [page.number for page in chosen_pages(pages.pages, printer)] == [1, 2, 5]
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert [page.number for page in chosen_pages(pages.pages, printer, seen=3)] == [3]


def test_copies_are_painted_where_the_printer_makes_none(pages: Pages, tmp_path: Path) -> None:
    printer = to_file(pages, tmp_path / "a.pdf")
    printer.setCopyCount(2)
    assert print_pages(pages, printer) == 7
    assert len(PdfReader(tmp_path / "a.pdf").pages) == (7 if printer.supportsMultipleCopies() else 14)


def test_no_page_in_the_range_is_a_sentence(pages: Pages, tmp_path: Path) -> None:
    printer = to_file(pages, tmp_path / "a.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("9"))
    with pytest.raises(PrintError, match="7 页"):
        print_pages(pages, printer)
    assert not (tmp_path / "a.pdf").exists()


def test_a_printer_that_does_not_take_it_is_a_sentence(
    pages: Pages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    with pytest.raises(PrintError, match=r"不能写入“.*a\.pdf”"):
        print_pages(pages, to_file(pages, tmp_path / "a.pdf"))


@pytest.mark.parametrize(("answer", "printed"), [("Accepted", 1), ("Rejected", 0)])
def test_the_clerk_is_asked(
    answer: str, printed: int, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def run(dialog: QPrintDialog) -> int:
        asked.append((dialog.fromPage(), dialog.toPage()))
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "a.pdf"))
        return int(getattr(QDialog.DialogCode, answer))

    monkeypatch.setattr(QPrintDialog, "exec", run)
    window = QWidget()
    qtbot.addWidget(window)
    pages = paginate(typeset(full_letter(), load_profile("letter")))
    one = Pages(pages.sheet, pages.pages[:1])
    assert ask_and_print(one, "答复", window) == printed
    assert asked == [(1, 1)]
    assert (tmp_path / "a.pdf").exists() == bool(printed)
