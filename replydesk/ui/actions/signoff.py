"""Actions of sign-off: what can be done with the letter in its state, the log of that, and the dispatch sheet."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from replydesk.letter.states import DEED_NAMES
from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow

_KEYS = (
    "to-review reviewed return review-opinion to-countersign to-sign countersign-opinion countersigned"
    " sign send publish withhold archive withdraw new-version"
)
DEED_KEYS = dict(zip(DEED_NAMES, _KEYS.split(), strict=True))
"""The actions' keys by the names of the deeds."""
SIGNOFF_MENU = tuple(DEED_KEYS.values())
"""What stands in the menu 签批, in order; it shows what is possible now."""


def signoff_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Every deed, the log, the dispatch sheet."""
    texts = (
        tr("送核稿(&S)…"),
        tr("核稿通过(&P)…"),
        tr("退回修改(&R)…"),
        tr("核稿意见(&C)…"),
        tr("送会签(&J)…"),
        tr("送签发(&F)…"),
        tr("会签意见(&O)…"),
        tr("会签完毕(&E)…"),
        tr("签发(&Q)…"),
        tr("寄送(&M)…"),
        tr("公开(&U)…"),
        tr("不公开(&N)…"),
        tr("归档(&A)…"),
        tr("撤回上一步(&W)"),
        tr("新建版本修改(&V)"),
    )
    return (
        *(
            Act(key, text, _doing(window, deed), needs="letter")
            for (deed, key), text in zip(DEED_KEYS.items(), texts, strict=True)
        ),
        Act("signoff-log", tr("办理过程(&L)…"), lambda: _show_log(window), needs="letter"),
        Act("dispatch", tr("发文稿纸(&D)…"), lambda: _show_dispatch(window), needs="letter"),
    )


def _doing(window: "MainWindow", deed: str) -> Callable[[], None]:
    def do() -> None:
        if window.signoff is not None:
            window.signoff.do(deed)

    return do


def _show_log(window: "MainWindow") -> None:
    if window.signoff is not None:
        window.signoff.show_log()


def _show_dispatch(window: "MainWindow") -> None:
    if window.signoff is not None:
        window.signoff.show_dispatch()


def watch_signoff(window: "MainWindow", letters: "Letters") -> None:
    """Show the state of the letter that is open, and offer what can be done with it."""
    from replydesk.ui.signoff.work import SignoffWork  # noqa: PLC0415  # not for the first picture

    window.signoff = SignoffWork(window, letters)
