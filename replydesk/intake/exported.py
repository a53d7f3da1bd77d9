"""A letter that replydesk exported: blocks by their bookmarks, particulars by the paragraphs' styles.

The file also holds the letter's values as they were (`ooxml.LETTER_NAMESPACE`). What stands on the page wins over
them: a stored value counts only while the page still says the same.
"""

import dataclasses
import re
from collections.abc import Mapping, Sequence

from replydesk.intake.ids import identified
from replydesk.intake.line import compact, make_line
from replydesk.intake.marks import read_marks
from replydesk.intake.numerals import read_numeral
from replydesk.intake.reading import Notes
from replydesk.intake.signatories import read_signatories
from replydesk.intake.tail import Tail, attachment_names, iso_date, read_element
from replydesk.intake.wordtext import WordParagraph, WordTable
from replydesk.letter import Block, Letter, Particulars
from replydesk.letter.attachments import is_named
from replydesk.letter.block import Mark, cut_marks
from replydesk.letter.particulars import FIELD_BY_KEY
from replydesk.letter.placeholders import fill_block
from replydesk.letter.tables import rows_of
from replydesk.ooxml import bookmark_name, bookmarked_block, page_digest
from replydesk.wording import Wording

_HEADINGS = {f"heading{level}": level for level in range(1, 5)}
# The numbers as `letter.numbering.label` writes them.
_HAN = "[零一二三四五六七八九十百千]+"
_LABELS = {
    1: re.compile(rf"{_HAN}、"),
    2: re.compile(rf"（{_HAN}）"),
    3: re.compile(r"\d+\."),
    4: re.compile(r"（\d+）"),
}
_ABOVE = ("doc_number", "secrecy", "urgency", "copy_number")
_BESIDE = ("result_class", "disclosure")
_MARKS = {"doc_number": (*_ABOVE, *_BESIDE), "secrecy": (*_ABOVE, *_BESIDE), "result_class": _BESIDE}
_ANNOTATED = ("annotation", "contact", "phone", "disclosure")
_FIXED_WORDS = re.compile("联系人|联系电话|电话|此件公开发布|此件依申请公开|此件不予公开")
_TEXT = {"body", "closing", "attachment_title", *_HEADINGS}


def read_exported(
    items: Sequence[WordParagraph | WordTable],
    letter_id: str,
    stored: Letter | None,
    page: Mapping[str, str],
    notes: Notes,
) -> Letter:
    """The letter in the paragraphs of an exported file. `stored` is what the file says it was.

    `page` has the digests of what the roles said then: one that still says it tells nothing new of the particulars.
    """
    blocks: list[Block] = []
    paper: dict[str, list[WordParagraph]] = {}
    for item in items:
        if not is_text(item):
            assert isinstance(item, WordParagraph)
            paper.setdefault(item.style.role, []).append(item)
        elif block := read_block(item):
            blocks.append(block)
    before = stored.particulars if stored else Particulars()
    titles = [block.text for block in blocks if block.kind == "attachment"]
    particulars = read_particulars(paper, before, page if stored else {}, titles, notes)
    known = {bookmarked_block(bookmark_name(block.id)): block for block in stored.blocks} if stored else {}
    kept = tuple(_stored_or_read(block, known, particulars) for block in blocks)
    letter = Letter(letter_id, particulars, identified(kept, letter_id))
    return dataclasses.replace(letter, extra=stored.extra, comments=stored.comments) if stored else letter


def is_text(item: WordParagraph | WordTable) -> bool:
    """Whether blocks hold what stands here: else it is a part of the page that particulars make."""
    if isinstance(item, WordTable) or item.block:
        return True
    return item.style.role in _TEXT or item.style.role in ("", "table_text")


def _digest(paragraphs: Sequence[WordParagraph]) -> str:
    return page_digest(paragraph.text for paragraph in paragraphs)


