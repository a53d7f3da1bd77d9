"""The office's own profiles: kept, listed, renamed, put away and brought back, handed on."""

from pathlib import Path

import pytest

from replydesk.errors import FileError
from replydesk.export import ProfileError, load_profile
from replydesk.export.profile_draft import read_draft
from replydesk.export.profile_folder import ProfileFolder
from replydesk.export.profile_reader import BUILT_IN
from replydesk.paths import profiles_folder


@pytest.fixture
def folder() -> ProfileFolder:
    return ProfileFolder(profiles_folder())


def names(folder: ProfileFolder) -> list[str]:
    return [one.name for one in folder.all() if not one.is_built_in]


def test_without_a_folder_there_are_the_built_in_ones(folder: ProfileFolder) -> None:
    assert tuple(one.name for one in folder.all()) == BUILT_IN
    assert folder.all()[0].title == "信函格式"
    assert not profiles_folder().exists()


def test_a_new_one_is_found_by_its_name_everywhere(folder: ProfileFolder) -> None:
    filed = folder.add("我局版式", "plain")
    assert (filed.name, filed.title, filed.problem) == ("我局版式", "我局版式", None)
    assert load_profile("我局版式").title == "我局版式"
    assert not load_profile("我局版式").head.mark
    assert folder.get("我局版式") == filed


@pytest.mark.parametrize("title", ["a/b", "..", "甲：乙?", "letter", " ", "长" * 300, "CON"])
def test_any_title_has_a_file(folder: ProfileFolder, title: str) -> None:
    filed = folder.add(title)
    again = folder.add(title)
    assert filed.path.parent == profiles_folder()
    assert filed.name != again.name
    assert set(names(folder)) == {filed.name, again.name}
    assert load_profile(filed.name).title == title


def test_a_copy_stands_on_its_own(folder: ProfileFolder) -> None:
    first = folder.add("甲")
    folder.save(read_draft(first.path).with_value("page.top", "36mm"))
    copy = folder.duplicate(first.name, "甲 副本")
    folder.delete(first.name)
    assert load_profile(copy.name).page.top == pytest.approx(36 * 1440 / 25.4)
    assert folder.duplicate("plain", "无红头").path.read_text("utf-8").startswith('inherits = "plain"')


def test_renaming_changes_the_title_and_leaves_the_file_where_it_is(folder: ProfileFolder) -> None:
    first = folder.add("甲")
    renamed = folder.rename(first.name, "乙")
    assert (renamed.name, renamed.title, renamed.path) == (first.name, "乙", first.path)


def test_what_was_deleted_comes_back(folder: ProfileFolder) -> None:
    first = folder.add("甲")
    text = first.path.read_text("utf-8")
    gone = folder.delete(first.name)
    assert names(folder) == []
    folder.delete(folder.add("甲").name)
    assert folder.undelete(gone) == first
    assert first.path.read_text("utf-8") == text


def test_a_deleted_one_finds_its_place_taken(folder: ProfileFolder) -> None:
    gone = folder.delete(folder.add("甲").name)
    folder.add("甲")
    assert folder.undelete(gone).name == "甲 2"


def test_what_cannot_be_used_is_listed_with_its_reason(folder: ProfileFolder) -> None:
    folder.add("甲")
    (profiles_folder() / "乙.toml").write_text(
        'inherits = "letter"\ntitle = "乙局"\n[page]\ntopp = "1mm"\n', "utf-8"
    )
    (profiles_folder() / "丙.toml").write_text("[page", "utf-8")
    (profiles_folder() / "丁.toml").write_text('inherits = "letter"\ntitle = 3\n', "utf-8")
    listed = {one.name: one for one in folder.all()}
    assert listed["乙"].title == "乙局"
    assert "乙.toml" in str(listed["乙"].problem)
    assert "page.topp" in str(listed["乙"].problem)
    assert listed["丙"].title == "丙"
    assert "title" in str(listed["丁"].problem)
    assert listed["甲"].problem is None


def test_nothing_unusable_is_saved(folder: ProfileFolder) -> None:
    first = folder.add("甲")
    before = first.path.read_bytes()
    with pytest.raises(ProfileError, match=r"page\.top"):
        folder.save(read_draft(first.path).with_value("page.top", "37"))
    assert first.path.read_bytes() == before


def test_a_file_is_handed_on_and_taken(folder: ProfileFolder, tmp_path: Path) -> None:
    first = folder.add("甲")
    folder.give(first.name, tmp_path / "给乙局.toml")
    taken = folder.take(tmp_path / "给乙局.toml")
    assert (taken.name, taken.title) == ("给乙局", "甲")
    folder.give("letter", tmp_path / "national.toml")
    assert folder.take(tmp_path / "national.toml").title == "信函格式"


def test_only_a_usable_file_is_taken(folder: ProfileFolder, tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text('inherits = "letter"\n', "utf-8")
    (tmp_path / "heir.toml").write_text('inherits = "base.toml"\n', "utf-8")
    (tmp_path / "bad.toml").write_text('inherits = "letter"\nxyz = 1\n', "utf-8")
    with pytest.raises(ProfileError, match=r"base\.toml"):
        folder.take(tmp_path / "heir.toml")
    with pytest.raises(ProfileError, match="xyz"):
        folder.take(tmp_path / "bad.toml")
    assert names(folder) == []
    folder.take(tmp_path / "base.toml")
    assert folder.take(tmp_path / "heir.toml").name == "heir"


def test_a_folder_that_cannot_be_is_a_sentence(folder: ProfileFolder) -> None:
    profiles_folder().parent.mkdir(parents=True)
    profiles_folder().write_text("")
    with pytest.raises(FileError, match="版式的文件夹"):
        folder.add("甲")


def test_what_is_not_there_is_a_sentence(folder: ProfileFolder) -> None:
    with pytest.raises(FileError):
        folder.delete("甲")
    with pytest.raises(FileError):
        folder.rename("甲", "乙")
