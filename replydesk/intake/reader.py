"""From lines to a letter: find where it begins and ends, its head, body, closing and tail, and leave nothing out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from replydesk.intake import frame
from replydesk.intake.bound import Bound, bound_start, imprint_start, read_bound
from replydesk.intake.closing import closing_start
from replydesk.intake.doubts import note_doubts
from replydesk.intake.gather import Found, gather
from replydesk.intake.head import read_head, whole_text
from replydesk.intake.headings import Heading, find_headings
from replydesk.intake.ids import identified, made_id
from replydesk.intake.inline import unfold, unfold_head
from replydesk.intake.line import Line, fold, make_line
from replydesk.intake.opening import find_opening
from replydesk.intake.pageinfo import PageInfo, read_table_line
from replydesk.intake.punctuation import Mender
from replydesk.intake.reading import Notes, Options, Reading
from replydesk.intake.repeats import without_repeats
from replydesk.intake.start import Start, find_start
from replydesk.intake.tables import gather_tables
from replydesk.intake.tail import (
    Tail,
    attachment_names,
    is_attachment_item,
    read_element,
    signing_date,
    tail_start,
)
from replydesk.intake.title import is_title
from replydesk.intake.words import is_organ
from replydesk.letter import Block, Letter
from replydesk.letter.tables import reads_as_head

_OPENING_WITHIN = 6


@dataclass(slots=True)
class Body:
    """The letter's text: body lines, closing lines, attachments bound in, and lines behind the signature not understood."""

    lines: list[Line]
    closing: list[Line] = field(default_factory=list)
    bound: list[Bound] = field(default_factory=list)
    behind: list[Line] = field(default_factory=list)


def read_lines(lines: Sequence[Line], notes: Notes, options: Options) -> Reading:
    """The letter in the lines of a source."""
    source = "\n".join(line.text for line in lines)
    lines = without_repeats(unfold_head(lines, notes), notes)
    start = find_start(lines)
    head = read_head(lines[: start.first], notes, sure=start.sure)
    rest = _behind_salutation(lines, start, notes)
    rest = _without_footer(rest, notes)
    body, tail = _body_and_tail([*head.kept, *rest], notes, Tail(contacts=head.contacts))
    body.lines = unfold(gather_tables(body.lines, notes), notes)
    _part_signature(body, tail)
    opening = find_opening(body.lines, 0, _OPENING_WITHIN)
    first_closing = closing_start(body.lines, max(opening + 1, 1))
    body.lines, body.closing = body.lines[:first_closing], body.lines[first_closing:]
    headings = find_headings(body.lines, notes)
    mender = Mender(options, notes)
    blocks = identified(blocks_of(body, headings, mender), source)
    opening_text = body.lines[opening].text if 0 <= opening < len(body.lines) else ""
    particulars = gather(Found(head, tail, start.salutation, opening_text), mender, notes)
    letter = Letter(made_id(source), particulars, blocks)
    mender.report()
    note_doubts(letter, lines, notes)
    return Reading(letter, notes.in_order())


def _behind_salutation(lines: Sequence[Line], start: Start, notes: Notes) -> list[Line]:
    """The lines of the letter's text; a greeting or text fused with the salutation begins it."""
    rest = list(lines[start.body :])
    found = start.salutation
    if found is None:
        return rest
    line = start.line or lines[start.first]
    if not found.whole_line:
        following = line.part(found.end)
        notes.add(line.number, "称谓与正文连写，已分成两段")
        rest.insert(0, following)
    if found.greeting:
        notes.add(
            line.number,
            "称谓与问候“{greeting}”连写，问候已另起一段：{text}",
            greeting=found.greeting,
            text=line.text[: found.end],
        )
        greeting = found.greeting if found.greeting.endswith(("！", "!", "。")) else found.greeting + "！"
        rest.insert(0, make_line(line.number, greeting))
    return rest


def _without_footer(lines: list[Line], notes: Notes) -> list[Line]:
    """The lines up to the site's footer, related links and navigation; what is left out is noted word for word."""
    end = len(lines)
    for place, line in enumerate(lines):
        neighbors = " ".join(other.key for other in lines[place + 1 : place + 3])
        if frame.is_footer(line, neighbors) and not _text_follows(lines[place + 1 :]):
            end = place
            break
        if frame.opens_related(line) and not _text_follows(lines[place + 1 :]):
            end = place
            break
    for line in lines[end:]:
        notes.add(line.number, "网站页脚已略去：{text}", text=line.text)
    return lines[:end]


def _text_follows(lines: Sequence[Line]) -> bool:
    """Whether sentences of a letter stand among the lines."""
    return sum(1 for line in lines if len(line.key) > 30 and line.key.endswith(("。", "！"))) > 0


