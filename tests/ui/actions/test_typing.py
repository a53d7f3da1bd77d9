"""Pasting and typing as the menu has it."""

from PySide6.QtGui import QGuiApplication

from replydesk.letter import Particulars
from replydesk.paths import resource
from replydesk.ui.context import Context
from replydesk.ui.main_window import MainWindow


def test_a_letter_pasted_into_a_new_one_can_be_looked_over_like_an_import(window: MainWindow) -> None:
    assert window.letters is not None
    window.letters.new()
    window.to_text()
    assert window.current is not None
    QGuiApplication.clipboard().setText(
        resource("samples/zhengzhou-2023-00025.txt").read_text(encoding="utf-8")
    )
    window.actions_["paste"].trigger()
    assert window.current.letter.particulars.proposal_number == "20230030"
    assert window.windowTitle() == window.current.letter.particulars.title
    assert "“粘贴的文字”" in window.bars.bars[0].notice.text
    assert window.actions_["report"].isEnabled()
    assert window.actions_["undo"].text() == "撤销(&U)：粘贴"
    window.actions_["undo"].trigger()
    assert window.current.letter.particulars == Particulars()


def test_mendings_switched_off_hold_for_what_is_pasted(opened: MainWindow) -> None:
    assert opened.current is not None
    assert opened.editor is not None
    opened.editor.show_block("effort")
    opened.to_text()
    opened.actions_["mend-punctuation"].trigger()
    QGuiApplication.clipboard().setText("今年,")
    opened.actions_["paste"].trigger()
    assert opened.current.letter.blocks[5].text == "今年,我们将继续努力。"


def test_pasting_plain_goes_where_the_keyboard_is(opened: MainWindow) -> None:
    assert opened.current is not None
    assert opened.editor is not None
    QGuiApplication.clipboard().setText("一、甲\n乙")
    opened.editor.show_block("effort")
    opened.to_text()
    opened.actions_["paste-plain"].trigger()
    assert [block.text for block in opened.current.letter.blocks[5:7]] == ["一、甲", "乙我们将继续努力。"]
    opened.form.go_to("contact")
    opened.actions_["paste-plain"].trigger()
    assert opened.current.letter.particulars.contact.startswith("一、甲")


def test_typed_numbers_can_be_left_alone_for_good(opened: MainWindow, context: Context) -> None:
    assert opened.editor is not None
    switch = opened.actions_["auto-headings"]
    states = [(switch.isChecked(), opened.editor.auto_headings, context.settings.auto_headings)]
    for _ in range(2):
        switch.trigger()
        states.append((switch.isChecked(), opened.editor.auto_headings, context.settings.auto_headings))
    assert states == [(True,) * 3, (False,) * 3, (True,) * 3]
