#!/usr/bin/env python3
"""Set up replydesk and run a developer command: the one page that a fresh clone needs.

    python3 dev.py run [ARGS]      start replydesk; without ARGS the window on a sample letter, or the main job without a display
    python3 dev.py test [ARGS]     run the tests (ARGS go to pytest)
    python3 dev.py check           style, types, and which room may import which
    python3 dev.py bench [ARGS]    measure against the bare alternatives and print the ratios
    python3 dev.py translations    bring resources/i18n up to the source and compile it; says what has no English yet
    python3 dev.py screenshots     draw the window and the exported pages into docs/pictures
    python3 dev.py freeze          build dist/replydesk with PyInstaller and start it

Needs Python 3.11 and nothing else: system packages come through apt-get where there is one, Python packages into .venv,
each by the hash in uv.lock. On Windows write `py dev.py …`. Only the standard library may be imported here.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
STAMP = VENV / "replydesk-ready"
BUSY = "set-up was interrupted"
SAMPLE = ROOT / "resources" / "samples" / "zhengzhou-2023-00025.txt"
THIS_PYTHON = f"python{sys.version_info[0]}.{sys.version_info[1]}"

# Debian packages by purpose. Qt's wheels bring Qt, but not the X11, OpenGL and font libraries under it.
NETWORK = ["ca-certificates"]
QT = [
    "fonts-noto-cjk",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
]
RENDERING = ["fonts-arphic-gbsn00lp", "fonts-arphic-gkai00mp", "libreoffice-writer-nogui", "poppler-utils"]
PICTURES = ["imagemagick", "openbox", "xdotool", "xvfb"]
FREEZING = ["binutils", f"lib{THIS_PYTHON}"]


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "run": run,
        "test": test,
        "check": check,
        "bench": bench,
        "translations": translations,
        "screenshots": screenshots,
        "freeze": freeze,
    }
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    return commands[arguments[0]](arguments[1:])


# ---- the commands


def run(arguments: list[str]) -> int:
    """Start replydesk with the arguments, or show its main job on the sample letter."""
    desktop = WINDOWS or sys.platform == "darwin"
    display = desktop or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if arguments:
        set_up(QT)
        return replydesk(*arguments)
    if display:
        set_up(QT)
        return replydesk(str(SAMPLE))
    say("no display here, so no window: doing the main job on the sample letter instead")
    set_up([])
    return main_job()


def main_job() -> int:
    """Import the sample letter, keep it in a desk and export it to out/, as three plain commands."""
    out = ROOT / "out"
    out.mkdir(exist_ok=True)
    desk, document = out / "desk.db", out / f"{SAMPLE.stem}.docx"
    told = subprocess.run(
        [*REPLYDESK, "import", str(SAMPLE), "--desk", str(desk), "--json"],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    if told.returncode != 0:
        return told.returncode
    report = json.loads(told.stdout)
    number, title = report["saved"][0], report["letters"][0]["particulars"]["title"]
    print(f"letter:   {title}\nfrom:     {SAMPLE}\ndesk:     {desk}, letter {number}")
    return replydesk("export", str(number), "-o", str(document), "--desk", str(desk))


def test(arguments: list[str]) -> int:
    """Run pytest, without a screen unless the environment names one for Qt."""
    set_up([*QT, *RENDERING])
    spread = [] if arguments else ["--numprocesses=2", "--dist=loadfile"]  # not worth its start for a few
    return tool("pytest", *spread, *arguments, **without_screen())


def check(_arguments: list[str]) -> int:
    """Run every static check, all of them even if one fails."""
    set_up([])
    codes = []
    for line in ("ruff check", "ruff format --check", "mypy", "lint-imports --no-logo"):
        say(line)
        codes.append(tool(*line.split()))
    return max(codes)


def bench(arguments: list[str]) -> int:
    """Run the benchmarks in tests/bench."""
    set_up(QT)
    return call([PYTHON, "-m", "tests.bench", *arguments], cwd=ROOT)


def translations(_arguments: list[str]) -> int:
    """Bring the translations up to the source."""
    set_up(QT)
    return call([PYTHON, "-m", "tests.translations"], cwd=ROOT, **without_screen())


def screenshots(arguments: list[str]) -> int:
    """Draw the pictures of the user guide and the README."""
    set_up([*QT, *RENDERING, *PICTURES])
    return call([PYTHON, "-m", "tests.screenshots", *arguments], cwd=ROOT)


def freeze(_arguments: list[str]) -> int:
    """Build the program as one folder and see that it starts and does its job."""
    set_up([*QT, *FREEZING])
    started = time.monotonic()
    code = tool("pyinstaller", "--noconfirm", "--log-level=ERROR", "build.spec")
    if code != 0:
        return code
    folder = ROOT / "dist" / "replydesk"
    program = folder / ("replydesk.exe" if WINDOWS else "replydesk")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    say(f"{folder}: {size / 1e6:.0f} MB, built in {time.monotonic() - started:.0f} s")
    smoke = ROOT / "build" / "smoke.docx"
    return call([program, "--version"]) or call([program, "--smoke", smoke], ROOT, **without_screen())


# ---- set-up


def set_up(packages: Sequence[str]) -> None:
    """Make sure of the system packages and the Python environment; quick when both are there."""
    system_packages([*NETWORK, *packages])
    if not ready():
        with one_at_a_time():
            if not ready():
                environment()


def system_packages(wanted: list[str]) -> None:
    """Install what is missing of these Debian packages, or say whom to ask for what and go on."""
    if not sys.platform.startswith("linux") or not shutil.which("apt-get"):
        return
    if importlib.util.find_spec("ensurepip") is None:
        wanted = [*wanted, f"{THIS_PYTHON}-venv"]
    if f"lib{THIS_PYTHON}" in wanted and not sys.base_prefix.rstrip("/").endswith("/usr"):
        wanted.remove(f"lib{THIS_PYTHON}")  # not Debian's Python: it has its own library, or none
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Abbrev} ${Package} ${Provides}\n"]
    listed = subprocess.run(query, capture_output=True, text=True, check=True).stdout.splitlines()
    installed = {word.rstrip(",") for line in listed if line.startswith("ii") for word in line.split()[1:]}
    missing = [package for package in wanted if package not in installed]
    if not missing:
        return
    say(f"installing {len(missing)} system packages: {' '.join(missing)}")
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
    if os.geteuid() != 0:  # type: ignore[attr-defined,unused-ignore]
        apt = ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", *apt]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    error = "there is no sudo"
    with contextlib.suppress(FileNotFoundError):
        subprocess.run([*apt, "update"], env=quiet, capture_output=True, check=False)
        done = subprocess.run(
            [*apt, "install", "--yes", "--no-install-recommends", *missing],
            env=quiet, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode == 0:
            return
        error = done.stderr.strip()
    say(f"they could not be installed ({error})")
    say(f"ask an administrator for: apt-get install --no-install-recommends {' '.join(missing)}")
    if f"{THIS_PYTHON}-venv" in missing:
        give_up("without them Python cannot make .venv")


def ready() -> bool:
    """Say whether .venv holds exactly what the lock, this checkout and this Python ask for."""
    try:
        return STAMP.read_text("utf-8") == fingerprint() and PYTHON.exists()
    except OSError:
        return False


def fingerprint() -> str:
    """Everything that .venv depends on, as one hash."""
    digest = hashlib.sha256(f"{sys.version} {sys.base_prefix} {ROOT}".encode())
    for name in ("dev.py", "pyproject.toml", "uv.lock"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def environment() -> None:
    """Bring .venv to what uv.lock says, from whatever state it is in.

    The stamp says BUSY in between, so that the next run starts afresh after a set-up that was cut short.
    """
    say("setting up .venv")
    if not sound():
        if VENV.exists():
            shutil.rmtree(VENV)
        VENV.mkdir()
        STAMP.write_text(BUSY, "utf-8")
        base = getattr(sys, "_base_executable", sys.executable)  # the Python under a virtual environment
        must([base, "-m", "venv", VENV], "Python could not make .venv")
    STAMP.write_text(BUSY, "utf-8")
    install_uv()
    settings = {
        "UV_PROJECT_ENVIRONMENT": str(VENV),
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_SYSTEM_CERTS": "1",  # an office's proxy may sign with its own certificate
        "UV_HTTP_TIMEOUT": os.environ.get("UV_HTTP_TIMEOUT", "180"),
    }
    must(
        [BIN / "uv", "sync", "--quiet", "--locked", "--python", PYTHON],
        "uv could not install the packages of uv.lock: see above",
        **settings,
    )
    STAMP.write_text(fingerprint(), "utf-8")


def sound() -> bool:
    """Say whether the .venv that is there can be built upon: same Python, with pip, no set-up cut short."""
    if not PYTHON.exists() or (STAMP.exists() and STAMP.read_text("utf-8") == BUSY):
        return False
    probe = [str(PYTHON), "-c", "import pip, sys; print(sys.version, sys.base_prefix)"]
    answer = subprocess.run(probe, capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.strip() == f"{sys.version} {sys.base_prefix}"


def install_uv() -> None:
    """Install the uv that uv.lock names into .venv with pip, by the hashes in uv.lock."""
    import tomllib  # noqa: PLC0415 - here, so that an old Python still reads main()'s refusal

    packages = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    uv = next(package for package in packages if package["name"] == "uv")
    hashes = "".join(f" --hash={wheel['hash']}" for wheel in uv["wheels"])
    with tempfile.TemporaryDirectory() as folder:
        requirement = Path(folder, "uv.txt")
        requirement.write_text(f"uv=={uv['version']}{hashes}\n", "utf-8")
        pip = "-m pip --disable-pip-version-check install --quiet --no-deps --require-hashes --requirement"
        must([PYTHON, *pip.split(), requirement], "pip could not install uv: see above")


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let only one dev.py set up this checkout; the system frees the lock if it is killed."""
    with (ROOT / ".set-up.lock").open("wb") as lock:
        if WINDOWS:
            import msvcrt  # noqa: PLC0415 - Windows only

            while True:
                with contextlib.suppress(OSError):  # after ten seconds of waiting
                    msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
                    break
        else:
            import fcntl  # noqa: PLC0415 - POSIX only

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


