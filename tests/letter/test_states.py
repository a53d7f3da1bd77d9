"""Which deed leads from which state to which."""

import pytest

from replydesk.letter.states import (
    DEED_NAMES,
    DEEDS,
    DRAFT,
    RETURNED,
    SIGNED,
    STATES,
    deed_from,
    is_locked,
    opinion_deed,
)


def test_every_state_has_its_deeds_and_every_deed_leads_to_a_state() -> None:
    assert tuple(DEEDS) == STATES
    assert {deed.to for deeds in DEEDS.values() for deed in deeds} <= set(STATES)


def test_every_state_can_be_reached_from_a_draft() -> None:
    reached, ahead = {DRAFT}, [DRAFT]
    while ahead:
        found = {deed.to for deed in DEEDS[ahead.pop()]} - reached
        reached |= found
        ahead += found
    assert reached == set(STATES)


def test_no_deed_leads_from_a_signed_letter_back_to_one_that_can_be_changed() -> None:
    for state in filter(is_locked, STATES):
        assert all(is_locked(deed.to) for deed in DEEDS[state])


def test_signed_and_all_after_are_locked() -> None:
    assert tuple(filter(is_locked, STATES)) == ("已签发", "已寄送", "已公开", "不公开", "归档")
    assert not is_locked("某个新状态")


def test_review_countersigning_signing_and_returning_ask_an_opinion() -> None:
    asking = {deed.name for deeds in DEEDS.values() for deed in deeds if deed.asks_opinion}
    assert asking == {"核稿通过", "退回修改", "核稿意见", "会签意见", "签发"}
    assert all(deed.asks_opinion for deeds in DEEDS.values() for deed in deeds if deed.to == RETURNED)


@pytest.mark.parametrize(("state", "name"), [("送核稿", "核稿意见"), ("会签", "会签意见")])
def test_opinions_are_added_while_a_letter_is_reviewed_or_countersigned(state: str, name: str) -> None:
    deed = opinion_deed(state)
    assert deed is not None
    assert (deed.name, deed.to) == (name, state)


def test_no_opinion_is_added_to_a_draft_or_a_signed_letter() -> None:
    assert [opinion_deed(state) for state in (DRAFT, SIGNED)] == [None, None]


def test_a_deed_is_found_in_its_state_only() -> None:
    signing = deed_from("待签发", "签发")
    assert signing is not None
    assert signing.to == SIGNED
    assert deed_from(DRAFT, "签发") is None
    assert deed_from("某个新状态", "签发") is None


def test_names_of_deeds_come_once_each() -> None:
    assert len(set(DEED_NAMES)) == len(DEED_NAMES)
