from replydesk.letter import Block, paragraph
from replydesk.ui.editor.bursts import PAUSE, Bursts, Edit, shortened
from replydesk.ui.editor.offsets import characters, holdable, lines, units
from replydesk.ui.editor.writing import common

BLOCK, OTHER = paragraph("甲"), paragraph("乙")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_typing_on_is_one_burst_named_by_what_was_typed() -> None:
    bursts = Bursts(Clock())
    first = bursts.name(BLOCK, Edit(0, "", "我"))
    second = bursts.name(BLOCK, Edit(1, "", "们"))
    assert first[1] == second[1]
    assert (first[0], second[0]) == ("键入“我”", "键入“我们”")


def test_what_was_typed_in_one_go_is_fresh_until_it_is_undone() -> None:
    clock = Clock()
    bursts = Bursts(clock)

    def fresh(block: Block, edit: Edit) -> tuple[int, int]:
        clock.now += PAUSE
        bursts.name(block, edit)
        return bursts.fresh_start, bursts.fresh_end

    assert fresh(BLOCK, Edit(3, "", "一")) == (3, 4)
    assert fresh(BLOCK, Edit(4, "", "、工")) == (3, 6)
    assert fresh(BLOCK, Edit(5, "工", "")) == (3, 5)
    assert fresh(BLOCK, Edit(5, "", "作")) == (3, 6)
    assert fresh(BLOCK, Edit(4, "", "是")) == (4, 5)
    assert fresh(BLOCK, Edit(2, "、一是", "")) == (2, 2)
    assert fresh(OTHER, Edit(2, "", "是")) == (2, 3)
    bursts.end()
    assert fresh(OTHER, Edit(3, "", "一")) == (3, 4)
    bursts.end()
    assert bursts.fresh_end > 1_000_000


def test_another_place_block_kind_or_a_pause_is_another_burst() -> None:
    clock = Clock()
    bursts = Bursts(clock)
    seen = [bursts.name(BLOCK, Edit(0, "", "我"))[1]]
    seen.append(bursts.name(BLOCK, Edit(5, "", "们"))[1])
    seen.append(bursts.name(OTHER, Edit(6, "", "们"))[1])
    seen.append(bursts.name(OTHER, Edit(6, "们", ""))[1])
    seen.append(bursts.name(OTHER, Edit(6, "", "们"))[1])
    clock.now += PAUSE
    seen.append(bursts.name(OTHER, Edit(7, "", "们"))[1])
    bursts.end()
    seen.append(bursts.name(OTHER, Edit(8, "", "们"))[1])
    assert len(set(seen)) == len(seen)


def test_backspace_and_delete_go_on() -> None:
    bursts = Bursts(Clock())
    back = {bursts.name(BLOCK, Edit(start, "字", ""))[1] for start in (5, 4, 3)}
    assert len(back) == 1
    forth = {bursts.name(OTHER, Edit(5, "字", ""))[1] for _ in range(3)}
    assert len(forth) == 1


def test_long_names_are_shortened() -> None:
    assert shortened("一二三四五六七八") == "一二三四五六七八"
    assert shortened("一二三四五六七八九") == "一二三四五六七八…"


def test_offsets_of_characters_of_two_units() -> None:
    text = "a𬭎b𬭎"
    assert [units(text, offset) for offset in range(5)] == [0, 1, 3, 4, 6]
    assert [characters(text, unit) for unit in range(7)] == [0, 1, 2, 2, 3, 4, 4]
    assert characters("甲乙", 9) == 2


def test_what_no_paragraph_can_hold_is_a_blank_of_the_same_length() -> None:
    assert holdable("甲\u2029乙\ufdd0\x07") == "甲 乙  "
    assert lines("甲\r\n乙\u2028丙\x85丁") == ["甲", "乙", "丙", "丁"]


def test_what_two_texts_share() -> None:
    assert common("甲乙丙", "甲丁丙") == (1, 1)
    assert common("甲甲", "甲甲甲") == (2, 0)
    assert common("", "甲") == (0, 0)
