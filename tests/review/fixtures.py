"""The reviewed files in tests/data/reviewed, and how they are made: `python -m tests.review.fixtures` writes them anew.

Those named lo-… went through LibreOffice: reviewed letters that it opened and saved, and a document of its own format
with recorded changes that it wrote as .docx. They are kept as files because not every machine has LibreOffice.
"""

import io
import re
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import docx
from lxml import etree

from replydesk.export import docx_bytes
from replydesk.ooxml import qname
from tests.intake.wordbuilder import p, run, tbl, word
from tests.letters import bound_letter, full_letter, long_letter, seed_letter
from tests.rendering import convert
from tests.review.marked import LI, around, cut, gone, ins, mark, moved, para, zip_parts, zipped
from tests.review.typist import Typist, busy

FOLDER = Path(__file__).parents[1] / "data" / "reviewed"


def mixed() -> bytes:
    """A short letter with every kind of block, edited by four authors, as Word leaves it."""
    typist = busy(docx_bytes(full_letter(), "letter"), 40, 6)
    rows = list(typist.root.iter(qname("w:tr")))
    typist.by("李某").row(rows[1], "w:del")
    typist.row(rows[2], "w:ins")
    typist.rustle()
    return typist.saved()


def paragraphs() -> bytes:
    """The sample letter with its paragraphs split, merged, removed, added and moved, and no word changed in them."""
    typist = Typist(docx_bytes(seed_letter(), "letter"))
    found = typist.paragraphs()
    typist.split(typist.runs(found[2])[0], 9)
    typist.by("李某").merge(found[4])
    typist.remove(found[6])
    typist.by("王某").add(found[8], "　　新增的一段，含“引号”与（括号）。")
    typist.add(found[8], "又新增一段。")
    typist.move(found[11], found[9])
    typist.remove(found[13])
    typist.remove(found[14])
    return typist.saved()


def long() -> bytes:
    """30 pages with 300 edits by four authors and 50 comments."""
    typist = busy(docx_bytes(long_letter(30), "letter"), 300, 50)
    typist.rustle()
    return typist.saved()


def wps() -> bytes:
    """A letter with attachments as WPS gives it back: its own numbers for styles, no ids of paragraphs, no threads."""
    parts = zip_parts(busy(docx_bytes(bound_letter(), "letter"), 30, 4, seed=8).saved())
    styles = etree.fromstring(parts["word/styles.xml"])
    ids = [entry.get(qname("w:styleId"), "") for entry in styles.iter(qname("w:style"))]
    numbers = {name: str(number) for number, name in enumerate(ids, 11)}
    for name in ("word/styles.xml", "word/document.xml"):
        text = parts[name].decode()
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            text = re.sub(rf'(<w:{tag} w:val=")([^"]*)"', lambda m: f'{m[1]}{numbers.get(m[2], m[2])}"', text)
        text = re.sub(r'(w:styleId=")([^"]*)"', lambda m: f'{m[1]}{numbers[m[2]]}"', text)
        parts[name] = text.encode()
    del parts["word/commentsExtended.xml"]
    for name in ("word/_rels/document.xml.rels", "[Content_Types].xml"):
        parts[name] = re.sub(rb"<(?:Relationship|Override)[^>]*commentsExtended[^>]*/>", b"", parts[name])
    parts["word/comments.xml"] = re.sub(rb' w14:paraId="\w*"', b"", parts["word/comments.xml"])
    return zipped(parts)


