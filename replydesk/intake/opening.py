"""The opening sentence: 您提出的…收悉，现答复如下."""

import re
from collections.abc import Sequence

from replydesk.intake.line import Line

_OPENING = re.compile(
    r"收悉|已收到|收到了?您|(?:现|兹|特|经研究|如下)?[^。]{0,60}?(?:答复|回复|函复|复函|反馈|说明|汇报|报告|告知|回应|协办意见|会办意见|汇办意见|办理意见|意见)[^。]{0,12}?如下|如下[^。]{0,8}(?:意见|答复|回复)|供[^。]{0,12}参考|"
    r"(?:转交|转来|交由|转由|已交)[^。]{0,20}?(?:办理|答复|研究)|(?:您|你|你们|贵\S{0,4})(?:在[^。]{2,40})?(?:提出|提交|反映)的?[^。]{0,80}?(?:提案|建议|议案)"
)


def is_opening(line: Line) -> bool:
    """Whether the paragraph says which proposal is answered."""
    return bool(_OPENING.search(line.key[:400]))


def is_strong_opening(line: Line) -> bool:
    """Whether the paragraph is beyond doubt a reply's opening, not a proposal's own words."""
    return bool(re.search(r"(?:收悉|答复如下|回复如下|函复如下|复函如下)[。，：]?", line.key[:400]))


def find_opening(lines: Sequence[Line], start: int, within: int) -> int:
    """The place of the first opening in `within` lines from `start`, or -1."""
    for index in range(start, min(start + within, len(lines))):
        if is_opening(lines[index]):
            return index
    return -1
