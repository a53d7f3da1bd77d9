"""Any reviewed document is read as it was written, and files that are damaged or hostile end in a sentence or a result."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given

from replydesk.errors import ReplydeskError
from replydesk.export import docx_bytes
from replydesk.review.document import RevisedDocument
from replydesk.review.reading import ReviewError, read_reviewed, read_reviewed_file
from replydesk.review.reading.reader import MOST_COMMENTS, MOST_REVISIONS
from tests.intake.wordbuilder import p, part, run, word
from tests.letters import full_letter
from tests.review.marked import WANG, around, cut, ins, para, zip_parts, zipped
from tests.review.strategies import documents
from tests.review.writing import written

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MOST_MEGABYTES = 500


@given(documents())
def test_what_is_written_is_read(read: RevisedDocument) -> None:
    assert read_reviewed(written(read), "信.docx") == read


def test_a_file_of_ours_says_which_letter_it_is() -> None:
    _, identity = read_reviewed_file(docx_bytes(full_letter(), "letter"), "信.docx")
    assert identity.id == "full"
    assert identity.letter is not None
    _, foreign = read_reviewed_file(word(p("甲")), "信.docx")
    assert (foreign.id, foreign.letter) == ("", None)


def relations(*targets: tuple[str, str]) -> bytes:
    entries = "".join(
        f'<Relationship Id="r{place}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{entries}</Relationships>'.encode()


def with_document(xml: str | bytes) -> bytes:
    content = xml if isinstance(xml, bytes) else xml.encode()
    return zipped({**zip_parts(word(p("甲"))), "word/document.xml": content})


def bomb() -> bytes:
    return with_document(zip_parts(word(p("甲")))["word/document.xml"] + b" " * 60_000_000)


def entities() -> bytes:
    inner = '<!DOCTYPE x [<!ENTITY a "甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;">]>' + part(
        "w:document", "<w:body>&b;</w:body>"
    )
    return with_document(inner)


def outside() -> bytes:
    inner = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + part(
        "w:document", "<w:body>&a;</w:body>"
    )
    return with_document(inner)


def deep() -> bytes:
    inner = "<w:ins>" * 10_000 + run("甲") + "</w:ins>" * 10_000
    return word(para(inner))


REFUSED: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "no archive": lambda: b"PK\x03\x04" + b"x" * 400,
    "cut short": lambda: word(p("甲"))[:-60],
    "old Word": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "bomb": bomb,
    "entities": entities,
    "outside": outside,
    "deep": deep,
    "no body": lambda: with_document(part("w:document")),
    "no document": lambda: zipped({"_rels/.rels": relations(("officeDocument", "word/none.xml"))}),
    "relations to an image": lambda: zipped(
        {
            **zip_parts(word(p("甲"))),
            "_rels/.rels": relations(("officeDocument", "media/a.png")),
            "media/a.png": b"\x89PNG",
        }
    ),
    "broken comments": lambda: zipped(
        {**zip_parts(word(p("甲"), parts={"comments": "x"})), "word/comments.xml": b"<w:comments"}
    ),
}


@pytest.mark.parametrize("make", REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_read_ends_in_a_sentence(make: Callable[[], bytes]) -> None:
    with pytest.raises(ReplydeskError) as caught:
        read_reviewed(make(), "信.docx")
    assert "信.docx" in str(caught.value)
    assert "原文件未改动" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_relations_that_lead_nowhere_or_in_a_circle_do_no_harm() -> None:
    main = relations(
        ("styles", "none.xml"),
        ("comments", "gone.xml"),
        ("comments", "../../../etc/passwd"),
        ("numbering", "document.xml"),
    )
    circle = relations(("officeDocument", "document.xml"), ("commentsExtended", "document.xml"))
    parts = zip_parts(word(para(run("甲"), ins("乙"))))
    content = zipped({**parts, "word/_rels/document.xml.rels": main, "word/_rels/styles.xml.rels": circle})
    assert [
        paragraph.text(accepted=True) for paragraph in read_reviewed(content, "信.docx").paragraphs()
    ] == ["甲乙"]


def test_a_file_without_its_comments_is_read() -> None:
    anchored = '<w:commentRangeStart w:id="1"/>' + run("甲") + '<w:r><w:commentReference w:id="1"/></w:r>'
    read = read_reviewed(word(para(anchored)), "信.docx")
    assert read.comments == ()


def test_wrong_numbers_and_attributes_do_no_harm() -> None:
    body = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="9"/></w:numPr><w:outlineLvl w:val="-3"/></w:pPr>'
        + around("w:ins", run("甲"), WANG, "昨天") + "</w:p>",
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr></w:tc></w:tr><w:tr/></w:tbl>',
        "<w:tbl/>",
        '<w:moveFromRangeEnd w:id="5"/><w:commentRangeEnd w:id="5"/>',
    )  # fmt: skip
    read = read_reviewed(word(*body), "信.docx")
    assert next(read.paragraphs()).text(accepted=True) == "甲"


def heavy(revisions: int) -> bytes:
    """So many revisions, which are not alike, so that they are not taken for a bomb."""
    half = range(25)
    paragraphs = (
        para(*(ins(f"新{n * 25 + i}", f"作者{i}") + cut(f"旧{i * n}", f"作者{n}") for i in half))
        for n in range(revisions // 50)
    )
    return word(*paragraphs)


def test_a_file_with_more_revisions_than_any_letter_has_is_refused() -> None:
    with pytest.raises(ReviewError, match="100000 处修订"):
        read_reviewed(heavy(100_000), "信.docx")


def test_a_file_with_more_comments_than_any_letter_has_is_refused() -> None:
    said = "".join(f'<w:comment w:id="{number}"/>' for number in range(MOST_COMMENTS + 1))
    with pytest.raises(ReviewError, match="5001 处批注"):
        read_reviewed(word(p("甲"), parts={"comments": part("w:comments", said)}), "信.docx")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells in /proc what a program needed at most")
def test_a_file_with_as_many_revisions_as_may_be_is_read_in_memory_that_there_is(tmp_path: Path) -> None:
    path = tmp_path / "重.docx"
    path.write_bytes(heavy(MOST_REVISIONS))
    program = (
        "import sys; from pathlib import Path; from replydesk.review.reading import read_reviewed\n"
        "from replydesk.review.report import to_dict\n"
        "report = to_dict(read_reviewed(Path(sys.argv[1]).read_bytes(), 'x.docx'))\n"
        "status = dict(line.split(':') for line in Path('/proc/self/status').read_text().splitlines())\n"
        "print(len(report['changes']), int(status['VmHWM'].split()[0]) // 1024)"  # getrusage counts the parent's too
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    changes, megabytes = map(int, done.stdout.split())
    assert changes > 0.99 * MOST_REVISIONS
    assert megabytes < MOST_MEGABYTES
