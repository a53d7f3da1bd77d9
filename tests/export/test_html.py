"""The web page: its parts, its safety, and that no character of the letter is lost."""

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import assume, given

from replydesk.export.export import html_bytes, withheld
from replydesk.letter import Letter, Particulars, heading, new_letter, paragraph, table
from replydesk.letter.attachments import unbound_names
from replydesk.letter.numbering import labels
from replydesk.letter.placeholders import fill
from tests.letters import full_letter, seed_letter
from tests.strategies import letters

GOLDEN = Path(__file__).parent.parent / "data" / "web"
_VOID = frozenset(("meta", "br"))


def page(letter: Letter) -> str:
    return html_bytes(letter).decode("utf-8")


def published(letter: Letter) -> Letter:
    particulars = replace(
        letter.particulars,
        secrecy="",
        index_number="MB1532375/2023-00025",
        topic="政协提案",
        publisher="郑州市大数据管理局",
        published="2023-06-21",
    )
    return replace(letter, particulars=particulars)


class Balance(HTMLParser):
    """Fails for an element that is closed by another's end."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_as_its_reference() -> None:
    """Renew with `python -m tests.export.test_html`; look at the difference before committing it."""
    for name, letter in references().items():
        assert page(letter) == (GOLDEN / name).read_text(encoding="utf-8")


def references() -> dict[str, Letter]:
    return {"full.html": published(full_letter()), "sample.html": published(seed_letter())}


def test_the_head_says_what_the_site_asks_for() -> None:
    text = page(published(full_letter()))
    assert text.startswith('<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">')
    assert '<meta name="PubDate" content="2023-06-21">' in text
    assert '<meta name="ContentSource" content="郑州市大数据管理局">' in text
    for label, value in (("索引号", "MB1532375/2023-00025"), ("发文字号", "郑数函〔2023〕15号")):
        assert f'<th scope="row">{label}</th><td>{value}</td>' in text
    assert "<script" not in text


def test_nothing_known_is_still_a_page() -> None:
    text = page(new_letter())
    assert "<title>答复函</title>" in text
    assert "索引号" not in text


def test_people_and_telephones_are_not_in_it() -> None:
    text = page(published(full_letter()))
    for words in ("宋某", "60000000", "抄送", "000001", "特急"):
        assert words not in text


def test_what_looks_like_a_tag_is_text() -> None:
    letter = new_letter(
        (paragraph('<script>alert("1")</script>&amp;'), table([["<b>"], ["a\nb"]]), heading("1<2")),
        Particulars(title='"><i>', index_number="<u>"),
    )
    text = page(letter)
    assert "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;</p>" in text
    assert 'content="&quot;&gt;&lt;i&gt;"' in text
    assert "<td>a<br>b</td>" in text
    for tag in ("<script", "<i>", "<u>", "<b>"):
        assert tag not in text


def test_control_characters_do_not_reach_the_page() -> None:
    assert "<p>甲乙</p>" in page(new_letter((paragraph("甲\x00\x0b乙"),)))


@given(letters())
def test_no_character_of_the_body_is_lost_and_all_elements_are_closed(letter: Letter) -> None:
    public = replace(letter.particulars, secrecy="", disclosure="主动公开", contact="", phone="")
    letter = replace(letter, particulars=public)
    assume(not withheld(letter, "html"))  # ten digits look like a telephone number, and are masked
    text = page(letter)
    balance = Balance()
    balance.feed(text)
    balance.close()
    assert balance.open == []
    shown = _solid(unescape(re.sub(r"<[^>]*>", "", text.partition("</header>")[2])))
    place = 0
    filled = fill(letter)
    unbound = len(unbound_names(filled.blocks, letter.particulars.attachments))
    for block, label in zip(filled.blocks, labels(filled.blocks, unbound), strict=True):
        if block.rows and not any(map(len, block.rows)):
            continue
        for words in (cell for row in block.rows for cell in row) if block.rows else (block.text,):
            if block.rows or words.strip():
                place = shown.index(_solid(label + words), place) + len(_solid(label + words))


def _solid(text: str) -> str:
    return re.sub(r"\s", "", text)


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for file, sample in references().items():
        (GOLDEN / file).write_text(page(sample), encoding="utf-8")
