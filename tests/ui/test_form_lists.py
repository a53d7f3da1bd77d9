"""Lists in the form: entries written in place, pasted, put in order; and what the office always writes."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest

from replydesk.desk import Desk
from replydesk.letter import Particulars, new_letter
from replydesk.letter.particulars import Value
from replydesk.ui.form.date_input import DateInput
from replydesk.ui.form.inputs import ChoiceInput, LineInput
from replydesk.ui.form.list_input import ROW_HEIGHT, ListInput
from replydesk.ui.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def value(window: MainWindow, key: str) -> Value:
    assert window.current is not None
    return window.current.letter.particulars.get(key)


def entries(window: MainWindow, key: str) -> ListInput:
    widget = window.form.rows[key].input
    assert isinstance(widget, ListInput)
    return widget


def write(widget: ListInput, row: int, text: str) -> None:
    """Write an entry as a clerk does: begin it, type, Enter."""
    widget.setCurrentRow(row)
    if widget.writing is None:
        widget.editItem(widget.item(row))
    line = widget.writing
    assert line is not None
    line.setText(text)
    QTest.keyClick(line, Key.Key_Return)
    QCoreApplication.processEvents()
    while widget._arranging.isActive():
        QCoreApplication.processEvents()


def begin(widget: ListInput, row: int) -> LineInput:
    """Leave the entry that is written in, and write in this one."""
    if widget.writing is not None:
        QTest.keyClick(widget.writing, Key.Key_Escape)
    widget.setCurrentRow(row)
    widget.editItem(widget.item(row))
    assert widget.writing is not None
    return widget.writing


def test_entries_are_written_one_after_the_other(opened: MainWindow) -> None:
    widget = entries(opened, "cc")
    height = widget.height()
    opened.form.go_to("cc")
    write(widget, 0, "市政协提案委员会")
    assert value(opened, "cc") == ("市政协提案委员会",)
    assert widget.currentRow() == 1  # the next one
    write(widget, 1, "市政府督查室")
    assert value(opened, "cc") == ("市政协提案委员会", "市政府督查室")
    assert widget.height() > height
    assert opened.current is not None
    opened.current.session.undo()
    assert "市政府督查室" not in str(value(opened, "cc"))


def test_several_names_in_one_entry_are_several_entries(opened: MainWindow) -> None:
    write(entries(opened, "proposers"), 0, "张 三、李四；王五六")
    assert value(opened, "proposers") == ("张三", "李四", "王五六")


def test_pasted_lines_are_entries(opened: MainWindow) -> None:
    QGuiApplication.clipboard().setText("1. 任务分解表\n2. 征询意见表。")
    widget = entries(opened, "attachments")
    widget.paste()
    assert value(opened, "attachments") == ("任务分解表", "征询意见表")
    widget.copy()
    assert QGuiApplication.clipboard().text() == "任务分解表\n征询意见表"


def test_entries_are_put_in_order_and_removed_by_keys(opened: MainWindow) -> None:
    widget = entries(opened, "proposers")
    write(widget, 0, "甲某、乙某、丙某")
    widget.setCurrentRow(2)
    QTest.keyClick(widget, Key.Key_Up, Modifier.AltModifier)
    assert value(opened, "proposers") == ("甲某", "丙某", "乙某")
    assert widget.currentRow() == 1
    QTest.keyClick(widget, Key.Key_Down, Modifier.AltModifier)
    QTest.keyClick(widget, Key.Key_Delete)
    assert value(opened, "proposers") == ("甲某", "乙某")


def test_dragging_an_entry_is_a_change_of_the_letter(opened: MainWindow) -> None:
    widget = entries(opened, "proposers")
    write(widget, 0, "甲某、乙某、丙某")
    model = widget.model()
    assert model.moveRow(model.index(0, 0).parent(), 0, model.index(0, 0).parent(), 3)
    assert value(opened, "proposers") == ("乙某", "丙某", "甲某")


def test_backspace_takes_an_emptied_entry_away_and_goes_on_in_the_one_before(opened: MainWindow) -> None:
    widget = entries(opened, "proposers")
    write(widget, 0, "甲某、乙某、丙某")
    line = begin(widget, 1)
    QTest.keyClick(line, Key.Key_Backspace)  # all of it was selected
    assert widget.count() == 4
    QTest.keyClick(line, Key.Key_Backspace)
    assert value(opened, "proposers") == ("甲某", "丙某")
    assert widget.count() == 3
    assert widget.writing is not None
    assert widget.writing.text() == "甲某"
    QTest.keyClick(widget.writing, Key.Key_Backspace)  # at its end: nothing is selected
    assert value(opened, "proposers") == ("甲", "丙某")


def test_a_held_backspace_stops_at_the_entry_it_empties(opened: MainWindow) -> None:
    widget = entries(opened, "cc")
    write(widget, 0, "市政协提案委、市政府督查室")
    line = begin(widget, 1)
    line.clear()
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Backspace, Modifier.NoModifier, "", autorep=True)
    QCoreApplication.sendEvent(line, held)
    assert widget.writing is line


def test_backspace_in_the_midst_of_composing_takes_no_entry_away(opened: MainWindow) -> None:
    widget = entries(opened, "cc")
    write(widget, 0, "市政协提案委、市政府督查室")
    line = begin(widget, 1)
    line.clear()
    QCoreApplication.sendEvent(line, QInputMethodEvent("shi", []))
    QTest.keyClick(line, Key.Key_Backspace)
    assert widget.writing is line


def test_the_row_of_an_empty_list_is_as_high_as_the_others(opened: MainWindow) -> None:
    widget = entries(opened, "cc")
    assert widget.visualItemRect(widget.item(0)).height() == ROW_HEIGHT


def test_another_letter_may_come_right_after_an_entry_was_written(opened: MainWindow, desk: Desk) -> None:
    widget = entries(opened, "proposers")
    write(widget, 0, "甲某、乙某、丙某")
    begin(widget, 2).setText("丁某")
    other = new_letter(particulars=Particulars(proposers=("戊、己",)))  # as a list of proposals may have it
    desk.save(other)
    assert opened.current is not None
    first = opened.current.id
    opened.open_letter(other.id)
    while widget._arranging.isActive():
        QCoreApplication.processEvents()
    assert [widget.item(row).text() for row in range(widget.count())] == ["戊、己", ""]
    assert desk.load(first).letter.particulars.proposers == ("甲某", "乙某", "丁某")


def test_enter_goes_on_from_an_entry_that_was_not_changed(opened: MainWindow) -> None:
    widget = entries(opened, "cc")
    write(widget, 0, "市政协提案委、市政府督查室")
    QTest.keyClick(begin(widget, 0), Key.Key_Return)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert widget.currentRow() == 1
    assert widget.writing is not None
    assert widget.writing.text() == "市政府督查室"


def test_what_is_composed_in_an_entry_is_kept_when_the_letter_is_saved(opened: MainWindow) -> None:
    widget = entries(opened, "cc")
    opened.form.go_to("cc")
    widget.editItem(widget.item(0))
    line = widget.writing
    assert line is not None
    QCoreApplication.sendEvent(line, QInputMethodEvent("市政协", []))
    widget.settle()
    assert value(opened, "cc") == ("市政协",)


@pytest.fixture
def office(opened: MainWindow, desk: Desk) -> MainWindow:
    """The window on a letter of an office that has written others."""
    for number in ("郑数函〔2026〕7号", "郑数函〔2026〕8号"):
        desk.save(
            new_letter(particulars=Particulars(doc_number=number, contact="宋某", cc=("市政协提案委",)))
        )
    assert opened.letters is not None
    assert opened.current is not None
    letter_id = opened.current.id
    opened.letters.close()
    opened.open_letter(letter_id)
    assert opened.current is not None
    session = opened.current.session
    session.apply("日期", session.letter.with_value("date", "2026-06-20"))
    return opened


def test_the_next_free_number_is_offered_and_a_used_one_told(office: MainWindow) -> None:
    row = office.form.rows["doc_number"]
    assert row.note.label.text() == "建议：郑数函〔2026〕9号"
    row.note.button.click()
    assert value(office, "doc_number") == "郑数函〔2026〕9号"
    assert isinstance(row.input, LineInput)
    row.input.setText("8")
    row.input.edited.emit()
    row.input.left.emit()
    assert value(office, "doc_number") == "郑数函〔2026〕8号"
    assert "已用这个字号" in row.note.label.text()
    assert "建议：郑数函〔2026〕9号" in row.note.label.text()


def test_earlier_values_are_offered_while_one_types(office: MainWindow) -> None:
    office.form.go_to("contact")
    line = office.form.rows["contact"].input
    assert isinstance(line, LineInput)
    completer = line.completer()
    assert completer is not None
    completer.setCompletionPrefix("宋")
    assert completer.currentCompletion() == "宋某"
    line.setText("宋某")
    completer.activated.emit("宋某")
    assert value(office, "contact") == "宋某"
    assert entries(office, "cc").offers() == ("市政协提案委",)


def test_a_value_that_was_written_meanwhile_is_offered_in_the_next_letter(
    office: MainWindow, desk: Desk
) -> None:
    office.form.go_to("contact")
    desk.save(new_letter(particulars=Particulars(contact="新来某")))
    assert office.letters is not None
    assert office.current is not None
    letter_id = office.current.id
    office.letters.close()
    office.open_letter(letter_id)
    office.form.go_to("issuer")
    office.form.go_to("contact")
    line = office.form.rows["contact"].input
    assert isinstance(line, LineInput)
    completer = line.completer()
    assert completer is not None
    completer.setCompletionPrefix("新来")
    assert completer.currentCompletion() == "新来某"


def test_an_office_chooses_its_result_classes_and_its_titles(office: MainWindow, desk: Desk) -> None:
    scheme = next(entry for entry in desk.memory.schemes() if entry.id == "qinyang")
    chooser = office.form.rows["result_class"].chooser
    assert chooser is not None
    chooser.fill()
    assert [action.isChecked() for action in chooser.menu().actions()].count(True) == 1
    chooser.choose(scheme)
    widget = office.form.rows["result_class"].input
    assert isinstance(widget, ChoiceInput)
    assert [widget.itemData(n) for n in range(widget.count())] == ["甲类", "乙类", "丙类"]
    widget.setCurrentIndex(0)
    widget.activated.emit(0)
    assert value(office, "result_class") == "甲类"
    assert desk.memory.house_style().scheme == scheme
    pattern = next(entry for entry in desk.memory.patterns() if entry.id != "about" and entry.numbered)
    titles = office.form.rows["title"].chooser
    assert titles is not None
    titles.choose(pattern)
    note = office.form.rows["title"].note
    assert office.current is not None
    assert note.label.text() == f"建议：{pattern.title(office.current.letter.particulars)}"


def test_the_outline_of_the_form_leads_to_what_is_wrong(opened: MainWindow) -> None:
    assert opened.current is not None
    session = opened.current.session
    session.apply("要素", session.letter.with_value("salutation", "郭岭代表"))
    assert "应当称“委员”" in opened.form.rows["salutation"].note.label.text()
    assert "1 处需改" in opened.form._todo.text()
    opened.form._list_todo()
    (action,) = [a for a in opened.form._todo_menu.actions() if a.text().startswith("主送")]
    action.trigger()
    assert opened.form.rows["salutation"].input.hasFocus()


def test_dates_are_taken_as_clerks_type_them(opened: MainWindow) -> None:
    row = opened.form.rows["date"]
    widget = row.input
    assert isinstance(widget, DateInput)
    widget.line.setText("20260620")
    widget.line.edited.emit()
    assert value(opened, "date") == "2026-06-20"
    assert row.note.label.text() == "→ 2026年6月20日"
    QTest.keyClick(widget.line, Key.Key_Down, Modifier.AltModifier)
    assert widget.calendar is not None
    widget.calendar.close()


def test_a_co_handling_opinion_is_not_addressed_to_the_member(opened: MainWindow) -> None:
    assert opened.current is not None
    session = opened.current.session
    letter = session.letter.with_value("role", "会办").with_value("salutation", "")
    session.apply("会办", letter)
    assert not opened.form.rows["salutation"].note.isVisible()
    assert opened.form.rows["title"].note.label.text().endswith("的会办意见")
