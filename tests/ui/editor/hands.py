"""A clerk's hands on an editor: places, keys, compositions; and what the text on the screen says when read back."""

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from replydesk.letter import Block, Blocks, Letter
from replydesk.letter.attachments import attachment_names, unbound_names
from replydesk.letter.numbering import labels
from replydesk.letter.ranges import Place
from replydesk.letter.tables import Cell, text_at
from replydesk.ui.editor import LetterEditor, properties
from replydesk.ui.editor.offsets import holdable
from replydesk.ui.editor.places import position_of
from replydesk.ui.editor.reading import bold_marks

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def at(editor: LetterEditor, index: int, offset: int, to: tuple[int, int] | None = None) -> None:
    """Put the cursor at a place, or select from it to another."""
    document = editor.document()
    cursor = editor.textCursor()
    cursor.setPosition(position_of(document, Place(index, offset)))
    if to is not None:
        cursor.setPosition(position_of(document, Place(*to)), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def type_text(editor: QWidget, text: str) -> None:
    """One key for each character."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(editor, QKeyEvent(kind, 0, Modifier.NoModifier, character))


def press(editor: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press and release a key."""
    QTest.keyClick(editor, key, modifiers)


def compose(editor: QWidget, preedit: str, commit: str = "") -> None:
    """What an input method sends while it composes: the letters so far, and what it commits."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(editor, event)


def texts(editor: LetterEditor) -> list[str]:
    """The texts of the letter's blocks."""
    return [block.text for block in editor.session.letter.blocks]


def shown(editor: LetterEditor) -> list[tuple[str, int, str, str, object]]:
    """What the text on the screen says, read paragraph by paragraph: kind, level, number, text, bold."""
    result: list[tuple[str, int, str, str, object]] = []
    paragraph = editor.document().begin()
    while paragraph.isValid():
        form, text = paragraph.blockFormat(), paragraph.text()
        kind, level = properties.kind(form), properties.level(form)
        result.append((kind, level, properties.label(form), text, bold_marks(paragraph, text)))
        paragraph = paragraph.next()
    return result


def expected(blocks: Blocks, numbers: tuple[str, ...]) -> list[tuple[str, int, str, str, object]]:
    """What the text on the screen should say."""
    return [
        (block.kind, block.level, label, holdable(block.text), block.marks)
        for block, label in zip(blocks, numbers, strict=True)
    ]


def check(editor: LetterEditor) -> None:
    """The text on the screen is the letter, and every block is itself alone."""
    QCoreApplication.processEvents()
    letter = editor.session.letter
    blocks: Blocks = letter.blocks or (Block("none", "paragraph"),)
    names = letter.particulars.attachments
    numbers = labels(blocks, len(unbound_names(blocks, names)))
    assert shown(editor) == expected(blocks, numbers)
    assert editor._attached == attachment_names(blocks, names)
    assert len({block.id for block in blocks}) == len(blocks)
    assert editor.blocks == letter.blocks or not letter.blocks
    for index, (block, label) in enumerate(zip(blocks, numbers, strict=True)):
        form = editor.document().findBlockByNumber(index).blockFormat()
        expected_form = editor._styles.block_format(block, label)
        if block.kind == "attachment":
            expected_form.setTopMargin(room_above(editor, index))
        assert form == expected_form
    if editor.cell is not None:
        check_cell(editor, editor.cell)


def room_above(editor: LetterEditor, index: int) -> float:
    """The white above an attachment's title: the letter's foot stands above the first one."""
    room = editor._styles.above_attachment
    if index:
        room += editor._styles.block_format(editor.blocks[index - 1]).bottomMargin()
    first = all(block.kind != "attachment" for block in editor.blocks[:index])
    return room + (editor._surround.foot if first else 0.0)


def check_cell(editor: LetterEditor, cell: Cell) -> None:
    """The open cell shows what the letter has in it, where the sheet would draw it."""
    table, edit = editor.table, editor.cell_edit
    assert table is not None
    assert not edit.isHidden()
    assert editor.cell_rect(cell).contains(edit.geometry().center())
    if (
        not edit.composing
    ):  # Qt takes away what was selected when a composition begins over it; the letter waits
        shown_lines = [holdable(line) for line in text_at(table, cell).split("\n")]
        assert edit.text == "\n".join(shown_lines)
        grid = editor._styles.grids.of(table)
        assert abs(edit.document().size().height() - grid.text_rect(cell).height()) <= 1


def undo_all(editor: LetterEditor) -> Letter:
    """Undo to the beginning."""
    while editor.session.undo_name is not None:
        editor.undo()
    return editor.session.letter


def redo_all(editor: LetterEditor) -> Letter:
    """Redo to the end."""
    while editor.session.redo_name is not None:
        editor.redo()
    return editor.session.letter


def text_data(text: str) -> QMimeData:
    """What another program puts on the clipboard: a plain text."""
    data = QMimeData()
    data.setText(text)
    return data


def html_data(html: str, text: str = "") -> QMimeData:
    """What another program puts on the clipboard: HTML, and a plain text beside it."""
    data = QMimeData()
    data.setHtml(html)
    if text:
        data.setText(text)
    return data
