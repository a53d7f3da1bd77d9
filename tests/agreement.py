"""How far our pages and LibreOffice's agree, over the forty letters of tests/shapes.py."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from replydesk.export import docx_bytes, load_profile
from replydesk.export.paging import LIBREOFFICE, paginate
from replydesk.export.paging.rows import rows
from replydesk.export.typeset import typeset
from tests.rendering import convert, pdf_rows
from tests.shapes import Shape, shapes

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Agreement:
    """The rows of all pages, how many of them are the same in both, and the same of the pages' first rows."""

    rows: int
    same_rows: int
    pages: int
    same_pages: int
    differing: tuple[str, ...]
    """The letters whose pages differ."""


def our_rows(shape: Shape) -> Rows:
    """The rows of our pages without spaces."""
    pages = paginate(typeset(shape.letter, load_profile(shape.profile)), LIBREOFFICE).pages
    return [["".join(row.split()) for row in rows(page)] for page in pages]


def their_rows(letters: Mapping[str, Shape], folder: Path, home: Path) -> Mapping[str, Rows]:
    """The rows of the exported files as LibreOffice prints them."""
    files = {name: docx_bytes(shape.letter, shape.profile) for name, shape in letters.items()}
    return {name: pdf_rows(path) for name, path in convert(files, "pdf", folder, home).items()}


def agreement(folder: Path, home: Path) -> Agreement:
    """Compare all forty letters: rows in their order, and with which row each page begins."""
    letters = shapes()
    theirs = their_rows(letters, folder, home)
    total = same = pages = same_pages = 0
    differing = []
    for name, shape in letters.items():
        ours, judged = our_rows(shape), theirs[name]
        if ours != judged:
            differing.append(name)
        total += sum(map(len, judged))
        same += _in_common([row for page in ours for row in page], [row for page in judged for row in page])
        pages += len(judged)
        same_pages += sum(mine[:1] == page[:1] for mine, page in zip(ours, judged, strict=False))
    return Agreement(total, same, pages, same_pages, tuple(differing))


def _in_common(ours: Sequence[str], theirs: Sequence[str]) -> int:
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())