# ---- starting programs

# -P: a stray docx.py in the user's folder must not stand before ours.
REPLYDESK = [str(PYTHON), "-P", "-m", "replydesk"]


def replydesk(*arguments: str) -> int:
    """Start replydesk in the user's folder, so that relative paths mean what they say."""
    return call([*REPLYDESK, *arguments])


def without_screen() -> dict[str, str]:
    """The settings for a window that nobody looks at, unless the environment names a screen."""
    return {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}


def tool(name: str, *arguments: str, **settings: str) -> int:
    """Start a program of .venv in the checkout."""
    return call([BIN / name, *arguments], cwd=ROOT, **settings)


def call(command: Sequence[str | Path], cwd: Path | None = None, **settings: str) -> int:
    """Run a program to its end and return its exit code.

    Ctrl+C reaches the program by itself and is its business: it may have a letter to save.
    """
    sys.stdout.flush()
    parts = [str(part) for part in command]
    with subprocess.Popen(parts, cwd=cwd, env={**os.environ, **settings}) as program:
        while True:
            try:
                code = program.wait()
            except KeyboardInterrupt:
                continue
            return code if code >= 0 else 128 - code


def must(command: Sequence[str | Path], complaint: str, **settings: str) -> None:
    """Run a step of the set-up, or end here with a sentence. Ctrl+C ends it at once."""
    step = [str(part) for part in command]
    if subprocess.run(step, cwd=ROOT, env={**os.environ, **settings}, check=False).returncode != 0:
        give_up(complaint)


def say(sentence: str) -> None:
    """Tell the developer, apart from what the programs print on stdout."""
    print(f"dev.py: {sentence}", file=sys.stderr, flush=True)


def give_up(sentence: str) -> NoReturn:
    """End with a sentence."""
    say(sentence)
    raise SystemExit(2)


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - the refusal is for exactly those
        give_up(f"replydesk needs Python 3.11 or newer, and this is {sys.version.split()[0]}")
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # a console without Chinese letters
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
