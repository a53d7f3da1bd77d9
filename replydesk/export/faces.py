"""The faces of the official page: their names, the faces that are near to them, and the characters they have.

A font has several names: its Chinese one, its English one and its PostScript name. Windows lists it under one or the
other, by the language of the system; so a face is looked for under all of them.
"""

import functools
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

Charset = Literal["GB2312", "GBK"]
"""The Chinese characters that a face has at least: 6763 or 21003 of them."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font: its names, the first as clerks know it, and its characters. `office` says whether letters are set in it."""

    names: tuple[str, ...]
    charset: Charset = "GBK"
    office: bool = True


_SONG = (
    Face(("宋体", "SimSun")),
    Face(("新宋体", "NSimSun")),
    Face(("方正书宋_GBK", "FZShuSong-Z01", "FZSSK--GBK1-0")),
    Face(("华文宋体", "STSong")),
    Face(("Noto Serif CJK SC", "Source Han Serif SC", "思源宋体"), office=False),
    Face(("AR PL SungtiL GB",), "GB2312", office=False),
)
_KINDS: tuple[tuple[Face, ...], ...] = (
    (
        Face(("仿宋_GB2312", "FangSong_GB2312"), "GB2312"),
        Face(("仿宋", "FangSong")),
        Face(("方正仿宋_GBK", "FZFangSong-Z02", "FZFSK--GBK1-0")),
        Face(("华文仿宋", "STFangsong")),
    ),
    (
        Face(("方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXBSJW--GB1-0"), "GB2312"),
        Face(("方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXBSK--GBK1-0")),
        Face(("华文中宋", "STZhongsong")),
    ),
    (
        Face(("楷体_GB2312", "KaiTi_GB2312"), "GB2312"),
        Face(("楷体", "KaiTi")),
        Face(("方正楷体_GBK", "FZKai-Z03", "FZKTK--GBK1-0")),
        Face(("华文楷体", "STKaiti")),
        Face(("AR PL KaitiM GB",), "GB2312", office=False),
        Face(("AR PL UKai CN",), office=False),
    ),
    (
        Face(("黑体", "SimHei")),
        Face(("方正黑体_GBK", "FZHei-B01", "FZHTK--GBK1-0")),
        Face(("华文黑体", "STHeiti")),
        Face(("Noto Sans CJK SC", "Source Han Sans SC", "思源黑体"), office=False),
        Face(("WenQuanYi Micro Hei",), office=False),
    ),
    _SONG,
    (Face(("Times New Roman", "TimesNewRomanPSMT")), Face(("Liberation Serif",), office=False)),
)
"""Under each kind of the standard (仿宋, 小标宋, 楷体, 黑体, 宋体) and the Latin one its faces, best first.

The last of each, which are no `office` faces, are on Linux machines that have no Chinese office faces.
"""


def face_named(name: str) -> Face:
    """The face that has this name; one that is not in the table has this name alone and the characters of GBK."""
    found = _by_name().get(name.casefold())
    return found[0] if found else Face((name,))


def same_kind(name: str) -> tuple[Face, ...]:
    """The faces that look like the one of this name, itself first, best first; itself alone if it is not in the table."""
    face = face_named(name)
    _, kind = _by_name().get(name.casefold(), (face, ()))
    return tuple(dict.fromkeys((face, *kind)))


def stand_ins(name: str) -> tuple[str, ...]:
    """All names under which the face or one that may stand in for it is installed, best first, at last those of 宋体."""
    faces = dict.fromkeys((*same_kind(name), *_SONG))
    return tuple(dict.fromkeys((name, *(other for face in faces for other in face.names))))


def installed_name(face: Face, installed: Collection[str]) -> str:
    """The name under which the face is among the installed families, or ""; upper and lower case are the same."""
    known = {family.casefold(): family for family in installed}
    return next((known[name.casefold()] for name in face.names if name.casefold() in known), "")


@functools.cache
def _by_name() -> dict[str, tuple[Face, tuple[Face, ...]]]:
    """Every name in small letters, with its face and all faces of its kind."""
    return {name.casefold(): (face, kind) for kind in _KINDS for face in kind for name in face.names}
