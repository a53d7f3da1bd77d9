"""Letters of our own for what the samples lack; their expected values were read over by a person."""

import json
from pathlib import Path
from typing import Any

import pytest

from replydesk.intake import read_letter
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
    return [block.level or {"paragraph": "P", "closing": "C"}[block.kind], block.text[:_SHOWN]]


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
