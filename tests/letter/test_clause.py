"""Which text of a clause is meant for which letter."""

from replydesk.letter.clause import Clause, Variant

THANKS = Clause(
    "thanks",
    "感谢",
    "感谢支持。",
    variants=(
        Variant("感谢各位代表。", proposal_kind="建议"),
        Variant("感谢贵会。", address="贵会"),
        Variant("感谢您提出建议。", proposal_kind="建议", address="您"),
    ),
)


def test_without_a_fitting_variant_the_clauses_own_text_is_meant() -> None:
    assert THANKS.text_for() == "感谢支持。"
    assert THANKS.text_for("提案", "您") == "感谢支持。"


def test_the_more_precise_variant_wins() -> None:
    assert THANKS.text_for("建议") == "感谢各位代表。"
    assert THANKS.text_for("建议", "您", "市") == "感谢您提出建议。"


def test_of_equally_precise_variants_the_first_wins() -> None:
    assert THANKS.text_for("建议", "贵会") == "感谢各位代表。"
