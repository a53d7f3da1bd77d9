"""dev.py: what it installs, how it heals, and that exit codes pass through."""

import importlib.util
import signal
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

import dev

posix = pytest.mark.skipif(sys.platform == "win32", reason="apt-get and signals are not for Windows")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small checkout of its own, so that nothing here touches the real .venv."""
    for name in ("dev.py", "pyproject.toml", "uv.lock"):
        (tmp_path / name).write_text(name, "utf-8")
    venv = tmp_path / ".venv"
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", venv)
    monkeypatch.setattr(dev, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(dev, "STAMP", venv / "replydesk-ready")
    return tmp_path


class Machine:
    """A Debian machine on which some packages are installed and apt-get is allowed or not."""

    def __init__(self, installed: str, *, allowed: bool) -> None:
        self.installed = installed
        self.allowed = allowed
        self.commands: list[list[str]] = []

    def run(self, command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        if command[0] == "dpkg-query":
            return subprocess.CompletedProcess(command, 0, self.installed, "")
        self.commands.append(command)
        error = "" if self.allowed else "a password is required"
        return subprocess.CompletedProcess(command, 0 if self.allowed else 100, "", error)


def on(machine: Machine, monkeypatch: pytest.MonkeyPatch, *, root: bool = True) -> Machine:
    monkeypatch.setattr("subprocess.run", machine.run)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("os.geteuid", lambda: 0 if root else 1000)
    return machine


@posix
def test_nothing_is_installed_when_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = on(
        Machine("ii  libegl1 \nii  libglib2.0-0t64 libglib2.0-0 (= 2.80)\n", allowed=True), monkeypatch
    )
    dev.system_packages(["libegl1", "libglib2.0-0"])
    assert machine.commands == []


@posix
@pytest.mark.parametrize("root", [True, False])
def test_only_what_is_missing_is_installed(monkeypatch: pytest.MonkeyPatch, *, root: bool) -> None:
    machine = on(Machine("ii  libegl1 \nrc  xvfb \n", allowed=True), monkeypatch, root=root)
    dev.system_packages(["libegl1", "xvfb"])
    update, install = machine.commands
    assert update[-1] == "update"
    assert install[-3:] == ["--yes", "--no-install-recommends", "xvfb"]
    assert (install[:2] == ["sudo", "-n"]) is not root


@posix
def test_without_rights_it_says_whom_to_ask_for_what_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on(Machine("", allowed=False), monkeypatch, root=False)
    dev.system_packages(["libegl1", "xvfb"])
    told = capsys.readouterr().err
    assert "a password is required" in told
    assert "ask an administrator for: apt-get install --no-install-recommends libegl1 xvfb\n" in told


@posix
def test_without_rights_and_without_ensurepip_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    on(Machine("", allowed=False), monkeypatch, root=False)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(SystemExit) as ended:
        dev.system_packages([])
    assert ended.value.code == 2


def made_ready() -> None:
    dev.PYTHON.parent.mkdir(parents=True)
    dev.PYTHON.touch()
    dev.STAMP.write_text(dev.fingerprint(), "utf-8")


def test_a_finished_set_up_is_not_done_again(checkout: Path) -> None:
    assert not dev.ready()
    made_ready()
    assert dev.ready()


@pytest.mark.parametrize("name", ["dev.py", "pyproject.toml", "uv.lock"])
def test_a_change_of_what_it_depends_on_asks_for_a_new_set_up(checkout: Path, name: str) -> None:
    made_ready()
    (checkout / name).write_text("changed", "utf-8")
    assert not dev.ready()


def test_a_lost_python_asks_for_a_new_set_up(checkout: Path) -> None:
    made_ready()
    dev.PYTHON.unlink()
    assert not dev.ready()


def test_an_interrupted_set_up_is_not_built_upon(checkout: Path) -> None:
    made_ready()
    dev.STAMP.write_text(dev.BUSY, "utf-8")
    assert not dev.ready()
    assert not dev.sound()


def test_an_environment_of_this_python_is_built_upon_and_of_another_not(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.VENV.mkdir()
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    assert dev.sound()
    monkeypatch.setattr(sys, "base_prefix", "/opt/another")
    assert not dev.sound()


def test_two_set_ups_wait_for_each_other(checkout: Path) -> None:
    entered = threading.Event()

    def second() -> None:
        with dev.one_at_a_time():
            entered.set()

    other = threading.Thread(target=second)
    with dev.one_at_a_time():
        other.start()
        assert not entered.wait(0.2)
    other.join(10)
    assert entered.is_set()


def test_exit_codes_and_settings_pass_through(capfd: pytest.CaptureFixture[str]) -> None:
    program = "import os, sys; print(os.environ['GIVEN']); sys.exit(3)"
    assert dev.call([sys.executable, "-c", program], GIVEN="yes") == 3
    assert capfd.readouterr().out == "yes\n"


@posix
def test_a_killed_program_gives_the_shells_exit_code() -> None:
    program = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert dev.call([sys.executable, "-c", program]) == 128 + signal.SIGKILL


@posix
def test_ctrl_c_leaves_the_program_time_to_save(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys, pathlib\n"
        "def save(*_):\n    pathlib.Path(sys.argv[1]).write_text('saved'); sys.exit(0)\n"
        "signal.signal(signal.SIGINT, save)\n"
        "os.kill(os.getppid(), signal.SIGINT)\n"  # the caller is interrupted first and must go on waiting
        "signal.sigtimedwait([], 1)\n"
        "os.kill(os.getpid(), signal.SIGINT)\n"
    )
    saved = tmp_path / "saved"
    assert dev.call([sys.executable, "-c", program, str(saved)]) == 0
    assert saved.read_text() == "saved"


def test_without_a_command_it_tells_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 2
    assert dev.main(["--help"]) == 0
    told = capsys.readouterr().out
    for command in ("run", "test", "check", "bench", "translations", "screenshots", "freeze"):
        assert f"dev.py {command}" in told


def test_run_without_a_display_does_the_main_job(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(dev, "set_up", asked.append)
    monkeypatch.setattr(dev, "main_job", lambda: 7)
    monkeypatch.setattr(dev, "replydesk", lambda *arguments: len(arguments))
    assert (dev.run([]), dev.run(["import", "a.txt", "--json"])) == (7, 3)
    monkeypatch.setenv("DISPLAY", ":0")
    assert dev.run([]) == 1
    assert asked == [[], dev.QT, dev.QT]


@pytest.mark.usefixtures("own_folders")
def test_the_main_job_keeps_the_sample_and_exports_it_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "REPLYDESK", [sys.executable, "-P", "-m", "replydesk"])
    for number in (1, 2):
        assert dev.main_job() == 0
        told = capfd.readouterr().out
        assert "第20230030号" in told
        assert f"{tmp_path / 'out' / 'desk.db'}, letter {number}\n" in told
        assert str(tmp_path / "out" / "zhengzhou-2023-00025.docx") in told
    assert zipfile.is_zipfile(tmp_path / "out" / "zhengzhou-2023-00025.docx")


def test_the_checks_all_run_and_one_failure_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []

    def tool(name: str, *_arguments: str) -> int:
        ran.append(name)
        return int(name == "mypy")

    monkeypatch.setattr(dev, "set_up", lambda _packages: None)
    monkeypatch.setattr(dev, "tool", tool)
    assert dev.check([]) == 1
    assert ran == ["ruff", "ruff", "mypy", "lint-imports"]
