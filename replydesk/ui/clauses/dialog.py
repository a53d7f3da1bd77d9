"""The dialog in which a clause is written: title, place in the library, its text and variants, its earlier versions."""

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter.clause import Clause, Variant
from replydesk.letter.clause_form import checked
from replydesk.letter.clause_functions import FUNCTIONS
from replydesk.ui.clauses.history_page import HistoryPage
from replydesk.ui.clauses.library import clean_folder
from replydesk.ui.clauses.placeholder_menu import placeholder_menu
from replydesk.ui.clauses.text_page import TextPage
from replydesk.ui.language import said

if TYPE_CHECKING:
    from replydesk.ui.clauses.library import ClauseLibrary


class ClauseDialog(QDialog):
    """Writes one clause. `saved(FiledClause)` tells that the library has it now. It does not block the window.

    What was written is not lost by a slip: the first Esc says that it is not saved, only the second closes.
    """

    saved = Signal(object)

    def __init__(
        self, library: "ClauseLibrary", clause: Clause, parent: QWidget | None = None, *, is_new: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("新建常用语") if is_new else self.tr("编辑常用语"))
        self.resize(640, 560)
        self._library = library
        self._id = clause.id
        self._warned = False
        self.title = QLineEdit()
        self.function = QComboBox()
        self.function.addItem(self.tr("（无）"), "")
        for function in FUNCTIONS:
            self.function.addItem(f"{function.code} {said(function.name)}", function.code)
            self.function.setItemData(
                self.function.count() - 1, said(function.purpose), Qt.ItemDataRole.ToolTipRole
            )
        self.folder = QComboBox()
        self.folder.setEditable(True)
        if (line := self.folder.lineEdit()) is not None:
            line.setAccessibleName(self.tr("文件夹"))
        self.folder.addItems(["", *library.folders()])
        self.tags = QLineEdit()
        self.tags.setPlaceholderText(self.tr("用逗号或空格隔开"))
        self.shared = QCheckBox(self.tr("共享（“导出共享的常用语”时带上）"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self._lay_out()
        self._fill(clause)
        if not is_new and (versions := library.history(clause.id)):
            self.history = HistoryPage(versions)
            self.history.taken.connect(self._take)
            self.tabs.addTab(self.history, self.tr("历史"))
        self._before = None if is_new and clause.title else self.clause()
        for signal in (self.title.textEdited, self.tags.textEdited, self.shared.toggled):
            signal.connect(self._edited)
        for signal in (self.function.currentIndexChanged, self.folder.currentTextChanged):
            signal.connect(self._edited)
        self.title.setFocus()

    @property
    def clause_id(self) -> str:
        """The id of the clause that is written."""
        return self._id

    def clause(self) -> Clause:
        """The clause as the fields say."""
        pages = self._pages()
        return Clause(
            id=self._id,
            title=self.title.text().strip(),
            text=pages[0].text,
            function=str(self.function.currentData()),
            folder=clean_folder(self.folder.currentText()),
            variants=tuple(page.variant() for page in pages[1:]),
            tags=tuple(dict.fromkeys(re.split(r"[\s，,、；;]+", self.tags.text().strip())))
            if self.tags.text().strip()
            else (),
            shared=self.shared.isChecked(),
        )

    @property
    def changed(self) -> bool:
        """Whether something was written that is not saved."""
        return self.clause() != self._before

    def save(self) -> None:
        """Keep the clause and close; what is wrong with it is said here."""
        clause = self.clause()
        try:
            checked(clause)
        except ValueError as error:
            self.problem.setText(self.tr("还没有保存：{reason}。").format(reason=said(error)))
            return
        filed = self._library.save(clause)
        if filed is None:
            self.problem.setText(self.tr("没有保存，原因见主窗口的消息条。"))
            return
        self._before = clause
        self.saved.emit(filed)
        self.accept()

    def reject(self) -> None:
        """Close, but not at the first try while something is not saved; Qt also asks here when the window is closed."""
        if self.changed and not self._warned:
            self._warned = True
            self.problem.setText(self.tr("修改还没有保存。再关闭一次就放弃这些修改。"))
            return
        super().reject()

    # ---- building

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.function, 1)
        folder_label = QLabel(self.tr("文件夹"))
        folder_label.setBuddy(self.folder)
        place.addWidget(folder_label)
        place.addWidget(self.folder, 1)
        for name, widget in (
            (self.tr("标题"), self.title),
            (self.tr("功能"), self.function),
            (self.tr("文件夹"), self.folder),
            (self.tr("标签"), self.tags),
        ):
            widget.setAccessibleName(name)
        form.addRow(self.tr("标题"), self.title)
        form.addRow(self.tr("功能"), place)
        form.addRow(self.tr("标签"), self.tags)
        form.addRow("", self.shared)
        self.placeholders = QPushButton(self.tr("插入占位符"))
        self.placeholders.setMenu(placeholder_menu(self, self._insert))
        add = QPushButton(self.tr("添加变体"))
        add.setToolTip(self.tr("给提案或建议、一人或多人、某一层级另写一种文字"))
        add.clicked.connect(self._add_variant)
        self.keep = QPushButton(self.tr("保存"))
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.save)
        cancel = QPushButton(self.tr("取消"))
        cancel.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.placeholders, add):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.keep)
        buttons.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)

    def _fill(self, clause: Clause) -> None:
        self.title.setText(clause.title)
        self.function.setCurrentIndex(max(self.function.findData(clause.function), 0))
        self.folder.setCurrentText(clause.folder)
        self.tags.setText("，".join(clause.tags))
        self.shared.setChecked(clause.shared)
        for page in self._pages():
            self.tabs.removeTab(self.tabs.indexOf(page))
            page.deleteLater()
        for place, page in enumerate((TextPage(text=clause.text), *map(TextPage, clause.variants))):
            self._add_page(page, place)
        self.tabs.setCurrentIndex(0)

    def _pages(self) -> list[TextPage]:
        pages = (self.tabs.widget(place) for place in range(self.tabs.count()))
        return [page for page in pages if isinstance(page, TextPage)]

    def _add_page(self, page: TextPage, place: int) -> None:
        self.tabs.insertTab(place, page, page.title())
        page.edited.connect(partial(self._page_edited, page))
        page.removal_asked.connect(partial(self._remove, page))

    # ---- what the clerk does

    def _add_variant(self) -> None:
        pages = self._pages()
        page = TextPage(Variant(pages[0].text))
        self._add_page(page, len(pages))
        self.tabs.setCurrentWidget(page)
        page.kind.setFocus()
        self._edited()

    def _remove(self, page: TextPage) -> None:
        self.tabs.removeTab(self.tabs.indexOf(page))
        page.deleteLater()
        self._edited()

    def _insert(self, name: str) -> None:
        page = self.tabs.currentWidget()
        if not isinstance(page, TextPage):
            page = self._pages()[0]
            self.tabs.setCurrentWidget(page)
        page.insert("{{" + name + "}}")

    def _take(self, clause: Clause) -> None:
        self._fill(clause)
        self._edited()

    def _page_edited(self, page: TextPage) -> None:
        self.tabs.setTabText(self.tabs.indexOf(page), page.title())
        self._edited()

    def _edited(self, *_: object) -> None:
        self._warned = False
        self.problem.clear()
