"""A new letter: which template to begin with, with a look at what it holds."""

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from replydesk.errors import ReplydeskError
from replydesk.letter import Letter
from replydesk.letter.numbering import labels
from replydesk.letter.outline import BEHIND_LABEL
from replydesk.letter.placeholders import find_placeholders
from replydesk.letter.runin import heading_length
from replydesk.letter.template import Template, labels_kept
from replydesk.ui.desk_panel import EntryDelegate
from replydesk.ui.language import listed, said
from replydesk.ui.templates.model import TemplatesModel
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.desk import Desk

_LIST_WIDTH = 300
LAST_USED = "template"
"""The name under which the desk remembers which template was used last."""


class TemplateChooser(QDialog):
    """Names on the left, the skeleton on the right; Enter begins a letter. `chosen(Template)` tells of which."""

    chosen = Signal(object)

    def __init__(self, desk: "Desk", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self.setWindowTitle(self.tr("新建答复函"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(820, 520)
        self.model = TemplatesModel(self)
        self.model.rename = self._rename
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(EntryDelegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFixedWidth(_LIST_WIDTH)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.view.setAccessibleName(self.tr("模板"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.preview = QTextBrowser()
        self.preview.setOpenLinks(False)
        self.preview.document().setDocumentMargin(12)
        self.preview.setAccessibleName(self.tr("模板内容"))
        self._told = QLabel()
        self._told.setObjectName("muted")
        self._undo = QPushButton(self.tr("撤销"))
        self._undo.setObjectName("link")
        self._undo.hide()
        self._undo.clicked.connect(self._bring_back)
        self._deleted = ""
        self.begin = QPushButton(self.tr("新建"))
        self.begin.setDefault(True)
        cancel = QPushButton(self.tr("取消"))
        cancel.setAutoDefault(False)
        self._lay_out(cancel)
        self.view.selectionModel().currentChanged.connect(self._show)
        self.view.doubleClicked.connect(self._choose)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.begin.clicked.connect(self._choose)
        cancel.clicked.connect(self.reject)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete)
        self.reload(str(desk.recall(LAST_USED, "")))
        self.view.setFocus()

    def _lay_out(self, cancel: QPushButton) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self.view)
        columns.addWidget(self.preview, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._told)
        buttons.addWidget(self._undo)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.begin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(columns, 1)
        layout.addLayout(buttons)

    def reload(self, current: str) -> None:
        """Show the desk's templates anew, the one with this id chosen."""
        templates = self._desk.templates
        self.model.set_templates(templates.built_in(), templates.own())
        self.view.setCurrentIndex(self.model.index(self.model.row_of(current)))

    def _show(self, index: QModelIndex) -> None:
        template = self.model.template(index)
        self.preview.setHtml(self._as_html(template) if template is not None else "")

    def _as_html(self, template: Template) -> str:
        """The template as one sees it: the particulars that it sets, then the text with its numbers and chips."""
        kept = listed(map(said, labels_kept(template)))
        head = self.tr("已填要素：{names}").format(names=kept) if kept else ""
        muted, chip = self._theme.palette.muted, self._theme.palette.accent_soft
        return f"<p style='color:{muted}'>{escape(head)}</p>" + "".join(paragraphs(template.letter, chip))

    def _choose(self) -> None:
        template = self.model.template(self.view.currentIndex())
        if template is None:
            return
        try:
            self._desk.remember(LAST_USED, template.id)
        except ReplydeskError as error:  # the letter is what counts
            self._told.setText(said(error))
        self.accept()
        self.chosen.emit(template)

    # ---- own templates

    def _rename(self, template: Template, name: str) -> bool:
        try:
            self._desk.templates.save(replace(template, name=name))
        except ReplydeskError as error:
            self._tell(said(error))
            return False
        self._tell(self.tr("已改名为“{name}”").format(name=name))
        self.reload(template.id)
        return True

    def _delete(self) -> None:
        index = self.view.currentIndex()
        template = self.model.template(index)
        if template is None or not self.model.is_own(index):
            self._tell(self.tr("随程序带来的模板不能删除"))
            return
        try:
            self._desk.templates.delete(template.id)
        except ReplydeskError as error:
            self._tell(said(error))
            return
        self.reload("")
        self._tell(self.tr("已删除模板“{name}”").format(name=template.name), template.id)

    def _tell(self, text: str, deleted: str = "") -> None:
        """Say what was done; a deleted template can be brought back."""
        self._told.setText(text)
        self._undo.setVisible(bool(deleted))
        self._deleted = deleted

    def _bring_back(self) -> None:
        template_id = self._deleted
        try:
            self._desk.templates.undelete(template_id)
        except ReplydeskError as error:
            self._tell(said(error))
            return
        self._tell("")
        self.reload(template_id)

    def _show_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("新建"), self._choose)
        if self.model.is_own(index):
            menu.addSeparator()
            menu.addAction(self.tr("改名（F2）"), lambda: self.view.edit(index))
            menu.addAction(self.tr("删除（Del）"), self._delete)
        menu.popup(self.view.viewport().mapToGlobal(place))


def paragraphs(letter: Letter, chip: str) -> list[str]:
    """The letter's paragraphs in HTML, numbers included; placeholders by their names alone, on the colour `chip`."""

    def shown(text: str) -> str:
        end, parts = 0, []
        for found in find_placeholders(text):
            parts += [
                escape(text[end : found.start]),
                f"<span style='background:{chip}'>&nbsp;{escape(found.name)}&nbsp;</span>",
            ]
            end = found.end
        return "".join(parts) + escape(text[end:])

    result = []
    for block, number in zip(letter.blocks, labels(letter.blocks), strict=True):
        if block.kind == "table":
            rows = "".join(
                "<tr>" + "".join(f"<td>{shown(cell)}</td>" for cell in row) + "</tr>" for row in block.rows
            )
            result.append(f"<table border='1' cellspacing='0' cellpadding='4'>{rows}</table>")
            continue
        bold = heading_length(block.text) if block.is_heading else 0
        gap = ""
        if block.kind == "attachment":
            bold, gap = len(block.text), BEHIND_LABEL
        head = f"<b>{number}{gap}{shown(block.text[:bold])}</b>" if number else ""
        result.append(f"<p style='text-indent:24px'>{head}{shown(block.text[bold:])}</p>")
    return result
