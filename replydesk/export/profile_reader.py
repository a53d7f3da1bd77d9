"""Reads format profiles from TOML: inheritance, units, and one clear sentence for every mistake."""

import dataclasses
import difflib
import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from replydesk.errors import FileError, ReplydeskError
from replydesk.export.profile import Color, Length, PageSize, Profile, Share, Style, Styles, Texts
from replydesk.files import read_bytes
from replydesk.paths import profiles_folder, resource
from replydesk.wording import Wording

BUILT_IN = ("letter", "document", "plain")
"""The names of the profiles that come with the program."""

_TWIPS: dict[str, float] = {
    "mm": 1440 / 25.4,
    "毫米": 1440 / 25.4,
    "cm": 1440 / 2.54,
    "厘米": 1440 / 2.54,
    "pt": 20,
    "磅": 20,
}
_TWIPS |= {"twips": 1, "twip": 1}
_SIZES: dict[str, float] = {
    "初": 42,
    "小初": 36,
    "1": 26,
    "小1": 24,
    "2": 22,
    "小2": 18,
    "3": 16,
    "小3": 15,
    "4": 14,
    "小4": 12,
}
_SIZES |= {"5": 10.5, "小5": 9, "6": 7.5, "小6": 6.5}
_CHINESE_DIGITS = str.maketrans("一二三四五六", "123456")
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)\s*(mm|毫米|cm|厘米|pt|磅|twips?|字|行)")
_COLOR = re.compile(r"auto|[0-9A-F]{6}")
_MOST_BYTES = 1_000_000
_T = TypeVar("_T")


class ProfileError(ReplydeskError):
    """A format profile cannot be used; the sentence names the file and the key."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a profile a value stands, and what 一字 and 一行 measure there (0: not known there), in twips."""

    profile: str
    key: str = ""
    line: float = 0
    cell: float = 0

    def at(self, key: str) -> "_Place":
        return dataclasses.replace(self, key=f"{self.key}.{key}" if self.key else key)

    def error(self, pattern: str, /, **values: object) -> ProfileError:
        what = Wording(pattern, **values)
        return ProfileError("版式“{profile}”中 {key} {what}", profile=self.profile, key=self.key, what=what)


Tables = dict[str, Any]
"""A profile's TOML tables, lengths and sizes as they are written."""


def load_profile(name_or_path: str) -> Profile:
    """The built-in or office profile of this name, or the one in the TOML file at this path.

    Raises ProfileError, with a sentence that names the key, or FileError.
    """
    if name_or_path in BUILT_IN:
        return _built_in(name_or_path)
    path = profile_file(name_or_path)
    return profile_of(read_tables(path), path.name)


def profile_file(name_or_path: str) -> Path:
    """Where the profile of this name or path is: with the program, in the office's folder, or wherever the path says.

    Raises ProfileError if nothing has that name.
    """
    if name_or_path in BUILT_IN:
        return resource(f"profiles/{name_or_path}.toml")
    if (own := office_file(name_or_path)).is_file():
        return own
    path = Path(name_or_path)
    if path.suffix != ".toml" and not path.exists():
        own_names = tuple(sorted(file.stem for file in profiles_folder().glob("*.toml")))
        raise ProfileError(
            "没有叫“{name}”的版式。可用的有 {known}，或者写 .toml 文件的路径。",
            name=name_or_path,
            known=BUILT_IN + own_names,
        )
    return path


def office_file(name: str) -> Path:
    """Where the office keeps its profile of this name, whether there is one or not."""
    return profiles_folder() / f"{Path(name).name}.toml"


