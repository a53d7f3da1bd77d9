"""Faces by their many names."""

import pytest

from replydesk.check.format.faces import is_leftover, kind, same


@pytest.mark.parametrize(
    ("first", "second"),
    [("黑体", "SimHei"), ("宋体", "simsun"), ("仿宋_GB2312", "FangSong_GB2312"), ("仿宋", "FangSong")],
)
def test_names_of_one_font_are_the_same(first: str, second: str) -> None:
    assert same(first, second)
    assert same(second, first)


def test_designs_of_other_foundries_are_alike_and_not_the_same() -> None:
    assert not same("仿宋_GB2312", "仿宋")
    assert kind("仿宋_GB2312") == kind("STFangsong") == kind("方正仿宋_GBK")
    assert kind("方正小标宋简体") == kind("FZXiaoBiaoSong-B05S") != kind("华文中宋")
    assert kind("宋体") != kind("仿宋")


def test_what_programs_put_in_is_told_from_a_choice() -> None:
    assert is_leftover("Calibri Light")
    assert not is_leftover("Times New Roman")
