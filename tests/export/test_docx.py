"""The Word file as a file: schema order, styles, identity, bookmarks, equal bytes."""

import dataclasses
import io
import json
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from replydesk.export import docx_bytes
from replydesk.letter import Letter, Particulars, heading, paragraph, table
from replydesk.letter.jsonform import digest, from_dict
from replydesk.letter.numbering import labels
from replydesk.ooxml import LETTER_NAMESPACE, STYLE_NAMES, bookmark_name, qname
from tests import strategies
from tests.export.conftest import exported, parts_of
from tests.export.order import attribute_problems, problems
from tests.export.profiles import NAMES, document_letter, office_profile
from tests.letters import full_letter, long_letter, sample_particulars, seed_letter

W = qname("w:val")


def text_of(element: etree._Element) -> str:
    """The visible text of a paragraph; a tab or a line break as the character."""
    signs = {qname("w:tab"): "\t", qname("w:br"): "\n"}
    runs = (node for run in element.iter(qname("w:r")) for node in run)
    return "".join(
        (node.text or "") if node.tag == qname("w:t") else signs.get(node.tag, "") for node in runs
    )


def bookmarked(root: etree._Element) -> dict[str, etree._Element]:
    """The paragraphs by the names of their bookmarks."""
    found = {}
    for start in root.iter(qname("w:bookmarkStart")):
        parent = start.getparent()
        assert parent is not None
        found[start.get(qname("w:name"), "")] = parent
    return found


@pytest.mark.parametrize("profile", NAMES)
@pytest.mark.parametrize("letter", [document_letter(), seed_letter(), Letter("x", Particulars(), ())])
def test_every_part_is_in_the_order_of_the_schema(tmp_path: Path, letter: Letter, profile: str) -> None:
    for name, root in exported(letter, office_profile(tmp_path, profile)).items():
        assert problems(root) == [], name
        assert attribute_problems(root) == [], name


def test_the_check_of_the_order_sees_a_wrong_order() -> None:
    styles = exported(full_letter())["word/styles.xml"]
    properties = next(styles.iter(qname("w:pPr")))
    for properties in styles.iter(qname("w:pPr")):
        if len(properties) > 1:
            properties.append(properties[0])
            break
    assert problems(styles) != []


@given(strategies.letters())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_letter_gives_a_file_that_opens_and_holds_its_text(letter: Letter) -> None:
    content = docx_bytes(letter)
    parts = parts_of(content)
    docx.Document(io.BytesIO(content))
    assert problems(parts["word/document.xml"]) == []
    found = bookmarked(parts["word/document.xml"])
    for block in letter.blocks:
        assert bookmark_name(block.id) in found
        if block.kind != "table" and "{{" not in block.text:
            said = text_of(found[bookmark_name(block.id)])
            if block.kind == "attachment":  # a long title is broken into lines
                said = said.replace("\n", "")
            assert said.endswith(block.text)


def test_the_same_letter_gives_the_same_bytes() -> None:
    first = docx_bytes(full_letter())
    assert docx_bytes(full_letter()) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = archive.namelist()
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])


def test_python_docx_finds_the_styles_by_their_names() -> None:
    document = docx.Document(io.BytesIO(docx_bytes(full_letter())))
    used = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert used >= {
        "机关标志",
        "发文字号",
        "办理结果",
        "标题",
        "主送",
        "正文",
        "一级标题",
        "二级标题",
        "三级标题",
        "四级标题",
        "结语",
        "附件说明",
        "署名",
        "成文日期",
        "附注",
        "抄送",
    }
    assert {style.name for style in document.styles} >= set(STYLE_NAMES.values())


def test_headings_have_outline_levels_and_nothing_else_has() -> None:
    styles = exported(full_letter())["word/styles.xml"]
    levels = {}
    for style in styles.iter(qname("w:style")):
        name, level = style.find(qname("w:name")), style.find(f"{qname('w:pPr')}/{qname('w:outlineLvl')}")
        assert name is not None
        if level is not None:
            levels[name.get(W)] = level.get(W)
    assert levels == {"一级标题": "0", "二级标题": "1", "三级标题": "2", "四级标题": "3"}


def test_the_sample_has_twelve_headings_with_literal_numbers() -> None:
    letter = seed_letter()
    found = bookmarked(exported(letter)["word/document.xml"])
    numbered = [
        text_of(found[bookmark_name(block.id)])
        for block, label in zip(letter.blocks, labels(letter.blocks), strict=True)
        if label and text_of(found[bookmark_name(block.id)]) == label + block.text
    ]
    assert len(numbered) == 12
    assert numbered[0].startswith("一、")
    assert numbered[-1].startswith("（六）")


def test_only_the_heading_of_a_run_in_paragraph_has_the_headings_face() -> None:
    found = bookmarked(exported(full_letter())["word/document.xml"])
    runs = found["_rd_a2"].findall(qname("w:r"))
    assert text_of_run(runs[0]) == "（一）全市“上云”企业……有序增长。"
    assert [style_of_run(run) for run in runs] == ["", "RdBodyCharacters"]
    sentence = found["_rd_a5"].findall(qname("w:r"))
    assert [style_of_run(run) for run in sentence] == ["RdBodyCharacters"]
    own_line = found["_rd_a3"].findall(qname("w:r"))
    assert [style_of_run(run) for run in own_line] == [""]


