"""The fields of the profile editor: for every kind of key an input, with its name, its mistake and its way back."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.export.faces import same_kind
from replydesk.export.profile_draft import Draft
from replydesk.export.profile_keys import ProfileKey, choice_name
from replydesk.export.profile_writer import Value
from replydesk.ui.language import said

_LABEL_WIDTH, _INPUT_WIDTH = 132, 150
_FACES = ("仿宋_GB2312", "楷体_GB2312", "方正小标宋简体", "黑体", "宋体", "Times New Roman")
_SIZES = ("初号", "小初", "一号", "小一", "二号", "小二", "三号", "小三", "四号", "小四", "五号", "小五")


class _Choice(QComboBox):
    """A list that the wheel passes over: it scrolls the form."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Field(QWidget):
    """One key: its name, its input, and below it in red what is wrong. `edited(key, value)` tells of what the clerk does.

    What the profile says itself has a button that takes it back to what is inherited.
    """

    edited = Signal(str, object)

    def __init__(self, entry: ProfileKey, group: str) -> None:
        super().__init__()
        self.entry = entry
        self._shown: Value = ""
        self.label = QLabel("" if entry.kind == "switch" else said(entry.label))
        self.label.setObjectName("fieldLabel")
        self.label.setFixedWidth(_LABEL_WIDTH)
        self.label.setWordWrap(True)
        self.input = self._make_input()
        name = self.tr("{group}：{name}").format(group=said(group), name=said(entry.label))
        self.input.setAccessibleName(name)
        if isinstance(self.input, QComboBox) and (line := self.input.lineEdit()) is not None:
            line.setAccessibleName(name)
        self.back = QPushButton(self.tr("恢复"))
        self.back.setObjectName("link")
        self.back.setAutoDefault(False)
        self.back.setAccessibleName(self.tr("恢复{name}").format(name=name))
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.back.hide()
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.input, 1)
        row.addWidget(self.back)
        below = QHBoxLayout()
        below.addSpacing(_LABEL_WIDTH + 8)
        below.addWidget(self.problem, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addLayout(below)

    def _make_input(self) -> QWidget:
        kind = self.entry.kind
        if kind == "switch":
            box = QCheckBox(said(self.entry.label))
            box.clicked.connect(self._tell)
            return box
        if kind in ("choice", "face", "size"):
            choice = _Choice()
            choice.setMinimumWidth(_INPUT_WIDTH)
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if kind == "choice":
                for value in self.entry.choices:
                    choice.addItem(said(choice_name(self.entry.key, value)), value)
                choice.activated.connect(self._tell)
            else:
                choice.setEditable(True)
                choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
                choice.editTextChanged.connect(self._tell)
            return choice
        line = QLineEdit()
        line.setMinimumWidth(_INPUT_WIDTH)
        line.textEdited.connect(self._tell)
        return line

    def value(self) -> Value:
        """What the input says."""
        if isinstance(self.input, QCheckBox):
            return self.input.isChecked()
        if isinstance(self.input, QComboBox):
            choice = self.entry.kind == "choice"
            return str(self.input.currentData()) if choice else self.input.currentText()
        assert isinstance(self.input, QLineEdit)
        return self.input.text()

    def show_value(self, draft: Draft) -> None:
        """Show what holds in the draft, and whether it says it itself."""
        key = self.entry.key
        value, own = draft.value(key), draft.is_own(key)
        if value != self.value() or self._shown != value:
            self._put(value)
        self._shown = value
        self.back.setVisible(own)
        font = self.label.font()
        font.setBold(own)
        self.label.setFont(font)
        if own:
            inherited = draft.without(key)
            words = (
                inherited if isinstance(inherited, str) else (self.tr("是") if inherited else self.tr("否"))
            )
            words = said(choice_name(key, words)) or self.tr("空")
            self.back.setToolTip(self.tr("恢复为：{value}").format(value=words))

    def _put(self, value: Value) -> None:
        box = self.input
        quiet = QSignalBlocker(box)
        if isinstance(box, QCheckBox):
            box.setChecked(value is True)
        elif isinstance(box, QComboBox):
            if self.entry.kind == "choice":
                box.setCurrentIndex(box.findData(value))
            else:
                self._fill(box, str(value))
        elif isinstance(box, QLineEdit):
            box.setText(str(value))
        quiet.unblock()

    def _fill(self, box: QComboBox, value: str) -> None:
        """Offer sizes, or the faces that look like this one and then those of the standard."""
        if self.entry.kind == "size":
            offers: tuple[str, ...] = _SIZES
        else:
            kin = tuple(face.names[0] for face in same_kind(value) if face.office) if value else ()
            offers = (*kin, *_FACES)
        box.clear()
        box.addItems(list(dict.fromkeys(offers)))
        box.setEditText(value)

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the value, "" if nothing is."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.input.setProperty("problem", bool(text))
        self.input.style().polish(self.input)

    def advice(self) -> str:
        """How a value is to be written, where the sentence for the file does not fit the form; "" where it does."""
        if self.entry.kind in ("length", "size"):
            return self.tr("请写数字和单位，例如 37mm、28.95pt、2字、1行、3号")
        return ""

    def _tell(self) -> None:
        self.edited.emit(self.entry.key, self.value())
