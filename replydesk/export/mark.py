"""The issuer's mark in red at the head of page 1 (GB/T 9704 7.2.4 and 10.1), in frames fixed to the paper."""

from collections.abc import Sequence

from replydesk.export.measure import characters, widest
from replydesk.export.organs import organs
from replydesk.export.profile import Profile
from replydesk.export.sheet import Frame, Paragraph, Run
from replydesk.letter import Particulars

_SIZE_STEP = 10  # half a point, the finest size Word knows
_WHOLE = 100
_APART = 0.5
"""Characters between stacked names and what stands at their right."""
_SLACK = 0.1
"""Characters that a frame is wider than its text, so that no program breaks the line."""


def marks(particulars: Particulars, profile: Profile) -> Sequence[Paragraph]:
    """The mark's paragraphs: one line, or the names one above the other with the suffix beside their middle."""
    names = _names(particulars, profile)
    if not names or not profile.head.mark:
        return []
    if len(names) > 1:
        return _stacked(names, particulars, profile)
    head = profile.head
    size, narrow = mark_size(particulars, profile)
    line = _line(size, profile)
    width = round(max(head.line_width, head.mark_width))
    frame = Frame("page", round((profile.page.width - width) / 2), _top(profile), width, line)
    plain = narrow == _WHOLE
    return [
        Paragraph(
            "mark",
            (Run(_with_suffix(names[0], profile)),),
            frame=frame,
            size=None if plain else size,
            line=None if plain else line,
            narrow=None if plain else narrow,
        )
    ]


def _stacked(names: Sequence[str], particulars: Particulars, profile: Profile) -> Sequence[Paragraph]:
    """Names spread to one width; the suffix in a frame of its own, vertically centered on them."""
    suffix = profile.head.mark_suffix
    size, narrow = mark_size(particulars, profile)
    cell = size * narrow / _WHOLE
    line, gap = _line(size, profile), round(profile.head.joint_gap)
    height, top = mark_depth(particulars, profile) - size + line, _top(profile)
    width = widest(names) * cell
    total = _wide(names, suffix) * cell
    left = round((profile.page.width - total) / 2)
    beside = round(left + width + _APART * cell)
    column = Frame("page", left, top, round(width + _SLACK * cell), height)
    paragraphs = [
        Paragraph(
            "mark",
            (Run(name),),
            before=gap if place else None,
            align="distribute",
            size=size,
            line=line,
            narrow=narrow,
            frame=column,
        )
        for place, name in enumerate(names)
    ]
    if suffix:
        room = round((characters(suffix) + 2 * _SLACK) * cell)
        frame = Frame("page", beside, round(top + (height - line) / 2), room, line)
        paragraphs.append(
            Paragraph("mark", (Run(suffix),), align="left", size=size, line=line, narrow=narrow, frame=frame)
        )
    return paragraphs


def mark_depth(particulars: Particulars, profile: Profile) -> int:
    """How far the mark's type reaches down from its upper edge, in twips."""
    rows = max(len(_names(particulars, profile)), 1)
    size, _ = mark_size(particulars, profile)
    return size + round((rows - 1) * (_line(size, profile) + profile.head.joint_gap))


def mark_size(particulars: Particulars, profile: Profile) -> tuple[int, int]:
    """The size of the mark's type in twips and its width in per cent, so that a long name fits the mark's width."""
    head, style = profile.head, profile.styles.mark
    full, wide = round(style.size), _wide(_names(particulars, profile), head.mark_suffix)
    share = (head.mark_width / wide - style.spacing) / full if wide else 1.0
    if share >= 1:
        return full, _WHOLE
    if share >= head.mark_narrowest:
        return full, int(share * _WHOLE)
    size = full * share / head.mark_narrowest
    return max(int(size) // _SIZE_STEP * _SIZE_STEP, _SIZE_STEP), int(head.mark_narrowest * _WHOLE)


def _names(particulars: Particulars, profile: Profile) -> Sequence[str]:
    names = organs(particulars.issuer)
    return names if profile.head.joint == "stacked" else names[:1]


def _wide(names: Sequence[str], suffix: str) -> float:
    """The width of the whole mark in characters."""
    if not names:
        return 0.0
    if len(names) == 1:
        return characters(names[0].removesuffix(suffix) + suffix)
    return widest(names) + (_APART + characters(suffix) if suffix else 0.0)


def _with_suffix(name: str, profile: Profile) -> str:
    return name.removesuffix(profile.head.mark_suffix) + profile.head.mark_suffix


def _line(size: int, profile: Profile) -> int:
    style = profile.styles.mark
    return round(style.line - style.size) + size


def _top(profile: Profile) -> int:
    return round(profile.head.mark_top + profile.head.mark_rise)
