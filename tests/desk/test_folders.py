"""Which folders lie on another machine."""

from pathlib import Path

import pytest

from replydesk.desk.folders import is_remote, remote_in

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/local ext4 rw 0 0
//server/share /mnt/office\\040share cifs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        ("/", False),
        ("/var/lib", False),
        ("/home/li", True),
        ("/homes/li", False),
        ("/home/local/li", False),
        ("/mnt/office share/desk", True),
        ("/mnt/office", False),
    ],
)
def test_the_innermost_mount_decides(folder: str, remote: bool) -> None:
    assert remote_in(MOUNTS, Path(folder)) is remote


def test_a_temporary_folder_is_local(tmp_path: Path) -> None:
    assert not is_remote(tmp_path)
