"""Received files, the letters they were made from, and decisions."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.desk import BY_HAND, EXPORTED, Decision, Desk, DeskError
from replydesk.desk.content import storable
from replydesk.desk.review_values import LARGE
from replydesk.letter import Letter, Particulars, jsonform, paragraph

LETTER = Letter("one", Particulars(title="一"), (paragraph("正文。", id="p"),))
CHANGED = LETTER.with_value("title", "二")
FILE = b"PK what Word wrote"
NAME = "答复函（王某改）.docx"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "desk.db") as desk:
        desk.save(LETTER)
        yield desk


def begin(desk: Desk, reviewer: str = "张某") -> str:
    content = jsonform.dumps(LETTER).encode()
    return desk.reviews.receive(LETTER.id, "核稿", content, LETTER, kind="window", reviewer=reviewer).id


def test_a_received_file_is_kept_as_it_came_with_the_letter_it_was_made_from(desk: Desk) -> None:
    received = desk.reviews.receive("one", NAME, FILE, LETTER, reviewer="王某")
    desk.save(CHANGED)
    assert (received.letter_id, received.name, received.kind, received.reviewer) == (
        "one",
        NAME,
        "word",
        "王某",
    )
    assert (received.digest, received.size) == (hashlib.sha256(FILE).hexdigest(), len(FILE))
    assert received.base == jsonform.digest(LETTER)
    assert (desk.reviews.content(received), desk.reviews.base(received)) == (FILE, LETTER)
    assert desk.reviews.of_letter("one") == (received,)
    assert desk.reviews.find(received.digest) == (received,)


def test_the_same_file_again_is_the_one_that_was_received(desk: Desk) -> None:
    first = desk.reviews.receive("one", NAME, FILE, LETTER)
    desk.reviews.close(first.id)
    again = desk.reviews.receive("one", "副本.docx", FILE, CHANGED)
    assert (again.id, again.name, again.base) == (first.id, NAME, first.base)
    assert again.closed is not None


def test_a_file_may_belong_to_two_letters_and_is_stored_once(desk: Desk) -> None:
    other = Letter("two", Particulars(), (paragraph("", id="p"),))
    desk.save(other)
    received = [desk.reviews.receive(letter.id, NAME, FILE, letter) for letter in (LETTER, other)]
    assert desk.reviews.find(received[0].digest) == tuple(received)
    assert desk.reviews.of_letter("two") == (received[1],)
    assert desk._store.row("SELECT count(*) FROM files") == (1,)


def test_two_reviewers_in_the_window_have_a_review_each(desk: Desk) -> None:
    assert begin(desk, "张某") != begin(desk, "李某")


def test_a_review_in_the_window_is_in_progress_until_it_has_a_content_of_its_own(desk: Desk) -> None:
    review, other = begin(desk), begin(desk, "李某")
    assert desk.reviews.get(review).in_progress
    revised = desk.reviews.revise(review, b"what he left")
    assert not revised.in_progress
    assert desk.reviews.content(revised) == b"what he left"
    assert desk.reviews.content(desk.reviews.get(other)) == jsonform.dumps(LETTER).encode()
    desk.reviews.revise(other, b"what he left")
    assert desk._store.row("SELECT count(*) FROM files") == (1,)


def test_a_received_file_is_never_revised(desk: Desk) -> None:
    received = desk.reviews.receive("one", NAME, FILE, LETTER)
    with pytest.raises(ValueError, match="as it came"):
        desk.reviews.revise(received.id, b"another")
    assert desk.reviews.content(received) == FILE


def test_a_review_of_no_letter_is_refused(desk: Desk) -> None:
    with pytest.raises(DeskError, match="没有这封答复函"):
        desk.reviews.receive("none", NAME, FILE, LETTER)
    assert desk._store.row("SELECT count(*) FROM files") == (0,)


def test_closed_reviews_are_left_out_and_can_be_opened_again(desk: Desk) -> None:
    review = begin(desk)
    desk.reviews.close(review)
    closed = desk.reviews.get(review).closed
    desk.reviews.close(review)
    assert desk.reviews.get(review).closed == closed is not None
    assert desk.reviews.of_letter("one", open_only=True) == ()
    desk.reviews.reopen(review)
    assert [received.id for received in desk.reviews.of_letter("one", open_only=True)] == [review]


def test_every_decision_is_kept_and_the_last_one_holds(desk: Desk) -> None:
    review = begin(desk)
    desk.reviews.decide(review, {"1": "accepted", "2": "rejected"}, "宋某")
    desk.reviews.decide(review, {"1": "open"}, "李某")
    assert desk.reviews.decisions(review) == {"1": "open", "2": "rejected"}
    history = desk.reviews.history(review)
    assert [(entry.change, entry.decision, entry.who) for entry in history] == [
        ("1", "accepted", "宋某"),
        ("2", "rejected", "宋某"),
        ("1", "open", "李某"),
    ]
    assert isinstance(history[0], Decision)
    assert history[0].when == history[1].when <= history[2].when


@given(
    st.lists(st.dictionaries(st.sampled_from("一二三"), st.sampled_from(["open", "accepted", "rejected"])))
)
def test_decisions_are_those_of_a_plain_dict(
    tmp_path_factory: pytest.TempPathFactory, steps: list[dict[str, str]]
) -> None:
    with Desk.open(tmp_path_factory.mktemp("desk") / "desk.db") as desk:
        desk.save(LETTER)
        review, known = begin(desk), dict[str, str]()
        for step in steps:
            desk.reviews.decide(review, step, "宋某")
            known |= step
        assert desk.reviews.decisions(review) == known
        assert len(desk.reviews.history(review)) == sum(map(len, steps))


def test_decisions_are_kept_together_or_not_at_all(desk: Desk) -> None:
    review = begin(desk)
    with pytest.raises(ValueError, match="no decision"):
        desk.reviews.decide(review, {"1": "accepted", "2": "perhaps"}, "宋某")
    with pytest.raises(DeskError, match="没有这份审阅"):
        desk.reviews.decide("none", {"1": "accepted"}, "宋某")
    assert desk.reviews.history(review) == ()


def test_reviews_that_are_not_there_are_said(desk: Desk) -> None:
    for deed in (desk.reviews.get, desk.reviews.close, desk.reviews.reopen):
        with pytest.raises(DeskError, match="没有这份审阅"):
            deed("none")


def test_damaged_contents_are_said_in_a_sentence(desk: Desk) -> None:
    received = desk.reviews.receive("one", NAME, FILE, LETTER)
    with desk._store.action():
        desk._store.run("UPDATE files SET body = x'00'")
        desk._store.run("UPDATE contents SET body = x'00'")
    with pytest.raises(DeskError, match=r"王某改.*已损坏.*未受影响"):
        desk.reviews.content(received)
    with pytest.raises(DeskError, match=r"王某改.*所依据的稿子.*未受影响"):
        desk.reviews.base(received)


def test_names_of_another_encoding_are_kept_as_far_as_they_go(desk: Desk) -> None:
    received = desk.reviews.receive("one", "a\udce5.docx", FILE, LETTER, reviewer="王\udce5")
    desk.reviews.decide(received.id, {"\udce5": "accepted"}, "\udce5")
    assert (received.name, received.reviewer) == ("a?.docx", "王?")
    assert desk.reviews.decisions(received.id) == {storable("\udce5"): "accepted"}


def test_a_large_file_is_kept_and_said(desk: Desk) -> None:
    assert desk.reviews.receive("one", NAME, FILE, LETTER).remark is None
    received = desk.reviews.receive("one", "扫描件.docx", bytes(LARGE), LETTER)
    assert received.remark == "“扫描件.docx”有 50 MB，已原样存入案头，案头文件和备份会随之变大。"
    assert len(desk.reviews.content(received)) == LARGE


def test_the_exported_version_is_that_of_the_content_or_else_the_last_one(desk: Desk) -> None:
    assert desk.exported("one") is None
    first = desk.snapshot("one", EXPORTED)
    desk.save(CHANGED)
    second = desk.snapshot("one", EXPORTED)
    desk.save(CHANGED.with_value("title", "三"))
    desk.snapshot("one", BY_HAND)
    assert desk.exported("one", jsonform.digest(LETTER)) == first
    assert desk.exported("one", "of a letter that is gone") == second
    assert desk.exported("one") == second


def test_reviews_are_in_the_backup(desk: Desk) -> None:
    received = desk.reviews.receive("one", NAME, FILE, LETTER)
    desk.reviews.decide(received.id, {"1": "accepted"}, "宋某")
    desk.backup(desk.path.with_name("备份.db"))
    with Desk.open(desk.path.with_name("备份.db"), create=False) as copy:
        assert copy.check() == ()
        assert copy.reviews.of_letter("one") == (received,)
        assert copy.reviews.content(received) == FILE
        assert copy.reviews.history(received.id) == desk.reviews.history(received.id)
