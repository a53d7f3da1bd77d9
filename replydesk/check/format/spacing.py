"""What typewriters needed and Word does not: empty paragraphs for space and page breaks by hand."""

from collections.abc import Mapping

from replydesk.check.format.collecting import Collector, Departure
from replydesk.check.format.document import WordDocument
from replydesk.ooxml import STYLE_NAMES
from replydesk.wording import Wording


def check_spacing(document: WordDocument, roles: Mapping[int, str], collector: Collector) -> None:
    """Mention empty paragraphs between others, and page breaks typed by hand before the attachments."""
    paragraphs = document.paragraphs
    last = max(roles, default=0)
    attached = min((place for place, role in roles.items() if role == "attached"), default=len(paragraphs))
    for place, paragraph in enumerate(paragraphs[: last + 1]):
        beside_table = any(entry.in_table for entry in paragraphs[max(0, place - 1) : place + 2])
        bears = beside_table or paragraph.framed or paragraph.rule
        empty = paragraph.is_empty and not bears
        if paragraph.style == STYLE_NAMES["anchor"]:
            continue
        collector.look(
            Departure(
                "empty",
                "info",
                Wording("用空段落留空"),
                Wording("用段前、段后距离"),
                Wording("空段落"),
            ),
            paragraph,
            ok=not empty,
        )
        collector.look(
            Departure(
                "page-break",
                "info",
                Wording("人工分页"),
                Wording("自动分页"),
                Wording("分页符"),
            ),
            paragraph,
            ok=not paragraph.page_break or place >= attached - 1,
        )
