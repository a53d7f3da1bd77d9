"""Actions on the pages: preview beside the text or alone, PDF, printing."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.files import export
from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act
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
            place.widget.setFocus()


def print_letter(window: "MainWindow") -> None:
    """Print the letter as the preview shows it."""
    letter = window.current
    if letter is None:
        return
    from replydesk.ui.page.printing import ask_and_print  # noqa: PLC0415  # not for the first picture

    window.form.finish()
    letter.session.settle()
    pages = window.paging.pages(letter.letter, window.context.profile)
    count = ask_and_print(pages, default_name(letter.letter), window)
    if count:
        window.status.say(tr("已送打印机：{count} 页").format(count=count))
