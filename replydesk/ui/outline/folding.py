"""A tree that remembers what the clerk has folded, by id, whatever becomes of the rows meanwhile."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QTreeView

from replydesk.ui.outline.model import IdRole, OutlineModel

AnyIndex = QModelIndex | QPersistentModelIndex


class FoldingTree(QTreeView):
    """The outline's rows, unfolded unless their ids are in `folded`.

    Sections that are moved, deleted and brought back, or shown anew are folded as they were. While the model is
    filtered everything is unfolded and nothing remembered. `folds_changed` is emitted when the clerk folds or unfolds.
    """

    folds_changed = Signal()

    def __init__(self, model: OutlineModel) -> None:
        super().__init__()
        self.outline_model = model
        self.folded: set[str] = set()
        self._unfolding = False
        self.setModel(model)
        model.rowsInserted.connect(self._unfold_first)
        model.rowsMoved.connect(self._unfold_destination)
        model.modelReset.connect(self._restore)
        self.collapsed.connect(self._note_folded)
        self.expanded.connect(self._note_unfolded)

    def set_folded(self, ids: Iterable[str]) -> None:
        """Fold these sections and no others."""
        self.folded = set(ids)
        self._restore()

    def fold_all(self) -> None:
        """Fold every section."""
        self._unfolding = True
        self.collapseAll()
        self._unfolding = False
        self.folded = set(self.outline_model.parents())
        self.folds_changed.emit()

    def unfold_all(self) -> None:
        """Unfold every section."""
        self.set_folded(())
        self.folds_changed.emit()

    def visible_row(self, index: QModelIndex) -> QModelIndex:
        """The row itself, or the folded one that it is inside of."""
        result, above = index, index.parent()
        while above.isValid():
            if not self.isExpanded(above):
                result = above
            above = above.parent()
        return result

    def _restore(self) -> None:
        """Unfold what is not folded, all at once.

        Not by expandAll(), which also notes every row that has nothing inside it: with 10,000 of them each later move
        would take ten times as long.
        """
        self._unfolding = True
        folded = () if self.outline_model.is_filtered else self.folded
        self.collapseAll()
        self.scheduleDelayedItemsLayout()  # so that what follows is noted and laid out once
        for row_id in self.outline_model.parents():
            if row_id not in folded:
                self.expand(self.outline_model.index_of(row_id))
        self._unfolding = False

    def _unfold_first(self, parent: QModelIndex) -> None:
        """Show the first row inside a section, which Qt would leave folded."""
        if parent.isValid() and self.outline_model.rowCount(parent) == 1:
            self._unfold(parent)

    def _unfold_destination(
        self, _source: QModelIndex, first: int, last: int, destination: QModelIndex
    ) -> None:
        if destination.isValid() and self.outline_model.rowCount(destination) == last - first + 1:
            self._unfold(destination)

    def _unfold(self, index: QModelIndex) -> None:
        if self.outline_model.is_filtered or index.data(IdRole) not in self.folded:
            self._unfolding = True
            self.expand(index)
            self._unfolding = False

    def _note_folded(self, index: QModelIndex) -> None:
        if not self._unfolding and not self.outline_model.is_filtered:
            self.folded.add(index.data(IdRole))
            self.folds_changed.emit()

    def _note_unfolded(self, index: QModelIndex) -> None:
        if not self._unfolding and not self.outline_model.is_filtered:
            self.folded.discard(index.data(IdRole))
            self.folds_changed.emit()
