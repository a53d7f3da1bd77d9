"""Actions on reviews: files that came back, stepping through the changes, deciding on them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act
from replydesk.ui.letters import default_name
from replydesk.ui.review.inline import INLINE

if TYPE_CHECKING:
    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.review.reviewing import Reviewing, Verdict

_OF_REVIEW = ("review-next", "review-previous")
_DECIDING = (
    *("review-accept", "review-reject", "review-reopen", "review-accept-shown", "review-reject-shown"),
    *("review-redline", "review-close", INLINE),
)

_WITHOUT_SHEET = ("save", "undo", "redo", "internal-review")


def review_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Beginning, stepping, deciding, ending."""
    return (
        Act("review-open", tr("读入审改稿(&I)…"), lambda: choose(window), needs="desk"),
        Act(
            "to-changes", tr("到修订和批注(&P)"), lambda: to_review(window), ("Ctrl+Shift+R",), needs="letter"
        ),
        Act(
            INLINE,
            tr("在正文中显示修订(&X)"),
            lambda: toggle_inline(window),
            ("F4",),
            checkable=True,
        ),
        Act("review-next", tr("下一处(&E)"), lambda: step(window, 1), ("Alt+Down",), "down", "letter"),
        Act("review-previous", tr("上一处(&B)"), lambda: step(window, -1), ("Alt+Up",), "up", "letter"),
        Act("review-accept", tr("接受(&A)"), lambda: decide(window, "accept"), ("Alt+A",)),
        Act("review-reject", tr("拒绝(&R)"), lambda: decide(window, "reject"), ("Alt+R",)),
        Act("review-reopen", tr("重新考虑(&U)"), lambda: decide(window, "reopen"), ("Alt+U",)),
        Act("review-accept-shown", tr("全部接受列出的(&T)"), lambda: decide_shown(window, "accept")),
        Act("review-reject-shown", tr("全部拒绝列出的(&J)"), lambda: decide_shown(window, "reject")),
        Act("review-redline", tr("导出花脸稿(&F)…"), lambda: export_redline(window), needs="letter"),
        Act("review-close", tr("关闭审阅(&C)"), lambda: close(window)),
    )


def begin_reviews(window: "MainWindow", letters: "Letters") -> None:
    """Take in reviews of the letters from now on, those included that are written in the window."""
    from replydesk.ui.review.work import ReviewWork  # noqa: PLC0415  # not for the first picture

    work = window.review_work = ReviewWork(window, letters)
    work.changed.connect(partial(allow_review, window))
    if window.internal_review is not None:
        window.internal_review.finished.connect(work.take)
        window.internal_review.withdrawn.connect(work.give_back)
        window.internal_review.switched.connect(partial(allow_review, window))


def allow_review(window: "MainWindow") -> None:
    """Switch the actions on where there is something to step through or to decide on."""
    work = window.review_work
    current = window.current
    reviewing = work.reviewing if work is not None else None
    rows = current is not None and (
        bool(current.letter.comments) or (reviewing is not None and bool(reviewing.entries))
    )
    for key in _OF_REVIEW:
        window.actions_[key].setEnabled(rows)
    running = work is not None and work.is_running and current is not None and not current.read_only
    writing = window.internal_review is not None and window.internal_review.running
    if work is not None and work.inline.is_shown:
        for act, action in window.actions_.acts():
            if act.needs == "writing" and act.key not in _WITHOUT_SHEET:
                action.setEnabled(False)  # they would change the text at a cursor that is not to be seen
    if reviewing is not None:
        reviewing.held = writing
    for key in _DECIDING:
        window.actions_[key].setEnabled(running and not writing)


def toggle_inline(window: "MainWindow") -> None:
    """Show the changes in the text, or the sheet to write on."""
    if window.review_work is not None:
        window.review_work.inline.toggle()


def choose(window: "MainWindow") -> None:
    """Let the clerk choose files that came back."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  # dialogs are loaded when one is asked for

    if window.review_work is None:
        return
    names, _ = QFileDialog.getOpenFileNames(
        window,
        tr("读入审改稿"),
        window.context.settings.folder("import"),
        tr("Word 文档（*.docx）") + ";;" + tr("所有文件（*）"),
    )
    window.review_work.receive([Path(name) for name in names])


def to_review(window: "MainWindow") -> None:
    """Put the keyboard into the list of changes and comments."""
    panel = window.review.panel
    window.show_panel(window.review, panel.view.setFocus)


def step(window: "MainWindow", by: int) -> None:
    """Go to the next change or comment, or to the one before."""
    reviewing = _reviewing(window)
    if reviewing is not None and not reviewing.step(by):
        window.status.say(tr("后面没有了。") if by > 0 else tr("前面没有了。"))


def decide(window: "MainWindow", what: "Verdict") -> None:
    """Accept, reject or reopen what is selected in the list, or the change in hand when the list is not to be seen."""
    reviewing, panel = _reviewing(window), window.review.existing
    if reviewing is None:
        return
    if panel is not None and panel.isVisible():
        panel.decide(what)
    elif reviewing.current is not None and reviewing.current.item is not None:
        reviewing.decide(what, (reviewing.current.key,))


def decide_shown(window: "MainWindow", what: "Verdict") -> None:
    """Accept or reject everything open that the list shows."""
    reviewing = _reviewing(window)
    if reviewing is None:
        return
    keys = reviewing.open_shown()
    reviewing.decide(what, keys)
    left = len(set(keys) & set(reviewing.open_shown()))
    text = tr("已接受 {count} 处，可以撤销。") if what == "accept" else tr("已拒绝 {count} 处。")
    if not left:
        window.status.say(text.format(count=len(keys)))


def export_redline(window: "MainWindow") -> None:
    """Write what the review has made of the letter so far, to a file of the clerk's choice."""
    if window.review_work is None or window.current is None or not window.review_work.is_running:
        return
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

    folder = Path(window.context.settings.folder("export") or Path.home())
    name = tr("{name}（花脸稿）").format(name=default_name(window.current.letter))
    kinds = tr("Word 文档（*.docx）") + ";;" + tr("PDF 文件（*.pdf）")
    chosen, kind = QFileDialog.getSaveFileName(window, tr("导出花脸稿"), str(folder / f"{name}.docx"), kinds)
    if chosen:
        target = Path(chosen)
        if target.suffix.lower() not in {".docx", ".pdf"}:
            target = target.with_name(target.name + (".pdf" if "pdf" in kind else ".docx"))
        window.review_work.export_redline(target)


def close(window: "MainWindow") -> None:
    """End the review."""
    if window.review_work is not None:
        window.review_work.close()


def _reviewing(window: "MainWindow") -> "Reviewing | None":
    return window.review_work.of_letter() if window.review_work is not None else None
