"""The redline on paper."""

from replydesk.export import load_profile
from replydesk.export.paging import Pages, PlacedLine
from replydesk.export.redline import redline_pages
from tests.export.redline.samples import PAIRS


def pages_of(name: str) -> Pages:
    """The pages of a pair of letters' redline."""
    return redline_pages(*PAIRS[name], load_profile("letter"))


def said(pages: Pages, fate: str) -> str:
    """All characters with this fate."""
    return "".join(
        piece.text
        for page in pages.pages
        for line in page.lines
        for piece in line.line.pieces
        if piece.look.fate == fate
    )


def barred(pages: Pages) -> list[str]:
    """The lines that have a bar beside them."""
    left = round(pages.sheet.profile.page.left)
    found: list[PlacedLine] = []
    for page in pages.pages:
        bars = [rule for rule in page.rules if rule.x1 == rule.x2 < left]
        found += [line for line in page.lines if any(bar.y1 == line.top for bar in bars)]
    return [line.line.text for line in found]


def test_what_is_gone_has_its_room_beside_what_has_come() -> None:
    pages = pages_of("words")
    assert said(pages, "inserted") == "如期全面"
    assert said(pages, "deleted") == "按期"
    assert barred(pages) == ["其中，重点任务按期如期全面完成。"]


def test_a_split_shows_where_the_paragraph_ended() -> None:
    pages = pages_of("split")
    assert said(pages, "inserted") == "¶"
    assert barred(pages) == ["其中，¶"]


def test_a_paragraph_that_came_whole_needs_no_sign() -> None:
    assert said(pages_of("new"), "inserted") == "新的一段。"


def test_another_format_has_a_bar() -> None:
    assert barred(pages_of("bold")) == ["其中，重点任务按期完成。"]
    assert barred(pages_of("level")) == ["1.政策支持"]


def test_cells_have_bars_too() -> None:
    assert "培训" in "".join(barred(pages_of("rows")))


def test_what_moved_is_told_apart() -> None:
    pages = pages_of("moved")
    assert said(pages, "moved_from")[3:] == said(pages, "moved_to").replace("（）", "")


def test_a_letter_beside_itself_has_no_mark() -> None:
    assert barred(pages_of("nothing")) == []
