"""How versions and changes are spoken of."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from replydesk.desk import EXPORTED, Version
from replydesk.letter import Block, Letter, Mark, Particulars, heading, paragraph, table
from replydesk.letter.comparing import compare
from replydesk.letter.extent import Extent
from replydesk.ui.versions import words


@pytest.mark.parametrize(
    ("extent", "said"),
    [
        (Extent(12, 340, 120, 0, 0), "改 12 处，+340/−120 字"),
        (Extent(1, 5, 0, 2, 3), "改 1 处，+5/−0 字 · 移动 2 处 · 要素 3 项"),
        (Extent(2), "改 2 处"),
        (Extent(added=3, moves=1), "+3/−0 字 · 移动 1 处"),
        (Extent(), "没有改动"),
    ],
)
def test_figures_tell_only_what_there_is(qapp: QApplication, extent: Extent, said: str) -> None:
    assert words.figures(extent) == said


def test_a_time_is_told_to_the_minute(qapp: QApplication) -> None:
    now = datetime.now().astimezone()
    assert words.moment(now) == f"今天 {now:%H:%M}"
    assert words.moment(datetime(2022, 6, 3, 14, 32).astimezone()) == "2022年6月3日 14:32"
    earlier = now - timedelta(days=1)
    assert words.moment(earlier).endswith(f"月{earlier.day}日 {earlier:%H:%M}")


def test_a_version_is_named_by_all_that_is_known(qapp: QApplication) -> None:
    time = datetime(2022, 6, 3, 14, 32).astimezone()
    version = Version(7, "one", "", EXPORTED, "", 1, time)
    assert words.full_name(version, 3, "送审.docx") == "第3版 · 2022年6月3日 14:32 · 导出 · 送审.docx"
    assert words.full_name(version, 3, "") == "第3版 · 2022年6月3日 14:32 · 导出"


def spoken(old: tuple[Block, ...], new: tuple[Block, ...]) -> list[str]:
    before, after = (Letter("one", Particulars(), blocks) for blocks in (old, new))
    return [words.spoken(change, before, "二") for change in compare(before, after)]


LONG = "我们将继续努力，并及时反馈办理情况。"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ((paragraph("继续努力", id="a"),), (paragraph("继续加油努力", id="a"),), "插入、二、加油"),
        ((paragraph("继续努力", id="a"),), (paragraph("继续", id="a"),), "删除、二、努力"),
        ((paragraph("继续努力", id="a"),), (paragraph("继续加油", id="a"),), "替换、二、努力 → 加油"),
        (
            (paragraph(LONG, id="a"),),
            (paragraph(LONG[:8], id="a"), paragraph(LONG[8:], id="b")),
            "分段、二、我们将继续努力，¶并及时反馈办理情",
        ),
        (
            (paragraph(LONG[:8], id="a"), paragraph(LONG[8:], id="b")),
            (paragraph(LONG, id="a"),),
            "并段、二、我们将继续努力，¶",
        ),
        (
            (paragraph(LONG, id="a"),),
            (paragraph(LONG, id="a", marks=(Mark(0, 3),)),),
            "加粗、二、我们将",
        ),
        (
            (paragraph(LONG, id="a", marks=(Mark(0, 3),)),),
            (paragraph(LONG, id="a"),),
            "取消加粗、二、我们将",
        ),
        ((paragraph("工作机制", id="a"),), (heading("工作机制", 1, id="a"),), "格式、二、工作机制"),
        (
            (table([["一", "二"], ["三", "四"]], id="a"),),
            (table([["一", "二"]], id="a"),),
            "表格行、二、三 四",
        ),
    ],
)
def test_a_change_is_told_by_kind_place_and_words(
    qapp: QApplication, old: tuple[Block, ...], new: tuple[Block, ...], said: str
) -> None:
    assert spoken(old, new) == [said]


def test_of_long_values_only_what_differs_is_told(qapp: QApplication) -> None:
    before = Letter("one", Particulars(title="关于市政协十五届一次会议第30号提案的答复"))
    (change,) = compare(before, before.with_value("title", "关于市政协十五届一次会议第30号提案的复函"))
    assert words.texts(change, before) == ("…号提案的答复", "…号提案的复函")
    (change,) = compare(before, before.with_value("title", "关于市政协十五届一次会议第3号提案的答复"))
    assert words.texts(change, before) == ("…会议第30号提案的…", "…会议第3号提案的…")
    assert words.spoken(change, before, "") == "要素、标题、…会议第30号提案的… → …会议第3号提案的…"
    (change,) = compare(before, before.with_value("title", ""))
    assert words.texts(change, before) == (before.particulars.title, "")
