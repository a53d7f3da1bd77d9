"""办理过程 as a list."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from replydesk.letter.states import WITHDRAW
from replydesk.ui.context import Context
from replydesk.ui.signoff.log import StepsModel
from replydesk.ui.signoff.work import SignoffWork
from tests.signing import steps

LOG = steps(
    ("送核稿", "宋某", "", "数字产业处"), ("核稿通过", "李某", "同意，\n请核数据。", ""), WITHDRAW, "退回修改"
)


@pytest.fixture
def model(context: Context) -> StepsModel:
    return StepsModel(LOG, context.theme)


def test_the_model_keeps_the_rules(model: StepsModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (model.rowCount(), model.columnCount()) == (4, 6)


def test_a_row_says_who_did_what_when(model: StepsModel) -> None:
    row = [model.index(0, column).data() for column in range(6)]
    assert row == ["2023年6月1日", "送核稿", "送核稿", "宋某", "数字产业处", ""]
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(6)]
    assert titles == ["日期", "步骤", "之后的状态", "办理人", "单位、职务", "意见"]


def test_what_was_withdrawn_is_struck_out_and_the_withdrawal_is_not(model: StepsModel) -> None:
    fonts = [model.index(row, 1).data(Qt.ItemDataRole.FontRole) for row in range(4)]
    assert [isinstance(font, QFont) and font.strikeOut() for font in fonts] == [False, True, False, False]
    assert "已撤回" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "已撤回" not in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_the_copy_has_a_line_a_step(model: StepsModel) -> None:
    lines = model.text().splitlines()
    assert len(lines) == 4
    assert lines[1] == "2023年6月2日\t核稿通过\t核稿通过\t李某\t\t同意， 请核数据。\t（已撤回）"


def test_the_dialog_of_a_letter_without_steps_says_what_will_be_there(work: SignoffWork) -> None:
    dialog = work.show_log()
    assert dialog is not None
    assert not dialog.copy.isEnabled()
    assert dialog.model.rowCount() == 0
    dialog.close()


def test_the_dialog_shows_the_steps_of_the_letter(work: SignoffWork, go: Callable[..., None]) -> None:
    go("送核稿", "核稿通过")
    dialog = work.show_log()
    assert dialog is not None
    assert not dialog.isModal()
    dialog.copy.click()
    assert [line.split("\t")[1] for line in QGuiApplication.clipboard().text().splitlines()] == [
        "送核稿",
        "核稿通过",
    ]
    dialog.close()
