import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk.ui.single_instance import Instance


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[Instance]:
    instance = Instance(tmp_path / "desk.db")
    instance.listen()
    yield instance
    instance.close()


SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from replydesk.ui.single_instance import Instance
application = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.is_first, instance.hand_over([Path(name) for name in sys.argv[2:]]))
"""


def test_a_second_start_hands_its_files_over(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    assert first.is_first
    file = tmp_path / "信 一.txt"
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        second = subprocess.Popen(
            [sys.executable, "-c", SECOND_START, str(tmp_path / "desk.db"), str(file)],
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
    assert asked.args == [[file]]
    assert second.communicate(timeout=20)[0].split() == ["False", "True"]


def test_another_desk_is_another_program(first: Instance, tmp_path: Path) -> None:
    other = Instance(tmp_path / "other.db")
    assert other.is_first
    other.close()


def test_the_next_program_is_the_first_again(first: Instance, tmp_path: Path) -> None:
    first.close()
    after = Instance(tmp_path / "desk.db")
    assert after.is_first
    after.close()


def test_a_socket_left_by_a_killed_program_does_not_stand_in_the_way(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    instance = Instance(tmp_path / "desk.db")
    server = QLocalServer()
    assert server.listen(instance._name)
    left = Path(server.fullServerName())
    if not left.is_socket():
        pytest.skip("names of local servers are no files here")
    kept = left.with_name(f"{left.name}-kept")
    left.rename(kept)
    server.close()
    kept.rename(left)  # as a killed program leaves it: the file is there, nobody listens
    instance.listen()
    socket = QLocalSocket()
    socket.connectToServer(instance._name)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.ConnectedState)
    instance.close()


def _is_closed(socket: QLocalSocket) -> bool:
    return socket.state() == QLocalSocket.LocalSocketState.UnconnectedState


def test_nonsense_on_the_socket_is_passed_over(first: Instance, qtbot: QtBot) -> None:
    heard: list[object] = []
    first.asked.connect(heard.append)
    for line in (b"{}\n", b"[1]\n", b"\xff\n"):
        socket = QLocalSocket()
        socket.connectToServer(first._name)
        socket.write(line)
        socket.flush()
        qtbot.waitUntil(partial(_is_closed, socket))
    assert heard == []


def test_when_nobody_answers_the_second_goes_on_alone(qapp: QApplication, tmp_path: Path) -> None:
    deaf = Instance(tmp_path / "desk.db")  # the first, but it does not listen
    second = Instance(tmp_path / "desk.db")
    assert not second.hand_over([])
    deaf.close()
