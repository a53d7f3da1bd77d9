"""Exporting a 30-page letter, against a bare writer of the same XML and against docxtpl.

Two bare writers: one makes the same document tree element by element with lxml and zips the package (what any
program without a page to compute would do), the other only serializes trees that are there already.
"""

import io
import statistics
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
from docxtpl import DocxTemplate, RichText
from lxml import etree

from replydesk.export import docx_bytes
from replydesk.export.word.styles import style_id
from replydesk.letter import Letter
from replydesk.letter.numbering import labels
from replydesk.letter.runin import heading_length
from replydesk.ooxml import BODY_CHARACTERS, NAMESPACES, bookmark_name, qname
from tests.letters import long_letter

ROUNDS = 25
PAGES = 13  # of long_letter's, which are 30 of paper


def main() -> None:
    """Print the medians of interleaved rounds, and their ratios."""
    letter = long_letter(PAGES)
    content = docx_bytes(letter)
    files = _files(content)
    trees = {name: etree.fromstring(data) for name, data in files.items()}
    template = _docxtpl_template(letter)
    ours, bare, ready, docxtpl = _medians(
        lambda: docx_bytes(letter),
        lambda: _bare(trees, rebuild=True),
        lambda: _bare(trees, rebuild=False),
        lambda: _docxtpl(letter, template),
    )
    print(f"replydesk   {ours * 1000:7.1f} ms  ({len(letter.blocks)} blocks, {len(content) // 1024} KB)")
    print(
        f"bare lxml + zipfile, elements made anew  {bare * 1000:7.1f} ms   ratio {ours / bare:.2f} (at most 4)"
    )
    print(f"bare lxml + zipfile, trees there already {ready * 1000:7.1f} ms   ratio {ours / ready:.2f}")
    print(f"docxtpl     {docxtpl * 1000:7.1f} ms   {docxtpl / ours:.1f} times ours (at least 3)")


def _medians(*jobs: Callable[[], object]) -> list[float]:
    """The median time of each job, measured in turns so that the machine's moods meet all of them."""
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(ROUNDS):
        for job, taken in zip(jobs, times, strict=True):
            start = time.perf_counter()
            job()
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken[2:]) for taken in times]


def _files(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _bare(trees: dict[str, etree._Element], *, rebuild: bool) -> bytes:
    """The same package from the same XML, its document made element by element."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, tree in trees.items():
            root = _copied(tree) if rebuild and name == "word/document.xml" else tree
            archive.writestr(
                name, etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
            )
    return stream.getvalue()


def _copied(tree: etree._Element) -> etree._Element:
    root = etree.Element(tree.tag, None, nsmap={str(prefix): name for prefix, name in tree.nsmap.items()})
    _copy_children(tree, root)
    return root


def _copy_children(source: etree._Element, target: etree._Element) -> None:
    for child in source:
        made = etree.SubElement(target, child.tag)
        for name, value in child.attrib.items():
            made.set(name, value)
        made.text = child.text
        _copy_children(child, made)


def _docxtpl_template(letter: Letter) -> Path:
    """A template whose rendering is our document: docxtpl's loops around one paragraph, one bookmark and its runs.

    Only the fixed paragraphs (head, title, signature …) are kept from our file as they are.
    """
    document = docx.Document(io.BytesIO(docx_bytes(letter)))
    body = document.element.body
    blocks = [child for child in body if child.find(qname("w:bookmarkStart")) is not None]
    place = body.index(blocks[0])
    for child in blocks:
        body.remove(child)
    for offset, text in enumerate(("{%p for block in blocks %}", _DOCXTPL_BLOCK, "{%p endfor %}")):
        body.insert(place + offset, etree.fromstring(text if offset == 1 else _DOCXTPL_LOOP.format(text)))
    path = Path(tempfile.mkdtemp()) / "template.docx"
    document.save(str(path))
    return path


_W = f'xmlns:w="{NAMESPACES["w"]}"'
_DOCXTPL_LOOP = f"<w:p {_W}><w:r><w:t>{{}}</w:t></w:r></w:p>"
_DOCXTPL_BLOCK = (
    f'<w:p {_W}><w:pPr><w:pStyle w:val="{{{{ block.style }}}}"/></w:pPr>'
    '<w:bookmarkStart w:id="{{ block.number }}" w:name="{{ block.bookmark }}"/>'
    "<w:r><w:t>{{r block.text }}</w:t></w:r>"
    '<w:bookmarkEnd w:id="{{ block.number }}"/></w:p>'
)


def _docxtpl(letter: Letter, template: Path) -> bytes:
    """The letter's blocks through docxtpl: run-in headings as rich text, styles and bookmarks as variables."""
    rendered = DocxTemplate(template)
    blocks = []
    for number, (label, block) in enumerate(zip(labels(letter.blocks), letter.blocks, strict=True), 1):
        style = style_id(f"heading{block.level}") if block.is_heading else style_id("body")
        length = heading_length(block.text) if block.is_heading else len(block.text)
        text = RichText(label + block.text[:length])
        if length < len(block.text):
            text.add(block.text[length:], style=BODY_CHARACTERS)
        blocks.append({"style": style, "number": number, "bookmark": bookmark_name(block.id), "text": text})
    rendered.render({"blocks": blocks})
    stream = io.BytesIO()
    rendered.save(stream)
    return stream.getvalue()


if __name__ == "__main__":
    main()
