"""Paragraphs broken by hand at a fixed width."""

from replydesk.intake.wrapped import join_wrapped

WRAPPED = "  您提出的《关于规范电动车停放的提案》收\n悉，现答复如下：\n  我们赞成您的建议，近两年来会同有关部\n门健全标准。\n市城市管理局\n"


def test_broken_lines_are_joined_and_line_numbers_keep() -> None:
    text, joined = join_wrapped(WRAPPED)
    assert joined == 2
    assert text.split("\n") == [
        "  您提出的《关于规范电动车停放的提案》收悉，现答复如下：",
        "",
        "  我们赞成您的建议，近两年来会同有关部门健全标准。",
        "",
        "市城市管理局",
        "",
    ]


def test_paragraphs_in_lines_of_their_own_stay() -> None:
    for text in (
        "  一、工作情况\n建成12处。\n  二、下一步\n抓好落实。\n",
        "  申某委员：\n" + "  近年来，我局会同有关部门健全停放管理标准" * 4 + "\n如下\n",
        "张某、李某\n王某委员：\n您提出的提案收悉。\n",
    ):
        assert join_wrapped(text) == (text, 0)
