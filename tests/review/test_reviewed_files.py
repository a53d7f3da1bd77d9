"""The reviewed files in tests/data/reviewed: made by Word's rules, by python-docx, by WPS's habits and by LibreOffice.

pandoc cannot tell rows that come or go, and passes over revisions without an author: it gets files without these. (Nor
does it see that the end of a paragraph was inserted and deleted again; no file here has that, `test_views` does.)
"""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from replydesk.export import docx_bytes
from replydesk.letter import Letter
from replydesk.review.document import RevisedDocument, Revision
from replydesk.review.reading import read_reviewed, read_reviewed_file
from replydesk.review.stream import tracked_changes
from replydesk.review.views import texts
from tests.letters import bound_letter, full_letter, long_letter, seed_letter
from tests.review.fixtures import FOLDER, WRITTEN
from tests.review.marked import WANG, zip_parts, zipped
from tests.review.pandoc import pandoc_texts, without_blanks
from tests.review.reread import letter_view
from tests.review.test_stream import edited, flat

LETTERS = {
    "word-mixed": full_letter,
    "word-paragraphs": seed_letter,
    "word-long": long_letter,
    "wps-mixed": bound_letter,
    "lo-word-mixed": full_letter,
    "lo-word-paragraphs": seed_letter,
    "lo-wps-mixed": bound_letter,
}
FILES = sorted(FOLDER.glob("*.docx"))
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def read(name: str) -> RevisedDocument:
    return read_reviewed((FOLDER / f"{name}.docx").read_bytes(), name)


def original(letter: Letter) -> RevisedDocument:
    return read_reviewed(docx_bytes(letter, "letter"), "信.docx")


def plain_for_pandoc(content: bytes) -> bytes:
    """The file without what pandoc does not know: rows stay, nobody is called 王某."""
    parts = zip_parts(content)
    body = parts["word/document.xml"].decode()
    body = re.sub(r"<w:(ins|del) [^>]*/>(?=(<w:(ins|del) [^>]*/>)*</w:trPr>)", "", body)
    body = re.sub(r"(<w:(?:ins|del) (?![^>]*w:author))", rf'\1w:author="{WANG}" ', body)
    return zipped({**parts, "word/document.xml": body.encode()})


@every_file
@pytest.mark.parametrize("accepted", [True, False], ids=["accepted", "refused"])
def test_pandoc_reads_the_same(path: Path, accepted: bool, tmp_path: Path) -> None:
    content = plain_for_pandoc(path.read_bytes())
    (tmp_path / path.name).write_bytes(content)
    ours = without_blanks(texts(read_reviewed(content, path.name), accepted=accepted))
    assert ours == pandoc_texts(tmp_path / path.name, accepted=accepted)


@every_file
def test_the_changes_lead_to_the_accepted_text(path: Path) -> None:
    document = read(path.stem)
    assert edited(texts(document, accepted=False), tracked_changes(document)) == flat(
        texts(document, accepted=True)
    )


@pytest.mark.parametrize(("name", "letter"), LETTERS.items(), ids=list(LETTERS))
def test_all_refused_is_what_was_exported(name: str, letter: Callable[[], Letter]) -> None:
    kept = without_blanks if name.startswith("lo-") else list  # LibreOffice cuts blanks at the ends
    ours = kept(texts(read(name), accepted=False))
    exported = kept(texts(original(letter()), accepted=False))
    if name == "word-mixed":
        exported = [text for text in exported if text not in ("2", "培育企业", "")]
        ours = [text for text in ours if text]
    assert ours == exported


@pytest.mark.parametrize("name", ["word-paragraphs", "word-long", "wps-mixed"])
def test_the_letter_with_all_refused_is_the_letter(name: str) -> None:
    document, identity = read_reviewed_file((FOLDER / f"{name}.docx").read_bytes(), name)
    assert letter_view(document, identity, accepted=False).blocks == LETTERS[name]().blocks


@pytest.mark.parametrize("name", ["word-paragraphs", "wps-mixed"])
def test_libreoffice_keeps_the_text(name: str) -> None:
    for accepted in (True, False):
        assert without_blanks(texts(read(f"lo-{name}"), accepted=accepted)) == without_blanks(
            texts(read(name), accepted=accepted)
        )


def test_libreoffice_keeps_who_changed_what_and_the_comments() -> None:
    ours, theirs = read("wps-mixed"), read("lo-wps-mixed")

    def told(document: RevisedDocument) -> Counter[tuple[str, str, str]]:
        return Counter(
            (change.author, change.old, change.new)
            for change in tracked_changes(document)
            if change.kind in ("insert", "delete", "replace")
        )

    assert sum((told(ours) & told(theirs)).values()) > 0.8 * told(ours).total()
    assert sorted((comment.author, comment.text) for comment in ours.comments) == sorted(
        (comment.author, comment.text) for comment in theirs.comments
    )


def test_what_libreoffice_recorded_is_read() -> None:
    document = read("lo-recorded")
    assert [(c.kind, c.author, c.old, c.new) for c in tracked_changes(document)] == [
        ("insert", "王某", "", "高度"),
        ("delete", "王某", "立即ABC研究", ""),
        ("split", "李某", "", "\n"),
        ("merge", "王某", "\n", ""),
        ("delete", "王某", "\n整段删去。", ""),
        ("insert", "王某", "", "99.5%，同比提高"),
    ]
    (comment,) = document.comments
    assert (comment.author, comment.text, comment.resolved) == ("李某", "请核实\n数字", True)
    deleted = [piece for paragraph in document.paragraphs() for piece in paragraph.pieces if piece.deleted]
    assert deleted[0].text == "立即ABC研究"
    assert deleted[0].deleted == Revision("delete", "王某", "2023-06-20T09:30:02Z")


def test_a_long_file_has_its_authors_changes_and_comments() -> None:
    document = read("word-long")
    changes = tracked_changes(document)
    assert len(changes) > 280
    assert {change.author for change in changes} == {"王某", "李某", "周某某", "Zhao"}
    assert {change.kind for change in changes} == {
        "insert", "delete", "replace", "move", "split", "merge", "format",
    }  # fmt: skip
    assert len(document.comments) == 50
    assert any(comment.reply_to for comment in document.comments)
    assert any(comment.resolved for comment in document.comments)
    assert all(comment.start for comment in document.comments)


def test_the_files_are_those_that_the_script_makes() -> None:
    for name in WRITTEN.keys() - {"python-docx"}:  # which dates its files
        assert zip_parts(WRITTEN[name]()) == zip_parts((FOLDER / f"{name}.docx").read_bytes()), name
