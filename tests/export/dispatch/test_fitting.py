"""What is written fits its box, and what does not is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.export.dispatch.fitting import SEE_OVER, SIZES, Box, Entry, Fitter
from replydesk.export.paging import WORD
from replydesk.export.paging.setting import setter
from replydesk.export.profile import Profile
from replydesk.export.profile_reader import load_profile
from replydesk.paths import resource

PROFILE: Profile = load_profile(str(resource("dispatch/sheet.toml")))
WIDTH, HEIGHT = 4000, 1500


def fit(*entries: Entry, width: int = WIDTH, height: int = HEIGHT) -> Box:
    return Fitter(PROFILE).fit(entries, width, height)


def height(box: Box, width: int = WIDTH) -> float:
    set_paragraph = setter(PROFILE.styles, WORD)
    room = width - 2 * round(PROFILE.table.cell_margin)
    return sum(line.height for paragraph in box.content for line in set_paragraph(paragraph, room))


def texts(box: Box) -> list[str]:
    return [paragraph.text for paragraph in box.content]


def test_an_empty_box_has_one_empty_paragraph() -> None:
    assert texts(fit()) == [""]
    assert fit().is_whole


def test_a_short_opinion_and_its_signature_share_a_line() -> None:
    box = fit(Entry("同意。", "李某　2023年6月3日"))
    assert texts(box) == ["同意。\t李某　2023年6月3日"]
    assert [paragraph.size for paragraph in box.content] == [SIZES[0]]


def test_a_longer_opinion_has_its_signature_below_at_the_right() -> None:
    box = fit(Entry("同意，请按修订意见修改后印发。", "李某　2023年6月3日"))
    assert texts(box) == ["同意，请按修订意见修改后印发。", "李某　2023年6月3日"]
    assert box.content[-1].align == "right"


def test_an_opinion_of_several_lines_has_its_signature_below() -> None:
    assert texts(fit(Entry("同意。\n发。", "李某"))) == ["同意。\n发。", "李某"]


def test_a_signature_alone_stands_at_the_right() -> None:
    (paragraph,) = fit(Entry("", "李某")).content
    assert (paragraph.text, paragraph.align) == ("李某", "right")


def test_long_opinions_are_set_in_smaller_type_and_stay_whole() -> None:
    box = fit(Entry("请统一口径。" * 14, "李某"))
    assert box.is_whole
    assert {paragraph.size for paragraph in box.content} == {SIZES[-1]}


def test_what_is_too_long_is_shortened_and_says_so() -> None:
    box = fit(Entry("请统一口径。" * 60, "李某"))
    assert not box.is_whole
    assert texts(box)[0].startswith("请统一口径。")
    assert texts(box)[0].endswith(SEE_OVER)
    assert texts(box)[-1] == "李某"


def test_of_too_many_opinions_the_last_ones_are_shown() -> None:
    box = fit(*(Entry("请统一口径后再报。", f"第{number}单位某某某　2023年6月3日") for number in range(20)))
    assert not box.is_whole
    assert "见附页" in texts(box)[0]
    assert texts(box)[-1].startswith("第19单位")


def test_a_box_without_room_says_where_to_look() -> None:
    box = fit(Entry("请统一口径。" * 60), width=600, height=300)
    assert not box.is_whole
    assert texts(box) == ["（全文见附页）"]


ENTRIES = st.lists(
    st.builds(
        Entry,
        st.text("同意发改财政局，。（）ab12 \n", max_size=300),
        st.text("市财政局李某2023年", max_size=20),
    ),
    max_size=12,
)


@given(ENTRIES, st.integers(2000, 8000))
def test_whatever_is_written_stays_inside_its_box(entries: list[Entry], width: int) -> None:
    box = fit(*entries, width=width)
    assert height(box, width) <= HEIGHT
    if box.is_whole:
        shown = "".join(texts(box)).replace("\t", "")
        assert shown == "".join(entry.text + entry.signed for entry in entries)


@pytest.mark.parametrize("text", ["请统一口径。" * 60, "同意。"])
def test_a_box_is_whole_unless_words_are_left_out(text: str) -> None:
    assert fit(Entry(text)).is_whole == (text in "".join(texts(fit(Entry(text)))))


def test_a_long_signature_is_broken_between_its_parts() -> None:
    box = fit(
        Entry("请按修订意见修改后再报。", "办公室\u3000王建国\u30002023年11月25日"), width=3200, height=3000
    )
    assert texts(box)[1:] == ["办公室\u3000王建国", "2023年11月25日"]
