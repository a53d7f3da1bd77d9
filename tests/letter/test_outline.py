import pytest
from hypothesis import given

from replydesk.letter import Block, attachment, closing, heading, outline, paragraph
from replydesk.letter.attachments import letter_end
from tests.strategies import blocks

LETTER = (
    paragraph("您好", id="o"),
    heading("甲", 1, id="a"),
    paragraph("甲文", id="at"),
    heading("乙。后文", 2, id="b"),
    heading("丙", 2, id="c"),
    heading("丁", 1, id="d"),
    closing("谢", id="z"),
)


def test_a_heading_owns_what_follows_until_its_equal() -> None:
    view = outline(LETTER)
    assert [
        (section.id, section.start, section.end, section.path, section.parent) for section in view.sections
    ] == [
        ("a", 1, 5, "一", None),
        ("b", 3, 4, "一（一）", 0),
        ("c", 4, 5, "一（二）", 0),
        ("d", 5, 6, "二", None),
    ]
    assert (view.opening, view.closing) == (range(1), range(6, 7))
    assert view.find("c").number == "（二）"


def test_the_innermost_section_of_a_block() -> None:
    view = outline(LETTER)
    assert [section.id if (section := view.at(index)) else None for index in range(7)] == [
        None,
        "a",
        "a",
        "b",
        "c",
        "d",
        None,
    ]


def test_a_letter_without_headings_or_closing() -> None:
    view = outline((paragraph("甲"), paragraph("乙")))
    assert (view.opening, view.sections, view.closing) == (range(2), (), range(2, 2))
    assert outline((paragraph("甲"), closing("谢"))).opening == range(1)


def test_an_unknown_section_is_an_error() -> None:
    with pytest.raises(KeyError):
        outline(LETTER).find("o")


@given(blocks())
def test_every_section_is_nested_in_its_parent_and_starts_with_its_heading(some: tuple[Block, ...]) -> None:
    view = outline(some)
    assert [section.start for section in view.sections] == [
        place for place, block in enumerate(some) if block.opens_section
    ]
    for place, section in enumerate(view.sections):
        inside = some[section.start : section.end]
        assert section.start >= letter_end(some) or not any(block.kind == "closing" for block in inside)
        assert not any(block.kind == "attachment" for block in inside[1:])
        assert all(
            block.level > section.level for block in some[section.start + 1 : section.end] if block.is_heading
        )
        if section.parent is not None:
            parent = view.sections[section.parent]
            assert section.parent < place
            assert parent.level < section.level
            assert parent.start < section.start < section.end <= parent.end
            assert section.path.startswith(parent.path)
    assert all(
        not block.is_heading
        for block in (
            *some[view.opening.start : view.opening.stop],
            *some[view.closing.start : view.closing.stop],
        )
    )


WITH_ATTACHMENTS = (
    heading("甲", id="a"),
    closing("谢", id="b"),
    attachment("清单", id="c"),
    heading("乙", id="d"),
    heading("丙", 2, id="e"),
    attachment("统计表", id="f"),
    heading("丁", id="g"),
)


def test_attachments_follow_the_closing_and_own_their_headings_which_begin_anew() -> None:
    view = outline(WITH_ATTACHMENTS)
    assert [(s.id, s.start, s.end, s.level, s.path, s.parent) for s in view.sections] == [
        ("a", 0, 1, 1, "一", None),
        ("c", 2, 5, 0, "附件1", None),
        ("d", 3, 5, 1, "附件1一", 1),
        ("e", 4, 5, 2, "附件1一（一）", 2),
        ("f", 5, 7, 0, "附件2", None),
        ("g", 6, 7, 1, "附件2一", 4),
    ]
    assert view.closing == range(1, 2)
    assert view.find("f").named("统计表") == "附件2　统计表"


def test_a_single_attachment_has_no_number_unless_another_one_is_named() -> None:
    assert outline(WITH_ATTACHMENTS[:5]).find("c").number == "附件"
    assert outline(WITH_ATTACHMENTS[:5], unbound=1).find("c").number == "附件1"