def profile_text(path: Path) -> str:
    """The text of a profile's file. Raises ProfileError or FileError."""
    try:
        return read_bytes(path, _MOST_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_toml(path.name, error) from error


def parsed(text: str, name: str) -> Tables:
    """The tables that a profile's text has itself, `inherits` among them. Raises ProfileError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise not_toml(name, error) from error


def not_toml(name: str, reason: object) -> ProfileError:
    """What is said of a profile whose text is no TOML."""
    return ProfileError("版式“{name}”不是完好的 TOML 文件（{reason}），没有使用。", name=name, reason=reason)


def read_tables(path: Path) -> Tables:
    """The tables of a profile file laid over those it inherits. Raises ProfileError or FileError."""
    return _tables(path, ())


def profile_of(tables: Tables, name: str) -> Profile:
    """The profile that whole tables describe; `name` is what a mistake is told of. Raises ProfileError."""
    return _profile(tables, _Place(name))


def inherited_tables(parent: object, path: Path) -> Tables:
    """What a file at this path has from its `inherits = parent` (None: nothing). Raises ProfileError."""
    return {} if parent is None else _parents(parent, path, ())


@functools.cache
def _built_in(name: str) -> Profile:
    return _profile(read_tables(resource(f"profiles/{name}.toml")), _Place(name))


def _tables(path: Path, heirs: tuple[Path, ...]) -> dict[str, Any]:
    """The profile's tables laid over those it inherits."""
    tables = parsed(profile_text(path), path.name)
    parent = tables.pop("inherits", None)
    return tables if parent is None else laid_over(_parents(parent, path, heirs), tables)


def _parents(parent: object, path: Path, heirs: tuple[Path, ...]) -> dict[str, Any]:
    """The tables of the profile that the one at `path` inherits from."""
    place = _Place(path.name).at("inherits")
    if not isinstance(parent, str):
        raise place.error('应当是一个版式的名字，例如 inherits = "letter"。')
    source = resource(f"profiles/{parent}.toml") if parent in BUILT_IN else path.parent / parent
    if source in (path, *heirs):
        raise place.error("绕成了圈：版式不能直接或间接以自己为基础。")
    try:
        return _tables(source, (path, *heirs))
    except FileError as error:
        raise place.error(
            "= {parent} 找不到。可用的有 {known}，或者同一文件夹里的 .toml 文件。",
            parent=repr(parent),
            known=BUILT_IN,
        ) from error


def laid_over(lower: Mapping[str, Any], upper: Mapping[str, Any]) -> dict[str, Any]:
    """The lower tables with what the upper ones say otherwise."""
    merged = dict(lower)
    for key, value in upper.items():
        below = merged.get(key)
        both = isinstance(below, dict) and isinstance(value, dict)
        merged[key] = laid_over(below, value) if both else value  # type: ignore[arg-type]  # both are dicts
    return merged


def _profile(tables: dict[str, Any], place: _Place) -> Profile:
    """The profile that the tables describe; page first, then styles: they say what 行 and 字 are."""
    page = _record(PageSize, tables.get("page", {}), place.at("page"))
    if page.text_width <= 0 or page.line <= 0 or page.lines < 1:
        raise place.at("page").error("的页边太大或行距不对，版心里排不下一行字。")
    place = dataclasses.replace(place, line=page.line)
    styles = _styles(tables.get("styles", {}), place.at("styles"))
    place = dataclasses.replace(place, cell=styles.body.cell)
    if page.text_width < 2 * styles.body.cell:
        raise place.at("page").error("的左右页边太大，一行排不下两个字。")
    return _record(Profile, tables | {"page": page, "styles": styles}, place)


def _styles(tables: object, place: _Place) -> Styles:
    if not isinstance(tables, dict):
        raise place.error("应当是一组样式。")
    base = tables.get("base", {})
    names = [entry.name for entry in dataclasses.fields(Styles)]
    _check_keys(tables, names, place)
    resolved = {}
    for name in names:
        own = tables.get(name, {})
        if not isinstance(own, dict) or not isinstance(base, dict):
            raise place.at(name).error("应当是一组格式。")
        resolved[name] = _style({**base, **own}, place.at(name))
    return Styles(**resolved)


def _style(table: dict[str, Any], place: _Place) -> Style:
    """One style; its size and spacing say what 字 is in it."""
    size = _length(table.get("size"), place.at("size")) if "size" in table else 0
    spacing = _length(table.get("spacing"), place.at("spacing")) if "spacing" in table else 0
    style = _record(Style, table, dataclasses.replace(place, cell=size + spacing))
    if style.size <= 0 or style.line <= 0 or style.cell <= 0:
        raise place.error("的 size、line 和字宽都应当大于零。")
    return style


def _record(kind: type[_T], table: object, place: _Place) -> _T:
    """A dataclass of the profile from its TOML table: all keys there, no others, every value of its type."""
    if not isinstance(table, dict):
        raise place.error("应当是一组键和值。")
    hints = get_type_hints(kind)
    _check_keys(table, hints, place)
    for name in hints:
        if name not in table:
            raise place.at(name).error("没有写。（要以现有方案为基础，请加上 inherits。）")
    return kind(**{name: _value(hint, table[name], place.at(name)) for name, hint in hints.items()})


def _check_keys(table: Mapping[str, object], known: Mapping[str, object] | list[str], place: _Place) -> None:
    for key in table:
        if key not in known:
            close = difflib.get_close_matches(key, list(known), 1)
            hint = (
                Wording("是不是 {key}？", key=close[0])
                if close
                else Wording("可用的键有：{known}。", known=tuple(known))
            )
            raise place.at(key).error("是不认识的键，{hint}", hint=hint)


def _value(hint: Any, value: object, place: _Place) -> object:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return value if isinstance(value, hint) else _record(hint, value, place)
    if hint is Length:
        return _length(value, place)
    if hint is Share:
        return _share(value, place)
    if hint is bool:
        if not isinstance(value, bool):
            raise place.error("应当是 true 或 false，现在是 {value}。", value=repr(value))
        return value
    if hint == Texts:
        return _texts(value, place)
    if not isinstance(value, str):
        raise place.error("应当是加引号的文字，现在是 {value}。", value=repr(value))
    if hint is Color and not _COLOR.fullmatch(value):
        raise place.error('应当是六位十六进制颜色，例如 "FF0000"，现在是 {value}。', value=repr(value))
    if get_origin(hint) is Literal and value not in get_args(hint):
        raise place.error("应当是 {known} 之一，现在是 {value}。", known=get_args(hint), value=repr(value))
    return value


def _texts(value: object, place: _Place) -> Texts:
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise place.error("应当是一组文字。")
    return tuple(value.items())


def _share(value: object, place: _Place) -> Share:
    match = re.fullmatch(r"(\d{1,3})\s*%", value.strip()) if isinstance(value, str) else None
    if not match or not 1 <= int(match[1]) <= 100:
        raise place.error('应当是加引号的百分数，例如 "66%"，现在是 {value}。', value=repr(value))
    return Share(int(match[1]) / 100)


def _length(value: object, place: _Place) -> Length:
    """A length in twips from "37mm", "28.95pt", "2字", "1行", "3号" or "小四"."""
    text = value.strip() if isinstance(value, str) else ""
    size = _SIZES.get(text.removesuffix("号").translate(_CHINESE_DIGITS))
    if size and not text.isdigit():
        return Length(size * 20)
    match = _LENGTH.fullmatch(text)
    unit = {"字": place.cell, "行": place.line}.get(match[2], _TWIPS.get(match[2])) if match else None
    if not match or not unit:
        shown = value if isinstance(value, int | float) else repr(value)
        raise place.error(
            '= {shown} 的单位不对：长度要加引号并写明单位，例如 "37mm"、"28.95pt"、"2字"、"1行"、"3号"。',
            shown=shown,
        )
    return Length(float(match[1]) * unit)
