"""The window and files: saving, exporting, dropping, importing, and what goes wrong with them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from replydesk.check.clean import check_clean
from replydesk.desk import Desk, DeskError
from replydesk.letter import Comment, Letter, Particulars, jsonform, new_letter, paragraph
from replydesk.ui.bars import BarStack
from replydesk.ui.context import Context
from replydesk.ui.letters import default_name
from replydesk.ui.main_window import MainWindow
from replydesk.ui.withheld_report import WithheldReport
from tests.ui.keys import type_text

Stored = Callable[[Letter], Letter]


def said(bars: BarStack) -> list[str]:
    return [bar.notice.text for bar in bars.bars]


def test_saving_by_hand_keeps_a_version(opened: MainWindow, desk: Desk, letter: Letter) -> None:
    assert opened.editor is not None
    type_text(opened.editor, "又")
    opened.actions_["save"].trigger()
    assert [version.reason for version in desk.versions(letter.id)] == ["手动"]
    opened.actions_["save"].trigger()  # nothing changed since: no second version of the same
    assert len(desk.versions(letter.id)) == 1
    assert opened.status.saving.text().startswith("已保存")


@pytest.mark.parametrize(
    ("action", "ending"),
    [("export", "docx"), ("export-text", "txt"), ("export-markdown", "md"), ("export-json", "json")],
)
def test_exporting_writes_the_file_keeps_a_version_and_offers_it(
    opened: MainWindow,
    desk: Desk,
    letter: Letter,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    action: str,
    ending: str,
) -> None:
    assert opened.letters is not None
    asked: list[str] = []

    def choose(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "答复"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    with qtbot.waitSignal(opened.letters.exported):
        opened.actions_[action].trigger()
    file = tmp_path / f"答复.{ending}"
    assert file.stat().st_size > 0
    assert Path(asked[0]).name == f"20230030 答复函.{ending}"
    assert [version.reason for version in desk.versions(letter.id)] == ["导出"]
    assert said(opened.bars) == [f"已导出 {file}"]
    assert list(opened.bars.bars[0].buttons) == ["打开", "在文件夹中显示"]
    assert opened.context.settings.folder("export") == str(tmp_path)


def test_a_clean_copy_says_how_many_comments_are_not_in_it(
    opened: MainWindow, letter: Letter, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.current is not None
    asked: list[str] = []

    def choose(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "答复 清稿"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    comments = (Comment("c", "王某", "请核", block=letter.blocks[0].id),)
    opened.current.session.apply("批注", letter.with_comments(comments))
    assert opened.letters is not None
    for action, sentence in (
        ("export-clean", "清稿已查过：没有修订、姓名和隐藏内容，1 条批注未写入"),
        ("export", "文件中带有 1 条批注；对外发送请用“导出清稿”"),
    ):
        with qtbot.waitSignal(
            opened.letters.said, check_params_cb=lambda text, wanted=sentence: text == wanted
        ):
            opened.actions_[action].trigger()
    assert Path(asked[0]).name == "20230030 答复函 清稿.docx"
    file = tmp_path / "答复 清稿.docx"
    assert f"已导出 {file}" in said(opened.bars)
    assert "comment" in {
        finding.rule for finding in check_clean(file).findings
    }  # the second one, over the first
    opened.current.session.apply("删除批注", letter)
    with qtbot.waitSignal(opened.letters.said) as told:
        opened.actions_["export-clean"].trigger()
    assert told.args == ["清稿已查过：没有批注、修订、姓名和隐藏内容"]
    assert not check_clean(file).findings


def test_a_web_page_tells_what_it_withholds(
    opened: MainWindow, letter: Letter, tmp_path: Path, qtbot: QtBot
) -> None:
    assert opened.letters is not None
    assert opened.current is not None
    blocks = (*letter.blocks, paragraph("请拨打13812345678，联系{{联系电话}}。"))
    opened.current.session.apply("改", letter.with_blocks(blocks))
    with qtbot.waitSignal(opened.letters.exported):
        opened.letters.export(tmp_path / "a.html")
    assert "×××××××××××" in (tmp_path / "a.html").read_text(encoding="utf-8")
    notice = opened.bars.bars[0].notice
    assert notice.kind == "warning"
    assert "条说明" in notice.text
    assert notice.text.endswith("原样留在文件里：联系电话")
    opened.bars.bars[0].buttons["查看"].click()
    report = opened.findChildren(WithheldReport)[-1]
    assert "已遮盖手机号码：“请拨打×××××××××××，联系" in report.text()
    assert "13812345678" not in report.text()


def test_what_is_not_to_be_published_becomes_no_web_page(
    opened: MainWindow, letter: Letter, tmp_path: Path, qtbot: QtBot
) -> None:
    assert opened.letters is not None
    assert opened.current is not None
    opened.current.session.apply("改", letter.with_value("disclosure", "不予公开"))
    with qtbot.waitSignal(opened.letters.told):
        opened.letters.export(tmp_path / "a.html")
    assert "不能导出网页" in said(opened.bars)[0]
    assert not (tmp_path / "a.html").exists()


def test_an_export_tells_of_placeholders_without_a_value(
    opened: MainWindow, letter: Letter, tmp_path: Path, qtbot: QtBot
) -> None:
    assert opened.letters is not None
    assert opened.current is not None
    blocks = (*letter.blocks, paragraph("联系{{联系人}}。"))
    opened.current.session.apply("键入", letter.with_blocks(blocks))
    with qtbot.waitSignal(opened.letters.exported):
        opened.letters.export(tmp_path / "a.txt")
    assert said(opened.bars) == [f"已导出 {tmp_path / 'a.txt'}。占位符还没有内容，原样留在文件里：联系人"]


def test_an_export_that_fails_says_why(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert opened.letters is not None
    with qtbot.waitSignal(opened.letters.told):
        opened.letters.export(tmp_path / "没有这个文件夹" / "答复.docx")
    assert "文件夹" in said(opened.bars)[0]


def test_a_save_that_fails_stays_told_until_it_works(
    opened: MainWindow,
    desk: Desk,
    letter: Letter,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stored: Stored,
) -> None:
    assert opened.current is not None
    assert opened.editor is not None
    save = desk.save

    def full(*_: object) -> int:
        raise DeskError("磁盘空间不足，这一步没有写入案头。")

    monkeypatch.setattr(desk, "save", full)
    type_text(opened.editor, "不能丢")
    opened.current.saver.save()
    assert "磁盘空间不足" in said(opened.bars)[0]
    assert opened.status.saving.text() == "未能保存"
    assert not opened.close()  # the window stays: the text is only here
    copy = tmp_path / "另存.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    saving = next(bar for bar in opened.bars.bars if bar.notice.about == "save")
    assert list(saving.buttons) == ["另存为 JSON…", "重试", "不保存，退出"]
    saving.buttons["另存为 JSON…"].click()
    assert jsonform.loads(copy.read_text("utf-8")) == opened.current.letter
    monkeypatch.setattr(desk, "save", save)
    saving.buttons["重试"].click()
    assert not any("磁盘空间不足" in text for text in said(opened.bars))
    assert stored(letter) == opened.current.letter


def test_files_dropped_on_the_text_are_opened(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot, letter: Letter
) -> None:
    assert opened.letters is not None
    assert opened.editor is not None
    file = tmp_path / "旧稿.txt"
    file.write_text(
        "关于第8号提案的答复\n\n李四委员：\n\n您好！您的提案收悉。\n\n某局\n2023年6月20日\n", "utf-8"
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    details = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(50, 50), *details)
    QApplication.sendEvent(opened.editor.viewport(), enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(opened.letters.imported):
        QApplication.sendEvent(opened.editor.viewport(), QDropEvent(QPointF(50, 50), *details))
    assert opened.current is not None
    assert opened.current.letter.particulars.salutation == "李四委员"


def test_what_is_put_right_when_reading_can_be_switched_off_and_stays_so(
    window: MainWindow, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.letters is not None
    file = tmp_path / "旧稿.txt"
    file.write_text("李四委员：\n\n您提出的提案收悉,现答复如下：\n\n已经办理。\n", "utf-8")
    assert window.actions_["mend-punctuation"].isChecked()
    window.actions_["mend-punctuation"].trigger()
    with qtbot.waitSignal(window.letters.imported):
        window.letters.read([file])
    assert window.current is not None
    assert window.current.letter.blocks[0].text == "您提出的提案收悉,现答复如下："
    assert context.settings.mendings == {"punctuation": False, "quotes": True, "spaces": True}


def test_a_json_file_of_a_letter_here_replaces_it_and_keeps_a_version(
    opened: MainWindow, desk: Desk, letter: Letter, tmp_path: Path, qtbot: QtBot
) -> None:
    assert opened.letters is not None
    file = tmp_path / "信.json"
    file.write_text(jsonform.dumps(letter.with_value("title", "改过的标题")), "utf-8")
    with qtbot.waitSignal(opened.letters.imported):
        opened.letters.read([file])
    assert desk.load(letter.id).letter.particulars.title == "改过的标题"
    assert "覆盖前" in [version.reason for version in desk.versions(letter.id)]


def test_a_json_file_of_a_letter_open_elsewhere_becomes_another_letter(
    window: MainWindow, desk: Desk, letter: Letter, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.letters is not None
    desk.save(letter)
    file = tmp_path / "信.json"
    file.write_text(json.dumps(jsonform.to_dict(letter)), "utf-8")
    with context.open_desk() as other, other.claim(letter.id) or pytest.fail("no claim"):
        with qtbot.waitSignal(window.letters.imported):
            window.letters.read([file])
        assert window.current is not None
        assert window.current.id != letter.id
    assert len(desk.entries()) == 2


def test_a_file_that_cannot_be_read_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert window.letters is not None
    with qtbot.waitSignal(window.letters.told):
        window.letters.read([tmp_path / "没有.docx"])
    assert "没有.docx" in said(window.bars)[0]


@pytest.mark.parametrize(
    ("particulars", "name"),
    [
        (
            Particulars(title="关于第20230030号提案的答复", proposal_number="20230030"),
            "关于第20230030号提案的答复",
        ),
        (Particulars(title="答复", proposal_number="7/8"), "7_8 答复"),
        (Particulars(title='关于"a:b"的答复?'), "关于_a_b_的答复_"),
        (Particulars(), "答复函"),
        (Particulars(role="会办", proposal_number="7"), "7 会办意见"),
        (Particulars(title="长" * 200), "长" * 80),
    ],
)
def test_the_default_name_may_stand_on_windows(particulars: Particulars, name: str) -> None:
    assert default_name(new_letter((), particulars)) == name
