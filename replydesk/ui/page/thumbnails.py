"""All pages small, in a strip beside the large ones."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QListView

from replydesk.export.paging import Page, Pages
from replydesk.ui.page.pictures import PagePictures

_WIDTH, _AROUND, _SCROLL_BAR = 78, 26, 12
_Index = QModelIndex | QPersistentModelIndex


class ThumbnailModel(QAbstractListModel):
    """The pages as small pictures, each made when it is first seen and again when its page has changed."""

    def __init__(self) -> None:
        super().__init__()
        self.ratio = 1.0
        self.cell = QSize()
        self._pages: tuple[Page, ...] = ()
        self._paper = (11906.0, 16838.0)
        self._pictures = PagePictures()

    def set_pages(self, pages: Pages) -> None:
        """Show these pages; rows come and go at the end, the others stay."""
        old, new = len(self._pages), len(pages.pages)
        page = pages.sheet.profile.page
        if new < old:
            self.beginRemoveRows(QModelIndex(), new, old - 1)
        elif new > old:
            self.beginInsertRows(QModelIndex(), old, new - 1)
        self._pages, self._paper = pages.pages, (float(page.width), float(page.height))
        if new < old:
            self.endRemoveRows()
        elif new > old:
            self.endInsertRows()
        if shared := min(old, new):
            self.dataChanged.emit(self.index(0), self.index(shared - 1), [Qt.ItemDataRole.DecorationRole])

    @property
    def size(self) -> QSize:
        """The size of one picture."""
        return QSize(_WIDTH, round(_WIDTH * self._paper[1] / self._paper[0]))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._pages)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("第 {number} 页").format(number=index.row() + 1)
        if role == Qt.ItemDataRole.SizeHintRole:
            return self.cell
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(index.row())
        return None

    def _picture(self, row: int) -> QPixmap:
        self._pictures.resize(_WIDTH, self.size.height(), self.ratio, _WIDTH / self._paper[0])
        return self._pictures.picture(row, self._pages[row])


class Thumbnails(QListView):
    """The strip; `chosen` tells the page that the clerk wants to see, from 1."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("缩略图"))
        self.setObjectName("thumbnails")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._model = ThumbnailModel()
        self._model.setParent(self)
        self.setModel(self._model)
        self.setFixedWidth(_WIDTH + _AROUND + _SCROLL_BAR)
        self._showing = False
        self.selectionModel().currentChanged.connect(self._tell)

    def set_pages(self, pages: Pages) -> None:
        """Show these pages."""
        self._model.ratio = self.devicePixelRatioF()
        self._model.set_pages(pages)
        size = self._model.size
        self._model.cell = QSize(_WIDTH + _AROUND, size.height() + self.fontMetrics().height() + 14)
        self.setIconSize(size)
        self.setGridSize(self._model.cell)

    def show_page(self, number: int) -> None:
        """Mark the page that is seen."""
        self._showing = True
        self.setCurrentIndex(self._model.index(number - 1))
        self._showing = False

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid() and not self._showing:
            self.chosen.emit(current.row() + 1)
