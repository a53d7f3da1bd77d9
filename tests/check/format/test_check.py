"""The format check over files of our own: clean as exported, and each damage found at its place and nothing else."""

import shutil
from pathlib import Path

import pytest

from replydesk.check.format import check_format
from replydesk.export import docx_bytes
from replydesk.intake import read_letter
from replydesk.letter import Letter
from replydesk.package import PackageError
from replydesk.paths import resource
from tests.check.format.mutations import checked, damaged, packed, parts, rules
from tests.letters import bound_letter, full_letter, long_letter, seed_letter
from tests.rendering import convert

PROFILES = tuple(sorted(path.stem for path in resource("profiles").glob("*.toml")))
STYLES, DOCUMENT, SETTINGS = "word/styles.xml", "word/document.xml", "word/settings.xml"
FOOTER, HEADER = "word/footer1.xml", "word/header1.xml"


def sample() -> Letter:
    return read_letter(resource("samples/zhengzhou-2023-00025.txt")).letter


def of_style(role: str, what: str) -> str:
    """The pattern of a property of a style, the text before it kept as the first group."""
    return rf'(w:styleId="Rd{role}"(?:(?!</w:style>).)*?){what}'


def in_text(text: str) -> str:
    return rf"(<w:t>){text}"


DAMAGES = {
    "letter paper": (
        DOCUMENT,
        'w:w="11906" w:h="16838"',
        'w:w="12240" w:h="15840"',
        {("paper", "error", ())},
    ),
    "top margin": (DOCUMENT, 'w:top="2098"', 'w:top="1440"', {("margin-top", "error", ())}),
    "bottom margin": (DOCUMENT, 'w:bottom="1984"', 'w:bottom="1440"', {("margin-bottom", "error", ())}),
    "left margin": (DOCUMENT, 'w:left="1587"', 'w:left="1800"', {("margin-left", "error", ())}),
    "right margin": (DOCUMENT, 'w:right="1475"', 'w:right="1800"', {("margin-right", "error", ())}),
    "footer": (DOCUMENT, 'w:footer="1447"', 'w:footer="992"', {("footer", "warning", ())}),
    "first page numbered": (DOCUMENT, "<w:titlePg/>", "", {("page-number-first", "error", ())}),
    "sides alike": (SETTINGS, "<w:evenAndOddHeaders/>", "", {("page-number-sides", "error", ())}),
    "number centered": (
        FOOTER,
        'w:jc w:val="right"',
        'w:jc w:val="center"',
        {("page-number-side", "error", ())},
    ),
    "number in hyphens": (FOOTER, "— <", "- <", {("page-number-dashes", "error", ())}),
    "no number": (FOOTER, " PAGE ", " DATE ", {("page-number", "error", ())}),
    "number flush": (FOOTER, 'w:right="280"', 'w:right="0"', {("page-number-indent", "warning", ())}),
    "number in 小四": (
        STYLES,
        of_style("PageNumber", 'w:sz w:val="28"'),
        r'\1w:sz w:val="24"',
        {("page-number-size", "warning", ())},
    ),
    "mark too low": (DOCUMENT, 'w:y="1723"', 'w:y="2100"', {("mark-top", "error", (1,))}),
    "red line moved": (
        HEADER,
        r"(relativeFrom=\"page\"><wp:posOffset>)(\d+)(</wp:posOffset></wp:positionV>)",
        r"\g<1>2000000\3",
        {("red-line-place", "error", ())},
    ),
    "mark black": (STYLES, of_style("Mark", 'w:color w:val="FF0000"'), r'\1w:color w:val="auto"', None),
    "doc number in square brackets": (
        DOCUMENT,
        "〔2023〕15号",
        "[2023]15号",
        {("doc-number-form", "error", (2,))},
    ),
    "doc number with 第": (
        DOCUMENT,
        "〔2023〕15号",
        "〔2023〕第15号",
        {("doc-number-form", "warning", (2,))},
    ),
    "doc number with zero": (DOCUMENT, "〕15号", "〕015号", {("doc-number-form", "error", (2,))}),
    "doc number centered": (DOCUMENT, 'w:jc w:val="left"', 'w:jc w:val="center"', {("align", "error", (2,))}),
    "title flush left": (
        STYLES,
        of_style("Title", 'w:jc w:val="center"'),
        r'\1w:jc w:val="left"',
        {("align", "error", (6,))},
    ),
    "title in 宋体": (
        STYLES,
        of_style("Title", r'w:eastAsia="方正小标宋简体"'),
        r'\1w:eastAsia="宋体"',
        {("face", "error", (6,))},
    ),
    "title of another foundry": (
        STYLES,
        of_style("Title", r'w:eastAsia="方正小标宋简体"'),
        r'\1w:eastAsia="方正小标宋_GBK"',
        {("face", "warning", (6,))},
    ),
    "title in 小二": (
        STYLES,
        of_style("Title", 'w:sz w:val="44"'),
        r'\1w:sz w:val="36"',
        {("size", "warning", (6,))},
    ),
    "title bold": (STYLES, of_style("Title", '<w:b w:val="0"/>'), r"\1<w:b/>", {("bold", "warning", (6,))}),
    "title with stop": (DOCUMENT, "提案的答复<", "提案的答复。<", {("title-end", "warning", (6,))}),
    "addressee with half-width colon": (
        DOCUMENT,
        "郭岭委员：",
        "郭岭委员:",
        {("salutation-end", "error", (7,))},
    ),
    "addressee indented": (
        STYLES,
        of_style("Salutation", 'w:firstLineChars="0" w:firstLine="0"'),
        r'\1w:firstLineChars="200" w:firstLine="630"',
        {("first-line", "error", (7,))},
    ),
    "body not indented": (
        STYLES,
        of_style("Body", 'w:firstLineChars="200" w:firstLine="630"'),
        r'\1w:firstLineChars="0" w:firstLine="0"',
        {("first-line", "error", (8, 14))},
    ),
    "body in 宋体": (
        DOCUMENT,
        '<w:rFonts w:hint="eastAsia"/>',
        '<w:rFonts w:hint="eastAsia" w:eastAsia="宋体"/>',
        {("face", "error", (8,))},
    ),
    "body in plain 仿宋": (
        DOCUMENT,
        '<w:rFonts w:hint="eastAsia"/>',
        '<w:rFonts w:hint="eastAsia" w:eastAsia="仿宋"/>',
        {("face", "warning", (8,))},
    ),
    "quotes in a Latin face": (
        DOCUMENT,
        '<w:rFonts w:hint="eastAsia"/>',
        '<w:rFonts w:hint="default" w:ascii="Times New Roman"/>',
        {("quotes", "info", (8,))},
    ),
    "body in 四号": (
        DOCUMENT,
        '<w:rFonts w:hint="eastAsia"/>',
        '<w:rFonts w:hint="eastAsia"/><w:sz w:val="28"/>',
        {("size", "warning", (8,))},
    ),
    "body in blue": (
        DOCUMENT,
        '<w:rFonts w:hint="eastAsia"/>',
        '<w:rFonts w:hint="eastAsia"/><w:color w:val="0000FF"/>',
        {("color", "error", (8,))},
    ),
    "lines too close": (
        STYLES,
        of_style("Closing", 'w:line="579"'),
        r'\1w:line="500"',
        {("lines", "warning", (24,))},
    ),
    "27 characters": (
        STYLES,
        of_style("Closing", 'w:spacing w:val="-5"'),
        r'\1w:spacing w:val="0"',
        {("characters", "warning", (24,))},
    ),
    "level 1 in 仿宋": (
        DOCUMENT,
        r"<w:r>(<w:t>一、)",
        r'<w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr>\1',
        {("face", "error", (9,))},
    ),
    "run-in heading in one face": (
        DOCUMENT,
        r'<w:rStyle w:val="RdBodyCharacters"/>',
        '<w:rFonts w:eastAsia="楷体_GB2312"/>',
        {("face", "error", (10,))},
    ),
    "level 3 with 、": (DOCUMENT, in_text("1.政策"), r"\g<1>1、政策", {("level-form", "warning", (11,))}),
    "level 2 with 、": (DOCUMENT, in_text("（一）全"), r"\1（一）、全", {("level-form", "warning", (10,))}),
    "level 1 out of order": (
        DOCUMENT,
        in_text("二、我局"),
        r"\1三、我局",
        {("level-order", "warning", (13,))},
    ),
    "half-width comma": (DOCUMENT, "其中，", "其中,", None),
    "straight quotes": (DOCUMENT, "“关于加快", '"关于加快', {("straight-quotes", "warning", (8,))}),
    "empty paragraph": (
        DOCUMENT,
        r'(<w:p><w:pPr><w:pStyle w:val="RdHeading1"/>)',
        r'<w:p><w:pPr><w:pStyle w:val="RdBody"/></w:pPr></w:p>\1',
        {("empty", "info", (9,))},
    ),
    "page break": (
        DOCUMENT,
        in_text("1.政策"),
        r'<w:br w:type="page"/>\g<1>1.政策',
        {("page-break", "info", (11,))},
    ),
    "attachment with stop": (DOCUMENT, "征询意见表<", "征询意见表。<", {("attachments-end", "error", (26,))}),
    "attachments with half-width colon": (
        DOCUMENT,
        "附件：",
        "附件:",
        {("attachments-colon", "error", (25,))},
    ),
    "attachments with 、": (DOCUMENT, "附件：1. ", "附件：1、", {("attachments-number", "error", (25,))}),
    "attachments flush": (
        DOCUMENT,
        'w:left="2048" w:hanging="1418"',
        'w:left="1418" w:hanging="1418"',
        {("first-line", "error", (25,))},
    ),
    "signature centered": (
        STYLES,
        of_style("Signature", 'w:jc w:val="right"'),
        r'\1w:jc w:val="center"',
        {("align", "error", (27,))},
    ),
    "signature and date flush right": (
        DOCUMENT,
        'w:right="1260"',
        'w:right="0"',
        {("signature-right", "warning", (27,))},
    ),
    "date with zeros": (DOCUMENT, "2023年6月20日", "2023年06月20日", {("date-form", "error", (28,))}),
    "date in Chinese": (DOCUMENT, "2023年6月20日", "二〇二三年六月二十日", {("date-form", "error", (28,))}),
    "annotation in half-width brackets": (
        DOCUMENT,
        "（此件公开发布）",
        "(此件公开发布)",
        {("annotation-form", "error", (30,)), ("half-width", "warning", (30,))},
    ),
    "mark with 文件": (DOCUMENT, "管理局<", "管理局文件<", {("mark-name", "error", (1,))}),
    "printer's line": (
        DOCUMENT,
        r'(<w:p><w:pPr><w:pStyle w:val="RdAnchor"/>)',
        r"<w:p><w:pPr><w:jc w:val='left'/></w:pPr><w:r><w:t>某局办公室 2023年6月20日印发</w:t></w:r></w:p>\1",
        {("printed", "error", (32,))},
    ),
    "copies without stop": (DOCUMENT, "市政府督查室。", "市政府督查室", {("cc-form", "warning", (31,))}),
    "digits in Calibri": (
        DOCUMENT,
        r"<w:r>(<w:t>2023年)",
        r'<w:r><w:rPr><w:rFonts w:ascii="Calibri"/></w:rPr>\1',
        {("latin", "warning", (28,))},
    ),
    "digits in Times New Roman": (
        DOCUMENT,
        r"<w:r>(<w:t>2023年)",
        r'<w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr>\1',
        {("latin", "info", (28,))},
    ),
    "blanks for an indent": (
        DOCUMENT,
        r'<w:pStyle w:val="RdClosing"/>(.*?)感谢您',
        r'<w:pStyle w:val="RdClosing"/><w:ind w:firstLineChars="0" w:firstLine="0"/>\1　　感谢您',
        {("blanks", "info", (24,))},
    ),
    "tracked deletion of the colon": (
        DOCUMENT,
        r"<w:r><w:t>郭岭委员：</w:t></w:r>",
        '<w:r><w:t>郭岭委员</w:t></w:r><w:del w:id="9" w:author="a"><w:r><w:delText>：</w:delText></w:r></w:del>',
        {("salutation-end", "error", (7,))},
    ),
}


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(
    "letter",
    [sample(), full_letter(), long_letter(4), bound_letter()],
    ids=["sample", "full", "long", "bound"],
)
def test_our_own_files_are_as_they_should_be(letter: Letter, profile: str) -> None:
    report = checked(docx_bytes(letter, profile), profile)
    assert rules(report) == set()
    assert report.checked > 100


