"""Printing: the system's dialog, then the pages of the preview on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from replydesk.export.paging import Page, Pages
from replydesk.ui.page.painting import PagePainter

_TWIPS_PER_INCH, _TWIPS_PER_POINT = 1440, 20


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


def ask_and_print(pages: Pages, name: str, window: QWidget) -> int:
    """Let the clerk choose printer, pages and copies, and print; how many pages went out, 0 if the clerk gave up."""
    printer = printer_for(pages, name)
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, len(pages.pages))
    dialog.setFromTo(1, len(pages.pages))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return print_pages(pages, printer) if accepted else 0


def print_pages(pages: Pages, printer: QPrinter) -> int:
    """Print the pages that the printer is asked for, in its order; how many."""
    wanted = chosen_pages(pages.pages, printer)
    painter = QPainter()
    if not wanted or not painter.begin(printer):
        return 0
    pen = PagePainter(printer.resolution() / _TWIPS_PER_INCH)
    for place, page in enumerate(wanted):
        if place:
            printer.newPage()
        pen.paint(painter, page)
    painter.end()
    return len(wanted)


def chosen_pages(pages: Sequence[Page], printer: QPrinter) -> list[Page]:
    """The pages in the range that was chosen, the last first where the printer wants them so."""
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        first, last = printer.fromPage(), printer.toPage() or len(pages)
        wanted = list(pages[max(first, 1) - 1 : last])
    else:
        wanted = list(pages)
    return wanted[::-1] if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst else wanted
