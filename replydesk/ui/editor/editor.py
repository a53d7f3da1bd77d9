"""The editor: the letter as one continuous text, with the keys, the clipboard and the structure actions of a clerk."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QWidget

from replydesk.export import Profile
from replydesk.letter import Blocks, paragraph
from replydesk.letter.block import position
from replydesk.letter.ranges import Place, insert, join_before, move, new_paragraph, remove
from replydesk.letter.structure import StructureError
from replydesk.letter.typed import LONGEST, as_typed_heading, typed_number
from replydesk.ui.clauses.model import MIME_TYPE as CLAUSE
from replydesk.ui.editor import clipboard, commands, keys, pasting
from replydesk.ui.editor.bursts import Edit
from replydesk.ui.editor.menu import context_menu
from replydesk.ui.editor.places import place_of
from replydesk.ui.editor.table_edit import TableEdit
from replydesk.ui.language import said
from replydesk.ui.palette import Palette
from replydesk.ui.session import LetterSession


class LetterEditor(TableEdit):
    """The sheet of one letter session.

    `auto_headings` says whether a number typed at a paragraph's start makes it a heading, `mendings()` what is put right
    in a pasted text (see `intake.Options`). `letter_pasted(messages)` tells that the letter has been read out of the
    clipboard, `clause_dropped(clause's id, place)` that a clause was dragged there out of the library, `comment_asked`
    that one wants to comment on what is at the cursor.
    """

    comment_asked = Signal()
    letter_pasted = Signal(object)
    clause_dropped = Signal(str, object)

    def __init__(
        self,
        session: LetterSession,
        palette: Palette,
        profile: Profile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, palette, profile, parent)
        self.auto_headings = True
        self.mendings: Callable[[], Mapping[str, bool]] = dict
        self._hint = self.tr("从这里写正文。Ctrl+1 到 Ctrl+4 设为各级标题。")

    @property
    def blocks(self) -> Blocks:
        """The blocks that are shown: the letter's, or one empty paragraph when it has none."""
        return self._blocks

    def may_change(self) -> bool:
        """Whether the paragraph at the cursor can be written in; if not, the status bar is told why."""
        if self.session.read_only:
            self.told.emit(self.tr("这份答复函是只读的，没有改动。"))
            return False
        if self._blocks[self.textCursor().blockNumber()].kind == "table":
            self.told.emit(self.tr("这里是表格：单击单元格再修改，按 Tab 进入表格，按回车在表格后另起一段。"))
            return False
        return True

    def selection(self) -> tuple[Place, Place]:
        """Where the selection begins and ends; twice the same place if nothing is selected."""
        cursor = self.textCursor()
        document = self.document()
        return place_of(document, cursor.selectionStart()), place_of(document, cursor.selectionEnd())

    def remove_selection(self, name: str = "") -> None:
        """Delete what is selected; a table, which one does not see selected, is not deleted without a word."""
        self.settle()
        first, last = self.selection()
        if self._blocks[first.index].kind == "table" and first.index == last.index:
            self.remove_table()
            return
        blocks, place = remove(self._blocks, first, last)
        gone = sum(block.kind == "table" for block in self._blocks) - sum(b.kind == "table" for b in blocks)
        self._change(name or self.tr("删除"), blocks, place)
        if gone:
            self.told.emit(self.tr("连同 {} 个表格一起删除了，可以撤销。").format(gone))

    def _delete_chip(self, start: Place, end: Place) -> None:
        if self.may_change():
            self.select(start, end)
            self.remove_selection(self.tr("删除占位符"))

    def _type_over(self, text: str) -> None:
        """Put a character in the place of a selection of several paragraphs, as the beginning of a burst."""
        blocks, place = remove(self._blocks, *self.selection())
        if blocks[place.index].kind == "table":
            self.may_change()
            return
        blocks, end = insert(blocks, place, (paragraph(text),))
        self._bursts.end()
        name, burst = self._bursts.name(blocks[place.index], Edit(place.offset, "", text))
        self._change(name, blocks, end, burst)

    def break_paragraph(self) -> None:
        """Split the paragraph at the cursor (Enter)."""
        self.settle()
        self._change(self.tr("换行"), *new_paragraph(*self._without_selection()))

    def join(self, *, forward: bool) -> None:
        """Join the paragraph to its neighbour (Backspace at its start, Delete at its end)."""
        if self._guarded and not self.session.read_only:
            self.remove_table()
            return
        if not self.may_change():
            return
        self.settle()
        place = self.selection()[0]
        block = self._blocks[place.index]
        if not forward and block.opens_section:
            commands.set_level(self.session, (block.id,), 0)
            return
        index = place.index + 1 if forward else place.index
        if not 0 < index < len(self._blocks):
            return
        joined = join_before(self._blocks, index)
        if joined is None:
            self.mark_table(index if forward else index - 1)
            return
        self._change(self.tr("合并段落"), *joined)

    def tab(self, *, back: bool) -> None:
        """Demote or promote a heading; body text is indented by the sheet itself."""
        if self._guarded:
            self.enter_table(0, -1 if back else 1)
        elif self.current_block.is_heading:
            (self.promote if back else self.demote)()
        else:
            self.told.emit(self.tr("段首缩进由版式自动给出，不用按 Tab；设标题用 Ctrl+1 到 Ctrl+4。"))

    def toggle_bold(self) -> None:
        """Make the selection bold, or plain if it is bold."""
        self.settle()
        if not self.may_change():
            return
        self._bolds = True
        bold = self.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold.value
        form = QTextCharFormat()
        form.setFontWeight((QFont.Weight.Normal if bold else QFont.Weight.Bold).value)
        self.mergeCurrentCharFormat(form)

    def undo(self) -> None:
        """Take the newest step of the letter back."""
        self.session.undo()

    def redo(self) -> None:
        """Bring back the step that was taken back last."""
        self.session.redo()

    # Structure

    def set_level(self, level: int) -> None:
        """Make the selected paragraphs headings of a level, or with 0 body text."""
        self._structure(lambda ids: commands.set_level(self.session, ids, level))

    def set_closing(self) -> None:
        """Make the selected paragraphs the closing (结语)."""
        self._structure(lambda ids: commands.set_closing(self.session, ids))

    def promote(self) -> None:
        """Raise the section at the cursor by one level."""
        self._structure(lambda ids: commands.promote(self.session, self._section(ids)))

    def demote(self) -> None:
        """Lower the section at the cursor by one level."""
        self._structure(lambda ids: commands.demote(self.session, self._section(ids)))

    def move_up(self) -> None:
        """Exchange the section at the cursor with the one before it."""
        self._structure(lambda ids: commands.move_up(self.session, self._section(ids)))

    def move_down(self) -> None:
        """Exchange the section at the cursor with the one after it."""
        self._structure(lambda ids: commands.move_down(self.session, self._section(ids)))

    def delete_section(self) -> None:
        """Take out the section at the cursor, with everything in it."""
        self._structure(lambda ids: commands.delete_section(self.session, self._section(ids)))

    def _section(self, ids: list[str]) -> str:
        return commands.section_of(self.session, ids[-1])

    def _structure(self, action: Callable[[list[str]], None]) -> None:
        """Do something to the selected blocks; what speaks against it goes to the status bar."""
        if self.session.read_only:
            self.told.emit(self.tr("这份答复函是只读的，没有改动。"))
            return
        self.settle()
        if not self.session.letter.blocks:
            self._take(self._blocks, self.tr("另起一段"), None)
        first, last = self.selection()
        if last.offset == 0 and last.index > first.index:
            last = Place(last.index - 1, 0)
        try:
            action([block.id for block in self._blocks[first.index : last.index + 1]])
        except StructureError as error:
            self.told.emit(said(error))

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that change more than one paragraph go through the letter; typing within one goes through Qt."""
        if keys.is_typing(event):
            if self._maybe_composing:
                self.settle()
            if (self._selected or self._guarded) and self._typed_over(event.text()):
                event.accept()
                return
            self._typing = True  # a character leaves the cursor in its paragraph
            super().keyPressEvent(event)
            self._typing = False
            if self._bursts.fresh_end <= LONGEST:
                self._set_typed_heading()
            return
        if event.key() not in keys.HELD:
            self.settle()  # a key that reaches us while an input method composes is not meant for it
            if self._handles_chip(event) or keys.handle(self, event):
                event.accept()
                return
        super().keyPressEvent(event)

    def _set_typed_heading(self) -> None:
        """Make the paragraph the heading that a number just typed at its start means: a step of its own, to be undone."""
        index = self.textCursor().blockNumber()
        block = self._blocks[index]
        if not self.auto_headings or block.kind not in {"paragraph", "heading"}:
            return
        number = typed_number(block.text, self._bursts.fresh_start, self._bursts.fresh_end)
        if number is None:
            return
        place = Place(index, max(0, self.selection()[0].offset - number.length))
        self._change(self.tr("自动设为标题"), as_typed_heading(self._blocks, index, number), place)
        name = commands.level_name(number.level)
        self.told.emit(self.tr("已设为{}，序号自动编排。不要标题请按 Ctrl+Z。").format(name))

    def _composed(self) -> None:
        super()._composed()
        if self._bursts.fresh_end <= LONGEST:
            self._set_typed_heading()

    def _typed_over(self, text: str) -> bool:
        """Whether the key has been dealt with: over a selection of several paragraphs, or refused."""
        first, last = self.selection()
        if first.index != last.index and not self.session.read_only:
            self._type_over(text)
            return True
        return not self.may_change()

    def _open_to_text(self) -> bool:
        if self.session.read_only:
            return False
        first, last = self.selection()
        if first.index != last.index:
            self.remove_selection()
        return self.may_change()

    def _insert_text(self, text: str) -> None:
        self.insert_blocks(clipboard.pieces_of_text(text), self.tr("键入"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show our own menu: Qt's would change the text behind the letter's back."""
        self.settle()
        menu = context_menu(self)
        menu.exec(event.globalPos())
        menu.deleteLater()

    # The clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        """What copying and dragging give: our blocks, and HTML and plain text with numbers."""
        particulars = self.session.letter.particulars
        places = self.selection()
        return clipboard.copied(
            self._blocks, self._labels, *places, particulars=particulars, profile=self._profile
        )

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether something can be pasted."""
        return not self.session.read_only and pasting.has_something(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste: blocks of ours as they are, what others wrote by what intake makes of it."""
        self.settle()
        own = clipboard.own_blocks(source)
        if own is not None:
            self.insert_blocks(own, self.tr("粘贴"))
            return
        pasted = pasting.read(source, *self._without_selection(), self.mendings())
        filled = 0
        if pasted.letter is not None and not self.session.read_only:
            letter, filled = pasting.with_letter(self.session.letter, pasted)
            self.session.apply(self.tr("粘贴"), letter)
            self._set_place(Place(0, 0))
            self.verticalScrollBar().setValue(0)  # to where title and addressee have been filled in
            self.letter_pasted.emit(pasted.messages)
        else:
            self.insert_blocks(pasted.blocks, self.tr("粘贴"))
        if not self.session.read_only and (said := pasting.sentence(pasted, filled)):
            self.told.emit(said)

    def paste_plain(self) -> None:
        """Paste the clipboard's text as paragraphs, with nothing recognized and nothing put right."""
        self.settle()
        text = QGuiApplication.clipboard().text()
        self.insert_blocks(pasting.read_plain(text, *self._without_selection()), self.tr("粘贴为纯文本"))

    def _without_selection(self) -> tuple[Blocks, Place]:
        """The blocks without what is selected, and where the cursor then is."""
        if not self.textCursor().hasSelection():
            return self._blocks, self.selection()[0]
        return remove(self._blocks, *self.selection())

    def insert_blocks(self, pieces: Blocks, name: str) -> None:
        """Put blocks in the place of the selection, in one step."""
        self.settle()
        if not pieces:
            return
        self._change(name, *insert(*self._without_selection(), pieces))

    def cut(self) -> None:
        """Copy the selection and delete it."""
        if self.textCursor().hasSelection():
            self.settle()
            self.copy()
            self.remove_selection(self.tr("剪切"))

    def dropEvent(self, event: QDropEvent) -> None:
        """Text dragged within the letter moves, in one step; text from elsewhere is pasted."""
        spot = place_of(self.document(), self.cursorForPosition(event.position().toPoint()).position())
        own = event.source() in {self, self.viewport()}
        super().dragLeaveEvent(
            QDragLeaveEvent()
        )  # ends Qt's own drag state: drop line, scrolling at the edge
        if not self.canInsertFromMimeData(event.mimeData()):
            event.ignore()
            return
        self.settle()
        if event.mimeData().hasFormat(CLAUSE):
            self.clause_dropped.emit(bytes(event.mimeData().data(CLAUSE).data()).decode(), spot)
        elif own:
            self.move_selection(spot)
        else:
            self._set_place(spot)
            self.insertFromMimeData(event.mimeData())
        event.acceptProposedAction()

    def move_selection(self, target: Place) -> None:
        """Move what is selected to another place."""
        first, last = self.selection()
        self._change(self.tr("移动文字"), *move(self._blocks, first, last, target))

    # Places

    def show_block(self, block_id: str) -> None:
        """Put the cursor at the start of a block and bring it into the upper part of the window, if it is not there."""
        self.show_place(block_id, 0)

    def show_place(self, block_id: str, offset: int) -> None:
        """Put the cursor at an offset of a block's text and bring the block into the upper part of the window."""
        self.settle()
        self._set_place(Place(position(self._blocks, block_id), offset))
        bar, layout = self.verticalScrollBar(), self.document().documentLayout()
        top = layout.blockBoundingRect(self.textCursor().block()).top()
        if not 0 <= top - bar.value() <= self.viewport().height() * 0.6:
            bar.setValue(round(top - self._styles.line))
