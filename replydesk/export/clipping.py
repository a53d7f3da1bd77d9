"""A stretch of a letter as HTML for the clipboard: what Word and WPS paste looks as the exported document does.

Word reads the standard CSS and its own `mso-` declarations: outline levels for the navigation pane, indents counted in
characters, exact line heights, one face for Chinese and another for digits.
"""

import html
from collections.abc import Iterable, Iterator, Sequence

from replydesk.export.profile import Profile, Style
from replydesk.export.sheet import Paragraph, Run, Table
from replydesk.export.typeset import body_items
from replydesk.letter import Block

_PT = 20  # twips
_ALIGN = {"both": "justify"}
_LEVELS = {f"heading{level}": level for level in range(1, 5)}


def clipping(blocks: Sequence[Block], labels: Sequence[str], profile: Profile) -> str:
    """The blocks as an HTML page; `labels` are the numbers that stand before them, as text."""
    writer = _Writer(profile)
    content = "\n".join(writer.item(item) for item in body_items(blocks, labels, profile))
    return _page(content)


def words(block: Block, profile: Profile) -> str:
    """A few words out of a paragraph as HTML, which go into the middle of another one."""
    item = next(body_items((block,), ("",), profile))
    assert isinstance(item, Paragraph)
    writer = _Writer(profile)
    look = _declarations(writer.characters(profile.styles.of(item.role)))
    return _page(f'<span style="{look}">{writer.runs(item)}</span>')


def _page(content: str) -> str:
    head = '<html><head><meta charset="utf-8"></head><body>'
    return f"{head}<!--StartFragment-->{content}<!--EndFragment--></body></html>"


class _Writer:
    """Writes paragraphs and tables in the styles of one profile."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._styles = profile.styles
        self._alternatives = dict(profile.alternatives)

    def item(self, item: Paragraph | Table) -> str:
        """A paragraph or a table."""
        return self._table(item) if isinstance(item, Table) else self._paragraph(item)

    def _paragraph(self, paragraph: Paragraph) -> str:
        style = self._styles.of(paragraph.role)
        declarations = [*_layout(style, paragraph), *self.characters(style)]
        if paragraph.new_page:
            declarations.append(("page-break-before", "always"))
        if level := _LEVELS.get(paragraph.role):
            declarations.append(("mso-outline-level", str(level)))
        return f'<p style="{_declarations(declarations)}">{self.runs(paragraph) or "&nbsp;"}</p>'

    def runs(self, paragraph: Paragraph) -> str:
        """The text of a paragraph, in spans where face or weight change."""
        style = self._styles.of(paragraph.role)
        return "".join(self._run(run, style) for run in paragraph.runs)

    def _run(self, run: Run, style: Style) -> str:
        text = html.escape(run.text, quote=False).replace("  ", " &nbsp;").replace("\n", "<br>")
        own = self._styles.of(run.face) if run.face else style
        bold = own.bold if run.bold is None else run.bold
        declarations = self._faces(own) if own.face != style.face or own.latin != style.latin else []
        if own.size != style.size:
            declarations.append(("font-size", _points(own.size)))
        if bold != style.bold and not bold:
            declarations.append(("font-weight", "normal"))
        if declarations:
            text = f'<span style="{_declarations(declarations)}">{text}</span>'
        return f"<b>{text}</b>" if bold and not style.bold else text

    def characters(self, style: Style) -> list[tuple[str, str]]:
        """How the characters of a style look."""
        look = [*self._faces(style), ("font-size", _points(style.size))]
        if style.spacing:
            look.append(("letter-spacing", _points(style.spacing)))
        if style.bold:
            look.append(("font-weight", "bold"))
        return look

    def _faces(self, style: Style) -> list[tuple[str, str]]:
        """The face of Chinese characters with what may stand in for it, and for Word that of digits where it is another."""
        names = [f"'{name}'" for name in (style.face, self._alternatives.get(style.face, "")) if name]
        look = [("font-family", ",".join(names)), ("mso-fareast-font-family", names[0])]
        if style.latin and style.latin != style.face:
            latin = f"'{style.latin}'"
            look += [("mso-ascii-font-family", latin), ("mso-hansi-font-family", latin)]
        return look

    def _table(self, table: Table) -> str:
        """A table with a line around every cell; a head is repeated on every page."""
        width = sum(table.widths)
        rows = [self._row(row, table) for row in table.rows]
        head = f"<thead>{rows[0]}</thead>" if table.has_head else ""
        body = "".join(rows[1:] if head else rows)
        look = [("border-collapse", "collapse"), ("width", _points(width)), ("mso-padding-alt", "0 5.4pt")]
        attributes = f'border="1" cellspacing="0" cellpadding="0" width="{_pixels(width)}"'
        return f'<table {attributes} style="{_declarations(look)}">{head}<tbody>{body}</tbody></table>'

    def _row(self, row: Iterable[Sequence[Paragraph]], table: Table) -> str:
        grid = self._profile.table
        cells = []
        for cell, width in zip(row, table.widths, strict=True):
            look = (
                ("width", _points(width)),
                ("border", f"{_points(grid.border)} solid windowtext"),
                ("padding", f"0 {_points(grid.cell_margin)}"),
                ("vertical-align", "middle"),
            )
            lines = "".join(map(self._paragraph, cell))
            cells.append(f'<td width="{_pixels(width)}" style="{_declarations(look)}">{lines}</td>')
        height = f'style="height:{_points(table.row_height)};page-break-inside:avoid"'
        return f"<tr {height}>{''.join(cells)}</tr>"


def _layout(style: Style, paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """How the paragraph stands: margins, indent, line height, alignment."""
    yield (
        "margin",
        f"{_points(style.before)} {_points(style.right)} {_points(style.after)} {_points(style.left)}",
    )
    if style.first_line:
        yield "text-indent", _points(style.first_line)
        yield "mso-char-indent-count", f"{style.first_line / style.cell:.1f}"
    yield "line-height", _points(style.line)
    yield "mso-line-height-rule", "exactly" if style.line_rule == "exact" else "at-least"
    align = paragraph.align or style.align
    yield "text-align", _ALIGN.get(align, align)


def _declarations(pairs: Iterable[tuple[str, str]]) -> str:
    return html.escape(";".join(f"{name}:{value}" for name, value in pairs)).replace("&#x27;", "'")


def _pixels(twips: float) -> int:
    """A length in CSS pixels, for programs that know widths from attributes alone."""
    return round(twips / _PT / 72 * 96)


def _points(twips: float) -> str:
    return f"{round(twips / _PT, 2):g}pt"
