"""House style (本单位习惯): which result classes an office uses and how it words its titles; chosen from tables that are data."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from replydesk.letter.particulars import Particulars
from replydesk.wording import Wording

_PLACEHOLDER = re.compile(r"\{\{([^{}]+)\}\}")
_OPTIONAL = {"类别号"}
# 十五届一次会议 wants its body in front; 十四届全国人大一次会议 and 政协第十四届全国委员会第二次会议 have it inside.
_NAMES_BODY = re.compile("政协|政治协商|人大|代表大会|党代")


@dataclass(frozen=True, slots=True)
class ResultClass:
    """One class of a scheme: what the letter prints, and what it means."""

    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """The result classes (办理结果类别) that an office uses; `note` says where the scheme is in use."""

    id: str
    name: str
    note: str
    classes: tuple[ResultClass, ...]

    def problem(self, label: str) -> str:
        """One sentence if the label is none of the scheme's, else ""."""
        labels = [entry.label for entry in self.classes]
        if not label or not labels or label in labels:
            return ""
        return Wording(
            "“{label}”不是本单位所用的类别（{labels}），请改正，或另选本单位的分类办法。",
            label=label,
            labels=tuple(labels),
        )


@dataclass(frozen=True, slots=True)
class TitlePattern:
    """How an office words its titles: a text with placeholders for each kind of proposal; "" is the text for any."""

    id: str
    name: str
    texts: Mapping[str, str]

    def title(self, particulars: Particulars) -> str:
        """The title that the pattern makes, or "" while something that it needs is not known."""
        text = self.text_for(particulars.proposal_kind)
        values = title_values(particulars)
        names = _PLACEHOLDER.findall(text)
        if not particulars.proposal_kind or any(not values[name] for name in names if name not in _OPTIONAL):
            return ""
        return _PLACEHOLDER.sub(lambda match: values[match[1]], text)

    def made(self, title: str) -> bool:
        """Whether the title is one that the pattern could have made, of whatever particulars."""
        return any(self._shape(text).fullmatch(title) for text in self.texts.values())

    def text_for(self, kind: str) -> str:
        """The pattern's text for a kind of proposal."""
        return self.texts.get(kind) or self.texts.get("") or next(iter(self.texts.values()), "")

    @property
    def numbered(self) -> bool:
        """Whether its titles name the number of the proposal, by which they are known again."""
        return all("{{提案号}}" in text for text in self.texts.values())

    @staticmethod
    def _shape(text: str) -> re.Pattern[str]:
        shapes = {"提案号": "[^第号]+", "类型": "(?:提案|建议)", "类别号": "(?:（[^（）]*）)?"}
        parts = _PLACEHOLDER.split(text)
        parts[::2] = map(re.escape, parts[::2])
        parts[1::2] = [shapes.get(name, ".+?") for name in parts[1::2]]
        return re.compile("".join(parts))


USUAL_TITLE = TitlePattern(
    "about", "关于……的答复", MappingProxyType({"": "关于{{届次}}第{{提案号}}号{{类别号}}{{类型}}的答复"})
)
USUAL_SCHEME = Scheme("", "", "", ())
"""No scheme: any class is as good as another."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What one office is used to: its result classes, and how it words its titles.

    `others` are the patterns of other offices: a title that one of them made may be offered anew in the office's own.
    """

    scheme: Scheme = USUAL_SCHEME
    title: TitlePattern = USUAL_TITLE
    others: tuple[TitlePattern, ...] = field(default=(), repr=False)

    def offers_over(self, title: str) -> bool:
        """Whether a title is nobody's own wording, so that a better one may be offered."""
        if not title or self.title.made(title):
            return True
        return any(pattern.numbered and pattern.made(title) for pattern in (USUAL_TITLE, *self.others))


def title_values(particulars: Particulars) -> dict[str, str]:
    """What stands for the placeholders of a title pattern."""
    known = particulars
    body = "" if not known.session or _NAMES_BODY.search(known.session) else known.assembly
    return {
        "机关": known.issuer,
        "届次": body + known.session if known.session else "",
        "提案号": known.proposal_number,
        "类别号": f"（{known.proposal_category}）" if known.proposal_category else "",
        "类型": known.proposal_kind,
        "案由": known.proposal_subject,
    }


def read_schemes(text: str) -> tuple[Scheme, ...]:
    """The schemes in a TOML text; ValueError or KeyError if it is not of this form."""
    return tuple(
        Scheme(
            entry["id"],
            entry["name"],
            entry.get("note", ""),
            tuple(ResultClass(label, meaning) for label, meaning in entry["classes"].items()),
        )
        for entry in tomllib.loads(text)["scheme"]
    )


def read_patterns(text: str) -> tuple[TitlePattern, ...]:
    """The title patterns in a TOML text; ValueError or KeyError if it is not of this form."""
    patterns = tuple(
        TitlePattern(
            entry["id"],
            entry["name"],
            MappingProxyType({"": entry["text"]} if "text" in entry else dict(entry["texts"])),
        )
        for entry in tomllib.loads(text)["pattern"]
    )
    known = set(title_values(Particulars()))
    for pattern in patterns:
        for name in (name for words in pattern.texts.values() for name in _PLACEHOLDER.findall(words)):
            if name not in known:
                raise ValueError(f"unknown placeholder {name!r} in pattern {pattern.id!r}")
    return patterns
