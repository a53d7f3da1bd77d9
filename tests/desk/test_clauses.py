"""The clause library of a desk."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from replydesk.desk import Desk, DeskError
from replydesk.desk.clause_starter import starter_clauses
from replydesk.desk.clauses import Clauses
from replydesk.letter.clause import Clause, Variant

THANKS = Clause("thanks", "感谢支持", "感谢您的支持。", "C20", "结尾", tags=("常用",))
REPLY = Clause("reply", "引出答复", "现答复如下：", "C04", "开头")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    with Desk.open(path) as desk:
        yield desk


@pytest.fixture
def library(desk: Desk) -> Clauses:
    """A library without the starter set."""
    return Clauses(desk._store)


def ids(library: Clauses, text: str = "", **which: bool) -> list[str]:
    return [f.clause.id for f in (library.all(**which) if which or not text else library.search(text))]


def test_a_saved_clause_is_there(library: Clauses) -> None:
    filed = library.save(THANKS)
    assert (filed.clause, filed.version, filed.uses, filed.last_used) == (THANKS, 1, 0, None)
    assert library.get("thanks") == filed
    assert library.all() == (filed,)
    assert library.get("other") is None


def test_a_changed_clause_is_a_new_version_and_an_equal_one_is_not(library: Clauses) -> None:
    library.save(THANKS)
    assert library.save(THANKS).version == 1
    changed = replace(THANKS, text="谢谢！")
    assert library.save(changed).version == 2
    assert [(v.version, v.clause) for v in library.history("thanks")] == [(2, changed), (1, THANKS)]


def test_restoring_a_version_makes_it_the_newest(library: Clauses) -> None:
    library.save(THANKS)
    library.save(replace(THANKS, text="谢谢！"))
    filed = library.restore("thanks", 1)
    assert (filed.clause, filed.version) == (THANKS, 3)
    assert len(library.history("thanks")) == 3
    with pytest.raises(DeskError, match="没有第 9 版"):
        library.restore("thanks", 9)


def test_what_is_no_clause_is_refused_and_nothing_is_written(library: Clauses) -> None:
    with pytest.raises(DeskError, match="“空”没有保存：正文是空的"):
        library.save(Clause("a", "空", ""))
    assert library.all() == ()


def test_a_deleted_clause_is_gone_until_it_is_brought_back(library: Clauses) -> None:
    library.save(THANKS)
    library.delete("thanks")
    assert (ids(library), ids(library, "感谢"), ids(library, deleted=True)) == ([], [], ["thanks"])
    assert library.folders() == ()
    library.undelete("thanks")
    assert (ids(library), ids(library, deleted=True)) == (["thanks"], [])
    library.delete("thanks")
    assert library.save(THANKS).version == 1  # saving brings it back
    assert ids(library) == ["thanks"]


def test_what_is_unknown_cannot_be_deleted_used_or_looked_up(library: Clauses) -> None:
    for act in (
        lambda: library.delete("x"),
        lambda: library.history("x"),
        lambda: library.note_use("x", "letter", (), ""),
    ):
        with pytest.raises(DeskError, match="没有这一条"):
            act()


def test_clauses_stand_by_folder_function_and_title(library: Clauses) -> None:
    for clause in (THANKS, REPLY, Clause("b", "乙", "。", "C01", "开头"), Clause("a", "甲", "。")):
        library.save(clause)
    assert ids(library) == ["a", "b", "reply", "thanks"]
    assert library.folders() == ("开头", "结尾")


def test_clauses_are_put_into_other_folders(library: Clauses) -> None:
    for clause in (THANKS, REPLY):
        library.save(clause)
    library.refile({"thanks": "别处/常用", "reply": "开头", "other": "别处"})
    assert library.folders() == ("别处/常用", "开头")
    assert {filed.clause.id: filed.version for filed in library.all()} == {"thanks": 2, "reply": 1}


def test_uses_are_counted_and_come_first_in_a_search(library: Clauses) -> None:
    library.save(THANKS)
    library.save(replace(THANKS, id="second"))
    assert library.search("感谢")[0].clause.id == "second"  # changed last
    library.note_use("thanks", "letter", ("a",), "感谢您的支持。")
    first = library.search("感谢")[0]
    assert (first.clause.id, first.uses, first.version) == ("thanks", 1, 1)
    assert first.last_used is not None


def test_uses_tell_of_a_changed_clause(library: Clauses) -> None:
    library.save(THANKS)
    number = library.note_use("thanks", "letter", ("a", "b"), "感谢您的支持。")
    library.save(replace(THANKS, title="致谢", folder="别处"))
    (use,) = library.uses_in("letter")
    assert (use.number, use.block_ids, use.text) == (number, ("a", "b"), "感谢您的支持。")
    assert (use.then.version, use.then.clause, use.outdated) == (1, THANKS, False)
    library.save(replace(THANKS, variants=(Variant("谢贵会。", address="贵会"),)))
    (use,) = library.uses_in("letter")
    assert use.present is not None
    assert (use.outdated, use.present.version) == (True, 3)
    library.renew_use(use, text="新文字")
    (use,) = library.uses_in("letter")
    assert (use.outdated, use.then.version, use.text, use.block_ids) == (False, 3, "新文字", ("a", "b"))
    library.delete("thanks")
    (use,) = library.uses_in("letter")
    assert (use.present, use.outdated) == (None, False)
    assert library.uses_in("other") == ()


def test_an_older_version_can_be_noted(library: Clauses) -> None:
    library.save(THANKS)
    library.save(replace(THANKS, text="谢谢！"))
    library.note_use("thanks", "letter", (), "感谢您的支持。\ud800", version=1)
    (use,) = library.uses_in("letter")
    assert (use.then.clause, use.outdated, use.text) == (THANKS, True, "感谢您的支持。?")


def test_another_program_is_seen(path: Path, library: Clauses) -> None:
    library.save(THANKS)
    assert ids(library, "感谢") == ["thanks"]
    with Desk.open(path) as other:
        theirs = Clauses(other._store)
        theirs.save(REPLY)
        theirs.save(replace(THANKS, title="衷心感谢"))
        theirs.note_use("thanks", "letter", (), "")
    assert ids(library, "zxgx") == ["thanks"]
    assert sorted(ids(library)) == ["reply", "thanks"]
    assert library.all()[1].uses == 1


def test_taking_in_tells_new_changed_and_equal(library: Clauses) -> None:
    library.save(THANKS)
    library.save(REPLY)
    gone = Clause("gone", "删掉的", "。")
    library.save(gone)
    library.delete("gone")
    taken = library.take_in(
        (
            THANKS,
            replace(REPLY, text="答复如下："),
            replace(THANKS, id="copy"),
            Clause("new", "新的", "。"),
            Clause("new copy", "新的", "。"),
            gone,
        )
    )
    assert (taken.added, taken.updated, taken.same) == (2, 1, 3)
    assert sorted(ids(library)) == ["gone", "new", "reply", "thanks"]
    assert library.get("reply").version == 2  # type: ignore[union-attr]  # it is there


def test_nothing_is_taken_in_by_half(library: Clauses) -> None:
    with pytest.raises(DeskError):
        library.take_in((THANKS, Clause("bad", "", "")))
    assert library.all() == ()


def test_the_starter_set_comes_once_and_what_was_deleted_stays_so(path: Path) -> None:
    with Desk.open(path) as desk:
        starter = {clause.id for clause in starter_clauses()}
        assert set(ids(desk.clauses)) == starter
        gone = min(starter)
        desk.clauses.delete(gone)
        kept = desk.clauses.save(replace(starter_clauses()[-1], text="改过。"))
    with Desk.open(path) as desk:
        assert set(ids(desk.clauses)) == starter - {gone}
        assert desk.clauses.get(kept.clause.id) == kept
        desk.remember("clauses.starter", 0)  # as an earlier edition would have left it
        assert desk.clauses.add_starter_set() == 0
        assert set(ids(desk.clauses)) == starter - {gone}


def test_a_damaged_clause_does_not_take_the_library_away(path: Path) -> None:
    with Desk.open(path) as desk:
        library = Clauses(desk._store)
        library.save(THANKS)
        library.save(REPLY)
        assert desk.check() == ()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE clauses SET body = '{' WHERE id = 'thanks'")
        connection.execute("UPDATE clause_versions SET body = '{' WHERE clause = 1")
    with Desk.open(path) as desk:
        library = Clauses(desk._store)
        assert ids(library) == ["reply"]
        with pytest.raises(DeskError, match="第 1 版已损坏"):
            library.history("thanks")
        assert desk.check() == ("常用语 thanks 第 1 版的内容已损坏。",)
        assert library.save(THANKS).version == 2
        assert sorted(ids(library)) == ["reply", "thanks"]
