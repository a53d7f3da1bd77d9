"""Copying, pasting and dragging."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from replydesk.letter import Letter, Particulars, heading, new_letter, paragraph
from replydesk.letter.placeholders import fill
from replydesk.letter.ranges import Place
from replydesk.ui.editor import LetterEditor, clipboard
from tests.letters import full_letter
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make


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


def test_blocks_of_ours_or_else_plain_text() -> None:
    blocks = (heading("甲", 1, id="a"), paragraph("乙", id="b"))
    data = clipboard.copied(blocks, ("一、", ""), Place(0, 0), Place(1, 1))
    assert data.text() == "一、甲\n乙"
    assert clipboard.pieces_of(data, closing=False) == blocks
    assert [b.kind for b in clipboard.pieces_of(hands.text_data("一、甲\n乙"), closing=True)] == [
        "closing"
    ] * 2
    assert clipboard.pieces_of(QMimeData(), closing=False) == ()


def test_other_programs_get_placeholders_filled_and_our_blocks_keep_them(make: Make) -> None:
    letter = new_letter((paragraph("第{{提案号}}号，{{无此}}。"),), Particulars(proposal_number="0315"))
    editor = make(letter)
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert data.text() == "第0315号，{{无此}}。"
    assert "第0315号，{{无此}}。" in data.html()
    own = clipboard.own_blocks(data)
    assert own is not None
    assert own[0].text == "第{{提案号}}号，{{无此}}。"


def test_what_is_copied_comes_back_from_html_with_its_structure(make: Make) -> None:
    source = make(full_letter())
    source.selectAll()
    target = make(new_letter())
    target.insertFromMimeData(hands.html_data(source.createMimeDataFromSelection().html()))
    filled = fill(source.session.letter)
    told = [(b.kind, b.level, b.text, b.marks, b.rows) for b in target.session.letter.blocks]
    assert told == [(b.kind, b.level, b.text, b.marks, b.rows) for b in filled.blocks]


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


def test_damaged_blocks_of_ours_are_pasted_as_text(editor: LetterEditor) -> None:
    data = hands.text_data("文字")
    data.setData(clipboard.BLOCKS, b'{"replydesk": 99}')
    hands.at(editor, 7, 0)
    editor.insertFromMimeData(data)
    assert hands.texts(editor)[7] == "文字继续努力。"


def test_nothing_pasted_is_no_step(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 7, 0)
    editor.insertFromMimeData(hands.text_data(""))
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
    data = hands.text_data("甲\n乙")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    editor.dropEvent(QDropEvent(spot, copy, data, left, Qt.KeyboardModifier.NoModifier))
    assert hands.texts(editor)[:2] == ["您好甲", "乙！现答复如下："]
    hands.check(editor)
