"""Comments go out with the Word file: what they say, where they stand, which one answers which."""

import dataclasses
import datetime
import io
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings

from replydesk.export import docx_bytes
from replydesk.intake import read_bytes
from replydesk.letter import Comment, Letter, Particulars, attachment, heading, paragraph, table
from replydesk.letter.comments import answer, resolve
from replydesk.ooxml import qname
from replydesk.review.document import FileComment, RevisedDocument
from replydesk.review.matching import match
from replydesk.review.reading import read_reviewed
from tests import strategies
from tests.export.conftest import Office, exported
from tests.export.order import attribute_problems, problems
from tests.export.profiles import NAMES, document_letter, office_profile
from tests.letters import full_letter, sample_particulars

WANG, SONG = "王某", "宋某"
MORNING, NOON = "2026-03-02T09:30:00", "2026-03-02T12:00:00Z"


def on(
    letter: Letter, block: str, words: str, id: str = "c", author: str = WANG, text: str = "请核"
) -> Comment:
    """A comment on these words of a block."""
    context = next(each.text for each in letter.blocks if each.id == block)
    start = context.index(words)
    return Comment(id, author, text, MORNING, "王", block, start, start + len(words), context)


def commented_letter() -> Letter:
    """The full letter with a thread, a settled comment over another one, and one on what no block holds."""
    letter = full_letter()
    comments = (
        on(letter, "a2", "企业", "c1", text="多少家？\n请补充数字。"),
        on(letter, "a6", "重点任务按期", "c2", SONG, "“重点任务”是否统一？"),
        on(letter, "a6", "按期完成", "c3", "赵 某某", "A & B < C"),
        Comment("c4", WANG, "标题再核", MORNING),
    )
    letter = letter.with_comments(comments)
    return resolve(answer(letter, "c1", "三千家。", SONG, NOON), "c2")


def read(letter: Letter, profile: str = "letter") -> RevisedDocument:
    return read_reviewed(docx_bytes(letter, profile), "信.docx")


def quoted(document: RevisedDocument, comment: FileComment) -> str:
    """The words of the document that the comment is on."""
    assert comment.start is not None
    assert comment.end is not None
    assert comment.start.paragraph == comment.end.paragraph
    text = list(document.paragraphs())[comment.start.paragraph].text(accepted=True)
    return text[comment.start.offset : comment.end.offset]


def quote(letter: Letter, profile: str = "letter") -> str:
    """The words that the letter's only comment is on."""
    document = read(letter, profile)
    (comment,) = document.comments
    return quoted(document, comment)


def test_our_reader_reads_them_as_they_were_written() -> None:
    document = read(commented_letter())
    told = [
        (
            comment.author,
            comment.date,
            comment.initials,
            comment.text,
            comment.reply_to,
            comment.resolved,
            quoted(document, comment).replace("\n", ""),
        )
        for comment in document.comments
    ]
    title = sample_particulars().title
    assert told == [
        (WANG, MORNING, "王", "标题再核", "", False, title),
        (WANG, MORNING, "王", "多少家？\n请补充数字。", "", False, "企业"),
        (SONG, NOON, "宋", "三千家。", "1", False, "企业"),
        (SONG, MORNING, "王", "“重点任务”是否统一？", "", True, "重点任务按期"),
        ("赵 某某", MORNING, "王", "A & B < C", "", False, "按期完成"),
    ]


