from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from replydesk.ui.command_palette.commands import Command
from replydesk.ui.command_palette.model import CommandModel, CommandRole


def command(name: str, key: str = "", why_not: str = "") -> Command:
    return Command(name, "文件", lambda: None, key, key, "Ctrl+S", why_not)


COMMANDS = (
    command("保存", "save"),
    command("另存为", "copy"),
    command("导出", "export", "先打开一封答复函"),
    command("导入", "import"),
)


def names(model: CommandModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_model_is_narrowed_and_put_in_order(qapp: QApplication) -> None:
    model = CommandModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_commands(COMMANDS, {})
    assert names(model) == ["保存", "另存为", "导出", "导入"]
    model.set_typed("导")
    assert names(model) == ["导入", "导出"]  # what cannot be done comes last
    model.set_typed("cun")
    assert names(model) == ["保存", "另存为"]
    model.set_typed("无")
    assert names(model) == []
    model.set_typed(" ")
    assert len(names(model)) == 4


def test_what_was_used_comes_first(qapp: QApplication) -> None:
    model = CommandModel()
    model.set_commands(COMMANDS, {"copy": 3, "import": 7, "gone": 9})
    assert names(model) == ["导入", "另存为", "保存", "导出"]
    model.set_typed("存")
    assert names(model) == ["另存为", "保存"]


def test_a_row_says_everything_to_a_screen_reader(qapp: QApplication) -> None:
    model = CommandModel()
    model.set_commands(COMMANDS, {})
    index = model.index(2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "导出、文件、Ctrl+S、先打开一封答复函"
    assert index.data(CommandRole) is COMMANDS[2]
