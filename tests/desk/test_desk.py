"""What a desk keeps and gives back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlite_utils import Database

from replydesk.desk import BY_HAND, EXPORTED, REPLACED, RESTORED, ConflictError, Desk, DeskError
from replydesk.desk.schema import MIGRATIONS
from replydesk.letter import Letter, Particulars, new_letter, paragraph
from replydesk.letter.states import STATES
from tests.letters import long_letter, sample_particulars
from tests.strategies import letters


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "desk.db") as desk:
        yield desk


def written(text: str, letter_id: str = "one") -> Letter:
    return Letter(letter_id, Particulars(title=text), (paragraph(text, id="p"),))


def writes(desk: Desk) -> int:
    return desk._store.database.conn.total_changes


def test_a_new_letter_gets_a_number_a_state_and_revision_1(desk: Desk) -> None:
    letter = new_letter(particulars=sample_particulars())
    assert desk.save(letter) == 1
    (entry,) = desk.entries()
    assert (entry.number, entry.id, entry.state, entry.revision) == (1, letter.id, "草稿", 1)
    assert (entry.title, entry.salutation) == (letter.particulars.title, "郭岭委员")
    assert timedelta() <= datetime.now(UTC) - entry.changed < timedelta(minutes=1)
    assert desk.load(1) == desk.load(letter.id)
    assert desk.load(1).letter == letter


def test_a_changed_letter_keeps_its_number_and_gets_the_next_revision(desk: Desk) -> None:
    desk.save(written("一"))
    assert desk.save(written("二")) == 2
    assert [(entry.number, entry.title, entry.revision) for entry in desk.entries()] == [(1, "二", 2)]
    assert desk.load("one").letter == written("二")


def test_an_equal_letter_is_not_written_again(desk: Desk) -> None:
    desk.save(written("一"))
    before, entries = writes(desk), desk.entries()
    assert desk.save(written("一")) == 1
    assert desk.save(written("一"), base_revision=0) == 1
    assert (writes(desk), desk.entries()) == (before, entries)


def test_a_letter_saved_elsewhere_in_the_meantime_is_not_overwritten(desk: Desk) -> None:
    base = desk.save(written("一"))
    with Desk.open(desk.path) as other:
        other.save(written("别处"), base_revision=other.load("one").revision)
    with pytest.raises(ConflictError, match="第 1 号答复函已在别处保存过"):
        desk.save(written("这里"), base_revision=base)
    assert desk.load("one").letter == written("别处")
    assert desk.save(written("这里"), base_revision=desk.load("one").revision) == 3


def test_a_letter_that_the_desk_no_longer_knows_is_saved_anew(desk: Desk) -> None:
    assert desk.save(written("一"), base_revision=7) == 1


@given(letter=letters())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_letter_comes_back_as_it_went_in(desk: Desk, letter: Letter) -> None:
    desk.save(letter)
    assert desk.load(letter.id).letter == letter
    assert desk.version_letter(desk.snapshot(letter.id, BY_HAND).number) == letter


def test_a_letter_with_half_a_character_is_saved_without_it(desk: Desk) -> None:
    desk.save(written("好\ud83d"))
    assert desk.load("one").letter == written("好?")
    assert desk.entries()[0].title == "好?"
    assert desk.save(written("好\ud83d")) == 1
    assert desk.check() == ()


@pytest.mark.parametrize("key", [1, "one"])
def test_a_letter_that_is_not_there_is_a_sentence(desk: Desk, key: int | str) -> None:
    with pytest.raises(DeskError, match="案头里没有"):
        desk.load(key)


def test_what_needs_a_letter_says_so_when_there_is_none(desk: Desk) -> None:
    for action in (desk.delete, desk.undelete):
        with pytest.raises(DeskError, match="案头里没有"):
            action("one")
    with pytest.raises(DeskError, match="案头里没有"):
        desk.set_state("one", "送核稿")
    with pytest.raises(DeskError, match="案头里没有"):
        desk.snapshot("one", BY_HAND)
    with pytest.raises(DeskError, match="没有第 5 号版本"):
        desk.version_letter(5)
    assert desk.versions("one") == ()


def test_the_list_shows_the_last_changed_first(desk: Desk) -> None:
    for name in ("甲", "乙", "丙"):
        desk.save(written(name, name))
    desk.save(written("甲甲", "甲"))
    assert [entry.id for entry in desk.entries()] == ["甲", "丙", "乙"]


def test_a_deleted_letter_is_in_the_bin_with_all_its_versions(desk: Desk) -> None:
    desk.save(written("一"))
    desk.set_state("one", "送核稿")
    desk.snapshot("one", BY_HAND)
    desk.delete("one")
    assert desk.entries() == ()
    (entry,) = desk.entries(deleted=True)
    assert entry.deleted is not None
    assert desk.load("one").letter == written("一")
    assert len(desk.versions("one")) == 1
    desk.undelete("one")
    assert desk.entries(deleted=True) == ()
    assert [(entry.state, entry.deleted) for entry in desk.entries()] == [("送核稿", None)]


def test_deleting_twice_keeps_the_first_time(desk: Desk) -> None:
    desk.save(written("一"))
    desk.delete("one")
    first = desk.entries(deleted=True)
    desk.delete("one")
    assert desk.entries(deleted=True) == first


def test_saving_takes_a_letter_out_of_the_bin(desk: Desk) -> None:
    desk.save(written("一"))
    desk.delete("one")
    desk.save(written("二"))
    assert [entry.id for entry in desk.entries()] == ["one"]


def test_a_state_is_one_of_the_known_ones_and_leaves_the_revision(desk: Desk) -> None:
    desk.save(written("一"))
    for state in STATES:
        desk.set_state("one", state)
        assert (desk.load("one").state, desk.load("one").revision) == (state, 1)
    with pytest.raises(ValueError, match="no state"):
        desk.set_state("one", "好了")


def test_versions_keep_what_the_letter_was(desk: Desk) -> None:
    desk.save(written("一"))
    first = desk.snapshot("one", EXPORTED, label="一.docx")
    desk.save(written("二"))
    second = desk.snapshot("one", BY_HAND)
    assert desk.versions("one") == (second, first)
    assert (first.reason, first.label, first.revision, second.revision) == ("导出", "一.docx", 1, 2)
    assert desk.version_letter(first.number) == written("一")
    assert desk.version_letter(second.number) == written("二")


def test_a_version_can_be_of_what_a_window_shows_rather_than_what_is_stored(desk: Desk) -> None:
    desk.save(written("一"))
    version = desk.snapshot("one", BY_HAND, letter=written("未存"))
    assert desk.version_letter(version.number) == written("未存")
    assert desk.load("one").letter == written("一")


def test_equal_contents_are_stored_once_and_compressed(desk: Desk) -> None:
    letter = long_letter(30)
    desk.save(letter)
    assert desk.snapshot(letter.id, BY_HAND).digest == desk.snapshot(letter.id, EXPORTED).digest
    ((count, size),) = desk._store.database.execute("SELECT count(*), sum(length(body)) FROM contents")
    assert count == 1
    assert size < 10_000 < len(str(letter))


def test_a_version_whose_content_was_spoiled_is_told(desk: Desk) -> None:
    desk.save(written("一"))
    number = desk.snapshot("one", BY_HAND).number
    desk._store.database.execute("UPDATE contents SET body = x'00'")
    with pytest.raises(DeskError, match="已损坏"):
        desk.version_letter(number)


def test_a_version_can_be_labelled_later(desk: Desk) -> None:
    desk.save(written("一"))
    number = desk.snapshot("one", EXPORTED, label="一.docx").number
    desk.label_version(number, "送王主任的稿 \ud800")
    assert [version.label for version in desk.versions("one")] == ["送王主任的稿 ?"]
    with pytest.raises(DeskError, match="没有第 9 号版本"):
        desk.label_version(9, "不在")


def test_restoring_a_version_keeps_what_the_letter_was(desk: Desk) -> None:
    desk.save(written("一"))
    first = desk.snapshot("one", BY_HAND)
    desk.save(written("二"))
    assert desk.restore_version("one", first.number, label="恢复自第1版") == written("一")
    stored = desk.load("one")
    assert (stored.letter, stored.revision) == (written("一"), 3)
    versions = desk.versions("one")
    assert [(version.reason, version.label) for version in versions] == [
        (RESTORED, "恢复自第1版"),
        (REPLACED, ""),
        (BY_HAND, ""),
    ]
    assert [desk.version_letter(version.number) for version in versions] == list(map(written, "一二一"))


def test_restoring_keeps_nothing_twice(desk: Desk) -> None:
    desk.save(written("一"))
    first = desk.snapshot("one", BY_HAND)
    before = writes(desk)
    desk.restore_version("one", first.number)
    assert writes(desk) == before
    desk.save(written("二"))
    desk.snapshot("one", BY_HAND)
    desk.restore_version("one", first.number)
    assert [version.reason for version in desk.versions("one")] == [RESTORED, BY_HAND, BY_HAND]


def test_only_a_version_of_the_letter_itself_is_restored(desk: Desk) -> None:
    desk.save(written("一"))
    desk.save(written("二", "two"))
    other = desk.snapshot("two", BY_HAND)
    with pytest.raises(DeskError, match="没有第 1 号版本"):
        desk.restore_version("one", other.number)
    assert desk.load("one").letter == written("一")


def test_a_version_that_is_damaged_restores_nothing(desk: Desk) -> None:
    desk.save(written("一"))
    number = desk.snapshot("one", BY_HAND).number
    desk.save(written("二"))
    desk._store.database.execute("UPDATE contents SET body = x'00'")
    with pytest.raises(DeskError, match="已损坏"):
        desk.restore_version("one", number)
    assert desk.load("one").letter == written("二")
    assert len(desk.versions("one")) == 1


def test_the_desk_remembers_where_the_user_was(desk: Desk) -> None:
    for name in ("甲", "乙"):
        desk.save(written(name, name))
    assert (desk.last_opened, desk.recent(), desk.place("甲")) == ("", (), {})
    desk.last_opened = "甲"
    desk.set_place("甲", {"cursor": ["p", 3], "folded": ["h1"]})
    desk.last_opened = "乙"
    with Desk.open(desk.path) as again:
        assert again.last_opened == "乙"
        assert again.place("甲") == {"cursor": ["p", 3], "folded": ["h1"]}
        assert again.place("乙") == {}
        assert [entry.id for entry in again.recent()] == ["乙", "甲"]
        assert [entry.id for entry in again.recent(1)] == ["乙"]


def test_a_letter_in_the_bin_was_not_opened_last(desk: Desk) -> None:
    desk.save(written("一"))
    desk.last_opened = "one"
    desk.delete("one")
    assert (desk.last_opened, desk.recent()) == ("", ())


def test_no_letter_may_be_the_last_opened(desk: Desk) -> None:
    desk.save(written("一"))
    desk.last_opened = "one"
    desk.last_opened = ""
    assert desk.last_opened == ""
    desk.set_place("unknown", {"cursor": 1})
    assert desk.place("unknown") == {}


def test_the_desk_remembers_values_for_the_window(desk: Desk) -> None:
    assert desk.recall("zoom") is None
    desk.remember("zoom", 120)
    desk.remember("zoom", {"sheet": 1.5})
    assert desk.recall("zoom", 100) == {"sheet": 1.5}


def test_info_counts_what_is_there(desk: Desk) -> None:
    for name in ("甲", "乙", "丙"):
        desk.save(written(name, name))
    desk.snapshot("甲", BY_HAND)
    desk.delete("丙")
    info = desk.info()
    assert (info.path, info.letters, info.deleted, info.versions) == (desk.path, 2, 1, 1)
    assert info.schema == len(MIGRATIONS.pending(Database(memory=True)))
    assert info.size >= desk.path.stat().st_size


def test_an_action_that_breaks_off_changes_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.save(written("一"))

    def broken(*_: object) -> str:
        raise RuntimeError("bug")

    monkeypatch.setattr("replydesk.desk.desk.now", broken)
    with pytest.raises(RuntimeError):
        desk.save(written("二"))
    assert desk.load("one").letter == written("一")
    assert not desk._store.database.conn.in_transaction


def test_a_long_letter_changed_in_one_field_is_one_more_revision(desk: Desk) -> None:
    letter = long_letter(30)
    revisions = [desk.save(replace(letter.with_value("title", f"标题{count}"))) for count in range(3)]
    assert revisions == [1, 2, 3]
