"""What stands before the salutation: the page's frame and table, the letter's head and its title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from replydesk.intake import frame
from replydesk.intake.contacts import Contacts, read_contacts
from replydesk.intake.line import Line, compact, make_line
from replydesk.intake.marks import HeadMark, read_choice, read_letterhead, read_marks
from replydesk.intake.pageinfo import PageInfo, read_table
from replydesk.intake.proposal import read_case
from replydesk.intake.reading import Notes
from replydesk.intake.title import Candidate, best, find_titles, is_proposal_title, is_title
from replydesk.intake.words import is_organ
from replydesk.wording import Wording

_REPLY_MARKER = re.compile(
    r"(?:(?:提案|建议|议案)?(?:办理|办复)?(?:答复|回复|复函)(?:内容|意见|情况|正文|函|全文|如下)?|办理(?:情况|结果|落实情况)|(?:提案|建议|议案)(?:内容|原文|正文|全文)|正文)：?"
)


@dataclass(slots=True)
class Head:
    """What the head says. `kept` are lines between title and salutation that may be the letter's text."""

    info: PageInfo = field(default_factory=PageInfo)
    marks: list[HeadMark] = field(default_factory=list)
    letterhead: str = ""
    organ: str = ""
    title: str = ""
    other_titles: list[str] = field(default_factory=list)
    proposal_title: str = ""
    contacts: Contacts = field(default_factory=Contacts)
    kept: list[Line] = field(default_factory=list)


def read_head(lines: Sequence[Line], notes: Notes, *, sure: bool) -> Head:
    """Read the lines before the letter's text. `sure`: they cannot be text of the letter itself."""
    head = Head()
    free = _take_known(lines, head, notes)
    chosen = _take_titles(lines, free, head, notes)
    for place in free:
        line = lines[place]
        if what := _what_else(line, head):
            notes.add(line.number, "{what}：{text}", what=what, text=line.text)
        elif (chosen is None or place < chosen) and sure:
            notes.add(line.number, "{what}，已略去：{text}", what=_foreign(line), text=whole_text(line))
        elif sure and not _is_text(line):
            notes.add(line.number, "标题与称谓之间的文字，不像正文，已略去：{text}", text=whole_text(line))
        else:
            head.kept.append(line)
            notes.add(line.number, "不认识的文字，按正文段落保留：{text}", text=line.text[:40])
    return head


def _take_known(lines: Sequence[Line], head: Head, notes: Notes) -> list[int]:
    """Take frame, marks and table; the places of the lines left over."""
    free: list[int] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        taken = 1
        if line.role == "title":
            free.append(place)
        elif part := frame.page_part(line):
            notes.add(line.number, "{what}，已略去：{text}", what=part, text=line.text)
        elif choice := read_choice(line):
            head.marks.append(HeadMark("result_class", choice))
            notes.add(
                line.number,
                "办理结果选项，按勾选号后的一项取“{choice}”，请核对：{text}",
                choice=choice,
                text=line.text,
            )
        elif found := read_marks(line):
            head.marks += found
            notes.add(line.number, "版头标注：{text}", text=line.text)
        elif letterhead := read_letterhead(line):
            head.letterhead = head.letterhead or letterhead
            notes.add(line.number, "发文机关标志：{text}", text=line.text)
        elif read_contacts(line, head.contacts):
            notes.add(line.number, "联系人和电话：{text}", text=line.text)
        elif line.rows:
            if not _take_rows(line, head, notes):
                free.append(place)
        elif count := read_table(lines, place, head.info):
            taken = count
            for row in lines[place : place + count]:
                notes.add(row.number, "网页信息栏：{text}", text=row.text)
        else:
            free.append(place)
        place += taken
    return free


