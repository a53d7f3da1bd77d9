"""The JSON form of clauses: one clause for the desk, a file of them for exchange.

A file is `{"replydesk_clauses": 1, "clauses": [clause, …]}`; a clause has the keys of `Clause`, those without a value left
out. Reading is strict: what this replydesk does not know would be lost at the next save, so it is refused.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, get_args

from replydesk.errors import ReplydeskError
from replydesk.letter.clause import LEVELS, Address, Clause, Variant
from replydesk.letter.clause_functions import FUNCTION_BY_CODE
from replydesk.wording import Wording

FORMAT = 1
KINDS = ("提案", "建议")
ADDRESSES: tuple[str, ...] = get_args(Address)
LONGEST_TITLE, LONGEST_TEXT = 200, 20_000
"""Characters: a clause is a passage, not a document."""

_CLAUSE_KEYS = {"id", "title", "text", "function", "folder", "variants", "tags", "shared"}
_VARIANT_KEYS = {"text", "proposal_kind", "address", "level"}
_FILE_KEYS = {"replydesk_clauses", "clauses"}


class ClauseFormatError(ReplydeskError):
    """What was read is no clause, or no list of them; nothing was taken over."""


def to_dict(clause: Clause) -> dict[str, Any]:
    """The clause as plain JSON values, keys in a fixed order, those without a value left out."""
    data: dict[str, Any] = {
        "id": clause.id,
        "title": clause.title,
        "text": clause.text,
        "function": clause.function,
        "folder": clause.folder,
        "variants": [_variant_to_dict(variant) for variant in clause.variants],
        "tags": list(clause.tags),
        "shared": clause.shared,
    }
    return {key: value for key, value in data.items() if value or key in {"id", "title", "text"}}


def from_dict(data: object) -> Clause:
    """The clause that the JSON values describe; ClauseFormatError with a sentence if they do not describe one."""
    name = data.get("title") if isinstance(data, dict) else None
    try:
        return checked(_from_dict(data))
    except (TypeError, ValueError) as error:
        title = Wording("“{title}”", title=name[:20]) if isinstance(name, str) else Wording("有一条")
        raise ClauseFormatError(
            "常用语{title}的数据有错误（{reason}），没有导入。", title=title, reason=error
        ) from error


def dumps(clauses: Iterable[Clause]) -> str:
    """A file's text with these clauses."""
    data = {"replydesk_clauses": FORMAT, "clauses": [to_dict(clause) for clause in clauses]}
    return json.dumps(data, ensure_ascii=False, indent=1)


def loads(text: str) -> tuple[Clause, ...]:
    """The clauses of a file's text; ClauseFormatError with a sentence if it is no such file."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ClauseFormatError("文件不是完好的常用语数据（JSON 有错误），没有导入。") from error
    if not isinstance(data, dict) or "replydesk_clauses" not in data:
        raise ClauseFormatError("文件不是 replydesk 的常用语数据，没有导入。")
    version = data["replydesk_clauses"]
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ClauseFormatError("文件的格式版本看不懂，没有导入。")
    if version > FORMAT:
        raise ClauseFormatError("文件由更新版本的 replydesk 保存，没有导入。请先升级本程序。")
    if unknown := set(data) - _FILE_KEYS:
        raise ClauseFormatError("文件里有看不懂的内容（{found}），没有导入。", found=min(unknown)[:20])
    entries = data.get("clauses")
    if not isinstance(entries, list):
        raise ClauseFormatError("文件里没有常用语，没有导入。")
    return distinct(tuple(from_dict(entry) for entry in entries))


def clause_dumps(clause: Clause) -> str:
    """One clause as JSON text, in which the desk keeps it. The same clause gives the same text."""
    return json.dumps(to_dict(clause), ensure_ascii=False)


def clause_loads(text: str) -> Clause:
    """The clause of such a text; ClauseFormatError if it is damaged."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ClauseFormatError("常用语的数据已损坏。") from error
    return from_dict(data)