def read_block(item: WordParagraph | WordTable, role: str = "") -> Block | None:
    """The block of a paragraph or table; None for an empty paragraph that is no block.

    Its id is the bookmark's, "" without one. `role` says what the paragraph is where its style does not.
    """
    if isinstance(item, WordTable):
        rows = item.texts()
        return Block(item.block, "table", rows=rows, header=item.has_head or len(rows) < 2)
    role = item.style.role or role
    text = item.text.replace("\n", "")
    if not text.strip() and not item.block:
        return None
    block_id = item.block
    if level := _HEADINGS.get(role, 0):
        return _heading(block_id, text, level, item)
    if role == "attachment_title":
        return Block(block_id, "attachment", text, marks=_fitting(item, text))
    return Block(block_id, "closing" if role == "closing" else "paragraph", text, marks=_fitting(item, text))


def _heading(block_id: str, text: str, level: int, item: WordParagraph) -> Block:
    """A heading block: the number at its start is computed anew."""
    number = _LABELS[level].match(text)
    if item.mark:  # Word's own numbering: no number is in the text
        cut = 0
    elif number:
        cut = number.end()
    else:
        stripped = text.lstrip()
        numeral = read_numeral(make_line(0, stripped)) if stripped else None
        cut = len(text) - len(stripped) + (numeral.length if numeral else 0)
    return Block(block_id, "heading", text[cut:], level, cut_marks(_fitting(item, text), cut, len(text)))


def _fitting(item: WordParagraph, text: str) -> tuple[Mark, ...]:
    """The bold stretches, if the text was not changed by taking line breaks out."""
    return item.marks if text == item.text else ()


def _stored_or_read(block: Block, known: Mapping[str, Block], particulars: Particulars) -> Block:
    """The stored block if the page still reads as it did, else what the page says now."""
    stored = known.get(block.id)
    if stored is None:
        return block
    shown = fill_block(stored, particulars)
    if shown.kind == block.kind and _same(shown, block):
        return stored
    return dataclasses.replace(
        block,
        id=stored.id,
        header=stored.header if len(block.rows) < 2 and stored.kind == block.kind else block.header,
        done=stored.done and block.opens_section,
        extra=stored.extra,
    )


def _same(shown: Block, block: Block) -> bool:
    """Whether the page's block reads as the stored one would be shown."""
    if block.kind == "table":
        same_head = shown.header == block.header or len(block.rows) < 2
        return same_head and _stripped(shown) == _stripped(block)
    return compact(shown.text) == compact(block.text) and shown.level == block.level


def _stripped(table: Block) -> list[list[str]]:
    return [[text.strip() for text in row] for row in rows_of(table)]


def read_particulars(
    paper: Mapping[str, Sequence[WordParagraph]],
    before: Particulars,
    page: Mapping[str, str],
    titles: Sequence[str],
    notes: Notes,
) -> Particulars:
    """The particulars: those on the page as the page says, all others as they were before.

    A role whose paragraphs have their digest in `page` says what it said then. `titles` are those of bound-in attachments.
    """
    paper = {role: said for role, said in paper.items() if _digest(said) != page.get(role)}
    read = _on_paper(paper, {_plain(before.get(key)) for key in _ABOVE})
    if "attachments" in read:
        read = _without_bound(read, before, titles)
    if _same_annotations([paragraph.text for paragraph in paper.get("annotation", ())], before):
        read = {key: value for key, value in read.items() if key not in _ANNOTATED}
    values: dict[str, object] = {}
    for key, value in read.items():
        if not _reads_alike(getattr(before, key), value):
            values[key] = value
            if getattr(before, key):
                notes.add(
                    0,
                    "要素“{field}”按文件中的文字更新为：{value}",
                    field=Wording(FIELD_BY_KEY[key].label),
                    value=value,
                )
    return dataclasses.replace(before, **values)  # type: ignore[arg-type]  # each read as its field's type


def _without_bound(
    read: Mapping[str, str | tuple[str, ...]], before: Particulars, titles: Sequence[str]
) -> dict[str, str | tuple[str, ...]]:
    """What was read, its attachments line without the attachments that are bound in: their titles name these."""
    rest = {key: value for key, value in read.items() if key != "attachments"}
    others = tuple(name for name in before.attachments if not is_named(name, titles))
    names = read["attachments"]
    if _reads_alike((*titles, *others), names):
        return rest  # also where the form names one that is bound in
    return rest | {"attachments": tuple(name for name in names if not is_named(name, titles))}


