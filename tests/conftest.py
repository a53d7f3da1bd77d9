"""What holds for every test: no screen, no user's folder, no warning unseen."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from replydesk.letter.jsonform import dumps
from tests.letters import long_letter
from tests.logguard import LogGuard

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Machines differ in speed, so no example has a deadline; in CI the examples are the same every time.
settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The test's own user folders and desk, also for the processes that it starts."""
    folder = tmp_path_factory.mktemp("user", numbered=True)
    monkeypatch.setenv("REPLYDESK_DESK", str(folder / "desk.db"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(folder / name.lower()))
    for name in ("LOCAL_APPDATA", "APPDATA"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{name}", str(folder / name.lower()))
    return folder


@pytest.fixture(autouse=True)
def log_guard() -> Iterator[LogGuard]:
    """Fails the test for a logged warning or error that it did not take with `log_guard.take(words)`."""
    guard = LogGuard()
    root = logging.getLogger()
    root.addHandler(guard)
    yield guard
    root.removeHandler(guard)
    if guard.messages:
        pytest.fail(f"logged without being expected: {guard.messages}")


@pytest.fixture
def desk(own_folders: Path) -> Path:
    """The desk that REPLYDESK_DESK names for this test; it does not exist yet."""
    return own_folders / "desk.db"


@pytest.fixture
def letter_file(tmp_path: Path) -> Path:
    """A letter of a few pages as a JSON file."""
    path = tmp_path / "letter.json"
    path.write_text(dumps(long_letter(1)), "utf-8")
    return path
