"""States in the window: what is offered, what a deed does, and what a signed letter lets one do."""

import datetime
from collections.abc import Callable

import pytest

from replydesk.desk import Desk
from replydesk.letter import Letter
from replydesk.letter.states import NEW_VERSION, WITHDRAW
from replydesk.ui.actions.signoff import DEED_KEYS
from replydesk.ui.desk_panel import SecondRole
from replydesk.ui.main_window import MainWindow
from replydesk.ui.signoff.asking import DeedDialog
from replydesk.ui.signoff.work import SignoffWork
from tests.ui.signoff.conftest import TO_SIGNED

Ask = Callable[[str], DeedDialog]
Go = Callable[..., None]
State = Callable[[], str]
TODAY = datetime.datetime.now().astimezone().date().isoformat()


def offered(window: MainWindow) -> list[str]:
    """What the menu 签批 shows."""
    names = {key: name for name, key in DEED_KEYS.items()}
    shown = [key for key in names if window.actions_[key].isVisible() and window.actions_[key].isEnabled()]
    assert [action for action in window.signoff_menu.actions() if action.isVisible()] == [
        window.actions_[key] for key in shown
    ]
    return [names[key] for key in shown]


def bars(window: MainWindow) -> list[str]:
    return [bar.notice.text for stack in (window.top_bars, window.bars) for bar in stack.bars]


def test_without_a_letter_there_is_no_state_and_nothing_to_do(window: MainWindow) -> None:
    assert window.signoff is not None
    assert not window.signoff.button.isVisibleTo(window)
    assert offered(window) == []
    assert not window.signoff_menu.isEnabled()


def test_a_draft_can_be_sent_to_review(opened: MainWindow, work: SignoffWork) -> None:
    assert work.button.isVisibleTo(opened)
    assert work.button.text() == "状态：草稿 ▾"
    assert work.button.accessibleName() == "状态：草稿"
    assert work.button.menu() is opened.signoff_menu
    assert offered(opened) == ["送核稿"]


def test_a_deed_changes_the_state_everywhere(
    opened: MainWindow, work: SignoffWork, go: Go, state: State
) -> None:
    go("送核稿")
    assert state() == "送核稿"
    assert work.button.text() == "状态：送核稿 ▾"
    assert offered(opened) == ["核稿通过", "退回修改", "核稿意见", WITHDRAW]
    second = opened.desk_panel.view.model().index(0, 0).data(SecondRole)
    assert "送核稿" in second
    assert "状态是“送核稿”" in bars(opened)[-1]


def test_what_was_typed_last_is_what_is_sent(opened: MainWindow, go: Go, desk: Desk, letter: Letter) -> None:
    assert opened.current is not None
    opened.current.session.apply("修改", letter.with_value("title", "刚写的标题"))
    go("送核稿")
    (step,) = desk.signoff.log(letter.id)
    assert desk.version_letter(step.version).particulars.title == "刚写的标题"


def test_a_notice_takes_the_step_back(opened: MainWindow, go: Go, state: State) -> None:
    go("送核稿")
    opened.bars.bars[-1].buttons["撤回"].click()
    assert state() == "草稿"
    assert offered(opened) == ["送核稿"]
    assert "已撤回一步" in bars(opened)[-1]


def test_a_notice_takes_the_step_back_of_the_letter_it_is_about(
    opened: MainWindow, go: Go, state: State, letter: Letter
) -> None:
    go("送核稿")
    button = opened.bars.bars[-1].buttons["撤回"]
    assert opened.letters is not None
    assert opened.letters.close_to_start()
    button.click()
    assert state() == "草稿"
    assert opened.current is not None
    assert opened.current.id == letter.id


def test_opinions_of_several_units_leave_the_state(
    opened: MainWindow, ask: Ask, go: Go, desk: Desk, letter: Letter, state: State
) -> None:
    assert opened.current is not None
    units = ("市工信局", "市财政局")
    opened.current.session.apply("修改", letter.with_value("co_handlers", units))
    go("送核稿", "核稿通过", "送会签")
    for unit in units:
        dialog = ask("会签意见")
        assert dialog.unit.text() == unit
        dialog.agree.click()
    assert ask("会签意见").unit.text() == ""
    assert state() == "会签"
    assert [step.unit for step in desk.signoff.log(letter.id)[-2:]] == list(units)


def test_a_signed_letter_is_only_read(opened: MainWindow, work: SignoffWork, go: Go, state: State) -> None:
    go(*TO_SIGNED)
    assert state() == "已签发"
    assert opened.current is not None
    assert opened.current.read_only
    assert opened.current.is_ours
    assert opened.editor is not None
    assert opened.editor.isReadOnly()
    assert not opened.actions_["table"].isEnabled()
    assert any("已经签发，只能阅读" in text for text in bars(opened))
    assert not any("别处编辑" in text for text in bars(opened))
    assert offered(opened) == ["寄送", WITHDRAW, NEW_VERSION]