def _reads_alike(stored: object, read: str | tuple[str, ...]) -> bool:
    """Whether both print the same: blanks, colons, brackets and end marks aside."""
    return _plain(stored) == _plain(read)


def _plain(value: object) -> str:
    text = "".join(value) if isinstance(value, tuple) else str(value or "")
    return re.sub(r"[\s、，,。；;：:（）()]", "", text)


def _same_annotations(texts: Sequence[str], before: Particulars) -> bool:
    """Whether the annotation's paragraphs say only what the stored particulars say."""
    rest = _plain(tuple(texts))
    for value in sorted(
        map(_plain, (before.annotation, before.contact, before.phone)), key=len, reverse=True
    ):
        if value not in _plain(tuple(texts)):
            return False
        rest = rest.replace(value, "", 1) if value else rest
    return not _FIXED_WORDS.sub("", rest)


def _on_paper(
    paper: Mapping[str, Sequence[WordParagraph]], known: set[str]
) -> dict[str, str | tuple[str, ...]]:
    """The particulars that the page shows, by key. `known` are marks of the head that are as they were stored."""
    texts = {role: [paragraph.text for paragraph in paragraphs] for role, paragraphs in paper.items()}
    read: dict[str, str | tuple[str, ...]] = {}
    if "mark" in texts:
        read["issuer"] = " ".join(compact(text) for text in texts["mark"]).removesuffix("文件").strip()
    for role, keys in _MARKS.items():
        for piece in (piece for text in texts.get(role, ()) for piece in text.split("\t")):
            if _plain(piece) not in known:
                read |= {mark.key: mark.value for mark in read_marks(make_line(0, piece)) if mark.key in keys}
    if names := read_signatories([*texts.get("signatory", ()), *texts.get("doc_number", ())]):
        read["signatory"] = names
    if "title" in texts:
        read["title"] = "".join(compact(text) for text in texts["title"])
    if "salutation" in texts:
        read["salutation"] = "".join(texts["salutation"]).strip().rstrip("：:")
    return read | _tail_on_paper(texts)


def _tail_on_paper(texts: Mapping[str, Sequence[str]]) -> dict[str, str | tuple[str, ...]]:
    read: dict[str, str | tuple[str, ...]] = {}
    if "attachments" in texts:
        joined = (re.sub(r"^附件[：:]", "", text.strip()) for text in texts["attachments"])
        read["attachments"] = tuple(name for text in joined for name in attachment_names(text))
    if "signature" in texts:
        read["signature"] = " ".join(
            part for text in texts["signature"] for part in re.split(r"[\t\n]+", text) if part.strip()
        )
    if date := next((iso for text in texts.get("date", ()) if (iso := iso_date(text))), ""):
        read["date"] = date
    read |= _annotations(texts.get("annotation", ()))
    tail = Tail()
    for text in (*texts.get("cc", ()), *texts.get("printer", ())):
        read_element(make_line(0, text), tail, signed=True)
    if tail.cc:
        read["cc"] = tuple(tail.cc)
    if tail.report_to:
        read["report_to"] = tuple(tail.report_to)
    if tail.printer:
        read["printer"] = tail.printer
    if tail.print_date:
        read["print_date"] = tail.print_date
    return read


def _annotations(texts: Sequence[str]) -> dict[str, str | tuple[str, ...]]:
    """Contact and telephone, publicity and the clerk's own words from the annotation's paragraphs."""
    tail = Tail()
    own: list[str] = []
    for text in texts:
        was = len(tail.annotation)
        line = make_line(0, text)
        if not read_element(line, tail, signed=True) or len(tail.annotation) > was:
            own.append(text.strip().removeprefix("（").removesuffix("）"))
    read: dict[str, str | tuple[str, ...]] = {}
    if tail.contacts.persons:
        read["contact"] = "、".join(tail.contacts.persons)
    if tail.contacts.phones:
        read["phone"] = "、".join(tail.contacts.phones)
    disclosures = {"此件公开发布": "主动公开", "此件依申请公开": "依申请公开", "此件不予公开": "不予公开"}
    for text in list(own):
        if text in disclosures:
            read["disclosure"] = disclosures[text]
            own.remove(text)
    if own:
        read["annotation"] = "；".join([*own, *tail.contacts.others])
    return read
