"""A small writer of reviewed documents for the tests: what `review.reading` reads, as Word writes it."""

from collections import defaultdict
from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from replydesk.intake.wordstyles import Style
from replydesk.review.document import (
    FileComment,
    Piece,
    RevisedDocument,
    RevisedParagraph,
    RevisedRow,
    RevisedTable,
    Revision,
)
from tests.intake.wordbuilder import p, part, styles, word
from tests.review.marked import gone
from tests.review.strategies import STYLES

_STYLE_IDS = {style: name for name, style in STYLES.items()}


def written(read: RevisedDocument) -> bytes:
    """The bytes of a .docx that says what the document says."""
    writer = _Writer(read)
    body = "".join(map(writer.item, read.items))
    parts = {"styles": styles(A="一级标题|<w:pPr><w:outlineLvl w:val='0'/></w:pPr>", B="正文")}
    if read.comments:
        parts["comments"] = part("w:comments", *map(_comment, read.comments))
        parts["commentsExtended"] = part("w15:commentsEx", *map(_thread, read.comments))
    return word(body, parts=parts)


def _comment(comment: FileComment) -> str:
    lines = comment.text.split("\n")
    paragraphs = "".join(p(line) for line in lines[:-1])
    last = p(lines[-1]).replace("<w:p>", f'<w:p w14:paraId="{int(comment.number) + 1:08X}">')
    told = _told(comment.author, comment.date, comment.number)
    return f"<w:comment {told} w:initials={quoteattr(comment.initials)}>{paragraphs}{last}</w:comment>"


def _thread(comment: FileComment) -> str:
    parent = f'w15:paraIdParent="{int(comment.reply_to) + 1:08X}"' if comment.reply_to else ""
    done = int(comment.resolved)
    return f'<w15:commentEx w15:paraId="{int(comment.number) + 1:08X}" {parent} w15:done="{done}"/>'


def _told(author: str, date: str, number: str = "7") -> str:
    """The attributes of a revision; those that are empty are left out."""
    values = {"w:id": number, "w:author": author, "w:date": date}
    return " ".join(f"{name}={quoteattr(value)}" for name, value in values.items() if value)


class _Writer:
    """Writes one body; it counts paragraphs and the ranges of moves."""

    def __init__(self, read: RevisedDocument) -> None:
        self._paragraph = -1
        self._ranges = 0
        self._marks: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for comment in read.comments:
            for tag, anchor in (("Start", comment.start), ("End", comment.end)):
                if anchor:
                    mark = f'<w:commentRange{tag} w:id="{comment.number}"/>'
                    self._marks[anchor.paragraph].append((anchor.offset, mark))

    def item(self, item: RevisedParagraph | RevisedTable) -> str:
        if isinstance(item, RevisedParagraph):
            return self.paragraph(item)
        return f"<w:tbl>{''.join(map(self._row, item.rows))}</w:tbl>"

    def _row(self, row: RevisedRow) -> str:
        properties = "<w:tblHeader/>" if row.is_head else ""
        properties += "".join(f"<{tag} {told}/>" for tag, told in _outer(row.inserted, row.deleted))
        if row.was_head != row.is_head:
            was = "<w:tblHeader/>" if row.was_head else ""
            properties += f"<w:trPrChange><w:trPr>{was}</w:trPr></w:trPrChange>"
        cells = "".join(f"<w:tc>{''.join(map(self.paragraph, cell))}</w:tc>" for cell in row.cells)
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"

    def paragraph(self, paragraph: RevisedParagraph) -> str:
        self._paragraph += 1
        marks = sorted(self._marks[self._paragraph], key=lambda mark: mark[0])
        runs = "".join(self._runs(paragraph.pieces, marks))
        if paragraph.block:
            runs = (
                f'<w:bookmarkStart w:id="3" w:name="_rd_{paragraph.block}"/>{runs}<w:bookmarkEnd w:id="3"/>'
            )
        tags = list(_outer(paragraph.inserted, paragraph.deleted))
        end = "".join(f"<{tag} {told}/>" for tag, told in tags)
        # The mark belongs to the move whose range is closed last in its paragraph.
        ranges = "".join(
            "".join(self._range(tag, revision))
            for (tag, _), revision in zip(
                tags, filter(None, (paragraph.inserted, paragraph.deleted)), strict=True
            )
        )
        change = ""
        if paragraph.formatted:
            told = _told(paragraph.formatted.author, paragraph.formatted.date)
            change = f"<w:pPrChange {told}><w:pPr>{_style(paragraph.was_style)}</w:pPr></w:pPrChange>"
        properties = f"{_style(paragraph.style)}<w:rPr>{end}</w:rPr>{change}"
        return f"<w:p><w:pPr>{properties}</w:pPr>{runs}{ranges}</w:p>"

    def _runs(self, pieces: tuple[Piece, ...], marks: list[tuple[int, str]]) -> Iterator[str]:
        """The pieces, cut where a comment begins or ends."""
        offset = 0
        for piece in pieces:
            text = piece.text
            while marks and marks[0][0] <= offset + len(text):
                cut, mark = marks.pop(0)
                yield self._run(piece, text[: cut - offset])
                text, offset = text[cut - offset :], cut
                yield mark
            yield self._run(piece, text)
            offset += len(text)
        yield from (mark for _, mark in marks)

    def _run(self, piece: Piece, text: str) -> str:
        if not text:
            return ""
        properties = "<w:b/>" if piece.bold else ""
        if piece.formatted:
            was = "<w:b/>" if piece.was_bold else ""
            told = _told(piece.formatted.author, piece.formatted.date)
            properties += f"<w:rPrChange {told}><w:rPr>{was}</w:rPr></w:rPrChange>"
        inner = gone(text).replace("\t", "</w:delText><w:tab/><w:delText>")
        if piece.deleted is None:
            inner = inner.replace("w:delText", "w:t")
        inner = inner.replace("<w:r>", f"<w:r><w:rPr>{properties}</w:rPr>", 1)
        inner = inner.replace("<w:t>", "<w:t xml:space='preserve'>")
        for tag, told in reversed(list(_outer(piece.inserted, piece.deleted))):
            inner = f"<{tag} {told}>{inner}</{tag}>"
        for tag, revision in (("w:moveTo", piece.inserted), ("w:moveFrom", piece.deleted)):
            start, end = self._range(tag, revision)
            inner = start + inner + end
        return inner

    def _range(self, tag: str, revision: Revision | None) -> tuple[str, str]:
        if revision is None or not revision.move:
            return "", ""
        self._ranges += 1
        start = f'<{tag}RangeStart w:id="{self._ranges}" w:name="{revision.move}"/>'
        return start, f'<{tag}RangeEnd w:id="{self._ranges}"/>'


def _outer(inserted: Revision | None, deleted: Revision | None) -> Iterator[tuple[str, str]]:
    """The tags of the revisions with their attributes, the insertion first."""
    if inserted:
        yield "w:moveTo" if inserted.move else "w:ins", _told(inserted.author, inserted.date)
    if deleted:
        yield "w:moveFrom" if deleted.move else "w:del", _told(deleted.author, deleted.date)


def _style(style: Style) -> str:
    return f'<w:pStyle w:val="{_STYLE_IDS[style]}"/>' if _STYLE_IDS[style] else ""
