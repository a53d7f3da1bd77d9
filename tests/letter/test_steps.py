"""Which steps hold after withdrawals, returns and new versions."""

from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter.states import DEEDS, DRAFT, NEW_VERSION, WITHDRAW, is_locked
from replydesk.letter.steps import Step, opinions, standing, this_round, withdrawable
from tests.signing import steps

TO_SIGNING = ("送核稿", "核稿通过", "送签发")


def names(some: tuple[Step, ...]) -> list[str]:
    return [step.deed for step in some]


def test_a_withdrawal_takes_the_last_step_back() -> None:
    log = steps("送核稿", "核稿通过", WITHDRAW)
    assert log[-1].state == "送核稿"
    assert names(standing(log)) == ["送核稿"]


def test_withdrawals_go_back_step_by_step() -> None:
    log = steps("送核稿", "核稿通过", "送会签", WITHDRAW, WITHDRAW, "退回修改")
    assert names(standing(log)) == ["送核稿", "退回修改"]
    assert withdrawable(log) == log[-1]


def test_nothing_is_withdrawn_from_a_letter_without_steps() -> None:
    assert withdrawable(()) is None
    assert withdrawable(steps("送核稿", WITHDRAW)) is None


def test_a_signing_is_withdrawn_until_the_letter_was_sent() -> None:
    signed = steps(*TO_SIGNING, "签发")
    assert withdrawable(signed) == signed[-1]
    sent = steps(*TO_SIGNING, "签发", "寄送", WITHDRAW)
    assert sent[-1].state == "已签发"
    assert withdrawable(sent) is None


def test_what_was_noted_after_sending_can_be_put_right() -> None:
    log = steps(*TO_SIGNING, "签发", "寄送", "公开", WITHDRAW, "不公开")
    assert names(standing(log))[-2:] == ["寄送", "不公开"]


def test_a_new_version_begins_a_round_of_its_own() -> None:
    log = steps(
        "送核稿", ("核稿通过", "李某", "同意。", ""), "送签发", "签发", NEW_VERSION, "送核稿", "核稿通过"
    )
    assert names(this_round(log)) == ["送核稿", "核稿通过"]
    assert [step.opinion for step in opinions(log, "核稿")] == [""]


def test_opinions_are_those_of_one_box() -> None:
    log = steps(
        "送核稿",
        ("核稿意见", "赵某", "数据已核。", "规划处"),
        ("核稿通过", "李某", "同意。", "办公室"),
        "送会签",
        ("会签意见", "王某", "无意见。", "市工信局"),
        ("会签意见", "陈某", "同意。", "市财政局"),
        "会签完毕",
        ("签发", "高某", "发。", ""),
    )
    assert [step.who for step in opinions(log, "核稿")] == ["赵某", "李某"]
    assert [step.unit for step in opinions(log, "会签")] == ["市工信局", "市财政局"]
    assert [step.opinion for step in opinions(log, "签发")] == ["发。"]


def test_a_return_shows_until_the_letter_comes_again() -> None:
    returned = ("退回修改", "李某", "第三部分数据不符。", "")
    assert [step.opinion for step in opinions(steps("送核稿", returned), "核稿")] == [returned[2]]
    again = steps("送核稿", returned, "送核稿", ("核稿通过", "李某", "同意。", ""))
    assert [step.opinion for step in opinions(again, "核稿")] == ["同意。"]


def test_the_last_opinion_of_a_person_counts() -> None:
    log = steps("送核稿", ("核稿意见", "李某", "再核。", ""), ("核稿通过", "李某", "同意。", ""))
    assert [step.opinion for step in opinions(log, "核稿")] == ["同意。"]


@given(st.data())
def test_whatever_is_done_a_letter_that_was_sent_is_opened_by_a_new_version_only(data: st.DataObject) -> None:
    told: list[str] = []
    log = steps()
    for _ in range(data.draw(st.integers(0, 14))):
        state = log[-1].state if log else DRAFT
        possible = [deed.name for deed in DEEDS[state]]
        possible += [WITHDRAW] if withdrawable(log) else []
        possible += [NEW_VERSION] if is_locked(state) else []
        told.append(data.draw(st.sampled_from(possible)))
        before, log = log, steps(*told)
        if told[-1] != NEW_VERSION and "寄送" in names(before) and is_locked(before[-1].state):
            assert is_locked(log[-1].state)
    held = standing(log)
    assert (held[-1].state if held else DRAFT) == (log[-1].state if log else DRAFT)
