"""Moves: two ranges of one name. Without a partner they are plain deletions and insertions."""

from replydesk.review.document import Piece, Revision
from tests.intake.wordbuilder import p, run
from tests.review.marked import LI, MORNING, WANG, around, cut, document, ins, mark, moved, para

MOVED = Revision("move", WANG, MORNING, "m1")


def test_both_sides_have_the_name_of_the_move() -> None:
    read = document(
        para(run("甲"), moved("From", "m1", run("搬"))), para(moved("To", "m1", run("搬")), run("乙"))
    )
    first, second = read.paragraphs()
    assert first.pieces == (Piece("甲"), Piece("搬", deleted=MOVED))
    assert second.pieces == (Piece("搬", inserted=MOVED), Piece("乙"))


def test_the_paragraph_marks_of_a_move_belong_to_it() -> None:
    range_start = f'<w:moveFromRangeStart w:id="1" w:name="m1" w:author="{WANG}"/>'
    read = document(
        para(range_start, around("w:moveFrom", run("一")), end=mark("w:moveFrom")),
        para(around("w:moveFrom", run("二")), end=mark("w:moveFrom")),
        '<w:moveFromRangeEnd w:id="1"/>',
        p("甲"),
        para(moved("To", "m1", run("一")), end=mark("w:moveTo")),
    )
    assert [(paragraph.inserted, paragraph.deleted) for paragraph in read.paragraphs()] == [
        (None, MOVED),
        (None, MOVED),
        (None, None),
        (MOVED, None),
    ]


def test_a_side_without_the_other_is_a_plain_change() -> None:
    read = document(
        para(moved("From", "m1", run("搬")), cut("走"), end=mark("w:moveFrom")),
        para(moved("To", "m2", run("来"))),
    )
    first, second = read.paragraphs()
    deleted = Revision("delete", WANG, MORNING)
    assert first.pieces == (Piece("搬走", deleted=deleted),)
    assert first.deleted == deleted
    assert second.pieces == (Piece("来", inserted=Revision("insert", WANG, MORNING)),)


def test_a_side_without_its_range_is_a_plain_change() -> None:
    read = document(para(around("w:moveFrom", run("搬")), around("w:moveTo", run("来"))))
    (paragraph,) = read.paragraphs()
    assert paragraph.pieces == (
        Piece("搬", deleted=Revision("delete", WANG, MORNING)),
        Piece("来", inserted=Revision("insert", WANG, MORNING)),
    )


def test_moved_text_is_edited_at_its_new_place() -> None:
    inner = run("搬") + around("w:del", "<w:r><w:delText>来</w:delText></w:r>", LI)
    read = document(para(moved("From", "m1", run("搬来"))), para(moved("To", "m1", inner), ins("了", LI)))
    _, second = read.paragraphs()
    assert second.pieces == (
        Piece("搬", inserted=MOVED),
        Piece("来", inserted=MOVED, deleted=Revision("delete", LI, MORNING)),
        Piece("了", inserted=Revision("insert", LI, MORNING)),
    )


def test_two_moves_may_be_open_at_once() -> None:
    def start(number: int, side: str) -> str:
        return f'<w:move{side}RangeStart w:id="{number}" w:name="m{number}"/>'

    def end(number: int, side: str) -> str:
        return f'<w:move{side}RangeEnd w:id="{number}"/>'

    def both(side: str) -> str:
        def text(words: str) -> str:
            return around(f"w:move{side}", run(words))

        return (
            start(1, side)
            + text("外")
            + start(2, side)
            + text("内")
            + end(2, side)
            + text("外")
            + end(1, side)
        )

    read = document(para(both("From")), para(both("To")))
    for paragraph in read.paragraphs():
        revisions = [piece.inserted or piece.deleted for piece in paragraph.pieces]
        assert [revision and revision.move for revision in revisions] == ["m1", "m2", "m1"]
