"""What is said after an export of the fonts that this machine lacks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter, paragraph
from replydesk.ui.bars import Notice
from replydesk.ui.context import Context
from replydesk.ui.fonts.dialog import FontsDialog
from replydesk.ui.fonts.watch import FontWatch
from replydesk.ui.main_window import MainWindow

OFFICE = ("仿宋_GB2312", "楷体_GB2312", "方正小标宋简体", "黑体", "宋体")
DOCX = Path("a.docx")


class Told:
    """A watch over one letter on a machine with these fonts, and what it told."""

    def __init__(self, context: Context, letter: Letter, installed: tuple[str, ...]) -> None:
        self.letter: Letter | None = letter
        self.installed = installed
        self.notices: list[Notice] = []
        self._context = context
        self._watch = FontWatch(context, lambda: self.letter, list, installed=lambda: self.installed)
        self._watch.told.connect(self.notices.append)

    def after(self, file: Path = DOCX) -> list[str]:
        self._watch.exported(file)
        self._context.tasks.wait()
        QCoreApplication.processEvents()
        return [notice.text for notice in self.notices]


def test_what_is_missing_is_told_once_and_again_when_it_changes(context: Context, letter: Letter) -> None:
    told = Told(context, letter, OFFICE[:-1])
    first = "本机缺少字体：宋体。在这台电脑上 Word 会换成别的字体。"
    assert told.after() == [first]
    assert told.after() == [first]
    told.installed = OFFICE[1:]
    assert told.after() == [first, "本机缺少字体：仿宋_GB2312。在这台电脑上 Word 会换成别的字体。"]


def test_rare_characters_are_told_with_the_missing_faces(context: Context, letter: Letter) -> None:
    rare = letter.with_blocks((paragraph("赵堃"),))
    told = Told(context, rare, OFFICE)
    assert told.after() == ["生僻字“堃”所用的字体里没有，请在 Word 里核对。"]
    told.installed = OFFICE[:-1]
    assert told.after()[1] == "本机缺少字体：宋体；生僻字“堃”所用的字体里没有，请在 Word 里核对。"


@pytest.mark.parametrize("file", [Path("a.txt"), Path("a.json")])
def test_a_file_without_faces_is_not_looked_at(context: Context, letter: Letter, file: Path) -> None:
    assert Told(context, letter, ()).after(file) == []


def test_a_closed_letter_and_a_full_machine_are_not_told_of(context: Context, letter: Letter) -> None:
    told = Told(context, letter, OFFICE)
    assert told.after() == []
    told.letter, told.installed = None, ()
    assert told.after() == []


def test_the_bar_leads_to_the_font_check(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert opened.letters is not None
    assert opened.current is not None
    letter = opened.current.letter
    opened.current.session.apply("键入", letter.with_blocks((paragraph("赵堃𠮷"),)))
    opened.letters.export(tmp_path / "a.docx")
    qtbot.waitUntil(lambda: any(bar.notice.about == "fonts" for bar in opened.bars.bars))
    bar = next(bar for bar in opened.bars.bars if bar.notice.about == "fonts")
    bar.buttons["详情"].click()
    dialog = opened.findChildren(FontsDialog)[-1]
    assert [found.character for found in dialog.page.rare] == ["𠮷", "堃"]
    assert [bar.notice.about for bar in opened.bars.bars] == ["news"]
    dialog.close()
