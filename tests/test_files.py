"""Writing and reading users' files: whole or not at all, and every refusal is a sentence."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from replydesk.errors import FileError
from replydesk.files import check_name, read_bytes, write_atomically

LIMIT = 20_000_000
NOBODY = 65534
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and users are POSIX here")


@contextmanager
def as_a_user_without_rights(folder: Path, mode: int) -> Iterator[None]:
    """Give the folder the mode and become a user whom it binds (root heeds no modes)."""
    folder.chmod(mode)
    root = os.geteuid() == 0
    opened: list[tuple[Path, int]] = []
    if root:
        for parent in folder.parents:
            before = parent.stat().st_mode & 0o7777
            if not before & 0o001:
                opened.append((parent, before))
                parent.chmod(before | 0o001)
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
        for parent, before in opened:
            parent.chmod(before)


def left_over(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_new_file_is_written_with_the_users_umask(tmp_path: Path) -> None:
    target = tmp_path / "答复函.docx"
    before = os.umask(0o027)
    try:
        write_atomically(target, b"letter")
    finally:
        os.umask(before)
    assert target.read_bytes() == b"letter"
    assert left_over(tmp_path) == ["答复函.docx"]
    if sys.platform != "win32":
        assert target.stat().st_mode & 0o777 == 0o640


@posix
def test_an_older_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    target.chmod(0o604)
    write_atomically(target, b"new")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o604)
    assert left_over(tmp_path) == ["a.txt"]


def test_a_missing_folder_is_named_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"文件夹“.*没有这里”不存在"):
        write_atomically(tmp_path / "没有这里" / "a.docx", b"x")
    assert left_over(tmp_path) == []


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(FileError, match="“out”是一个文件夹"):
        write_atomically(tmp_path / "out", b"x")


@posix
@pytest.mark.parametrize("mode", [0o555, 0o000])
def test_a_folder_without_permission_leaves_the_older_file_whole(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "共享"
    folder.mkdir()
    target = folder / "a.docx"
    target.write_bytes(b"old")
    with (
        as_a_user_without_rights(folder, mode),
        pytest.raises(FileError, match="没有写入权限；原有文件未改动"),
    ):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert left_over(folder) == ["a.docx"]


@pytest.mark.parametrize(
    ("where", "error", "sentence"),
    [
        ("os.fsync", OSError(errno.ENOSPC, "No space left on device"), "磁盘空间不足，“a.docx”没有写出"),
        (
            "os.fsync",
            OSError(errno.EIO, "Input/output error"),
            "没有写出（Input/output error）；原有文件未改动",
        ),
        ("pathlib.Path.replace", PermissionError(errno.EACCES, "in use"), "可能正在 Word 或 WPS 中打开"),
    ],
)
def test_a_write_that_fails_at_the_end_leaves_the_older_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, error: OSError, sentence: str
) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def fail(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr(where, fail)
    with pytest.raises(FileError, match=sentence):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert left_over(tmp_path) == ["a.docx"]


@posix
def test_a_write_that_breaks_off_in_the_middle_leaves_the_older_file_whole(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - POSIX only

    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(FileError, match=r"“a\.docx”没有写出（File too large）；原有"):
            write_atomically(target, b"new" * 10_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert target.read_bytes() == b"old"
    assert left_over(tmp_path) == ["a.docx"]


@pytest.mark.parametrize(
    "name",
    [
        "关于“提案”的答复函（A类）.docx",
        "a.b.docx",
        "CONTENT.docx",
        "COM10.txt",
        ".hidden",
        "答" * 83 + ".docx",
    ],
)
def test_good_names_pass(name: str) -> None:
    check_name(Path(name))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("第1号:答复.docx", r"不允许的字符（:）"),
        ("a?*?.docx", r"不允许的字符（\?、\*）"),
        ("a\\b.docx", "不允许的字符"),
        ("行\n尾.docx", "不允许的字符（控制字符）"),
        ("CON", "不能用作"),
        ("aux.docx", "不能用作"),
        ("con.txt.docx", "不能用作"),
        ("lpt1 .docx", "不能用作"),
        ("答复函.", "不能用作"),
        ("答复函.docx ", "不能用作"),
        ("答" * 84 + ".docx", "文件名太长"),
    ],
)
def test_names_that_no_disk_or_windows_takes_are_refused(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(FileError, match=sentence):
        write_atomically(tmp_path / name, b"x")
    assert left_over(tmp_path) == []


def test_reading_gives_the_whole_content(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\xff")
    assert read_bytes(tmp_path / "a.txt", 2) == b"\x00\xff"


def test_reading_a_missing_file_a_folder_or_a_huge_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"找不到文件“.*没有\.txt”"):
        read_bytes(tmp_path / "没有.txt", LIMIT)
    with pytest.raises(FileError, match="是一个文件夹"):
        read_bytes(tmp_path, LIMIT)
    with (tmp_path / "big.txt").open("wb") as stream:
        stream.truncate(LIMIT + 1)
    with pytest.raises(FileError, match=r"太大（超过 20 MB）"):
        read_bytes(tmp_path / "big.txt", LIMIT)


@posix
def test_reading_without_permission_is_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "密"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"x")
    (folder / "a.txt").chmod(0o000)
    with as_a_user_without_rights(folder, 0o755), pytest.raises(FileError, match=r"没有读取“a\.txt”的权限"):
        read_bytes(folder / "a.txt", LIMIT)
    with as_a_user_without_rights(folder, 0o000), pytest.raises(FileError, match=r"没有读取“a\.txt”的权限"):
        read_bytes(folder / "a.txt", LIMIT)
