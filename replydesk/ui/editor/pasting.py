"""Pasting into the letter: what the clipboard holds goes through intake, and the clerk is told what became of it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData

from replydesk.letter import FIELDS, Block, Blocks, Letter, Particulars, paragraph
from replydesk.letter.block import as_kind
from replydesk.letter.ranges import Place
from replydesk.ui.editor import clipboard
from replydesk.ui.editor.offsets import holdable

if TYPE_CHECKING:
    from replydesk.intake.pasting import Pasted, Spot

_BREAKS = ("\n", "\r", "\v", "\u2028", "\u2029")


def read(data: QMimeData, blocks: Blocks, place: Place, mendings: Mapping[str, bool]) -> "Pasted":
    """What the foreign data is when it is pasted at a place of the blocks."""
    from replydesk.intake import Options  # noqa: PLC0415  # heavy, and not needed before the first paste
    from replydesk.intake.pasting import read_pasted  # noqa: PLC0415

    text, html = data.text(), data.html() if data.hasHtml() else ""
    complete = _is_complete(text)
    spot = _spot(blocks, place, complete=complete)
    pasted = read_pasted(text, html, spot, Options(**mendings))
    closing = blocks[place.index].kind == "closing"
    pieces = [_fitting(block, closing=closing) for block in pasted.blocks]
    if complete and pasted.letter is None and (len(pieces) > 1 or not spot.in_text):
        pieces += _rest(blocks[place.index], place)
    return replace(pasted, blocks=tuple(pieces))


def read_plain(text: str, blocks: Blocks, place: Place) -> Blocks:
    """The text as paragraphs, with nothing recognized and nothing put right."""
    here = blocks[place.index]
    pieces = clipboard.pieces_of_text(text, closing=here.kind == "closing")
    return (
        (*pieces, *_rest(here, place))
        if _is_complete(text) and (len(pieces) > 1 or not place.offset)
        else pieces
    )


def _is_complete(text: str) -> bool:
    """Whether the text ends with the end of a paragraph."""
    return text.rstrip(" \t\u3000").endswith(_BREAKS)


def _rest(here: Block, place: Place) -> list[Block]:
    """What lets the text behind whole paragraphs stay a paragraph of its own: nothing where there is no such text."""
    return [paragraph()] if here.text[place.offset :] else []


def _spot(blocks: Blocks, place: Place, *, complete: bool) -> "Spot":
    """The place as intake sees it; a `complete` paragraph pasted at the start of another is no part of that one."""
    from replydesk.intake.pasting import Spot  # noqa: PLC0415

    here, behind = blocks[place.index], blocks[place.index + 1 :]
    return Spot(
        empty_letter=not any(block.text.strip() or block.kind == "table" for block in blocks),
        in_text=bool(here.text) and not (complete and not place.offset),
        at_end=not here.text[place.offset :] and all(b.kind == "closing" or _is_blank(b) for b in behind),
    )


def _is_blank(block: Block) -> bool:
    return block.kind == "paragraph" and not block.text.strip()


def _fitting(block: Block, *, closing: bool) -> Block:
    """The block with nothing in its text that a paragraph cannot hold; in the closing all text is closing."""
    if block.kind == "table":
        return block
    return replace(as_kind(block, "closing") if closing else block, text=holdable(block.text))


def with_letter(letter: Letter, pasted: "Pasted") -> tuple[Letter, int]:
    """The empty letter as the pasted one, and how many of its particulars were filled; none that it has is changed."""
    found = pasted.letter.particulars if pasted.letter else Particulars()
    particulars, filled = letter.particulars, 0
    for entry in FIELDS:
        value = found.get(entry.key)
        if value not in ("", (), None) and particulars.get(entry.key) in ("", (), None):
            particulars = particulars.with_value(entry.key, value)
            filled += 1
    return replace(letter, blocks=pasted.blocks, particulars=particulars), filled


def sentence(pasted: "Pasted", filled: int = 0) -> str:
    """What has been pasted and what was changed, in one sentence; "" for words that went in as they are."""
    paragraphs = sum(bool(block.text) or block.kind == "table" for block in pasted.blocks)
    headings = sum(block.is_heading for block in pasted.blocks)
    tables = sum(block.kind == "table" for block in pasted.blocks)
    counts = _counted(
        (tr("其中 {} 个标题"), headings), (tr("{} 个表格"), tables), (tr("填入要素 {} 项"), filled)
    )
    changes = _counted(
        (tr("半角标点改为全角 {} 处"), pasted.mended.get("punctuation", 0)),
        (tr("配对引号 {} 处"), pasted.mended.get("quotes", 0)),
        (tr("删去汉字间空格 {} 个"), pasted.mended.get("spaces", 0)),
        (tr("图片 {} 处没有粘贴"), pasted.losses.get("pictures", 0)),
        (tr("修订中删去的文字 {} 处没有粘贴"), pasted.losses.get("deletions", 0)),
        (tr("批注、脚注、页眉 {} 处没有粘贴"), pasted.losses.get("asides", 0)),
    )
    if paragraphs <= 1 and not counts and not changes:
        return ""
    begun = tr("已按整封信读入 {} 段") if pasted.letter else tr("已粘贴 {} 段")
    said = tr("，").join((begun.format(paragraphs), *counts))
    return tr("{}。").format(tr("；").join((said, *changes)))


def _counted(*words: tuple[str, int]) -> list[str]:
    return [word.format(count) for word, count in words if count]


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Pasting", text)


def has_something(data: QMimeData) -> bool:
    """Whether the data can be pasted."""
    return data.hasText() or data.hasHtml() or data.hasFormat(clipboard.BLOCKS)
