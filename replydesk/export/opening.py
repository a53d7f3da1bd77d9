"""Title and addressee (GB/T 9704 7.3.1 and 7.3.2)."""

from collections.abc import Sequence

from replydesk.export.paging.engine import WORD
from replydesk.export.paging.setting import setter
from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph, Run
from replydesk.export.title import title_lines
from replydesk.letter import Particulars


def opening(
    above: Sequence[Paragraph], particulars: Particulars, profile: Profile
) -> tuple[Sequence[Paragraph], str]:
    """The paragraphs of title and addressee below those of the head, and the addressee if it has to stand in the imprint.

    That is so when it would leave no line of page 1 for the text.
    """
    paragraphs: list[Paragraph] = []
    if title := particulars.title.strip():
        lines = title_lines(title, profile.title_lines.widest / profile.styles.title.cell)
        paragraphs.append(Paragraph("title", (Run("\n".join(lines)),)))
    names = particulars.salutation.strip().rstrip("：:")
    if not names:
        return paragraphs, ""
    addressee = Paragraph("salutation", (Run(names + profile.salutation.end),))
    if profile.salutation.to_imprint and _fill_the_page([*above, *paragraphs, addressee], profile):
        return paragraphs, names
    return [*paragraphs, addressee], ""


def _fill_the_page(paragraphs: Sequence[Paragraph], profile: Profile) -> bool:
    """Whether these leave no line of page 1 for the text."""
    used = sum(_height(paragraph, profile) for paragraph in paragraphs)
    return used + profile.page.line > profile.page.text_height


def _height(paragraph: Paragraph, profile: Profile) -> float:
    """The height of a paragraph of the flow, in twips."""
    style = profile.styles.of(paragraph.role)
    lines = setter(profile.styles, WORD)(paragraph, profile.page.text_width)
    before = style.before if paragraph.before is None else paragraph.before
    border = paragraph.below.space + paragraph.below.thickness if paragraph.below else 0
    return before + sum(line.height for line in lines) + style.after + border
