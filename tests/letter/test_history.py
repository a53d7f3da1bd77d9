from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import new_letter
from replydesk.letter.history import History

FIRST = new_letter()
VALUES = [FIRST.with_value("title", f"题{number}") for number in range(6)]


def test_steps_have_names_and_come_back_in_order() -> None:
    history = History(FIRST)
    assert (history.undo_name, history.redo_name) == (None, None)
    history.record("键入", VALUES[0])
    history.record("移动", VALUES[1])
    assert (history.undo_name, history.redo_name) == ("移动", None)
    assert history.undo() is VALUES[0]
    assert (history.undo_name, history.redo_name) == ("键入", "移动")
    assert history.undo() is FIRST
    assert history.undo() is FIRST
    assert history.redo() is VALUES[0]
    history.record("删除", VALUES[2])
    assert (history.undo_name, history.redo_name) == ("删除", None)


def test_a_burst_is_one_step_until_it_ends() -> None:
    history = History(FIRST)
    history.record("键入", VALUES[0], "typing")
    history.record("键入", VALUES[1], "typing")
    history.end_burst()
    history.record("键入", VALUES[2], "typing")
    assert history.undo() is VALUES[1]
    assert history.undo() is FIRST


def test_a_burst_after_an_undo_is_a_new_step() -> None:
    history = History(FIRST)
    history.record("键入", VALUES[0], "typing")
    history.undo()
    history.record("键入", VALUES[1], "typing")
    assert history.undo() is FIRST


def test_nothing_changed_is_no_step() -> None:
    history = History(FIRST)
    history.record("键入", FIRST.with_value("title", ""))
    assert history.undo_name is None


def test_the_oldest_steps_are_forgotten_and_the_newest_kept() -> None:
    history = History(FIRST)
    for number in range(1500):
        history.record("键入", FIRST.with_value("title", str(number)))
    undone = 0
    while history.undo_name:
        history.undo()
        undone += 1
    assert undone == 1000
    assert history.letter.particulars.title == "499"


@given(st.lists(st.sampled_from(["undo", "redo", *range(6)]), max_size=40))
def test_it_behaves_as_a_list_with_a_place(actions: list[str | int]) -> None:
    history, values, place = History(FIRST), [FIRST], 0
    for action in actions:
        if action == "undo":
            place = max(0, place - 1)
            history.undo()
        elif action == "redo":
            place = min(len(values) - 1, place + 1)
            history.redo()
        else:
            value = VALUES[int(action)]
            if value != values[place]:
                values[place + 1 :] = [value]
                place += 1
            history.record("改", value)
        assert history.letter == values[place]
        assert (history.undo_name is not None, history.redo_name is not None) == (
            place > 0,
            place < len(values) - 1,
        )
