"""Comparing kept letters: the present one, versions, damaged ones, and where changes stand."""

import pytest

from replydesk.desk import Desk, DeskError, Version
from replydesk.letter import Letter
from replydesk.letter.extent import Extent
from replydesk.ui.context import Context
from replydesk.ui.versions.comparing import Side, comparison, extents
from tests.ui.versions.conftest import spoil


def test_a_version_is_compared_with_a_letter_at_hand(
    context: Context, kept: tuple[Version, ...], drafts: tuple[Letter, ...]
) -> None:
    found = comparison(
        context.open_desk, Side("第1版", kept[-1].number), Side("现在的稿子", letter=drafts[-1])
    )
    assert (found.old_name, found.new_name) == ("第1版", "现在的稿子")
    assert (found.old, found.new) == (drafts[0], drafts[-1])
    assert [change.kind for change in found.changes] == ["insert", "move", "insert"]
    assert found.extent == Extent(1, 6, 0, 1, 1, found.extent.places)


def test_changes_are_told_with_their_sections(
    context: Context, kept: tuple[Version, ...], drafts: tuple[Letter, ...]
) -> None:
    blocks = drafts[0].blocks
    new = drafts[0].with_blocks((*blocks[1:6], blocks[0], *blocks[7:]))
    found = comparison(context.open_desk, Side("旧", letter=drafts[0]), Side("新", letter=new))
    assert [(change.kind, found.sections[change.id]) for change in found.changes] == [
        ("move", "开头"),
        ("delete", "结语"),
    ]
    found = comparison(context.open_desk, Side("旧", kept[1].number), Side("新", kept[0].number))
    assert list(found.sections.values()) == ["一（一）"]


def test_a_letter_without_blocks_can_be_compared(context: Context, drafts: tuple[Letter, ...]) -> None:
    empty = drafts[0].with_blocks(())
    found = comparison(context.open_desk, Side("旧", letter=empty), Side("新", letter=drafts[0]))
    assert found.sections == {}
    assert found.extent.added == sum(len(block.text) for block in drafts[0].blocks)


def test_a_damaged_version_is_told_and_spoils_no_other_figures(
    context: Context, desk: Desk, kept: tuple[Version, ...]
) -> None:
    spoil(desk, kept[-1])
    sides = [Side("", version.number) for version in kept]
    with pytest.raises(DeskError, match="已损坏"):
        comparison(context.open_desk, sides[2], sides[0])
    found = extents(context.open_desk, [(sides[2], sides[1]), (sides[1], sides[0])])
    assert found[kept[2].number, kept[1].number] is None
    other = found[kept[1].number, kept[0].number]
    assert other is not None
    assert other.moves == 1
