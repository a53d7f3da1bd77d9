"""Beginning a letter of a template, and keeping one as a template, in the real window."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from replydesk.desk import Desk
from replydesk.letter import Particulars, new_letter, paragraph
from replydesk.letter.template import Template
from replydesk.ui.main_window import MainWindow
from replydesk.ui.templates.chooser import TemplateChooser, paragraphs
from replydesk.ui.templates.keeping import KeepTemplate
from replydesk.ui.templates.model import TemplatesModel


def choose(window: MainWindow) -> TemplateChooser:
    window.actions_["new"].trigger()
    return window.findChildren(TemplateChooser)[-1]


def gone(window: MainWindow, kind: type) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not window.findChildren(kind)


def row_named(chooser: TemplateChooser, name: str) -> None:
    rows = [chooser.model.index(row) for row in range(chooser.model.rowCount())]
    chooser.view.setCurrentIndex(next(index for index in rows if index.data() == name))


def test_enter_begins_a_blank_letter_at_first(window: MainWindow) -> None:
    chooser = choose(window)
    assert chooser.view.currentIndex().data() == "空白答复函"
    QTest.keyClick(chooser.view, Qt.Key.Key_Return)
    assert window.current is not None
    assert [block.text for block in window.current.letter.blocks] == [""]
    assert gone(window, TemplateChooser)


def test_a_template_begins_a_letter_with_its_sections_and_is_offered_first_next_time(
    window: MainWindow,
) -> None:
    chooser = choose(window)
    row_named(chooser, "会办意见")
    chooser.begin.click()
    assert window.current is not None
    letter = window.current.letter
    assert letter.particulars.role == "会办"
    assert [block.text for block in letter.blocks if block.level == 1] == ["有关情况", "会办意见"]
    assert choose(window).view.currentIndex().data() == "会办意见"


def test_what_the_office_always_writes_is_filled_in(window: MainWindow, desk: Desk) -> None:
    desk.save(new_letter(particulars=Particulars(issuer="市大数据管理局", title="旧函")))
    choose(window).begin.click()
    assert window.current is not None
    assert window.current.letter.particulars == Particulars(issuer="市大数据管理局")


def test_an_untouched_letter_does_not_clutter_the_desk(window: MainWindow, desk: Desk) -> None:
    chooser = choose(window)
    row_named(chooser, "延期说明")
    chooser.begin.click()
    window.actions_["close"].trigger()
    assert desk.entries() == ()


def test_a_letter_that_was_written_in_stays(window: MainWindow, desk: Desk) -> None:
    chooser = choose(window)
    row_named(chooser, "延期说明")
    chooser.begin.click()
    assert window.editor is not None
    QTest.keyClicks(window.editor, "a")
    window.actions_["close"].trigger()
    assert len(desk.entries()) == 1


def test_escape_begins_nothing(window: MainWindow, desk: Desk) -> None:
    QTest.keyClick(choose(window), Qt.Key.Key_Escape)
    assert window.current is None
    assert desk.entries() == ()
    assert gone(window, TemplateChooser)


def test_a_letter_is_kept_as_a_template_under_a_name(opened: MainWindow, desk: Desk) -> None:
    opened.actions_["keep-template"].trigger()
    (dialog,) = opened.findChildren(KeepTemplate)
    dialog.name.setText("  ")
    assert not dialog.keep.isEnabled()
    dialog.name.setText("三段式")
    dialog.note.setText("征求意见类")
    dialog.keep.click()
    (template,) = desk.templates.own()
    assert (template.name, template.note) == ("三段式", "征求意见类")
    assert template.letter.particulars.proposal_number == ""
    assert gone(opened, KeepTemplate)


@pytest.fixture
def with_own(window: MainWindow, desk: Desk) -> TemplateChooser:
    desk.templates.save(Template("own", "三段式", "", new_letter((paragraph("正文"),))))
    chooser = choose(window)
    row_named(chooser, "三段式")
    return chooser


def test_an_own_template_is_deleted_and_brought_back(with_own: TemplateChooser, desk: Desk) -> None:
    QTest.keyClick(with_own.view, Qt.Key.Key_Delete)
    assert desk.templates.own() == ()
    with_own._undo.click()
    assert with_own.view.currentIndex().data() == "三段式"
    assert len(desk.templates.own()) == 1


def test_one_of_the_program_is_not_deleted(with_own: TemplateChooser) -> None:
    row_named(with_own, "会办意见")
    count = with_own.model.rowCount()
    QTest.keyClick(with_own.view, Qt.Key.Key_Delete)
    assert with_own.model.rowCount() == count
    assert with_own._told.text() == "随程序带来的模板不能删除"


def test_an_own_template_is_renamed_in_place(with_own: TemplateChooser, desk: Desk) -> None:
    index = with_own.view.currentIndex()
    assert with_own.model.setData(index, "两段式")
    assert desk.templates.own()[0].name == "两段式"
    assert with_own.view.currentIndex().data() == "两段式"
    assert not with_own.model.setData(with_own.view.currentIndex(), "")
    assert not with_own.model.setData(with_own.model.index(0), "改名")


def test_the_preview_shows_numbers_and_escapes_the_text(desk: Desk) -> None:
    reply = desk.templates.built_in()[0]
    html = "".join(paragraphs(reply.letter, "#eee"))
    assert "<b>一、有关工作情况</b>" in html
    assert "{{" not in html
    odd = Template("t", "名", "", new_letter((paragraph("<b>&"),)))
    assert "&lt;b&gt;&amp;" in "".join(paragraphs(odd.letter, "#eee"))


def test_the_model_is_sound(desk: Desk) -> None:
    model = TemplatesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_templates(desk.templates.built_in(), ())
    model.set_templates((), (Template("own", "三段式", "", new_letter()),))
    assert model.rowCount() == 2
    del tester
