from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView

from replydesk.letter import FIELDS
from replydesk.ui.form.date_input import DateInput
from replydesk.ui.form.inputs import ChoiceInput, FlagInput, LineInput
from replydesk.ui.form.row import FieldRow
from replydesk.ui.main_window import MainWindow
from tests.ui.keys import type_text


def row(window: MainWindow, key: str) -> FieldRow:
    return window.form.rows[key]


def line(window: MainWindow, key: str) -> QLineEdit:
    widget = row(window, key).input
    if isinstance(widget, DateInput):
        return widget.line
    if isinstance(widget, ChoiceInput):
        found = widget.lineEdit()
        assert found is not None
        return found
    assert isinstance(widget, LineInput)
    return widget


def type_into(window: MainWindow, key: str, text: str) -> None:
    window.form.go_to(key)
    type_text(line(window, key), text)


def value(window: MainWindow, key: str) -> object:
    assert window.current is not None
    return window.current.letter.particulars.get(key)


def test_every_particular_has_a_row(opened: MainWindow) -> None:
    assert list(opened.form.rows) == [
        entry.key
        for group in dict.fromkeys(f.group for f in FIELDS)
        for entry in FIELDS
        if entry.group == group
    ]


def test_a_document_number_is_previewed_while_typed_and_put_right_on_leaving(opened: MainWindow) -> None:
    type_into(opened, "doc_number", "郑数函[2023]015")
    note = row(opened, "doc_number").note
    assert note.label.text() == "→ 郑数函〔2023〕15号"
    assert value(opened, "doc_number") == "郑数函[2023]015"  # nothing typed is lost before it is put right
    opened.form.go_to("issuer")
    assert value(opened, "doc_number") == "郑数函〔2023〕15号"
    assert line(opened, "doc_number").text() == "郑数函〔2023〕15号"
    assert note.isHidden()


