"""One window a desk: a second start hands its files to the running window and ends."""

import getpass
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1500
_MOST_BYTES = 1_000_000


class Instance(QObject):
    """This program's place among those on the same desk, for the same user of the same machine.

    `asked(files)` is emitted in the first program whenever another one was started; the files may be none.
    """

    asked = Signal(object)

    def __init__(self, desk_path: Path) -> None:
        super().__init__()
        key = f"{getpass.getuser()}\0{desk_path.resolve()}"
        digest = QCryptographicHash.hash(key.encode(), QCryptographicHash.Algorithm.Sha256)
        self._name = f"replydesk-{bytes(digest.toHex().data()).decode()[:16]}"
        self._lock = QLockFile(str(Path(QDir.tempPath()) / f"{self._name}.lock"))
        # Never stale by age: only by the death of its process, which QLockFile asks the system about.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self.is_first = self._lock.tryLock(0)

    def hand_over(self, files: Sequence[Path]) -> bool:
        """Give the files to the running window, to be opened there; False if it does not answer."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  # most starts are first ones

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(json.dumps([str(file.absolute()) for file in files]).encode() + b"\n")
        socket.waitForBytesWritten(_PATIENCE_MS)
        while not socket.canReadLine():  # the answer may be here before we begin to wait for it
            if not socket.waitForReadyRead(_PATIENCE_MS):
                break
        return bytes(socket.readLine().data()) == b"ok\n"

    def listen(self) -> None:
        """Take what later starts hand over. A socket that a killed program left behind is removed first."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        if not self.is_first or self._server is not None:
            return
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # we hold the lock, so nobody listens on it
        self._server.newConnection.connect(self._connected)
        self._server.listen(self._name)

    def close(self) -> None:
        """Listen no more, and let another program be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _connected(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._read(socket)

    def _read(self, socket: "QLocalSocket") -> None:
        if socket.bytesAvailable() > _MOST_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        files = _paths(bytes(socket.readLine().data()))
        if files is not None:
            socket.write(b"ok\n")
            socket.flush()
            self.asked.emit(files)
        socket.disconnectFromServer()


def _paths(line: bytes) -> list[Path] | None:
    try:
        names: Any = json.loads(line)
    except ValueError:
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return None
    return [Path(name) for name in names]