def test_python_docx_reads_them() -> None:
    comments = list(docx.Document(io.BytesIO(docx_bytes(commented_letter()))).comments)
    assert [comment.author for comment in comments] == [WANG, WANG, SONG, SONG, "赵 某某"]
    assert [comment.text for comment in comments][1:3] == ["多少家？\n请补充数字。", "三千家。"]
    assert comments[0].initials == "王"
    assert comments[2].timestamp == datetime.datetime(2026, 3, 2, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize("profile", NAMES)
def test_every_part_is_in_the_order_of_the_schema(tmp_path: Path, profile: str) -> None:
    letter = document_letter().with_comments(commented_letter().comments)
    parts = exported(letter, office_profile(tmp_path, profile))
    assert {"word/comments.xml", "word/commentsExtended.xml", "word/people.xml"} <= set(parts)
    for name, root in parts.items():
        assert problems(root) == [], name
        assert attribute_problems(root) == [], name


def test_every_comment_begins_and_ends_in_its_paragraph_with_a_reference_behind() -> None:
    body = exported(commented_letter())["word/document.xml"]
    for number in range(5):
        marks = [
            element
            for tag in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")
            for element in body.iter(qname(tag))
            if element.get(qname("w:id")) == str(number)
        ]
        start, end, reference = marks
        run = reference.getparent()
        assert run is not None
        assert start.getparent() is end.getparent() is run.getparent()
        assert end.getnext() is run


def test_paragraphs_of_comments_have_ids_of_their_own_by_which_threads_hang_together() -> None:
    parts = exported(commented_letter())
    ids = [line.get(qname("w14:paraId"), "") for line in parts["word/comments.xml"].iter(qname("w:p"))]
    assert len(set(ids)) == len(ids) == 6
    assert all(len(name) == 8 and 0 < int(name, 16) < 0x80000000 for name in ids)
    threads = [
        (entry.get(qname("w15:paraId")), entry.get(qname("w15:paraIdParent")), entry.get(qname("w15:done")))
        for entry in parts["word/commentsExtended.xml"]
    ]
    assert threads == [
        (ids[0], None, "0"),
        (ids[2], None, "0"),
        (ids[3], ids[2], "0"),
        (ids[4], None, "1"),
        (ids[5], None, "0"),
    ]
    for name, ignored in (("comments", "w14"), ("commentsExtended", "w15"), ("people", "w15")):
        assert parts[f"word/{name}.xml"].get(qname("mc:Ignorable")) == ignored
        assert ignored in parts[f"word/{name}.xml"].nsmap


def test_every_author_is_one_of_the_people() -> None:
    people = exported(commented_letter())["word/people.xml"]
    assert [person.get(qname("w15:author")) for person in people] == [WANG, SONG, "赵 某某"]
    nameless = full_letter().with_comments((Comment("c", "", "？"),))
    assert "word/people.xml" not in exported(nameless)


def test_a_letter_without_comments_has_nothing_of_them() -> None:
    content = docx_bytes(full_letter())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for word in (b"comment", b"annotation text", b"people"):
        assert word not in everything


def test_the_same_comments_give_the_same_bytes() -> None:
    letter = commented_letter()
    assert docx_bytes(letter) == docx_bytes(letter)


@pytest.mark.parametrize("profile", ["letter", "automatic"])
@pytest.mark.parametrize("words", ["全市“上云”", "企业……有序", "增长。我局", "第一时间", SONG])
def test_a_comment_on_a_heading_does_not_count_its_number(tmp_path: Path, profile: str, words: str) -> None:
    block = heading("全市“上云”企业……有序增长。我局第一时间由宋某负责。", 2, id="h")
    letter = Letter("x", Particulars(), (heading("基本情况", 1, id="g"), block))
    commented = letter.with_comments((on(letter, "h", words),))
    assert quote(commented, office_profile(tmp_path, profile)) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [("第{{提案号}}号", "第20230030号"), ("提案号", "20230030"), ("号提案", "号提案"), ("您提出", "您提出")],
)
def test_a_comment_around_a_placeholder_is_around_what_fills_it(words: str, shown: str) -> None:
    letter = Letter("x", sample_particulars(), (paragraph("您提出的第{{提案号}}号提案", id="p"),))
    assert quote(letter.with_comments((on(letter, "p", words),))) == shown


def test_a_comment_on_a_title_in_two_lines_is_on_its_words() -> None:
    title = "郑州市制造业数字化转型三年行动计划重点工作任务清单及责任分工"
    letter = Letter("x", Particulars(), (paragraph("正文", id="p"), attachment(title, id="t")))
    words = quote(letter.with_comments((on(letter, "t", title[10:28]),)))
    assert "\n" in words
    assert words.replace("\n", "") == title[10:28]


def test_a_comment_on_a_table_is_on_its_first_cell() -> None:
    letter = Letter("x", Particulars(), (table([["序号", "事项"], ["1", "甲"]], id="t"),))
    assert quote(letter.with_comments((Comment("c", WANG, "？", block="t"),))) == "序号"


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        (Comment("c", WANG, "？", block="a6", start=0, end=2, context="没有了"), "其中，重点任务按期完成。"),
        (Comment("c", WANG, "？", block="gone", start=0, end=2, context="没有了"), "标题"),
        (Comment("c", WANG, "？"), "标题"),
        (Comment("c", WANG, "？", start=0, end=2, context="郭岭委员："), "郭岭"),
        (Comment("c", WANG, "？", block="a6", start=3, end=3, context="其中，重点任务按期完成。"), ""),
    ],
)
def test_a_comment_always_has_a_place(comment: Comment, words: str) -> None:
    letter = dataclasses.replace(full_letter(), particulars=Particulars(title="标题", salutation="郭岭委员"))
    assert quote(letter.with_comments((comment,))) == words


