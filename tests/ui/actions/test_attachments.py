"""Insert → Attachment."""

from replydesk.letter import Letter
from replydesk.ui.main_window import MainWindow


def test_an_attachment_is_bound_in_and_its_title_is_written_next(opened: MainWindow, letter: Letter) -> None:
    assert opened.editor is not None
    opened.actions_["attachment"].trigger()
    assert opened.editor.current_block.kind == "attachment"
    assert [block.kind for block in opened.editor.blocks][-2:] == ["attachment", "paragraph"]
    assert opened.status.said.text() == "已插入附件，另起一面；标题自动列入附件说明。"
    opened.editor.undo()
    assert opened.editor.session.letter == letter
