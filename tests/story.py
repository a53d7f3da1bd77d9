"""A story in pictures: a letter of three levels from a template, with a clause and a table, put in order by the mouse, and undone.

`python -m tests.story FOLDER` shows the real window and tells on standard output what it waits for: `picture NAME`, or
`mouse WORDS` for xdotool. It goes on when a line comes in. `tests.screenshots` is at the other end.
"""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from replydesk.letter.placeholders import gaps
from replydesk.ui.app import SETTINGS, make_application, make_context
from replydesk.ui.editor import LetterEditor
from replydesk.ui.letters import Letters
from replydesk.ui.main_window import MainWindow
from replydesk.ui.templates.chooser import TemplateChooser

_SETTLE_MS = 700
_PARTICULARS: dict[str, str | tuple[str, ...]] = {
    "issuer": "郑州市大数据管理局",
    "signature": "郑州市大数据管理局",
    "assembly": "市政协",
    "session": "市政协十五届一次会议",
    "proposal_number": "20230030",
    "proposal_subject": "加快制造业数字化转型",
    "proposers": ("郭岭",),
    "salutation": "郭岭委员",
    "title": "关于市政协十五届一次会议第20230030号提案的答复",
    "date": "2023-06-20",
}
_WRITTEN = {
    "工作一": "加强政策引导",
    "工作二": "建设公共平台",
    "采取的措施、取得的成效，数据注明截至日期": "截至2023年5月，已有320家企业上云用云。",
    "意见建议一": "加大资金支持",
    "意见建议二": "培养数字人才",
    "采纳情况和具体措施": "已予采纳，今年安排专项资金2000万元。",
    "采纳情况和具体措施；暂不能采纳的，说明原因和替代办法": "已纳入人才计划，分步实施。",
    "事项、责任科室和完成时限": "由产业科负责，年底前建成两个示范园区",
}


class Story(QObject):
    """Plays the steps, one whenever the other end has done what the last one asked for."""

    _answered = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._steps = steps(window)
        self._answered.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, daemon=True).start()

    def begin(self) -> None:
        """Play the first step."""
        self._go_on()

    def _listen(self) -> None:
        for _ in sys.stdin:
            self._answered.emit()

    def _go_on(self) -> None:
        asked = next(self._steps, "")
        if not asked:
            QCoreApplication.quit()
            return
        QTimer.singleShot(_SETTLE_MS, lambda: print(asked, flush=True))


def steps(window: MainWindow) -> Iterator[str]:
    """What happens; each value is asked of the other end, and then it goes on."""
    window.actions_["new"].trigger()
    (chooser,) = window.findChildren(TemplateChooser)
    chooser.view.setCurrentIndex(chooser.model.index(1))
    yield "picture story-1-template"
    chooser.begin.click()
    assert window.current is not None
    assert window.editor is not None
    editor, session = window.editor, window.current.session
    letter = session.letter
    for key, value in _PARTICULARS.items():
        letter = letter.with_value(key, value)
    session.apply("填写要素", letter)
    while left := [gap for gap in gaps(session.letter) if gap.placeholder.name in _WRITTEN]:
        window.actions_["gap-next"].trigger()
        commit(editor, _WRITTEN[left[0].placeholder.name])
    window.to_text()
    yield "picture story-2-written"
    to_end_of(editor, "截至2023年5月")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    commit(editor, "1.出台")
    commit(editor, "三项扶持政策")
    to_end_of(editor, "下一步，")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "//gzdf")
    yield "picture story-3-clause"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    to_end_of(editor, "三项扶持政策")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    editor.insert_table(3, 3)
    for text in ("项目", "2022年", "2023年", "上云企业", "180家", "320家", "示范园区", "1个", "2个"):
        commit(editor.cell_edit, text)
        if text != "2个":
            QTest.keyClick(editor.cell_edit, Qt.Key.Key_Tab)
    yield "picture story-4-table"
    sections = {section.title: section.id for section in window.outline.model.outline.sections}
    window.show_panel(window.outline)
    start = spot(window, sections["下一步工作"], 0.5)
    target = spot(window, sections["有关工作情况"], 0.05)
    yield f"mouse mousemove {start} mousedown 1"
    for place in between(start, target):
        yield f"mouse mousemove {place}"
    yield "picture story-5-dragging"
    yield "mouse mouseup 1"
    yield "picture story-6-moved"
    while session.undo_name is not None:
        session.undo()
    yield "picture story-7-undone"


def commit(widget: QObject, text: str) -> None:
    """What an input method gives when a word has been chosen."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def to_end_of(editor: LetterEditor, words: str) -> None:
    """Put the cursor to the end of the first paragraph with these words."""
    editor.setFocus()
    cursor = editor.document().find(words)
    cursor.movePosition(cursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)


def spot(window: MainWindow, section_id: str, height: float) -> str:
    """Where a row of the outline is on the screen, at a part of its height, as xdotool wants it."""
    view = window.outline.view
    rect = view.visualRect(window.outline.model.index_of(section_id))
    place = view.viewport().mapToGlobal(QPoint(rect.left() + 40, rect.top() + round(rect.height() * height)))
    return f"{place.x()} {place.y()}"


def between(start: str, target: str) -> Iterator[str]:
    """Places on the way, so that the window sees the mouse move."""
    (x, y), (to_x, to_y) = (map(int, place.split()) for place in (start, target))
    for part in range(1, 9):
        yield f"{x + (to_x - x) * part // 8} {y + (to_y - y) * part // 8}"


def main(folder: Path) -> int:
    """Show the window and play the story."""
    application = make_application()
    context = make_context(application, folder / "desk.db", folder / SETTINGS)
    window = MainWindow(context)
    window.attach(Letters(context, context.open_desk(), window))
    window.show_start()
    window.showMaximized()
    story = Story(window)
    QTimer.singleShot(_SETTLE_MS, story.begin)
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
