"""Section numbers 一、（一）1.（1） and attachment numbers 附件1: computed from the blocks and never stored."""

from collections.abc import Iterable, Sequence

from replydesk.letter.block import MAX_LEVEL, Block

_DIGITS = "〇一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_FROM_NEW = tuple([0] * (MAX_LEVEL - level) for level in range(MAX_LEVEL + 1))  # counts below a new heading


def chinese_number(value: int) -> str:
    """A whole number from 0 to 9999 in Chinese as one counts: 10 十, 12 十二, 105 一百零五."""
    if not 0 <= value <= 9999:
        raise ValueError(f"{value} is not between 0 and 9999")
    if value == 0:
        return "零"
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if not digit:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + _DIGITS[digit] + _UNITS[place]
        gap = False
    return text.removeprefix("一") if text.startswith("一十") else text


def label(level: int, ordinal: int) -> str:
    """The mark printed before a heading: 一、 for level 1, （一） for 2, 1. for 3, （1） for 4 (GB/T 9704 7.3.3)."""
    match level:
        case 1:
            return f"{chinese_number(ordinal)}、"
        case 2:
            return f"（{chinese_number(ordinal)}）"
        case 3:
            return f"{ordinal}."
        case 4:
            return f"（{ordinal}）"
    raise ValueError(f"there is no level {level}")


def spoken(number: str) -> str:
    """A mark as one names a section in speech: 二 of 二、, 3 of 3., and the others as they are printed: （三）."""
    return number.rstrip("、.")


def short_label(level: int, ordinal: int) -> str:
    """The mark of a level and ordinal as one names a section in speech."""
    return spoken(label(level, ordinal))


def attachment_label(ordinal: int, count: int) -> str:
    """What stands over an attachment that is bound in: 附件2; 附件 where there is only one (GB/T 9704 7.3.7)."""
    return f"附件{ordinal}" if count > 1 else "附件"


def ordinals(blocks: Iterable[Block]) -> tuple[int, ...]:
    """For every block its ordinal among the headings of its level under one parent, or among the attachments; else 0.

    Each attachment numbers its headings afresh.
    """
    counters = [0] * (MAX_LEVEL + 1)
    attachments = 0
    result = []
    for block in blocks:
        level = block.level
        if level:
            counters[level] += 1
            counters[level + 1 :] = _FROM_NEW[level]
            result.append(counters[level])
        elif block.kind == "attachment":
            attachments += 1
            counters = [0] * (MAX_LEVEL + 1)
            result.append(attachments)
        else:
            result.append(0)
    return tuple(result)


def labels(blocks: Sequence[Block], unbound: int = 0) -> tuple[str, ...]:
    """For every block its number: "一、" before headings, "附件1" over attachments, "" for all else.

    `unbound` is how many attachments are only named (`attachments.unbound_names`): they are counted with the others.
    """
    count = unbound + sum(block.kind == "attachment" for block in blocks)
    return tuple(
        (label(block.level, ordinal) if block.level else attachment_label(ordinal, count)) if ordinal else ""
        for block, ordinal in zip(blocks, ordinals(blocks), strict=True)
    )
