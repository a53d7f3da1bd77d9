"""The status bar: save state, length, where the cursor is, class and due date, zoom."""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from replydesk.letter import Blocks, Letter, counting
from replydesk.letter.counting import Tally
from replydesk.letter.ranges import cut
from replydesk.ui.language import day
from replydesk.ui.open_letter import OpenLetter
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.export.paging import Pages
    from replydesk.ui.editor import LetterEditor

_COUNT_DELAY_MS, _SELECT_DELAY_MS, _PAGES_DELAY_MS = 200, 60, 500
_SAID_MS = 6000
_SOON_DAYS = 7
_MARKS_AT = 5  # behind the five labels at the left


class StatusLine(QStatusBar):
    """Labels in a fixed order; each says nothing when there is nothing to say."""

    def __init__(self, theme: Theme, paged: "Callable[[Letter], Pages]") -> None:
        super().__init__()
        self._paged = paged
        self.setSizeGripEnabled(False)
        self._theme = theme
        self._letter: OpenLetter | None = None
        self._cursor_block = ""
        self._editor: LetterEditor | None = None
        self._tally = Tally()
        self.saving, self.section, self.due, self.pages = (QLabel() for _ in range(4))
        self.length, self.zoom = QToolButton(), QToolButton()
        self.length.setToolTip(self.tr("字数统计（Ctrl+Shift+G）"))
        self.length.clicked.connect(self.show_counts)
        self.zoom.setObjectName("last")
        self.zoom.setToolTip(self.tr("显示比例"))
        self.zoom.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for button in (self.length, self.zoom):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for label in (self.saving, self.length, self.pages, self.section):
            self.addWidget(label)
        for label in (self.due, self.zoom):
            self.addPermanentWidget(label)
        self.said = QLabel()
        self.said.setObjectName("last")
        self.addWidget(self.said, 1)
        self._saying = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._saying.timeout.connect(self.said.clear)
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_DELAY_MS)
        self._counting.timeout.connect(self.refresh)
        self._paging = QTimer(self, singleShot=True, interval=_PAGES_DELAY_MS)
        self._paging.timeout.connect(self._show_pages)
        self._selecting = QTimer(self, singleShot=True, interval=_SELECT_DELAY_MS)
        self._selecting.timeout.connect(self._show_length)

    def set_letter(self, letter: OpenLetter | None) -> None:
        """Show the state of this letter, or of none."""
        if self._letter is not None:
            self._letter.session.changed.disconnect(self._changed)
            self._letter.saver.state_changed.disconnect(self._show_saving)
        self._letter = letter
        self._cursor_block = ""
        if letter is not None:
            letter.session.changed.connect(self._changed)
            letter.saver.state_changed.connect(self._show_saving)
        self.refresh()
        self._show_saving()

    def add_mark(self, mark: QWidget) -> None:
        """Show another mark, before class and due date."""
        self.insertPermanentWidget(_MARKS_AT, mark)

    def follow(self, block_id: str) -> None:
        """The cursor is in this block."""
        self._cursor_block = block_id
        self._show_section()

    def set_zoom(self, percent: int) -> None:
        """Show the zoom."""
        self.zoom.setText(f"{percent} %")

    def say(self, text: str) -> None:
        """Show a sentence for a few seconds."""
        self.said.setText(text)
        self._saying.start()

    def refresh(self) -> None:
        """Count anew."""
        self._counting.stop()
        if self._letter is None:
            self._paging.stop()
            for part in (self.length, self.pages, self.section, self.due):
                part.setText("")
                part.hide()
            return
        letter = self._letter.letter
        self._show_length()
        self._show_section()
        self._show_due(letter)
        self._paging.start()

    def watch(self, editor: "LetterEditor") -> None:
        """Show how much of this editor's text is selected."""
        self._editor = editor
        editor.selectionChanged.connect(self._selecting.start)

    def show_counts(self) -> None:
        """Show everything there is to count."""
        if self._letter is None:
            return
        from replydesk.ui.count_popup import CountPopup  # noqa: PLC0415  # not needed for the first picture

        self._letter.session.settle()
        blocks, selected = self._letter.letter.blocks, self._selected()
        parts = counting.parts(blocks, self.tr("开头"), self.tr("结语"))
        chosen = counting.whole(selected) if selected else None
        CountPopup(counting.whole(blocks), chosen, parts, self.window()).open_above(self.length)

    def _selected(self) -> Blocks:
        if self._editor is None or not self._editor.textCursor().hasSelection():
            return ()
        return cut(self._editor.blocks, *self._editor.selection())

    def _show_length(self) -> None:
        self._selecting.stop()
        if self._letter is None:
            return
        blocks = self._letter.letter.blocks
        text = self.tr("{characters} 字 · {sections} 节").format(
            characters=f"{self._tally.of(blocks):,}", sections=len(self._letter.session.outline.sections)
        )
        if selected := self._selected():
            chosen = self.tr("选中 {characters} 字").format(characters=f"{counting.total(selected):,}")
            text = f"{chosen} · {text}"
        self.length.setText(text)
        self.length.show()

    def _show_pages(self) -> None:
        """Say how many pages there are, after a longer pause than the words need."""
        if self._letter is not None:
            count = len(self._paged(self._letter.letter).pages)
            self._say(self.pages, self.tr("约 {count} 页").format(count=count))

    def _changed(self, old: Letter, new: Letter, source: object) -> None:
        self._paging.start()
        if old.particulars is not new.particulars or len(old.blocks) != len(new.blocks):
            self.refresh()
        elif not self._counting.isActive():
            self._counting.start()

    def _show_section(self) -> None:
        text = ""
        if self._letter is not None:
            blocks = self._letter.letter.blocks
            place = next((i for i, block in enumerate(blocks) if block.id == self._cursor_block), -1)
            view = self._letter.session.outline
            section = view.at(place) if place >= 0 else None
            if section is not None:
                text = self.tr("当前：{path}").format(path=section.path)
            elif place in view.opening:
                text = self.tr("当前：开头")
            elif place in view.closing:
                text = self.tr("当前：结语")
        self.section.setText(text)
        self.section.setVisible(bool(text))

    def _show_due(self, letter: Letter) -> None:
        particulars = letter.particulars
        parts = []
        if mark := particulars.result_class.strip():
            parts.append(mark if "类" in mark else self.tr("{mark}类").format(mark=mark))
        state = ""
        try:
            due = datetime.date.fromisoformat(particulars.due)
        except ValueError:
            pass
        else:
            left = (due - datetime.datetime.now().astimezone().date()).days
            words = self.tr("{day}到期").format(day=day(due))
            if not particulars.date and left <= _SOON_DAYS:
                words += (
                    self.tr("（已过期）") if left < 0 else self.tr("（还有 {left} 天）").format(left=left)
                )
                state = "bad" if left < 0 else "warning"
            parts.append(words)
        self._say(self.due, " · ".join(parts), state)

    def _show_saving(self) -> None:
        letter = self._letter
        if letter is None:
            self._say(self.saving, self.tr("没有打开的信件"))
        elif letter.read_only:
            self._say(self.saving, self.tr("只读"), "warning")
        elif letter.saver.problem:
            self._say(self.saving, self.tr("未能保存"), "bad")
        elif letter.saver.dirty:
            self._say(self.saving, self.tr("正在保存…"))
        else:
            at = letter.saver.saved_at
            self._say(
                self.saving, self.tr("已保存 {time}").format(time=f"{at:%H:%M}") if at else self.tr("已保存")
            )

    def _say(self, label: QLabel, text: str, state: str = "") -> None:
        label.setText(text)
        label.setVisible(bool(text))
        if (label.property("state") or "") != state:  # polishing loads all of QStyle: not before it is needed
            label.setProperty("state", state)
            label.style().polish(label)
