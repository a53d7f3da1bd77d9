"""Letters of our own for what the samples lack; their expected values were read over by a person."""

import json
from pathlib import Path
from typing import Any

import pytest

from replydesk.intake import read_letter, read_text
from replydesk.letter import Block
from replydesk.letter.jsonform import to_dict
from tests.intake.conservation import lost

OWN = Path(__file__).parents[1] / "data" / "letters" / "own"
GOLD = [json.loads(line) for line in (OWN / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
_SHOWN = 18


def shown(block: Block) -> list[Any]:
    """A block as the expected values give it: level or kind, and how its text begins."""
    if block.kind == "table":
        return ["T", ["/".join(row) for row in block.rows]]
    return [
        block.level or {"paragraph": "P", "closing": "C", "attachment": "A"}[block.kind],
        block.text[:_SHOWN],
    ]


def test_every_letter_has_its_expected_values() -> None:
    assert [gold["file"] for gold in GOLD] == sorted(path.name for path in OWN.glob("*.txt"))


@pytest.mark.parametrize("gold", GOLD, ids=[gold["file"].removesuffix(".txt") for gold in GOLD])
def test_a_letter_gives_its_particulars_and_blocks(gold: dict[str, Any]) -> None:
    letter = read_letter(OWN / gold["file"]).letter
    assert to_dict(letter)["particulars"] == gold["particulars"]
    assert [shown(block) for block in letter.blocks] == gold["blocks"]


@pytest.mark.parametrize("gold", GOLD, ids=[gold["file"].removesuffix(".txt") for gold in GOLD])
def test_nothing_of_a_letter_is_lost(gold: dict[str, Any]) -> None:
    path = OWN / gold["file"]
    assert lost(path.read_text(encoding="utf-8"), read_letter(path)) == []


def test_a_letter_of_ten_thousand_characters_keeps_its_order() -> None:
    sections = "".join(
        f"{'一二三四五六七八九十'[number]}、第{number}项工作\n（一）做法。{'持续推进，取得成效。' * 60}\n（二）成效。{'办结率达到99.5%。' * 40}\n"
        for number in range(10)
    )
    text = f"关于市政协十五届一次会议第8号提案的答复\n郭岭委员：\n您提出的提案收悉，现答复如下：\n{sections}感谢您的关心。\n市大数据局\n2023年6月20日\n"
    assert len(text) > 10_000
    reading = read_text(text)
    levels = [block.level for block in reading.letter.blocks]
    assert levels == [0, *[1, 2, 2] * 10, 0]
    assert [message for message in reading.messages if message.line and "序号" in message.text] == []
    assert lost(text, reading) == []


def test_the_same_text_reads_alike_with_any_line_ends() -> None:
    text = (OWN / "01_ministry_long.txt").read_text(encoding="utf-8")
    expected = read_text(text).letter
    for line_end in ("\r\n", "\r", "\u2028"):
        found = read_text(text.replace("\n", line_end)).letter
        assert found.particulars == expected.particulars
        assert [block.text for block in found.blocks] == [block.text for block in expected.blocks]
