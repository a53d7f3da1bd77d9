"""A redline as WordprocessingML: what was inserted, deleted, moved or formatted, by whom and when (ECMA-376 17.13.5)."""

import dataclasses
import datetime
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self
from xml.sax.saxutils import quoteattr

from replydesk.export.profile import Styles
from replydesk.export.sheet import Border, Fate, Frame, Paragraph, Run, Sheet, Table
from replydesk.export.word.body import BodyWriter, row_format, run_element, run_format
from replydesk.export.word.xml import Element, clean

_TAGS: dict[Fate, tuple[str, ...]] = {
    "": (),
    "inserted": ("w:ins",),
    "deleted": ("w:del",),
    "moved_from": ("w:moveFrom",),
    "moved_to": ("w:moveTo",),
    "passing": ("w:ins", "w:del"),
}


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who made the changes of a redline, and when: ISO 8601 in local time, "" if that is not to be told."""

    author: str
    date: str = ""

    @classmethod
    def now(cls, author: str) -> Self:
        """The author at this moment, as Word writes it: the time of the machine's clock, with a Z all the same."""
        return cls(author, datetime.datetime.now().astimezone().strftime("%Y-%m-%dT%H:%M:%SZ"))


def redline_elements(sheet: Sheet, stamp: Stamp, *, numbered: bool) -> list[Element]:
    """The marked sheet as children of w:body. `numbered` says that Word numbers the headings of both letters."""
    automatic = sheet.profile.numbering == "automatic"
    writer = RedlineWriter(sheet.profile.styles, stamp, automatic=automatic, numbered=numbered)
    return writer.elements(sheet.content)


class RedlineWriter(BodyWriter):
    """Writes the body of a redline. The ids of changes are counted together with those of bookmarks."""

    def __init__(self, styles: Styles, stamp: Stamp, *, automatic: bool, numbered: bool) -> None:
        super().__init__(styles, automatic=automatic, numbered=numbered)
        date = f" w:date={quoteattr(clean(stamp.date))}" if stamp.date else ""
        self._who = f"w:author={quoteattr(clean(stamp.author))}{date}"
        self._move: tuple[str, Fate, int] = "", "", 0
        """The move that is being written: its name, which end of it this is, and the id of its range."""

    def items(self, content: Iterable[Paragraph | Table]) -> Iterator[str]:
        """The items one by one, moves that are over closed between them."""
        for item in content:
            yield self._closed(item)
            yield self._table(item) if isinstance(item, Table) else self._paragraph(item, item.block)
        yield self._closed(None)

    # ---- changes

    def _attributes(self) -> str:
        self._ids += 1
        return f'w:id="{self._ids}" {self._who}'

    def _marks(self, fate: Fate) -> str:
        """The fate of a paragraph's end or of a row, as empty elements."""
        return "".join(f"<{tag} {self._attributes()}/>" for tag in _TAGS[fate])

    def _former(self, tag: str, properties: str) -> str:
        """What a format was: <w:pPrChange …><w:pPr>…</w:pPr></w:pPrChange>."""
        return f"<{tag}Change {self._attributes()}><{tag}>{properties}</{tag}></{tag}Change>"

    def _opened(self, paragraph: Paragraph) -> str:
        """The start of a move's range in its first paragraph."""
        if not paragraph.move or self._move[:2] == (paragraph.move, paragraph.fate):
            return ""
        attributes = self._attributes()
        self._move = paragraph.move, paragraph.fate, self._ids
        return f'<{_TAGS[paragraph.fate][0]}RangeStart {attributes} w:name="{paragraph.move}"/>'

    def _closed(self, item: Paragraph | Table | None) -> str:
        """The end of the range that is open, unless the item belongs to it."""
        name, fate, number = self._move
        if not name or (isinstance(item, Paragraph) and (item.move, item.fate) == (name, fate)):
            return ""
        self._move = "", "", 0
        return f'<{_TAGS[fate][0]}RangeEnd w:id="{number}"/>'

    # ---- paragraphs

    def _end(self, paragraph: Paragraph, mark: str, properties: str) -> str:
        ending = super()._end(paragraph, self._marks(paragraph.fate) + mark, properties)
        if paragraph.was is not None:
            was = self._format(self._own(paragraph.was))
            ending += self._former("w:pPr", was) if was != properties else ""
        return ending

    def _runs(self, paragraph: Paragraph) -> str:
        """The runs, neighbors of one fate in one change."""
        parts = [self._opened(paragraph)]
        for fate, group in itertools.groupby(paragraph.runs, lambda run: run.fate):
            text = "".join(self._run(run, paragraph) for run in group)
            for tag in _TAGS[fate]:
                text = f"<{tag} {self._attributes()}>{text}</{tag}>"
            parts.append(text)
        return "".join(parts)

    def _run(self, run: Run, paragraph: Paragraph) -> str:
        properties = run_format(run, paragraph)
        if not run.fate:
            form = run.was or (run.face, run.bold)
            was = run_format(Run(run.text, *form), self._own(paragraph.was) if paragraph.was else paragraph)
            properties += self._former("w:rPr", was) if was != properties else ""
        return run_element(run, properties, "w:delText" if run.fate == "deleted" else "w:t")

    def _is_ruled(self, paragraph: Paragraph) -> bool:
        return super()._is_ruled(paragraph) or (
            paragraph.was is not None and super()._is_ruled(paragraph.was)
        )

    def _ruled(self, paragraph: Paragraph, frame: Frame, block: str) -> str:
        """A framed paragraph between its lines, each of which comes and goes by itself."""
        was = paragraph.was or paragraph
        bare = dataclasses.replace(paragraph, above=None, below=None)
        if paragraph.was:
            bare = dataclasses.replace(bare, was=dataclasses.replace(was, above=None, below=None))
        return (
            self._line(was.above, paragraph.above, paragraph.fate, frame)
            + self._paragraph(bare, block)
            + self._line(was.below, paragraph.below, paragraph.fate, frame)
        )

    def _line(self, old: Border | None, new: Border | None, fate: Fate, frame: Frame) -> str:
        """The line of a framed paragraph; where it is another one than it was, both."""
        if old == new:
            return self._rule(new, frame, self._mark(fate))
        return self._rule(old, frame, self._mark("deleted")) + self._rule(new, frame, self._mark("inserted"))

    def _mark(self, fate: Fate) -> str:
        return f"<w:rPr>{self._marks(fate)}</w:rPr>" if fate else ""

    # ---- tables

    def _bookmarked(self, table: Table) -> tuple[int, int]:
        """A row and a paragraph that stay, so that the table is known whether changes are accepted or refused."""
        row = next((place for place, row in enumerate(table.fates) if not row.fate), 0)
        return row, next((number for number, line in enumerate(table.rows[row][0]) if not line.fate), 0)

    def _row_format(self, table: Table, place: int) -> str:
        if not table.fates:
            return super()._row_format(table, place)
        row = table.fates[place]
        properties = row_format(table, place, is_head=row.is_head) + self._marks(row.fate)
        if not row.fate and row.was_head != row.is_head:
            properties += self._former("w:trPr", row_format(table, place, is_head=row.was_head))
        return properties
