"""From a typeset sheet to its pages."""

import dataclasses
from collections.abc import Iterator, Sequence

from replydesk.export.paging.engine import WORD, Engine
from replydesk.export.paging.flow import Placing, Strip, flow
from replydesk.export.paging.pages import Line, Page, Pages, PlacedLine, Rule
from replydesk.export.paging.setting import setter
from replydesk.export.paging.table import Row, placed_row, row_rules, set_rows
from replydesk.export.profile import Profile
from replydesk.export.sheet import Border, Frame, Paragraph, Run, Sheet, Table


def paginate(sheet: Sheet, engine: Engine = WORD) -> Pages:
    """The pages of the sheet as this program would set them."""
    return _Paginator(sheet, engine).pages()


@dataclasses.dataclass(slots=True)
class _Source:
    """What a strip was made of: a line of the item, or a row of it."""

    item: int
    line: Line | None = None
    row: int = 0
    down: float = 0.0
    """How far below the strip's upper edge the line begins (below its border)."""


class _Paginator:
    """Sets one sheet."""

    def __init__(self, sheet: Sheet, engine: Engine) -> None:
        self._sheet = sheet
        self._profile = sheet.profile
        self._engine = engine
        self._set = setter(sheet.profile.styles, engine)
        self._left = float(round(sheet.profile.page.left))
        self._top = float(round(sheet.profile.page.top))
        self._rows: dict[int, list[Row]] = {}
        self._lines: list[list[tuple[int, PlacedLine]]] = []
        self._rules: list[list[Rule]] = []

    def pages(self) -> Pages:
        strips, sources, framed = self._strips()
        placings = flow(strips, self._profile.page.text_height - self._engine.foot)
        count = placings[-1].page + 1 if placings else 1
        self._lines = [[] for _ in range(count)]
        self._rules = [[] for _ in range(count)]
        self._rules[0] += [
            Rule(line.x, line.y, line.x + line.length, line.y, line.thickness, self._profile.head.line_color)
            for line in self._sheet.lines
        ]
        for placing, source in zip(placings, sources, strict=True):
            self._place(placing, source)
        for items, strip in framed:
            self._place_frame(items, placings[strip].page if strip < len(placings) else count - 1)
        return Pages(self._sheet, tuple(self._page(number) for number in range(count)))

    # ---- into strips

    def _strips(self) -> tuple[list[Strip], list[_Source], list[tuple[list[int], int]]]:
        """The strips of the flow, what each is of, and the framed items with the strip that they hang on."""
        strips: list[Strip] = []
        sources: list[_Source] = []
        framed: list[tuple[list[int], int]] = []
        waiting: list[int] = []
        after = 0.0
        for number, item in enumerate(self._sheet.content):
            if isinstance(item, Table):
                made = list(self._table_strips(number, item))
                lower = 0.0
            elif item.frame is not None:
                waiting.append(number)
                continue
            else:
                made = list(self._paragraph_strips(number, item))
                lower = self._profile.styles.of(item.role).after
            first = made[0][0]
            made[0] = (
                dataclasses.replace(first, before=first.before + after, reserve=self._frames_height(waiting)),
                made[0][1],
            )
            after = lower
            framed += [(group, len(strips)) for group in self._groups(waiting)]
            waiting = []
            strips += [strip for strip, _ in made]
            sources += [source for _, source in made]
        framed += [(group, len(strips)) for group in self._groups(waiting)]
        return strips, sources, framed

    def _paragraph_strips(self, number: int, paragraph: Paragraph) -> Iterator[tuple[Strip, _Source]]:
        style = self._profile.styles.of(paragraph.role)
        lines = self._set(paragraph, self._profile.page.text_width)
        keeps = style.keep_next if paragraph.keep_next is None else paragraph.keep_next
        whole = keeps and self._engine.keeps_whole
        before = style.before if paragraph.before is None else paragraph.before
        above, below = _border_height(paragraph.above), _border_height(paragraph.below)
        last = len(lines) - 1
        for place, line in enumerate(lines):
            upper = 0.0 if place else above
            yield (
                Strip(
                    upper + line.height + (below if place == last else 0.0),
                    before=0.0 if place else before,
                    holds_next=keeps if place == last else whole,
                    begins=not place,
                    new_page=paragraph.new_page and not place,
                ),
                _Source(number, line, down=upper),
            )

    def _table_strips(self, number: int, table: Table) -> Iterator[tuple[Strip, _Source]]:
        rows = self._rows[number] = set_rows(table, self._profile, self._engine)
        border = self._profile.table.border
        for place, row in enumerate(rows):
            keeps = any(line.keep_next for cell in table.rows[place] for line in cell)
            repeated = border + (rows[0].height if table.has_head and place else 0.0)
            yield (
                Strip(
                    row.height + (0.0 if place else border),
                    reserve=border,
                    holds_next=keeps or (table.has_head and not place),
                    begins=not place,
                    repeated=repeated if place else 0.0,
                ),
                _Source(number, row=place),
            )

    # ---- onto pages

    def _place(self, placing: Placing, source: _Source) -> None:
        top = self._top + placing.top
        item = self._sheet.content[source.item]
        if isinstance(item, Table):
            self._place_row(placing.page, top, source, item, opens=placing.opens)
        elif source.line is not None:
            line = PlacedLine(source.line, self._left, top + source.down, source.item, item.block)
            self._lines[placing.page].append((source.item, line))
            self._draw_borders(item, source.line, placing.page, top, source.down)

    def _place_row(self, page: int, top: float, source: _Source, table: Table, *, opens: bool) -> None:
        rows = self._rows[source.item]
        shown = [(source.row, top if source.row else top + self._profile.table.border)]
        if opens and source.row and table.has_head:
            shown.insert(0, (0, top - rows[0].height))
        for number, y in shown:
            row = rows[number]
            self._lines[page] += [
                (source.item, line)
                for line in placed_row(row, (self._left, y), source.item, table.block, number)
            ]
            self._rules[page] += row_rules(row, table, self._left, y, self._profile)

    def _draw_borders(self, item: Paragraph, line: Line, page: int, top: float, down: float) -> None:
        left, right = self._left, self._left + self._profile.page.text_width
        if item.above and not line.start:
            y = top + item.above.thickness / 2
            self._rules[page].append(Rule(left, y, right, y, item.above.thickness, item.above.color))
        if item.below and line.end == len(item.text):
            y = top + down + line.height + item.below.space + item.below.thickness / 2
            self._rules[page].append(Rule(left, y, right, y, item.below.thickness, item.below.color))

    # ---- frames

    def _groups(self, items: Sequence[int]) -> list[list[int]]:
        """Neighboring framed items that share one frame."""
        groups: list[list[int]] = []
        for number in items:
            if groups and self._paragraph(groups[-1][-1]).frame == self._paragraph(number).frame:
                groups[-1].append(number)
            else:
                groups.append([number])
        return groups

    def _paragraph(self, number: int) -> Paragraph:
        item = self._sheet.content[number]
        assert isinstance(item, Paragraph)
        return item

    def _frame_lines(self, number: int) -> tuple[Line, ...]:
        paragraph = self._paragraph(number)
        assert paragraph.frame is not None
        return self._set(paragraph, paragraph.frame.width)

    def _framed_height(self, number: int) -> float:
        paragraph = self._paragraph(number)
        style = self._profile.styles.of(paragraph.role)
        before = style.before if paragraph.before is None else paragraph.before
        borders = _border_height(paragraph.above) + _border_height(paragraph.below)
        return before + borders + sum(line.height for line in self._frame_lines(number)) + style.after

    def _frames_height(self, items: Sequence[int]) -> float:
        """The room that the frames at the foot of the type area take from what hangs on the page."""
        return sum(
            self._framed_height(number) for number in items if _is_at_foot(self._paragraph(number).frame)
        )

    def _place_frame(self, items: Sequence[int], page: int) -> None:
        """The paragraphs of one frame, one below the other."""
        frame = self._paragraph(items[0]).frame
        assert frame is not None
        at_margin = frame.anchor == "margin"
        x = frame.x + (self._left if at_margin else 0.0)
        if frame.y is None:
            y = self._top + self._profile.page.text_height - self._frames_height(items)
        else:
            y = frame.y + (self._top if at_margin else 0.0)
        for number in items:
            paragraph = self._paragraph(number)
            style = self._profile.styles.of(paragraph.role)
            y += style.before if paragraph.before is None else paragraph.before
            y = self._framed_paragraph(number, paragraph, page, x, y) + style.after

    def _framed_paragraph(self, number: int, paragraph: Paragraph, page: int, x: float, y: float) -> float:
        assert paragraph.frame is not None
        right = x + paragraph.frame.width
        if (border := paragraph.above) is not None:
            middle = y + border.thickness / 2
            self._rules[page].append(Rule(x, middle, right, middle, border.thickness, border.color))
            y += _border_height(border)
        for line in self._frame_lines(number):
            self._lines[page].append((number, PlacedLine(line, x, y, number, paragraph.block)))
            y += line.height
        if (border := paragraph.below) is not None:
            middle = y + border.space + border.thickness / 2
            self._rules[page].append(Rule(x, middle, right, middle, border.thickness, border.color))
            y += _border_height(border)
        return y

    # ---- the page

    def _page(self, number: int) -> Page:
        lines = tuple(line for _, line in sorted(self._lines[number], key=lambda entry: entry[0]))
        return Page(
            number + 1,
            lines,
            tuple(dict.fromkeys(self._rules[number])),
            page_number(self._profile, number + 1, self._engine),
        )


def page_number(profile: Profile, number: int, engine: Engine) -> PlacedLine | None:
    """The page number's line at the foot of this page (7.5), None where there is none."""
    rules, page = profile.page_number, profile.page
    if not rules.shown or (number == 1 and not rules.first_page):
        return None
    style = profile.styles.page_number
    distance = round(rules.indent / profile.styles.body.cell * style.cell)
    paragraph = Paragraph(
        "page_number",
        (Run(f"{rules.before}{number}{rules.after}"),),
        left=distance,
        right=distance,
        align=rules.odd if number % 2 else rules.even,
    )
    line = setter(profile.styles, engine)(paragraph, page.text_width)[0]
    top = round(page.height) - round(page.footer) - line.height
    return PlacedLine(line, float(round(page.left)), top, -1)


def _border_height(border: Border | None) -> float:
    return float(border.thickness + border.space) if border else 0.0


def _is_at_foot(frame: Frame | None) -> bool:
    return frame is not None and frame.y is None
