"""Every kind of leftover is seen where it is put in, and nothing else is."""

from pathlib import Path

import docx
import pytest

from replydesk.check.clean import check_bytes, check_clean
from replydesk.check.clean.leftovers import KINDS
from replydesk.check.findings import Finding
from replydesk.export import clean_docx_bytes, docx_bytes
from replydesk.package import PackageError
from tests.check.clean.injecting import (
    APP,
    BODY,
    CORE,
    SETTINGS,
    STYLES,
    WHO,
    Parts,
    W,
    clean_parts,
    swapped,
    with_part,
    with_related,
    within,
)
from tests.check.format.mutations import packed
from tests.export.test_comments import commented_letter
from tests.letters import bound_letter, full_letter, seed_letter

RUN = "<w:r><w:t>密</w:t></w:r>"
HIDDEN = '<w:style w:type="character" w:styleId="X"><w:name w:val="X"/><w:rPr><w:vanish/></w:rPr></w:style>'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
    '<property name="KSOProductBuildVer"/></Properties>'
)
COMMENTS = f"<w:comments {W}><w:comment {WHO}><w:p/></w:comment></w:comments>"
PEOPLE = f'<w15:people {W15}><w15:person w15:author="王某"/></w15:people>'
TEMPLATE = '<Relationship Id="rIdX" Type="x/attachedTemplate" Target="file:///C:\\Users\\王某\\a.dotm" TargetMode="External"/>'
RELATIONS = "word/_rels/document.xml.rels"


def found(parts: Parts) -> list[Finding]:
    return list(check_bytes(packed(parts), "信.docx").findings)


def kinds(parts: Parts) -> list[str]:
    return [finding.rule for finding in found(parts)]


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        *(
            ("revision", within(BODY, "</w:p>", f"<w:{tag} {WHO}>{RUN}</w:{tag}>"))
            for tag in ("ins", "del", "moveFrom", "moveTo")
        ),
        ("revision", within(BODY, "</w:pPr>", f"<w:rPr><w:del {WHO}/></w:rPr>")),
        ("revision", within(BODY, "</w:pPr>", f"<w:pPrChange {WHO}><w:pPr/></w:pPrChange>")),
        ("revision", within(BODY, "</w:rPr>", f"<w:rPrChange {WHO}><w:rPr/></w:rPrChange>")),
        ("revision", within(BODY, "</w:sectPr>", f"<w:sectPrChange {WHO}/>")),
        ("revision", within(BODY, "</w:trPr>", f"<w:ins {WHO}/>")),
        ("revision", within(BODY, "</w:tcPr>", f"<w:cellDel {WHO}/>")),
        ("revision", within("word/footer1.xml", "</w:p>", f"<w:ins {WHO}>{RUN}</w:ins>")),
        ("tracking", within(SETTINGS, "<w:defaultTabStop", "<w:trackRevisions/>")),
        ("tracking", within(SETTINGS, "<w:defaultTabStop", '<w:revisionView w:markup="0"/>')),
        ("comment", with_part("word/comments.xml", COMMENTS)),
        ("comment", with_part("word/x.xml", COMMENTS)),
        ("comment", within(BODY, "</w:p>", '<w:commentRangeStart w:id="0"/>')),
        ("comment", with_part("word/e.xml", f"<w15:commentsEx {W15}><w15:commentEx/></w15:commentsEx>")),
        ("people", with_part("word/people.xml", PEOPLE)),
        ("name", swapped(CORE, "<dc:creator></dc:creator>", "<dc:creator>王某</dc:creator>")),
        ("name", within(APP, "</Properties>", "<Manager>欧阳小明</Manager>")),
        ("name", within(APP, "</Properties>", "<Company>Microsoft</Company>")),
        ("session", swapped(BODY, "<w:p>", '<w:p w:rsidR="00A1B2C3">')),
        ("session", within(SETTINGS, "<w:themeFontLang", '<w:rsids><w:rsid w:val="00A1B2C3"/></w:rsids>')),
        ("hidden-text", within(BODY, "</w:p>", RUN.replace("<w:t>", "<w:rPr><w:vanish/></w:rPr><w:t>"))),
        ("hidden-text", within(BODY, "</w:pPr>", "<w:rPr><w:specVanish/></w:rPr>")),
        ("bookmark", within(BODY, "</w:p>", '<w:bookmarkStart w:id="9" w:name="_GoBack"/>')),
        ("permission", within(BODY, "</w:p>", '<w:permStart w:id="9" w:ed="wangmou"/>')),
        ("property", with_part("docProps/custom.xml", CUSTOM)),
        ("data", with_related("_rels/.rels", "customXml", "customXml/item1.xml", "<a/>")),
        ("data", with_related(RELATIONS, "customXml", "x/item.xml", "<a/>")),
        ("data", swapped(BODY, "<w:p>", '<w:customXml w:element="王"/><w:p>')),
        ("variable", within(SETTINGS, "<w:themeFontLang", '<w:docVars><w:docVar w:name="a"/></w:docVars>')),
        ("path", within(RELATIONS, "</Relationships>", TEMPLATE)),
        ("thumbnail", with_part("docProps/thumbnail.jpeg", "")),
        ("printer", with_part("word/printerSettings1.bin", "")),
        ("embedded", with_part("word/embeddings/a.xlsx", "")),
        ("signature", with_part("_xmlsignatures/sig1.xml", "<a/>")),
        ("label", with_part("docMetadata/LabelInfo.xml", "<a/>")),
    ],
)
def test_every_leftover_is_found(kind: str, parts: Parts) -> None:
    assert kinds(parts) == [kind]


