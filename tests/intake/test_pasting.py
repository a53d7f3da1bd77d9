"""What was pasted: a whole letter, a part of one, a few words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.intake import Options, read_text
from replydesk.intake.pasting import Spot, read_pasted
from replydesk.letter import Blocks
from replydesk.letter.block import plain_text
from replydesk.letter.placeholders import fill
from replydesk.paths import resource
from tests.letters import full_letter
from tests.strategies import words

SEED = resource("samples/zhengzhou-2023-00025.txt").read_text(encoding="utf-8")
DATA = Path(__file__).parents[1] / "data"
LETTERS = sorted((DATA / "letters" / "samples").glob("*.txt"))
ALL, NONE = Options(), Options(punctuation=False, quotes=False, spaces=False)
EMPTY = Spot(empty_letter=True, at_end=True)
BETWEEN, AT_END, IN_TEXT = Spot(), Spot(at_end=True), Spot(in_text=True)


def told(blocks: Blocks) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in blocks]


def part(
    text: str, html: str = "", spot: Spot = BETWEEN, options: Options = ALL
) -> list[tuple[str, int, str]]:
    return told(read_pasted(text, html, spot, options).blocks)


@pytest.mark.parametrize("text", [SEED, *(path.read_text(encoding="utf-8") for path in LETTERS)])
@pytest.mark.parametrize("options", [ALL, NONE])
def test_a_letter_pasted_into_an_empty_one_is_read_as_from_a_file(text: str, options: Options) -> None:
    pasted, imported = read_pasted(text, "", EMPTY, options), read_text(text, options=options).letter
    if not (imported.particulars.title or imported.particulars.salutation):
        assert pasted.letter is None
        return
    assert pasted.letter is not None
    assert pasted.letter.particulars == imported.particulars
    assert told(pasted.blocks) == told(imported.blocks)
    assert not {block.id for block in pasted.blocks} & {block.id for block in imported.blocks}


def test_the_same_letter_as_html_is_the_same() -> None:
    html = "".join(f"<p style='font-family:宋体'>{line}</p>\n" for line in SEED.splitlines())
    pasted, imported = read_pasted("", html, EMPTY, ALL), read_text(SEED).letter
    assert told(pasted.blocks) == told(imported.blocks)
    assert pasted.letter is not None
    assert pasted.letter.particulars == imported.particulars


def test_an_exported_letter_as_a_word_processor_writes_html() -> None:
    """Made of `full_letter()`, exported to .docx and converted by LibreOffice 7.4."""
    html = (DATA / "html" / "libreoffice-7.4.html").read_text(encoding="utf-8")
    pasted, letter = read_pasted("", html, EMPTY, NONE), fill(full_letter())
    assert [(*form, block.rows) for form, block in zip(told(pasted.blocks), pasted.blocks, strict=True)] == [
        (*form, block.rows) for form, block in zip(told(letter.blocks), letter.blocks, strict=True)
    ]
    assert pasted.letter is not None
    for key in ("title", "salutation", "doc_number", "signature", "date", "cc", "attachments"):
        assert pasted.letter.particulars.get(key) == letter.particulars.get(key)


def test_in_a_letter_with_text_nothing_but_the_body_is_recognized() -> None:
    text = (
        "关于某提案的答复\n郭岭委员：\n您好！\n一、基本情况\n（一）高度重视。成立专班,抓好落实\n2023年6月20日"
    )
    assert part(text) == [
        ("paragraph", 0, "关于某提案的答复"),
        ("paragraph", 0, "郭岭委员："),
        ("paragraph", 0, "您好！"),
        ("heading", 1, "基本情况"),
        ("heading", 2, "高度重视。成立专班，抓好落实"),
        ("paragraph", 0, "2023年6月20日"),
    ]
    assert read_pasted(text, "", BETWEEN, ALL).mended == {"punctuation": 1}
    assert part("甲,乙\n丙", options=NONE)[0][2] == "甲,乙"


def test_official_numbers_keep_their_levels_out_of_context() -> None:
    assert part("（三）高度重视\n我局成立专班。\n1. 加强领导\n2. 压实责任") == [
        ("heading", 2, "高度重视"),
        ("paragraph", 0, "我局成立专班。"),
        ("heading", 3, "加强领导"),
        ("heading", 3, "压实责任"),
    ]
    assert part("3.加强领导") == [("heading", 3, "加强领导")]


def test_a_closing_is_one_only_at_the_end() -> None:
    text = "我们将继续努力。\n感谢您的支持。"
    assert [kind for kind, _, _ in part(text, spot=AT_END)] == ["paragraph", "closing"]
    assert [kind for kind, _, _ in part(text, spot=BETWEEN)] == ["paragraph", "paragraph"]


def test_words_within_a_text_stay_as_they_are_but_for_punctuation() -> None:
    assert part(" 一、市财政局(国资委),等\n", spot=IN_TEXT) == [
        ("paragraph", 0, " 一、市财政局（国资委），等")
    ]
    assert part("\n甲\n \u2028", spot=IN_TEXT) == [("paragraph", 0, "甲")]
    assert part('的"上云" 企业', spot=IN_TEXT) == [("paragraph", 0, '的"上云" 企业')]
    assert part("甲,乙", spot=IN_TEXT, options=NONE) == [("paragraph", 0, "甲,乙")]
    marked = read_pasted(" 甲,乙丙", "<p> 甲,<b>乙丙</b></p>", IN_TEXT, ALL).blocks[0]
    assert (marked.text, [(m.start, m.end) for m in marked.marks]) == (" 甲，乙丙", [(3, 5)])


def test_tables_of_html_and_of_tabs() -> None:
    html = "<p>见下表,</p><table><tr><td>年份<td>件数(件)</tr><tr><td>2023<td>12</table>"
    blocks = read_pasted("", html, BETWEEN, ALL).blocks
    assert [block.kind for block in blocks] == ["paragraph", "table"]
    assert blocks[1].rows == (("年份", "件数（件）"), ("2023", "12"))
    assert read_pasted("年份\t件数\n2023\t12", "", BETWEEN, ALL).blocks[0].rows == (
        ("年份", "件数"),
        ("2023", "12"),
    )


def test_headings_of_word_with_automatic_numbers() -> None:
    html = """<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>二、&nbsp;</span>下一步</h1>
    <p style='mso-outline-level:2'><b>（一）加强领导。</b>抓好落实。</p><h1>关于某提案的答复</h1>"""
    assert part("", html) == [
        ("heading", 1, "下一步"),
        ("heading", 2, "加强领导。抓好落实。"),
        ("paragraph", 0, "关于某提案的答复"),
    ]


@pytest.mark.parametrize(
    ("mark", "level"),
    [("一、", 1), ("（一）", 2), ("(一)", 2), ("1.", 3), ("1．", 3), ("(1)", 4), ("•", 0), ("a)", 0)],
)
def test_automatic_numbers_in_every_width(mark: str, level: int) -> None:
    html = f"<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>{mark}&nbsp;</span>加强领导</p>"
    kind = "heading" if level else "paragraph"
    assert part("", html) == [(kind, level, "a）加强领导" if mark == "a)" else "加强领导")]


def test_html_that_is_but_a_picture_gives_way_to_the_text() -> None:
    assert part("甲乙丙丁", "<img src=x><p>甲</p>") == [("paragraph", 0, "甲乙丙丁")]
    assert read_pasted("甲", "<img src=x><p>甲</p>", BETWEEN, ALL).losses == {"pictures": 1}


def test_nothing() -> None:
    for spot in (EMPTY, BETWEEN, AT_END, IN_TEXT):
        assert read_pasted("", "", spot, ALL).blocks == ()
        assert read_pasted("\n \n", "<p></p>", spot, ALL).blocks == ()


@given(
    st.lists(
        st.one_of(words, st.sampled_from(["一、", "（一）", "1.", "\t", "感谢您。", "\n"])), max_size=12
    ),
    st.builds(Spot, st.just(False), st.booleans(), st.booleans()),
)
def test_no_character_of_a_part_is_lost(pieces: list[str], spot: Spot) -> None:
    """Numbers of headings and what parts cells are drawn again; everything else is there."""
    text = "\n".join(pieces)
    blocks = read_pasted(text, "", spot, NONE).blocks
    kept = plain_text(blocks)
    for mark in "一二三、，（）()0123456789.|｜\t- ":
        text, kept = text.replace(mark, ""), kept.replace(mark, "")
    assert "".join(kept.split()) == "".join(text.split())
