"""Things that must stay true of the project as a whole."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import replydesk

ROOT = Path(__file__).resolve().parent.parent
LINES = 400
LONGER: dict[str, str] = {}  # file: why it has more than LINES lines and still one idea
SOURCES = sorted([ROOT / "dev.py", *(ROOT / "replydesk").rglob("*.py"), *(ROOT / "tests").rglob("*.py")])


def project() -> dict[str, object]:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert isinstance(table, dict)
    return table


def imported(source: Path) -> Iterator[str]:
    """Every module that the file imports, also inside functions."""
    for node in ast.walk(ast.parse(source.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_the_version_is_the_same_everywhere() -> None:
    assert project()["version"] == replydesk.__version__
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(rf"^## \[{re.escape(replydesk.__version__)}\]", changes, re.MULTILINE)


def test_every_file_fits_one_idea() -> None:
    too_long = {
        source.relative_to(ROOT).as_posix() for source in SOURCES if source.read_bytes().count(b"\n") > LINES
    }
    assert too_long == set(LONGER), "cut the file in two ideas, or give the reason in LONGER"


def test_dev_needs_nothing_but_python() -> None:
    foreign = {
        name for name in imported(ROOT / "dev.py") if name.partition(".")[0] not in sys.stdlib_module_names
    }
    assert not foreign


def test_only_the_window_and_the_command_line_know_qt() -> None:
    package = ROOT / "replydesk"
    users = {
        source.relative_to(package).parts[0]
        for source in package.rglob("*.py")
        if any(name.partition(".")[0] == "PySide6" for name in imported(source))
    }
    assert users <= {"ui", "cli.py"}


def test_every_dependency_is_used_and_every_import_declared() -> None:
    modules = {"pyside6-essentials": "PySide6", "python-docx": "docx", "sqlite-utils": "sqlite_utils"}
    dependencies = project()["dependencies"]
    assert isinstance(dependencies, list)
    names = [re.split(r"[<>=]", requirement)[0].lower() for requirement in dependencies]
    used = {
        name.partition(".")[0] for source in (ROOT / "replydesk").rglob("*.py") for name in imported(source)
    }
    foreign = used - set(sys.stdlib_module_names) - {"replydesk"}
    assert foreign == {modules.get(name, name) for name in names}


def test_everything_locked_has_a_hash() -> None:
    packages = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    files = [
        file for package in packages for file in [*package.get("wheels", []), package.get("sdist")] if file
    ]
    assert files
    assert all(file["hash"].startswith("sha256:") for file in files)
    assert "uv" in {package["name"] for package in packages}, "dev.py installs the uv of the lock"


def test_the_tests_mirror_the_package() -> None:
    rooms = {folder.name for folder in (ROOT / "replydesk").iterdir() if folder.is_dir()}
    mirrored = {folder.name for folder in (ROOT / "tests").iterdir() if (folder / "__init__.py").exists()}
    assert mirrored <= rooms | {"bench", "screenshots", "rendering"}


def test_the_wheel_holds_the_package_and_its_resources(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    ours = [*(ROOT / "replydesk").rglob("*.py"), *(ROOT / "resources" / "samples").iterdir()]
    missing = {
        path.relative_to(ROOT).as_posix().replace("resources/", "replydesk/resources/") for path in ours
    } - packed
    assert not missing
