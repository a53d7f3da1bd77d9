"""The page and the dialog of the font check."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from replydesk.export import load_profile
from replydesk.letter import Letter, paragraph
from replydesk.ui.context import Context
from replydesk.ui.fonts.dialog import FontsDialog
from replydesk.ui.fonts.page import FontsPage
from replydesk.ui.main_window import MainWindow

OFFICE = ("仿宋_GB2312", "楷体_GB2312", "方正小标宋简体", "黑体", "宋体")


def make(context: Context, qtbot: QtBot, letter: Letter | None, installed: tuple[str, ...]) -> FontsPage:
    page = FontsPage(load_profile("letter"), letter, context.theme, installed=installed)
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    return page


def cells(page: FontsPage, row: int) -> list[str]:
    found = [page.face_table.item(row, column) for column in range(page.face_table.columnCount())]
    return [item.text() for item in found if item is not None]


def test_a_machine_that_has_all_says_so(context: Context, qtbot: QtBot) -> None:
    page = make(context, qtbot, None, OFFICE)
    assert page.head.text() == "这个格式用到 5 种字体，本机都有。"
    assert page.rare_head.text() == "打开一封信后，这里列出字体里没有的生僻字。"
    assert not page.rare_table.isVisible()
    assert cells(page, 0)[2:] == ["已安装", ""]


def test_what_is_missing_stands_first_with_a_word_and_a_sign(context: Context, qtbot: QtBot) -> None:
    page = make(context, qtbot, None, ("仿宋", "楷体", "黑体", "宋体"))
    assert "本机缺少 3 种" in page.head.text()
    assert cells(page, 0) == [
        "方正小标宋简体",
        "机关标志、标题、附件标题",
        "缺少。Word 会自行换一种字体，多半是宋体",
        "安装“方正小标宋简体”",
    ]
    item = page.face_table.item(0, 2)
    assert item is not None
    before = item.icon().cacheKey()
    context.theme.set_appearance("dark")
    assert item.icon().cacheKey() != before


def test_rare_characters_are_listed_names_first(context: Context, qtbot: QtBot, letter: Letter) -> None:
    blocks = (paragraph("镕" * 8), paragraph("赵堃委员"))
    known = replace(letter.particulars, proposers=("赵堃",))
    page = make(context, qtbot, replace(letter, blocks=blocks, particulars=known), OFFICE)
    assert page.rare_head.text() == "这封信里有 2 个生僻字，所用的字体里没有："
    first = page.rare_table.item(0, 0)
    assert first is not None
    assert first.text() == "堃　U+5803\n人名"
    places = page.rare_table.item(1, 1)
    assert places is not None
    assert "镕" in places.text()
    assert "U+5803 人名\t正文：赵堃委员" in page.text()


def test_a_letter_without_rare_characters_says_so(context: Context, qtbot: QtBot, letter: Letter) -> None:
    page = make(context, qtbot, letter, OFFICE)
    assert page.rare_head.text() == "这封信里没有生僻字，每个字在所用的字体里都有。"


def test_the_dialog_copies_what_it_shows(window: MainWindow) -> None:
    window.actions_["fonts"].trigger()
    dialog = window.findChildren(FontsDialog)[-1]
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.page.text()
    assert "方正小标宋简体" in dialog.page.text()
    dialog.close()


def test_a_profile_that_cannot_be_read_leaves_the_faces_of_the_national_one(window: MainWindow) -> None:
    window.context.profiles.choose("没有这个格式")
    window.actions_["fonts"].trigger()
    assert "方正小标宋简体" in window.findChildren(FontsDialog)[-1].page.text()
