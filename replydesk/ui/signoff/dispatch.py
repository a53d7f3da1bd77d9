"""The dispatch sheet (发文稿纸) of a letter: looked at, completed with what no letter says, printed, or written to a file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from replydesk.errors import ReplydeskError
from replydesk.export.dispatch import Details, dispatch_sheet
from replydesk.export.paging import Pages, paginate
from replydesk.letter import Letter
from replydesk.letter.steps import Step
from replydesk.ui.bars import Notice
from replydesk.ui.form.inputs import LineInput
from replydesk.ui.language import said
from replydesk.ui.letters import Letters, default_name
from replydesk.ui.notices import exported
from replydesk.ui.page.preview import PagePreview
from replydesk.ui.signoff.writing import write_sheet

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow

_PAUSE_MS = 150
_DEPARTMENT = "dispatch.department"


class DispatchDialog(QDialog):
    """The sheet as it will be printed, under the few fields that it asks. Nothing of the letter is changed here."""

    def __init__(self, letter: Letter, steps: Sequence[Step], letters: Letters, window: "MainWindow") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("发文稿纸"))
        self.resize(720, 820)
        self._letter, self._steps = letter, tuple(steps)
        self._letters, self._window = letters, window
        self.department, self.drafter, self.copies = LineInput(), LineInput(), LineInput()
        department = letters.recall(_DEPARTMENT, "")
        self.department.setText(department if isinstance(department, str) else "")
        self.copies.setFixedWidth(64)
        self.preview = PagePreview(window.context.theme)
        self.preview.canvas.set_fit("page")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._lay_out()
        self.refresh()
        self.department.setFocus()

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for text, field in (
            (self.tr("主办单位(&U)"), self.department),
            (self.tr("拟稿人(&N)"), self.drafter),
            (self.tr("份数(&C)"), self.copies),
        ):
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.partition("(&")[0].replace("&", ""))
            field.edited.connect(self._pause.start)
            fields.addWidget(label)
            fields.addWidget(field, 0 if field is self.copies else 1)
        hint = QLabel(self.tr("空着的栏目留给手写。没有填主办单位和拟稿人时，用送核稿时填的单位和经办人。"))
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.pdf = self._button(self.tr("存为 PDF…"), lambda: self._save("pdf"))
        self.word = self._button(self.tr("存为 Word…"), lambda: self._save("docx"))
        self.print = self._button(self.tr("打印…"), self._print)
        close = self._button(self.tr("关闭"), self.close)
        for button in (self.pdf, self.word):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (close, self.print):
            buttons.addWidget(button)
        self.print.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(fields)
        layout.addWidget(hint)
        layout.addWidget(self.preview, 1)
        layout.addLayout(buttons)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    @property
    def details(self) -> Details:
        """What the clerk has filled in here."""
        return Details(*(field.text().strip() for field in (self.department, self.drafter, self.copies)))

    def pages(self) -> Pages:
        """The sheet on its pages."""
        return paginate(dispatch_sheet(self._letter, self._steps, self.details))

    def refresh(self) -> None:
        """Show the sheet as it is now."""
        self._pause.stop()
        self.preview.set_pages(self.pages())

    def _settle(self) -> None:
        for field in (self.department, self.drafter, self.copies):
            field.settle()
        self._letters.remember(_DEPARTMENT, self.details.department)
        self.refresh()

    def _print(self) -> None:
        from replydesk.ui.page.printing import ask_and_print  # noqa: PLC0415  # not before something is printed

        self._settle()
        try:
            ask_and_print(self.pages(), self._name(), self)
        except ReplydeskError as error:
            self._failed(error)

    def _save(self, ending: str) -> None:
        """Write the sheet to a file of the clerk's choice, off the GUI thread."""
        self._settle()
        settings = self._window.context.settings
        folder = Path(settings.folder("export") or Path.home())
        kind = self.tr("PDF 文件（*.pdf）") if ending == "pdf" else self.tr("Word 文档（*.docx）")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("发文稿纸"), str(folder / f"{self._name()}.{ending}"), kind
        )
        if not name:
            return
        target = Path(name)
        if target.suffix.lower() != f".{ending}":
            target = target.with_name(f"{target.name}.{ending}")
        settings.set_folder("export", target.parent)
        letter, steps, details = self._letter, self._steps, self.details
        bars = self._window.bars
        self._window.context.tasks.start(
            lambda: write_sheet(letter, steps, details, target),
            lambda _: bars.show_notice(exported(target)),
            self._failed,
        )

    def _name(self) -> str:
        return self.tr("发文稿纸 {name}").format(name=default_name(self._letter))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReplydeskError):
            raise error
        self._window.bars.show_notice(Notice("error", said(error), about="error"))