def test_a_comment_on_words_of_the_letters_title_is_on_them_across_its_lines() -> None:
    title = sample_particulars().title
    start = title.index("会议第2023")
    comment = Comment("c", WANG, "？", start=start, end=start + 7, context=title)
    assert quote(full_letter().with_comments((comment,))) == "会议\n第2023"


def test_a_comment_written_on_what_fills_a_placeholder_stays_there() -> None:
    letter = Letter("x", sample_particulars(), (paragraph("您提出的第{{提案号}}号提案", id="p"),))
    shown = "您提出的第20230030号提案"
    comment = Comment("c", WANG, "？", block="p", start=5, end=13, context=shown)
    assert quote(letter.with_comments((comment,))) == "20230030"


def test_a_review_of_the_file_finds_them_where_they_were() -> None:
    letter = commented_letter()
    review = match(read(letter), letter, id="r", name="信.docx")
    assert not review.changes
    told = {comment.text: comment for comment in review.comments}
    for comment in letter.comments[:4]:
        found = told[comment.text]
        same = dataclasses.replace(found, id=comment.id, reply_to=comment.reply_to)
        assert same == comment
        assert bool(found.reply_to) == bool(comment.reply_to)


def test_a_comment_on_nothing_at_all_does_no_harm() -> None:
    letter = Letter("x", Particulars(), ()).with_comments((Comment("c", WANG, "？"),))
    assert [comment.text for comment in read(letter).comments] == ["？"]
    assert quote(letter.with_blocks((paragraph("", id="p"),))) == ""


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2026-03-02T09:30:00.5+08:00", "2026-03-02T09:30:00.5+08:00"),
        ("2026-03-02", "2026-03-02T00:00:00"),
        ("2026-13-02T09:30:00", ""),
        ("昨天", ""),
        ("", ""),
    ],
)
def test_only_a_date_stands_where_word_wants_one(date: str, written: str) -> None:
    letter = full_letter().with_comments((Comment("c", WANG, "？", date),))
    assert read(letter).comments[0].date == written


def test_intake_reads_the_letter_with_its_comments() -> None:
    letter = commented_letter()
    reading = read_bytes(docx_bytes(letter), "信.docx")
    assert reading.letter == letter
    assert not reading.messages


@given(strategies.letters())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_comments_change_nothing_of_the_text(letter: Letter) -> None:
    with_them, without = read(letter), read(letter.with_comments(()))
    assert [line.text(accepted=True) for line in with_them.paragraphs()] == [
        line.text(accepted=True) for line in without.paragraphs()
    ]
    assert len(with_them.comments) == len(letter.comments)
    assert problems(exported(letter)["word/comments.xml" if letter.comments else "word/document.xml"]) == []


@pytest.mark.render
def test_libreoffice_keeps_them(office: Office) -> None:
    path = office({"letter": docx_bytes(commented_letter())}, "docx")["letter"]
    document = read_reviewed(path.read_bytes(), "信.docx")
    told = {
        (comment.author, comment.date[:19], comment.text, comment.resolved, quoted(document, comment))
        for comment in document.comments
        if comment.text not in ("标题再核", "三千家。")
    }
    assert told == {
        (WANG, MORNING, "多少家？\n请补充数字。", False, "企业"),
        (SONG, MORNING, "“重点任务”是否统一？", True, "重点任务按期"),
        ("赵 某某", MORNING, "A & B < C", False, "按期完成"),
    }
    assert {"标题再核", "三千家。"} < {comment.text for comment in document.comments}


def test_runs_keep_their_format_on_both_sides_of_a_comment() -> None:
    body = exported(commented_letter())["word/document.xml"]
    runs = [
        (
            "".join(node.text or "" for node in run.iter(qname("w:t"))),
            run.find(f".//{qname('w:b')}") is not None,
        )
        for line in body.iter(qname("w:p"))
        if "重点任务按期完成" in "".join(node.text or "" for node in line.iter(qname("w:t")))
        for run in line.iter(qname("w:r"))
    ]
    assert [run for run in runs if run[0]] == [
        ("其中，", False),
        ("重点任务", True),
        ("按期", False),
        ("完成", False),
        ("。", False),
    ]
