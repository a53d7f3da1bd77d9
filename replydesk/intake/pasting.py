"""Reading what was pasted: a whole letter like a file, a part of one with the same recognition, a few words as words."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import chain

from replydesk.intake.closing import closing_start
from replydesk.intake.headings import find_headings
from replydesk.intake.htmltext import read_html
from replydesk.intake.inline import unfold
from replydesk.intake.line import Line, compact
from replydesk.intake.punctuation import Mender
from replydesk.intake.reader import Body, blocks_of, read_lines
from replydesk.intake.reading import Message, Notes, Options
from replydesk.intake.tables import gather_tables
from replydesk.intake.textlines import lines_of_text
from replydesk.intake.title import is_title
from replydesk.intake.wordlines import word_lines
from replydesk.letter import Blocks, Letter, paragraph
from replydesk.letter.block import with_new_id

_LEAST_SHARE = 0.5
"""HTML that holds less of the plain text than this is a picture or a link of something; the text is the thing itself."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted: blocks with new ids, and what was done to get them.

    `letter` is the whole letter that it is, with its particulars, if it is one. `mended` counts mendings by the switches
    of `Options`, `losses` what was left out (see `HtmlContent`).
    """

    blocks: Blocks
    letter: Letter | None = None
    mended: Mapping[str, int] = field(default_factory=dict)
    losses: Mapping[str, int] = field(default_factory=dict)
    messages: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is pasted: in an empty letter, within a paragraph's text, at the letter's end."""

    empty_letter: bool = False
    in_text: bool = False
    at_end: bool = False


def read_pasted(text: str, html: str, spot: Spot, options: Options) -> Pasted:
    """What the clipboard's text and HTML ("" if there is none) are at this spot. Nothing of the text is lost."""
    notes = Notes("")
    content = read_html(html)
    lines = tuple(word_lines(content.items))
    if len(_characters(lines)) < _LEAST_SHARE * len(compact(text)):
        lines, losses = lines_of_text(text, notes), {}
    else:
        losses = dict(content.losses)
    if spot.in_text and len(lines) == 1 and not lines[0].rows:
        as_written = next((line for line in text.splitlines() if line.strip()), lines[0].text)
        return replace(_words(as_written, lines[0], options), losses=losses)
    if spot.empty_letter and len(lines) > 1:
        reading = read_lines(lines, notes, options)
        if reading.letter.particulars.title or reading.letter.particulars.salutation:
            blocks = tuple(map(with_new_id, reading.letter.blocks))
            return Pasted(blocks, reading.letter, {}, losses, reading.messages)
        notes = Notes("")
    return replace(_part(lines, spot, options, notes), losses=losses)


def _characters(lines: tuple[Line, ...]) -> str:
    return compact("".join(chain.from_iterable((line.mark, line.text, *chain(*line.rows)) for line in lines)))


def _words(text: str, line: Line, options: Options) -> Pasted:
    """A few words for the middle of a text: they stay as they are, but for half-width punctuation."""
    mender = Mender(replace(options, quotes=False, spaces=False), Notes(""))
    marked = line.text in text
    shift = text.index(line.text) if marked else 0
    marks = [replace(m, start=m.start + shift, end=m.end + shift) for m in line.marks] if marked else []
    mended = mender.mend(text, 0, marks)
    return Pasted((paragraph(mended.text, marks=mended.marks),), mended=_by_switch(mender.counts))


def _part(lines: tuple[Line, ...], spot: Spot, options: Options, notes: Notes) -> Pasted:
    """Some paragraphs of a letter: numbers make headings; titles, salutations and signatures stay text."""
    body = Body(unfold(gather_tables([_without_role(line) for line in lines], notes), notes))
    if spot.at_end and len(body.lines) > 1:
        first_closing = closing_start(body.lines, 1)
        body.lines, body.closing = body.lines[:first_closing], body.lines[first_closing:]
    mender = Mender(options, notes)
    blocks = blocks_of(body, find_headings(body.lines, notes, part=True), mender) if body.lines else []
    return Pasted(tuple(map(with_new_id, blocks)), mended=_by_switch(mender.counts))


def _by_switch(counts: Mapping[str, int]) -> dict[str, int]:
    """The mendings of each kind by the switch of `Options` that allows them."""
    switches = {"引号": "quotes", "汉字间空格": "spaces"}
    result: Counter[str] = Counter()
    for kind, count in counts.items():
        result[switches.get(kind, "punctuation")] += count
    return dict(result)


def _without_role(line: Line) -> Line:
    """The line, no heading if it is a letter's title: that is a particular, or text as long as the clerk says so."""
    if line.role == "title" or (line.role == "heading" and is_title(line.text)):
        return replace(line, role="", level=0)
    return line
