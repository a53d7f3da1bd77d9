"""Steps of letters in the desk: state, log and versions go together, and a signed letter stays as it is."""

import contextlib
import datetime
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from replydesk.desk import Desk, DeskError
from replydesk.desk.opening import open_database
from replydesk.desk.schema import MIGRATIONS
from replydesk.letter import Letter, Particulars, paragraph
from replydesk.letter.states import NEW_VERSION, WITHDRAW

DAY = datetime.date(2023, 6, 18)
TO_SIGNED = ("送核稿", "核稿通过", "送签发", "签发")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "desk.db") as desk:
        desk.save(written("一"))
        yield desk


def written(text: str) -> Letter:
    return Letter("one", Particulars(title=text), (paragraph(text, id="p"),))


def advance(desk: Desk, *deeds: str) -> None:
    for deed in deeds:
        desk.signoff.advance("one", deed, "宋某")


def state(desk: Desk) -> str:
    return desk.load("one").state


def test_a_deed_sets_the_state_and_is_written_down_with_a_version(desk: Desk) -> None:
    desk.signoff.advance("one", "送核稿", "宋某", when=DAY)
    step = desk.signoff.advance("one", "核稿通过", " 李某 ", "同意。\n", unit="办公室", when=DAY)
    assert state(desk) == "核稿通过"
    assert desk.signoff.log("one")[1] == step
    assert (step.before, step.state, step.part) == ("送核稿", "核稿通过", "核稿")
    assert (step.who, step.opinion, step.unit, step.date) == ("李某", "同意。", "办公室", "2023-06-18")
    assert [version.reason for version in desk.versions("one")] == ["核稿通过", "送核稿"]
    assert step.version == desk.versions("one")[0].number
    assert desk.version_letter(step.version) == written("一")


def test_without_a_day_it_was_today(desk: Desk) -> None:
    step = desk.signoff.advance("one", "送核稿", "")
    assert step.date == datetime.datetime.now().astimezone().date().isoformat()
    assert abs(datetime.datetime.now(datetime.UTC) - step.recorded) < datetime.timedelta(minutes=1)


def test_a_deed_out_of_turn_changes_nothing(desk: Desk) -> None:
    with pytest.raises(DeskError, match="第 1 号答复函现在的状态是“草稿”，不能“签发”"):
        advance(desk, "签发")
    assert (state(desk), desk.signoff.log("one"), desk.versions("one")) == ("草稿", (), ())


def test_what_needs_a_letter_says_so_when_there_is_none(desk: Desk) -> None:
    with pytest.raises(DeskError, match="案头里没有"):
        desk.signoff.advance("two", "送核稿", "")
    with pytest.raises(DeskError, match="案头里没有"):
        desk.signoff.add_opinion("two", "", "")
    for act in (desk.signoff.withdraw, desk.signoff.start_new_version):
        with pytest.raises(DeskError, match="案头里没有"):
            act("two", "")
    assert desk.signoff.log("two") == ()


def test_opinions_of_several_units_leave_the_state(desk: Desk) -> None:
    advance(desk, "送核稿", "核稿通过", "送会签")
    for unit in ("市工信局", "市财政局", "市科技局"):
        desk.signoff.add_opinion("one", "某人", "同意。", unit=unit)
    assert state(desk) == "会签"
    assert [step.unit for step in desk.signoff.log("one")[3:]] == ["市工信局", "市财政局", "市科技局"]


def test_an_opinion_on_a_draft_is_refused(desk: Desk) -> None:
    with pytest.raises(DeskError, match="意见没有记下"):
        desk.signoff.add_opinion("one", "某人", "同意。")
    assert desk.signoff.log("one") == ()


@pytest.mark.parametrize("deeds", [(), ("寄送",), ("寄送", "公开", "归档"), ("寄送", "不公开")])
def test_a_signed_letter_cannot_be_saved(desk: Desk, deeds: tuple[str, ...]) -> None:
    advance(desk, *TO_SIGNED, *deeds)
    with pytest.raises(DeskError, match="第 1 号答复函已签发，不能再改；请先建立新版本。"):
        desk.save(written("二"))
    assert desk.save(written("一")) == 1
    assert desk.load("one").letter == written("一")


def test_the_document_number_comes_with_a_deed_after_the_signing(desk: Desk) -> None:
    advance(desk, *TO_SIGNED)
    step = desk.signoff.advance(
        "one", "寄送", "宋某", facts={"doc_number": " 郑数函〔2023〕15号 ", "print_date": ""}
    )
    stored = desk.load("one")
    assert stored.letter == written("一").with_value("doc_number", "郑数函〔2023〕15号")
    assert stored.revision == 2
    assert desk.version_letter(step.version) == stored.letter
    with pytest.raises(DeskError, match="已签发"):
        desk.save(written("二"))


