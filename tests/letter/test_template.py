"""Templates: letters to begin with, made of letters."""

import json

import pytest
from hypothesis import given

from replydesk.letter import Letter, Mark, Particulars, heading, new_letter, paragraph, table
from replydesk.letter.jsonform import LetterFormatError
from replydesk.letter.template import OFFICE, Template, begin_blank, dumps, labels_kept, loads, template_of
from tests.letters import sample_particulars
from tests.strategies import letters


def test_a_letter_of_a_template_has_ids_of_its_own() -> None:
    letter = new_letter((heading("情况", 1), paragraph("……")))
    begun = Template("t", "名", "", letter).begin()
    assert begun.id != letter.id
    assert [block.text for block in begun.blocks] == ["情况", "……"]
    assert not {block.id for block in begun.blocks} & {block.id for block in letter.blocks}


def test_the_office_fills_only_what_the_template_leaves_open() -> None:
    template = Template("t", "名", "", new_letter(particulars=Particulars(issuer="市教育局")))
    particulars = template.begin({"issuer": "市财政局", "contact": "宋某"}).particulars
    assert (particulars.issuer, particulars.contact) == ("市教育局", "宋某")


def test_a_blank_letter_has_a_paragraph_to_write_in() -> None:
    letter = begin_blank({"issuer": "市财政局"})
    assert [block.text for block in letter.blocks] == [""]
    assert letter.particulars == Particulars(issuer="市财政局")


def test_what_belongs_to_one_proposal_is_dropped_and_a_placeholder_in_the_text() -> None:
    letter = new_letter(
        (
            paragraph("您提出的第20230030号提案收悉，2023年6月20日答复郭岭委员。"),
            table([["案由", "20230030"]]),
        ),
        sample_particulars(),
    )
    template = template_of(letter, "t", "名")
    kept = template.letter.particulars
    assert kept.proposal_number == kept.title == kept.date == ""
    assert kept.issuer == letter.particulars.issuer
    text = template.letter.blocks[0].text
    assert "{{提案号}}" in text
    assert "20230030" not in text
    assert template.letter.blocks[1].rows == (("案由", "{{提案号}}"),)
    assert "发文机关" in labels_kept(template)


def test_a_short_number_is_no_part_of_another_and_bold_stays() -> None:
    text = "第094号提案，2094年建成，感谢您对我局的支持"
    known = Particulars(proposal_number="094", proposal_kind="提案", proposers=("郭岭",), issuer="市教育局")
    letter = new_letter((paragraph(text, marks=(Mark(9, 14),)),), known)
    (block,) = template_of(letter, "t", "名").letter.blocks
    assert block.text == "第{{提案号}}号{{类型}}，2094年建成，感谢{{称呼}}对{{自称}}的支持"
    (mark,) = block.marks
    assert block.text[mark.start : mark.end] == text[9:14]


def test_a_finished_section_is_begun_anew() -> None:
    letter = new_letter((heading("情况", 1),))
    done = letter.with_blocks((type(letter.blocks[0])("h", "heading", "情况", 1, done=True),))
    assert not template_of(done, "t", "名").letter.blocks[0].done


@given(letter=letters())
def test_any_letter_makes_a_template_that_is_read_back(letter: Letter) -> None:
    template = template_of(letter, "t", "名", "用途")
    assert loads(dumps(template)) == template
    assert [block.id for block in template.letter.blocks] == [block.id for block in letter.blocks]
    assert len(template.begin(dict.fromkeys(OFFICE, None)).blocks) == max(1, len(letter.blocks))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "not json",
        json.dumps({"replydesk_template": 2, "id": "", "name": "", "note": "", "letter": {}}),
    ],
)
def test_what_is_no_template_is_a_sentence(text: str) -> None:
    with pytest.raises(LetterFormatError, match="模板"):
        loads(text)
