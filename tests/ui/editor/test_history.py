"""Any sequence of what a clerk can do: the text on the screen is always the letter, and all of it can be undone."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from replydesk.letter import Letter, new_letter, tables
from replydesk.letter.find import Finder, Query
from replydesk.letter.placing import Target
from replydesk.letter.ranges import Place
from replydesk.letter.replacing import Replacement, replace_matches
from replydesk.letter.structure import StructureError, extract
from replydesk.ui.editor import LetterEditor, commands
from replydesk.ui.editor.bursts import Bursts
from replydesk.ui.palette import LIGHT
from replydesk.ui.session import LetterSession
from replydesk.ui.table_commands import LINE, table_commands
from tests.strategies import letters
from tests.ui.editor import hands
from tests.ui.editor.hands import Key, Modifier

Draw = Callable[[st.SearchStrategy[Any]], Any]

ALT_SHIFT = Modifier.AltModifier | Modifier.ShiftModifier

SEQUENCES = 2000
STEPS = 14

typed = st.text(alphabet="一提案答复，。：a1 𬭎", min_size=1, max_size=4)
numbers = st.sampled_from(
    ["一、", "（一）", "(十二)", "1.", "1.甲", "1. 甲", "（3）", "2．", "一、乙。", "1.5"]
)
pieces = st.sampled_from(
    [
        "<p>甲,乙</p>",
        "<h2>一、丙</h2>",
        "<p><b>（一）丁。</b>戊</p>",
        "己<br>",
        "<table><tr><td>庚<td>辛</table>",
        "<ol><li>壬</ol>",
        "<p>感谢您的支持。</p>",
        "<p>郭岭委员：</p>",
        "<p>关于某提案的答复</p>",
        "𬭎",
        "<!--EndFragment-->",
    ]
)
pasted = st.text(alphabet="甲乙丙，。\n\r\u2028\t　𬭎", max_size=12)


@pytest.fixture(scope="module")
def editor(qapp: QApplication) -> LetterEditor:
    editor = LetterEditor(LetterSession(new_letter()), LIGHT)
    editor.resize(800, 600)
    # A pause ends a burst: on a busy machine the same sequence would have other steps, and Hypothesis would object.
    editor._bursts = Bursts(clock=lambda: 0.0)
    return editor


def place(editor: LetterEditor, draw: Draw) -> tuple[int, int]:
    index = draw(st.integers(0, len(editor.blocks) - 1))
    return index, draw(st.integers(0, len(editor.blocks[index].text)))


def put_cursor(editor: LetterEditor, draw: Draw) -> None:
    to = place(editor, draw) if draw(st.integers(0, 2)) == 0 else None
    hands.at(editor, *place(editor, draw), to=to)


def type_something(editor: LetterEditor, draw: Draw) -> None:
    hands.type_text(editor, draw(typed))


def press_key(editor: LetterEditor, draw: Draw) -> None:
    key = draw(
        st.sampled_from(
            [Key.Key_Return, Key.Key_Enter, Key.Key_Backspace, Key.Key_Delete, Key.Key_Tab, Key.Key_Backtab]
        )
    )
    modifiers = draw(st.sampled_from([Modifier.NoModifier, Modifier.ShiftModifier, Modifier.ControlModifier]))
    for _ in range(draw(st.integers(1, 3))):
        hands.press(editor, key, modifiers)


def use_chips(editor: LetterEditor, draw: Draw) -> None:
    hands.type_text(editor, draw(st.sampled_from(["{{领域}}", "{{提案号}}", "𬭎{{x}}{{y}}"])))
    keys = [Key.Key_Left, Key.Key_Right, Key.Key_Backspace, Key.Key_Delete]
    for _ in range(draw(st.integers(1, 3))):
        modifier = draw(st.sampled_from([Modifier.NoModifier, Modifier.ShiftModifier]))
        hands.press(editor, draw(st.sampled_from(keys)), modifier)


def paste(editor: LetterEditor, draw: Draw) -> None:
    data = QMimeData()
    data.setText(draw(pasted))
    editor.insertFromMimeData(data)


def type_number(editor: LetterEditor, draw: Draw) -> None:
    index = draw(st.integers(0, len(editor.blocks) - 1))
    hands.at(editor, index, 0)
    if draw(st.booleans()):
        hands.type_text(editor, draw(numbers))
    else:
        hands.compose(editor, "yi")
        hands.compose(editor, "", draw(numbers))


def paste_html(editor: LetterEditor, draw: Draw) -> None:
    data = QMimeData()
    data.setHtml("".join(draw(st.lists(pieces, max_size=5))))
    editor.insertFromMimeData(data)


def paste_plain(editor: LetterEditor, draw: Draw) -> None:
    QGuiApplication.clipboard().setText(draw(pasted))
    editor.paste_plain()


def paste_what_word_was_given(editor: LetterEditor, draw: Draw) -> None:
    data = QMimeData()
    data.setHtml(editor.createMimeDataFromSelection().html())
    put_cursor(editor, draw)
    editor.insertFromMimeData(data)


def copy_and_paste(editor: LetterEditor, draw: Draw) -> None:
    data = editor.createMimeDataFromSelection()
    put_cursor(editor, draw)
    editor.insertFromMimeData(data)


def drag(editor: LetterEditor, draw: Draw) -> None:
    editor.move_selection(Place(*place(editor, draw)))


def structure(editor: LetterEditor, draw: Draw) -> None:
    action = draw(
        st.sampled_from(
            [
                editor.promote,
                editor.demote,
                editor.move_up,
                editor.move_down,
                editor.delete_section,
                editor.set_closing,
                editor.toggle_bold,
                lambda: editor.set_level(draw(st.integers(0, 4))),
            ]
        )
    )
    action()


def compose(editor: LetterEditor, draw: Draw) -> None:
    for _ in range(draw(st.integers(1, 2))):
        hands.compose(editor, "ti'an")
    ending = draw(st.integers(0, 3))
    if ending == 0:
        hands.compose(editor, "", draw(typed))
    elif ending == 1:
        hands.compose(editor, "da", draw(typed))  # commits a part and goes on with the rest
        editor.settle()
    elif ending == 2:
        editor.settle()
    else:
        hands.compose(editor, "", draw(pasted))


def reconvert(editor: LetterEditor, draw: Draw) -> None:
    """An input method replaces text around the cursor, which it may believe to be longer than the paragraph."""
    event = QInputMethodEvent("", [])
    event.setCommitString(draw(typed), -draw(st.integers(0, 4)), draw(st.integers(0, 6)))
    QApplication.sendEvent(editor, event)


def from_elsewhere(editor: LetterEditor, draw: Draw) -> None:
    session = editor.session
    session.settle()
    if draw(st.integers(0, 3)) == 0:
        names = draw(st.lists(typed, max_size=2).map(tuple))
        session.apply("要素", session.letter.with_value("attachments", names), source="form")
        return
    headings = [block.id for block in session.letter.blocks if block.opens_section]
    if not headings or draw(st.booleans()):
        session.apply("要素", session.letter.with_value("title", draw(typed)), source="form")
        return
    with contextlib.suppress(StructureError):
        commands.move_up(session, draw(st.sampled_from(headings)))


def in_the_outline(editor: LetterEditor, draw: Draw) -> None:
    session = editor.session
    session.settle()
    sections = [section.id for section in session.outline.sections]
    if not sections:
        return
    chosen = draw(st.lists(st.sampled_from(sections), min_size=1, max_size=3))
    target = Target(draw(st.sampled_from(["before", "after", "inside"])), draw(st.sampled_from(sections)))
    pieces = extract(session.letter.blocks, *chosen)
    deed = draw(
        st.sampled_from(
            [
                lambda: commands.move_sections(session, chosen, target),
                lambda: commands.attach(session, draw(st.sampled_from(session.letter.blocks)).id),
                lambda: commands.promote(session, *chosen),
                lambda: commands.move_down(session, *chosen),
                lambda: commands.duplicate_section(session, *chosen),
                lambda: commands.cut_sections(session, *chosen),
                lambda: commands.paste_sections(session, pieces, target),
                lambda: commands.name_section(session, commands.new_section(session, target)[0], draw(typed)),
                lambda: commands.name_section(session, chosen[0], draw(typed)),
                lambda: commands.set_done(session, chosen, done=draw(st.booleans())),
            ]
        )
    )
    with contextlib.suppress(StructureError):
        deed()


def replace_all(editor: LetterEditor, draw: Draw) -> None:
    session = editor.session
    session.settle()
    finder = Finder(Query(draw(st.sampled_from(["一", "案", "，", "a", ".."])), regex=draw(st.booleans())))
    found = finder.find(session.letter)
    if draw(st.booleans()):
        found = replace(found, matches=found.matches[-1:])
    letter = replace_matches(session.letter, found.matches, Replacement(draw(typed)))
    session.apply("全部替换", letter, source="find")


def behind_our_back(editor: LetterEditor, draw: Draw) -> None:
    """What an accessibility tool does: text goes in through Qt and not through our keys."""
    if not any(block.kind == "table" for block in editor.blocks):
        editor.textCursor().insertText(draw(st.sampled_from(["甲", "甲\u2028乙", "甲\n乙", ""])))


def open_a_cell(editor: LetterEditor, draw: Draw) -> bool:
    """Open any cell of any table, perhaps with more of it selected; False if there is none."""
    here = [block for block in editor.blocks if block.kind == "table"]
    if not here:
        return False
    block = draw(st.sampled_from(here))
    cells = st.sampled_from(list(tables.whole(block)))
    editor.open_cell(block.id, draw(cells), draw(st.integers(-1, 2)))
    if draw(st.integers(0, 3)) == 0:
        editor.extend_to(draw(cells))
    return True


def write_in_cell(editor: LetterEditor, draw: Draw) -> None:
    if not open_a_cell(editor, draw):
        editor.insert_table(draw(st.integers(1, 3)), draw(st.integers(1, 3)))
    cell = editor.cell_edit
    match draw(st.integers(0, 4)):
        case 0:
            hands.type_text(cell, draw(typed))
        case 1:
            hands.compose(cell, "ti'an")
            hands.compose(cell, "", draw(st.sampled_from(["", "提案", "甲\n乙"])))
        case 2:
            hands.compose(cell, "ti'an")
        case _:
            keys = [Key.Key_Return, Key.Key_Backspace, Key.Key_Delete, Key.Key_Tab, Key.Key_Backtab]
            keys += [Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right]
            modifiers = draw(st.sampled_from([Modifier.NoModifier, Modifier.ShiftModifier, ALT_SHIFT]))
            for key in draw(st.lists(st.sampled_from(keys), min_size=1, max_size=4)):
                hands.press(editor if editor.cell is None else cell, key, modifiers)


def change_table(editor: LetterEditor, draw: Draw) -> None:
    open_a_cell(editor, draw)
    command = draw(st.sampled_from([command for command in table_commands() if command.key != LINE]))
    command.do(editor)


def paste_into_cell(editor: LetterEditor, draw: Draw) -> None:
    if not open_a_cell(editor, draw):
        return
    data = editor.copied_cells()
    if data is None or draw(st.booleans()):
        data = QMimeData()
        data.setText(draw(pasted))
    open_a_cell(editor, draw)
    editor.paste_cells(data)


def undo_redo(editor: LetterEditor, draw: Draw) -> None:
    for _ in range(draw(st.integers(1, 4))):
        draw(st.sampled_from([editor.undo, editor.undo, editor.redo]))()


ACTIONS = [
    type_something,
    type_something,
    type_number,
    press_key,
    press_key,
    use_chips,
    paste,
    paste_html,
    paste_plain,
    paste_what_word_was_given,
    copy_and_paste,
    drag,
    structure,
    structure,
    compose,
    reconvert,
    from_elsewhere,
    in_the_outline,
    in_the_outline,
    replace_all,
    behind_our_back,
    write_in_cell,
    change_table,
    paste_into_cell,
    undo_redo,
]


@settings(max_examples=SEQUENCES, suppress_health_check=list(HealthCheck))
@given(letter=letters(8), data=st.data())
def test_the_text_is_always_the_letter_and_everything_can_be_undone(
    editor: LetterEditor, letter: Letter, data: st.DataObject
) -> None:
    editor.set_session(LetterSession(letter))
    hands.check(editor)
    for _ in range(data.draw(st.integers(1, STEPS))):
        put_cursor(editor, data.draw)
        data.draw(st.sampled_from(ACTIONS))(editor, data.draw)
        hands.check(editor)
    editor.settle()
    assert hands.redo_all(editor) is not None
    last = editor.session.letter
    assert hands.undo_all(editor) == letter
    hands.check(editor)
    assert hands.redo_all(editor) == last
    hands.check(editor)
