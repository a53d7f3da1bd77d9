import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk.letter import Comment, paragraph
from replydesk.ui.palette import DARK
from replydesk.ui.redline import RedlineView
from replydesk.ui.redline.balloons import WIDTH, Balloons
from tests.letters import full_letter, long_letter
from tests.reviews import FIRST, reviewed
from tests.ui.redline.conftest import Make, click, on_screen


def balloons(view: RedlineView) -> Balloons:
    return view.sheet._balloons


def crowd(count: int) -> tuple[Comment, ...]:
    """So many comments on the first words of the long letter."""
    text = long_letter(1).blocks[0].text
    said = "请再核对一下这里的数据，注意与政府工作报告的口径保持一致。" * 2
    return tuple(Comment(f"n{n}", FIRST, said, "", "", "open", n % 3, 5, text) for n in range(count))


def tops(view: RedlineView, comments: tuple[Comment, ...]) -> list[tuple[float, float]]:
    rects = [balloons(view).rect_of(comment.id) for comment in comments]
    return sorted((rect.top(), rect.bottom()) for rect in rects if rect is not None)


@pytest.mark.parametrize("current", ["", "n0", "n11", "n29"])
def test_balloons_never_overlap(make: Make, current: str) -> None:
    view, comments = make(), crowd(30)
    view.show_letter(long_letter(4), (), comments)
    view.set_current_comment(current)
    places = tops(view, comments)
    assert len(places) == 30
    assert all(second[0] >= first[1] for first, second in itertools.pairwise(places))
    assert places[0][0] >= 0


def test_the_balloon_in_hand_stands_at_its_words(make: Make) -> None:
    view, letter = make(), long_letter(4)
    block = letter.blocks[20]
    far = Comment("far", FIRST, "这里", "", "", block.id, 0, 4, block.text)
    near = [Comment(f"n{n}", FIRST, "长" * 200, "", "", block.id, 0, 3, block.text) for n in range(4)]
    view.show_letter(letter, (), (*near, far))
    away = balloons(view).rect_of("far")
    view.set_current_comment("far")
    here = balloons(view).rect_of("far")
    assert away is not None
    assert here is not None
    words = next(
        view.sheet._remark_rects(view.sheet.document().findBlockByNumber(20), view.sheet._remarks_of(20)[4])
    )
    assert here.top() == words.top() + view.sheet._offset().y() < away.top()


def test_balloons_stay_above_the_end_of_the_letter(make: Make) -> None:
    view, letter = make(), full_letter()
    last = letter.blocks[-1]
    comments = tuple(Comment(f"n{n}", FIRST, "很长" * 60, "", "", last.id, 0, 2, last.text) for n in range(4))
    view.show_letter(letter, (), comments)
    view.sheet.verticalScrollBar().setValue(view.sheet.verticalScrollBar().maximum())
    assert tops(view, comments)[-1][1] <= balloons(view).height()


