"""Whole letters on pages."""

import dataclasses

from hypothesis import given, settings

from replydesk.export import load_profile
from replydesk.export.paging import LIBREOFFICE, WORD, Pages, paginate
from replydesk.export.paging.answers import orphans, pages_of_blocks, signature_is_alone
from replydesk.export.paging.rows import rows
from replydesk.export.sheet import Paragraph
from replydesk.export.typeset import typeset
from replydesk.letter import Letter, Particulars, closing, paragraph, table
from tests.letters import full_letter, long_letter, sample_particulars, seed_letter
from tests.strategies import letters

PROFILE = load_profile("letter")
MM = 1440 / 25.4


def paged(letter: Letter, profile: str = "letter") -> Pages:
    return paginate(typeset(letter, load_profile(profile)))


def test_full_pages_of_the_seed_have_22_rows_and_page_one_has_its_head() -> None:
    pages = paged(seed_letter()).pages
    assert {len(rows(page)) for page in pages[1:-2]} == {22}
    assert rows(pages[0])[:3] == ["郑州市大数据管理局", "郑数函〔2023〕15号", "A类"]
    assert [page.footer is None for page in pages] == [True] + [False] * (len(pages) - 1)
    assert [round(rule.y1 / MM, 1) for rule in pages[0].rules] == [46.5, 47.9, 275.2, 276.6]
    assert not any(page.rules for page in pages[1:])


def test_page_numbers_stand_outside_one_character_in() -> None:
    second, third = paged(seed_letter()).pages[1:3]
    assert second.footer is not None
    assert third.footer is not None
    assert second.footer.line.text == "— 2 —"
    assert round((second.footer.x + second.footer.line.left) / MM, 1) == round(28 + 280 / MM, 1)
    assert round((third.footer.x + third.footer.line.right) / MM, 1) == round(184 - 280 / MM, 1)
    assert round((second.footer.top + second.footer.line.baseline) / MM) == 270


def test_the_copies_stand_at_the_foot_of_the_last_page() -> None:
    last = paged(seed_letter()).pages[-1]
    assert rows(last)[-1].startswith("抄送：")
    assert max(round(line.bottom) for line in last.lines) == 2098 + 12756


def test_a_table_over_two_pages_repeats_its_head() -> None:
    body = [table([["序号", "事项"], *([str(row), "内容"] for row in range(60))], id="t")]
    pages = paged(Letter("x", sample_particulars(), tuple(body))).pages
    assert all("序号 事项" in rows(page) for page in pages[:3])
    assert [row for page in pages for row in rows(page) if row.endswith("内容")] == [
        f"{row} 内容" for row in range(60)
    ]


def test_where_blocks_stand() -> None:
    letter = long_letter(3)
    found = pages_of_blocks(paged(letter))
    assert list(found) == [block.id for block in letter.blocks]
    assert found["open"] == (1, 1)
    assert found["close"][0] > 4


def test_a_paragraph_that_ends_in_one_character_is_found() -> None:
    body = (paragraph("字" * 27, id="a"), paragraph("字" * 25 + "。", id="b"), closing("字" * 30, id="c"))
    assert [
        (orphan.block, orphan.text) for orphan in orphans(paged(Letter("x", sample_particulars(), body)))
    ] == [("a", "字")]


def test_the_signature_is_not_alone_wherever_the_letter_ends() -> None:
    for count in range(8, 34):
        body = tuple(paragraph(f"第{place}段。", id=f"b{place}") for place in range(count))
        for sealed in (True, False):
            particulars = dataclasses.replace(sample_particulars(), sealed=sealed)
            assert not signature_is_alone(paged(Letter("x", particulars, body)))


def test_a_signature_alone_is_told() -> None:
    alone = Letter("x", dataclasses.replace(sample_particulars(), salutation="", title=""), ())
    assert signature_is_alone(paged(alone))


def test_an_empty_letter_is_one_page() -> None:
    assert len(paginate(typeset(Letter("x", Particulars()), PROFILE)).pages) == 1


@settings(max_examples=60, deadline=None)
@given(letters())
def test_every_word_of_the_sheet_is_on_a_page(letter: Letter) -> None:
    for name in ("letter", "plain"):
        sheet = typeset(letter, load_profile(name))
        for engine in (WORD, LIBREOFFICE):
            pages = paginate(sheet, engine).pages
            written: dict[int, list[str]] = {}
            for page in pages:
                for line in page.lines:
                    if line.cell is None:
                        written.setdefault(line.item, []).append(line.line.text)
            for number, item in enumerate(sheet.content):
                if isinstance(item, Paragraph):
                    expected = "".join(item.text.split())
                    assert "".join("".join(written.get(number, [])).split()) == expected


def test_what_changed_is_set_anew_and_the_rest_is_the_same() -> None:
    letter = full_letter()
    before, after = paged(letter), paged(letter.with_value("result_class", "B"))
    shared = {id(line.line) for page in before.pages for line in page.lines}
    new = [line.line.text for page in after.pages for line in page.lines if id(line.line) not in shared]
    assert new == ["B类"]