def foreign() -> bytes:
    """A document that python-docx made, with changes put into it, and comments of its own."""
    document = docx.Document()
    document.core_properties.author = "某局办公室"
    for text in ("关于第8号提案的答复", "郭岭委员：", "一、办理情况", "您提出的提案收悉，现答复如下。"):
        document.add_paragraph(text)
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(1, 1).text = "事项", "市财政局"
    last = document.add_paragraph("感谢您的关心。")
    document.add_comment(last.runs, text="语气可再热情些", author="李某", initials="李")
    body = document.element.body
    for paragraph, xml in ((body[3], ins("（截至6月）")), (body[1], cut("各位")), (last._p, ins("和支持"))):
        wrapped = f'<x xmlns:w="{qname("w:p")[1:-2]}">{xml}</x>'
        paragraph.append(etree.fromstring(wrapped)[0])
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def bare() -> bytes:
    """A file with hardly anything but changes: nested, without authors and dates, in links, controls and fields."""
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    return word(
        para(run("甲"), ins("乙", "", ""), '<w:hyperlink w:anchor="x">' + cut("丙") + "</w:hyperlink>", run("丁。")),
        para(around("w:ins", run("全面") + around("w:del", gone("深入"), LI) + run("推进")), run("工作。")),
        para(moved("From", "m1", run("此句移走。")), run("此句不动。")),
        control.format(p("控件中的文字") + para(ins("控件中的新段"), end=mark("w:ins"))),
        para(run("插在前面："), moved("To", "m1", run("此句移走。"))),
        para(run("合"), end=mark("w:del", "", "")),
        para(run("并。")),
        tbl(["格一", para(run("格二"), ins("新"))]),
        para(ins("尾")),
    )  # fmt: skip


WRITTEN = {
    "word-mixed": mixed,
    "word-paragraphs": paragraphs,
    "word-long": long,
    "wps-mixed": wps,
    "python-docx": foreign,
    "bare": bare,
}
"""The files that are made without any other program."""


def recorded() -> str:
    """A document of LibreOffice's own format (flat ODF) with recorded changes."""

    def change(number: int, kind: str, inner: str = "", author: str = "王某") -> str:
        return (
            f'<text:changed-region xml:id="c{number}" text:id="c{number}"><text:{kind}><office:change-info>'
            f"<dc:creator>{author}</dc:creator><dc:date>2023-06-20T09:30:0{number}</dc:date></office:change-info>"
            f"{inner}</text:{kind}></text:changed-region>"
        )

    def between(number: int, text: str) -> str:
        return f'<text:change-start text:change-id="c{number}"/>{text}<text:change-end text:change-id="c{number}"/>'

    def line(inner: str) -> str:
        return f"<text:p>{inner}</text:p>"

    regions = (
        change(1, "insertion"),
        change(2, "deletion", line("立即ABC研究")),
        change(3, "insertion", author="李某"),
        change(4, "deletion", line("") + line("")),
        change(5, "deletion", line("") + line("整段删去。")),
        change(6, "insertion"),
    )
    remark = (
        '<office:annotation office:name="n1" loext:resolved="true"><dc:creator>李某</dc:creator><dc:date>2023-06-20T10:00:00'
        "</dc:date><text:p>请核实</text:p><text:p>数字</text:p></office:annotation>"
    )
    body = (
        line(f'我局{between(1, "高度")}重视您的提案，<text:change text:change-id="c2"/>认真办理。')
        + line("前半句，" + '<text:change-start text:change-id="c3"/>')
        + line('<text:change-end text:change-id="c3"/>' + "后半句。")
        + line('第一段并入<text:change text:change-id="c4"/>第二段。')
        + line('保留的一段。<text:change text:change-id="c5"/>')
        + line(
            f'投入{remark}2.35亿元<office:annotation-end office:name="n1"/>，办结率{between(6, "99.5%，同比提高")}。'
        )
    )
    oasis = "urn:oasis:names:tc:opendocument:xmlns"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="{oasis}:office:1.0" '
        f'xmlns:text="{oasis}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>{body}"
        "</office:text></office:body></office:document>"
    )


def through_libreoffice(folder: Path) -> Mapping[str, bytes]:
    """The files that LibreOffice saved."""
    home = folder / "home"
    again = {f"lo-{name}": WRITTEN[name]() for name in ("word-mixed", "word-paragraphs", "wps-mixed")}
    saved = dict(convert(again, "docx", folder / "again", home))
    saved |= convert({"lo-recorded": recorded().encode()}, "docx", folder / "own", home, source_ending="fodt")
    return {name: path.read_bytes() for name, path in saved.items()}


def main() -> None:
    """Write all files."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = {name: make() for name, make in WRITTEN.items()} | dict(through_libreoffice(Path(folder)))
    for name, content in made.items():
        (FOLDER / f"{name}.docx").write_bytes(content)
    sys.stdout.write(f"{len(made)} files in {FOLDER}\n")


if __name__ == "__main__":
    main()
