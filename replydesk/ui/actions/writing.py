"""Actions for writing undisturbed: the whole screen, typewriter scrolling, zoom to the window, counting, and Esc."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from replydesk.ui import layout
from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow

FIT, TYPEWRITER = "fit-width", "typewriter"
"""Flags of the settings."""

ZOOMS = (75, 100, 125, 150)


def writing_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Full screen, typewriter, zoom, count, and back to the text."""
    return (
        Act("to-text", tr("回到正文"), lambda: escape(window), ("Esc",), needs="nothing"),
        Act(
            "full-screen",
            tr("全屏写作"),
            lambda: full_screen(window),
            ("F11",),
            needs="letter",
            checkable=True,
        ),
        Act(
            TYPEWRITER,
            tr("打字机滚动"),
            lambda: typewriter(window),
            ("Ctrl+Alt+Y",),
            needs="nothing",
            checkable=True,
        ),
        Act(FIT, tr("适合宽度"), lambda: fit_width(window), needs="letter", checkable=True),
        *(
            Act(f"zoom-{percent}", f"{percent} %", _zoom(window, percent), needs="letter", checkable=True)
            for percent in ZOOMS
        ),
        Act("count", tr("字数统计(&W)…"), lambda: count(window), ("Ctrl+Shift+G",), needs="letter"),
    )


def escape(window: "MainWindow") -> None:
    """From anywhere back to the text; from the text out of the search, and out of the full screen."""
    if window.editor is not None and window.editor.hasFocus():
        if window.search is not None and window.search.is_open:
            window.search.close()
            return
        if window.full_screen is not None and window.full_screen.active:
            window.full_screen.leave()
            return
    if window.preview.is_alone:
        window.preview.hide()
    window.to_text()


def full_screen(window: "MainWindow") -> None:
    """Enter the full screen or leave it."""
    if window.full_screen is None and window.letters is not None:
        from replydesk.ui.full_screen import FullScreen  # noqa: PLC0415  # not needed for the first picture

        window.full_screen = FullScreen(window)
        window.full_screen.changed.connect(window.actions_["full-screen"].setChecked)
        window.letters.closed.connect(window.full_screen.leave)
    if window.full_screen is not None:
        if window.current is not None:
            window.current.session.settle()
        window.full_screen.toggle()
        window.to_text()


def typewriter(window: "MainWindow") -> None:
    """Switch typewriter scrolling on or off, for good."""
    on = window.actions_[TYPEWRITER].isChecked()
    window.context.settings.set_flag(TYPEWRITER, on=on)
    if window.editor is not None:
        window.editor.set_typewriter(on=on)


def fit_width(window: "MainWindow") -> None:
    """Show the page as wide as the window, whatever its width from now on; or no longer."""
    window.context.settings.set_flag(FIT, on=window.actions_[FIT].isChecked())
    window.fit()


def _zoom(window: "MainWindow", percent: int) -> Callable[[], None]:
    def act() -> None:
        window.context.settings.set_flag(FIT, on=False)
        window.context.settings.zoom = percent
        if window.editor is not None:
            window.editor.set_zoom(percent)
        show_zoom(window)

    return act


def show_zoom(window: "MainWindow") -> None:
    """Tick the zoom in force."""
    percent = window.editor.zoom if window.editor is not None else 0
    fitting = window.context.settings.flag(FIT, default=False)
    window.actions_[FIT].setChecked(fitting)
    for zoom in ZOOMS:
        window.actions_[f"zoom-{zoom}"].setChecked(zoom == percent and not fitting)


def wanted_zoom(window: "MainWindow", room: int) -> int:
    """The zoom at which the letter is shown in so many pixels: the clerk's, or what fits."""
    dpi, settings = window.logicalDpiX(), window.context.settings
    if settings.flag(FIT, default=False):
        return layout.width_zoom(room, dpi)
    return layout.fitting_zoom(room, dpi, settings.zoom)


def count(window: "MainWindow") -> None:
    """Show all counts of the letter and of the selection."""
    window.status.show_counts()
