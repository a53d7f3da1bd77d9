"""Clauses as a table (.xlsx): one row a clause, and one for each of its variants below it.

The head row names the columns in Chinese, in any order; only 标题 and 正文 are needed. A row whose 编号 is that of an earlier
row, or that has neither 编号 nor 标题, is a variant, and its 适用 columns say of which letters.
"""

import hashlib
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from replydesk.desk.errors import DeskError
from replydesk.letter import clause_form
from replydesk.letter.clause import Clause, Variant
from replydesk.letter.clause_form import ClauseFormatError
from replydesk.letter.clause_functions import function_code, function_name
from replydesk.package import open_package

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

COLUMNS = (
    ("编号", 18),
    ("标题", 28),
    ("功能", 18),
    ("文件夹", 14),
    ("标签", 14),
    ("共享", 8),
    ("适用类型", 10),
    ("适用称呼", 10),
    ("适用层级", 10),
    ("正文", 80),
)
"""The columns as they are written, with their width in characters."""

SHEET = "常用语"
MOST_ROWS, MOST_COLUMNS, HEAD_WITHIN = 20_000, 50, 10
_NEEDED = ("标题", "正文")
_YES, _NO = {"是", "true", "1", "√", "共享"}, {"", "否", "false", "0"}
_XML_ENDINGS = (".xml", ".rels")
_BROKEN = (
    *(
        ValueError,
        KeyError,
        IndexError,
        AttributeError,
        TypeError,
        OSError,
        StopIteration,
        zipfile.BadZipFile,
    ),
    SyntaxError,  # the base of what the XML parsers raise
)
"""What openpyxl raises on broken files."""


@dataclass(slots=True)
class _Draft:
    """A clause while its rows are read."""

    row: int
    cells: dict[str, str]
    variants: list[Variant] = field(default_factory=list)


def clauses_in(content: bytes, name: str) -> tuple[Clause, ...]:
    """The clauses of the table; ReplydeskError with one sentence, and the row where it is, when it cannot be read."""
    drafts: dict[str, _Draft] = {}
    last = ""
    for row, cells in _rows(content, name):
        if not any(cells.values()):
            continue
        key = cells["编号"] or (_own_id(cells) if cells["标题"] else last)
        if key in drafts:
            drafts[key].variants.append(_variant(cells, row))
        elif not key:
            raise ClauseFormatError("第 {row} 行没有标题，没有导入。请补上标题后再试。", row=row)
        else:
            drafts[key] = _Draft(row, cells)
        last = key
    return tuple(_clause(key, draft) for key, draft in drafts.items())


def table_of(clauses: Iterable[Clause]) -> bytes:
    """The clauses as the bytes of an .xlsx file; control characters, which no table holds, are left out."""
    from openpyxl import Workbook  # noqa: PLC0415  # 200 ms, and only when a table is read or written
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    book = Workbook()
    sheet: Worksheet = book.active  # type: ignore[assignment]  # a new book has one sheet of cells
    sheet.title = SHEET
    sheet.append([column for column, _ in COLUMNS])
    for clause in clauses:
        for row in _table_rows(clause):
            sheet.append([ILLEGAL_CHARACTERS_RE.sub("", text) for text in row])
    for place, (_, width) in enumerate(COLUMNS):
        sheet.column_dimensions["ABCDEFGHIJ"[place]].width = width
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.data_type = "s"  # a text that begins with = is a text, and no formula
            cell.number_format = "@"
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _table_rows(clause: Clause) -> Iterator[list[str]]:
    function = f"{clause.function} {function_name(clause.function)}".strip()
    shared = "是" if clause.shared else "否"
    head = [clause.id, clause.title, function, clause.folder, "、".join(clause.tags), shared]
    yield [*head, "", "", "", clause.text]
    for variant in clause.variants:
        named = [clause.id, clause.title, "", "", "", ""]
        yield [*named, variant.proposal_kind, variant.address, variant.level, variant.text]


