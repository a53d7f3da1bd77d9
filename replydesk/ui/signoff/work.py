"""What sign-off does in the window: it shows the state of the open letter, asks what a deed needs, and has it recorded."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QToolButton

from replydesk.errors import ReplydeskError
from replydesk.letter.states import (
    NEW_VERSION,
    SEND,
    SIGN,
    WITHDRAW,
    Deed,
    deed_from,
    is_locked,
)
from replydesk.letter.steps import Step, withdrawable
from replydesk.ui.actions.signoff import DEED_KEYS
from replydesk.ui.bars import Choice, Notice
from replydesk.ui.language import said
from replydesk.ui.notices import NEWS
from replydesk.ui.signoff.proposals import Answer, Proposals

if TYPE_CHECKING:
    from collections.abc import Callable

    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.open_letter import OpenLetter
    from replydesk.ui.signoff.asking import DeedDialog
    from replydesk.ui.signoff.dispatch import DispatchDialog
    from replydesk.ui.signoff.log import StepsDialog

_STATE = "signoff"


class SignoffWork(QObject):
    """Joins the states of letters to the window. What is possible now is in the menu 签批 and under the state in the status bar."""

    def __init__(self, window: "MainWindow", letters: "Letters") -> None:
        super().__init__(window)
        self._window = window
        self._letters = letters
        self._proposals = Proposals(letters, window.context.settings)
        self.button = QToolButton()
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setMenu(window.signoff_menu)
        window.status.add_mark(self.button)
        letters.opened.connect(self._show)
        letters.closed.connect(self._show)
        self._show()

    # ---- what is shown

    def _show(self) -> None:
        """Show the state of the open letter, and of the deeds those that are possible in it."""
        letter = self._letters.current
        possible = self._possible(letter)
        for deed, key in DEED_KEYS.items():
            action = self._window.actions_[key]
            action.setVisible(deed in possible)
            action.setEnabled(deed in possible)
        self.button.setVisible(letter is not None)
        self._window.signoff_menu.setEnabled(bool(possible))
        if letter is None:
            return
        state = said(letter.state)
        name = self.tr("状态：{state}").format(state=state)
        self.button.setText(f"{name} ▾" if possible else name)
        self.button.setAccessibleName(name)
        self.button.setToolTip(self.tr("状态是“{state}”，点击办理下一步").format(state=state))
        if letter.is_ours and letter.is_signed:
            self._window.top_bars.show_notice(self._locked())

    def _possible(self, letter: "OpenLetter | None") -> set[str]:
        """The names of the deeds that can be done with the letter now."""
        if letter is None or not letter.is_ours:
            return set()
        found = {deed for deed in DEED_KEYS if deed_from(letter.state, deed)}
        log = self._log(letter)
        last = withdrawable(log)
        if last is not None and last.state == letter.state:
            found.add(WITHDRAW)
        if letter.is_signed:
            found.add(NEW_VERSION)
        return found

    def _log(self, letter: "OpenLetter") -> tuple[Step, ...]:
        """The letter's steps; none, and told why, if the desk cannot be read."""
        try:
            return self._letters.desk.signoff.log(letter.id)
        except ReplydeskError as error:
            self._tell(error)
            return ()

    def _locked(self) -> Notice:
        text = self.tr("这封答复函已经签发，只能阅读。要改内容请新建版本，签发稿会留在版本里。")
        change = Choice(self.tr("新建版本修改"), partial(self.do, NEW_VERSION), stays=True)
        return Notice("information", text, (change,), about=_STATE, lasting=True)

    # ---- deeds

    def do(self, name: str) -> "DeedDialog | None":
        """Do the deed of this name with the open letter; one that needs words asks for them first in the dialog that is the answer."""
        letter = self._letters.current
        if letter is None or name not in self._possible(letter) or not self._save(letter):
            return None
        review = self._window.internal_review
        if review is not None and review.in_the_way(said(name)):
            return None
        if name == WITHDRAW:
            self._withdraw(letter.id)
            return None
        if name == NEW_VERSION:
            who = self._window.context.settings.user_name
            self._record(letter, lambda: self._letters.desk.signoff.start_new_version(letter.id, who))
            return None
        deed = deed_from(letter.state, name)
        return self.ask(letter, deed) if deed is not None else None

    def ask(self, letter: "OpenLetter", deed: Deed) -> "DeedDialog":
        """Ask what goes with a deed of this letter, and have it recorded when the clerk agrees."""
        from replydesk.ui.signoff.asking import DeedDialog  # noqa: PLC0415  # dialogs are loaded when asked for

        proposal = self._proposals.of(letter, deed, self._log(letter))
        dialog = DeedDialog(proposal, self._window.context.theme, self._window)
        dialog.agreed.connect(partial(self._agreed, letter.id, deed))
        dialog.show()
        return dialog

    def _agreed(self, letter_id: str, deed: Deed, answer: "Answer") -> None:
        letter = self._letters.current
        if letter is None or letter.id != letter_id:
            return
        if deed.name == SIGN:
            self._date(letter, answer.date.isoformat())
        if not self._save(letter):
            return
        self._proposals.keep(deed, answer)
        self._record(
            letter,
            lambda: self._letters.desk.signoff.advance(
                letter_id,
                deed.name,
                answer.who,
                answer.opinion,
                unit=answer.unit,
                when=answer.date,
                facts={"doc_number": answer.number} if deed.name in (SIGN, SEND) else None,
            ),
        )

    def _date(self, letter: "OpenLetter", day: str) -> None:
        """Date the letter: its date is that of the signing (GB/T 9704 7.3.5.4), and after it nothing can be filled in.

        A date that the clerk has written stays, one that came from a signing which was withdrawn does not.
        """
        given = letter.letter.particulars.date
        if not given or any(step.deed == SIGN and step.date == given for step in self._log(letter)):
            letter.session.apply(self.tr("填写成文日期"), letter.letter.with_value("date", day), source=self)

    def _withdraw(self, letter_id: str) -> None:
        if self._letters.current is None or self._letters.current.id != letter_id:
            self._window.open_letter(letter_id)  # the clerk has gone on to another one in the meantime
        letter = self._letters.current
        if letter is None or letter.id != letter_id or not self._save(letter):
            return
        who = self._window.context.settings.user_name
        self._record(letter, lambda: self._letters.desk.signoff.withdraw(letter_id, who))

    def _record(self, letter: "OpenLetter", act: "Callable[[], Step]") -> None:
        """Have the step recorded, and show what has become of the letter; what cannot be is told and changes nothing."""
        try:
            step = act()
        except ReplydeskError as error:
            self._tell(error)
            return
        if is_locked(step.state) or letter.is_signed:
            # Open for reading only, or for writing again; a document number may have come with the step too.
            if self._letters.close():
                self._window.open_letter(letter.id)
        else:
            letter.state = step.state
            self._show()
        self._letters.listed.emit()
        self._window.bars.show_notice(self._recorded(letter, step))

    def _recorded(self, letter: "OpenLetter", step: Step) -> Notice:
        title = letter.letter.particulars.title or self.tr("未写标题的信")
        if step.deed == NEW_VERSION:
            text = self.tr("可以修改了，状态回到“草稿”。签发稿留在版本里。")
        elif step.deed == WITHDRAW:
            text = self.tr("已撤回一步，“{title}”的状态是“{state}”。").format(
                title=title, state=said(step.state)
            )
        elif step.state == step.before:
            text = self.tr("已记下{deed}。").format(deed=said(step.deed))
        else:
            text = self.tr("已办理“{deed}”，“{title}”的状态是“{state}”。").format(
                deed=said(step.deed), title=title, state=said(step.state)
            )
        back = Choice(self.tr("撤回"), partial(self._withdraw, letter.id))
        return Notice("done", text, () if step.deed == WITHDRAW else (back,), about=NEWS)

    def _save(self, letter: "OpenLetter") -> bool:
        """Save what is being written, so that the step is taken with what the clerk sees; the window tells if it cannot be."""
        self._window.form.finish()
        return letter.save()

    def _tell(self, error: ReplydeskError) -> None:
        self._letters.told.emit(Notice("error", said(error), about="error"))

    # ---- what was done

    def show_log(self) -> "StepsDialog | None":
        """Show every step of the open letter."""
        letter = self._letters.current
        if letter is None:
            return None
        from replydesk.ui.signoff.log import StepsDialog  # noqa: PLC0415

        title, log = letter.letter.particulars.title, self._log(letter)
        dialog = StepsDialog(title, letter.state, log, self._window.context.theme, self._window)
        dialog.show()
        return dialog

    def show_dispatch(self) -> "DispatchDialog | None":
        """Show the dispatch sheet of the open letter."""
        letter = self._letters.current
        if letter is None:
            return None
        from replydesk.ui.signoff.dispatch import DispatchDialog  # noqa: PLC0415

        self._window.form.finish()
        letter.session.settle()
        dialog = DispatchDialog(letter.letter, self._log(letter), self._letters, self._window)
        dialog.show()
        return dialog
