"""The sample letters in the shapes of published ones: every labelled value comes out and nothing is lost."""

import json
from pathlib import Path
from typing import Any

import pytest

from replydesk.intake import Reading, read_letter
from replydesk.letter import Letter
from replydesk.letter.numbering import label
from replydesk.letter.runin import heading_length
from tests.intake.conservation import lost

DATA = Path(__file__).parents[1] / "data" / "letters"
SAMPLES = DATA / "samples"
SEED = Path(__file__).parents[2] / "resources" / "samples" / "zhengzhou-2023-00025.txt"
GOLD = [json.loads(line) for line in (SAMPLES / "gold.jsonl").read_text(encoding="utf-8").splitlines()]

# What the labels say and no particular holds. The file's name and year, and the annotator's remarks are not of the
# letter; that there are more persons than named (etc, count) is in the salutation's words.
NOT_HELD = {"file", "year", "quirks"}


def told(gold: dict[str, Any], letter: Letter) -> dict[str, Any]:
    """For every labelled key what the letter says, in the label's form."""
    p = letter.particulars
    salutation = p.salutation
    headings = [block for block in letter.blocks if block.is_heading]
    return {
        "kind": "O" if "党" in p.assembly else {"提案": "C", "建议": "R"}[p.proposal_kind],
        "role": "党代表" if "党" in p.assembly else salutation[-2:] or "委员",
        "role_expected": {"提案": "委员", "建议": "代表"}[p.proposal_kind],
        "role_found": salutation[-2:],
        "addressees": [salutation] if p.role == "会办" else list(p.proposers)[: len(gold["addressees"])],
        "etc": "等" in salutation,
        "count": {"等8名": 8, "等2位": 2, "等十": 10}.get(
            salutation[salutation.find("等") :][:3].removesuffix("代")
        ),
        "number": p.proposal_number,
        "session": _session(gold, letter),
        "category_no": p.proposal_category,
        "doc_no": p.doc_number,
        "doc_no_raw": p.doc_number,
        "signer": p.signatory,
        "sign_org": p.signature or None,
        "sign_date": p.date,
        "klass": p.result_class,
        "status_mark": p.result_class,
        "public": p.annotation if "此件" in p.annotation else p.disclosure,
        "index_no": p.index_number,
        "publisher": p.publisher,
        "topics": p.topic.split("，"),
        "dates": [p.published, p.published],
        "contacts": [list(pair) for pair in zip(p.contact.split("、"), p.phone.split("、"), strict=True)],
        "attachments": list(p.attachments),
        "cc": list(p.cc),
        "report_to": list(p.report_to),
        "imprint": [p.printer, p.print_date],
        "consulted": list(p.co_handlers),
        "lead": p.proposers[0] if p.proposers else None,
        "cosigners": list(p.proposers[1:]),
        "doc_type": "会办(协办)意见" if p.role == "会办" else "",
        "sections": [
            [block.level, label(block.level, place), _own_line(block.text), _style(block.text)]
            for place, block in enumerate(headings, 1)
        ],
    }


def _session(gold: dict[str, Any], letter: Letter) -> str:
    """The session: the labels give the short form now with the body before it, now without; the letter parts them."""
    p = letter.particulars
    return p.session if gold.get("session") == p.session else p.assembly + p.session


def _own_line(text: str) -> str:
    return text if heading_length(text) == len(text) and not text.endswith("。") else ""


def _style(text: str) -> str:
    return "own" if _own_line(text) else "sentence"


@pytest.mark.parametrize("gold", GOLD, ids=[gold["file"].split("_")[0] for gold in GOLD])
def test_every_labelled_value_of_a_sample_comes_out(gold: dict[str, Any]) -> None:
    letter = read_letter(SAMPLES / gold["file"]).letter
    found = told(gold, letter)
    expected = {key: value for key, value in gold.items() if key not in NOT_HELD}
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.name.split("_")[0])
def test_nothing_of_a_sample_is_lost(path: Path) -> None:
    assert lost(path.read_text(encoding="utf-8"), read_letter(path)) == []


@pytest.fixture(scope="module")
def seed() -> Reading:
    return read_letter(SEED)


def test_the_seed_gives_its_particulars(seed: Reading) -> None:
    p = seed.letter.particulars
    assert (p.title, p.salutation, p.proposers) == (
        "关于市政协十五届一次会议第20230030号提案的答复",
        "郭岭委员",
        ("郭岭",),
    )
    assert (p.proposal_number, p.session, p.assembly, p.proposal_kind) == (
        "20230030",
        "十五届一次会议",
        "市政协",
        "提案",
    )
    assert p.proposal_subject == "加快推进郑州制造业数字化转型，助力先进制造业高地建设"
    assert (p.index_number, p.topic) == ("MB1532375/2023-00025", "政协提案")
    assert (p.issuer, p.publisher) == ("郑州市大数据管理局", "郑州市大数据管理局")
    assert (p.date, p.published) == ("2023-06-20", "2023-06-20")


def test_the_seed_gives_its_sections(seed: Reading) -> None:
    blocks = seed.letter.blocks
    assert [block.level for block in blocks if block.is_heading] == [1, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2]
    assert [block.text for block in blocks if block.level == 1] == [
        "郑州市制造业数字化转型发展情况",
        "下一步制造业数字化转型工作重点",
    ]
    assert all(0 < heading_length(block.text) < 25 for block in blocks if block.level == 2)
    assert blocks[0].kind == "paragraph"
    assert blocks[0].text.startswith("您好！您提出的“关于")
    assert [block.kind for block in blocks].count("closing") == 1
    assert blocks[-1].text.startswith("衷心感谢您")


def test_the_seeds_punctuation_is_mended_and_reported(seed: Reading) -> None:
    text = "\n".join(block.text for block in seed.letter.blocks)
    assert not set(text) & set(',:;()!"')
    assert "“数字人才培养计划”1+7政策体系" in text
    assert "（2020-2022年）" in text
    assert "5G" in text
    messages = [str(message) for message in seed.messages]
    assert any("处半角标点" in message and "逗号 117" in message for message in messages)
    assert any(message.startswith("第 35 行：引号不配对，已补正 1 处") for message in messages)


def test_the_seeds_footer_is_left_out_and_reported(seed: Reading) -> None:
    assert "邮编" not in "".join(block.text for block in seed.letter.blocks)
    assert any(message.line == 41 and "网站页脚已略去：主办单位" in message.text for message in seed.messages)
    assert lost(SEED.read_text(encoding="utf-8"), seed) == []
