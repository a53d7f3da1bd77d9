"""What a careful reader would ask about: wrong roles, lost characters, doubled text. Nothing of it is changed."""

import re
from collections import Counter
from collections.abc import Iterable

from replydesk.intake.line import TRADITIONAL, Line, fold
from replydesk.intake.reading import Notes
from replydesk.letter import Letter
from replydesk.wording import Wording

_LOST_YEAR = re.compile(r"(?<!\d)20[0-2]\d(?:1[0-2]|[1-9])月|(?<!\d)20[0-2]\d\d{1,4}日")
_LOST_NUMBER = re.compile(
    r"第届|届第?次会议|(?<![一二三四五六七八九十×\d])届[一二三四五六七八九十\d]+次会议|第次会议|〔〕|第号"
)
_SPAM = re.compile(r"彩票|博彩|赌场|娱乐城|体育投注|百家乐|真人荷官|注册送")
_MANY_TRADITIONAL = 12


def note_doubts(letter: Letter, lines: Iterable[Line], notes: Notes) -> None:
    """Note what in the letter and its source should be looked at by a person."""
    _note_role(letter, notes)
    _note_missing(letter, notes)
    lines = tuple(lines)
    for line in lines:
        if found := _LOST_YEAR.search(line.key) or _LOST_NUMBER.search(line.key):
            notes.add(line.number, "“{found}”处疑似缺字，未改动，请核对", found=found[0])
        if line.key.startswith(("、", "，", "；")):
            notes.add(line.number, "段首是“{char}”，前面疑似缺字，未改动，请核对", char=line.text[0])
    text = "".join(line.text for line in lines)
    if sum(1 for char in text if char in TRADITIONAL) >= _MANY_TRADITIONAL:
        notes.add(0, "原文含较多繁体字，可能来自转换过的镜像网站，请与正式文本核对。")
    if _SPAM.search(text):
        notes.add(0, "原文夹有与公文无关的推广文字，来源可能不可靠，请与正式文本核对。")
    doubled = [
        text
        for text, count in Counter(block.text for block in letter.blocks if len(block.text) > 20).items()
        if count > 1
    ]
    for text in doubled:
        notes.add(0, "同一段文字出现两次，都已保留，请核对：{text}…", text=text[:30])


def _note_role(letter: Letter, notes: Notes) -> None:
    """委员 make 提案 and 代表 make 建议; both errors are published now and then."""
    particulars = letter.particulars
    role = fold(particulars.salutation)[-2:]
    wrong = {"提案": "代表", "建议": "委员"}.get(particulars.proposal_kind)
    if role == wrong and "党" not in particulars.assembly:
        notes.add(
            0,
            "称谓是“{salutation}”，而案件是{kind}，两者不一致，未改动，请核对。",
            salutation=particulars.salutation,
            kind=particulars.proposal_kind,
        )
    if particulars.is_opinion:
        notes.add(0, "这是会办（协办）意见，不是给提案人的答复函，请核对用途。")
    if re.search(r"摘要", particulars.title):
        notes.add(0, "标题说这是摘要，可能不是答复函全文，请核对。")


def _note_missing(letter: Letter, notes: Notes) -> None:
    names = [
        name
        for key, name in (
            ("title", Wording("标题")),
            ("salutation", Wording("称谓")),
            ("signature", Wording("署名")),
            ("date", Wording("成文日期")),
        )
        if not letter.particulars.get(key)
    ]
    if names:
        notes.add(0, "原文中没有找到{names}。", names=tuple(names))
    if any(len(name) == 1 for name in letter.particulars.proposers):
        notes.add(0, "称谓中只有姓，没有名，请补全。")
