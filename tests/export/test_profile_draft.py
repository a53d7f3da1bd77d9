"""A profile while it is edited: what holds, what is inherited, what is written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.export import ProfileError
from replydesk.export.profile_draft import Draft, read_draft
from replydesk.export.profile_keys import form
from replydesk.export.profile_writer import new_profile

PATH = Path("office.toml")
LENGTHS = [entry.key for _, keys in form() for entry in keys if entry.kind == "length"]


@pytest.fixture
def draft() -> Draft:
    return Draft(PATH, new_profile("我局版式"))


def test_what_is_not_said_is_inherited(draft: Draft) -> None:
    assert draft.value("page.top") == "37mm"
    assert draft.value("styles.body.face") == "仿宋_GB2312"
    assert draft.value("head.mark") is True
    assert not draft.is_own("page.top")


def test_a_changed_value_is_written_as_it_was_typed(draft: Draft) -> None:
    draft = draft.with_value("page.top", "3.458 厘米")
    assert draft.value("page.top") == "3.458 厘米"
    assert draft.without("page.top") == "37mm"
    assert draft.is_own("page.top")
    assert draft.profile.page.top == pytest.approx(34.58 * 1440 / 25.4)


def test_the_inherited_value_is_not_written(draft: Draft) -> None:
    back = draft.with_value("page.top", "36mm").with_value("page.top", "37mm")
    assert back.text == draft.text


def test_a_style_follows_the_base_until_it_says_its_own(draft: Draft) -> None:
    draft = draft.with_value("styles.base.face", "仿宋")
    assert draft.value("styles.heading3.face") == "仿宋"
    draft = draft.with_value("styles.heading3.face", "仿宋_GB2312")
    assert draft.is_own("styles.heading3.face")
    assert draft.with_value("styles.heading3.face", "仿宋").text.count("heading3") == 0


def test_keys_of_a_later_version_survive(draft: Draft) -> None:
    draft = Draft(PATH, draft.text + "\n[page]\nfold = 3 # 折叠\n").with_value("page.top", "36mm")
    assert "fold = 3 # 折叠" in draft.text
    with pytest.raises(ProfileError, match=r"page\.fold"):
        _ = draft.profile


def test_a_wrong_value_is_told_with_its_key(draft: Draft) -> None:
    with pytest.raises(ProfileError) as error:
        _ = draft.with_value("page.top", "37").profile
    assert error.value.wording.values["key"] == "page.top"


@given(st.lists(st.tuples(st.sampled_from(LENGTHS), st.integers(1, 30))))
def test_the_last_value_of_every_key_holds(steps: list[tuple[str, int]]) -> None:
    draft = Draft(PATH, new_profile("我局版式"))
    for key, number in steps:
        draft = draft.with_value(key, f"{number}pt")
    for key, number in dict(steps).items():
        assert draft.value(key) == f"{number}pt"


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("\ufeff" + new_profile("甲"), encoding="utf-8")
    assert read_draft(path).profile.title == "甲"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ProfileError, match=r"a\.toml"):
        read_draft(path)
