"""A table of HTML while its rows come in: spans are laid out, so that every row has a cell in every column."""

from replydesk.intake.wordtext import WordParagraph, WordTable

_MOST_COLUMNS = 60
_MOST_ROWS = 10_000

Cell = tuple[WordParagraph, ...]


class TableBuilder:
    """Takes rows, cells and paragraphs in the order of the source. A merged cell stands first, the others are empty."""

    def __init__(self) -> None:
        self._rows: list[list[list[WordParagraph]]] = []
        self._below: dict[int, int] = {}
        """How many rows below the present one a merged cell still covers, by column."""
        self._here: list[WordParagraph] | None = None
        self._outside: list[WordParagraph] = []

    def row(self) -> None:
        """A row begins."""
        self._here = None
        if len(self._rows) < _MOST_ROWS:
            self._rows.append([])
            self._skip_covered()

    def cell(self, rowspan: str, colspan: str) -> None:
        """A cell begins; the spans are as the source writes them."""
        if not self._rows:
            self.row()
        row = self._rows[-1]
        if len(row) >= _MOST_COLUMNS:
            self._here = self._outside
            return
        width, height = _span(colspan, _MOST_COLUMNS - len(row)), _span(rowspan, _MOST_ROWS)
        self._here = []
        for column in range(len(row), len(row) + width):
            self._below[column] = height - 1
        row += [self._here, *([] for _ in range(width - 1))]
        self._skip_covered()

    def add(self, paragraph: WordParagraph) -> None:
        """A paragraph of the cell; text beside the cells (a caption) comes first in the table."""
        (self._outside if self._here is None else self._here).append(paragraph)

    def table(self) -> WordTable:
        """The table, its rows of one length."""
        rows = [[tuple(cell) for cell in row] for row in self._rows if row]
        if self._outside:
            rows.insert(0, [tuple(self._outside)])
        width = max(map(len, rows), default=0)
        return WordTable(tuple((*row, *[()] * (width - len(row))) for row in rows))

    def _skip_covered(self) -> None:
        """Put empty cells where merged cells of the rows above reach down."""
        row = self._rows[-1]
        while self._below.get(len(row), 0) and len(row) < _MOST_COLUMNS:
            self._below[len(row)] -= 1
            row.append([])


def _span(text: str, most: int) -> int:
    """A span as a number: 1 for what is none, and no more than there is room for."""
    return max(1, min(int(text), most)) if text.isascii() and text.isdecimal() and len(text) < 6 else 1
