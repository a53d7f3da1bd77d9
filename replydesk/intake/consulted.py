"""Who else had a hand in an answer: 经商国家医保局、国家药监局 / 会同… / 与…共同研究 / 由…主办，…会办."""

import re
from collections.abc import Iterator

from replydesk.intake.line import fold
from replydesk.intake.words import HAN

_ORGAN = (
    rf"(?!您|你|我|由|经|将|结合|综合|汇总|会同|根据|征求|有关|相关|各|该|上述|提案|代表|委员|部分|多个|多家)[{HAN}]{{1,20}}?"
    r"(?:委员会|办事处|管委会|支队|大队|总队|法院|检察院|局|委|部|厅|(?<![主会协分承])办|院|署|会|联|中心|公司|集团|政府|镇|乡|街道|银行)"
    rf"(?:（[{HAN}]{{2,16}}）)?"
)
_LIST = rf"(?P<names>{_ORGAN}(?:[、和及与，]{_ORGAN})*(?=等|[、和及与，。；：（]|共同|联合|一起|一道|认真|协商|商议|研究|会商|沟通|意见|协办|会办|分办|配合|办理|反馈|提供|对|后|现|就|答复|回复|$))"
_WITH = re.compile(
    rf"(?:会商|经商|商请|会同|(?<=[经并究，。后厅局委部])商(?![务业会标店户贸])|(?:征求|结合|综合|汇总|根据)(?:了)?)(?:会办单位|协办单位|协办部门|会办部门)?{_LIST}"
)
_TOGETHER = re.compile(
    rf"(?<=[经我局厅委部办府，。])(?:与|和|同){_LIST}(?:等\d{{0,2}}[家个]?(?:部门|单位|局)?)?(?:进行)?(?:认真|充分)?(?:共同|联合|一起|一道|研究|会商|协商|商议|沟通|办理)"
)
_ASSIGNED = re.compile(
    rf"(?<=[，。、；由]){_LIST}(?:等\d{{0,2}}[家个]?(?:部门|单位)?)?(?:会办|协办|分办|配合办理|协助办理)"
)
_OPINIONS = ("结合", "综合", "汇总", "根据", "征求")
_ONE = re.compile(_ORGAN)
_QUOTED = re.compile(r"《[^》]*》|“[^”]*”")


def consulted(opening: str) -> tuple[str, ...]:
    """The organs that an opening says were consulted or handled the proposal as well, as written, in order."""
    key = _QUOTED.sub(lambda quoted: "〇" * len(quoted[0]), fold(opening))
    return tuple(
        dict.fromkeys(
            name for pattern in (_WITH, _TOGETHER, _ASSIGNED) for name in _named(pattern, key, opening)
        )
    )


def _named(pattern: re.Pattern[str], key: str, source: str) -> Iterator[str]:
    for found in pattern.finditer(key):
        behind = key[found.end() :][:16]
        if found[0].startswith(_OPINIONS) and not re.match(r"[^，。；：]{0,12}(?:意见|答复)", behind):
            continue  # 根据国务院办公厅…的要求
        start = found.start("names")
        for part in re.finditer(r"[^、，]+", found["names"]):
            for begin, end in _parted(part[0]):
                yield source[start + part.start() + begin : start + part.start() + end]


def _parted(names: str) -> Iterator[tuple[int, int]]:
    """Where each organ begins and ends in 甲局和乙局; the 和 in 工业和信息化部 parts nothing."""
    begin = 0
    for word in re.finditer(r"[和及与]", names):
        if _ONE.fullmatch(names, begin, word.start()):
            yield begin, word.start()
            begin = word.end()
    if _ONE.fullmatch(names, begin):
        yield begin, len(names)