def _body_and_tail(lines: list[Line], notes: Notes, tail: Tail) -> tuple[Body, Tail]:
    """Part the text from what stands behind it, and read that."""
    lines = _without_buttons(lines, notes)
    begin = tail_start(lines, 1 if lines else 0)
    body = Body(lines[:begin])
    lines = _without_bound(lines, begin, body, notes)
    link_follows = False
    place = begin
    while place < len(lines):
        line = lines[place]
        if link_follows:
            notes.add(line.number, "其他网页的标题，已略去：{text}", text=line.text)
            link_follows = False
        elif part := frame.page_part(line):
            notes.add(line.number, "{what}，已略去：{text}", what=part, text=line.text)
            link_follows = frame.is_neighbor_link(line) and len(line.key) <= 6
        elif what := read_element(
            line, tail, signed=bool(tail.date) and not _signs_below(lines, place, tail)
        ):
            notes.add(line.number, "{what}：{text}", what=what, text=line.text)
            place += _more_attachments(lines, place, tail, notes) if what == "附件" else 0
            place += _more_copies(lines, place, tail, notes) if what == "抄送" else 0
        elif read_table_line(line, PageInfo()):
            notes.add(line.number, "网页信息栏，已略去：{text}", text=line.text)
        elif is_title(line.text):
            notes.add(line.number, "其他网页的标题，已略去：{text}", text=line.text)
        else:
            body.behind.append(line)
            notes.add(line.number, "落款之后的文字，按正文段落保留在信末：{text}", text=whole_text(line)[:40])
        place += 1
    return body, tail


def _without_bound(lines: list[Line], begin: int, body: Body, notes: Notes) -> list[Line]:
    """The lines without the attachments that are bound in behind the signature, which the body takes; the imprint stays."""
    start = bound_start(lines, begin)
    end = start + imprint_start(lines[start:])
    if start == len(lines):
        return lines
    body.bound = read_bound([line for line in lines[start:end] if not frame.page_part(line)])
    for number, bound in enumerate(body.bound, 1):
        bound.lines[:] = gather_tables(bound.lines, notes)
        title = bound.title.text if bound.title else ""
        notes.add(
            (bound.title or lines[start]).number, "信后装订的附件{number}：{text}", number=number, text=title
        )
    return [*lines[:start], *lines[end:]]


def _signs_below(lines: Sequence[Line], place: int, tail: Tail) -> bool:
    """Whether the line may be the signature though the date stands over it."""
    return not tail.signature and place > 0 and bool(signing_date(lines[place - 1]))


def _more_attachments(lines: Sequence[Line], place: int, tail: Tail, notes: Notes) -> int:
    """Take the further items of an attachments list; how many lines they are."""
    count = 0
    for line in lines[place + 1 :]:
        if not is_attachment_item(line):
            break
        tail.attachments += attachment_names(line.text)
        notes.add(line.number, "附件：{text}", text=line.text)
        count += 1
    return count


def _more_copies(lines: Sequence[Line], place: int, tail: Tail, notes: Notes) -> int:
    """Take the next line if the copies go on there: the line ends with a comma; how many lines that are."""
    if not lines[place].key.endswith(("，", "、")) or place + 1 == len(lines):
        return 0
    following = lines[place + 1]
    names = [name.strip("。 ") for name in re.split("[、，,；]", following.text)]
    if not all(is_organ(fold(name)) for name in names if name):
        return 0
    tail.cc += [name for name in names if name]
    notes.add(following.number, "抄送：{text}", text=following.text)
    return 1


def _without_buttons(lines: list[Line], notes: Notes) -> list[Line]:
    """The lines without the page's buttons at the end, which would hide the tail."""
    end = len(lines)
    while end and (part := frame.page_part(lines[end - 1])):
        notes.add(lines[end - 1].number, "{what}，已略去：{text}", what=part, text=lines[end - 1].text)
        end -= 1
    return lines[:end]


def _part_signature(body: Body, tail: Tail) -> None:
    """Signature and date that were glued to the last paragraph and stand alone now."""
    while len(body.lines) > 1 and read_element(body.lines[-1], Tail(), signed=bool(tail.signature)):
        read_element(body.lines.pop(), tail)


def blocks_of(body: Body, headings: dict[int, Heading], mender: Mender) -> list[Block]:
    """The blocks in reading order; their ids are still to be made, but for those that the file gave."""
    blocks: list[Block] = []
    for place, line in enumerate(body.lines):
        heading = headings.get(place)
        if heading:
            blocks.append(_block(line.part(heading.mark_length), "heading", mender, heading.level))
        else:
            blocks.append(_block(line, "paragraph", mender))
    blocks += [_block(line, "closing", mender) for line in body.closing]
    blocks += [_block(line, "paragraph", mender) for line in body.behind]
    for bound in body.bound:
        blocks.append(_block(bound.title, "attachment", mender) if bound.title else Block("", "attachment"))
        blocks += blocks_of(Body(bound.lines), find_headings(bound.lines, mender.notes, part=True), mender)
    return blocks or [Block("", "paragraph")]


def _block(line: Line, kind: str, mender: Mender, level: int = 0) -> Block:
    if line.rows:
        rows = tuple(tuple(mender.text(cell, line.number) for cell in row) for row in line.rows)
        return Block(line.id, "table", rows=rows, header=line.has_head or reads_as_head(rows))
    shown = replace(line, text=line.mark + line.text) if line.mark and kind != "heading" else line
    mended = mender.mend(shown.text, line.number, line.marks)
    return Block(line.id, kind, mended.text, level, mended.marks)  # type: ignore[arg-type]  # one of the kinds
