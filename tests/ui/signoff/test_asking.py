"""The dialog of a deed: what it proposes, what it takes, what it learns."""

import datetime
from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QToolButton

from replydesk.desk import Desk
from replydesk.letter import Letter
from replydesk.ui.main_window import MainWindow
from replydesk.ui.signoff.asking import DeedDialog

Ask = Callable[[str], DeedDialog]
Go = Callable[..., None]


def labels(dialog: DeedDialog) -> list[str]:
    (form,) = dialog.findChildren(QFormLayout)
    return [label.text() for label in dialog.findChildren(QLabel) if form.indexOf(label) >= 0]


def offers(dialog: DeedDialog) -> list[str]:
    return [
        action.text()
        for button in dialog.findChildren(QToolButton)
        if button.text().startswith("常用意见")
        for action in button.menu().actions()
    ]


def test_a_deed_of_ours_asks_the_clerk(ask: Ask) -> None:
    dialog = ask("送核稿")
    assert dialog.windowTitle() == "送核稿"
    assert labels(dialog)[:2] == ["说明(&O)", "经办人(&N)"]
    assert (dialog.who.text(), dialog.opinion.toPlainText()) == ("宋某", "")
    assert offers(dialog) == []
    assert not dialog.number.isVisibleTo(dialog)


@pytest.mark.parametrize(
    ("before", "deed", "label", "opinion"),
    [
        (("送核稿",), "核稿通过", "核稿人(&N)", "同意。"),
        (("送核稿",), "退回修改", "核稿人(&N)", "请按修订意见修改后再报。"),
        (("送核稿", "核稿通过", "送会签"), "会签意见", "会签人(&N)", "同意。"),
        (("送核稿", "核稿通过", "送签发"), "签发", "签发人(&N)", "同意。"),
    ],
)
def test_a_deed_with_an_opinion_proposes_one(
    ask: Ask, go: Go, before: tuple[str, ...], deed: str, label: str, opinion: str
) -> None:
    go(*before)
    dialog = ask(deed)
    assert labels(dialog)[0] == "意见(&O)"
    assert label in labels(dialog)
    assert dialog.opinion.toPlainText() == opinion
    assert offers(dialog) == ["同意。", "修改后报。", "请按修订意见修改后再报。"]


def test_what_is_answered_is_recorded(ask: Ask, go: Go, desk: Desk, letter: Letter) -> None:
    go("送核稿")
    dialog = ask("核稿通过")
    dialog.opinion.setPlainText("同意，\n请核数据。 ")
    dialog.who.setText(" 李某 ")
    dialog.unit.setText("办公室主任")
    dialog.date.line.setText("2023.6.18")
    dialog.agree.click()
    step = desk.signoff.log(letter.id)[-1]
    assert (step.opinion, step.who, step.unit, step.date) == (
        "同意，\n请核数据。",
        "李某",
        "办公室主任",
        "2023-06-18",
    )


def test_nothing_is_done_without_agreeing(ask: Ask, desk: Desk, letter: Letter) -> None:
    ask("送核稿").reject()
    assert desk.signoff.log(letter.id) == ()


def test_a_text_that_is_no_day_waits_for_a_better_one(ask: Ask, desk: Desk, letter: Letter) -> None:
    dialog = ask("送核稿")
    dialog.date.line.setText("下周")
    dialog.date.edited.emit()
    assert not dialog.agree.isEnabled()
    assert "2023年6月20日" in dialog.problem.text()
    dialog.date.line.setText("6.20")
    dialog.date.edited.emit()
    assert dialog.agree.isEnabled()
    assert not dialog.problem.isVisibleTo(dialog)
    dialog.agree.click()
    year = datetime.datetime.now().astimezone().year
    assert desk.signoff.log(letter.id)[0].date == f"{year}-06-20"


def test_what_is_being_composed_is_taken(ask: Ask, go: Go, desk: Desk, letter: Letter) -> None:
    go("送核稿")
    dialog = ask("核稿通过")
    dialog.opinion.clear()
    QApplication.sendEvent(dialog.opinion, QInputMethodEvent("同意", []))
    dialog._agree()
    assert desk.signoff.log(letter.id)[-1].opinion == "同意"


def test_names_units_and_opinions_are_remembered(opened: MainWindow, ask: Ask, go: Go) -> None:
    dialog = ask("送核稿")
    dialog.who.setText("钱某")
    dialog.unit.setText("数字产业处")
    dialog.agree.click()
    assert opened.context.settings.user_name == "钱某"
    dialog = ask("退回修改")
    dialog.who.setText("李某")
    dialog.unit.setText("办公室")
    dialog.opinion.setPlainText("第三部分请与市工信局核对。")
    dialog.agree.click()
    dialog = ask("送核稿")
    assert (dialog.who.text(), dialog.unit.text()) == ("钱某", "数字产业处")
    dialog.agree.click()
    dialog = ask("核稿通过")
    assert (dialog.who.text(), dialog.unit.text()) == ("李某", "办公室")
    assert offers(dialog)[:2] == ["第三部分请与市工信局核对。", "同意。"]


def test_an_offered_opinion_takes_the_place_of_what_stands_there(ask: Ask, go: Go) -> None:
    go("送核稿")
    dialog = ask("核稿通过")
    button = next(button for button in dialog.findChildren(QToolButton) if button.menu() is not None)
    button.menu().actions()[1].trigger()
    assert dialog.opinion.toPlainText() == "修改后报。"


def test_a_damaged_memory_does_not_matter(opened: MainWindow, ask: Ask, go: Go) -> None:
    assert opened.letters is not None
    for key in ("signoff.opinions", "signoff.people", "signoff.units"):
        opened.letters.remember(key, 7)
    go("送核稿")
    dialog = ask("核稿通过")
    assert dialog.who.text() == ""
    assert offers(dialog)[0] == "同意。"


def test_the_signatory_of_the_letter_signs(opened: MainWindow, ask: Ask, go: Go, letter: Letter) -> None:
    assert opened.current is not None
    opened.current.session.apply("修改", letter.with_value("signatory", "高守诚"))
    go("送核稿", "核稿通过", "送签发")
    dialog = ask("签发")
    assert dialog.who.text() == "高守诚"
    assert dialog.number.isVisibleTo(dialog)


def test_a_letter_with_a_number_is_not_asked_for_it(
    opened: MainWindow, ask: Ask, go: Go, letter: Letter
) -> None:
    assert opened.current is not None
    opened.current.session.apply("修改", letter.with_value("doc_number", "郑数函〔2023〕15号"))
    go("送核稿", "核稿通过", "送签发")
    dialog = ask("签发")
    assert not dialog.number.isVisibleTo(dialog)
