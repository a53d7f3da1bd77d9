from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from replydesk.letter import new_letter, paragraph
from replydesk.ui.editor import LetterEditor
from replydesk.ui.editor.pending import Doomed
from replydesk.ui.editor.tints import Tint
from replydesk.ui.palette import LIGHT
from replydesk.ui.session import LetterSession


def ground(editor: LetterEditor, color: str) -> int:
    """How many pixels have this colour."""
    image, wanted = editor.viewport().grab().toImage(), QColor(color).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_words_to_go_stand_on_a_ground_in_the_colour_of_who_wants_it(qtbot: QtBot) -> None:
    session = LetterSession(new_letter((paragraph("甲乙丙丁戊", id="a"),)))
    editor = LetterEditor(session, LIGHT)
    qtbot.addWidget(editor)
    editor.resize(400, 300)
    tint = LIGHT.tint(LIGHT.author2)
    assert ground(editor, tint) == 0
    block = session.letter.blocks[0]
    editor.set_pending({"a": (block, (Doomed(Tint(1, 3), 1),))})
    assert ground(editor, tint) > 100
    assert ground(editor, LIGHT.author2) > 10
    session.apply("输入", session.letter.with_blocks((paragraph("甲丁戊", id="a"),)))
    assert ground(editor, tint) == 0  # of another value of the block nothing is drawn
