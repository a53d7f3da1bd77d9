"""Pasting what others wrote."""

import pytest
from PySide6.QtGui import QGuiApplication

from replydesk.intake import read_text
from replydesk.letter import Letter, Particulars, new_letter
from replydesk.paths import resource
from replydesk.ui.editor import LetterEditor
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make


def heard(editor: LetterEditor) -> list[str]:
    told: list[str] = []
    editor.told.connect(told.append)
    return told


SEED = resource("samples/zhengzhou-2023-00025.txt").read_text(encoding="utf-8")


def forms(letter: Letter) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in letter.blocks]


def test_a_foreign_text_becomes_paragraphs(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    editor.insertFromMimeData(hands.text_data("\u3000\u3000甲\r\n\r\n  乙\u2028丙\v丁\u2029"))
    assert hands.texts(editor)[7:12] == ["继续甲", "乙", "丙", "丁", "努力。"]
    editor.undo()
    assert hands.texts(editor)[7] == "继续努力。"
    hands.check(editor)


def test_what_a_paragraph_cannot_hold_becomes_a_blank(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    editor.insertFromMimeData(hands.text_data("a\tb\x00c\ufffcd\ufdd0e"))
    assert hands.texts(editor)[7] == "继续a b c d e努力。"
    hands.check(editor)


def test_pasting_into_the_closing_makes_closings(editor: LetterEditor) -> None:
    hands.at(editor, 8, 7)
    editor.insertFromMimeData(hands.text_data("甲\n乙"))
    assert [block.kind for block in editor.session.letter.blocks[8:]] == ["closing", "closing"]


def test_a_letter_pasted_into_an_empty_one_is_read_like_a_file_in_one_step(make: Make) -> None:
    empty = new_letter(particulars=Particulars(issuer="郑州市数据局", phone="1"))
    editor = make(empty)
    told = heard(editor)
    messages: list[object] = []
    editor.letter_pasted.connect(messages.append)
    editor.insertFromMimeData(hands.text_data(SEED))
    letter, imported = editor.session.letter, read_text(SEED).letter
    assert forms(letter) == forms(imported)
    assert letter.particulars.title == imported.particulars.title
    assert letter.particulars.proposal_number == "20230030"
    assert (letter.particulars.issuer, letter.particulars.phone) == ("郑州市数据局", "1")
    assert letter.id == empty.id
    assert told == ["已按整封信读入 15 段，其中 12 个标题，填入要素 13 项。"]
    assert messages[0]
    assert (editor.textCursor().position(), editor.verticalScrollBar().value()) == (0, 0)
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
    editor.insertFromMimeData(hands.text_data("\n郭岭委员：\n您好！\n三、几点建议\n继续推进,再接再厉。"))
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
    editor.insertFromMimeData(hands.text_data("再接再厉"))
    assert told == []
    editor.insertFromMimeData(hands.text_data("（市,县）"))
    html = '<p>一、甲,乙</p><p>丙 丁"戊"</p><table><tr><td>己<td>庚</table><img src=x><p>辛</p>'
    editor.insertFromMimeData(hands.html_data(html))
    assert told == [
        "已粘贴 1 段；半角标点改为全角 1 处。",
        "已粘贴 4 段，其中 1 个标题，1 个表格；半角标点改为全角 1 处；配对引号 2 处；删去汉字间空格 1 个；图片 1 处没有粘贴。",
    ]
    hands.check(editor)


def test_what_the_clerk_switched_off_is_not_put_right(editor: LetterEditor) -> None:
    editor.mendings = lambda: {"punctuation": False, "quotes": False, "spaces": False}
    hands.at(editor, 7, 2)
    editor.insertFromMimeData(hands.text_data("甲,乙"))
    assert hands.texts(editor)[7] == "继续甲,乙努力。"


def test_word_text_keeps_structure_and_bold_and_loses_its_faces(make: Make) -> None:
    editor = make(new_letter())
    html = """<h1><span style='font-family:黑体;font-size:16pt;color:red'>一、基本情况</span></h1>
    <p style='font-family:宋体'><b>成立专班。</b>抓好落实。</p>"""
    editor.insertFromMimeData(hands.html_data(html, "一、基本情况\n成立专班。抓好落实。"))
    assert forms(editor.session.letter) == [
        ("heading", 1, "基本情况"),
        ("paragraph", 0, "成立专班。抓好落实。"),
    ]
    assert [(m.start, m.end) for m in editor.session.letter.blocks[1].marks] == [(0, 5)]
    hands.check(editor)


def test_html_without_text_is_nothing(editor: LetterEditor, every_kind: Letter) -> None:
    editor.insertFromMimeData(hands.html_data("<img src=x>"))
    assert editor.session.letter is every_kind


def test_pasting_plain_recognizes_nothing(editor: LetterEditor, every_kind: Letter) -> None:
    QGuiApplication.clipboard().setMimeData(hands.html_data("<p>x</p>", "一、甲,乙\n \n丙\t丁"))
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


@pytest.mark.parametrize("text", ["再接再厉。\n", "再接再厉。\r\n", "一、再接再厉\n继续推进。\n"])
def test_whole_paragraphs_pasted_before_a_heading_leave_it_alone(
    editor: LetterEditor, every_kind: Letter, text: str
) -> None:
    told = heard(editor)
    hands.at(editor, 6, 0)
    editor.insertFromMimeData(hands.text_data(text))
    blocks = editor.session.letter.blocks
    count = text.count("\n")
    assert blocks[6 + count :] == every_kind.blocks[6:]
    assert editor.textCursor().blockNumber() == 6 + count
    assert [said.split("，")[0].rstrip("。") for said in told] == ([] if count == 1 else ["已粘贴 2 段"])
    hands.check(editor)
    editor.undo()
    assert editor.session.letter == every_kind


def test_a_whole_paragraph_pasted_into_a_sentence_is_words(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    editor.insertFromMimeData(hands.text_data("再接再厉\n"))
    assert hands.texts(editor)[7] == "继续再接再厉努力。"


def test_whole_plain_paragraphs_leave_what_follows_alone(editor: LetterEditor, every_kind: Letter) -> None:
    QGuiApplication.clipboard().setText("一、甲\n")
    hands.at(editor, 6, 0)
    editor.paste_plain()
    assert forms(editor.session.letter)[6:8] == [("paragraph", 0, "一、甲"), ("heading", 1, "下一步工作")]
    assert editor.session.letter.blocks[7:] == every_kind.blocks[6:]
    hands.at(editor, 0, 2)
    editor.paste_plain()
    assert hands.texts(editor)[0] == "您好一、甲！现答复如下："