def test_words_of_a_letter_are_judged_in_our_own_files_too() -> None:
    assert {rule for rule, _, _ in rules(checked(docx_bytes(seed_letter())))} == {"straight-quotes"}


@pytest.mark.parametrize("name", [name for name in DAMAGES if DAMAGES[name][3] is not None])
def test_each_damage_is_found_at_its_place_and_nothing_else(name: str) -> None:
    part, pattern, replacement, expected = DAMAGES[name]
    assert rules(checked(damaged(part, pattern, replacement))) == expected


def test_a_black_mark_is_missed_only_as_red() -> None:
    found = rules(checked(damaged(*DAMAGES["mark black"][:3])))
    assert found == {("color", "warning", (1,))}


def test_half_width_marks_before_another_run_are_found() -> None:
    found = rules(checked(damaged(*DAMAGES["half-width comma"][:3])))
    assert found == {("half-width", "warning", (14,))}


def test_a_document_without_its_red_line_is_found() -> None:
    content = damaged(DOCUMENT, "<w:pBdr>.*?</w:pBdr>", "", "document")
    assert rules(checked(content, "document")) == {("red-lines", "warning", ())}


def test_margins_of_the_sister_standard_are_right_too() -> None:
    texts = parts(docx_bytes(full_letter()))
    text = (
        texts[DOCUMENT].replace('w:top="2098"', 'w:top="1960"').replace('w:bottom="1984"', 'w:bottom="1847"')
    )
    assert not {rule for rule, _, _ in rules(checked(packed(texts | {DOCUMENT: text}))) if "margin" in rule}


