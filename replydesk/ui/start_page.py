"""The start page: what to do when no letter is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from replydesk.ui.desk_panel import ROW_HEIGHT, EntriesModel, EntriesView
from replydesk.ui.theme import Theme, smaller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from replydesk.desk import Entry

_MOST_RECENT = 5


class StartPage(QWidget):
    """Three large choices and the letters worked on last."""

    new_asked = Signal()
    import_asked = Signal()
    sample_asked = Signal()
    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._buttons: list[tuple[BigChoice, str]] = []
        title = QLabel(self.tr("答复函"))
        title.setObjectName("pageTitle")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() + 6)
        title.setFont(font)
        hint = QLabel(
            self.tr("写好每一封政协提案、人大建议的答复。文字自动保存，导出即为公文格式的 Word 文件。")
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        card = QFrame()
        card.setObjectName("startCard")
        card.setMaximumWidth(620)
        card.setMinimumWidth(440)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(32, 28, 32, 24)
        inner.setSpacing(8)
        inner.addWidget(title)
        inner.addWidget(hint)
        inner.addSpacing(12)
        for icon, text, more, keys, signal in (
            (
                "new",
                self.tr("新建答复函"),
                self.tr("选一个模板或从空白开始，填好要素即成公文版式"),
                "Ctrl+N",
                self.new_asked,
            ),
            (
                "import",
                self.tr("导入旧稿"),
                self.tr("读取文本、Word 文档，自动识别标题、主送和各级层次"),
                "Ctrl+O",
                self.import_asked,
            ),
            (
                "sample",
                self.tr("打开样例"),
                self.tr("一封完整的提案答复，看看各部分怎样对应"),
                "",
                self.sample_asked,
            ),
        ):
            button = BigChoice(text, more, keys)
            button.clicked.connect(signal)
            self._buttons.append((button, icon))
            inner.addWidget(button)
        self.setFocusProxy(self._buttons[0][0])
        self._recent_title = QLabel(self.tr("最近的信件"))
        self._recent_title.setObjectName("groupTitle")
        self._recent = EntriesView(theme)
        self._model = EntriesModel(self)
        self._recent.setModel(self._model)
        self._recent.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._recent.chosen.connect(self.chosen)
        self._recent.clicked.connect(lambda index: self.chosen.emit(index.data(Qt.ItemDataRole.UserRole)))
        inner.addSpacing(8)
        inner.addWidget(self._recent_title)
        inner.addWidget(self._recent)
        layout = QGridLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(card, 1, 1)
        for edge in (0, 2):
            layout.setRowStretch(edge, 2 + edge)
            layout.setColumnStretch(edge, 1)
        layout.setColumnStretch(1, 4)
        theme.changed.connect(self._tint)
        self._tint()
        self.set_recent(())

    def set_recent(self, entries: "Sequence[Entry]") -> None:
        """Show the letters worked on last; without any the page is the three choices."""
        shown = entries[:_MOST_RECENT]
        self._model.set_entries(shown)
        self._recent.setFixedHeight(ROW_HEIGHT * len(shown) + 2)
        self._recent.setVisible(bool(shown))
        self._recent_title.setVisible(bool(shown))

    def _tint(self) -> None:
        for button, icon in self._buttons:
            button.set_icon(self._theme.icon(icon, "accent").pixmap(QSize(28, 28)))


class BigChoice(QPushButton):
    """A large button: an icon, a name, and a line that says what comes of it."""

    def __init__(self, text: str, more: str, keys: str) -> None:
        super().__init__()
        self.setObjectName("choice")
        self.setAccessibleName(text)
        self.setAccessibleDescription(more)
        self.setAutoDefault(True)
        self._icon = QLabel()
        name = QLabel(text)
        name.setObjectName("groupTitle")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() + 1)
        name.setFont(font)
        line = QLabel(more)
        line.setObjectName("muted")
        line.setFont(smaller(line.font(), 0.5))
        line.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(name)
        texts.addWidget(line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 12)
        layout.setSpacing(16)
        layout.addWidget(self._icon)
        layout.addLayout(texts, 1)
        shortcut = QLabel(keys)
        shortcut.setObjectName("muted")
        layout.addWidget(shortcut)
        for label in (self._icon, name, line, shortcut):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_icon(self, pixmap: QPixmap) -> None:
        """Show this picture before the words."""
        self._icon.setPixmap(pixmap)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()
