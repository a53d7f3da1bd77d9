"""Which clauses a search finds, and in which order."""

from datetime import UTC, datetime

import pytest

from replydesk.desk import FiledClause
from replydesk.desk.clause_search import Haystack, in_order, search
from replydesk.desk.pinyin import syllables
from replydesk.letter.clause import Clause, Variant


def filed(clause: Clause, uses: int = 0, day: int = 1) -> Haystack:
    when = datetime(2023, 6, day, tzinfo=UTC)
    return Haystack.of(FiledClause(clause, 1, uses, when if uses else None, when), syllables(clause.title))


LIBRARY = (
    filed(Clause("text", "收悉开头", "感谢支持的话在正文里。", "C01", "开头")),
    filed(Clause("tag", "结尾", "谢谢。", "C20", "结尾", tags=("感谢支持",))),
    filed(Clause("inside", "衷心感谢支持", "谢谢。", folder="结尾")),
    filed(Clause("start", "感谢支持", "谢谢。", folder="结尾/常用")),
    filed(
        Clause("variant", "引出", "如下：", variants=(Variant("现将贵会所提问题答复如下：", address="贵会"),))
    ),
)


def found(text: str, library: tuple[Haystack, ...] = LIBRARY) -> list[str]:
    return [entry.clause.id for entry in search(in_order(library), text)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("感谢支持", ["start", "inside", "tag", "text"]),
        ("gxzc", ["start", "inside"]),
        ("GXZC", ["start", "inside"]),
        ("xzc", ["inside", "start"]),
        ("ganxie", ["start", "inside"]),
        ("ganx", ["start", "inside"]),
        ("anxie", []),  # begins inside a syllable
        ("gan xie", ["start", "inside"]),
        ("zhongxin", ["inside"]),
        ("常用", ["start"]),
        ("c20", ["tag"]),
        ("结尾感谢", ["tag"]),  # the function's name
        ("结尾 谢谢", ["tag", "inside", "start"]),
        ("贵会", ["variant"]),
        ("感谢 没有", []),
        ("没有", []),
        ("\n", ["text", "tag", "inside", "start", "variant"]),
    ],
)
def test_every_word_must_occur_and_better_places_come_first(text: str, ids: list[str]) -> None:
    assert found(text) == ids


def test_of_equals_the_more_used_comes_first_then_the_later_used() -> None:
    clause = Clause("", "感谢", "谢谢。")
    library = tuple(
        filed(Clause(clause_id, clause.title, clause.text), uses, day)
        for clause_id, uses, day in (("never", 0, 9), ("early", 2, 1), ("late", 2, 5), ("often", 7, 1))
    )
    assert found("感谢", library) == found("", library) == ["often", "late", "early", "never"]


def test_a_limit_leaves_the_best() -> None:
    assert [entry.clause.id for entry in search(in_order(LIBRARY), "感谢支持", 2)] == ["start", "inside"]
