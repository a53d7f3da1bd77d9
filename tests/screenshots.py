"""Pictures for the README and the user guide: the real window on an X server of its own, and the exported pages.

`python -m tests.screenshots [FOLDER]` writes docs/pictures/*.png. Needs Xvfb, openbox, ImageMagick's `import`,
LibreOffice and poppler; `dev.py screenshots` sees to them. Every picture is to be looked at.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
STORY_SCREEN = (1366, 768)


@dataclass(frozen=True)
class Shot:
    """One picture: its name, the scene that `tests.scenes` sets, the screen, and how the window is scaled and coloured."""

    name: str
    scene: str
    screen: tuple[int, int] = (1280, 800)
    appearance: str = "light"
    scale: str = "1"


SHOTS = (
    Shot("window-light", "sample"),
    Shot("window-dark", "sample", appearance="dark"),
    Shot("window-1920", "sample", screen=(1920, 1080)),
    Shot("window-1024", "sample", screen=(1024, 700)),
    Shot("window-150", "sample", screen=(1920, 1200), scale="1.5"),
    Shot("start", "start"),
    Shot("start-recent", "recent"),
    Shot("start-dark", "recent", appearance="dark"),
    Shot("import-report", "report"),
    Shot("import-report-dark", "report", appearance="dark"),
    Shot("form-editing", "editing"),
    Shot("templates", "templates"),
    Shot("find", "find"),
    Shot("palette", "palette"),
    Shot("new-letter", "new"),
    Shot("desk", "desk"),
    Shot("review", "review", screen=(1366, 768)),
    Shot("review-dark", "review", screen=(1366, 768), appearance="dark"),
    Shot("versions", "versions", screen=(1366, 768)),
    Shot("dispatch", "dispatch", screen=(1366, 900)),
    Shot("internal-review", "internal-review", screen=(1366, 768)),
    Shot("exported", "exported"),
    Shot("read-only", "readonly"),
    Shot("help", "help"),
    Shot("clauses", "clauses"),
    Shot("preview", "preview", screen=(1366, 768)),
    Shot("preview-dark", "preview", screen=(1366, 768), appearance="dark"),
    Shot("preview-alone", "pages"),
    Shot("preview-150", "preview", screen=(1920, 1200), scale="1.5"),
    Shot("fonts", "fonts"),
    Shot("settings", "settings"),
    Shot("profile-editor", "profile", screen=(1366, 768)),
    Shot("profile-editor-dark", "profile", screen=(1366, 768), appearance="dark"),
    Shot("format-check", "format"),
    Shot("clauses-dark", "clauses", appearance="dark"),
)


def main(arguments: Sequence[str]) -> int:
    """Draw all pictures, or with names after the folder only those."""
    folder = Path(arguments[0]) if arguments else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [shot for shot in SHOTS if not arguments[1:] or shot.name in arguments[1:]]
    for shot in wanted:
        draw(shot, folder / f"{shot.name}.png")
        print(folder / f"{shot.name}.png", flush=True)
    if not arguments[1:] or "story" in arguments[1:]:
        for picture in draw_story(folder):
            print(picture, flush=True)
    if not arguments[1:] or "pages" in arguments[1:]:
        for page in draw_pages(folder):
            print(page, flush=True)
    return 0


def draw(shot: Shot, target: Path) -> None:
    """One picture of the whole screen with the window filling it."""
    with tempfile.TemporaryDirectory() as folder, x_server(shot.screen) as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": shot.scale,
            "XDG_DATA_HOME": folder,
        }
        window_manager = subprocess.Popen(
            ["openbox"], env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        window = subprocess.Popen(
            [sys.executable, "-m", "tests.scenes", shot.scene, shot.appearance, folder],
            env=environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        try:
            assert window.stdout is not None
            line = window.stdout.readline()
            if line != "ready\n":
                raise RuntimeError(f"the scene {shot.scene} was not set: {line!r}")
            take(target, environment)
        finally:
            for process in (window, window_manager):
                process.terminate()
                process.wait(10)


def draw_story(folder: Path) -> Iterator[Path]:
    """The pictures of `tests.story`, with the mouse moved by xdotool as by a hand."""
    with tempfile.TemporaryDirectory() as work, x_server(STORY_SCREEN) as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_DATA_HOME": work}
        quiet = subprocess.DEVNULL
        manager = subprocess.Popen(["openbox"], env=environment, stderr=quiet, stdout=quiet)
        story = subprocess.Popen(
            [sys.executable, "-m", "tests.story", work],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        assert story.stdin is not None
        assert story.stdout is not None
        try:
            for line in story.stdout:
                what, _, words = line.strip().partition(" ")
                if what == "picture":
                    take(folder / f"{words}.png", environment)
                    yield folder / f"{words}.png"
                else:
                    subprocess.run(["xdotool", *words.split()], env=environment, check=True)
                story.stdin.write("\n")
                story.stdin.flush()
            if story.wait(20) != 0:
                raise RuntimeError("the story broke off")
        finally:
            for process in (story, manager):
                process.terminate()
                process.wait(10)


def take(target: Path, environment: dict[str, str]) -> None:
    """A picture of the whole screen. A palette of 255 colours looks the same here and is a quarter of the size."""
    small = ["+dither", "-colors", "255", "-define", "png:compression-level=9"]
    subprocess.run(["import", "-window", "root", *small, f"PNG8:{target}"], env=environment, check=True)


def draw_pages(folder: Path) -> Iterator[Path]:
    """The first two pages and the last one of the exported sample, as LibreOffice draws them with faces like the official ones."""
    with tempfile.TemporaryDirectory() as work:
        document = Path(work) / "sample.docx"
        sample = ROOT / "resources" / "samples" / "zhengzhou-2023-00025.txt"
        subprocess.run(
            [sys.executable, "-m", "replydesk", "export", str(sample), "-o", str(document)],
            cwd=ROOT,
            check=True,
        )
        environment = dict(os.environ)
        fonts = next(iter(sorted(ROOT.glob("tests/**/rendering-fonts.conf"))), None)
        if fonts is not None:
            environment["FONTCONFIG_FILE"] = str(fonts)
        soffice = [
            "soffice",
            f"-env:UserInstallation=file://{work}/profile",
            "--headless",
            "--convert-to",
            "pdf",
        ]
        subprocess.run(
            [*soffice, "--outdir", work, str(document)],
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        subprocess.run(["pdftoppm", "-r", "72", "-png", f"{work}/sample.pdf", f"{work}/page"], check=True)
        pages = sorted(Path(work).glob("page-*.png"))
        for page in (*pages[:2], pages[-1]):
            number = int(page.stem.rpartition("-")[2])
            target = folder / f"page-{number}.png"
            shutil.copy(page, target)
            yield target


@contextlib.contextmanager
def x_server(screen: tuple[int, int]) -> Iterator[str]:
    """An X server of this size, as its display's name; ended afterwards."""
    read, write = os.pipe()
    size = f"{screen[0]}x{screen[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        deadline = time.monotonic() + 10
        while server.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