def test_every_kind_has_a_test() -> None:
    mark = next(each for each in test_every_leftover_is_found.pytestmark if each.name == "parametrize")  # type: ignore[attr-defined]  # pytest puts it there
    assert {kind for kind, _ in mark.args[1]} == set(KINDS)


@pytest.mark.parametrize(
    "parts",
    [
        clean_parts(),
        swapped(CORE, "<dc:creator></dc:creator>", "<dc:creator>郑州市大数据管理局、市财政局</dc:creator>"),
        within(APP, "</Properties>", "<Company></Company><Manager> </Manager>"),
        within(SETTINGS, "<w:defaultTabStop", '<w:trackRevisions w:val="false"/>'),
        within(BODY, "</w:p>", '<w:bookmarkStart w:id="9" w:name="附件"/>'),
        within(BODY, "</w:p>", RUN.replace("<w:t>", '<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>')),
        within(STYLES, "</w:styles>", HIDDEN),
        with_part("word/comments.xml", f"<w:comments {W}/>"),
        with_related(
            RELATIONS,
            "customXml",
            "customXml/item1.xml",
            '<Sources xmlns="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
        ),
    ],
)
def test_what_tells_nothing_is_not_found(parts: Parts) -> None:
    assert kinds(parts) == []


def test_text_in_a_style_that_hides_it_is_found() -> None:
    parts = within(BODY, "</w:p>", RUN.replace("<w:t>", '<w:rPr><w:rStyle w:val="X"/></w:rPr><w:t>'))
    (finding,) = found(parts | {STYLES: within(STYLES, "</w:styles>", HIDDEN)[STYLES]})
    assert (finding.rule, finding.found) == ("hidden-text", "1 处（密）")


def test_a_finding_says_how_often_where_and_who() -> None:
    change = f"<w:ins {WHO}>{RUN}</w:ins>"
    parts = clean_parts()
    head, first, *rest = parts[BODY].split("</w:pPr>", 2)
    parts[BODY] = "</w:pPr>".join((head, change + first, change.replace("王某", "宋某") + rest[0]))
    (finding,) = found(parts)
    assert (finding.what, finding.expected, finding.found) == ("修订", "无", "2 处（王某、宋某）")
    assert finding.place.paragraphs == (1, 2)
    assert finding.place.text.startswith("密")


@pytest.mark.parametrize("profile", ["letter", "document", "plain"])
@pytest.mark.parametrize("letter", [commented_letter(), bound_letter(), seed_letter()])
def test_a_clean_copy_has_nothing_left(letter: object, profile: str) -> None:
    assert isinstance(letter, type(full_letter()))
    assert not check_bytes(clean_docx_bytes(letter, profile), "信.docx").findings
    left = {finding.rule for finding in check_bytes(docx_bytes(letter, profile), "信.docx").findings}
    assert left >= {"bookmark", "property", "data"}


def test_a_file_of_another_program_is_checked(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("正文")
    document.core_properties.author = "王某"
    document.save(str(tmp_path / "a.docx"))
    rules = [finding.rule for finding in check_clean(tmp_path / "a.docx").findings]
    assert "name" in rules
    assert "thumbnail" in rules


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(PackageError, match="原文件未改动"):
        check_bytes(packed({"a.xml": "<a/>"}), "表.docx")
    with pytest.raises(PackageError, match="原文件未改动"):
        check_bytes(b"x", "信.docx")
