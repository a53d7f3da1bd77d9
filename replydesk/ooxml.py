"""What our Word files and their readers share: namespaces, style names, bookmarks, properties, identity.

Export writes with these names; intake and review find the letter again with them.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping

NAMESPACES: Mapping[str, str] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}

STYLE_NAMES: Mapping[str, str] = {
    "mark": "机关标志",
    "doc_number": "发文字号",
    "signatory": "签发人",
    "secrecy": "密级和紧急程度",
    "result_class": "办理结果",
    "title": "标题",
    "salutation": "主送",
    "body": "正文",
    "heading1": "一级标题",
    "heading2": "二级标题",
    "heading3": "三级标题",
    "heading4": "四级标题",
    "closing": "结语",
    "table_text": "表格文字",
    "attachments": "附件说明",
    "attachment_label": "附件序号",
    "attachment_title": "附件标题",
    "signature": "署名",
    "date": "成文日期",
    "annotation": "附注",
    "cc": "抄送",
    "printer": "印发",
    "page_number": "页码",
    "anchor": "定位行",
}
"""Roles of paragraphs on the official page and the names of their Word styles."""

BODY_CHARACTERS = "正文字符"
"""The character style of what follows a run-in heading in its paragraph."""
TABLE_GRID = "表格框线"
"""The table style of our tables."""

LETTER_NAMESPACE = "urn:replydesk:letter:1"
"""The namespace of the customXml part that says which letter the file is (see `export.docx.identity`)."""
LETTER_PROPERTY = "replydesk.letter"
"""The custom document property that holds the letter's id."""
DIGEST_PROPERTY = "replydesk.digest"
"""The custom document property that holds the letter's digest (`letter.jsonform.digest`)."""

BOOKMARK_PREFIX = "_rd_"
_PLAIN_ID = re.compile(r"[A-Za-z0-9_]{1,36}")
_HASHED_ID = 24
_PAGE_DIGEST = 16
_ROLE_BY_STYLE = {name: role for role, name in STYLE_NAMES.items()}
_BUILT_IN = {"title": "title", "normal": "body", **{f"heading {n}": f"heading{n}" for n in range(1, 5)}}


def qname(tag: str) -> str:
    """The tag "w:p" with its namespace spelled out, as lxml wants it."""
    prefix, _, local = tag.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def bookmark_name(block_id: str) -> str:
    """The name of the hidden bookmark around a block's paragraph (Word allows 40 letters, digits and _).

    An id that cannot stand in a name is hashed; a reader finds it by comparing with the ids it knows.
    """
    if is_plain_id(block_id):
        return BOOKMARK_PREFIX + block_id
    return BOOKMARK_PREFIX + hashlib.sha256(block_id.encode()).hexdigest()[:_HASHED_ID]


def bookmarked_block(name: str) -> str:
    """The block id in a bookmark's name, "" if the bookmark is not one of ours."""
    return name.removeprefix(BOOKMARK_PREFIX) if name.startswith(BOOKMARK_PREFIX) else ""


def page_digest(texts: Iterable[str]) -> str:
    """A short digest of what the paragraphs of one role say, blanks aside.

    An exported file tells that of every role that particulars make, so that a reader knows which of them a reviewer changed.
    """
    said = "".join("".join(texts).split())
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:_PAGE_DIGEST]


def is_plain_id(block_id: str) -> bool:
    """Whether the bookmark's name shows the id itself."""
    return _PLAIN_ID.fullmatch(block_id) is not None


def style_role(name: str) -> str:
    """The role that a paragraph style's name tells, "" for a style that is not ours.

    Word adds a digit to a custom style named like one of its own in the program's language (标题1, 正文1), and a
    reviewer may have moved a paragraph to the built-in style of the same use.
    """
    return (
        _ROLE_BY_STYLE.get(name)
        or _ROLE_BY_STYLE.get(name.rstrip("0123456789 "))
        or _BUILT_IN.get(name.lower(), "")
    )
