"""From the paragraphs and tables of a Word document, or of a page of HTML, to the lines that letters are read from."""

from collections.abc import Iterator, Sequence

from replydesk.intake.line import Line, fold
from replydesk.intake.wordlayout import layout_rows
from replydesk.intake.wordtext import WordParagraph, WordTable
from replydesk.letter import Mark

_ROLES_OF_USE = {"title", "salutation"}


def word_lines(items: Sequence[WordParagraph | WordTable]) -> Iterator[Line]:
    """The paragraphs and tables as lines, numbered as paragraphs are counted; tables that only place text are taken apart."""
    count = 0
    for item in items:
        count += 1
        if isinstance(item, WordParagraph):
            yield from _paragraph_lines(item, count)
            continue
        rows = layout_rows(item)
        for place, row in enumerate(rows or ()):
            count += 1 if place else 0
            if isinstance(row, str):
                yield from _paragraph_lines(WordParagraph(row), count)
                continue
            for further, paragraph in enumerate(row):
                count += 1 if further else 0
                yield from _paragraph_lines(paragraph, count)
        if not rows and any(cell.strip() for row in item.texts() for cell in row):
            yield Line(count, "", "", rows=item.texts(), has_head=item.has_head)


def _paragraph_lines(paragraph: WordParagraph, number: int) -> Iterator[Line]:
    """The lines of a paragraph: soft breaks part it, and only the first part has its number and level."""
    start = 0
    for place, piece in enumerate(paragraph.text.split("\n")):
        marks = tuple(
            Mark(max(m.start, start) - start, min(m.end, start + len(piece)) - start, m.kind)
            for m in paragraph.marks
            if m.start < start + len(piece) and m.end > start
        )
        whole = Line(number, piece, fold(piece), marks=marks).part(0)
        start += len(piece) + 1
        if not whole.text:
            continue
        role, level, mark = ("", 0, "") if place else (_role(paragraph), paragraph.level, paragraph.mark)
        kept = () if role == "heading" and _all_bold(whole) else whole.marks
        yield Line(number, whole.text, whole.key, role, level, mark, marks=kept)


def _role(paragraph: WordParagraph) -> str:
    """The role that counts in a foreign file: its title and its headings; all else is told by the text."""
    if paragraph.style.role in _ROLES_OF_USE:
        return paragraph.style.role
    return "heading" if paragraph.level else ""


def _all_bold(line: Line) -> bool:
    return any(mark.start == 0 and mark.end == len(line.text) for mark in line.marks)