def text_of_run(run: etree._Element) -> str:
    return "".join(node.text or "" for node in run.iter(qname("w:t")))


def style_of_run(run: etree._Element) -> str:
    style = run.find(f"{qname('w:rPr')}/{qname('w:rStyle')}")
    return "" if style is None else style.get(W, "")


def test_chinese_quotes_and_dashes_take_the_chinese_face() -> None:
    for name in ("word/document.xml", "word/footer1.xml"):
        for run in exported(full_letter())[name].iter(qname("w:r")):
            if any(sign in text_of_run(run) for sign in "“”‘’—…·"):
                fonts = run.find(f"{qname('w:rPr')}/{qname('w:rFonts')}")
                assert fonts is not None
                assert fonts.get(qname("w:hint")) == "eastAsia"


def test_bold_marks_are_bold_runs() -> None:
    found = bookmarked(exported(full_letter())["word/document.xml"])
    runs = found["_rd_a6"].findall(qname("w:r"))
    bold = [text_of_run(run) for run in runs if run.find(f"{qname('w:rPr')}/{qname('w:b')}") is not None]
    assert bold == ["重点任务"]


def test_bookmarks_have_ids_of_their_own_and_stay_in_their_paragraph() -> None:
    root = exported(long_letter(4))["word/document.xml"]
    starts = list(root.iter(qname("w:bookmarkStart")))
    ids = [start.get(qname("w:id")) for start in starts]
    assert len(set(ids)) == len(ids) == len(long_letter(4).blocks)
    for start in starts:
        parent = start.getparent()
        assert parent is not None
        assert parent.tag == qname("w:p")
        ends = parent.findall(qname("w:bookmarkEnd"))
        assert [end.get(qname("w:id")) for end in ends] == [start.get(qname("w:id"))]


def test_a_tables_bookmark_is_in_its_first_cell() -> None:
    found = bookmarked(exported(full_letter())["word/document.xml"])
    cell = found["_rd_a7"].getparent()
    assert cell is not None
    assert cell.tag == qname("w:tc")
    assert text_of(found["_rd_a7"]) == "序号"


def test_a_table_repeats_its_head_and_never_cuts_a_row() -> None:
    root = exported(full_letter())["word/document.xml"]
    rows = list(root.iter(qname("w:tr")))
    assert [row.find(f"{qname('w:trPr')}/{qname('w:tblHeader')}") is not None for row in rows] == [
        True,
        False,
        False,
    ]
    for row in rows:
        height = row.find(f"{qname('w:trPr')}/{qname('w:trHeight')}")
        assert height is not None
        assert height.get(qname("w:hRule")) == "atLeast"
    columns = [int(column.get(qname("w:w"), "0")) for column in root.iter(qname("w:gridCol"))]
    assert sum(columns) == 8844


def test_a_table_without_a_head_has_none_on_the_page() -> None:
    rows = [["甲", "乙"], ["丙", "丁"]]
    letter = Letter("x", Particulars(), (table(rows, id="t", header=False),))
    body = exported(letter)["word/document.xml"]
    assert body.find(f".//{qname('w:tblHeader')}") is None
    assert body.find(f".//{qname('w:tbl')}//{qname('w:jc')}") is None
    for letter in (
        Letter("x", Particulars(), (table(rows, id="t"),)),
        Letter("x", Particulars(), (table(rows[:1], id="t"),)),
    ):
        body = exported(letter)["word/document.xml"]
        heads, centred = body.findall(f".//{qname('w:tblHeader')}"), body.findall(f".//{qname('w:jc')}")
        assert (len(heads), len(centred)) == ((1, 2) if len(letter.blocks[0].rows) > 1 else (0, 0))


def test_no_row_is_cut_however_many_lines_a_cell_has() -> None:
    """Rows are at least so high, and so are the lines in them: nothing about a table's height is exact."""
    parts = exported(Letter("x", Particulars(), (table([["甲\n" * 20 + "乙", "丙" * 200]], id="t"),)))
    body = parts["word/document.xml"]
    heights = body.findall(f".//{qname('w:trHeight')}")
    assert [height.get(qname("w:hRule")) for height in heights] == ["atLeast"]
    spacings = body.findall(f".//{qname('w:tbl')}//{qname('w:spacing')}")
    style = next(
        style
        for style in parts["word/styles.xml"].iter(qname("w:style"))
        if style.find(qname("w:name")).get(W) == STYLE_NAMES["table_text"]  # type: ignore[union-attr]
    )
    spacings += style.findall(f".//{qname('w:pPr')}/{qname('w:spacing')}")
    assert [spacing.get(qname("w:lineRule")) for spacing in spacings] == ["atLeast"]
    assert len(body.findall(f".//{qname('w:tc')}/{qname('w:p')}")) == 22


