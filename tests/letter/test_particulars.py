import re

import pytest
from hypothesis import given

from replydesk.letter import FIELDS, Particulars
from replydesk.letter.particulars import FIELD_BY_NAME, GROUPS
from tests.strategies import particulars

DESIGN_KEYS = (
    "issuer doc_number copy_number secrecy urgency signatory result_class title salutation attachments signature date sealed contact phone "
    "annotation cc report_to printer print_date proposal_kind assembly session proposal_number proposal_category proposal_subject proposers role "
    "co_handlers received due disclosure disclosure_reason index_number topic publisher published"
)


def test_the_table_has_every_key_of_the_file_format_once() -> None:
    assert sorted(entry.key for entry in FIELDS) == sorted(DESIGN_KEYS.split())
    assert {entry.group for entry in FIELDS} == set(GROUPS)


def test_no_name_in_a_placeholder_is_ambiguous() -> None:
    names = [name for entry in FIELDS for name in (entry.key, entry.label, *entry.aliases)]
    assert len(names) == len(set(names))
    assert FIELD_BY_NAME["提案编号"].key == "proposal_number"


def test_every_example_passes_its_own_validator() -> None:
    for entry in FIELDS:
        if entry.validator and entry.example:
            assert entry.validator(entry.example) == "", entry.key


def test_every_field_has_a_help_sentence() -> None:
    assert all(re.fullmatch(r".+[。；]", entry.help) for entry in FIELDS)


def test_a_value_is_changed_by_key() -> None:
    changed = (
        Particulars()
        .with_value("cc", ("甲", "乙"))
        .with_value("date", "2023-06-20")
        .with_value("sealed", value=True)
    )
    assert changed == Particulars(cc=("甲", "乙"), date="2023-06-20", sealed=True)
    assert (changed.text("cc"), changed.text("date"), changed.text("sealed"), changed.text("title")) == (
        "甲、乙",
        "2023年6月20日",
        "是",
        "",
    )
    for wrong in (
        lambda: changed.get("extra"),
        lambda: changed.with_value("extra", "x"),
        lambda: changed.get("nonsense"),
    ):
        with pytest.raises(KeyError):
            wrong()


def test_missing_are_the_required_without_a_value() -> None:
    missing = {entry.key for entry in Particulars(issuer="某局", proposers=("某某",)).missing()}
    assert {"title", "salutation", "signature", "date", "result_class"} <= missing
    assert not {"issuer", "proposers", "cc"} & missing


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("doc_number", "郑数函[2023]15号", "六角括号"),
        ("doc_number", "郑数函〔2023〕第15号", "第"),
        ("doc_number", "郑数函〔2023〕015号", "虚位"),
        ("doc_number", "15号", "机关代字"),
        ("copy_number", "1", "六位"),
        ("date", "2023年6月20日", "日期"),
        ("title", "关于某提案的答复。", "标点"),
        ("title", "关于对某提案的答复", "重复"),
        ("phone", "0371 60000000", "电话"),
        ("phone", "0371—60000000", "电话"),
    ],
)
def test_what_is_wrong_is_said(key: str, value: str, words: str) -> None:
    assert words in Particulars(**{key: value}).problem(key)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("key", "value"),
    [("phone", "0371-60000000、13800000000"), ("phone", "60000000"), ("doc_number", ""), ("cc", ())],
)
def test_what_is_right_is_not_complained_of(key: str, value: str) -> None:
    assert Particulars(**{key: value}).problem(key) == ""  # type: ignore[arg-type]


@given(particulars)
def test_every_value_can_be_judged_and_printed(some: Particulars) -> None:
    for entry in FIELDS:
        assert isinstance(some.problem(entry.key), str)
        assert isinstance(some.text(entry.key), str)


def test_an_opinion_lacks_nothing_that_only_the_answer_states() -> None:
    answer, opinion = Particulars(role="主办"), Particulars(role="会办")
    assert not answer.is_opinion
    assert opinion.is_opinion
    lacking = {field.key for field in answer.missing()} - {field.key for field in opinion.missing()}
    assert lacking == {"result_class", "disclosure", "proposers"}
    assert opinion.requires("salutation")
    assert answer.applies("result_class")
    assert not opinion.applies("result_class")
