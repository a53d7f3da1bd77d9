"""What is folded stays folded: through moves, undo, filters and reopening."""

from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.letter import heading, paragraph
from replydesk.ui.context import Context
from replydesk.ui.letters import Letters
from replydesk.ui.main_window import MainWindow
from replydesk.ui.outline import OutlinePanel
from replydesk.ui.outline.model import IdRole
from replydesk.ui.outline.view import OutlineView


def is_open(view: OutlineView, id: str) -> bool:
    return view.isExpanded(view.outline_model.index_of(id))


def test_a_deleted_section_comes_back_as_it_was_folded(opened: MainWindow, panel: OutlinePanel) -> None:
    view = panel.view
    assert is_open(view, "first")
    for folded in (True, False):
        view.setExpanded(view.outline_model.index_of("first"), not folded)
        view.select(["first"])
        panel.act("delete")
        assert not view.outline_model.index_of("first").isValid()
        opened.actions_["undo"].trigger()
        assert is_open(view, "first") is not folded


def test_folds_are_kept_with_the_letter(
    opened: MainWindow, context: Context, desk: Desk, qtbot: QtBot
) -> None:
    view = opened.outline.view
    view.collapse(view.outline_model.index_of("first"))
    assert opened.outline.folded == ["first"]
    assert opened.close()
    again = MainWindow(context)
    qtbot.addWidget(again)
    letters = Letters(context, desk, again)
    again.attach(letters)
    assert letters.open_last()
    assert not is_open(again.outline.view, "first")
    again.outline.view.expand(again.outline.model.index_of("first"))
    assert again.outline.folded == []
    letters.close()


def test_an_unreadable_place_folds_nothing(opened: MainWindow, desk: Desk) -> None:
    assert opened.letters is not None
    assert opened.current is not None
    letter_id = opened.current.id
    for folded in ("first", [1, None], {"first": 1}):
        opened.letters.close()
        desk.set_place(letter_id, {"folded": folded})
        opened.open_letter(letter_id)
        assert is_open(opened.outline.view, "first")


def test_all_are_folded_and_unfolded_at_once(view: OutlineView) -> None:
    view.fold_all()
    assert not is_open(view, "first")
    assert view.folded == {"first"}
    view.unfold_all()
    assert is_open(view, "first")
    assert not view.folded


def test_a_filter_unfolds_and_gives_the_folds_back(panel: OutlinePanel) -> None:
    view = panel.view
    view.fold_all()
    panel.filter.box.setText("政策")
    assert is_open(view, "first")
    view.collapse(view.outline_model.index_of("first"))
    panel.filter.box.clear()
    assert not is_open(view, "first")
    assert view.folded == {"first"}


def test_the_cursor_in_a_folded_section_marks_it_and_unfolds_nothing(opened: MainWindow) -> None:
    view = opened.outline.view
    view.collapse(view.outline_model.index_of("first"))
    assert opened.editor is not None
    opened.to_text()
    opened.editor.show_block("policy")
    assert view.currentIndex().data(IdRole) == "first"
    assert view.delegate.current_id == "first"
    assert not is_open(view, "first")
    view.expand(view.outline_model.index_of("first"))
    assert view.delegate.current_id == "policy"


def test_great_changes_keep_folds_and_selection(opened: MainWindow, panel: OutlinePanel) -> None:
    view = panel.view
    view.fold_all()
    view.select(["second"])
    assert opened.current is not None
    session = opened.current.session
    more = [heading(f"新{number}", 1 + number % 2, id=f"n{number}") for number in range(100)]
    session.apply("许多", session.letter.with_blocks((*session.letter.blocks[:-1], *more, paragraph("尾"))))
    assert not is_open(view, "first")
    assert is_open(view, "n0")
    assert view.selected_sections() == ("second",)
