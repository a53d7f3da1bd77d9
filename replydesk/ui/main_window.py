"""The window: what joins its parts to the letter that is open."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from replydesk.ui import layout, notices
from replydesk.ui.actions import clause_library, window_actions, writing
from replydesk.ui.actions.edit import name_steps
from replydesk.ui.actions.fonts import watch_fonts
from replydesk.ui.actions.internal_review import watch_reviews
from replydesk.ui.actions.profiles import watch_profile
from replydesk.ui.actions.review import allow_review, begin_reviews
from replydesk.ui.actions.signoff import watch_signoff
from replydesk.ui.actions.tables import allow_table
from replydesk.ui.context import Context
from replydesk.ui.dropping import FileDrop
from replydesk.ui.form.office import Office
from replydesk.ui.frame import WindowFrame
from replydesk.ui.letters import Letters
from replydesk.ui.open_letter import OpenLetter

if TYPE_CHECKING:
    from replydesk.ui.clauses.library import ClauseLibrary
    from replydesk.ui.clauses.work import ClauseWork
    from replydesk.ui.editor import LetterEditor
    from replydesk.ui.find import Search
    from replydesk.ui.full_screen import FullScreen
    from replydesk.ui.internal_review import InternalReview
    from replydesk.ui.review.work import ReviewWork
    from replydesk.ui.start_page import StartPage


class MainWindow(WindowFrame):
    """The window of one program. It can be seen before there is a desk; `attach()` gives it the letters.

    `painted` is emitted once, when the first picture is on the screen.
    """

    painted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.letters: Letters | None = None
        self.library: ClauseLibrary | None = None
        self.clause_work: ClauseWork | None = None
        self.review_work: ReviewWork | None = None
        self.search: Search | None = None
        self.full_screen: FullScreen | None = None
        self.internal_review: InternalReview | None = None
        self.report: tuple[str, Any] | None = None
        self._was_painted = False
        self._cursor_block = ""
        self._fitting = False
        self._wants_to_close = False
        self.actions_.add(*window_actions(self))
        self.file_drop = FileDrop(self)
        self.file_drop.watch(self)
        self.build()
        self._connect()
        self.restore_layout()
        self.actions_[writing.TYPEWRITER].setChecked(context.settings.flag(writing.TYPEWRITER, default=False))
        self.show_appearance()
        self.show_language()
        self.status.set_letter(None)
        self.allow()

    def _connect(self) -> None:
        self.desk_panel.chosen.connect(self.open_letter)
        self.desk_panel.delete_asked.connect(self.delete_letter)
        self.outline.chosen.connect(self._show_block)
        self.outline.entered.connect(self.to_text)
        self.outline.told.connect(self._say)
        self.form.told.connect(self._say)
        self.outline.shown_asked.connect(lambda: self.show_panel(self.outline))
        self.recent_menu.aboutToShow.connect(self._fill_recent)
        self.zoom_menu.aboutToShow.connect(partial(writing.show_zoom, self))
        self.context.theme.changed.connect(self._recolor)
        self.start_made.connect(self._join_start)
        self.clauses.made.connect(partial(clause_library.join, self))
        self.file_drop.dropped.connect(self._read)
        self.preview.resized.connect(self.fit)
        self.preview.field_wanted.connect(self.to_field)

    def attach(self, letters: Letters) -> None:
        """Work with these letters from now on."""
        self.letters = letters
        letters.place = self._place
        letters.opened.connect(self._opened)
        letters.opened.connect(self.preview.set_letter)
        letters.closing.connect(self.form.finish)
        letters.closed.connect(self._closed)
        letters.closed.connect(partial(self.preview.set_letter, None))
        letters.listed.connect(self._list)
        letters.imported.connect(self._imported)
        letters.exported.connect(self._exported)
        watch_fonts(self, letters)
        watch_profile(self)
        watch_reviews(self, letters)
        begin_reviews(self, letters)
        watch_signoff(self, letters)
        letters.told.connect(self.bars.show_notice)
        letters.said.connect(self._say)
        self._attach_library(letters)
        self.allow()
        self._list()

    def _attach_library(self, letters: Letters) -> None:
        from replydesk.ui.clauses.library import ClauseLibrary  # noqa: PLC0415  # not for the first picture
        from replydesk.ui.clauses.work import ClauseWork  # noqa: PLC0415

        self.library = ClauseLibrary(self.context, letters.desk, self)
        self.clause_work = ClauseWork(self, letters, self.library)
        self.library.told.connect(self.bars.show_notice)
        self.library.said.connect(self._say)
        if self.clauses.existing is not None:
            self.clauses.existing.set_library(self.library)

    def _read(self, files: list[Path]) -> None:
        if self.letters is not None:
            self.letters.read(files)

    def _join_start(self, page: "StartPage") -> None:
        page.new_asked.connect(self.actions_["new"].trigger)
        page.import_asked.connect(self.actions_["open"].trigger)
        page.sample_asked.connect(self.actions_["sample"].trigger)
        page.chosen.connect(self.open_letter)

    # ---- letters

    @property
    def current(self) -> OpenLetter | None:
        """The letter that is open."""
        return self.letters.current if self.letters is not None else None

    def open_letter(self, letter_id: str) -> None:
        """Open a letter of the desk and go to its text."""
        if self.letters is not None and self.letters.open(letter_id):
            self.to_text()

    def delete_letter(self, letter_id: str) -> None:
        """Put a letter into the bin, and offer to take it out again."""
        if (letters := self.letters) is None:
            return
        title = next((entry.title for entry in letters.entries() if entry.id == letter_id), "")
        letters.delete(letter_id)
        if self.current is None:
            self.show_start()
        self.bars.show_notice(notices.deleted(title, lambda: letters.undelete(letter_id)))

    def show_start(self) -> None:
        """Show the start page."""
        self.pages.setCurrentWidget(self.start)
        self._list()

    def _opened(self, letter: OpenLetter) -> None:
        assert self.letters is not None
        if self.editor is None:
            self.editor = self._make_editor(letter)
        elif self.editor.session is not letter.session:
            self.editor.set_session(letter.session)
        self.pages.setCurrentWidget(self.editor)
        place = self.letters.place_of(letter)
        self.outline.set_session(letter.session, layout.folds_in(place))
        self.form.set_session(letter.session, Office(self.letters.desk, letter.id))
        if self.clauses.existing is not None:
            self.clauses.existing.set_session(letter.session)
        self.status.set_letter(letter)
        letter.saver.state_changed.connect(self._show_saving)
        letter.session.changed.connect(self._letter_changed)
        self.left.setCurrentWidget(self.outline)
        self.top_bars.clear()
        if not letter.is_ours:
            self.top_bars.show_notice(notices.locked(letter, self._reopen))
        self.fit()
        layout.go_to_place(self.editor, place)
        self._show_cursor()
        self.allow()
        self._list()
        self._title()

    def _make_editor(self, letter: OpenLetter) -> "LetterEditor":
        from replydesk.ui.editor import LetterEditor  # noqa: PLC0415  # not needed for the first picture

        editor = LetterEditor(letter.session, self.context.theme.palette, self.context.profiles.profile)
        self.pages.addWidget(editor)
        editor.set_zoom(self.context.settings.zoom)
        self.file_drop.watch(editor.viewport())
        editor.auto_headings = self.context.settings.auto_headings
        editor.mendings = lambda: self.context.settings.mendings
        editor.letter_pasted.connect(partial(self._imported, self.tr("粘贴的文字")))
        editor.told.connect(self._say)
        editor.comment_asked.connect(self.actions_["comment"].trigger)
        editor.cell_changed.connect(partial(allow_table, self))
        editor.block_changed.connect(self._cursor_moved)
        editor.zoom_changed.connect(self._zoomed)
        editor.particular_clicked.connect(self.to_field)
        editor.set_typewriter(on=self.actions_[writing.TYPEWRITER].isChecked())
        self.status.watch(editor)
        self.status.set_zoom(editor.zoom)
        return editor

    def _closed(self) -> None:
        self.outline.set_session(None)
        self.form.set_session(None)
        if self.clauses.existing is not None:
            self.clauses.existing.set_session(None)
        self.status.set_letter(None)
        self.top_bars.clear()
        self.bars.take_back(notices.SAVING)
        self.pages.setCurrentWidget(self.blank)
        self.allow()
        self._title()

    def _reopen(self) -> None:
        if self.letters is not None and self.current is not None:
            letter_id = self.current.id
            if self.letters.close():
                self.open_letter(letter_id)

    def _list(self) -> None:
        if self.letters is None:
            return
        open_id = self.current.id if self.current is not None else ""
        self.desk_panel.set_entries(self.letters.entries(), open_id)
        if self.current is None and self.pages.currentWidget() is not self.blank:
            self.start.set_recent(self.letters.recent())

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for entry in self.letters.recent() if self.letters is not None else ():
            title = (entry.title or self.tr("（未写标题）")).replace("&", "&&")
            self.recent_menu.addAction(title, partial(self.open_letter, entry.id))

    def _letter_changed(self, old: Any, new: Any, source: object) -> None:
        name_steps(self)
        self.check_level()
        if old.particulars.title != new.particulars.title:
            self._title()

    def _title(self) -> None:
        title = self.current.letter.particulars.title if self.current is not None else ""
        self.setWindowTitle(title or self.tr("答复函"))

    def _show_saving(self) -> None:
        letter = self.current
        if letter is None:
            return
        if not letter.saver.problem:
            self.bars.take_back(notices.SAVING)
            return
        give_up = self._give_up if self._wants_to_close else None
        copy = self.actions_["copy"].trigger
        self.bars.show_notice(notices.unsaved(letter.saver.problem, copy, letter.saver.save, give_up))

    def _give_up(self) -> None:
        if self.letters is not None:
            self.letters.abandon()
        self.close()

    def _imported(self, name: str, messages: Any) -> None:
        self.report = (name, messages)
        self.actions_["report"].setEnabled(True)
        self.bars.show_notice(notices.imported(name, len(messages), self.actions_["report"].trigger))
        self.to_text()

    def _exported(self, file: Path, withheld: tuple[str, ...]) -> None:
        from replydesk.letter.placeholders import unfilled_names  # noqa: PLC0415  # not for the first picture

        blanks = unfilled_names(self.current.letter) if self.current and file.suffix != ".json" else ()
        self.bars.show_notice(notices.exported(file, blanks, withheld, self))

    def _say(self, text: str) -> None:
        self.status.say(text)

    # ---- places

    def to_text(self) -> None:
        """Put the keyboard into the text to write on, or on the start page."""
        if self.editor is not None and self.current is not None:
            self.pages.setCurrentWidget(self.editor)
            self.editor.setFocus()
        elif self.pages.currentWidget() is not self.blank:
            self.start.setFocus()

    def show_panel(self, panel: QWidget, field: Callable[[], object] | None = None) -> None:
        """Unfold the panel if it is folded and put the keyboard into it."""
        side = "left" if self.left.indexOf(panel) >= 0 else "right"
        tabs = self.left if side == "left" else self.right
        self.actions_[side].setChecked(True)
        tabs.setVisible(True)
        tabs.setCurrentWidget(panel)
        if field is not None:
            field()

    def to_field(self, key: str) -> None:
        """Go to a particular in the form."""
        if key in self.form.rows:
            self.show_panel(self.form, lambda: self.form.go_to(key))

    def _show_block(self, block_id: str) -> None:
        if self.editor is not None:
            self.pages.setCurrentWidget(self.editor)
            self.editor.show_block(block_id)

    def _cursor_moved(self, block_id: str) -> None:
        self.outline.follow(block_id)
        self.status.follow(block_id)
        self.check_level(block_id)

    def _show_cursor(self) -> None:
        """Show where the cursor is in a letter just opened; the editor tells only of its moves."""
        blocks = self.current.letter.blocks if self.current is not None else ()
        number = self.editor.textCursor().blockNumber() if self.editor is not None else 0
        self._cursor_moved(blocks[number].id if number < len(blocks) else "")

    def check_level(self, block_id: str = "") -> None:
        """Show on the toolbar what the paragraph at the cursor is."""
        self._cursor_block = block_id = block_id or self._cursor_block
        blocks = self.current.letter.blocks if self.current is not None else ()
        block = next((block for block in blocks if block.id == block_id), None)
        for level in range(1, 5):
            self.actions_[f"level-{level}"].setChecked(block is not None and block.level == level)
        self.actions_["body"].setChecked(block is not None and block.kind == "paragraph")
        self.actions_["closing"].setChecked(block is not None and block.kind == "closing")

    def _place(self) -> dict[str, Any]:
        if self.editor is None or self.current is None:
            return {}
        return {**layout.place_in(self.editor), layout.FOLDED: self.outline.folded}

    def _zoomed(self, percent: int) -> None:
        if not self._fitting:
            self.context.settings.zoom = percent
            self.context.settings.set_flag(writing.FIT, on=False)
        self.status.set_zoom(percent)

    def fit(self) -> None:
        """Show the letter as large as the clerk wants it, or smaller where the window is too narrow for its lines."""
        if self.editor is None:
            return
        room = self.pages.width() - self.editor.verticalScrollBar().sizeHint().width()
        self._fitting = True
        self.editor.set_zoom(writing.wanted_zoom(self, room))
        self._fitting = False

    def _recolor(self) -> None:
        if self.editor is not None:
            self.editor.set_palette(self.context.theme.palette)

    # ---- what is possible

    def allow(self) -> None:
        """Switch every action on or off."""
        letter = self.current
        self.actions_.allow(
            desk=self.letters is not None,
            letter=letter is not None,
            writing=letter is not None and not letter.read_only,
        )
        self.actions_["report"].setEnabled(self.report is not None)
        allow_table(self)
        allow_review(self)
        name_steps(self)

    # ---- events

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            gc.enable()  # switched off for the start
            QTimer.singleShot(0, self.painted.emit)
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sheet fit the window, once the panels have taken their room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.fit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save everything first. What cannot be saved keeps the window open, with a way out in the bar."""
        self.form.finish()
        if self.letters is not None and not self.letters.close():
            self._wants_to_close = True
            self._show_saving()
            event.ignore()
            return
        self.context.tasks.wait()
        if self.full_screen is not None:
            self.full_screen.leave()
        layout.keep(self, self.splitter, self.panels, self.context.settings)
        event.accept()
