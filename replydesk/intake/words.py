"""Small patterns of the field that several readers use: numerals, organs, dates, persons, document numbers.

All of them are for keys (`line.fold`): simplified, full-width punctuation, half-width digits, plain spaces.
"""

import re

HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
NUMERAL = r"[一二三四五六七八九十百零〇\d]"
PAGE_DATE = r"(?:19|20)\d{2} ?[-./年] ?\d{1,2} ?[-./月] ?\d{1,2}(?: ?日)?"
CHINESE_DATE = r"[一二][〇○ＯOo零0一二三四五六七八九]{3} ?年 ?[元正一二三四五六七八九十]{1,3} ?月 ?[一二三四五六七八九十]{1,3} ?日"
CLOCK = r" ?\d{1,2}：\d{2}(?:：\d{2})?"

DATE = re.compile(rf"{PAGE_DATE}|{CHINESE_DATE}")
DOC_NUMBER = re.compile(
    rf"(?P<code>[{HAN}A-Za-z×＊*]{{2,16}}) ?[〔\[【（﹝［〈<] ?(?:19|20)[\d×xX＊*]{{2}} ?[〕\]】）﹞］〉>] ?第? ?(?:\d{{1,5}}|[×xX＊*]{{1,4}}) ?号(?!令)"
)
"""代字〔年〕N号 with any kind of brackets; what stands in it is kept as written."""

PERSON = re.compile(
    rf"[A-Za-z]{{2,20}}|[{HAN}]{{1,4}}|[{HAN}]+(?:[·•．.・‧][{HAN}]+)+|[{HAN}]?[xX×＊*○〇某]{{1,3}}|[{HAN}] {{1,4}}[{HAN}]"
)
"""A name: two to four characters (or the surname alone), minority names with middle dots, masked names."""

_ORGAN_END = (
    "局|委|委员会|办|办公室|办公厅|办事处|厅|部|院|署|政府|街道|镇|乡|社|中心|公司|支队|大队|总队|站|所|处|科|司|会|行|馆|校|大学|学院|"
    "党委|党组|指挥部|集团|政协|人大|法院|检察院|海关|联|宣传部|组织部|统战部|总行|分行|支行|管委会|农场|林场|保护区|开发区"
)
_ORGAN = re.compile(
    rf"(?!关于|对|感谢|感谢|附件|您|你|我们|请|附|以上|此|现|该|以及|主要)[{HAN}A-Za-z·（）×]{{1,40}}?(?:{_ORGAN_END})(?:（[{HAN}]{{2,30}}）)?"
)
_NOT_IN_ORGAN = re.compile(
    r"的|了|您|我|是|将|已|请|按照|开展|推进|加强|提高|建设的|答复|建议办|工作会|如下|首页|政务公开|信息公开"
)


def is_organ(key: str) -> bool:
    """Whether the whole key is the name of an organ: 郑州市大数据管理局, 市住房和城乡建设局（市人民防空办公室）."""
    name = key.replace(" ", "")
    return 3 <= len(name) <= 45 and bool(_ORGAN.fullmatch(name)) and not _NOT_IN_ORGAN.search(name)


def organs(key: str) -> list[str]:
    """The organs that the key names, parted by blanks or 、 ; [] unless it names organs and nothing else."""
    names = [name for name in re.split(r" {1,}|、", key.strip()) if name]
    if names and all(is_organ(name) for name in names):
        return names
    return [key.replace(" ", "")] if is_organ(key) else []


def spaced(label: str) -> str:
    """A pattern for a label that may be set with blanks between its characters: 联 系 人."""
    return " *".join(map(re.escape, label))


def any_of(labels: str) -> str:
    """A pattern for any of the labels (parted by blanks), longest first, each perhaps set with inner blanks."""
    return "|".join(spaced(label) for label in sorted(labels.split(), key=len, reverse=True))
