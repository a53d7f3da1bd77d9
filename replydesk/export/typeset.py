"""From a letter and a profile to the typeset sheet: every rule of the official page, for all writers alike."""

import dataclasses
import itertools
from collections.abc import Iterator, Sequence

from replydesk.export import head, tail
from replydesk.export.grid import typeset_table
from replydesk.export.imprint import imprint
from replydesk.export.opening import opening
from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph, Run, Sheet, Table
from replydesk.export.title import title_lines
from replydesk.letter import Block, Letter, Mark
from replydesk.letter.attachments import attachment_names, letter_end, unbound_names
from replydesk.letter.numbering import labels
from replydesk.letter.placeholders import fill
from replydesk.letter.runin import heading_length


def typeset(letter: Letter, profile: Profile) -> Sheet:
    """The letter as it stands on the page. What the letter does not know is left out, and the rest closes up."""
    filled, particulars = fill(letter), letter.particulars
    above = [
        *head.rows(particulars, profile),
        *head.result_class(particulars, profile),
    ]
    title, moved = opening(above, particulars, profile)
    above = _below_separator([*above, *title], profile)
    names, end = particulars.attachments, letter_end(filled.blocks)
    numbers = labels(filled.blocks, len(unbound_names(filled.blocks, names)))
    body = list(body_items(filled.blocks[:end], numbers[:end], profile))
    bound = list(body_items(filled.blocks[end:], numbers[end:], profile))
    below = [
        *tail.attachments(attachment_names(filled.blocks, names), profile),
        *tail.signature(particulars, profile),
        *tail.annotation(particulars, profile),
    ]
    copies = list(imprint(particulars, profile, moved))
    flow = _kept_together([*above, *body], below, with_copies=bool(copies) and not bound)
    flow = _clear_of_head(flow, head.clearance(particulars, profile), profile)
    flow += _kept_together(bound, (), with_copies=bool(copies))
    content = (*head.framed(particulars, profile), *_tables_apart(flow), *copies)
    return Sheet(profile, content, head.red_lines(particulars, profile))


def body_items(
    blocks: Sequence[Block], numbers: Sequence[str], profile: Profile
) -> Iterator[Paragraph | Table]:
    """The blocks as paragraphs and tables, each heading with its number before it, each attachment's title under its number."""
    for block, label in zip(blocks, numbers, strict=True):
        if block.kind == "table":
            yield typeset_table(block, profile)
        elif block.kind == "heading":
            yield _heading(block, label, profile)
        elif block.kind == "attachment":
            yield from _attachment(block, label, profile)
        else:
            role = "closing" if block.kind == "closing" else "body"
            yield Paragraph(role, tuple(_runs(block.text, 0, block.marks)), block.id)


def _attachment(block: Block, label: str, profile: Profile) -> Iterator[Paragraph]:
    """附件1 at the top of a new page and the title on its third line, broken like the letter's title (7.3.7).

    A title is never bold, so its marks are not shown.
    """
    if label:  # none where only a part of the title is copied
        yield Paragraph("attachment_label", (Run(label),), new_page=True)
    lines = title_lines(block.text, profile.title_lines.widest / profile.styles.attachment_title.cell)
    text = "\n".join(lines)
    yield Paragraph("attachment_title", (Run(text),) if text else (), block.id)


def _heading(block: Block, label: str, profile: Profile) -> Paragraph:
    """A heading with its number; what follows a run-in heading, or a numbered sentence whole, is in the body's face."""
    role, length = f"heading{block.level}", heading_length(block.text)
    own_line = length >= len(block.text.rstrip())
    plain = False if profile.styles.of(role).bold else None
    if not length:
        runs = [Run(label, "body", plain), *_runs(block.text, 0, block.marks, "body", plain=plain)]
    else:
        runs = [Run(label), *_runs(block.text[:length], 0, block.marks)]
        runs += _runs(block.text[length:], length, block.marks, "body", plain=plain)
    keeps = False if not own_line and profile.styles.of(role).keep_next else None
    return Paragraph(role, tuple(_joined(runs)), block.id, keep_next=keeps, label=len(label))


def _runs(
    text: str, start: int, marks: Sequence[Mark], face: str = "", *, plain: bool | None = None
) -> Iterator[Run]:
    """The text, which begins at `start` in its block, as runs that change where bold begins and ends."""
    if not marks:
        if text:
            yield Run(text, face, plain)
        return
    end = start + len(text)
    edges = sorted(
        {start, end, *(edge for mark in marks for edge in (mark.start, mark.end) if start < edge < end)}
    )
    for left, right in itertools.pairwise(edges):
        bold = any(mark.kind == "bold" and mark.start <= left < mark.end for mark in marks)
        yield Run(text[left - start : right - start], face, bold or plain)


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs, neighbours of one format as one."""
    last: Run | None = None
    for run in runs:
        if last and (last.face, last.bold) == (run.face, run.bold):
            last = Run(last.text + run.text, run.face, run.bold)
        else:
            if last:
                yield last
            last = run
    if last:
        yield last


def _tables_apart(flow: Sequence[Paragraph | Table]) -> Iterator[Paragraph | Table]:
    """The flow with an empty line between tables, which would become one, and after a table at its end (ECMA-376 17.2.2)."""
    for item, following in itertools.zip_longest(flow, flow[1:]):
        yield item
        if isinstance(item, Table) and not isinstance(following, Paragraph):
            yield Paragraph("body", ())


def _kept_together(
    above: Sequence[Paragraph | Table], below: Sequence[Paragraph], *, with_copies: bool
) -> list[Paragraph | Table]:
    """The last of the body stays on one page with the signature, the date, the annotation and the copies (7.3.5.5)."""
    flow: list[Paragraph | Table] = [*above, *below]
    last = len(flow) if with_copies else len(flow) - 1
    for place in range(max(len(above) - 1, 0), last):
        flow[place] = _kept(flow[place])
    return flow


def _kept(item: Paragraph | Table) -> Paragraph | Table:
    """The same, on one page with what follows; of a table the last row."""
    if isinstance(item, Paragraph):
        return item if item.keep_next else dataclasses.replace(item, keep_next=True)
    last = tuple(tuple(dataclasses.replace(line, keep_next=True) for line in cell) for cell in item.rows[-1])
    return dataclasses.replace(item, rows=(*item.rows[:-1], last))


def _below_separator(rows: list[Paragraph], profile: Profile) -> list[Paragraph]:
    """What follows the red line stands a little lower: its own space is meant to be below type."""
    for place, (upper, lower) in enumerate(itertools.pairwise(rows), 1):
        if upper.below and profile.head.separator_after:
            before = profile.styles.of(lower.role).before if lower.before is None else lower.before
            rows[place] = dataclasses.replace(lower, before=round(before + profile.head.separator_after))
    return rows


def _clear_of_head(
    flow: list[Paragraph | Table], clearance: int, profile: Profile
) -> list[Paragraph | Table]:
    """The first paragraph of the flow begins below the red head, or at the top where there is none."""
    if flow and isinstance(first := flow[0], Paragraph) and profile.head.form == "letter":
        before = clearance + round(profile.styles.of(first.role).before) if clearance else 0
        flow[0] = dataclasses.replace(first, before=before)
    return flow