def _rows(content: bytes, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Every row below the head as (number, text by column), columns that are missing as ""."""
    places: dict[str, int] = {}
    for row, cells in _filled_rows(content, name):
        if places:
            yield row, {column: cells[places[column]] if column in places else "" for column, _ in COLUMNS}
        elif all(column in cells for column in _NEEDED):
            places = {column: cells.index(column) for column, _ in COLUMNS if column in cells}
        elif row > HEAD_WITHIN:
            break
    if not places:
        raise ClauseFormatError(
            "“{name}”里没有常用语表：前 {rows} 行中找不到“标题”和“正文”两列，没有导入。",
            name=name,
            rows=HEAD_WITHIN,
        )


def _filled_rows(content: bytes, name: str) -> list[tuple[int, list[str]]]:
    """The rows that hold anything, of the sheet 常用语 or of the first one, each with its number and MOST_COLUMNS texts."""
    from openpyxl import load_workbook  # noqa: PLC0415  # see table_of

    _refuse_harmful(content, name)
    found = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that openpyxl does not know
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = {sheet.title: sheet for sheet in book.worksheets}
            sheet = sheets.get(SHEET) or next(iter(sheets.values()))
            sheet.reset_dimensions()  # some programs write a wrong size; what is there is read
            for row, values in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), start=1):
                if any(value is not None for value in values):
                    found.append((row, [_text(value) for value in values]))
                    if len(found) > MOST_ROWS:
                        break
            book.close()
    except _BROKEN as error:
        raise DeskError("“{name}”不是完好的 .xlsx 文件，没有导入；原文件未改动。", name=name) from error
    if len(found) > MOST_ROWS:
        raise ClauseFormatError(
            "“{name}”超过 {rows} 行，不像是常用语表，没有导入。", name=name, rows=f"{MOST_ROWS:,}"
        )
    return found


def _refuse_harmful(content: bytes, name: str) -> None:
    """Look at every part with the limits of packages before openpyxl, which has none."""
    package = open_package(content, name)
    for part in package.parts():
        if part.lower().endswith(_XML_ENDINGS):
            package.xml(part)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # a number that was typed as 1 is read as 1.0
    return str(value).replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "").strip()


def _own_id(cells: dict[str, str]) -> str:
    """An id for a row without one: the same title in the same folder is the same clause at the next import."""
    digest = hashlib.sha256(f"{cells['文件夹']}/{cells['标题']}".encode("utf-8", "replace"))
    return f"table-{digest.hexdigest()[:16]}"


def _variant(cells: dict[str, str], row: int) -> Variant:
    variant = Variant(
        cells["正文"],
        cells["适用类型"],
        cells["适用称呼"],  # type: ignore[arg-type]  # `checked` looks at it
        cells["适用层级"],
    )
    if not variant.precision:
        raise ClauseFormatError(
            "第 {row} 行与前面一行编号相同，却没有写明适用的类型、称呼或层级，没有导入。", row=row
        )
    return variant


def _clause(key: str, draft: _Draft) -> Clause:
    cells = draft.cells
    if any(cells[column] for column in ("适用类型", "适用称呼", "适用层级")):
        draft.variants.insert(
            0, _variant(cells, draft.row)
        )  # a clause for some letters only is for the others too
    shared = cells["共享"].lower()
    if shared not in _YES | _NO:
        raise ClauseFormatError("第 {row} 行的“共享”应为“是”或“否”，没有导入。", row=draft.row)
    function = function_code(cells["功能"])
    if cells["功能"] and not function:
        raise ClauseFormatError(
            "第 {row} 行的功能“{function}”不认识，没有导入。", row=draft.row, function=cells["功能"][:20]
        )
    clause = Clause(
        id=key,
        title=cells["标题"],
        text=cells["正文"],
        function=function,
        folder=cells["文件夹"].strip("/"),
        variants=tuple(draft.variants),
        tags=tuple(_split(cells["标签"])),
        shared=shared in _YES,
    )
    try:
        return clause_form.checked(clause)
    except ValueError as error:
        raise ClauseFormatError("第 {row} 行：{reason}，没有导入。", row=draft.row, reason=error) from error


def _split(tags: str) -> Sequence[str]:
    return [tag for piece in re.split(r"[，,、；;\n]", tags) if (tag := piece.strip())]