def test_nothing_but_what_is_known_later_comes_with_a_deed(desk: Desk) -> None:
    with pytest.raises(ValueError, match="title"):
        desk.signoff.advance("one", "送核稿", "宋某", facts={"title": "二"})
    assert state(desk) == "草稿"


def test_a_deed_without_facts_leaves_the_revision(desk: Desk) -> None:
    advance(desk, "送核稿")
    assert desk.load("one").revision == 1


def test_a_signed_letter_is_not_overwritten_by_an_import(desk: Desk) -> None:
    advance(desk, *TO_SIGNED)
    versions = desk.versions("one")
    with pytest.raises(DeskError, match="已签发"):
        desk.take_in(written("二"), "二.docx")
    assert desk.versions("one") == versions
    assert desk.load("one").letter == written("一")


def test_a_new_version_is_a_draft_and_the_signed_text_is_kept(desk: Desk) -> None:
    advance(desk, *TO_SIGNED, "寄送")
    step = desk.signoff.start_new_version("one", "宋某")
    assert (step.deed, step.before, state(desk)) == (NEW_VERSION, "已寄送", "草稿")
    desk.save(written("二"))
    kept = desk.versions("one")[0]
    assert (kept.number, kept.label) == (step.version, "签发稿")
    assert desk.version_letter(kept.number) == written("一")


def test_a_letter_that_is_not_signed_needs_no_new_version(desk: Desk) -> None:
    with pytest.raises(DeskError, match="可以直接修改"):
        desk.signoff.start_new_version("one", "宋某")


def test_a_withdrawal_goes_back_by_one_step_and_is_written_down(desk: Desk) -> None:
    advance(desk, *TO_SIGNED)
    desk.signoff.withdraw("one", "宋某")
    assert state(desk) == "待签发"
    assert desk.save(written("二")) == 2
    desk.signoff.withdraw("one", "宋某")
    assert state(desk) == "核稿通过"
    assert [step.deed for step in desk.signoff.log("one")] == [*TO_SIGNED, WITHDRAW, WITHDRAW]


def test_the_signing_of_a_letter_that_was_sent_is_not_withdrawn(desk: Desk) -> None:
    advance(desk, *TO_SIGNED, "寄送")
    desk.signoff.withdraw("one", "宋某")
    assert state(desk) == "已签发"
    with pytest.raises(DeskError, match="没有可以撤回"):
        desk.signoff.withdraw("one", "宋某")
    assert state(desk) == "已签发"


def test_a_new_version_is_withdrawn_until_it_is_changed(desk: Desk) -> None:
    advance(desk, *TO_SIGNED)
    desk.signoff.start_new_version("one", "宋某")
    desk.signoff.withdraw("one", "宋某")
    assert state(desk) == "已签发"
    desk.signoff.start_new_version("one", "宋某")
    desk.save(written("二"))
    with pytest.raises(DeskError, match="已经改过"):
        desk.signoff.withdraw("one", "宋某")
    assert state(desk) == "草稿"


def test_a_state_that_was_set_otherwise_is_not_withdrawn(desk: Desk) -> None:
    advance(desk, "送核稿")
    desk.set_state("one", "待签发")
    with pytest.raises(DeskError, match="没有可以撤回"):
        desk.signoff.withdraw("one", "宋某")


def test_half_characters_do_not_stop_a_step(desk: Desk) -> None:
    step = desk.signoff.advance("one", "送核稿", "宋\ud800", "好\udfff")
    assert desk.signoff.log("one") == (step,)
    assert step.who == "宋?"


def test_a_backup_has_the_log(desk: Desk, tmp_path: Path) -> None:
    advance(desk, *TO_SIGNED)
    desk.backup(tmp_path / "backup.db")
    with Desk.open(tmp_path / "backup.db") as copy:
        assert copy.signoff.log("one") == desk.signoff.log("one")
        assert copy.check() == ()


def test_states_of_older_desks_get_the_words_of_today(tmp_path: Path) -> None:
    older = Migrations("replydesk")
    for migration in itertools.takewhile(
        lambda migration: migration.name != "state_log", MIGRATIONS.pending(Database(memory=True))
    ):
        older(name=migration.name)(migration.fn)
    with contextlib.closing(open_database(tmp_path / "old.db", migrations=older)) as database:
        for number, word in enumerate(("草稿", "会签中", "已归档")):
            database.execute(
                "INSERT INTO letters (id, title, salutation, state, revision, changed, body)"
                " VALUES (?, '', '', ?, 1, '2023-06-18T09:00:00+00:00', '{}')",
                [str(number), word],
            )
    with Desk.open(tmp_path / "old.db") as desk:
        assert {entry.id: entry.state for entry in desk.entries()} == {"0": "草稿", "1": "会签", "2": "归档"}