def test_a_signed_letter_is_only_read_when_it_is_opened_again(
    opened: MainWindow, go: Go, letter: Letter
) -> None:
    go(*TO_SIGNED)
    assert opened.letters is not None
    assert opened.letters.close_to_start()
    assert bars(opened) == [text for text in bars(opened) if "只能阅读" not in text]
    opened.open_letter(letter.id)
    assert opened.current is not None
    assert opened.current.read_only
    assert any("只能阅读" in text for text in bars(opened))


def test_a_new_version_is_written_in_and_the_signed_one_kept(
    opened: MainWindow, go: Go, desk: Desk, letter: Letter, state: State
) -> None:
    go(*TO_SIGNED)
    opened.top_bars.bars[-1].buttons["新建版本修改"].click()
    assert state() == "草稿"
    assert opened.current is not None
    assert not opened.current.read_only
    assert not any("只能阅读" in text for text in bars(opened))
    opened.current.session.apply("修改", opened.current.letter.with_value("title", "另一个标题"))
    assert opened.current.save()
    kept = next(version for version in desk.versions(letter.id) if version.label == "签发稿")
    assert desk.version_letter(kept.number).particulars.title == letter.particulars.title


def test_a_signing_can_be_withdrawn(opened: MainWindow, go: Go, state: State) -> None:
    go(*TO_SIGNED)
    opened.actions_["withdraw"].trigger()
    assert state() == "待签发"
    assert opened.current is not None
    assert not opened.current.read_only


def test_the_signing_of_a_letter_that_was_sent_cannot(opened: MainWindow, go: Go, state: State) -> None:
    go(*TO_SIGNED, "寄送")
    opened.actions_["withdraw"].trigger()
    assert state() == "已签发"
    assert offered(opened) == ["寄送", NEW_VERSION]


def test_a_signed_letter_without_a_date_is_dated(
    opened: MainWindow, go: Go, stored: Callable[[Letter], Letter], letter: Letter
) -> None:
    go(*TO_SIGNED)
    assert stored(letter).particulars.date == TODAY


def test_a_date_that_is_there_stays(
    opened: MainWindow, go: Go, stored: Callable[[Letter], Letter], letter: Letter
) -> None:
    assert opened.current is not None
    opened.current.session.apply("修改", letter.with_value("date", "2023-06-20"))
    go(*TO_SIGNED)
    assert stored(letter).particulars.date == "2023-06-20"


def test_the_date_of_a_withdrawn_signing_gives_way(
    opened: MainWindow, ask: Ask, go: Go, stored: Callable[[Letter], Letter], letter: Letter
) -> None:
    go("送核稿", "核稿通过", "送签发")
    dialog = ask("签发")
    dialog.date.line.setText("2023.6.18")
    dialog.agree.click()
    assert stored(letter).particulars.date == "2023-06-18"
    opened.actions_["withdraw"].trigger()
    go("签发")
    assert stored(letter).particulars.date == TODAY


def test_the_document_number_comes_when_the_letter_is_sent(
    opened: MainWindow, ask: Ask, go: Go, stored: Callable[[Letter], Letter], letter: Letter
) -> None:
    go(*TO_SIGNED)
    dialog = ask("寄送")
    assert dialog.number.isVisibleTo(dialog)
    dialog.number.setText("郑数函〔2023〕15号")
    dialog.agree.click()
    assert stored(letter).particulars.doc_number == "郑数函〔2023〕15号"
    assert opened.current is not None
    assert opened.current.letter.particulars.doc_number == "郑数函〔2023〕15号"


def test_a_step_that_was_taken_elsewhere_is_told(
    opened: MainWindow, ask: Ask, desk: Desk, letter: Letter, state: State
) -> None:
    dialog = ask("送核稿")
    desk.signoff.advance(letter.id, "送核稿", "别人")
    dialog.agree.click()
    assert "不能“送核稿”" in bars(opened)[-1]
    assert state() == "送核稿"


def test_a_letter_that_another_window_writes_has_no_deeds(
    window: MainWindow, desk: Desk, letter: Letter
) -> None:
    desk.save(letter)
    with Desk.open(desk.path) as other:
        claim = other.claim(letter.id)
        assert claim is not None
        window.open_letter(letter.id)
        assert offered(window) == []
        assert window.signoff is not None
        assert window.signoff.button.text() == "状态：草稿"
        assert any("别处编辑" in text for text in bars(window))
        window.actions_["to-review"].trigger()
        assert window.findChildren(DeedDialog) == []
        assert window.letters is not None
        assert window.letters.close()


def test_a_letter_begun_and_sent_to_review_is_not_thrown_away(window: MainWindow, desk: Desk) -> None:
    assert window.letters is not None
    window.letters.new()
    assert window.signoff is not None
    dialog = window.signoff.do("送核稿")
    assert dialog is not None
    dialog.agree.click()
    assert window.letters.close()
    assert [entry.state for entry in desk.entries()] == ["送核稿"]


@pytest.mark.parametrize("deed", ["签发", NEW_VERSION, WITHDRAW, "没有的"])
def test_what_is_not_possible_is_not_done(work: SignoffWork, deed: str, state: State) -> None:
    assert work.do(deed) is None
    assert state() == "草稿"
