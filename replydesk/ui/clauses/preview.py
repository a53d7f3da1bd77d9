"""The preview of a clause: its text as the open letter would have it, what is missing, and the button that inserts it."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from replydesk.letter import Particulars
from replydesk.letter.agreement import text_meant
from replydesk.letter.clause_functions import function_name
from replydesk.ui.clauses.reading import Piece, pieces
from replydesk.ui.language import listed, said
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.desk import FiledClause

_MARKS = {"filled": ("text", "hover"), "missing": ("accent", "accent_soft"), "blank": ("text", "pressed")}
"""Text and ground of a placeholder by its state; what is not filled stands in 〔〕 as well."""


class ClausePreview(QWidget):
    """Shows one clause, or what the panel is for while none is chosen. `insert_asked()` and `edit_asked()` are its buttons."""

    insert_asked = Signal()
    edit_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filed: FiledClause | None = None
        self._particulars = Particulars()
        self.about = QLabel()
        self.about.setObjectName("muted")
        self.about.setWordWrap(True)
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("常用语预览"))
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(0)
        self.text.viewport().setAutoFillBackground(False)
        self.missing = QLabel()
        self.missing.setObjectName("missing")
        self.missing.setWordWrap(True)
        self.blanks = QLabel()
        self.blanks.setObjectName("muted")
        self.blanks.setWordWrap(True)
        self.insert = QPushButton(self.tr("插入正文"))
        self.insert.setToolTip(self.tr("插入到光标处（双击或按 Enter）"))
        self.edit = QPushButton(self.tr("编辑…"))
        self.edit.setToolTip(self.tr("修改这条常用语（F2）"))
        self.insert.clicked.connect(self.insert_asked)
        self.edit.clicked.connect(self.edit_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.insert)
        buttons.addWidget(self.edit)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 12)
        layout.setSpacing(6)
        layout.addWidget(self.about)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.missing)
        layout.addWidget(self.blanks)
        layout.addLayout(buttons)
        theme.changed.connect(self.refresh)
        self.can_insert = False
        self.refresh()

    def show_clause(self, filed: "FiledClause | None", particulars: Particulars, *, can_insert: bool) -> None:
        """Show the clause as it reads with these particulars."""
        self._filed, self._particulars, self.can_insert = filed, particulars, can_insert
        self.refresh()

    def refresh(self) -> None:
        """Write everything anew, in the colours in force."""
        filed = self._filed
        self.insert.setEnabled(filed is not None and self.can_insert)
        self.edit.setEnabled(filed is not None)
        if filed is None:
            self.about.setText("")
            self.text.setHtml(self._hint())
            names: dict[str, list[str]] = {}
        else:
            self.about.setText(self._about(filed))
            read = pieces(filed.clause, self._particulars)
            self.text.setHtml(self._html(read))
            names = {
                state: list(dict.fromkeys(piece.text for piece in read if piece.state == state))
                for state in ("missing", "blank")
            }
        for label, key, text in (
            (self.missing, "missing", self.tr("要素还没有填：{names}")),
            (self.blanks, "blank", self.tr("插入后补写：{names}")),
        ):
            label.setText(text.format(names=listed(names.get(key, ()))))
            label.setVisible(bool(names.get(key)))

    def _about(self, filed: "FiledClause") -> str:
        clause = filed.clause
        meant = text_meant(clause, self._particulars)
        variant = next((v for v in clause.variants if v.text == meant), None)
        kinds = (variant.proposal_kind, variant.address, variant.level) if variant is not None else ()
        used = self.tr("用过 {count} 次").format(count=filed.uses) if filed.uses else ""
        shown = (
            said(function_name(clause.function)),
            " ".join(filter(None, kinds)),
            listed(clause.tags),
            used,
        )
        return " · ".join(filter(None, shown))

    def _hint(self) -> str:
        text = self.tr("选一条常用语，这里按打开的信显示它的文字。")
        return f'<p style="color:{self._theme.palette.muted}">{escape(text)}</p>'

    def _html(self, read: tuple[Piece, ...]) -> str:
        words = "".join(self._marked(piece) for piece in read)
        return "".join(
            f'<p style="margin:0 0 4px 0; line-height:130%">{line}</p>' for line in words.split("\n")
        )

    def _marked(self, piece: Piece) -> str:
        text = escape(piece.text)
        if piece.state == "text":
            return text
        color, ground = (getattr(self._theme.palette, name) for name in _MARKS[piece.state])
        shown = text if piece.state == "filled" else f"〔{text}〕"
        return f'<span style="color:{color}; background-color:{ground}">{shown}</span>'
