"""The commands that scripts rely on, most of them as a process."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlite_utils import Database

from replydesk import __version__, cli
from replydesk.desk import EXPORTED, IMPORTED, REPLACED, Desk
from replydesk.desk.schema import MIGRATIONS
from replydesk.export.profile_draft import read_draft
from replydesk.export.profile_folder import ProfileFolder
from replydesk.letter import Letter
from replydesk.letter.jsonform import dumps, from_dict, loads
from replydesk.paths import profiles_folder, resource
from tests.letters import long_letter

SAMPLE = resource("samples/zhengzhou-2023-00025.txt")
ROOT = Path(__file__).parents[1]
HEAVY = {"PySide6", "docx", "lxml", "openpyxl", "sqlite3", "sqlite_utils"}


def replydesk(*arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the program and insist on its exit code, and on a traceback-free, short stderr."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "replydesk", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done


def kept(desk: Path, letter: Letter | None = None) -> Letter:
    """A letter that the desk has kept as its number 1."""
    letter = letter or long_letter(1)
    with Desk.open(desk) as opened:
        opened.save(letter)
    return letter


# ---- import


def test_import_prints_letters_and_messages_and_saves_nothing(desk: Path) -> None:
    told = json.loads(replydesk("import", SAMPLE, "--json").stdout)
    assert set(told) == {"letters", "messages"}
    letter = from_dict(told["letters"][0])
    assert letter.particulars.proposal_number == "20230030"
    assert told["messages"]
    assert all(set(message) == {"file", "line", "text"} for message in told["messages"])
    assert not desk.exists()


def test_import_into_a_desk_keeps_letter_and_version(desk: Path, tmp_path: Path) -> None:
    named = tmp_path / "own.db"
    told = json.loads(replydesk("import", SAMPLE, SAMPLE, "--json", "--desk", named).stdout)
    assert told["saved"] == [1, 2]
    with Desk.open(named, create=False) as opened:
        assert opened.load(1).letter == from_dict(told["letters"][0])
        (version,) = opened.versions(told["letters"][0]["id"])
        assert (version.reason, version.label) == (IMPORTED, SAMPLE.name)
    assert not desk.exists()


def test_import_tells_people_what_it_found(tmp_path: Path) -> None:
    told = replydesk("import", SAMPLE, "--desk", tmp_path / "own.db").stdout
    for words in (
        "关于市政协十五届一次会议第20230030号提案的答复",
        "主送：郭岭委员",
        "案头编号：1",
        "成文日期：2023年",
    ):
        assert words in told
    assert f"{SAMPLE.name} 第 " in told


def test_what_is_put_right_can_be_kept_as_it_is() -> None:
    told = json.loads(
        replydesk("import", SAMPLE, "--json", "--keep", "punctuation", "--keep", "quotes").stdout
    )
    blocks = from_dict(told["letters"][0]).blocks
    assert blocks[0].text.startswith("您好!您提出的“关于加快推进郑州制造业数字化转型,")
    assert not any("补正" in message["text"] for message in told["messages"])


def test_a_letter_that_comes_back_replaces_the_desks_which_stays_a_version(
    desk: Path, tmp_path: Path
) -> None:
    letter = kept(desk)
    changed = letter.with_value("title", "改过的标题")
    file = tmp_path / "back.json"
    file.write_text(dumps(changed), "utf-8")
    assert cli.main(["import", str(file), "--desk", str(desk)]) == 0
    with Desk.open(desk) as opened:
        assert opened.load(1).letter == changed
        newest, older = opened.versions(letter.id)
        assert (newest.reason, older.reason) == (IMPORTED, REPLACED)
        assert opened.version_letter(older.number) == letter


def test_a_letter_that_a_window_works_on_is_not_replaced(
    desk: Path, letter_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = kept(desk, long_letter(1).with_value("title", "窗口里的"))
    with Desk.open(desk) as window:
        claim = window.claim(letter.id)
        assert claim is not None
        assert cli.main(["import", str(letter_file), "--json", "--desk", str(desk)]) == 1
        assert window.load(1).letter == letter
    out, err = capsys.readouterr()
    assert json.loads(out)["saved"] == [None]
    assert "正在窗口中打开" in err


def test_one_bad_file_among_good_ones_is_told_and_the_rest_read(tmp_path: Path) -> None:
    done = replydesk("import", tmp_path / "none.txt", SAMPLE, "--json", code=1)
    told = json.loads(done.stdout)
    assert len(told["letters"]) == 1
    assert told["messages"][0]["file"] == "none.txt"
    assert told["messages"][0]["line"] == 0
    assert told["messages"][0]["text"] in done.stderr


def test_only_bad_files_are_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", str(tmp_path / "none.txt")]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


# ---- export


def test_export_writes_the_format_of_the_ending(letter_file: Path, tmp_path: Path, desk: Path) -> None:
    out = tmp_path / "out.docx"
    assert replydesk("export", letter_file, "-o", out).stdout == f"已导出：{out}\n"
    assert out.read_bytes()[:2] == b"PK"
    assert not desk.exists()


def test_export_of_a_pdf_needs_no_window(letter_file: Path, tmp_path: Path) -> None:
    for name, options in (("a.pdf", ()), ("b.dat", ("--format", "pdf"))):
        out = tmp_path / name
        done = replydesk("export", letter_file, "-o", out, *options)
        assert (done.stdout, done.stderr) == (f"已导出：{out}\n", "")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.dat").read_bytes()
    said = json.loads(replydesk("pages", letter_file, "--json").stdout)
    assert len(PdfReader(tmp_path / "a.pdf").pages) == len(said["pages"])


def test_export_tells_of_placeholders_without_a_value(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("李四委员：\n\n您提出的第{{提案号}}号提案收悉，现答复如下：\n\n已经办理。\n", "utf-8")
    done = replydesk("export", source, "-o", tmp_path / "a.docx")
    assert "原样留在文件里：提案号" in done.stderr


def test_a_web_page_tells_on_stderr_what_it_withholds(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("李四委员：\n\n您的提案收悉，答复如下：\n\n请拨打13812345678。\n", "utf-8")
    done = replydesk("export", source, "-o", tmp_path / "a.html")
    assert "注意：已遮盖手机号码：“请拨打×××××××××××。”。" in done.stderr
    assert "13812345678" not in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert replydesk("export", source, "-o", tmp_path / "a.md").stderr == ""


def test_export_of_a_letter_in_the_desk_keeps_a_version(desk: Path, tmp_path: Path) -> None:
    letter = kept(desk)
    replydesk("export", 1, "-o", tmp_path / "导出.json")
    assert loads((tmp_path / "导出.json").read_text("utf-8")) == letter
    with Desk.open(desk) as opened:
        (version,) = opened.versions(letter.id)
        assert (version.reason, version.label) == (EXPORTED, "导出.json")
        assert opened.version_letter(version.number) == letter


def test_an_export_that_fails_keeps_no_version(desk: Path, tmp_path: Path) -> None:
    letter = kept(desk)
    assert cli.main(["export", "1", "-o", str(tmp_path / "missing" / "a.txt")]) == 2
    with Desk.open(desk) as opened:
        assert opened.versions(letter.id) == ()


def test_format_and_profile_can_be_named(letter_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "letter.out"
    assert (
        cli.main(["export", str(letter_file), "-o", str(out), "--format", "json", "--profile", "plain"]) == 0
    )
    assert loads(out.read_text("utf-8")) == long_letter(1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "{letter}", "-o", "{folder}/a.xyz"],
        ["export", "{letter}", "-o", "{folder}/a.docx", "--profile", "no-such-profile"],
        ["export", "{letter}", "-o", "{folder}/missing/a.txt"],
        ["export", "{letter}", "-o", "{folder}/a?.txt"],
        ["export", "{folder}/none.txt", "-o", "{folder}/a.txt"],
        ["export", "7", "-o", "{folder}/a.txt"],
    ],
)
def test_what_cannot_be_exported_is_one_sentence(
    arguments: list[str], letter_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = set(tmp_path.iterdir())
    assert cli.main([part.format(letter=letter_file, folder=tmp_path) for part in arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("replydesk: ")
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "arguments", [["-o", "{folder}/missing/a.pdf"], ["-o", "{folder}/a.pdf", "--profile", "no-such-profile"]]
)
def test_what_cannot_be_painted_is_one_sentence(
    arguments: list[str], letter_file: Path, tmp_path: Path
) -> None:
    """As a process: Qt's application outlives a command, and the window's tests need one of another kind."""
    before = set(tmp_path.iterdir())
    done = replydesk("export", letter_file, *(part.format(folder=tmp_path) for part in arguments), code=2)
    assert (done.stdout, done.stderr.count("\n")) == ("", 1)
    assert done.stderr.startswith("replydesk: ")
    assert set(tmp_path.iterdir()) == before


# ---- desk


def test_desk_info_backup_check_and_restore(desk: Path, tmp_path: Path) -> None:
    letter = kept(desk)
    backup = tmp_path / "备份.db"
    assert replydesk("desk", "backup", backup).stdout == f"已备份：{backup}\n"
    kept(desk, letter.with_value("title", "后来的"))
    told = replydesk("desk", "restore", backup, "--desk", desk).stdout
    assert told.startswith(f"已恢复：{desk}\n恢复前的案头保存在：")
    assert replydesk("--desk", desk, "desk", "check").stdout == "案头完好。\n"
    info = json.loads(replydesk("desk", "--desk", desk, "info", "--json").stdout)
    assert info == {
        "path": str(desk),
        "size": desk.stat().st_size,
        "schema": len(MIGRATIONS.pending(Database(memory=True))),
        "letters": 1,
        "deleted": 0,
        "versions": 0,
    }
    with Desk.open(desk) as opened:
        assert opened.load(1).letter == letter


def test_desk_info_tells_people(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept(desk)
    assert cli.main(["desk", "info"]) == 0
    assert "答复函 1 封" in capsys.readouterr().out


def test_desk_check_tells_every_problem(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept(desk)
    with Desk.open(desk) as opened:
        opened._store.database.execute("UPDATE letters SET title = 'x'")
    assert cli.main(["desk", "check"]) == 1
    assert capsys.readouterr().out == "第 1 号答复函：目录与正文不一致。\n"


@pytest.mark.parametrize("command", [["info"], ["check"], ["backup", "b.db"], ["restore", "none.db"]])
def test_a_desk_that_is_not_there_is_not_made(
    command: list[str], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["desk", *command]) == 2
    assert "找不到" in capsys.readouterr().err
    assert not desk.exists()


# ---- start


def test_version_is_quick_because_it_loads_no_room() -> None:
    program = (
        "import sys; from replydesk.cli import main; code = main(['--version']);"
        "print(*{name.partition('.')[0] for name in sys.modules}, *(n for n in sys.modules if 'replydesk.' in n))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    version, modules = told.stdout.splitlines()
    assert version == f"replydesk {__version__}"
    assert not HEAVY & set(modules.split())
    ours = {name for name in modules.split() if name.startswith("replydesk.")}
    small = ("cli", "arguments", "desk_commands", "errors", "streams", "terminal", "wording")
    assert ours == {f"replydesk.{name}" for name in small}


def test_export_of_a_text_to_text_loads_neither_qt_nor_word_nor_sqlite(tmp_path: Path) -> None:
    program = (
        "import sys; from replydesk.cli import main; code = main(sys.argv[1:]);"
        "print(*{name.partition('.')[0] for name in sys.modules}); sys.exit(code)"
    )
    out = tmp_path / "out.txt"
    told = subprocess.run(
        [sys.executable, "-c", program, "export", str(SAMPLE), "-o", str(out)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
    )
    assert "20230030" in out.read_text("utf-8")
    assert not HEAVY & set(told.stdout.splitlines()[-1].split())


# ---- the edge


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("replydesk.intake.read_letter", interrupted)
    assert cli.main(["import", "a.txt"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "long.json"
    file.write_text(dumps(long_letter(60)), "utf-8")
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "replydesk", "import", str(file), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_an_office_profile_is_found_by_its_name(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    folder = ProfileFolder(profiles_folder())
    folder.save(read_draft(folder.add("我局版式").path).with_value("salutation.end", "、"))
    replydesk("export", SAMPLE, "-o", out, "--profile", "我局版式")
    assert "郭岭委员、" in out.read_text("utf-8")
    assert "我局版式" in replydesk("export", SAMPLE, "-o", out, "--profile", "他局", code=2).stderr
