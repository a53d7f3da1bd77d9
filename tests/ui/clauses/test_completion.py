"""// in the text: the list follows what is typed, takes a few keys and never the keyboard, and keeps out of composition."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter, Particulars, new_letter, paragraph
from replydesk.letter.clause import Clause
from replydesk.ui.clauses.asking import MissingDialog
from replydesk.ui.clauses.completion import Completion, begun
from replydesk.ui.clauses.completion_list import CompletionModel, FunctionRole, TextRole
from replydesk.ui.editor import LetterEditor
from replydesk.ui.main_window import MainWindow
from tests.ui.clauses.conftest import THANKS
from tests.ui.editor import hands
from tests.ui.editor.hands import Key, Modifier


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("//", (0, "")),
        ("答复。//gxzc", (3, "gxzc")),
        ("（//感谢", (1, "感谢")),
        ("／／感谢", (0, "感谢")),
        ("https://www", None),
        ("网址：//", None),
        ("a//b", None),
        ("///", None),
        ("//感 谢", None),
        ("//感谢，", None),
        ("//" + "长" * 13, None),
        ("/", None),
        ("", None),
    ],
)
def test_where_a_completion_begins(text: str, expected: tuple[int, str] | None) -> None:
    assert begun(text, len(text)) == expected
    assert begun(text + "后面//的", len(text)) == expected


@pytest.fixture
def editor(opened: MainWindow) -> LetterEditor:
    """The editor with the cursor at the end of the sixth paragraph."""
    assert opened.editor is not None
    hands.at(opened.editor, 5, 8)
    return opened.editor


@pytest.fixture
def completion(opened: MainWindow, editor: LetterEditor) -> Completion:
    assert opened.clause_work is not None
    return opened.clause_work.completion


def rows(completion: Completion) -> list[str]:
    QCoreApplication.processEvents()
    model = completion.list.rows
    return [model.index(row).data() for row in range(model.rowCount())] if completion.isVisible() else []


def last(editor: LetterEditor) -> str:
    return editor.session.letter.blocks[5].text


def test_typing_opens_filters_and_closes(
    opened: MainWindow, editor: LetterEditor, completion: Completion
) -> None:
    hands.type_text(editor, "/")
    assert rows(completion) == []
    hands.type_text(editor, "/")
    assert set(rows(completion)) == {"感谢支持", "收悉开头", "随手记的"}
    hands.type_text(editor, "gx")
    assert rows(completion) == ["感谢支持"]
    assert opened.focusWidget() is editor
    hands.type_text(editor, "q")
    assert rows(completion) == []
    hands.press(editor, Key.Key_Backspace)
    assert rows(completion) == ["感谢支持"]
    hands.type_text(editor, "，")
    assert rows(completion) == []
    assert not completion.is_open
    assert last(editor) == "我们将继续努力。//gx，"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_the_chosen_clause_takes_the_place_of_what_was_typed_in_one_step(
    opened: MainWindow, editor: LetterEditor, completion: Completion, key: Qt.Key
) -> None:
    hands.type_text(editor, "//ssj")
    assert rows(completion) == ["随手记的"]
    before = editor.session.letter
    hands.press(editor, key)
    assert last(editor) == "我们将继续努力。一句话。"
    assert not completion.isVisible()
    assert opened.focusWidget() is editor
    hands.check(editor)
    editor.undo()
    assert editor.session.letter == before


def test_a_closing_chosen_in_the_text_goes_to_the_end(
    opened: MainWindow, editor: LetterEditor, completion: Completion
) -> None:
    hands.type_text(editor, "//gxzc")
    hands.press(editor, Key.Key_Return)
    assert last(editor) == "我们将继续努力。"
    assert editor.session.letter.blocks[-1].text == "感谢您的支持。"


def test_up_and_down_choose(editor: LetterEditor, completion: Completion) -> None:
    hands.type_text(editor, "//")
    titles = rows(completion)
    hands.press(editor, Key.Key_Down)
    assert completion.list.currentIndex().data() == titles[1]
    hands.press(editor, Key.Key_Up)
    hands.press(editor, Key.Key_Up)
    assert completion.list.currentIndex().data() == titles[-1]
    hands.press(editor, Key.Key_PageUp)
    assert completion.list.currentIndex().data() == titles[0]
    assert last(editor) == "我们将继续努力。//"
    hands.press(editor, Key.Key_Down, Modifier.ShiftModifier)  # selecting is not choosing
    assert rows(completion) == []


def test_a_click_chooses(opened: MainWindow, editor: LetterEditor, completion: Completion) -> None:
    hands.type_text(editor, "//ss")
    assert rows(completion) == ["随手记的"]
    view = completion.list
    spot = view.visualRect(view.rows.index(0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert last(editor) == "我们将继续努力。一句话。"
    assert opened.focusWidget() is editor


def test_esc_closes_and_leaves_the_text(editor: LetterEditor, completion: Completion) -> None:
    hands.type_text(editor, "//gx")
    hands.press(editor, Key.Key_Escape)
    assert rows(completion) == []
    hands.type_text(editor, "z")
    assert rows(completion) == []  # it stays closed for these letters
    assert last(editor) == "我们将继续努力。//gxz"
    hands.type_text(editor, "。//gx")
    assert rows(completion) == ["感谢支持"]


def test_it_vanishes_when_the_cursor_or_the_keyboard_leaves(
    opened: MainWindow, editor: LetterEditor, completion: Completion
) -> None:
    hands.type_text(editor, "//gx")
    assert rows(completion)
    hands.at(editor, 0, 0)
    assert rows(completion) == []
    hands.at(editor, 5, 12)
    assert rows(completion) == []  # only typing opens it
    hands.type_text(editor, "z")
    assert rows(completion)
    opened.actions_["to-form"].trigger()
    assert rows(completion) == []
    assert not completion.is_open


def test_another_letter_closes_it(opened: MainWindow, editor: LetterEditor, completion: Completion) -> None:
    assert opened.letters is not None
    hands.type_text(editor, "//gx")
    other = new_letter((paragraph("别的信"),))
    opened.letters.desk.save(other)
    opened.open_letter(other.id)
    assert rows(completion) == []


def test_it_keeps_out_of_composition(editor: LetterEditor, completion: Completion) -> None:
    hands.type_text(editor, "//")
    assert rows(completion)
    hands.compose(editor, "gan'xie")
    assert rows(completion) == []  # the input method's own list is there now
    assert editor.composing
    hands.press(editor, Key.Key_Shift)  # keys that the input method lets through choose nothing
    assert editor.composing
    hands.compose(editor, "", "感谢")
    assert rows(completion) == ["感谢支持"]
    hands.compose(editor, "zhi")
    hands.compose(editor, "")  # given up
    assert rows(completion) == ["感谢支持"]
    hands.press(editor, Key.Key_Return)
    assert last(editor) == "我们将继续努力。"
    hands.check(editor)


def test_marks_that_an_input_method_commits_open_it(editor: LetterEditor, completion: Completion) -> None:
    hands.compose(editor, "", "//")
    assert rows(completion)
    hands.press(editor, Key.Key_Escape)
    hands.compose(editor, "", "。／／随手")
    assert rows(completion) == ["随手记的"]


def test_a_table_and_a_letter_only_read_offer_nothing(
    opened: MainWindow, editor: LetterEditor, completion: Completion
) -> None:
    hands.type_text(editor, "//gx")
    opened.current.session.read_only = True  # type: ignore[union-attr]  # a letter is open
    completion.follow()
    assert rows(completion) == []


def test_it_stands_below_the_line_or_above_it_never_over_it(
    opened: MainWindow, editor: LetterEditor, completion: Completion
) -> None:
    hands.type_text(editor, "//")
    line = editor.cursorRect().translated(editor.viewport().pos())
    rows(completion)
    assert completion.geometry().top() > line.bottom()
    long = new_letter(tuple(paragraph("字" * 30) for _ in range(60)), Particulars())
    opened.letters.desk.save(long)  # type: ignore[union-attr]  # the window is attached
    opened.open_letter(long.id)
    hands.at(editor, 59, 30)
    bar = editor.verticalScrollBar()
    bar.setValue(bar.value() - editor.viewport().height() + editor.cursorRect().bottom() + 4)
    hands.type_text(editor, "。//")
    assert rows(completion)
    line = editor.cursorRect().translated(editor.viewport().pos())
    assert completion.geometry().bottom() < line.top()
    assert editor.rect().contains(completion.geometry())


def test_the_model_is_a_sound_one(
    opened: MainWindow, completion: Completion, qtbot: QtBot, letter: Letter
) -> None:
    model = CompletionModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert opened.library is not None
    model.set_clauses(opened.library.all(), letter.particulars)
    model.set_clauses(opened.library.search("gxzc"), letter.particulars)
    index = model.index(0)
    assert index.data() == THANKS.title
    assert index.data(TextRole) == "感谢您的支持。"
    assert index.data(FunctionRole) == "结尾感谢"
    model.set_clauses((), letter.particulars)
    assert model.rowCount() == 0


def test_what_the_clause_lacks_is_asked_for_and_then_takes_the_place(
    opened: MainWindow, editor: LetterEditor, completion: Completion
) -> None:
    assert opened.library is not None
    opened.library.save(Clause("due", "期限说明", "{{联系人}}负责。"))
    hands.type_text(editor, "//qxsm")
    hands.press(editor, Key.Key_Return)
    dialog = opened.findChildren(MissingDialog)[-1]
    dialog.skip.click()
    assert last(editor) == "我们将继续努力。{{联系人}}负责。"
