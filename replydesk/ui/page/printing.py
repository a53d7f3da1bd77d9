"""Printing: the system's dialog, then the pages of the preview on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from replydesk.errors import ReplydeskError
from replydesk.export.paging import Page, Pages
from replydesk.ui.page.painting import PagePainter

_TWIPS_PER_INCH, _TWIPS_PER_POINT = 1440, 20


class PrintError(ReplydeskError):
    """Nothing, or not all, came on paper."""


def printer_for(pages: Pages, name: str) -> QPrinter:
    """A printer set for these pages: their paper, from edge to edge, both sides where there are several."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setCreator("replydesk")
    paper = pages.sheet.profile.page
    size = QSizeF(paper.width / _TWIPS_PER_POINT, paper.height / _TWIPS_PER_POINT)
    layout = QPageLayout(
        QPageSize(size, QPageSize.Unit.Point), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    if len(pages.pages) > 1:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def ask_and_print(pages: Pages, name: str, window: QWidget, *, seen: int = 0) -> int:
    """Let the clerk choose printer, pages and copies, and print; how many pages went out, 0 if the clerk gave up.

    `seen` is the page, from 1, that the clerk is looking at and may print alone. Raises PrintError.
    """
    printer = printer_for(pages, name)
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, len(pages.pages))
    dialog.setFromTo(1, len(pages.pages))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage, on=seen > 0)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return print_pages(pages, printer, seen=seen) if accepted else 0


def print_pages(pages: Pages, printer: QPrinter, *, seen: int = 0) -> int:
    """Print the pages that the printer is asked for, in its order; how many. Raises PrintError if it takes none."""
    wanted = chosen_pages(pages.pages, printer, seen=seen)
    if not wanted:
        raise PrintError("没有打印：选的页码不在这份答复函的 {count} 页里。", count=len(pages.pages))
    painter = QPainter()
    if not painter.begin(printer):
        raise _failed(printer)
    pen = PagePainter(printer.resolution() / _TWIPS_PER_INCH)
    for place, page in enumerate(wanted * _rounds(printer)):
        if place:
            printer.newPage()
        pen.paint(painter, page)
    painter.end()
    if printer.printerState() in (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error):
        raise _failed(printer)
    return len(wanted)


def chosen_pages(pages: Sequence[Page], printer: QPrinter, *, seen: int = 0) -> list[Page]:
    """The pages that were chosen, the last first where the printer wants them so."""
    wanted = list(pages)
    ranges = printer.pageRanges()
    if printer.printRange() == QPrinter.PrintRange.CurrentPage:
        wanted = wanted[seen - 1 : seen] if seen else []
    elif printer.printRange() == QPrinter.PrintRange.PageRange and not ranges.isEmpty():
        wanted = [page for number, page in enumerate(pages, 1) if ranges.contains(number)]
    return wanted[::-1] if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst else wanted


def _rounds(printer: QPrinter) -> int:
    """How often the pages are painted: once where the printer makes the copies itself."""
    return 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)


def _failed(printer: QPrinter) -> PrintError:
    if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
        return PrintError("没有打印：不能写入“{file}”。答复函没有变。", file=printer.outputFileName())
    return PrintError(
        "没有打印：打印机“{name}”不接受。请看它是否开着、连着。答复函没有变。", name=printer.printerName()
    )
