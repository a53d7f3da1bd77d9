"""The closing of a letter: thanks, the wish for further advice, 特此答复, 此致 敬礼."""

import re
from collections.abc import Sequence

from replydesk.intake.line import Line

_EAGER = r"(?:最后，?|再次|衷心地?|非常|诚挚地?|十分|在此，?|真诚地?|真挚|由衷地?|同时，?|并|也|热忱|诚恳地?|殷切|恳切|万分|特别|诚心|热情|深深|表示|向您|向你们|热烈地?|我们|我局|我委|我办|，)*"
_THANKS = rf"{_EAGER}(?:感谢|谢谢|致谢|祝[您愿])"
_WISH = rf"{_EAGER}(?:欢迎|希望|恳请|敬请|敬希|期待|盼望|请|期望|诚邀)(?=.*(?:意见|建议|支持|关注|监督|理解|谅解|批评|指导|反馈|关心))(?:您|你|贵|各位|代表|委员|社会|一如既往|继续|对|多提|提出|广大|今后|予以|给予|监督|理解|谅解|批评|大家|能)"
_FORMULA = r"(?:特此|专此|此复|谨此)|此 ?致|敬 ?礼|顺(?:祝|致|颂)|祝您?|致以|(?:以上|上述)(?:答复|意见|回复|情况|是).*(?:满意|意见|请|不妥|审阅|参考|答复|专此|特此)|如(?:有|对|您|果).*(?:意见|不满意|疑问|联系|反馈|问题)|对(?:以上|本|此)答复.*意见|此答复|(?:不妥|不当)之处|答复完毕"
_CLOSING = re.compile(rf"(?:{_THANKS}|{_WISH}|{_FORMULA})")
_LONGEST = 240
_MOST = 5


def closing_start(lines: Sequence[Line], first: int) -> int:
    """Where the closing begins: the last lines (never before `first`) that only close the letter."""
    index = len(lines)
    while index > first and len(lines) - index < _MOST and is_closing(lines[index - 1]):
        index -= 1
    return index


def is_closing(line: Line) -> bool:
    """Whether the paragraph begins like a closing and is no longer than one."""
    if line.role:
        return line.role == "closing"
    return not line.rows and not line.mark and len(line.key) <= _LONGEST and bool(_CLOSING.match(line.key))
