"""Rare characters: those of a letter that its faces lack, so that Word takes them from another face or prints none.

A face of GB 2312 has 6763 characters; a name such as 张䶮 or 赵堃 needs others. Only ideographs are looked at, and
private-use characters (造字), which mean nothing on another machine.
"""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from replydesk.export.faces import Charset, face_named
from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph, Run, Sheet, Table
from replydesk.export.typeset import typeset
from replydesk.letter import Letter, Particulars
from replydesk.ooxml import STYLE_NAMES
from replydesk.wording import Wording

Rarity = Literal["private", "beyond", "gbk"]
"""Made by hand on one machine; in no usual face; in the faces of GBK, but not in those of GB 2312."""
RARITIES: tuple[Rarity, ...] = ("private", "beyond", "gbk")
_LOOKED_AT = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ue000-\uf8ff\U00020000-\U0010fffd]")
_CODECS: dict[Charset, str] = {"GB2312": "gb2312", "GBK": "gbk"}
_AROUND = 6


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rare character stands: the paragraph's role, its block ("" for the particulars), and the words around it."""

    role: str
    block: str
    around: str

    @property
    def name(self) -> str:
        """The name of the paragraph's style."""
        return STYLE_NAMES.get(self.role, self.role)


@dataclass(frozen=True, slots=True)
class RareCharacter:
    """A character that a face of the letter lacks: what it is, the faces without it, and every place in reading order.

    `in_name` says that it stands in the name of a person, where no other character can take its place.
    """

    character: str
    rarity: Rarity
    faces: tuple[str, ...]
    places: tuple[Place, ...]
    in_name: bool

    @property
    def code(self) -> str:
        """Its code as people look it up: U+4DAE."""
        return f"U+{ord(self.character):04X}"

    @property
    def sentence(self) -> Wording:
        """What Word shows for it."""
        if self.rarity == "private":
            return Wording("自造的字，别的电脑上显示为空白或方框")
        if self.rarity == "beyond":
            return Wording("常用字体里没有，Word 换一种字体显示这个字，也可能是方框")
        return Wording("“{faces}”里没有，Word 换一种字体显示这个字", faces=self.faces)

    @property
    def remedy(self) -> Wording:
        """What can be done about it."""
        if self.rarity == "private":
            return Wording("改用这个字的标准编码，可用拼音或笔画输入法打出")
        if self.rarity == "beyond":
            return Wording("导出后在 Word 里选中这个字，换成有这个字的字体（如“宋体-ExtB”），打印后核对")
        larger = tuple(dict.fromkeys(_LARGER.get(face_named(face).names[0], "仿宋") for face in self.faces))
        return Wording("在格式中改用字数多的字体：{larger}", larger=larger)


_LARGER = {"仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体", "方正小标宋简体": "方正小标宋_GBK"}
"""For each face of GB 2312 the one of its kind that has all characters of GBK."""


def rare_characters(letter: Letter, profile: Profile) -> tuple[RareCharacter, ...]:
    """The characters of the letter as it goes out that its faces lack: names first, then the rarest."""
    found: dict[str, list[tuple[str, Place]]] = {}
    for paragraph in _paragraphs(typeset(letter, profile)):
        for character, face, place in _lacking(paragraph, profile):
            found.setdefault(character, []).append((face, place))
    names = _names(letter.particulars)
    rare = [
        RareCharacter(
            character,
            _rarity(character),
            tuple(dict.fromkeys(face for face, _ in hits)),
            tuple(dict.fromkeys(place for _, place in hits)),
            character in names,
        )
        for character, hits in found.items()
    ]
    return tuple(sorted(rare, key=lambda one: (not one.in_name, RARITIES.index(one.rarity))))


def _paragraphs(sheet: Sheet) -> Iterator[Paragraph]:
    for item in sheet.content:
        if isinstance(item, Table):
            for row in item.rows:
                for cell in row:
                    yield from (dataclasses.replace(line, block=item.block) for line in cell)
        else:
            yield item


def _lacking(paragraph: Paragraph, profile: Profile) -> Iterator[tuple[str, str, Place]]:
    """Each character that its face lacks, with the face and the place."""
    text, start = paragraph.text, 0
    for run in paragraph.runs:
        face = _face(run, paragraph, profile)
        charset = face_named(face).charset
        if not _has(charset, "".join(_LOOKED_AT.findall(run.text))):
            for match in _LOOKED_AT.finditer(run.text):
                if not _has(charset, match[0]):
                    at = start + match.start()
                    around = text[max(at - _AROUND, 0) : at + _AROUND + 1].replace("\n", "").strip()
                    yield match[0], face, Place(paragraph.role, paragraph.block, around)
        start += len(run.text)


def _face(run: Run, paragraph: Paragraph, profile: Profile) -> str:
    return profile.styles.of(run.face or paragraph.role).face


def _has(charset: Charset, characters: str) -> bool:
    try:
        characters.encode(_CODECS[charset])
    except UnicodeEncodeError:
        return False
    return True


def _rarity(character: str) -> Rarity:
    code = ord(character)
    if 0xE000 <= code <= 0xF8FF or code >= 0xF0000:
        return "private"
    return "gbk" if _has("GBK", character) else "beyond"


def _names(particulars: Particulars) -> str:
    """All names of persons that the letter knows."""
    return "".join(
        (*particulars.proposers, particulars.salutation, particulars.contact, particulars.signatory)
    )
