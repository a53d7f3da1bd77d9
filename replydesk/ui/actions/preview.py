"""Actions on the pages: preview beside the text or alone, PDF, printing."""

from typing import TYPE_CHECKING

from replydesk.errors import ReplydeskError
from replydesk.letter import Letter
from replydesk.ui.actions.files import export
from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act
from replydesk.ui.bars import Notice
from replydesk.ui.language import said
from replydesk.ui.letters import default_name
from replydesk.ui.page.place import ALONE, SHOWN

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


def preview_actions(window: "MainWindow") -> tuple[Act, ...]:
    """The preview beside the text and instead of it, the PDF, the printer."""
    return (
        Act("export-pdf", tr("导出 PDF(&F)…"), lambda: export(window, "pdf"), needs="letter"),
        Act("print", tr("打印(&L)…"), lambda: print_letter(window), ("Ctrl+P",), "print", "letter"),
        Act(
            SHOWN,
            tr("预览(&V)"),
            lambda: preview(window),
            ("Ctrl+F2",),
            "preview",
            "letter",
            checkable=True,
        ),
        Act(
            ALONE,
            tr("只看预览(&Y)"),
            lambda: alone(window),
            ("Ctrl+Shift+F2",),
            needs="letter",
            checkable=True,
        ),
    )


def preview(window: "MainWindow") -> None:
    """Show the preview beside the text, or put it away."""
    place = window.preview
    if place.is_shown:
        place.hide()
        window.to_text()
    else:
        place.show()
    window.context.settings.set_flag(SHOWN, on=place.is_shown)


def alone(window: "MainWindow") -> None:
    """Show the preview instead of the text, or both again."""
    place = window.preview
    if place.is_alone:
        place.hide()
        window.to_text()
    else:
        place.show(alone=True)
        if place.widget is not None:
            place.widget.canvas.setFocus()


def print_letter(window: "MainWindow") -> None:
    """Print the letter as the preview shows it."""
    if window.current is None:
        return
    window.form.finish()
    window.current.session.settle()
    try:
        count = _print(window, window.current.letter)
    except ReplydeskError as error:
        window.bars.show_notice(Notice("error", said(error), about="error"))
        return
    if count:
        window.status.say(tr("已送打印机：{count} 页").format(count=count))


def _print(window: "MainWindow", letter: Letter) -> int:
    from replydesk.ui.page.printing import ask_and_print  # noqa: PLC0415  # not for the first picture

    pages = window.paging.pages(letter, window.context.profiles.profile)
    place = window.preview
    seen = place.widget.canvas.page if place.widget is not None and place.is_shown else 0
    return ask_and_print(pages, default_name(letter), window, seen=seen)