def test_a_click_on_a_balloon_goes_to_the_words(view: RedlineView, qtbot: QtBot) -> None:
    bar = view.sheet.verticalScrollBar()
    view.reveal_comment("n6")
    at = bar.value()
    assert at > 0
    rect = balloons(view).rect_of("n6")
    assert rect is not None
    with qtbot.waitSignal(view.comment_clicked) as clicked:
        QTest.mouseClick(balloons(view), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert clicked.args == ["n6"]
    assert balloons(view)._current == "n6"
    assert bar.value() == at
    QTest.mouseClick(balloons(view), Qt.MouseButton.LeftButton)  # beside all balloons
    assert balloons(view)._current == "n6"


def test_a_click_on_the_words_goes_to_the_balloon(view: RedlineView, qtbot: QtBot) -> None:
    index = next(index for index in range(30) if view.sheet._remarks_of(index))
    paragraph_ = view.sheet.document().findBlockByNumber(index)
    remark = view.sheet._remarks_of(index)[0]
    with qtbot.waitSignal(view.comment_clicked) as clicked:
        click(view, next(view.sheet._remark_rects(paragraph_, remark)))
    assert clicked.args == ["n1"]


def test_settled_threads_are_folded_until_they_are_in_hand(view: RedlineView) -> None:
    folded, answered = balloons(view).rect_of("n5"), balloons(view).rect_of("n1")
    view.set_current_comment("n5")
    opened = balloons(view).rect_of("n5")
    assert folded is not None
    assert opened is not None
    assert answered is not None
    assert folded.height() < opened.height() < answered.height()


def test_a_narrow_window_has_marks_with_numbers_instead(make: Make, qtbot: QtBot) -> None:
    view = make(640, 800)
    base, changes, comments = reviewed()
    view.show_letter(base, changes, comments)
    assert balloons(view).width() < WIDTH
    assert balloons(view).rect_of("n1") is None
    index = next(index for index in range(30) if view.sheet._remarks_of(index))
    marks = list(
        view.sheet._remark_marks(
            view.sheet.document().findBlockByNumber(index), view.sheet._remarks_of(index)
        )
    )
    assert [remark.count for _, group in marks for remark in group] == [2]
    spot = on_screen(view, marks[0][0])
    assert "请核对提案的案由" in view.sheet.remark_tip(spot)
    assert "已核对" in view.sheet.remark_tip(spot)
    with qtbot.waitSignal(view.comment_clicked):
        click(view, marks[0][0])
    view.resize(1300, 800)
    QApplication.processEvents()
    assert balloons(view).rect_of("n1") is not None


def test_comments_on_no_block_stand_at_the_top(make: Make) -> None:
    view = make()
    letter = long_letter(1)
    view.show_letter(
        letter, (), (Comment("t", FIRST, "标题再斟酌"), Comment("g", FIRST, "旧话", block="gone"))
    )
    first, second = (balloons(view).rect_of(name) for name in ("t", "g"))
    assert first is not None
    assert second is not None
    assert max(first.top(), second.top()) < 150
    view.reveal_comment("g")


def test_without_comments_the_sheet_stands_in_the_middle(make: Make) -> None:
    view = make()
    view.show_letter(full_letter(), ())
    margins = view.sheet.viewportMargins()
    assert margins.left() == margins.right()
    view.show_letter(full_letter(), (), (Comment("t", FIRST, "好"),))
    margins = view.sheet.viewportMargins()
    assert margins.right() - margins.left() == WIDTH


def test_a_comment_on_words_that_a_change_takes_out_stands_on_them(view: RedlineView) -> None:
    found = {
        remark.id: index for index, remarks in view.sheet._contents.remarks.items() for remark in remarks
    }
    assert set(found) == {"n1", "n3", "n4", "n5", "n6"}
    line = view.sheet._lines[found["n5"]].line
    assert line.fate == "moved_from"


def test_a_comment_may_reach_over_a_split(make: Make) -> None:
    base, changes, _ = reviewed()
    block = next(block for block in base.blocks if block.id == "r5")
    view = make()
    view.show_letter(base, changes, (Comment("long", FIRST, "看", "", "", "r5", 20, 40, block.text),))
    [remarks] = view.sheet._contents.remarks.values()
    assert (remarks[0].start, remarks[0].end) == (20, 30)
    view.set_palette(DARK)
    assert [remark.color for remark in next(iter(view.sheet._contents.remarks.values()))] == [DARK.author1]


def test_an_empty_paragraph_and_a_table_can_have_comments(make: Make) -> None:
    view, letter = make(), full_letter()
    letter = letter.with_blocks((*letter.blocks, paragraph(id="empty")))
    view.show_letter(
        letter, (), (Comment("e", FIRST, "空", block="empty"), Comment("t", FIRST, "表", block="a7"))
    )
    assert len(view.sheet._contents.remarks) == 2
    QApplication.processEvents()
    assert not view.grab().isNull()
