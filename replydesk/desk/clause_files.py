"""Clauses in files: a table (.xlsx) that an office can edit, and JSON. What is read is whole, or not taken at all."""

from collections.abc import Sequence
from pathlib import Path

from replydesk.desk.errors import DeskError
from replydesk.files import read_bytes, write_atomically
from replydesk.letter import clause_form
from replydesk.letter.clause import Clause

LARGEST_FILE = 32_000_000
ENDINGS = (".xlsx", ".json")


def read_clauses(file: Path) -> tuple[Clause, ...]:
    """The clauses of a .xlsx or .json file. ReplydeskError with one sentence when it holds none or is damaged."""
    ending = file.suffix.lower()
    if ending not in {*ENDINGS, ".xls"}:
        raise DeskError("“{name}”不是 .xlsx 或 .json 文件，没有导入。", name=file.name)
    content = read_bytes(file, LARGEST_FILE)
    if ending == ".json":
        try:
            clauses = clause_form.loads(content.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise DeskError("“{name}”不是 UTF-8 编码的 JSON 文件，没有导入。", name=file.name) from error
    else:
        from replydesk.desk.clause_table import clauses_in  # noqa: PLC0415  # openpyxl takes 200 ms

        clauses = clauses_in(content, file.name)
    if not clauses:
        raise DeskError("“{name}”里没有常用语，没有导入。", name=file.name)
    return clauses


def write_clauses(file: Path, clauses: Sequence[Clause]) -> None:
    """Write the clauses to a .xlsx or .json file, whole or not at all; FileError or DeskError with a sentence if not."""
    ending = file.suffix.lower()
    if ending not in ENDINGS:
        raise DeskError("“{name}”不是 .xlsx 或 .json 文件名，没有导出。", name=file.name)
    if ending == ".json":
        content = clause_form.dumps(clauses).encode()
    else:
        from replydesk.desk.clause_table import table_of  # noqa: PLC0415

        content = table_of(clauses)
    write_atomically(file, content)
