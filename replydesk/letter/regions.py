"""Regions in the names of organs: 郑州市金水区教育局 is an organ of a 区, 市政协 one of a 市."""

import re

# What is too short for a name, or goes on as another word, is no region: 城市管理局, 市场监管局, 城乡建设局, 社区.
_TOWN = "[乡镇](?=人民|政府|党|人大)|街道"
_NAMED = re.compile(
    r"\w{2,8}?自治区|\w{2,3}?省|\w{2,8}?自治(?:州|县|旗)|"
    r"[^\W省市县区旗]{2,5}?市(?![场容])|"
    r"[^\W省市县区旗]{2,4}?(?:州|盟|地区)(?![市区县城])|"
    r"[^\W省市区旗]{1,4}?县(?![域城])|[^\W省市县区]{2,4}?旗(?![区县])|"
    r"[^\W省市县和与及社小]{2,14}?区(?![域划块])|"
    rf"[^\W省市县区旗和与及]{{2,6}}?(?:{_TOWN})"
)
_BARE = re.compile(
    rf"自治区|省(?!略)|市(?!场|容|政(?!府|协)|民[之中服])|州|盟|县(?![域城])|旗|区(?![域划块])|{_TOWN}"
)
_NATION = ("全国", "国家", "国务院", "中国", "中华")
_TERMS = re.compile(r"^中共|政协|第?[一二三四五六七八九十百\d]+届|\s")
_LEVEL = {
    "国": "全国",
    "自治区": "省",
    "省": "省",
    "地区": "市",
    "市": "市",
    "州": "市",
    "盟": "市",
    "县": "县",
    "旗": "县",
    "区": "县",
    "街道": "乡",
    "乡": "乡",
    "镇": "乡",
}


def region_kind(name: str) -> str:
    """What kind of region the organ or assembly is of: 省, 自治区, 市, 县, 区, 镇, 街道 …, 国; "" if its name does not tell.

    Of several regions in a name the last is meant: that of 郑州市金水区教育局 is 区. A session's name will do as well.
    """
    name = _TERMS.sub("", name)
    if name.startswith(_NATION):
        return "国"
    start, kind = 0, ""
    found = _BARE.match(name) or _NAMED.match(name)
    while found:
        start, kind = found.end(), next(kind for kind in _LEVEL if found[0].endswith(kind))
        found = _NAMED.match(name, start)
    return kind


def level_of(name: str) -> str:
    """The level (全国, 省, 市, 县, 乡) of an assembly or organ by its name; "" if the name does not tell."""
    return _LEVEL.get(region_kind(name), "")
