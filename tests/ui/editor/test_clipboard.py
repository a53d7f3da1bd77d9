"""Copying, pasting and dragging."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication

from replydesk.intake import read_text
from replydesk.letter import Letter, Particulars, new_letter, paragraph
from replydesk.letter.placeholders import fill
from replydesk.letter.ranges import Place
from replydesk.paths import resource
from replydesk.ui.editor import LetterEditor, clipboard
from tests.letters import full_letter
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make


def heard(editor: LetterEditor) -> list[str]:
    told: list[str] = []
    editor.told.connect(told.append)
    return told


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
    target.insertFromMimeData(html_data(source.createMimeDataFromSelection().html()))
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


def html_data(html: str, text: str = "") -> QMimeData:
    data = QMimeData()
    data.setHtml(html)
    if text:
        data.setText(text)
    return data


SEED = resource("samples/zhengzhou-2023-00025.txt").read_text(encoding="utf-8")


def forms(letter: Letter) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in letter.blocks]


def test_a_letter_pasted_into_an_empty_one_is_read_like_a_file_in_one_step(make: Make) -> None:
    empty = new_letter(particulars=Particulars(issuer="郑州市数据局", phone="1"))
    editor = make(empty)
    told = heard(editor)
    messages: list[object] = []
    editor.letter_pasted.connect(messages.append)
    editor.insertFromMimeData(text_data(SEED))
    letter, imported = editor.session.letter, read_text(SEED).letter
    assert forms(letter) == forms(imported)
    assert letter.particulars.title == imported.particulars.title
    assert letter.particulars.proposal_number == "20230030"
    assert (letter.particulars.issuer, letter.particulars.phone) == ("郑州市数据局", "1")
    assert letter.id == empty.id
    assert told == ["已按整封信读入 15 段，其中 12 个标题，填入要素 13 项。"]
    assert messages[0]
    assert editor.textCursor().atEnd()
    hands.check(editor)
    editor.undo()
    assert editor.session.letter == empty
    assert editor.session.undo_name is None
    editor.redo()
    assert editor.session.letter == letter
    hands.check(editor)


def test_a_letter_pasted_into_another_leaves_the_particulars_alone(
    editor: LetterEditor, every_kind: Letter
) -> None:
    hands.at(editor, 7, 5)
    editor.insertFromMimeData(text_data("\n郭岭委员：\n您好！\n三、几点建议\n继续推进,再接再厉。"))
    letter = editor.session.letter
    assert letter.particulars == every_kind.particulars
    assert forms(letter)[7:11] == [
        ("paragraph", 0, "继续努力。郭岭委员："),
        ("paragraph", 0, "您好！"),
        ("heading", 1, "几点建议"),
        ("paragraph", 0, "继续推进，再接再厉。"),
    ]
    hands.check(editor)


def test_what_was_changed_is_told(editor: LetterEditor) -> None:
    told = heard(editor)
    hands.at(editor, 7, 2)
    editor.insertFromMimeData(text_data("再接再厉"))
    assert told == []
    editor.insertFromMimeData(text_data("（市,县）"))
    html = '<p>一、甲,乙</p><p>丙 丁"戊"</p><table><tr><td>己<td>庚</table><img src=x><p>辛</p>'
    editor.insertFromMimeData(html_data(html))
    assert told == [
        "已粘贴 1 段；半角标点改为全角 1 处。",
        "已粘贴 4 段，其中 1 个标题，1 个表格；半角标点改为全角 1 处；配对引号 2 处；删去汉字间空格 1 个；图片 1 处没有粘贴。",
    ]
    hands.check(editor)


def test_what_the_clerk_switched_off_is_not_put_right(editor: LetterEditor) -> None:
    editor.mendings = lambda: {"punctuation": False, "quotes": False, "spaces": False}
    hands.at(editor, 7, 2)
    editor.insertFromMimeData(text_data("甲,乙"))
    assert hands.texts(editor)[7] == "继续甲,乙努力。"


def test_word_text_keeps_structure_and_bold_and_loses_its_faces(make: Make) -> None:
    editor = make(new_letter())
    html = """<h1><span style='font-family:黑体;font-size:16pt;color:red'>一、基本情况</span></h1>
    <p style='font-family:宋体'><b>成立专班。</b>抓好落实。</p>"""
    editor.insertFromMimeData(html_data(html, "一、基本情况\n成立专班。抓好落实。"))
    assert forms(editor.session.letter) == [
        ("heading", 1, "基本情况"),
        ("paragraph", 0, "成立专班。抓好落实。"),
    ]
    assert [(m.start, m.end) for m in editor.session.letter.blocks[1].marks] == [(0, 5)]
    hands.check(editor)


def test_html_without_text_is_nothing(editor: LetterEditor, every_kind: Letter) -> None:
    editor.insertFromMimeData(html_data("<img src=x>"))
    assert editor.session.letter is every_kind


def test_pasting_plain_recognizes_nothing(editor: LetterEditor, every_kind: Letter) -> None:
    QGuiApplication.clipboard().setMimeData(html_data("<p>x</p>", "一、甲,乙\n \n丙\t丁"))
    hands.at(editor, 7, 5)
    editor.paste_plain()
    assert forms(editor.session.letter)[7:9] == [
        ("paragraph", 0, "继续努力。一、甲,乙"),
        ("paragraph", 0, "丙 丁"),
    ]
    assert editor.session.undo_name == "粘贴为纯文本"
    editor.undo()
    hands.at(editor, 8, 7)
    editor.paste_plain()
    assert [kind for kind, _, _ in forms(editor.session.letter)[8:]] == ["closing", "closing"]
    hands.check(editor)
    assert hands.undo_all(editor) == every_kind