def test_one_undo_takes_back_what_was_typed_into_one_field(opened: MainWindow) -> None:
    assert opened.current is not None
    type_into(opened, "doc_number", "郑数函[2023]15")
    opened.form.go_to("contact")
    type_text(line(opened, "contact"), "宋某")
    assert opened.current.session.undo_name == "修改“联系人”"
    QTest.keyClick(line(opened, "contact"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert value(opened, "contact") == ""
    assert line(opened, "contact").text() == ""
    assert line(opened, "contact").hasFocus()
    opened.actions_["undo"].trigger()
    assert value(opened, "doc_number") == ""
    opened.actions_["redo"].trigger()
    assert line(opened, "doc_number").text() == "郑数函〔2023〕15号"


def test_undo_keeps_the_cursor_of_the_field_in_use(opened: MainWindow) -> None:
    assert opened.current is not None
    type_into(opened, "contact", "宋某某")
    line(opened, "contact").setCursorPosition(1)
    opened.current.session.apply("x", opened.current.letter.with_value("topic", "政协提案"))
    opened.current.session.undo()
    assert line(opened, "contact").cursorPosition() == 1
    assert line(opened, "contact").hasFocus()


def test_the_title_is_offered_and_only_taken_when_adopted(opened: MainWindow) -> None:
    note = row(opened, "title").note
    assert not note.isHidden()
    assert "关于市政协十五届一次会议第20230030号提案的答复" in note.label.text()
    assert value(opened, "title") == ""
    QTest.mouseClick(note.button, Qt.MouseButton.LeftButton)
    assert value(opened, "title") == "关于市政协十五届一次会议第20230030号提案的答复"
    assert note.isHidden()
    assert opened.windowTitle().startswith("关于市政协")
    opened.actions_["undo"].trigger()
    assert value(opened, "title") == ""


def test_a_wrong_value_is_told_after_leaving_the_field_not_while_typing(opened: MainWindow) -> None:
    type_into(opened, "phone", "123")
    note = row(opened, "phone").note
    assert note.isHidden()
    opened.form.go_to("contact")
    assert not note.isHidden()
    assert "区号" in note.label.text()
    assert row(opened, "phone").input.property("problem") is True


def test_dates_are_taken_as_typed_and_shown_as_printed(opened: MainWindow) -> None:
    type_into(opened, "date", "2023.6.20")
    assert value(opened, "date") == "2023-06-20"
    assert line(opened, "date").text() == "2023.6.20"
    opened.form.go_to("contact")
    assert line(opened, "date").text() == "2023年6月20日"
    type_into(opened, "due", "下个月")
    opened.form.go_to("contact")
    assert value(opened, "due") == "下个月"
    assert "不是一个日期" in row(opened, "due").note.label.text()


def test_a_date_without_a_year_is_of_the_year_of_the_letter(opened: MainWindow) -> None:
    type_into(opened, "date", "20230620")
    assert row(opened, "date").note.label.text() == "→ 2023年6月20日"
    opened.form.go_to("contact")
    type_into(opened, "due", "6月30日")
    assert value(opened, "due") == "2023-06-30"
    assert row(opened, "due").note.label.text() == "→ 2023年6月30日"
    opened.form.go_to("contact")
    assert line(opened, "due").text() == "2023年6月30日"


def test_room_below_the_form_stretches_no_row(opened: MainWindow) -> None:
    form = opened.form
    type_into(opened, "doc_number", "郑数函2023-15")  # its note has a preview
    parts = [row(opened, "print_date").input, row(opened, "doc_number").note]
    heights = [part.height() for part in parts]
    form.setParent(None)  # a panel may be higher than its form only on a high screen
    form.resize(form.width(), 4000)
    form.show()
    QCoreApplication.processEvents()
    assert [part.height() for part in parts] == heights


def test_alt_down_opens_the_calendar_and_page_down_turns_it(opened: MainWindow) -> None:
    type_into(opened, "date", "2023.6.20")
    QTest.keyClick(line(opened, "date"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    widget = row(opened, "date").input
    assert isinstance(widget, DateInput)
    assert widget.calendar is not None
    days = widget.calendar.month.findChild(QTableView)
    assert days is not None
    QTest.keyClick(days, Qt.Key.Key_PageDown)
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert value(opened, "date") == "2023-07-20"


def test_the_calendar_offers_today(opened: MainWindow) -> None:
    widget = row(opened, "date").input
    assert isinstance(widget, DateInput)
    widget.open_calendar()
    assert widget.calendar is not None
    widget.calendar.today.click()
    assert value(opened, "date") == QDate.currentDate().toString(Qt.DateFormat.ISODate)


def test_the_menu_of_title_patterns_shows_this_letter_in_each(opened: MainWindow) -> None:
    chooser = row(opened, "title").chooser
    assert chooser is not None
    menu = chooser.menu()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    assert "对市政协十五届一次会议第20230030号提案的答复" in texts
    assert "郑州市大数据管理局关于市政协十五届一次会议第20230030号提案的答复" in texts
    assert "关于案由……的答复" in texts  # the subject is not known yet
    assert len(set(texts)) == len(texts)
    menu.actions()[texts.index("对市政协十五届一次会议第20230030号提案的答复")].trigger()
    assert "对市政协" in row(opened, "title").note.label.text()


def test_a_day_is_chosen_from_the_calendar(opened: MainWindow) -> None:
    type_into(opened, "date", "2023.6.20")
    widget = row(opened, "date").input
    assert isinstance(widget, DateInput)
    widget.open_calendar()
    popup = widget.calendar
    assert popup is not None
    assert popup.month.selectedDate().toPython().isoformat() == "2023-06-20"  # type: ignore[attr-defined]
    popup.month.setSelectedDate(popup.month.selectedDate().addDays(1))
    popup.month.activated.emit(popup.month.selectedDate())
    assert value(opened, "date") == "2023-06-21"


def test_a_flag_has_three_states(opened: MainWindow) -> None:
    widget = row(opened, "sealed").input
    assert isinstance(widget, FlagInput)
    seen = []
    for _ in range(3):
        widget.click()
        seen.append((value(opened, "sealed"), widget.text()))
    assert seen == [(True, "是"), (False, "否"), (None, "未定")]


def test_a_choice_may_be_another_word(opened: MainWindow) -> None:
    widget = row(opened, "result_class").input
    assert isinstance(widget, ChoiceInput)
    type_into(opened, "result_class", "甲类")
    assert value(opened, "result_class") == "甲类"
    widget.setCurrentIndex(1)
    widget.activated.emit(1)
    assert value(opened, "result_class") == "B"


def test_missing_required_fields_are_marked_and_counted(opened: MainWindow) -> None:
    assert opened.current is not None
    missing = opened.current.letter.particulars.missing()
    marked = [key for key, entry in opened.form.rows.items() if not entry.mark.isHidden()]
    assert sorted(marked) == sorted(field.key for field in missing)
    assert f"缺 {len(missing)} 项" in opened.form._todo.text()
    assert "必填" in row(opened, "doc_number").mark.accessibleName()
    type_into(opened, "result_class", "A")
    assert row(opened, "result_class").mark.isHidden()
    assert f"缺 {len(missing) - 1} 项" in opened.form._todo.text()


def test_go_to_the_form_means_the_first_missing_field(opened: MainWindow) -> None:
    opened.actions_["to-form"].trigger()
    assert line(opened, "doc_number").hasFocus()
    QTest.keyClick(line(opened, "doc_number"), Qt.Key.Key_Escape)
    assert opened.editor is not None
    assert opened.editor.hasFocus()


def test_an_opinion_is_not_asked_for_a_class_but_shows_one_that_it_has(opened: MainWindow) -> None:
    assert opened.current is not None
    session = opened.current.session
    letter = session.letter.with_value("result_class", "")
    session.apply("改", letter.with_value("role", "会办"))
    hidden = row(opened, "result_class")
    assert hidden.chooser is not None
    assert hidden.input.isHidden()
    assert hidden.chooser.isHidden()
    assert row(opened, "disclosure").mark.isHidden()
    session.apply("改", session.letter.with_value("result_class", "A"))
    assert not row(opened, "result_class").input.isHidden()
    assert "会办意见不定办理结果类别" in row(opened, "result_class").problem
    session.apply("改", letter.with_value("role", "主办"))
    assert not row(opened, "result_class").input.isHidden()
