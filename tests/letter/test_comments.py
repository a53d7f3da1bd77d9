from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Comment, Letter, Particulars, paragraph, table
from replydesk.letter.comments import Located, add, answer, edit, initials, locate, remove, resolve, threads

TEXT = "全市“上云”企业有序增长，数字化水平稳步提升。"
WORDS = (TEXT.index("企业"), TEXT.index("企业") + 2)


def letter(*texts: str) -> Letter:
    blocks = (paragraph(text, id=f"b{number}") for number, text in enumerate(texts or (TEXT,)))
    return Letter("x", Particulars(), tuple(blocks))


def comment(
    id: str = "c", block: str = "b0", start: int = WORDS[0], end: int = WORDS[1], **more: str
) -> Comment:
    return Comment(id, "王某", "多少家？", block=block, start=start, end=end, context=TEXT, **more)  # type: ignore[arg-type]  # texts alone


def said(letter: Letter, comment: Comment) -> str | None:
    found = locate(comment, letter)
    return None if found is None else letter.blocks[found.block_index].text[found.start : found.end]


def test_a_comment_stands_where_it_was_written() -> None:
    assert locate(comment(), letter("前", TEXT).with_blocks(letter().blocks)) == Located(0, *WORDS)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("目前，" + TEXT, "企业"),
        (TEXT.replace("“上云”", ""), "企业"),
        (TEXT.replace("企业", "中小企业"), "企业"),
        (TEXT.replace("企业", "企事业"), "企事业"),
        (TEXT.replace("企业", "企"), "企"),
        (TEXT.replace("企业", "单位"), None),
        ("", None),
        (TEXT[: WORDS[1]], "企业"),
    ],
)
def test_a_comment_goes_with_its_words(now: str, words: str | None) -> None:
    assert said(letter(now), comment()) == words


def test_a_comment_between_two_characters_stays_between_them() -> None:
    point = comment(start=WORDS[0], end=WORDS[0])
    assert locate(point, letter("目前，" + TEXT)) == Located(0, WORDS[0] + 3, WORDS[0] + 3)
    assert locate(point, letter("")) == Located(0, 0, 0)


def test_a_comment_has_no_place_without_its_block() -> None:
    assert locate(comment(block="gone"), letter()) is None
    assert locate(comment(block=""), letter()) is None


def test_a_table_is_commented_on_as_a_whole() -> None:
    rows = Letter("x", Particulars(), (table([["序号"]], id="t"),))
    assert locate(comment(block="t"), rows) == Located(0, 0, 0)


@given(st.text("甲乙丙", max_size=12), st.text("甲乙丙", max_size=12), st.data())
def test_a_place_is_always_within_the_text(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    found = locate(Comment("c", "", "", block="b0", start=start, end=end, context=old), letter(new))
    if found is not None:
        assert 0 <= found.start <= found.end <= len(new)
        assert (found.start == found.end) == (start == end)
        assert start == end or (new[found.start], new[found.end - 1]) <= (max(old), max(old))


def test_threads_stand_in_reading_order() -> None:
    held = letter(TEXT, TEXT).with_comments(
        (
            comment("gone", "b9"),
            comment("late", "b1"),
            comment("first", "b0"),
            comment("early", "b0", 0, 2),
            comment("title", ""),
        )
    )
    assert [thread.comment.id for thread in threads(held)] == ["title", "early", "first", "late", "gone"]


def test_words_that_are_gone_leave_the_comment_at_its_block() -> None:
    held = letter(TEXT, "另起一段。", TEXT).with_comments(
        (comment("third", "b2"), comment("second", "b1"), comment("first", "b0"))
    )
    assert locate(held.comments[1], held) is None
    assert [thread.comment.id for thread in threads(held)] == ["first", "second", "third"]


def test_an_answer_stands_behind_its_thread() -> None:
    held = letter().with_comments((comment("a"), comment("b")))
    held = answer(held, "a", "三千家。", "宋某", "2026-03-02T09:30:00")
    reply = held.comments[1]
    assert (reply.reply_to, reply.author, reply.text, reply.date) == (
        "a",
        "宋某",
        "三千家。",
        "2026-03-02T09:30:00",
    )
    assert (reply.block, reply.start, reply.end, reply.context) == ("b0", *WORDS, TEXT)
    held = answer(held, reply.id, "好。", "王某", "")
    assert [other.reply_to for other in held.comments] == ["", "a", "a", ""]
    assert [len(thread.answers) for thread in threads(held)] == [2, 0]
    assert threads(held)[0].comments == held.comments[:3]


def test_an_answer_to_a_settled_comment_does_not_open_it() -> None:
    held = answer(resolve(letter().with_comments((comment("a"),)), "a"), "a", "已改。", "宋某", "")
    assert [other.resolved for other in held.comments] == [True, False]


def test_a_thread_is_settled_by_its_first_comment() -> None:
    held = letter().with_comments((comment("a"), comment("r", reply_to="a")))
    settled = resolve(held, "r")
    assert [other.resolved for other in settled.comments] == [True, False]
    assert resolve(settled, "a", resolved=False) == held


def test_a_comment_can_say_something_else() -> None:
    held = edit(letter().with_comments((comment("a"), comment("b"))), "b", "改过")
    assert [other.text for other in held.comments] == ["多少家？", "改过"]


def test_a_comment_goes_with_its_answers() -> None:
    held = letter().with_comments(
        (comment("a"), comment("r", reply_to="a"), comment("s", reply_to="r"), comment("b"))
    )
    assert [other.id for other in remove(held, "a").comments] == ["b"]
    assert [other.id for other in remove(held, "s").comments] == ["a", "r", "b"]


def test_an_id_that_is_taken_is_given_anew() -> None:
    held = add(add(letter(), comment("a")), comment("a"))
    assert held.comments[0].id == "a"
    assert held.comments[1] == replace(comment("a"), id=held.comments[1].id)
    assert held.comments[1].id != "a"


def test_an_unknown_comment_cannot_be_answered() -> None:
    with pytest.raises(KeyError):
        answer(letter(), "x", "", "", "")
    with pytest.raises(KeyError):
        resolve(letter(), "x")


def test_answers_in_a_circle_and_to_nothing_stand_for_themselves() -> None:
    held = letter().with_comments(
        (comment("a", reply_to="b"), comment("b", reply_to="a"), comment("c", reply_to="lost"))
    )
    assert [thread.comment.id for thread in threads(held)] == ["a", "b", "c"]


def test_initials_are_those_that_word_shows() -> None:
    assert [initials(name) for name in ("王某", "li si wu zhao", "")] == ["王", "LSW", ""]
