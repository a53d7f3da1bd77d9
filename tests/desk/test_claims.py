"""Who works on which letter."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from replydesk.desk import Desk, DeskError
from replydesk.letter import Letter, Particulars

HOLD = """
import sys
from pathlib import Path
from replydesk.desk import Desk
desk = Desk.open(Path(sys.argv[1]))
claim = desk.claim("one")
print("held" if claim else "refused", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


def holder(path: Path) -> subprocess.Popen[str]:
    """Another program that holds the letter until its input ends; it has said so already."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def locks(path: Path) -> list[Path]:
    return list(path.parent.glob(".desk.db-claims/*"))


def test_a_second_window_of_the_same_program_is_refused(path: Path) -> None:
    with Desk.open(path) as first, Desk.open(path) as second:
        claim = first.claim("one")
        assert claim is not None
        assert second.claim("one") is None
        assert first.claim("one") is None
        other = second.claim("two")
        assert other is not None
        claim.release()
        assert second.claim("one") is not None


def test_a_claim_ends_with_its_block_its_desk_or_its_release(path: Path) -> None:
    with Desk.open(path) as other:
        with Desk.open(path) as desk:
            held = desk.claim("one")
            assert held is not None
            with held:
                assert other.claim("one") is None
            again = desk.claim("one")
            assert again is not None
            again.release()
            again.release()
            assert desk.claim("one") is not None
        assert other.claim("one") is not None
    assert locks(path) == []


def test_another_program_is_refused_and_told_who_it_is(path: Path) -> None:
    process = holder(path)
    with process, Desk.open(path) as desk:
        assert desk.claim("one") is None
        assert " 在 " in desk.claimed_by("one")
        assert "起" in desk.claimed_by("one")
        process.communicate()
        assert desk.claim("one") is not None


def test_a_program_that_was_killed_holds_nothing(path: Path) -> None:
    process = holder(path)
    with process, Desk.open(path) as desk:
        process.kill()
        process.communicate()
        assert len(locks(path)) == 1
        claim = desk.claim("one")
        assert claim is not None
        claim.release()
    assert locks(path) == []


def test_nobody_is_named_where_nobody_is_known(path: Path) -> None:
    with Desk.open(path) as desk:
        assert desk.claimed_by("one") == ""
        claim = desk.claim("one")
        assert claim is not None
        locks(path)[0].write_text("[]")
        assert desk.claimed_by("one") == ""


def test_a_letters_id_need_not_be_fit_for_a_file_name(path: Path) -> None:
    with Desk.open(path) as desk:
        claim = desk.claim("../../甲:*\ud83d")
        assert claim is not None
        assert [lock.parent.name for lock in locks(path)] == [".desk.db-claims"]


def test_a_letter_that_is_open_is_not_replaced_by_an_import(path: Path) -> None:
    with Desk.open(path) as window, Desk.open(path) as importer:
        letter = Letter("one", Particulars(title="甲"))
        window.save(letter)
        claim = window.claim("one")
        assert claim is not None
        with pytest.raises(DeskError, match="“乙”正在窗口中打开"):
            importer.take_in(letter.with_value("title", "乙"))
        assert importer.load("one").letter == letter
        claim.release()
        assert importer.take_in(letter.with_value("title", "乙")) == 1


def test_a_desk_whose_claims_folder_cannot_be_made_says_so(path: Path) -> None:
    path.with_name(".desk.db-claims").write_text("in the way")
    with Desk.open(path) as desk, pytest.raises(DeskError, match="不能写入"):
        desk.claim("one")


@pytest.mark.skipif(os.name == "nt", reason="Windows removes no open file")
def test_a_lock_file_removed_while_it_was_opened_is_not_taken_for_a_claim(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between another's open and lock the holder may release: the other must not lock a file without a name."""
    real = os.open
    removed: list[Path] = []

    def open_then_remove(name: Path, flags: int, mode: int = 0o777) -> int:
        handle = real(name, flags, mode)
        if not removed:
            removed.append(name)
            Path(name).unlink()
        return handle

    with Desk.open(path) as desk, Desk.open(path) as other:
        monkeypatch.setattr(os, "open", open_then_remove)
        claim = desk.claim("one")
        monkeypatch.undo()
        assert removed
        assert claim is not None
        assert other.claim("one") is None
