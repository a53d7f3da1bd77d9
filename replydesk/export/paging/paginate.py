"""From a typeset sheet to its pages."""

from collections.abc import Iterator
from typing import NamedTuple

from replydesk.export.paging.engine import WORD, Engine
from replydesk.export.paging.flow import Placing, Strip, flow
from replydesk.export.paging.frames import Framed, Frames, border_height, drawn
from replydesk.export.paging.pages import Line, Page, Pages, PlacedLine, Rule
from replydesk.export.paging.setting import setter
from replydesk.export.paging.table import Row, placed_row, row_rules, set_rows
from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph, Run, Sheet, Table


def paginate(sheet: Sheet, engine: Engine = WORD) -> Pages:
    """The pages of the sheet as this program would set them."""
    return _Paginator(sheet, engine).pages()


class _Source(NamedTuple):
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
        self._frames = Frames(sheet, self._set)
        self._left = float(round(sheet.profile.page.left))
        self._top = float(round(sheet.profile.page.top))
        self._rows: dict[int, list[Row]] = {}
        self._lines: list[list[PlacedLine]] = []
        self._rules: list[list[Rule]] = []

    def pages(self) -> Pages:
        """Break into strips, let them flow, and put everything in its place."""
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
        for group, strip in framed:
            self._place_frame(group, placings[strip].page if strip < len(placings) else count - 1)
        return Pages(self._sheet, tuple(self._page(number) for number in range(count)))

    # ---- into strips

    def _strips(self) -> tuple[list[Strip], list[_Source], list[tuple[list[Framed], int]]]:
        """The strips of the flow, what each is of, and the frames with the strip that they hang on."""
        strips: list[Strip] = []
        sources: list[_Source] = []
        hung: list[tuple[list[Framed], int]] = []
        waiting: list[Framed] = []
        after = 0.0
        for number, item in enumerate(self._sheet.content):
            if isinstance(item, Paragraph) and item.frame is not None:
                waiting.append((number, item))
                continue
            hung += [(group, len(strips)) for group in self._frames.groups(waiting)]
            foot = self._frames.foot(waiting)
            waiting = []
            if isinstance(item, Table):
                made = self._table_strips(number, item, after, foot)
                after = 0.0
            else:
                made = self._paragraph_strips(number, item, after, foot)
                after = self._profile.styles.of(item.role).after
            for strip, source in made:
                strips.append(strip)
                sources.append(source)
        hung += [(group, len(strips)) for group in self._frames.groups(waiting)]
        return strips, sources, hung

    def _paragraph_strips(
        self, number: int, paragraph: Paragraph, after: float, foot: float
    ) -> Iterator[tuple[Strip, _Source]]:
        """A strip a line; `after` is the space that what is above leaves, `foot` what frames take at the page's foot."""
        style = self._profile.styles.of(paragraph.role)
        lines = self._set(paragraph, self._profile.page.text_width)
        keeps = style.keep_next if paragraph.keep_next is None else paragraph.keep_next
        whole = keeps and self._engine.keeps_whole
        before = after + (style.before if paragraph.before is None else paragraph.before)
        above, below = border_height(paragraph.above), border_height(paragraph.below)
        last = len(lines) - 1
        for place, line in enumerate(lines):
            upper = 0.0 if place else above
            yield (
                Strip(
                    upper + line.height + (below if place == last else 0.0),
                    before=0.0 if place else before,
                    reserve=0.0 if place else foot,
                    holds_next=keeps if place == last else whole,
                    begins=not place,
                    new_page=paragraph.new_page and not place,
                ),
                _Source(number, line, down=upper),
            )

    def _table_strips(
        self, number: int, table: Table, after: float, foot: float
    ) -> Iterator[tuple[Strip, _Source]]:
        """A strip a row; the head holds the first row, and is repeated above a row that opens a page."""
        rows = self._rows[number] = set_rows(table, self._profile, self._engine)
        border = self._profile.table.border
        for place, row in enumerate(rows):
            keeps = any(line.keep_next for cell in table.rows[place] for line in cell)
            repeated = border + (rows[0].height if table.has_head and place else 0.0)
            yield (
                Strip(
                    row.height + (0.0 if place else border),
                    before=0.0 if place else after,
                    reserve=border + (0.0 if place else foot),
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
            self._lines[placing.page].append(line)
            if item.above or item.below:
                self._rules[placing.page] += self._borders(item, line, top)

    def _place_row(self, page: int, top: float, source: _Source, table: Table, *, opens: bool) -> None:
        rows = self._rows[source.item]
        shown = [(source.row, top if source.row else top + self._profile.table.border)]
        if opens and source.row and table.has_head:
            shown.insert(0, (0, top - rows[0].height))
        for number, y in shown:
            corner = (self._left, y)
            self._lines[page] += placed_row(rows[number], corner, source.item, table.block, number)
            self._rules[page] += row_rules(rows[number], table, number, corner, self._profile)

    def _borders(self, item: Paragraph, placed: PlacedLine, top: float) -> Iterator[Rule]:
        """The lines above a paragraph's first line and below its last one."""
        width = self._profile.page.text_width
        if item.above and not placed.line.start:
            yield drawn(item.above, self._left, width, top + item.above.thickness / 2)
        if item.below and placed.line.end == len(item.text):
            middle = placed.bottom + item.below.space + item.below.thickness / 2
            yield drawn(item.below, self._left, width, middle)

    def _place_frame(self, group: list[Framed], page: int) -> None:
        for part in self._frames.placed(group):
            if isinstance(part, Rule):
                self._rules[page].append(part)
            else:
                self._lines[page].append(part)

    def _page(self, number: int) -> Page:
        lines = tuple(sorted(self._lines[number], key=lambda line: line.item))
        rules = tuple(dict.fromkeys(self._rules[number]))
        return Page(number + 1, lines, rules, page_number(self._profile, number + 1, self._engine))


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
