"""The clause panel in the real window, over a library of three clauses instead of the starter set."""

import pytest

from replydesk.desk import Desk
from replydesk.letter.clause import Clause, Variant
from replydesk.ui.clauses.panel import ClausePanel
from replydesk.ui.main_window import MainWindow

THANKS = Clause(
    "thanks",
    "感谢支持",
    "感谢您的支持。",
    "C20",
    "结尾",
    (Variant("感谢贵会的支持。", address="贵会"),),
    ("常用",),
    shared=True,
)
OPENING = Clause(
    "opening", "收悉开头", "关于{{案由}}的{{类型}}（第{{提案号}}号）收悉。\n{{领域}}。", "C01", "开头"
)
NOTE = Clause("note", "随手记的", "一句话。")


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A desk whose library holds the three clauses only."""
    desk.remember("clauses.starter", 1_000_000)
    for clause in (THANKS, OPENING, NOTE):
        desk.clauses.save(clause)
    return desk


@pytest.fixture
def panel(opened: MainWindow) -> ClausePanel:
    """The panel, shown beside the small letter."""
    opened.actions_["to-clauses"].trigger()
    return opened.clauses.panel
