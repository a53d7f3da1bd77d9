"""The list of what a public file withholds."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from replydesk.ui.withheld_report import WithheldReport


def test_every_sentence_can_be_read_and_copied(qtbot: QtBot) -> None:
    report = WithheldReport("答复.html", ("没有写进网页的要素：抄送。", "已遮盖手机号码：“×”。"))
    qtbot.addWidget(report)
    report.findChildren(QPushButton)[0].click()
    assert QGuiApplication.clipboard().text() == "没有写进网页的要素：抄送。\n已遮盖手机号码：“×”。"
