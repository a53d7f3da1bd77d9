"""A reviewer at work on an exported file: tracked and untracked edits of its XML, as Word makes them."""

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from replydesk.export.export import docx_bytes
from replydesk.intake.wordfile import read_identity
from replydesk.letter import Letter
from replydesk.ooxml import qname
from replydesk.package import open_package
from replydesk.review.matching import match
from replydesk.review.reading import read_reviewed
from replydesk.review.values import Review
from tests.review.marked import told

_P, _R, _T, _PPR, _RPR = (qname(tag) for tag in ("w:p", "w:r", "w:t", "w:pPr", "w:rPr"))
_XML = "{http://www.w3.org/XML/1998/namespace}space"
_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

_COMMENTS_RELATION = (
    b'<Relationship Id="rIdC" Target="comments.xml"'
    b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"/>'
)


class Reviewer:
    """The body of an exported letter, and deeds on its paragraphs, which are named by words in them."""

    def __init__(self, letter: Letter, author: str = "王某", date: str = "2023-06-20T09:30:00Z") -> None:
        self._letter = letter
        self._content = docx_bytes(letter)
        with zipfile.ZipFile(io.BytesIO(self._content)) as archive:
            self._root = etree.fromstring(archive.read("word/document.xml"))
        self._comments: list[str] = []
        self.by(author, date)

    def by(self, author: str, date: str = "2023-06-20T09:30:00Z") -> "Reviewer":
        """Go on as another reviewer."""
        self._told = told(author, date)
        return self

    def paragraph(self, words: str) -> etree._Element:
        """The first paragraph that has these words in one run."""
        for paragraph in self._root.iter(_P):
            if words in "".join(text.text or "" for text in paragraph.iter(_T)):
                return paragraph
        raise AssertionError(f"no paragraph has {words}")

    def _mark(self, tag: str) -> etree._Element:
        return etree.fromstring(f"<{tag} {_NS} {self._told}/>")

    def _cut_out(self, words: str) -> etree._Element:
        """The run that holds just these words, split off from its run."""
        for run in self.paragraph(words).iter(_R):
            text = run.find(_T)
            if text is not None and words in (text.text or ""):
                before, _, after = (text.text or "").partition(words)
                for piece, place in ((before, 0), (after, 1)):
                    other = deepcopy(run)
                    other.find(_T).text = piece  # type: ignore[union-attr]  # it has one
                    other.find(_T).set(_XML, "preserve")  # type: ignore[union-attr]
                    if piece:
                        (run.addnext if place else run.addprevious)(other)
                text.text = words
                return run
        raise AssertionError(f"no run has {words}")

    def delete(self, words: str) -> "Reviewer":
        """Delete words, tracked."""
        run = self._cut_out(words)
        text = run.find(_T)
        assert text is not None
        text.tag = qname("w:delText")
        around = self._mark("w:del")
        run.addprevious(around)
        around.append(run)
        return self

    def insert(self, behind: str, words: str) -> "Reviewer":
        """Insert words behind others, tracked."""
        run = self._cut_out(behind)
        new = deepcopy(run)
        new.find(_T).text = words  # type: ignore[union-attr]  # it has one
        around = self._mark("w:ins")
        around.append(new)
        run.addnext(around)
        return self

    def end(self, words: str, tag: str) -> "Reviewer":
        """Mark the end of the paragraph with these words as inserted (w:ins) or deleted (w:del)."""
        paragraph = self.paragraph(words)
        properties = paragraph.find(_PPR)
        assert properties is not None
        mark = properties.find(_RPR)
        if mark is None:
            mark = etree.SubElement(properties, _RPR)
        mark.insert(0, self._mark(tag))
        return self

    def add_paragraph(self, behind: str, text: str) -> "Reviewer":
        """Insert a paragraph behind another, as Word does: the new end closes the old paragraph."""
        old = self.paragraph(behind)
        new = etree.fromstring(f"<w:p {_NS}><w:pPr/><w:r><w:t>{text}</w:t></w:r></w:p>")
        properties = old.find(_PPR)
        assert properties is not None
        new.replace(new[0], deepcopy(properties))
        run = new[1]
        around = self._mark("w:ins")
        new.replace(run, around)
        around.append(run)
        old.addnext(new)
        return self.end(behind, "w:ins")

    def delete_paragraph(self, words: str) -> "Reviewer":
        """Delete a whole paragraph, tracked."""
        paragraph = self.paragraph(words)
        for run in list(paragraph.iter(_R)):
            text = run.find(_T)
            if text is not None and text.text:
                self_deleted = self._mark("w:del")
                run.addprevious(self_deleted)
                self_deleted.append(run)
                text.tag = qname("w:delText")
        properties = paragraph.find(_PPR)
        assert properties is not None
        mark = properties.find(_RPR)
        if mark is None:
            mark = etree.SubElement(properties, _RPR)
        mark.insert(0, self._mark("w:del"))
        return self

    def split(self, before: str) -> "Reviewer":
        """Split a paragraph before these words, tracked."""
        run = self._cut_out(before)
        paragraph = run.getparent()
        assert paragraph is not None
        second = etree.fromstring(f"<w:p {_NS}/>")
        properties = paragraph.find(_PPR)
        assert properties is not None
        second.append(deepcopy(properties))
        for element in [run, *run.itersiblings()]:
            if element.tag == _R:
                second.append(element)
        paragraph.addnext(second)
        mark = properties.find(_RPR)
        if mark is None:
            mark = etree.SubElement(properties, _RPR)
        mark.insert(0, self._mark("w:ins"))
        return self

    def silently(self, words: str, others: str) -> "Reviewer":
        """Replace words without tracking."""
        run = self._cut_out(words)
        run.find(_T).text = others  # type: ignore[union-attr]  # it has one
        return self

    def comment(self, words: str, text: str, author: str) -> "Reviewer":
        """Remark something on words."""
        number = len(self._comments)
        run = self._cut_out(words)
        for tag, put in (("Start", run.addprevious), ("End", run.addnext)):
            put(etree.fromstring(f'<w:commentRange{tag} {_NS} w:id="{number}"/>'))
        self._comments.append(
            f'<w:comment w:id="{number}" w:author="{author}" w:date="2023-06-21T10:00:00Z" w:initials="{author[0]}">'
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
        )
        return self

    def change_body(self, deed: Callable[[etree._Element], None]) -> "Reviewer":
        """Anything else."""
        body = self._root.find(qname("w:body"))
        assert body is not None
        deed(body)
        return self

    def without_bookmarks(self) -> "Reviewer":
        """Take all bookmarks out, as some programs do."""
        for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
            for element in list(self._root.iter(qname(tag))):
                element.getparent().remove(element)  # type: ignore[union-attr]  # it is in a paragraph
        return self

    def saved(self) -> bytes:
        """The file as it comes back."""
        out = io.BytesIO()
        document = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        with zipfile.ZipFile(io.BytesIO(self._content)) as archive, zipfile.ZipFile(out, "w") as target:
            for name in archive.namelist():
                data = document if name == "word/document.xml" else archive.read(name)
                if name == "word/_rels/document.xml.rels" and self._comments:
                    data = data.replace(b"</Relationships>", _COMMENTS_RELATION + b"</Relationships>")
                target.writestr(name, data)
            if self._comments:
                comments = "".join(self._comments)
                target.writestr("word/comments.xml", f"<w:comments {_NS}>{comments}</w:comments>")
        return out.getvalue()

    def review(self, base: Letter | None = None) -> Review:
        """The file read and matched with the letter."""
        return matched(self.saved(), base or self._letter)


def matched(content: bytes, base: Letter) -> Review:
    """A reviewed file matched with the letter that was exported."""
    package = open_package(content, "信.docx")
    identity = read_identity(package, "word/document.xml")
    return match(read_reviewed(content, "信.docx"), base, id="r", name="信.docx", page=identity.page)


def changed(review: Review) -> list[tuple[str, str, str, str]]:
    """The changes as (kind, old, new, author)."""
    return [(change.kind, change.old, change.new, change.author) for change in review.changes]


def stripped(content: bytes) -> bytes:
    """The file without custom properties and customXml."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(out, "w") as target:
        for name in archive.namelist():
            if not name.startswith(("customXml", "docProps/custom")):
                data = archive.read(name)
                if name.endswith(".rels"):
                    data = re.sub(rb"<Relationship [^>]*(?:customXml|custom-properties)[^>]*/>", b"", data)
                target.writestr(name, data)
    return out.getvalue()


def without_bookmarks(content: bytes) -> bytes:
    """The file without any bookmark."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(out, "w") as target:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "word/document.xml":
                data = re.sub(rb"<w:bookmark(?:Start|End) [^>]*/>", b"", data)
            target.writestr(name, data)
    return out.getvalue()
