"""What the outline shows: a row for the opening, for each section and for the closing, as plain values."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from replydesk.letter import Block, Blocks, Outline, Particulars
from replydesk.letter.progress import Facts, State, Tally, facts
from replydesk.letter.runin import heading_title

OPENING_ID, CLOSING_ID = "opening", "closing"


class Row(NamedTuple):
    """A row as the letter asks for it; `parent` is the parent's id ("" at the top).

    `meant` is False for a row that a filter leaves only because something in it is meant.
    """

    id: str
    parent: str
    title: str
    characters: int
    state: State
    meant: bool = True


class RowMaker:
    """Makes the rows of a letter, again and again as it changes; the facts of blocks that stay are kept."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Block, Facts, str]] = {}
        self._particulars = Particulars()

    def block(self, block_id: str) -> Block | None:
        """The block with this id as it was when the rows were made last."""
        known = self._known.get(block_id)
        return known[0] if known else None

    def rows(self, blocks: Blocks, view: Outline, particulars: Particulars) -> list[Row]:
        """All rows in reading order, each before those inside it."""
        if particulars != self._particulars:
            self._known, self._particulars = {}, particulars
        known = self._known
        self._known = {
            block.id: entry
            if (entry := known.get(block.id)) is not None and entry[0] is block
            else (block, facts(block, particulars), _title(block))
            for block in blocks
        }
        entries = list(self._known.values())
        return list(_rows(entries, view, Tally([entry[1] for entry in entries])))


def _title(block: Block) -> str:
    """The title of the section that the block opens, "" if it opens none."""
    if block.is_heading:
        return heading_title(block.text)
    return block.text.strip() if block.opens_section else ""


def _rows(entries: Sequence[tuple[Block, Facts, str]], view: Outline, tally: Tally) -> Iterator[Row]:
    if view.opening:
        yield _end_row(OPENING_ID, _tr("开头"), tally, view.opening)
    untitled, sections = _tr("（未写标题）"), view.sections
    attached = False
    for section in sections:
        if section.is_attachment and not attached:
            attached = True
            if view.closing:
                yield _end_row(CLOSING_ID, _tr("结语"), tally, view.closing)
        start, end = section.start, section.end
        block, _, title = entries[start]
        yield Row(
            section.id,
            "" if section.parent is None else sections[section.parent].id,
            section.named(title or untitled),
            tally.characters(start, end),
            tally.state(start, end, done=block.done),
        )
    if view.closing and not attached:
        yield _end_row(CLOSING_ID, _tr("结语"), tally, view.closing)


def _end_row(id: str, title: str, tally: Tally, stretch: range) -> Row:
    return Row(
        id,
        "",
        title,
        tally.characters(stretch.start, stretch.stop),
        tally.state(stretch.start, stretch.stop),
    )


def narrowed(rows: Sequence[Row], meant: Callable[[str], bool]) -> list[Row]:
    """The rows whose titles are meant, and those that they are inside of, in order."""
    needed: set[str] = set()
    kept = []
    for row in reversed(rows):
        is_meant = meant(row.title)
        if is_meant or row.id in needed:
            needed.add(row.parent)
            kept.append(row if is_meant else row._replace(meant=False))
    kept.reverse()
    return kept


def state_word(state: State) -> str:
    """What a state is called: 空, 草稿, 待补, 完成."""
    match state:
        case "empty":
            return _tr("空")
        case "draft":
            return _tr("草稿")
        case "gaps":
            return _tr("待补")
        case "done":
            return _tr("完成")


def _tr(text: str) -> str:
    return QCoreApplication.translate("OutlineModel", text)
