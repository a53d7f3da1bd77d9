"""The templates to choose from as a Qt model: a blank letter, those of the program, and the office's own."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from replydesk.letter import new_letter
from replydesk.letter.template import Template
from replydesk.ui.desk_panel import IdRole, SecondRole
from replydesk.ui.language import listed

BLANK = ""
"""The id of the blank letter among the templates."""
_Index = QModelIndex | QPersistentModelIndex


class TemplatesModel(QAbstractListModel):
    """DisplayRole is a template's name, SecondRole what it is for, IdRole its id. Own templates are renamed in place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        blank = self.tr("空白答复函"), self.tr("不带提纲，只有一个空段")
        self._blank = Template(BLANK, *blank, new_letter())
        self._templates: tuple[Template, ...] = (self._blank,)
        self._own: frozenset[str] = frozenset()
        self.rename: Callable[[Template, str], bool] = lambda _template, _name: False
        """Asked to give an own template another name; answers whether it has it."""

    def set_templates(self, built_in: Sequence[Template], own: Sequence[Template]) -> None:
        """Show these templates, the blank letter first."""
        self.beginResetModel()
        self._templates = (self._blank, *built_in, *own)
        self._own = frozenset(template.id for template in own)
        self.endResetModel()

    def template(self, index: _Index) -> Template | None:
        """The template of the row, None for an invalid index."""
        return self._templates[index.row()] if index.isValid() else None

    def is_own(self, index: _Index) -> bool:
        """Whether the row is an own template, which can be renamed and deleted."""
        return index.isValid() and self._templates[index.row()].id in self._own

    def row_of(self, template_id: str) -> int:
        """The row of the template with this id, 0 (the blank letter) if it is not here."""
        return next((row for row, entry in enumerate(self._templates) if entry.id == template_id), 0)

    # ---- what Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._templates)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable if self.is_own(index) else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        template = self.template(index)
        if template is None:
            return None
        note = template.note or (self.tr("自己的模板") if self.is_own(index) else "")
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return template.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return listed((template.name, note))
            case Qt.ItemDataRole.ToolTipRole:
                return note
            case _ if role == IdRole:
                return template.id
            case _ if role == SecondRole:
                return note
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        template = self.template(index)
        if role != Qt.ItemDataRole.EditRole or template is None or not self.is_own(index):
            return False
        return self.rename(template, str(value).strip())