def checked(clause: Clause) -> Clause:
    """The clause as it is; ValueError with the reason, in Chinese, if the library cannot keep it."""
    if not clause.id:
        raise ValueError(Wording("缺少编号"))
    if not clause.title.strip():
        raise ValueError(Wording("标题是空的"))
    if len(clause.title) > LONGEST_TITLE or "\n" in clause.title:
        raise ValueError(Wording("标题应为一行，不超过 {most} 字", most=LONGEST_TITLE))
    if not clause.text.strip():
        raise ValueError(Wording("正文是空的"))
    if clause.function and clause.function not in FUNCTION_BY_CODE:
        raise ValueError(Wording("没有功能 {function}", function=clause.function[:20]))
    for variant in clause.variants:
        _check_variant(variant)
    texts = (clause.text, *(variant.text for variant in clause.variants))
    if any(len(text) > LONGEST_TEXT for text in texts):
        raise ValueError(Wording("正文超过 {most} 字", most=f"{LONGEST_TEXT:,}"))
    try:
        "".join((clause.id, clause.title, clause.folder, *texts, *clause.tags)).encode()
    except UnicodeEncodeError as error:  # half a character, which no file or database can hold
        raise ValueError(Wording("里面有残缺的字符")) from error
    return clause


def distinct(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses as they are; ClauseFormatError if two of them have one id."""
    seen: set[str] = set()
    for clause in clauses:
        if clause.id in seen:
            raise ClauseFormatError("有两条常用语的编号都是“{id}”，没有导入。", id=clause.id[:40])
        seen.add(clause.id)
    return tuple(clauses)


def _check_variant(variant: Variant) -> None:
    for value, known, name in (
        (variant.proposal_kind, KINDS, Wording("类型")),
        (variant.address, ADDRESSES, Wording("称呼")),
        (variant.level, LEVELS, Wording("层级")),
    ):
        if value and value not in known:
            raise ValueError(Wording("{name}不能是“{value}”", name=name, value=value[:20]))
    if not variant.precision:
        raise ValueError(Wording("有一种变体没有写明用于哪种信"))
    if not variant.text.strip():
        raise ValueError(Wording("有一种变体的正文是空的"))


def _variant_to_dict(variant: Variant) -> dict[str, str]:
    data = {
        "text": variant.text,
        "proposal_kind": variant.proposal_kind,
        "address": variant.address,
        "level": variant.level,
    }
    return {key: value for key, value in data.items() if value or key == "text"}


def _from_dict(data: object) -> Clause:
    entry = _known_keys(data, _CLAUSE_KEYS)
    shared = entry.get("shared", False)
    if not isinstance(shared, bool):
        raise TypeError(Wording("shared 应为 true 或 false"))
    return Clause(
        id=_text(entry, "id"),
        title=_text(entry, "title"),
        text=_text(entry, "text"),
        function=_text(entry, "function", ""),
        folder=_text(entry, "folder", ""),
        variants=tuple(_variant_from_dict(variant) for variant in _list(entry, "variants")),
        tags=tuple(_text({"tags": tag}, "tags") for tag in _list(entry, "tags")),
        shared=shared,
    )


def _variant_from_dict(data: object) -> Variant:
    entry = _known_keys(data, _VARIANT_KEYS)
    texts = {key: _text(entry, key, "") for key in _VARIANT_KEYS}
    return Variant(**texts)  # type: ignore[arg-type]  # `checked` looks at the address


def _known_keys(data: object, known: set[str]) -> dict[str, object]:
    if not isinstance(data, dict):
        raise TypeError(Wording("不是一组键和值"))
    if unknown := set(data) - known:
        raise ValueError(Wording("看不懂的内容 {found}", found=min(unknown)[:20]))
    return data


def _text(entry: dict[str, Any], key: str, default: str | None = None) -> str:
    if default is None and key not in entry:
        raise ValueError(Wording("缺少 {key}", key=key))
    value = entry.get(key, default)
    if not isinstance(value, str):
        raise TypeError(Wording("{key} 应为文字", key=key))
    return value


def _list(entry: dict[str, Any], key: str) -> list[object]:
    value = entry.get(key, [])
    if not isinstance(value, list):
        raise TypeError(Wording("{key} 应为列表", key=key))
    return value
