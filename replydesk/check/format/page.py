"""Paper, margins and page numbers against the profile (GB/T 9704 clauses 5, 7.5 and 10.1)."""

import re

from replydesk.check.format.collecting import Collector, Departure
from replydesk.check.format.document import Footer, Section, WordDocument, WordParagraph
from replydesk.check.format.faces import kind, same
from replydesk.check.format.words import NONE, cells, millimeters, side, size
from replydesk.export.profile import Profile
from replydesk.wording import Wording

_TOLERANCE = 57
"""One millimetre, what clause 5.2.1 allows the margins."""
_PAPER_TOLERANCE = 30
_SHIFT = 137
"""GB/T 33476.2 6.2 moves the upper and lower edge by half the space between lines, 2.42 mm."""
_FOOTER_TOLERANCE = 68
_LEAST_INDENT, _MOST_INDENT = 4.5 * 1440 / 25.4, 8 * 1440 / 25.4
_SIZE_TOLERANCE = 5
_DASHED = re.compile(r"—\s*\d*\s*—")
_CLAUSE = "7.5"


def check_page(document: WordDocument, profile: Profile, collector: Collector) -> None:
    """Check paper and margins of the first section, the paper of the others, and the page numbers."""
    first = document.sections[0]
    for section in document.sections:
        _paper(section, profile, collector)
    _margins(first, profile, collector)
    if profile.page_number.shown:
        _numbers(document, first, profile, collector)


def _paper(section: Section, profile: Profile, collector: Collector) -> None:
    wanted = sorted((profile.page.width, profile.page.height))
    fits = all(
        abs(there - there_should) <= _PAPER_TOLERANCE
        for there, there_should in zip(sorted((section.width, section.height)), wanted, strict=True)
    )
    collector.look(
        Departure(
            "paper",
            "error",
            Wording("纸张大小"),
            Wording("{width}×{height}", width=millimeters(wanted[0]), height=millimeters(wanted[1])),
            Wording("{width}×{height}", width=millimeters(section.width), height=millimeters(section.height)),
            "5.1",
        ),
        ok=fits,
    )


def _margins(section: Section, profile: Profile, collector: Collector) -> None:
    page = profile.page
    shifted = all(
        abs(there - (wanted - _SHIFT)) <= _TOLERANCE // 2
        for there, wanted in ((section.top, page.top), (section.bottom, page.bottom))
    )
    for rule, name, there, wanted in (
        ("top", Wording("上边距（天头）"), section.top, page.top),
        ("bottom", Wording("下边距"), section.bottom, page.bottom),
        ("left", Wording("左边距（订口）"), section.left, page.left),
        ("right", Wording("右边距（切口）"), section.right, page.right),
    ):
        vertical = rule in ("top", "bottom")
        collector.look(
            Departure(f"margin-{rule}", "error", name, millimeters(wanted), millimeters(there), "5.2.1"),
            ok=abs(there - wanted) <= _TOLERANCE or (vertical and shifted),
        )


def _numbers(document: WordDocument, section: Section, profile: Profile, collector: Collector) -> None:
    """Check that the footers number the pages as the profile does."""
    wanted = profile.page_number
    odd = _numbered(section, "default")
    if not collector.look(
        Departure("page-number", "error", Wording("页码"), Wording("每页页脚有页码"), NONE, _CLAUSE),
        ok=odd is not None,
    ):
        return
    two_sided = wanted.odd != wanted.even
    even = _numbered(section, "even") if document.odd_and_even else None
    if two_sided:
        collector.look(
            Departure(
                "page-number-sides",
                "error",
                Wording("单双页页码"),
                Wording("单页居右、双页居左，分别设置"),
                Wording("没有分别设置"),
                _CLAUSE,
            ),
            ok=even is not None,
        )
    for paragraph, align, name in (
        (odd, wanted.odd, Wording("单页页码")),
        (even, wanted.even, Wording("双页页码")),
    ):
        if paragraph is not None:
            _number(paragraph, align, name, profile, collector)
    _first_page(section, profile, collector)
    collector.look(
        Departure(
            "footer",
            "warning",
            Wording("页脚距纸边"),
            millimeters(profile.page.footer),
            millimeters(section.footer),
            _CLAUSE,
        ),
        ok=abs(section.footer - profile.page.footer) <= _FOOTER_TOLERANCE,
    )


def _numbered(section: Section, footer: Footer) -> WordParagraph | None:
    return next((entry for entry in section.footers.get(footer, ()) if entry.has_page_field), None)


def _number(
    paragraph: WordParagraph, align: str, name: Wording, profile: Profile, collector: Collector
) -> None:
    """Check one footer's number: dashes, size, face, side and indent."""
    style, text = profile.styles.page_number, paragraph.text.strip()
    dashed = "—" in profile.page_number.before
    collector.look(
        Departure(
            "page-number-dashes",
            "error",
            Wording("{name}的形式", name=name),
            Wording("数字左右各一条一字线，如“— 1 —”"),
            text or NONE,
            _CLAUSE,
        ),
        ok=not dashed or _DASHED.fullmatch(text) is not None,
    )
    for run in paragraph.runs:
        if not run.text.strip():
            continue
        collector.look(
            Departure(
                "page-number-size",
                "warning",
                Wording("{name}的字号", name=name),
                size(style.size),
                size(run.size),
                _CLAUSE,
            ),
            ok=abs(run.size - style.size) <= _SIZE_TOLERANCE,
        )
        face = run.latin if run.text.strip().isdecimal() else run.face
        wanted = (style.latin or style.face) if run.text.strip().isdecimal() else style.face
        collector.look(
            Departure(
                "page-number-face",
                "warning" if kind(face) == kind(wanted) else "error",
                Wording("{name}的字体", name=name),
                wanted,
                face,
                _CLAUSE,
            ),
            ok=same(face, wanted) or not face,
        )
    if paragraph.framed:
        return
    collector.look(
        Departure(
            "page-number-side",
            "error",
            Wording("{name}的位置", name=name),
            side(align),
            side(paragraph.align),
            _CLAUSE,
        ),
        ok=paragraph.align == align or (align == "left" and paragraph.align == "both"),
    )
    indent = paragraph.right if align == "right" else paragraph.left + paragraph.first_line
    if align in ("left", "right") and paragraph.align in (align, "both") and profile.page_number.indent:
        collector.look(
            Departure(
                "page-number-indent",
                "warning",
                Wording("{name}离版心边缘", name=name),
                cells(1),
                millimeters(indent),
                _CLAUSE,
            ),
            ok=_LEAST_INDENT <= indent <= _MOST_INDENT,
        )


def _first_page(section: Section, profile: Profile, collector: Collector) -> None:
    """Check whether the first page has a number, as the profile says."""
    shown = not section.title_page or _numbered(section, "first") is not None
    wanted = profile.page_number.first_page
    collector.look(
        Departure(
            "page-number-first",
            "error",
            Wording("首页页码"),
            Wording("显示") if wanted else Wording("不显示"),
            Wording("显示") if shown else Wording("不显示"),
            "7.5" if wanted else "10.1",
        ),
        ok=shown == wanted,
    )
