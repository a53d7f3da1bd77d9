"""Faces by their many names: the same design from other foundries and the classes of design that the standard knows."""

from collections.abc import Mapping

_CLASSES: Mapping[str, tuple[str, ...]] = {
    "仿宋": ("仿宋", "fangsong"),
    "楷体": ("楷体", "kaiti", "楷书"),
    "小标宋": ("小标宋", "xiaobiaosong", "大标宋"),
    "黑体": ("黑体", "simhei", "heiti"),
    "等线": ("等线", "dengxian"),
    "宋体": ("宋体", "simsun", "songti", "中宋", "stzhongsong", "书宋"),
}
"""Words in a face's name that tell its class; earlier classes are asked first, for 仿宋 is in no other name."""
_SIBLINGS = (
    {"黑体", "simhei"},
    {"宋体", "simsun", "新宋体", "nsimsun"},
    {"仿宋", "fangsong"},
    {"楷体", "kaiti"},
    {"仿宋_gb2312", "fangsong_gb2312"},
    {"楷体_gb2312", "kaiti_gb2312"},
    {"方正小标宋简体", "fzxiaobiaosong-b05s", "方正小标宋"},
)
"""Names of one and the same font file."""
FOREIGN = (
    "calibri",
    "cambria",
    "arial",
    "等线",
    "dengxian",
    "aptos",
    "helvetica",
    "liberation",
    "noto",
    "微软雅黑",
    "microsoft yahei",
)
"""What programs put in when nobody chose a face."""


def same(first: str, second: str) -> bool:
    """Whether both names are of one font."""
    one, other = first.strip().lower(), second.strip().lower()
    return one == other or any(one in names and other in names for names in _SIBLINGS)


def kind(face: str) -> str:
    """The class of design of a face, its own name if that tells none."""
    name = face.strip().lower()
    return next((kind for kind, words in _CLASSES.items() if any(word in name for word in words)), name)


def is_leftover(face: str) -> bool:
    """Whether a face is what programs put in by themselves."""
    return face.strip().lower().startswith(FOREIGN)
