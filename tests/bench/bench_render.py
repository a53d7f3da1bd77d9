"""How far our pages agree with LibreOffice's over forty letters, and how long paging takes beside its conversion."""

import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from replydesk.export import docx_bytes, load_profile
from replydesk.export.paging import WORD, paginate
from replydesk.export.paging.setting import setter
from replydesk.export.typeset import typeset
from replydesk.ui.page.pdf import pdf_bytes
from tests.agreement import agreement
from tests.letters import long_letter
from tests.painted import same_rows
from tests.rendering import convert

ROUNDS = 15
PAGES = 13  # of long_letter's, which are 26 of paper


def main() -> None:
    """Print the two figures of agreement, and the ratio of the times."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "office")
        found = agreement(Path(folder, "shapes"), home)
        print(
            f"lines as in LibreOffice  {found.same_rows} of {found.rows}: {found.same_rows / found.rows:.2%} (at least 99.5 %)"
        )
        print(
            f"pages that begin with the same line  {found.same_pages} of {found.pages}; letters that differ: {found.differing}"
        )
        painted = Path(folder, "painted")
        painted.mkdir()
        same, total = same_rows(painted)
        print(f"lines of our PDFs as `pages` says  {same} of {total}: {same / total:.2%} (at least 100 %)")
        _times(Path(folder, "long"), home)


def _times(folder: Path, home: Path) -> None:
    letter = long_letter(PAGES)
    sheet = typeset(letter, load_profile("letter"))
    files = {"long": docx_bytes(letter)}
    started = time.perf_counter()
    convert(files, "pdf", folder, home)
    office = time.perf_counter() - started
    cold, warm, pdfs = [], [], []
    _application = QApplication.instance() or QApplication([])
    for _ in range(ROUNDS):
        setter.cache_clear()
        started = time.perf_counter()
        pages = paginate(sheet, WORD)
        cold.append(time.perf_counter() - started)
        started = time.perf_counter()
        paginate(sheet, WORD)
        warm.append(time.perf_counter() - started)
        started = time.perf_counter()
        pdf_bytes(pages, letter.particulars)
        pdfs.append(time.perf_counter() - started)
    print(
        f"paging {len(pages.pages)} pages  {_ms(cold)} ms, again {_ms(warm)} ms; LibreOffice's conversion {office * 1000:.0f} ms"
    )
    print(f"paging is {statistics.median(cold) / office:.2%} of it (at most 1 % or 5 ms)")
    print(
        f"PDF  {_ms(pdfs)} ms, the first {pdfs[0] * 1000:.0f} ms: {statistics.median(pdfs) / office:.0%} of it (at most 25 %)"
    )


def _ms(times: list[float]) -> str:
    return f"{statistics.median(times) * 1000:.1f}"


if __name__ == "__main__":
    main()
