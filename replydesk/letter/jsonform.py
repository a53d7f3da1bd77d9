"""The letter's JSON form (docs/letter-format.md, docs/letter.schema.json)."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any, TypeVar

from replydesk.errors import ReplydeskError
from replydesk.letter.block import KINDS, NOTHING, Block, Mark
from replydesk.letter.comment import Comment
from replydesk.letter.letter import Letter
from replydesk.letter.particulars import FIELD_BY_KEY, FIELDS, Field, Particulars, Value

FORMAT = 1
_VERSION = re.compile(r"\d{1,9}(?:\.|$)")
T = TypeVar("T")
_COMMENT_WORDS = ("id", "author", "text", "date", "initials", "block", "context", "reply_to")
_BLOCK_KEYS = {"id", "kind", "level", "text", "marks", "rows", "header", "done"}
_LETTER_KEYS = {"replydesk", "id", "particulars", "blocks", "comments"}


class LetterFormatError(ReplydeskError):
    """The JSON is no letter, or one that only a newer replydesk can read."""


def to_dict(letter: Letter) -> dict[str, Any]:
    """The letter as plain JSON values, keys in a fixed order, unknown particulars left out."""
    return {
        "replydesk": FORMAT,
        "id": letter.id,
        "particulars": _particulars_to_dict(letter.particulars),
        "blocks": [_block_to_dict(block) for block in letter.blocks],
        **({"comments": [_comment_to_dict(each) for each in letter.comments]} if letter.comments else {}),
        **letter.extra,
    }


def dumps(letter: Letter, *, indent: int | None = None) -> str:
    """The letter as JSON text. The same letter gives the same text."""
    return json.dumps(to_dict(letter), ensure_ascii=False, indent=indent)


def digest(letter: Letter) -> str:
    """The SHA-256 of the letter's JSON text in UTF-8, in hexadecimal: the name that the desk gives the same content."""
    return hashlib.sha256(dumps(letter).encode("utf-8", "replace")).hexdigest()


def loads(text: str) -> Letter:
    """The letter that the JSON text holds; LetterFormatError with a sentence if it holds none."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LetterFormatError(
            "文件不是完好的答复函数据（JSON 有错误），没有打开；原文件未改动。"
        ) from error
    letter = from_dict(data)
    try:
        dumps(letter).encode()
    except (
        UnicodeEncodeError
    ) as error:  # half a character (a lone surrogate), which no file or database can hold
        raise LetterFormatError("答复函数据里有残缺的字符，没有打开；原文件未改动。") from error
    return letter


def from_dict(data: object) -> Letter:
    """The letter that the JSON values describe; LetterFormatError if they do not describe one."""
    if not isinstance(data, dict) or "replydesk" not in data:
        raise LetterFormatError("文件不是 replydesk 的答复函数据，没有打开；原文件未改动。")
    version = data["replydesk"]
    if (
        isinstance(version, bool)
        or not isinstance(version, int | float | str)
        or not _VERSION.match(str(version))
    ):
        raise LetterFormatError("文件的格式版本看不懂，没有打开；原文件未改动。")
    if int(str(version).split(".")[0]) > FORMAT:
        raise LetterFormatError("文件由更新版本的 replydesk 保存，请先升级本程序；原文件未改动。")
    try:
        blocks = tuple(_block_from_dict(entry) for entry in _expect(data.get("blocks", []), list))
        particulars = _particulars_from_dict(_expect(data.get("particulars", {}), dict))
        comments = tuple(_comment_from_dict(entry) for entry in _expect(data.get("comments", []), list))
        return Letter(_expect(data["id"], str), particulars, blocks, _unknown(data, _LETTER_KEYS), comments)
    except (KeyError, TypeError, ValueError) as error:
        raise LetterFormatError(
            "答复函数据有错误，没有打开；原文件未改动。（{reason}）", reason=error
        ) from error


def _expect(value: object, kind: type[T]) -> T:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise TypeError(f"expected {kind.__name__}, found {value!r:.60}")
    return value


def _unknown(data: Mapping[str, object], known: set[str]) -> Mapping[str, object]:
    extra = {key: value for key, value in data.items() if key not in known}
    return MappingProxyType(extra) if extra else NOTHING


def _block_to_dict(block: Block) -> dict[str, Any]:
    data: dict[str, Any] = {"id": block.id, "kind": block.kind}
    if block.level:
        data["level"] = block.level
    if block.kind == "table":
        data["rows"] = [list(row) for row in block.rows]
        if not block.header:
            data["header"] = False
    else:
        data["text"] = block.text
    if block.marks:
        data["marks"] = [[mark.start, mark.end, mark.kind] for mark in block.marks]
    if block.done:
        data["done"] = True
    return {**data, **block.extra}


def _block_from_dict(data: object) -> Block:
    entry = _expect(data, dict)
    kind = entry["kind"]
    if kind not in KINDS:
        raise ValueError(f"unknown kind of block {kind!r:.60}")
    rows = tuple(
        tuple(_expect(cell, str) for cell in _expect(row, list))
        for row in _expect(entry.get("rows", []), list)
    )
    return Block(
        _expect(entry["id"], str),
        kind,
        _expect(entry.get("text", ""), str),
        _expect(entry.get("level", 0), int),
        tuple(_mark_from_list(mark) for mark in _expect(entry.get("marks", []), list)),
        rows,
        _expect(entry.get("header", True), bool),
        _expect(entry.get("done", False), bool),
        _unknown(entry, _BLOCK_KEYS),
    )


def _comment_to_dict(comment: Comment) -> dict[str, Any]:
    return {
        key: value
        for key, value in asdict(comment).items()
        if value not in ("", 0, False) or key in ("id", "author", "text")
    }


def _comment_from_dict(data: object) -> Comment:
    entry = _expect(data, dict)
    words = {key: _expect(entry.get(key, ""), str) for key in _COMMENT_WORDS}
    start, end = (_expect(entry.get(key, 0), int) for key in ("start", "end"))
    if not 0 <= start <= end <= len(words["context"]):
        raise ValueError("a comment stands outside its text")
    return Comment(**words, start=start, end=end, resolved=_expect(entry.get("resolved", False), bool))


def _mark_from_list(data: object) -> Mark:
    start, end, kind = _expect(data, list)
    if kind != "bold":
        raise ValueError(f"unknown mark {kind!r:.60}")
    return Mark(_expect(start, int), _expect(end, int), kind)


def _particulars_to_dict(particulars: Particulars) -> dict[str, Any]:
    known = {entry.key: particulars.get(entry.key) for entry in FIELDS}
    present = {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in known.items()
        if value not in ("", (), None)
    }
    return {**present, **particulars.extra}


def _particulars_from_dict(data: dict[str, object]) -> Particulars:
    values = {entry.key: _value(entry, data[entry.key]) for entry in FIELDS if entry.key in data}
    return Particulars(**values, extra=_unknown(data, set(FIELD_BY_KEY)))  # type: ignore[arg-type]  # _value checked each


def _value(entry: Field, value: object) -> Value:
    if entry.kind == "flag":
        return _expect(value, bool)
    if entry.kind == "list":
        return tuple(_expect(item, str) for item in _expect(value, list))
    return _expect(value, str)
