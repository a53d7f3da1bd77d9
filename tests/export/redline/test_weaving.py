"""Two states of paragraphs as one."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from replydesk.export.redline.weaving import woven
from replydesk.export.sheet import Format, Paragraph, Run
from tests import strategies
from tests.letters import SENTENCE


def text(words: str, block: str = "a", role: str = "body") -> Paragraph:
    """A paragraph of the page."""
    return Paragraph(role, (Run(words),) if words else (), block)


def told(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Each paragraph with +what came+ and -what went-, ¶ for an end that did."""
    signs = {"": "", "inserted": "+", "deleted": "-"}
    ends = {"": "", "inserted": "+¶", "deleted": "-¶"}
    return [
        "".join(signs[run.fate] + run.text + signs[run.fate] for run in paragraph.runs) + ends[paragraph.fate]
        for paragraph in paragraphs
    ]


def test_only_the_characters_that_differ_are_marked() -> None:
    assert told(woven([text("投入2.35亿元。")], [text("投入资金2.53亿元。")])) == [
        "投入+资金+2.-35-+53+亿元。"
    ]


def test_a_text_of_which_little_stayed_was_written_anew() -> None:
    new = "关于您提到的人才问题，市人社局正在会同有关单位抓紧研究具体办法并将及时反馈。"
    (paragraph,) = woven([text(SENTENCE)], [text(new)])
    assert [run.fate for run in paragraph.runs if run.text != "。"] == ["deleted", "inserted"]


def test_a_split_is_an_end_that_came() -> None:
    found = woven([text("前半段。后半段。")], [text("前半段。"), text("后半段。", "b", "closing")])
    assert told(found) == ["前半段。+¶", "后半段。"]
    assert [paragraph.block for paragraph in found] == ["a", "b"]
    assert [paragraph.was and paragraph.was.role for paragraph in found] == [None, "body"]


def test_joined_paragraphs_have_an_end_that_went() -> None:
    found = woven([text("前半段。"), text("后半段。", "b", "closing")], [text("前半段。后半段。")])
    assert told(found) == ["前半段。-¶", "后半段。"]
    assert [(paragraph.block, paragraph.role) for paragraph in found] == [("a", "body"), ("b", "body")]
    assert [paragraph.was and paragraph.was.role for paragraph in found] == [None, "closing"]


def test_another_format_of_the_same_words_is_told() -> None:
    old = Paragraph("body", (Run("重点", bold=True), Run("任务")))
    (paragraph,) = woven([old], [Paragraph("body", (Run("重点任务"),))])
    assert paragraph.runs == (Run("重点", was=Format("", bold=True)), Run("任务"))
    assert paragraph.was is None


def test_what_a_paragraph_is_kept_with_is_no_format() -> None:
    (paragraph,) = woven([Paragraph("body", (), keep_next=True)], [Paragraph("body", ())])
    assert (paragraph.was, paragraph.keep_next) == (None, None)


paragraphs = st.lists(strategies.words.map(text), min_size=1, max_size=4)


@given(paragraphs, paragraphs)
def test_both_states_are_in_it_whole(old: list[Paragraph], new: list[Paragraph]) -> None:
    found = woven(old, new)
    for gone, state in (("deleted", new), ("inserted", old)):
        said = "".join(
            "".join(run.text for run in paragraph.runs if run.fate != gone)
            + ("" if paragraph.fate == gone else "\n")
            for paragraph in found
        )
        assert said == "".join(paragraph.text + "\n" for paragraph in state)
