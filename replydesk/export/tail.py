"""What follows the body (GB/T 9704 7.3.4 to 7.3.6): attachments, signature and date, annotation."""

import dataclasses
from collections.abc import Iterator, Sequence

from replydesk.export.head import class_words
from replydesk.export.measure import characters, widest
from replydesk.export.organs import organs as organs_of
from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph, Run, Tab
from replydesk.letter import Particulars

_TYPICAL_DATE = "2023年6月20日"


def attachments(names: Sequence[str], profile: Profile) -> Iterator[Paragraph]:
    """附件：1. … with the names (`attachment_names`) hanging; a single attachment has no number; no stop after a name."""
    rules, cell = profile.attachments, profile.styles.attachments.cell
    several = len(names) > 1
    numbers = [rules.number.replace("{}", str(place + 1)) if several else "" for place in range(len(names))]
    label, number_width = characters(rules.label), widest(numbers)
    left = round(rules.left + (label + number_width) * cell)
    for place, (number, name) in enumerate(zip(numbers, names, strict=True)):
        hang = number_width + (0 if place else label)
        yield Paragraph(
            "attachments",
            (Run((rules.label if not place else "") + number + name),),
            left=left,
            first_line=-round(hang * cell),
            before=None if place else round(rules.before),
            keep_next=True,
        )


def signature(particulars: Particulars, profile: Profile) -> Iterator[Paragraph]:
    """Signature and date, with or without a seal as the letter (or else the profile) says."""
    organs, date = organs_of(particulars.signature), particulars.text("date")
    sealed = profile.signature.sealed if particulars.sealed is None else particulars.sealed
    paragraphs = _sealed(organs, date, profile) if sealed else _plain(organs, date, profile)
    before = round(profile.signature.sealed_before if sealed else profile.signature.plain_before)
    for place, paragraph in enumerate(paragraphs):
        yield dataclasses.replace(paragraph, before=before) if not place else paragraph


def _plain(organs: Sequence[str], date: str, profile: Profile) -> Iterator[Paragraph]:
    """Without a seal (7.3.5.2): the signature two from the right, the date two right of the signature's start.

    A date too long for that stands two from the right and pushes the signature to the left. Several organs stand
    one below the other, centred on the longest.
    """
    rules, cell = profile.signature, profile.styles.signature.cell
    shift, name_width, date_width = rules.plain_shift / cell, widest(organs), characters(date)
    name_right = rules.plain_right / cell
    date_right = name_right + name_width - shift - date_width
    if date_right < name_right or not organs:
        date_right = name_right
        if date:
            name_right = date_right + date_width + shift - name_width
    for organ in organs:
        right = max(0.0, name_right + (name_width - characters(organ)) / 2)
        yield Paragraph("signature", (Run(organ),), right=round(right * cell), keep_next=bool(date))
    if date:
        yield Paragraph("date", (Run(date),), right=round(date_right * cell))


def _sealed(organs: Sequence[str], date: str, profile: Profile) -> Iterator[Paragraph]:
    """With a seal (7.3.5.1): the date four from the right, the signature centred on it.

    Several organs stand two a row, a seal's height between the rows, the last one over the date.
    """
    rules, cell = profile.signature, profile.styles.signature.cell
    date_right, date_width = rules.sealed_right / cell, characters(date or _TYPICAL_DATE)
    if len(organs) > 1:
        middle = profile.page.text_width - rules.sealed_right - date_width / 2 * cell
        yield from _sealed_rows(organs, round(middle), profile)
    elif organs:
        right = max(0.0, date_right + (date_width - characters(organs[0])) / 2)
        yield Paragraph("signature", (Run(organs[0]),), right=round(right * cell), keep_next=bool(date))
    if date:
        yield Paragraph("date", (Run(date),), right=round(date_right * cell))


def _sealed_rows(organs: Sequence[str], middle: int, profile: Profile) -> Iterator[Paragraph]:
    """Rows of two organs, or of one if two would touch; the last organ stands around `middle`."""
    cell, width = profile.styles.signature.cell, profile.page.text_width
    tabs = (Tab("center", width - middle), Tab("center", middle))
    fits = (widest(organs) + 1) * cell <= 2 * middle - width
    full = 2 if fits else 1
    rows = [organs[start : start + full] for start in range(0, len(organs), full)]
    for place, row in enumerate(rows):
        text = "\t" + "\t".join(row) if len(row) == 2 else "\t\t" + row[0]
        before = round(profile.signature.sealed_rows) if place else None
        yield Paragraph("signature", (Run(text),), align="left", tabs=tabs, before=before, keep_next=True)


def annotation(particulars: Particulars, profile: Profile) -> Iterator[Paragraph]:
    """The annotation in （ ）: contact and telephone, the clerk's own words, the class mark, the disclosure; one a line."""
    own = particulars.annotation.strip()
    own = own[1:-1] if own.startswith("（") and own.endswith("）") else own
    for text in (_contact(own, particulars, profile), *_annotations(own, particulars, profile)):
        if text:
            yield Paragraph("annotation", (Run(text),))


def _contact(own: str, particulars: Particulars, profile: Profile) -> str:
    """Contact and telephone, unless the clerk's own words name them."""
    rules = profile.annotation
    contact, phone = particulars.contact.strip(), particulars.phone.strip()
    text = ""
    if contact and contact not in own:
        text = (rules.contact if phone else rules.contact_only).replace("{}", contact, 1)
        text = text.replace("{}", phone, 1)
    elif phone and phone not in own:
        text = rules.phone_only.replace("{}", phone)
    if rules.contact_place == "signature":
        return text.removeprefix("（").removesuffix("）")
    return text if rules.contact_place == "annotation" else ""


def _annotations(own: str, particulars: Particulars, profile: Profile) -> Iterator[str]:
    rules = profile.annotation
    if own:
        yield rules.text.replace("{}", own)
    result = class_words(particulars, profile)
    if result and profile.result_class.place == "annotation" and result not in own:
        yield profile.result_class.annotation.replace("{}", result)
    if profile.disclosure.place == "annotation" and "公开" not in own:
        yield dict(rules.disclosure).get(particulars.disclosure, "")
