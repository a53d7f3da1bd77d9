"""The names that writers and readers of Word files share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import new_id
from replydesk.ooxml import (
    STYLE_NAMES,
    bookmark_name,
    bookmarked_block,
    is_plain_id,
    qname,
    style_role,
)


def test_a_tag_gets_its_namespace() -> None:
    assert qname("w:p") == "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def test_our_ids_can_be_read_off_their_bookmarks() -> None:
    block_id = new_id()
    assert bookmarked_block(bookmark_name(block_id)) == block_id
    assert bookmarked_block("_GoBack") == ""


@given(st.text(max_size=60))
def test_every_id_has_a_bookmark_that_word_allows(block_id: str) -> None:
    name = bookmark_name(block_id)
    assert name.isascii()
    assert name.isidentifier()
    assert len(name) <= 40
    assert is_plain_id(block_id) == (bookmarked_block(name) == block_id)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        *((name, role) for role, name in STYLE_NAMES.items()),
        ("标题1", "title"),  # Word's own 标题 has taken the name
        ("正文 1", "body"),
        ("Normal", "body"),
        ("heading 2", "heading2"),
        ("Heading 2", "heading2"),
        ("List Paragraph", ""),
        ("", ""),
    ],
)
def test_a_style_tells_its_role(name: str, role: str) -> None:
    assert style_role(name) == role
