"""The redline of a review: what lies between the letter that the reviewers had and the letter of now."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from replydesk.desk import EXPORTED, Desk
from replydesk.letter import Letter
from replydesk.review.reading import read_reviewed
from replydesk.review.views import texts
from replydesk.ui.main_window import MainWindow
from tests.ui.review.files import reviewed


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_a_redline_of_what_was_accepted_is_written(
    opened: MainWindow,
    desk: Desk,
    letter: Letter,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
) -> None:
    desk.snapshot(letter.id, EXPORTED)
    work = opened.review_work
    assert work is not None
    work.receive([reviewed(letter, tmp_path / "审改.docx", {"继续努力": "加倍努力"})])
    qtbot.waitUntil(lambda: work.is_running)
    assert work.reviewing is not None
    work.reviewing.decide("accept", work.reviewing.open_shown())
    target = tmp_path / f"花脸稿{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    opened.review.panel.redline.click()
    qtbot.waitUntil(lambda: any("已导出" in bar.notice.text for bar in opened.bars.bars))
    if ending == ".docx":
        read = read_reviewed(target.read_bytes(), target.name)
        assert "我们将继续努力。" in "".join(texts(read, accepted=False))
        assert "我们将加倍努力。" in "".join(texts(read, accepted=True))
    else:
        assert target.read_bytes().startswith(b"%PDF-")
