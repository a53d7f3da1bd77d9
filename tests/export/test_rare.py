"""Characters of a letter that its faces lack."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from replydesk.export import load_profile
from replydesk.export.rare import rare_characters
from replydesk.letter import Block, Letter, Particulars, heading, new_letter, paragraph

LETTER = load_profile("letter")
GBK = replace(
    LETTER,
    styles=replace(
        LETTER.styles,
        **{role: replace(LETTER.styles.of(role), face="仿宋") for role in ("body", "salutation")},
    ),
)


def written(*blocks: Block, **particulars: object) -> Letter:
    return replace(new_letter(), particulars=Particulars(**particulars), blocks=blocks)  # type: ignore[arg-type]  # values by name


def test_a_plain_letter_has_none() -> None:
    letter = written(
        heading("发展情况", 1), paragraph("您好！“提案”收悉——Ａ、①、·、％。"), title="关于提案的答复"
    )
    assert rare_characters(letter, LETTER) == ()


def test_a_name_outside_gb2312_is_found_with_its_places() -> None:
    letter = written(
        paragraph("赵堃委员提出的提案收悉。", id="one"), salutation="赵堃委员", proposers=("赵堃",)
    )
    (found,) = rare_characters(letter, LETTER)
    assert (found.character, found.code, found.rarity, found.in_name) == ("堃", "U+5803", "gbk", True)
    assert [(place.name, place.block) for place in found.places] == [("主送", ""), ("正文", "one")]
    assert found.places[1].around == "赵堃委员提出的提"
    assert found.sentence == "“仿宋_GB2312”里没有，Word 换一种字体显示这个字"
    assert found.remedy == "在格式中改用字数多的字体：仿宋"


def test_the_faces_of_the_profile_decide() -> None:
    letter = written(paragraph("赵堃委员"), salutation="赵堃委员")
    assert len(rare_characters(letter, LETTER)) == 1
    assert rare_characters(letter, GBK) == ()


def test_the_face_of_each_part_counts() -> None:
    letter = written(heading("镕基。正文里也有镕字。", 1), title="关于朱镕的答复")
    (found,) = rare_characters(letter, LETTER)
    assert found.faces == ("方正小标宋简体", "仿宋_GB2312")
    assert [place.role for place in found.places] == ["title", "heading1"]
    assert found.remedy == "在格式中改用字数多的字体：方正小标宋_GBK、仿宋"


def test_an_empty_circle_is_a_character_that_gb2312_lacks() -> None:
    (found,) = rare_characters(written(paragraph("二〇二三年")), LETTER)
    assert found.character == "〇"


def test_characters_of_the_extensions_are_in_no_usual_face() -> None:
    (found,) = rare_characters(written(paragraph("𠮷先生")), GBK)
    assert (found.rarity, found.code) == ("beyond", "U+20BB7")
    assert "宋体-ExtB" in found.remedy


def test_a_character_made_by_hand_is_told_apart() -> None:
    (found,) = rare_characters(written(paragraph("张\ue123委员")), GBK)
    assert found.rarity == "private"
    assert found.sentence == "自造的字，别的电脑上显示为空白或方框"


def test_names_come_first_then_the_rarest() -> None:
    letter = written(paragraph("\ue000𠮷镕堃"), proposers=("赵堃",))
    assert [one.character for one in rare_characters(letter, LETTER)] == ["堃", "\ue000", "𠮷", "镕"]


def test_placeholders_and_tables_are_looked_through() -> None:
    table = Block("grid", "table", rows=(("姓名", "镕"), ("甲", "乙")))
    letter = written(paragraph("{{第一提案人}}"), table, proposers=("赵堃",))
    found = {one.character: one.places for one in rare_characters(letter, LETTER)}
    assert [place.block for place in found["镕"]] == ["grid"]
    assert found["镕"][0].role == "table_text"


@given(st.text(st.characters(codec="gb2312", exclude_characters="{}\n\r"), max_size=30))
def test_nothing_in_gb2312_is_rare(text: str) -> None:
    assert rare_characters(written(paragraph(text)), LETTER) == ()


@given(st.text("镕堃𠮷\ue000甲，a", max_size=30))
def test_every_rare_character_is_named_once_with_each_place(text: str) -> None:
    found = rare_characters(written(paragraph(text)), LETTER)
    assert {one.character for one in found} == set(text) - set("甲，a")
    assert all(one.character in place.around for one in found for place in one.places)
