"""Templates in the desk, and those that come with the program."""

from dataclasses import replace
from pathlib import Path

import pytest

from replydesk.desk import Desk, DeskError
from replydesk.letter import Particulars, new_letter, paragraph
from replydesk.letter.placeholders import find_placeholders
from replydesk.letter.template import Template


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.open(tmp_path / "desk.db")


def own(name: str = "三段式", template_id: str = "own") -> Template:
    return Template(template_id, name, "用途", new_letter((paragraph("正文"),)))


def test_the_built_in_templates_are_five_with_text_and_names_of_their_own(desk: Desk) -> None:
    templates = desk.templates.built_in()
    assert [template.name for template in templates] == [
        "答复函（政协提案）",
        "答复函（人大建议）",
        "会办意见",
        "二次答复",
        "延期说明",
    ]
    assert len({template.id for template in templates}) == 5
    assert all(template.note and len(template.letter.blocks) >= 4 for template in templates)


def test_a_co_handling_opinion_speaks_to_the_lead_unit_and_never_to_the_member(desk: Desk) -> None:
    (opinion,) = [template for template in desk.templates.built_in() if template.id == "opinion"]
    names = {found.name for block in opinion.letter.blocks for found in find_placeholders(block.text)}
    assert opinion.letter.particulars.role == "会办"
    assert "称呼" not in names
    assert "贵单位" in opinion.letter.blocks[0].text


def test_kinds_are_not_mixed_in_the_two_replies(desk: Desk) -> None:
    proposal, suggestion = desk.templates.built_in()[:2]
    assert "建议》" not in proposal.letter.blocks[0].text
    assert "提案》" not in suggestion.letter.blocks[0].text
    assert [t.letter.particulars.proposal_kind for t in (proposal, suggestion)] == ["提案", "建议"]


def test_an_own_template_is_kept_renamed_deleted_and_brought_back(desk: Desk) -> None:
    template = own()
    desk.templates.save(template)
    assert desk.templates.own() == (template,)
    desk.templates.save(replace(template, name="两段式"))
    assert [template.name for template in desk.templates.own()] == ["两段式"]
    desk.templates.delete("own")
    assert desk.templates.own() == ()
    desk.templates.undelete("own")
    assert [template.name for template in desk.templates.own()] == ["两段式"]


@pytest.mark.parametrize("name", ["", "  ", "长" * 41])
def test_a_template_needs_a_name_that_fits(desk: Desk, name: str) -> None:
    with pytest.raises(DeskError, match="名称"):
        desk.templates.save(own(name))


def test_an_unknown_template_is_a_sentence(desk: Desk) -> None:
    with pytest.raises(DeskError, match="没有这个模板"):
        desk.templates.delete("none")


def test_a_damaged_template_does_not_take_the_others_away(desk: Desk) -> None:
    desk.templates.save(own())
    desk.templates.save(own("坏的", "bad"))
    with desk._store.action():
        desk._store.run("UPDATE templates SET body = '{' WHERE id = 'bad'")
    assert [template.id for template in desk.templates.own()] == ["own"]


def test_the_office_is_what_the_last_letters_say_of_it(desk: Desk) -> None:
    desk.save(new_letter(particulars=Particulars(issuer="旧名", contact="宋某", title="一")))
    desk.save(new_letter(particulars=Particulars(issuer="市大数据管理局", sealed=True)))
    assert desk.templates.office() == {"issuer": "市大数据管理局", "sealed": True, "contact": "宋某"}


def test_a_damaged_letter_does_not_hide_the_office(desk: Desk) -> None:
    desk.save(new_letter(particulars=Particulars(issuer="市大数据管理局")))
    broken = new_letter()
    desk.save(broken)
    with desk._store.action():
        desk._store.run("UPDATE letters SET body = '{' WHERE id = ?", broken.id)
    assert desk.templates.office() == {"issuer": "市大数据管理局"}
