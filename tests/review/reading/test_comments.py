"""Comments: what they say, where they stand, which one they answer; and what is missing or wrong in a file."""

from xml.sax.saxutils import escape

from replydesk.review.document import Anchor, FileComment, RevisedDocument
from tests.intake.wordbuilder import p, part, run, tbl
from tests.review.marked import LI, MORNING, WANG, around, cut, document, gone, ins, para


def start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/>'


def reference(number: int) -> str:
    return f'<w:r><w:rPr/><w:commentReference w:id="{number}"/></w:r>'


def on(number: int, *runs: str) -> str:
    return start(number) + "".join(runs) + end(number) + reference(number)


def said(number: int | str, text: str, author: str = WANG, paragraph: str = "") -> str:
    """w:comment; every line is a paragraph, and the last one has the w14:paraId."""
    lines = text.split("\n")
    inner = "".join(
        f'<w:p w14:paraId="{paragraph if line is lines[-1] else ""}"><w:r><w:t>{escape(line)}</w:t></w:r></w:p>'
        for line in lines
    )
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="{MORNING}" w:initials="W">{inner}</w:comment>'


def extended(*entries: tuple[str, str, int]) -> str:
    """commentsExtended.xml: paragraph id, that of the comment that is answered, settled or not."""
    return part(
        "w15:commentsEx",
        *(
            f'<w15:commentEx w15:paraId="{name}" w15:paraIdParent="{parent}" w15:done="{done}"/>'
            for name, parent, done in entries
        ),
    )


def commented(*body: str, comments: tuple[str, ...], threads: str = "") -> RevisedDocument:
    parts = {"comments": part("w:comments", *comments)}
    return document(*body, **parts, **({"commentsExtended": threads} if threads else {}))


def test_a_comment_has_its_words_and_its_stretch() -> None:
    read = commented(para(run("甲"), on(3, run("乙丙")), run("丁")), comments=(said(3, "再核\n一下"),))
    assert read.comments == (FileComment("3", WANG, MORNING, "W", "再核\n一下", Anchor(0, 1), Anchor(0, 3)),)


def test_a_stretch_counts_deleted_and_inserted_text() -> None:
    body = para(cut("旧"), ins("新新"), start(1), run("甲"), ins("乙"), cut("丙"), end(1), run("丁"))
    (comment,) = commented(body, comments=(said(1, "？"),)).comments
    assert (comment.start, comment.end) == (Anchor(0, 3), Anchor(0, 6))


def test_a_stretch_goes_over_paragraphs_and_tables() -> None:
    read = commented(
        start(1), p("甲"), tbl(["一", para(run("二"), end(1))]), start(2), p("乙"), p("丙"), end(2),
        comments=(said(1, "一"), said(2, "二")),
    )  # fmt: skip
    assert [(comment.start, comment.end) for comment in read.comments] == [
        (Anchor(0, 0), Anchor(2, 1)),
        (Anchor(3, 0), Anchor(4, 1)),
    ]


def test_a_reference_alone_is_a_point_and_a_comment_without_any_is_nowhere() -> None:
    read = commented(para(run("甲乙"), reference(1), run("丙")), comments=(said(1, "此处"), said(2, "何处")))
    assert [(comment.start, comment.end) for comment in read.comments] == [
        (Anchor(0, 2), Anchor(0, 2)),
        (None, None),
    ]


def test_half_a_range_and_a_range_that_is_turned_round() -> None:
    body = para(run("甲"), start(1), run("乙"), end(2), reference(1), run("丙"), end(3), run("丁"), start(3))
    read = commented(body, comments=(said(1, "一"), said(2, "二"), said(3, "三")))
    assert [(comment.start, comment.end) for comment in read.comments] == [
        (Anchor(0, 1), Anchor(0, 2)),
        (Anchor(0, 2), Anchor(0, 2)),
        (Anchor(0, 3), Anchor(0, 4)),
    ]


def test_answers_and_what_is_settled() -> None:
    read = commented(
        para(on(0, on(1, run("甲"))), on(2, run("乙"))),
        comments=(
            said(0, "请核\n实", paragraph="0A"),
            said(1, "已核", LI, "0B"),
            said(2, "好", paragraph="0C"),
        ),
        threads=extended(("0A", "", 1), ("0B", "0A", 1), ("0C", "", 0)),
    )
    assert [(comment.number, comment.reply_to, comment.resolved) for comment in read.comments] == [
        ("0", "", True),
        ("1", "0", True),
        ("2", "", False),
    ]


def test_answers_to_nobody_and_in_a_circle_are_comments() -> None:
    read = commented(
        para(run("甲")),
        comments=tuple(said(number, "？", paragraph=f"0{number}") for number in range(4)),
        threads=extended(("00", "01", 0), ("01", "00", 0), ("02", "02", 0), ("03", "77", 0), ("99", "00", 1)),
    )
    assert [comment.reply_to for comment in read.comments] == ["", "", "", ""]


def test_numbers_that_are_missing_or_doubled_are_given_anew() -> None:
    read = commented(
        para(on(1, run("甲"))), comments=(said(1, "一"), said(1, "二"), said("", "三"), said(2, "四"))
    )
    assert [(comment.number, comment.text) for comment in read.comments] == [
        ("1", "一"),
        ("3", "二"),
        ("4", "三"),
        ("2", "四"),
    ]
    assert [comment.start for comment in read.comments] == [Anchor(0, 0), None, None, None]


def test_who_and_when_may_be_missing_and_a_comment_may_be_empty() -> None:
    read = commented(para(on(1, run("甲"))), comments=('<w:comment w:id="1"/>',))
    assert read.comments == (FileComment("1", "", "", "", "", Anchor(0, 0), Anchor(0, 1)),)


def test_changes_inside_a_comment_count_as_made() -> None:
    inner = para(ins("请"), around("w:del", gone("勿")), run("核"))
    read = commented(p("甲"), comments=(f'<w:comment w:id="1" w:author="{WANG}">{inner}</w:comment>',))
    assert read.comments[0].text == "请核"


def test_an_anchor_in_a_text_box_is_in_the_boxs_paragraph() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{para(on(1, run('框')))}</w:txbxContent></w:pict></w:r>"
    (comment,) = commented(para(run("甲"), box), p("乙"), comments=(said(1, "？"),)).comments
    assert comment.start == Anchor(1, 0)
