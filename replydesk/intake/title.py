"""Finding the letter's title among the candidates of a page.

A page may carry the title up to three times: in its table, as the page's name (often by the proposal's subject) and
over the letter; over the letter it may run over several paragraphs, with the organ's name on top and 答     复 below.
The candidate that names session and number wins, and of equals the one nearest to the letter.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from replydesk.intake.line import Line, compact, fold
from replydesk.intake.proposal import read_case
from replydesk.intake.words import is_organ

_MOST_LINES = 4
_ENDING = (
    r"(?:(?:答复|办理)（(?:答复|办理)）(?:函|意见)|答复意见书?|答复函|复函|答复的函|的函|答复情况|答复|回复函|回复意见|回复的函|回复|回函|复文|会办意见|协办意见|分办意见|汇办意见|办理意见|答复报告|办理报告|"
    r"办理情况(?:的?(?:答复|回复|复函|函|报告|说明|汇报))?|办理结果(?:的?(?:答复|报告|函))?|会办函|协办函|答复摘要|答复的?摘要|的汇报|的说明)"
)
_TITLE = re.compile(
    rf"(?P<organ>[^关对就“《]{{0,40}}?)(?:关于|对|就|《|“).{{3,200}}?{_ENDING}[”》]?(?P<aside>(?:（[^（）]{{1,30}}）)?)"
)
_OTHER_TITLE = re.compile(
    r".{0,40}?(?:提案|建议|议案).{0,60}?(?:号|类).{0,10}(?:答复|复函|回复|的函)|"
    rf".{{0,40}}?(?:次会议|闭会期间).{{0,10}}?\d号.{{0,6}}?(?:提案|建议|议案).{{0,8}}?{_ENDING}"
)
_CANNOT = re.compile(r"[。！？；]|您|你们|如下|收悉|^(?:现|兹|根据|按照|附件|抄送)|：(?!第)")
_TAIL_LINE = re.compile(r"的?函|的?意见|的?情况|的?答复|的?复函|的?回复")
_PROPOSAL_TITLE = re.compile(r"(?:关于|对|建议|进一步|加快|加强|推进).{3,80}(?:的?(?:提案|建议|议案))")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible title: its text in one line and the places of its lines, `start` to `end`, in the head."""

    text: str
    start: int
    end: int
    score: int


def find_titles(head: Sequence[Line]) -> list[Candidate]:
    """All titles in the head, in order. None shares a line with another."""
    found = []
    place = 0
    while place < len(head):
        candidate = _title_at(head, place)
        if candidate:
            found.append(candidate)
            place = candidate.end
        else:
            place += 1
    return found


def _title_at(head: Sequence[Line], start: int) -> Candidate | None:
    """The shortest run of lines from `start` that is a title."""
    text = ""
    for end in range(start + 1, min(start + _MOST_LINES, len(head)) + 1):
        line = head[end - 1]
        if _CANNOT.search(line.key) or line.rows or (text and not _may_go_on(fold(text), line)):
            return None
        text += compact(line.text)
        if is_title(text):
            if end < len(head) and end - start < _MOST_LINES and _TAIL_LINE.fullmatch(compact(head[end].key)):
                text, end = text + compact(head[end].text), end + 1  # noqa: PLW2901  # …答复 / 的函
            return Candidate(text, start, end, _score(text))
        if not _may_begin(fold(text)):
            return None
    return None


def _may_begin(key: str) -> bool:
    """Whether what is read so far can be a title's beginning: an organ, or 关于 behind one."""
    return is_organ(key) or bool(re.match(r"[^，。；：]{0,40}?(?:关于|对|就)", key))


def _may_go_on(before: str, line: Line) -> bool:
    """Whether the line can go on with a title: behind an organ anything, else nothing that begins a title itself."""
    return is_organ(before) or not re.match(r"(?:关于|对)(?!.{0,4}$)", line.key)


def is_title(text: str) -> bool:
    """Whether the whole text is a reply letter's title."""
    key = fold(compact(text))
    if not 8 <= len(key) <= 220 or _CANNOT.search(re.sub(r"“[^”]*”|《[^》]*》", "", key)):
        return False
    if not (found := _TITLE.fullmatch(key) or _OTHER_TITLE.fullmatch(key)):
        return False
    organ = found.groupdict().get("organ") or ""
    return not organ or len(organ) <= 40


def is_proposal_title(line: Line) -> bool:
    """Whether the line is the name of a proposal, not of a letter: 关于…的建议."""
    key = compact(line.key)
    return bool(_PROPOSAL_TITLE.fullmatch(key)) and not re.search(r"[。；！？：]", key)


def _score(text: str) -> int:
    """How much the title tells: session and number above all."""
    case = read_case(text)
    return 4 * bool(case.session) + 4 * bool(case.numbers) + bool(case.kind)


def best(candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate that tells most; of equals the last, which stands nearest to the letter."""
    return max(candidates, key=lambda candidate: (candidate.score, candidate.start), default=None)


def organ_in_title(title: str) -> str:
    """The organ that a title begins with (重庆市文化和旅游发展委员会关于…), or ""."""
    key = fold(title)
    found = re.match(r"(.{3,40}?)(?:关于|对|就)", key)
    return title[: found.end(1)] if found and is_organ(found[1]) else ""


def split_aside(title: str) -> tuple[str, str]:
    """The title and a class mark in brackets behind it: …的答复（A类）."""
    found = re.fullmatch(r"(.+)（(?:(?:\d+号)?([A-D甲乙丙丁])[类级]?)）", fold(title))
    return (title[: found.end(1)], title[found.start(2) : found.end(2)]) if found else (title, "")
