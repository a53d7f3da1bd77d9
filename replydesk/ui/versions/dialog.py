"""The dialog of versions: the list at the left, what changed at the right, and what can be done with a version below."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from replydesk.export import Profile
from replydesk.letter import Letter
from replydesk.letter.jsonform import digest
from replydesk.ui.theme import Theme
from replydesk.ui.versions import words
from replydesk.ui.versions.comparing import Comparison, Side
from replydesk.ui.versions.list import VersionsList
from replydesk.ui.versions.model import VersionsModel
from replydesk.ui.versions.picture import ComparisonPicture

if TYPE_CHECKING:
    from replydesk.desk import Version

PRESENT, BEFORE = "present", "before"
"""What a version is compared with, other than another version by its number: the present letter, or the one before."""

_Other = str | int | Side
_SIZE = (1180, 720)
_LIST_WIDTH = 300
_COMBO_ROWS, _COMBO_CHARACTERS = 18, 18
_LONGEST_LABEL = 80


class VersionsDialog(QDialog):
    """The versions of one letter. It does not block the window, and does nothing itself: signals say what is wanted.

    `compare_wanted(old, new)` carries two Sides, the deeds a row's Version, `keep_wanted` a label.
    """

    compare_wanted = Signal(object, object)
    nothing_wanted = Signal()
    keep_wanted = Signal(str)
    restore_wanted = Signal(object)
    copy_wanted = Signal(object)
    file_wanted = Signal()
    redline_wanted = Signal(object)

    def __init__(self, theme: Theme, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("版本"))
        self.resize(*_SIZE)
        self._others: list[_Other] = []
        self._files: list[Side] = []
        self._writing = True
        self.model = VersionsModel(self)
        self.list = VersionsList(self.model, theme)
        self.picture = ComparisonPicture(theme, profile)
        self._make_choice()
        self._make_deeds()
        self._lay_out()
        self.list.chosen.connect(self._choose)
        self.list.restore_asked.connect(lambda row: self.restore_wanted.emit(self.model.version(row)))
        self.list.copy_asked.connect(lambda row: self.copy_wanted.emit(self.model.version(row)))

    # ---- parts

    def _make_choice(self) -> None:
        self.other = QComboBox()
        self.other.setAccessibleName(self.tr("与哪一稿比较"))
        self.other.setMaxVisibleItems(_COMBO_ROWS)
        self.other.setMinimumContentsLength(_COMBO_CHARACTERS)
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.other.activated.connect(self._choose)
        self.swap = self._button(self.tr("对调新旧"), self._choose)
        self.swap.setCheckable(True)
        self.swap.setToolTip(self.tr("把两稿的先后倒过来看"))
        self.file = self._button(self.tr("与文件比较…"), self.file_wanted.emit)

    def _make_deeds(self) -> None:
        self.label = QLineEdit()
        self.label.setMaxLength(_LONGEST_LABEL)
        self.label.setPlaceholderText(self.tr("名称，可不填"))
        self.label.setAccessibleName(self.tr("要留存的版本的名称"))
        self.label.returnPressed.connect(self._keep)
        self.keep = self._button(self.tr("留存版本"), self._keep)
        self.keep.setToolTip(self.tr("把现在的稿子留存为一个版本"))
        self.rename = self._button(self.tr("改名"), self.list.rename)
        self.restore = self._button(self.tr("恢复为新版本"), lambda: self._deed(self.restore_wanted.emit))
        self.restore.setToolTip(self.tr("让稿子回到选中的版本；现在的稿子会先留存为版本"))
        self.copy = self._button(self.tr("打开为副本"), lambda: self._deed(self.copy_wanted.emit))
        self.copy.setToolTip(self.tr("用选中的版本另起一封信，这封信不变"))
        self.redline = self._button(self.tr("导出花脸稿…"), self._write_redline)
        self.redline.setToolTip(self.tr("把右边的比较写成带修订的 Word 文件，或画出增删的 PDF"))
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.open_new = self._button(self.tr("打开文件"), lambda: None)
        self.open_new.hide()

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: do())
        return button

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "还没有版本。\n\n导出、导入和按 Ctrl+S 保存时会各留存一个版本；改大稿以前也可以在这里留存一个，"
                "起个名字。\n以后可以看每一版改了什么，比较任意两版，也可以恢复。"
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        right = QVBoxLayout()
        right.setContentsMargins(12, 0, 0, 0)
        right.setSpacing(8)
        right.addLayout(self._choice_row())
        right.addWidget(self.picture, 1)
        page = QWidget()
        page.setLayout(right)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(page)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes((_LIST_WIDTH, _SIZE[0] - _LIST_WIDTH))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.stack, 1)
        layout.addLayout(self._outcome_row())
        layout.addLayout(self._deeds_row())

    def _choice_row(self) -> QHBoxLayout:
        word = QLabel(self.tr("选中的版本与"))
        word.setBuddy(self.other)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (word, self.other, QLabel(self.tr("比较")), self.swap):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.file)
        return row

    def _outcome_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.outcome, 1)
        row.addWidget(self.open_new)
        self.outcome.hide()
        return row

    def _deeds_row(self) -> QHBoxLayout:
        close = self._button(self.tr("关闭"), self.close)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.label.setFixedWidth(180)
        row.addWidget(self.label)
        row.addWidget(self.keep)
        row.addStretch()
        for widget in (self.rename, self.restore, self.copy, self.redline, close):
            row.addWidget(widget)
        return row

    # ---- what is shown

    def set_versions(self, versions: "Sequence[Version]", present: Letter, *, writing: bool) -> None:
        """List these versions of the present letter; what was selected stays so. `writing` says that the letter may change."""
        number = self._selected_number()
        is_first = not self.model.rowCount()
        self._writing = writing
        self.model.set_versions(versions, present)
        self._fill_others()
        if is_first and versions and versions[0].digest == digest(present):
            self.other.setCurrentIndex(self._others.index(BEFORE))  # there is something to be seen at once
        self.stack.setCurrentIndex(0 if versions else 1)
        self.keep.setEnabled(writing)
        self.label.setEnabled(writing)
        row = self.model.row_of(number)
        self.list.setCurrentIndex(self.model.index(max(row, min(1, len(versions)))))
        self._choose()

    def set_present(self, present: Letter) -> None:
        """Compare with what the letter is now."""
        self.model.set_present(present)
        self._choose()

    def add_file(self, side: Side) -> None:
        """Compare the selected version with a letter of a file."""
        self._files.insert(0, side)
        self._fill_others()
        self.other.setCurrentIndex(self._others.index(side))
        self._choose()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what was wanted."""
        self.picture.show_comparison(comparison)
        self.redline.setEnabled(bool(comparison.changes))

    def show_sentence(self, text: str) -> None:
        """Show a sentence in the place of a comparison."""
        self.picture.show_sentence(text)
        self.redline.setEnabled(False)

    def say(self, text: str, open_file: Callable[[], object] | None = None) -> None:
        """Say how a deed went; with `open_file` there is a file to look at."""
        self.outcome.setText(text)
        self.outcome.show()
        self.open_new.setVisible(open_file is not None)
        if open_file is not None:
            self.open_new.clicked.disconnect()
            self.open_new.clicked.connect(lambda _=False: open_file())

    def _fill_others(self) -> None:
        """The combo box: what one compares with most, then files, then every version."""
        place = self.other.currentIndex()
        chosen = self._others[place] if 0 <= place < len(self._others) else PRESENT
        self._others = [PRESENT, BEFORE, *self._files, *(version.number for version in self.model.versions)]
        self.other.clear()
        self.other.addItems(
            [
                words.present_name(),
                self.tr("它的前一版"),
                *(side.name for side in self._files),
                *self.model.names(),
            ]
        )
        self.other.setCurrentIndex(self._others.index(chosen) if chosen in self._others else 0)

    # ---- what is selected

    def _selected_number(self) -> int:
        version = self.model.version(self.list.currentIndex().row())
        return version.number if version is not None else 0

    def _choose(self, *_: object) -> None:
        """Want the comparison of what is selected with what it is to be compared with."""
        row = self.list.currentIndex().row()
        version = self.model.version(row)
        self.restore.setEnabled(version is not None and self._writing)
        self.list.can_restore = self._writing
        self.copy.setEnabled(version is not None)
        self.rename.setEnabled(version is not None)
        sides = self._sides(row)
        if sides is None:
            self.nothing_wanted.emit()
            self.show_sentence(self.tr("这里没有可以比较的：请另选一个版本，或在上面另选一稿。"))
        else:
            self.compare_wanted.emit(*(reversed(sides) if self.swap.isChecked() else sides))

    def _sides(self, row: int) -> tuple[Side, Side] | None:
        """The older and the newer letter; None where there is only one."""
        selected = self.model.side(row)
        other = self._others[max(self.other.currentIndex(), 0)] if self._others else PRESENT
        if selected is None:
            return None
        if isinstance(other, Side):
            return selected, other
        if other == BEFORE or (other == PRESENT and row == 0):
            other_row = row + 1
        else:
            other_row = 0 if isinstance(other, str) else self.model.row_of(other)
        found = self.model.side(other_row)
        if found is None or other_row == row:
            return None
        return (found, selected) if other_row > row else (selected, found)

    # ---- deeds

    def _deed(self, emit: Callable[[object], object]) -> None:
        version = self.model.version(self.list.currentIndex().row())
        if version is not None:
            emit(version)

    def _keep(self) -> None:
        if self._writing:
            self.keep_wanted.emit(self.label.text().strip())
            self.label.clear()

    def _write_redline(self) -> None:
        if self.picture.comparison is not None:
            self.redline_wanted.emit(self.picture.comparison)
