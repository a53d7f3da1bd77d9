import pytest
from hypothesis import given

from replydesk.letter import Block, Mark, heading, outline
from replydesk.letter.structure import StructureError
from replydesk.letter.titles import editable_title, rename
from tests.strategies import blocks, words

SENTENCE = "我局已要求公交公司按早晚客流重新核定加密时段，即早晚高峰平均每3-5分钟一班。"


@pytest.mark.parametrize(
    ("text", "shown", "title", "result"),
    [
        ("发展情况", "发展情况", "工作情况", "工作情况"),
        ("发展情况", "发展情况", "  ", "发展情况"),
        ("发展情况", "发展情况", "一、工作\n情况", "工作 情况"),
        ("怎么办？", "怎么办？", "怎么做？", "怎么做？"),
        ("高度重视。成立专班。", "高度重视", "加强领导", "加强领导。成立专班。"),
        ("高度重视。成立专班。", "高度重视", "加强领导！", "加强领导。成立专班。"),
        ("怎么办？办法如下", "怎么办", "怎么做", "怎么做？办法如下"),
        ("", "", "新的一节", "新的一节"),
        (SENTENCE, SENTENCE, SENTENCE + "已落实。", SENTENCE + "已落实。"),
    ],
)
def test_the_heading_part_alone_is_renamed(text: str, shown: str, title: str, result: str) -> None:
    block = heading(text, 1, id="a")
    assert editable_title(block) == shown
    assert rename([block], "a", title)[0] == heading(result, 1, id="a")


def test_a_figure_at_the_start_is_not_taken_for_the_number() -> None:
    some = (heading("投入", 3, id="a"),)
    assert rename(some, "a", "1.5亿元投入")[0].text == "1.5亿元投入"
    assert rename(some, "a", "1.资金投入")[0].text == "资金投入"


@pytest.mark.parametrize("text", ["发展情况", "高度重视。成立专班。"])
def test_a_title_that_would_end_early_is_refused(text: str) -> None:
    with pytest.raises(StructureError, match="成了正文"):
        rename([heading(text, 1, id="a")], "a", "一句。又一句")


def test_bold_behind_the_title_stays_where_it_is() -> None:
    block = heading("重视。成立专班。", 2, id="a", marks=[Mark(3, 7)])
    assert rename([block], "a", "高度重视")[0].marks == (Mark(5, 9),)


@given(blocks(kinds=("heading",)), words)
def test_renaming_changes_the_heading_and_nothing_behind_it(some: tuple[Block, ...], title: str) -> None:
    for place, block in enumerate(some):
        assert rename(some, block.id, editable_title(block)) == some
        behind = block.text[len(editable_title(block)) :]
        try:
            result = rename(some, block.id, title)
        except StructureError:
            continue
        assert (*result[:place], *result[place + 1 :]) == (*some[:place], *some[place + 1 :])
        assert result[place].text.endswith(behind)
        assert outline(result).find(block.id).level == block.level
        if behind and result != some:
            assert editable_title(result[place]) + behind == result[place].text
