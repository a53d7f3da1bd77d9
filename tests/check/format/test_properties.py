"""What holds for a paragraph and a run in the end, from defaults, styles, lists and their own properties."""

import pytest
from lxml import etree

from replydesk.check.format.properties import Sources, flat, is_on, laid_over, number, read_sources
from replydesk.ooxml import NAMESPACES, qname

W = f'xmlns:w="{NAMESPACES["w"]}" xmlns:a="{NAMESPACES["a"]}"'
STYLES = f"""<w:styles {W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia" w:ascii="Arial"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:line="276" w:after="100"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="B"/><w:basedOn w:val="a"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="C"/><w:basedOn w:val="c"/><w:rPr><w:sz w:val="44"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="d"><w:name w:val="D"/><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b w:val="0"/></w:rPr></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""
THEME = f"""<a:theme {W}><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:theme>"""


@pytest.fixture
def sources() -> Sources:
    return read_sources(*(etree.fromstring(text) for text in (STYLES, NUMBERING, THEME)))


def paragraph(properties: str = "", run: str = "") -> etree._Element:
    return etree.fromstring(
        f"<w:p {W}><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>字</w:t></w:r></w:p>"
    )


def test_a_paragraph_without_a_style_takes_the_default_one(sources: Sources) -> None:
    style, found = sources.paragraph(paragraph())
    assert style.name == "Normal"
    assert found["ind.firstLineChars"] == "200"
    assert found["spacing.line"] == "276"


def test_its_own_properties_stand_in_front(sources: Sources) -> None:
    _, found = sources.paragraph(paragraph('<w:spacing w:line="579" w:lineRule="exact"/>'))
    assert (found["spacing.line"], found["spacing.lineRule"], found["spacing.after"]) == (
        "579",
        "exact",
        "100",
    )


def test_a_list_stands_between_the_style_and_the_paragraph(sources: Sources) -> None:
    _, found = sources.paragraph(paragraph('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
    assert found["ind.hanging"] == "420"
    assert "ind.firstLineChars" not in found


def test_a_run_takes_defaults_paragraph_style_character_style_and_its_own(sources: Sources) -> None:
    element = paragraph('<w:pStyle w:val="b"/>', '<w:rStyle w:val="d"/><w:color w:val="FF0000"/>')
    style, _ = sources.paragraph(element)
    found = sources.run(style, element[1])
    assert (found["sz"], found["color"], is_on(found, "b")) == ("32", "FF0000", False)
    assert sources.face(found, "eastAsia") == "黑体"
    assert sources.face(found, "ascii") == "Arial"


def test_a_theme_face_is_the_one_for_chinese(sources: Sources) -> None:
    element = paragraph()
    style, _ = sources.paragraph(element)
    assert sources.face(sources.run(style, element[1]), "eastAsia") == "等线"


def test_a_named_face_takes_the_place_of_a_theme_face_and_the_other_way_round() -> None:
    named, themed = {"rFonts.ascii": "宋体"}, {"rFonts.asciiTheme": "minorHAnsi"}
    assert laid_over(themed, named) == named
    assert laid_over(named, themed) == themed


def test_a_style_based_on_itself_ends(sources: Sources) -> None:
    assert sources.look("c").run["sz"] == "44"


def test_an_unknown_style_is_the_defaults(sources: Sources) -> None:
    style, found = sources.paragraph(paragraph('<w:pStyle w:val="gone"/>'))
    assert (style.name, found["spacing.line"]) == ("", "276")


def test_nothing_is_read_from_nothing() -> None:
    element = paragraph('<w:jc w:val="center"/>')
    _, found = read_sources(None, None, None).paragraph(element)
    assert found == {"jc": "center"}


@pytest.mark.parametrize(
    ("text", "twips"),
    [("2098", 2098), ("-5", -5), ("37mm", 37 * 1440 / 25.4), ("16pt", 320), ("x", 7), ("", 7), (None, 7)],
)
def test_a_measure_is_read_with_and_without_unit(text: str | None, twips: float) -> None:
    assert number(text, 7) == pytest.approx(twips)


def test_foreign_elements_and_changes_are_no_properties() -> None:
    element = etree.fromstring(
        f'<w:pPr {W}><a:x val="1"/><w:jc w:val="left"/><w:pPrChange w:id="1"><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange></w:pPr>'
    )
    assert flat(element)["jc"] == "left"
    assert qname("w:pPr") not in flat(element)
