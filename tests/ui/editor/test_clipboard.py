"""Copying, pasting and dragging."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from replydesk.letter import Letter
from replydesk.letter.ranges import Place
from replydesk.ui.editor import LetterEditor, clipboard
from tests.ui.editor import hands


def text_data(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_copied_text_has_numbers_and_table_cells(editor: LetterEditor) -> None:
    hands.at(editor, 1, 0, to=(6, 3))
    assert editor.createMimeDataFromSelection().text() == (
        "一、基本情况\n（一）高度重视。成立了专班。\n数据见下表。\n年份\t件数\n2023\t12\n表后文字。\n二、下一步"
    )


def test_a_few_words_have_no_number(editor: LetterEditor) -> None:
    hands.at(editor, 1, 0, to=(1, 2))
    assert editor.createMimeDataFromSelection().text() == "基本"
    hands.at(editor, 1, 2, to=(3, 2))
    assert editor.createMimeDataFromSelection().text() == "情况\n（一）高度重视。成立了专班。\n数据"


def test_our_own_blocks_come_back_as_they_were(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 1, 0, to=(6, 0))
    data = editor.createMimeDataFromSelection()
    hands.at(editor, 7, 5)
    hands.press(editor, hands.Key.Key_Return)
    editor.insertFromMimeData(data)
    pasted = editor.session.letter.blocks[8:13]
    assert [(b.kind, b.level, b.text, b.rows) for b in pasted] == [
        (b.kind, b.level, b.text, b.rows) for b in every_kind.blocks[1:6]
    ]
    assert editor.session.undo_name == "粘贴"
    hands.check(editor)


def test_cut_is_one_step_and_paste_brings_all_back(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 1, 0, to=(6, 0))
    editor.cut()
    assert editor.session.undo_name == "剪切"
    assert [block.id for block in editor.session.letter.blocks] == ["open", "two", "effort", "thanks"]
    editor.undo()
    assert editor.session.letter == every_kind
    hands.check(editor)


def test_a_foreign_text_becomes_paragraphs(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    editor.insertFromMimeData(text_data("\u3000\u3000甲\r\n\r\n  乙\u2028丙\v丁\u2029"))
    assert hands.texts(editor)[7:11] == ["继续甲", "乙", "丙", "丁努力。"]
    editor.undo()
    assert hands.texts(editor)[7] == "继续努力。"
    hands.check(editor)


def test_what_a_paragraph_cannot_hold_becomes_a_blank(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    editor.insertFromMimeData(text_data("a\tb\x00c\ufffcd\ufdd0e"))
    assert hands.texts(editor)[7] == "继续a b c d e努力。"
    hands.check(editor)


def test_pasting_into_the_closing_makes_closings(editor: LetterEditor) -> None:
    hands.at(editor, 8, 7)
    editor.insertFromMimeData(text_data("甲\n乙"))
    assert [block.kind for block in editor.session.letter.blocks[8:]] == ["closing", "closing"]


def test_damaged_blocks_of_ours_are_pasted_as_text(editor: LetterEditor) -> None:
    data = text_data("文字")
    data.setData(clipboard.BLOCKS, b'{"replydesk": 99}')
    hands.at(editor, 7, 0)
    editor.insertFromMimeData(data)
    assert hands.texts(editor)[7] == "文字继续努力。"


def test_nothing_pasted_is_no_step(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 7, 0)
    editor.insertFromMimeData(text_data(""))
    editor.insertFromMimeData(QMimeData())
    assert editor.session.letter is every_kind


def test_dragging_within_the_letter_moves_in_one_step(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 3, 0, to=(3, 2))
    editor.move_selection(Place(5, 2))
    assert (hands.texts(editor)[3], hands.texts(editor)[5]) == ("见下表。", "表后数据文字。")
    assert editor.session.undo_name == "移动文字"
    editor.undo()
    assert editor.session.letter == every_kind
    hands.check(editor)


def test_text_dropped_from_elsewhere_is_pasted_where_it_falls(editor: LetterEditor) -> None:
    hands.at(editor, 0, 2)
    spot = QPointF(editor.cursorRect().center())
    hands.at(editor, 7, 0)
    data = text_data("甲\n乙")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    editor.dropEvent(QDropEvent(spot, copy, data, left, Qt.KeyboardModifier.NoModifier))
    assert hands.texts(editor)[:2] == ["您好甲", "乙！现答复如下："]
    hands.check(editor)
