"""Files that come back: what the window recognizes in them, and what it says."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from replydesk.desk import EXPORTED, Desk
from replydesk.letter import Letter, new_letter, paragraph
from replydesk.ui.main_window import MainWindow
from replydesk.ui.review.reviewing import Reviewing
from tests.ui.review.files import reviewed
from tests.ui.review.reviews import said

Read = Callable[..., None]
CHANGE = {"已收悉": "收悉，现答复如下"}


@pytest.fixture
def exported(opened: MainWindow, desk: Desk, letter: Letter) -> MainWindow:
    """The window with a letter open of which the desk keeps an exported version."""
    desk.snapshot(letter.id, EXPORTED, label="送审.docx")
    return opened


@pytest.fixture
def read(window: MainWindow, qtbot: QtBot) -> Read:
    """Let the window read files until it has done with them all."""

    def act(*files: Path, asked: bool = False) -> None:
        assert window.letters is not None
        assert window.review_work is not None
        if asked:
            window.review_work.receive(files)
        else:
            window.letters.read(files)
        settle(window, qtbot)

    return act


def settle(window: MainWindow, qtbot: QtBot) -> None:
    receiver = window.review_work.receiver if window.review_work is not None else None
    qtbot.waitUntil(
        lambda: not window.context.tasks.running and receiver is not None and not receiver.is_busy
    )
    QCoreApplication.processEvents()


def notice(window: MainWindow) -> str:
    return window.bars.bars[-1].notice.text if window.bars.bars else ""


def choose(window: MainWindow, text: str) -> None:
    window.bars.bars[-1].buttons[text].click()


def running(window: MainWindow) -> Reviewing:
    assert window.review_work is not None
    reviewing = window.review_work.reviewing
    assert reviewing is not None
    assert reviewing.is_running
    return reviewing


def is_running(window: MainWindow) -> bool:
    return window.review_work is not None and window.review_work.is_running


def words(window: MainWindow) -> list[tuple[str, str, bool]]:
    items = (entry.item for entry in running(window).entries)
    return [(item.change.old, item.change.new, item.change.tracked) for item in items if item is not None]


def test_a_file_of_the_open_letter_begins_its_review(
    exported: MainWindow, read: Read, letter: Letter, desk: Desk, tmp_path: Path
) -> None:
    read(reviewed(letter, tmp_path / "审改.docx", CHANGE))
    assert words(exported) == [("已收悉", "收悉，现答复如下", True)]
    assert notice(exported) == "已读入“审改.docx”：王建国 1 处修订。"
    assert exported.right.currentWidget() is exported.review
    (received,) = desk.reviews.of_letter(letter.id)
    assert (received.name, received.reviewer) == ("审改.docx", "王建国")
    assert len(desk.entries()) == 1


def test_changes_without_tracking_are_found(
    exported: MainWindow, read: Read, letter: Letter, tmp_path: Path
) -> None:
    read(reviewed(letter, tmp_path / "审改.docx", {"继续努力": "加倍努力"}, tracked=False))
    assert [tracked for _, _, tracked in words(exported)] == [False]
    assert "其中 1 处未留痕" in notice(exported)


def test_a_second_file_of_the_same_version_joins(
    exported: MainWindow, read: Read, letter: Letter, tmp_path: Path
) -> None:
    read(
        reviewed(letter, tmp_path / "王.docx", CHANGE),
        reviewed(letter, tmp_path / "李.docx", {"继续努力": "加倍努力"}, author="李明"),
    )
    assert running(exported).authors == ("王建国", "李明")
    assert len(words(exported)) == 2


def test_the_same_file_again_is_said_and_its_review_goes_on(
    exported: MainWindow, read: Read, letter: Letter, desk: Desk, tmp_path: Path
) -> None:
    file = reviewed(letter, tmp_path / "审改.docx", CHANGE)
    read(file)
    reviewing = running(exported)
    reviewing.decide("reject", reviewing.open_shown())
    read(file)
    assert notice(exported) == "“审改.docx”以前读入过，接着上次的处理：王建国 1 处修订。"
    assert len(desk.reviews.of_letter(letter.id)) == 1
    assert running(exported).progress == (1, 1)


def test_the_same_file_after_the_review_was_closed_opens_it_again(
    exported: MainWindow, read: Read, letter: Letter, tmp_path: Path
) -> None:
    file = reviewed(letter, tmp_path / "审改.docx", CHANGE)
    read(file)
    running(exported).decide("reject", running(exported).open_shown())
    exported.actions_["review-close"].trigger()
    assert not is_running(exported)
    read(file)
    assert running(exported).progress == (1, 1)
    assert "以前读入过" in notice(exported)


def test_a_file_without_changes_is_said_to_have_none(
    exported: MainWindow, read: Read, letter: Letter, desk: Desk, tmp_path: Path
) -> None:
    read(reviewed(letter, tmp_path / "审改.docx", {}))
    assert notice(exported) == "“审改.docx”里没有修订、批注和改动，与导出时一样。"
    assert not is_running(exported)
    assert desk.reviews.of_letter(letter.id) == ()


def test_a_file_of_another_letter_offers_to_open_that(
    exported: MainWindow, read: Read, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    other = new_letter((paragraph("您好！您的建议收悉。", id="one"),)).with_value(
        "title", "关于第94号建议的答复"
    )
    desk.save(other)
    desk.snapshot(other.id, EXPORTED)
    read(reviewed(other, tmp_path / "审改.docx", {"收悉": "已收悉"}))
    assert notice(exported) == "“审改.docx”是另一封信“关于第94号建议的答复”的审改稿。"
    assert not is_running(exported)
    choose(exported, "打开那封信并审阅")
    settle(exported, qtbot)
    assert exported.current is not None
    assert exported.current.id == other.id
    assert words(exported) == [("收悉", "已收悉", True)]


def test_with_no_letter_open_its_own_is_opened(
    window: MainWindow, read: Read, desk: Desk, letter: Letter, tmp_path: Path
) -> None:
    desk.save(letter)
    desk.snapshot(letter.id, EXPORTED)
    read(reviewed(letter, tmp_path / "审改.docx", CHANGE))
    assert window.current is not None
    assert window.current.id == letter.id
    assert len(words(window)) == 1


def test_a_file_of_an_older_version_is_matched_with_that_version(
    exported: MainWindow, read: Read, letter: Letter, desk: Desk, tmp_path: Path
) -> None:
    file = reviewed(letter, tmp_path / "审改.docx", CHANGE)
    assert exported.current is not None
    exported.current.session.apply("输入", said(letter, effort="我们将加快工作。"))
    exported.current.save()
    desk.snapshot(letter.id, EXPORTED)
    read(file)
    assert words(exported) == [("已收悉", "收悉，现答复如下", True)]
    assert "审改的是较早的版本" in notice(exported)


def test_a_version_that_was_not_kept_is_said(
    opened: MainWindow, read: Read, letter: Letter, desk: Desk, tmp_path: Path
) -> None:
    file = reviewed(said(letter, effort="旧稿。"), tmp_path / "审改.docx", CHANGE)
    read(file)
    assert "案头没有留存导出时的版本，按现在的文字核对。" in notice(opened)
    assert ("已收悉", "收悉，现答复如下", True) in words(opened)


def test_the_newest_export_stands_in_for_a_version_that_is_gone(
    exported: MainWindow, read: Read, letter: Letter, tmp_path: Path
) -> None:
    read(reviewed(said(letter, effort="旧稿。"), tmp_path / "审改.docx", CHANGE))
    assert "它所依据的版本没有留存，按最近一次导出的版本" in notice(exported)


def test_a_file_of_another_version_waits_for_the_running_review(
    exported: MainWindow, read: Read, letter: Letter, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    read(reviewed(letter, tmp_path / "王.docx", CHANGE))
    newer = said(letter, effort="我们将加快工作。")
    assert exported.current is not None
    exported.current.session.apply("输入", newer)
    exported.current.save()
    desk.snapshot(letter.id, EXPORTED)
    read(reviewed(newer, tmp_path / "李.docx", {"加快工作": "加紧工作"}, author="李明"))
    assert "审改的是另一个版本，已经收下：李明 1 处修订" in notice(exported)
    assert len(words(exported)) == 1
    choose(exported, "先看它")
    settle(exported, qtbot)
    assert [new for _, new, _ in words(exported)] == ["加紧工作"]
    exported.actions_["review-close"].trigger()
    assert "还有别的审改稿等着处理。" in notice(exported)
    choose(exported, "看下一份")
    settle(exported, qtbot)
    assert [new for _, new, _ in words(exported)] == ["收悉，现答复如下"]


def test_a_file_that_lost_its_identity_is_known_by_its_bookmarks(
    exported: MainWindow, read: Read, letter: Letter, tmp_path: Path
) -> None:
    read(reviewed(letter, tmp_path / "审改.docx", CHANGE, identity=False, bookmarks=True))
    assert words(exported) == [("已收悉", "收悉，现答复如下", True)]


def test_a_stranger_is_compared_on_demand(
    exported: MainWindow, read: Read, letter: Letter, tmp_path: Path, qtbot: QtBot
) -> None:
    read(reviewed(letter, tmp_path / "审改.docx", CHANGE, identity=False), asked=True)
    assert notice(exported) == "“审改.docx”里没有答复函的标识，不知道是哪封信的审改稿。"
    choose(exported, "与当前答复函比较")
    settle(exported, qtbot)
    assert ("已收悉", "收悉，现答复如下", True) in words(exported)


def test_a_stranger_asked_for_without_a_letter_says_what_to_do(
    window: MainWindow, read: Read, letter: Letter, tmp_path: Path
) -> None:
    window.show_start()
    read(reviewed(letter, tmp_path / "审改.docx", CHANGE), asked=True)
    assert notice(window) == "“审改.docx”所属的答复函不在这个案头里。请先打开它所审改的答复函，再读入。"


def test_any_other_word_file_is_imported_as_ever(exported: MainWindow, read: Read, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("关于第12号提案的答复")
    document.add_paragraph("您好！您的提案收悉。")
    document.save(str(tmp_path / "旧稿.docx"))
    read(tmp_path / "旧稿.docx")
    assert notice(exported).startswith("已导入“旧稿.docx”")


def test_what_is_no_word_file_is_said_in_a_sentence(exported: MainWindow, read: Read, tmp_path: Path) -> None:
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04 broken")
    read(tmp_path / "坏.docx", asked=True)
    assert exported.bars.bars[-1].notice.kind == "error"
    assert "坏.docx" in notice(exported)


def test_a_letter_for_reading_only_takes_no_review(
    window: MainWindow, read: Read, desk: Desk, letter: Letter, tmp_path: Path
) -> None:
    desk.save(letter)
    with Desk.open(desk.path) as other:
        claim = other.claim(letter.id)
        assert claim is not None
        window.open_letter(letter.id)
        read(reviewed(letter, tmp_path / "审改.docx", CHANGE))
        assert notice(window).startswith("这封答复函是只读的，没有读入“审改.docx”")


def test_a_dropped_file_begins_a_review(
    exported: MainWindow, letter: Letter, tmp_path: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(reviewed(letter, tmp_path / "审改.docx", CHANGE)))])
    details = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert exported.editor is not None
    QCoreApplication.sendEvent(exported.editor.viewport(), QDragEnterEvent(QPoint(50, 50), *details))
    QCoreApplication.sendEvent(exported.editor.viewport(), QDropEvent(QPointF(50, 50), *details))
    settle(exported, qtbot)
    assert len(words(exported)) == 1


def test_files_are_chosen_from_the_menu(
    exported: MainWindow, letter: Letter, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = reviewed(letter, tmp_path / "审改.docx", CHANGE)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    exported.actions_["review-open"].trigger()
    settle(exported, qtbot)
    assert len(words(exported)) == 1


def test_a_result_that_is_no_longer_wanted_is_dropped(
    exported: MainWindow, letter: Letter, tmp_path: Path, qtbot: QtBot
) -> None:
    assert exported.review_work is not None
    exported.review_work.receive([reviewed(letter, tmp_path / "审改.docx", CHANGE)])
    exported.review_work.receiver.stop()
    settle(exported, qtbot)
    assert not is_running(exported)


def test_no_file_is_read_into_a_review_that_is_written(
    exported: MainWindow, read: Read, letter: Letter, tmp_path: Path
) -> None:
    assert exported.internal_review is not None
    exported.internal_review.begin("李明")
    read(reviewed(letter, tmp_path / "审改.docx", CHANGE))
    assert notice(exported) == "李明正在核稿，没有读入“审改.docx”；请先完成或放弃核稿。"
    assert not is_running(exported)