def test_the_file_is_read_and_never_written(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(docx_bytes(full_letter()))
    before = file.read_bytes()
    assert not check_format(file).has_errors
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("content", [b"", b"no package", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_what_is_no_word_file_is_refused_in_one_sentence(content: bytes) -> None:
    with pytest.raises(PackageError, match="原文件未改动"):
        checked(content)


def test_every_part_cut_short_is_a_sentence_and_no_traceback() -> None:
    texts = parts(docx_bytes(full_letter()))
    for part in (DOCUMENT, STYLES, SETTINGS, FOOTER, HEADER):
        with pytest.raises(PackageError, match="原文件未改动"):
            checked(packed(texts | {part: texts[part][: len(texts[part]) // 2]}))


def test_a_file_without_styles_and_settings_is_still_judged() -> None:
    texts = parts(docx_bytes(full_letter()))
    bare = {
        name: text for name, text in texts.items() if name in ("[Content_Types].xml", "_rels/.rels", DOCUMENT)
    }
    assert checked(packed(bare)).has_errors


@pytest.mark.render
def test_what_libreoffice_saves_again_has_no_errors(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    files = {
        f"{profile}-{letter.id}": docx_bytes(letter, profile)
        for profile in PROFILES
        for letter in (full_letter(), sample())
    }
    for name, file in convert(files, "docx", tmp_path / "files", tmp_path / "home").items():
        report = check_format(file, name.partition("-")[0])
        assert [entry for entry in report.findings if entry.severity == "error"] == [], name
