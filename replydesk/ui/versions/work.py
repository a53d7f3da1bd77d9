"""What the dialog of versions wants done: compared, kept, restored, opened as a copy, written as a redline."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from replydesk.errors import ReplydeskError
from replydesk.letter import Letter
from replydesk.ui.byline import with_user_name
from replydesk.ui.language import said
from replydesk.ui.versions import words
from replydesk.ui.versions.comparing import Comparison, Side
from replydesk.ui.versions.dialog import VersionsDialog
from replydesk.ui.versions.running import Comparer, Measurer

if TYPE_CHECKING:
    from replydesk.desk import Version
    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.open_letter import OpenLetter

_REST_MS = 400  # while the letter is being written, only where the clerk pauses is compared


class VersionWork(QObject):
    """Joins the dialog to the letter that is open; it lives as long as the dialog, which closes with the letter."""

    def __init__(self, window: "MainWindow", letters: "Letters", letter: "OpenLetter") -> None:
        context = window.context
        self.dialog = VersionsDialog(context.theme, context.profiles.profile, window)
        super().__init__(self.dialog)
        self._window, self._letters, self._letter = window, letters, letter
        self._comparer = Comparer(context.tasks, context.open_desk, self)
        self._measurer = Measurer(context.tasks, context.open_desk, self)
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._follow)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        dialog = self.dialog
        dialog.compare_wanted.connect(self._comparer.compare)
        dialog.nothing_wanted.connect(self._comparer.forget)
        self._comparer.done.connect(dialog.show_comparison)
        self._comparer.failed.connect(self._not_compared)
        dialog.list.figures_wanted.connect(self._measure)
        self._measurer.found.connect(dialog.model.set_extents)
        dialog.model.renamed.connect(self.rename)
        dialog.keep_wanted.connect(self.keep)
        dialog.restore_wanted.connect(self.restore)
        dialog.copy_wanted.connect(self.open_copy)
        dialog.file_wanted.connect(self.choose_file)
        dialog.redline_wanted.connect(self.choose_target)
        dialog.installEventFilter(self)
        self._letter.session.changed.connect(self._changed)
        self._letters.closed.connect(dialog.close)
        self._letters.exported.connect(self._exported)

    # ---- the list

    def refresh(self) -> None:
        """List what the desk has now."""
        try:
            versions = self._letters.desk.versions(self._letter.id)
        except ReplydeskError as error:
            self.dialog.say(said(error))
            return
        if versions != self.dialog.model.versions or not self.dialog.model.rowCount():
            writing = not self._letter.read_only
            self.dialog.set_versions(versions, self._letter.letter, writing=writing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever comes back to the dialog sees the versions that were kept meanwhile."""
        if watched is self.dialog and event.type() == QEvent.Type.WindowActivate:
            self.refresh()
        return False

    def _exported(self, _file: Path, _withheld: object) -> None:
        self.refresh()

    def _changed(self, _old: object, _new: object, _source: object) -> None:
        self._resting.start()

    def _follow(self) -> None:
        self.dialog.set_present(self._letter.letter)

    def _measure(self, row: int) -> None:
        pair = self.dialog.model.lacking(row)
        if pair is not None:
            self._measurer.want(*pair)

    def _not_compared(self, error: ReplydeskError) -> None:
        self.dialog.show_sentence(said(error))

    # ---- deeds

    def rename(self, number: int, label: str) -> None:
        """Give a version another label."""
        try:
            self._letters.desk.label_version(number, label)
        except ReplydeskError as error:
            self.dialog.say(said(error))
        self.refresh()

    def keep(self, label: str) -> None:
        """Keep the letter as it is now as a version with this label."""
        from replydesk.desk import BY_HAND  # noqa: PLC0415

        if not self._saved():
            return
        try:
            self._letters.desk.snapshot(self._letter.id, BY_HAND, label=label)
        except ReplydeskError as error:
            self.dialog.say(said(error))
            return
        self.refresh()
        name = words.ordinal(len(self.dialog.model.versions))
        self.dialog.say(self.tr("已留存为{name}").format(name=name))

    def restore(self, version: "Version") -> None:
        """Make the letter what it was in this version, as one step that can be undone."""
        if not self._saved():
            return
        name = self._ordinal(version)
        label = self.tr("恢复自{name}").format(name=name)
        try:
            letter = self._letters.desk.restore_version(self._letter.id, version.number, label=label)
        except ReplydeskError as error:
            self.dialog.say(said(error))
            return
        if letter == self._letter.letter:
            self.dialog.say(self.tr("现在的稿子与{name}相同，没有改动").format(name=name))
            return
        self._letter.session.apply(self.tr("恢复版本"), letter)
        self._letter.save()
        self._resting.stop()
        self.refresh()
        text = self.tr("已恢复为{name}的内容，恢复前的稿子也留存为版本；要撤销请在正文中按 Ctrl+Z")
        self.dialog.say(text.format(name=name))

    def open_copy(self, version: "Version") -> None:
        """Begin a new letter with what this version was, and open it; the dialog goes with the old one."""
        try:
            letter = self._letters.desk.version_letter(version.number)
        except ReplydeskError as error:
            self.dialog.say(said(error))
            return
        said_ = self.tr("已用{name}另起一封信，原来的信没有变").format(name=self._ordinal(version))
        if self._letters.open_copy(letter):
            self._window.to_text()
            self._window.status.say(said_)

    def _saved(self) -> bool:
        """Take over what is being written anywhere, and save; what cannot be saved is not touched further."""
        self._window.form.finish()
        if self._letter.save():
            return True
        self.dialog.say(self.tr("现在的稿子还没有保存，这一步没有做。请先看窗口里的提示。"))
        return False

    def _ordinal(self, version: "Version") -> str:
        model = self.dialog.model
        return words.ordinal(model.ordinal(model.row_of(version.number)))

    # ---- files

    def choose_file(self) -> None:
        """Let the clerk choose a file to compare with."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  # dialogs are loaded when one is asked for

        settings = self._window.context.settings
        name, _ = QFileDialog.getOpenFileName(
            self.dialog,
            self.tr("与文件比较"),
            settings.folder("import"),
            self.tr("答复函（*.txt *.docx *.json）") + ";;" + self.tr("所有文件（*）"),
        )
        if name:
            settings.set_folder("import", Path(name).parent)
            self._window.context.tasks.start(
                partial(_read, Path(name), settings.mendings), self._has_read, self._failed
            )

    def _has_read(self, side: Side) -> None:
        self.dialog.add_file(side)

    def choose_target(self, comparison: Comparison) -> None:
        """Let the clerk choose where the redline is written, and write it."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        from replydesk.ui.letters import default_name  # noqa: PLC0415

        folder = Path(self._window.context.settings.folder("export") or Path.home())
        start = folder / self.tr("{name}（花脸稿）.docx").format(name=default_name(comparison.new))
        word, pdf = self.tr("Word 文档（*.docx）"), self.tr("PDF 文件（*.pdf）")
        name, kind = QFileDialog.getSaveFileName(
            self.dialog, self.tr("导出花脸稿"), str(start), f"{word};;{pdf}"
        )
        if name:
            target, ending = Path(name), ".pdf" if kind == pdf else ".docx"
            if target.suffix.lower() not in (".docx", ".pdf"):
                target = target.with_name(f"{target.name}{ending}")
            write = partial(self.write_redline, comparison, target)
            with_user_name(self._window.context.settings, self.dialog, write)

    def write_redline(self, comparison: Comparison, target: Path, author: str) -> None:
        """Write the redline off the GUI thread, its changes by this author."""
        context = self._window.context
        context.settings.set_folder("export", target.parent)
        work = partial(_write_redline, comparison.old, comparison.new, target, author, context.profile)
        context.tasks.start(work, self._has_written, self._failed)

    def _has_written(self, target: Path) -> None:
        from replydesk.ui.reveal import open_file  # noqa: PLC0415

        self.dialog.say(
            self.tr("已写出花脸稿：{file}").format(file=target), open_file=partial(open_file, target)
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReplydeskError):
            raise error
        self.dialog.say(said(error))


def _read(file: Path, mendings: dict[str, bool]) -> Side:
    from replydesk.intake import Options, read_letter  # noqa: PLC0415

    return Side(file.name, letter=read_letter(file, Options(**mendings)).letter)


def _write_redline(old: Letter, new: Letter, target: Path, author: str, profile: str) -> Path:
    if target.suffix.lower() == ".pdf":
        from replydesk.ui.page.redline import redline_pdf  # noqa: PLC0415

        redline_pdf(old, new, target, profile)
    else:
        from replydesk.export.redline import Stamp, export_redline  # noqa: PLC0415

        export_redline(old, new, target, Stamp.now(author), profile=profile)
    return target