def _take_rows(line: Line, head: Head, notes: Notes) -> bool:
    """Take a Word table of labels and values over the letter; False if it is none."""
    rows = [
        make_line(
            line.number,
            " | ".join(f"{compact(a)}： | {b}" for a, b in zip(row[::2], row[1::2], strict=False)),
        )
        for row in line.rows
    ]
    taken = [read_table([row], 0, head.info) for row in rows]
    if sum(map(bool, taken)) * 2 < len(rows):
        return False
    notes.add(line.number, "网页信息栏：" + "；".join("，".join(row) for row in line.rows))
    return True


def _take_titles(lines: Sequence[Line], free: list[int], head: Head, notes: Notes) -> int | None:
    """Choose the title, take it and the other titles out of the free lines; the place of the chosen one's first line."""
    styled = [place for place in free if lines[place].role == "title"]
    if styled:
        head.title = "".join(compact(lines[place].text) for place in styled)
        free[:] = [place for place in free if place not in styled]
        return styled[0]
    candidates: list[Candidate] = []
    for run in _runs(free):
        found = find_titles([lines[place] for place in run])
        candidates += [Candidate(one.text, run[0] + one.start, run[0] + one.end, one.score) for one in found]
    tabled = [compact(text) for _, text in head.info.titles if is_title(text)]
    known = {*tabled, *(one.text for one in candidates)}
    candidates = [_without_head_organ(one, lines, known) for one in candidates]
    chosen = best(candidates)
    for candidate in candidates:
        taken = range(candidate.start, candidate.end)
        free[:] = [place for place in free if place not in taken]
        if candidate is not chosen:
            head.other_titles.append(candidate.text)
            what = (
                Wording("重复的标题")
                if chosen and candidate.text == chosen.text
                else Wording("另一个标题（网页名称）")
            )
            for place in taken:
                notes.add(lines[place].number, "{what}，已略去：{text}", what=what, text=lines[place].text)
    if chosen:
        head.title = chosen.text
        _note_joined(lines[chosen.start : chosen.end], notes)
    elif tabled:
        head.title = tabled[0]
    head.other_titles += tabled
    return chosen.start if chosen else None


def _without_head_organ(candidate: Candidate, lines: Sequence[Line], others: set[str]) -> Candidate:
    """The candidate without the organ in its first line, if the page also gives the title so: the line is a red head."""
    first = compact(lines[candidate.start].text)
    rest = candidate.text.removeprefix(first)
    if candidate.end - candidate.start > 1 and is_organ(first) and rest in others:
        return Candidate(rest, candidate.start + 1, candidate.end, candidate.score)
    return candidate


def _runs(places: Sequence[int]) -> list[list[int]]:
    """The places in runs of neighbors."""
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _note_joined(lines: Sequence[Line], notes: Notes) -> None:
    if len(lines) > 1:
        notes.add(lines[0].number, "标题分为 {count} 行，已连成一行", count=len(lines))
    if blanks := sum(len(line.text) - len(compact(line.text)) for line in lines):
        notes.add(lines[0].number, "标题中的空格已删去 {count} 个", count=blanks)


def _what_else(line: Line, head: Head) -> str:
    """What a line before the salutation is, if it is neither frame nor title nor text; "" if that is unknown."""
    if is_organ(line.key):
        head.organ = head.organ or compact(line.text)
        return Wording("发文机关")
    if _REPLY_MARKER.fullmatch(compact(line.key)):
        return Wording("栏目名，已略去")
    if compact(line.text) and read_case(line.text).session == compact(line.text):
        return Wording("会议届次")
    if is_proposal_title(line):
        head.proposal_title = head.proposal_title or compact(line.text)
        return Wording("提案或建议的题目")
    return ""


def _is_text(line: Line) -> bool:
    return bool(line.rows) or len(line.key) >= 15 or line.key.endswith(("。", "！", "："))


def _foreign(line: Line) -> str:
    """What to call text that stands before the letter."""
    return (
        Wording("称谓之前的文字（提案原文或网页文字），不属于答复函")
        if _is_text(line)
        else Wording("称谓之前的网页文字")
    )


def whole_text(line: Line) -> str:
    """The line's text, or that of its cells."""
    return line.text or "；".join("，".join(row) for row in line.rows)
