"""Where the program's own files are, and where the user's data goes."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from replydesk import paths
from replydesk.errors import FileError

SAMPLE = "samples/zhengzhou-2023-00025.txt"


def test_a_resource_is_found_in_the_checkout() -> None:
    assert "第20230030号" in paths.resource(SAMPLE).read_text("utf-8")


def test_a_resource_is_found_beside_an_installed_package(tmp_path: Path) -> None:
    installed = tmp_path / "site" / "replydesk"
    installed.mkdir(parents=True)
    for module in ("paths.py", "errors.py", "wording.py"):
        shutil.copy(Path(paths.__file__).with_name(module), installed)
    (installed / "__init__.py").touch()
    (installed / "resources").mkdir()
    (installed / "resources" / "note.txt").write_text("在包里", "utf-8")
    program = "from replydesk.paths import resource; print(ascii(resource('note.txt').read_text('utf-8')))"
    told = subprocess.run(
        [sys.executable, "-c", program],
        cwd=installed.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == ascii("在包里")


def test_the_frozen_program_brings_its_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = tmp_path / "resources" / SAMPLE
    frozen.parent.mkdir(parents=True)
    frozen.write_text("冻结的样例", "utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource(SAMPLE) == frozen


def test_a_missing_resource_is_our_bug() -> None:
    with pytest.raises(FileNotFoundError, match=r"no-such-thing\.toml"):
        paths.resource("no-such-thing.toml")


def test_the_tests_keep_away_from_the_users_folder(own_folders: Path) -> None:
    assert paths.user_data_folder().is_relative_to(own_folders)
    assert "replydesk" in paths.user_data_folder().name


def test_the_desk_is_the_given_file_then_the_environments_then_the_users(
    own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPLYDESK_DESK", str(own_folders / "named.db"))
    assert paths.desk_file(str(own_folders / "given.db")) == own_folders / "given.db"
    assert paths.desk_file() == own_folders / "named.db"
    monkeypatch.delenv("REPLYDESK_DESK")
    assert paths.desk_file() == paths.user_data_folder() / "desk.db"
    assert paths.user_data_folder().is_dir()


def test_a_users_folder_that_cannot_be_made_is_a_sentence(
    own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_folders / "file").touch()
    monkeypatch.delenv("REPLYDESK_DESK")
    monkeypatch.setattr(paths, "user_data_folder", lambda: own_folders / "file" / "replydesk")
    with pytest.raises(FileError, match="--desk"):
        paths.desk_file()