def test_neighbouring_tables_stay_two_and_a_body_never_ends_in_one() -> None:
    letter = Letter("x", Particulars(), (table([["甲"]], id="a"), table([["乙"]], id="b")))
    body = exported(letter)["word/document.xml"][0]
    assert [etree.QName(child).localname for child in body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_odd_ids_and_control_characters_do_no_harm() -> None:
    letter = Letter(
        "奇 怪", Particulars(title="标\x00题\ud800"), (paragraph("正\x0b文\t表\x07", id="段落 1"),)
    )
    found = bookmarked(exported(letter)["word/document.xml"])
    assert [text_of(element) for element in found.values()] == ["正文\t表"]
    assert stored_letter(letter).blocks == letter.blocks


def stored_letter(letter: Letter) -> Letter:
    """The letter as the customXml part has it, with the blocks that the page cannot show."""
    root = exported(letter)["customXml/item1.xml"]
    content = root.find(f"{{{LETTER_NAMESPACE}}}content")
    assert content is not None
    return from_dict(json.loads(content.text or ""))


def test_the_file_says_which_letter_it_is() -> None:
    letter = full_letter()
    parts = exported(letter)
    properties = {entry.get("name"): entry[0].text for entry in parts["docProps/custom.xml"]}
    assert properties == {"replydesk.letter": "full", "replydesk.digest": digest(letter)}
    item = parts["customXml/item1.xml"]
    assert (item.get("id"), item.get("digest")) == ("full", digest(letter))
    stored = stored_letter(letter)
    assert (stored.id, stored.particulars) == (letter.id, letter.particulars)
    assert [block.id for block in stored.blocks] == ["a0"]  # the one with a placeholder


def test_the_text_of_the_letter_is_not_hidden_in_the_file_a_second_time() -> None:
    item = etree.tostring(exported(seed_letter())["customXml/item1.xml"], encoding="unicode")
    assert "基本情况" not in item
    assert stored_letter(seed_letter()).blocks == ()


def test_core_properties_come_from_the_letter() -> None:
    core = docx.Document(io.BytesIO(docx_bytes(full_letter()))).core_properties
    particulars = full_letter().particulars
    assert core.title == particulars.title
    assert core.subject == particulars.proposal_subject
    assert core.author == core.last_modified_by == particulars.issuer
    assert core.created is not None
    assert core.created.date().isoformat() == particulars.date
    undated = docx.Document(io.BytesIO(docx_bytes(Letter("x", Particulars(title="长" * 300), ()))))
    assert len(undated.core_properties.title) == 255


def test_nothing_of_another_template_is_left() -> None:
    content = docx_bytes(full_letter())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for word in (b"python-docx", b"Theme", b"Calibri", b"theme1", b"Cambria"):
        assert word not in everything
    settings_part = exported(full_letter())["word/settings.xml"]
    modes = [
        entry.get(W)
        for entry in settings_part.iter(qname("w:compatSetting"))
        if entry.get(qname("w:name")) == "compatibilityMode"
    ]
    assert modes == ["15"]


def test_the_page_is_that_of_the_standard() -> None:
    section = exported(full_letter())["word/document.xml"][0][-1]
    margins, size, grid = (section.find(qname(tag)) for tag in ("w:pgMar", "w:pgSz", "w:docGrid"))
    assert margins is not None
    assert size is not None
    assert grid is not None
    assert [margins.get(qname(f"w:{side}")) for side in ("top", "bottom", "left", "right", "footer")] == [
        "2098",
        "1984",
        "1587",
        "1475",
        "1447",
    ]
    assert (size.get(qname("w:w")), size.get(qname("w:h"))) == ("11906", "16838")
    assert (grid.get(qname("w:type")), grid.get(qname("w:linePitch"))) == ("lines", "579")


def test_red_lines_are_drawn_for_word_and_for_older_programs() -> None:
    header = exported(full_letter())["word/header1.xml"]
    assert len(list(header.iter(qname("wp:anchor")))) == 4
    assert len(list(header.iter(qname("v:line")))) == 4
    assert not list(exported(full_letter(), "plain")["word/header1.xml"].iter(qname("wp:anchor")))


def test_a_bold_heading_style_leaves_the_run_in_text_plain(tmp_path: Path) -> None:
    profile = tmp_path / "bold.toml"
    profile.write_text('inherits = "letter"\n[styles.heading3]\nbold = true\n', encoding="utf-8")
    letter = Letter("x", sample_particulars(), (heading("要点。正文在后。", 3, id="h"),))
    runs = bookmarked(exported(letter, str(profile))["word/document.xml"])["_rd_h"].findall(qname("w:r"))
    flags = [run.find(f"{qname('w:rPr')}/{qname('w:b')}") for run in runs]
    assert flags[0] is None
    assert flags[1] is not None
    assert flags[1].get(W) == "0"


def test_a_changed_particular_changes_the_digest() -> None:
    letter = full_letter()
    other = dataclasses.replace(letter, particulars=dataclasses.replace(letter.particulars, topic="x"))
    assert digest(letter) != digest(other)
