"""Actions that find and replace. The bar is made when it is first asked for."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.find import Search
    from replydesk.ui.main_window import MainWindow


def find_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Find, replace, next and previous."""
    return (
        Act("find", tr("查找(&F)…"), lambda: find(window), ("Ctrl+F",), "search", "letter"),
        Act("replace", tr("替换(&H)…"), lambda: find(window, replacing=True), ("Ctrl+H",), needs="letter"),
        Act("find-next", tr("查找下一处"), lambda: step(window, forward=True), ("F3",), needs="letter"),
        Act(
            "find-previous",
            tr("查找上一处"),
            lambda: step(window, forward=False),
            ("Shift+F3",),
            needs="letter",
        ),
    )


def find(window: "MainWindow", *, replacing: bool = False) -> None:
    """Open the bar below the text."""
    if (search := search_of(window)) is not None:
        search.open(replacing=replacing)


def step(window: "MainWindow", *, forward: bool) -> None:
    """Go to the next match or the one before."""
    if (search := search_of(window)) is not None:
        search.step(forward=forward)


def search_of(window: "MainWindow") -> "Search | None":
    """The search of the window, made now if there is none; None without a letter."""
    if window.search is None and window.letters is not None and window.current is not None:
        from replydesk.ui.find import FindBar, Search  # noqa: PLC0415  # not needed for the first picture

        bar = FindBar(window.context.theme)
        bar.hide()
        window.centre.insertWidget(window.centre.indexOf(window.pages) + 1, bar)
        search = Search(bar, window.letters)
        search.said.connect(window.status.say)
        search.field_found.connect(lambda key: show_field(window, key))
        search.set_editor(window.editor)
        window.letters.opened.connect(lambda _: search.set_editor(window.editor))
        window.letters.closed.connect(lambda: search.set_editor(None))
        window.search = search
    return window.search


def show_field(window: "MainWindow", key: str) -> None:
    """Bring a field of the form into view; the keyboard stays where it is."""
    window.show_panel(window.form)
    window.form.bring_into_view(key)
