"""The forty letters of tests/shapes.py as PDFs of ours, painted with the faces of rendering-fonts.conf.

`python -m tests.painted FOLDER` writes them; fonts are chosen when Qt starts, so that it is a program of its own.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from replydesk.export import load_profile
from replydesk.export.paging import paginate
from replydesk.export.paging.rows import rows
from replydesk.export.typeset import typeset
from tests.agreement import Rows
from tests.rendering import FONTS, pdf_rows
from tests.shapes import Shape, shapes


def main(folder: Path) -> None:
    """Write one PDF a letter."""
    from replydesk.ui.page.pdf import export_pdf, without_window  # noqa: PLC0415

    application = without_window()
    for name, shape in shapes().items():
        export_pdf(shape.letter, folder / f"{name}.pdf", shape.profile)
    application.quit()


def painted_rows(folder: Path) -> Mapping[str, Rows]:
    """The rows of the PDFs, by letter."""
    environment = os.environ | {"FONTCONFIG_FILE": str(FONTS), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-m", "tests.painted", str(folder)], env=environment, check=True)
    return {path.stem: pdf_rows(path) for path in sorted(folder.glob("*.pdf"))}


def word_rows(shape: Shape) -> Rows:
    """The rows of `replydesk pages` without spaces."""
    pages = paginate(typeset(shape.letter, load_profile(shape.profile))).pages
    return [["".join(row.split()) for row in rows(page)] for page in pages]


def same_rows(folder: Path) -> tuple[int, int]:
    """How many rows of all pages are the same in the PDFs and in `pages`, and how many there are."""
    painted, total, same = painted_rows(folder), 0, 0
    for name, shape in shapes().items():
        for ours, theirs in zip(word_rows(shape), painted[name], strict=True):
            total += max(len(ours), len(theirs))
            same += sum(mine == row for mine, row in zip(ours, theirs, strict=False))
    return same, total


if __name__ == "__main__":
    main(Path(sys.argv[1]))
