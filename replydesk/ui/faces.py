"""The faces of the page on the screen: for each face that a profile names, what may stand in for it."""

from PySide6.QtGui import QFont

# Names under which the faces of GB/T 9704 are installed by Windows, WPS, macOS and the free distributions, best
# stand-in first. The last of each are on Linux machines that have no Chinese office faces.
_SONG = (
    "SimSun",
    "宋体",
    "STSong",
    "华文宋体",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "AR PL SungtiL GB",
)
_FAMILIES = (
    ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "华文仿宋"),
    (
        "方正小标宋简体",
        "FZXiaoBiaoSong-B05S",
        "方正小标宋_GBK",
        "FZXiaoBiaoSong-B05",
        "STZhongsong",
        "华文中宋",
    ),
    (
        "楷体_GB2312",
        "KaiTi_GB2312",
        "楷体",
        "KaiTi",
        "STKaiti",
        "华文楷体",
        "AR PL KaitiM GB",
        "AR PL UKai CN",
    ),
    (
        "黑体",
        "SimHei",
        "STHeiti",
        "华文黑体",
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "WenQuanYi Micro Hei",
    ),
    _SONG,
)


BASELINE = 0.8
"""Where Qt puts the baseline in a line of fixed height, from its top; what is drawn beside Qt's text does the same."""


def families(face: str) -> tuple[str, ...]:
    """The face and what may stand in for it, best first; the first one that is installed is shown."""
    kin = next((group for group in _FAMILIES if face in group), ())
    return tuple(dict.fromkeys((face, *kin, *_SONG)))


def page_font(face: str, points: float, *, bold: bool = False) -> QFont:
    """A font of the face or its best stand-in, laid out without rounding to the pixel grid."""
    font = QFont(list(families(face)))
    font.setPointSizeF(points)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
