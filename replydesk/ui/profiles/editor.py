"""The profile editor: a form of what offices change, a page set by it, and what it does otherwise than the standard."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from replydesk.errors import ReplydeskError
from replydesk.export.paging import paginate
from replydesk.export.profile_draft import Draft
from replydesk.export.profile_folder import ProfileFolder
from replydesk.export.profile_keys import form
from replydesk.export.profile_reader import profile_text
from replydesk.export.profile_writer import Value
from replydesk.export.standard import departures
from replydesk.export.typeset import typeset
from replydesk.letter import Letter
from replydesk.paths import profiles_folder, resource
from replydesk.ui.context import Context
from replydesk.ui.language import said
from replydesk.ui.letters import SAMPLE
from replydesk.ui.page.preview import PagePreview
from replydesk.ui.profiles.departures import DeparturesList
from replydesk.ui.profiles.fields import Field

_PAUSE_MS = 150
_FORM_WIDTH = 400
_LAYOUT = "profile-editor"


class ProfileEditor(QDialog):
    """Edits one office profile. Nothing is written before it is kept; `kept(Draft)` tells when it was.

    `left(Draft)` tells of changes that were not kept.

    A value that cannot be is said under its field, and the page stays as it was last; all other fields work on.
    """

    kept = Signal(object)
    left = Signal(object)

    def __init__(
        self, draft: Draft, letter: Letter | None, context: Context, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("版式：{title}").format(title=draft.profile.title))
        self.setModal(True)
        self.resize(1080, 700)
        self._context = context
        self._draft, self._pending = draft, dict[str, Value]()
        self._stored = profile_text(draft.path)
        self._was_kept = False
        self._letter = letter if letter is not None else _sample()
        self.fields: dict[str, Field] = {}
        self.preview = PagePreview(context.theme)
        self.departures = DeparturesList(context.theme)
        self.departures.chosen.connect(self.go_to)
        self.told = QLabel()
        self.told.setObjectName("problem")
        self.told.setWordWrap(True)
        self.keep = QPushButton(self.tr("保存"))
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.save)
        cancel = QPushButton(self.tr("取消"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._lay_out(cancel)
        self.refresh()
        next(iter(self.fields.values())).input.setFocus()
        self.restoreGeometry(context.settings.layout(_LAYOUT))

    def _lay_out(self, cancel: QPushButton) -> None:
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._make_form())
        self.area.setMinimumWidth(_FORM_WIDTH)
        right = QSplitter(Qt.Orientation.Vertical)
        right.setChildrenCollapsible(False)
        right.addWidget(self.preview)
        right.addWidget(self.departures)
        right.setStretchFactor(0, 1)
        right.setSizes([480, 150])
        columns = QSplitter()
        for splitter in (columns, right):
            splitter.setHandleWidth(1)
        columns.setChildrenCollapsible(False)
        columns.addWidget(self.area)
        columns.addWidget(right)
        columns.setStretchFactor(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.told, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(columns, 1)
        layout.addLayout(buttons)

    def _make_form(self) -> QWidget:
        body = QWidget()
        body.setObjectName("formBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        for group, keys in form():
            title = QLabel(said(group))
            title.setObjectName("groupTitle")
            if self.fields:
                column.addSpacing(12)
            column.addWidget(title)
            for entry in keys:
                field = Field(entry, group)
                field.edited.connect(self.change)
                field.back.clicked.connect(lambda _=False, key=entry.key: self.take_back(key))
                column.addWidget(field)
                self.fields[entry.key] = field
        hint = QLabel(self.tr("其余的键可以在导出的 .toml 文件里改，每个键后面都有说明。"))
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        column.addSpacing(12)
        column.addWidget(hint)
        column.addStretch()
        return body

    # ---- what the clerk does

    @property
    def draft(self) -> Draft:
        """The profile as it is now, with what was typed a moment ago."""
        for key, value in self._pending.items():
            self._draft = self._draft.with_value(key, value)
        self._pending.clear()
        return self._draft

    def change(self, key: str, value: Value) -> None:
        """Take a value from its field; the page follows after a pause."""
        self._pending[key] = value
        self._pause.start()

    def take_back(self, key: str) -> None:
        """Let the key be what is inherited."""
        self._draft = self.draft.with_value(key, self.draft.without(key))
        field = self.fields[key]
        field.input.setFocus()
        self.refresh()

    def go_to(self, key: str) -> None:
        """Put the keyboard into the field of this key."""
        field = self.fields.get(key) or self.fields.get(key.replace("styles.body.", "styles.base."))
        if field is not None:
            self.area.ensureWidgetVisible(field)
            field.input.setFocus()

    def save(self) -> None:
        """Write the profile and close; what cannot be is said and stays in the form."""
        self.refresh()
        try:
            ProfileFolder(profiles_folder()).save(self.draft)
        except ReplydeskError as error:
            self.told.setText(said(error))
            return
        self._was_kept = True
        self.kept.emit(self.draft)
        self.accept()

    # ---- what one sees

    def refresh(self) -> None:
        """Bring fields, page and list to the draft as it is now."""
        self._pause.stop()
        draft = self.draft
        for field in self.fields.values():
            field.show_value(draft)
        wrong, sentence = self._problem(draft)
        for key, field in self.fields.items():
            field.show_problem(sentence if key == wrong else "")
        self.told.setText("" if wrong in self.fields else sentence)
        self.keep.setEnabled(not sentence)
        if not sentence:
            self.preview.set_pages(paginate(typeset(self._letter, draft.profile)))
            self.departures.show_departures(departures(draft))

    def _problem(self, draft: Draft) -> tuple[str, str]:
        """The key that keeps the draft from being a profile, and what is said of it; ("", "") if nothing does."""
        try:
            _ = draft.profile
        except ReplydeskError as error:
            key, what = (error.wording.values.get(name, "") for name in ("key", "what"))
            field = self.fields.get(str(key))
            if field is not None and isinstance(what, str) and what:
                return str(key), field.advice() or said(what)
            return "", said(error)
        return "", ""

    def done(self, result: int) -> None:
        """Remember where the editor stood."""
        self._pause.stop()
        self._context.settings.set_layout(_LAYOUT, self.saveGeometry())
        super().done(result)
        if not self._was_kept and self.draft.text != self._stored:
            self.left.emit(self.draft)


def _sample() -> Letter:
    from replydesk.intake import read_letter  # noqa: PLC0415  # only where no letter is open

    return read_letter(Path(resource(SAMPLE))).for_desk()
