from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication

from replydesk.letter.change import Change, ChangeKind
from replydesk.ui.redline.words import tip


@pytest.mark.parametrize("kind", get_args(ChangeKind))
def test_every_kind_has_a_word(qapp: QApplication, kind: ChangeKind) -> None:
    author, deed = tip(Change("a", kind, (), author="王某", date="2023-06-12T09:30:00Z")).split("\n")
    assert author == "王某  2023-06-12 09:30"
    assert deed


def test_what_is_not_known_is_said(qapp: QApplication) -> None:
    change = Change("a", "delete", (), "旧标题", "", key="title", tracked=False)
    assert tip(change) == "未署名\n标题：旧标题 → （无）\n未留痕修改"
    assert "later：甲 → 乙" in tip(Change("a", "replace", (), "甲", "乙", key="later"))
