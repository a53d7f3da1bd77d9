"""The styles and fonts of a Word file, made from the profile: one named style for each role of paragraphs."""

import dataclasses

from replydesk.export.profile import Profile, Style
from replydesk.export.word.comments import comment_styles
from replydesk.export.word.format import fonts, paragraph_properties, run_properties
from replydesk.export.word.xml import Element, flag, node, root, value
from replydesk.ooxml import BODY_CHARACTERS, STYLE_NAMES, TABLE_GRID

BASE_ID = "Normal"
BODY_CHARACTERS_ID = "RdBodyCharacters"
TABLE_GRID_ID = "RdTableGrid"
NUMBERING_ID = 1

_NEXT = {"title": "salutation", "salutation": "body", "closing": "closing", "signature": "date"}
_NEXT |= {"attachment_label": "attachment_title", "attachment_title": "body"}
_HEADINGS = 4
_EIGHTHS = 8 / 20


def style_id(role: str) -> str:
    """The id of a role's style inside the file. Programs renumber ids: readers go by the name."""
    return "Rd" + "".join(part.capitalize() for part in role.split("_"))


def styles_part(profile: Profile, *, comments: bool = False) -> Element:
    """word/styles.xml: defaults, the base style, and a style for every role, those of comments where there are some."""
    styles = profile.styles
    return root(
        "w:styles",
        "w mc w15",
        _defaults(styles.base),
        _base(styles.base),
        _default_character(),
        _default_table(),
        *(_paragraph_style(role, name, profile) for role, name in STYLE_NAMES.items()),
        _face_style(BODY_CHARACTERS_ID, BODY_CHARACTERS, styles.body),
        *(
            _face_style(style_id(role) + "Characters", STYLE_NAMES[role] + "字符", styles.of(role))
            for role in ("secrecy", "signatory")
        ),
        _table_style(profile),
        *(comment_styles() if comments else ()),
    )


def fonts_part(profile: Profile) -> Element:
    """word/fontTable.xml: every face in use, with what Word may take where it is missing."""
    alternatives = dict(profile.alternatives)
    used = [getattr(profile.styles, field.name) for field in dataclasses.fields(profile.styles)]
    faces = dict.fromkeys(face for style in used for face in (style.face, style.latin) if face)
    return root("w:fonts", "w r", *(_font(face, alternatives.get(face, "")) for face in faces))


def _font(face: str, alternative: str) -> Element:
    chinese = any(ord(char) > 0x2E80 for char in face + alternative)
    return node(
        "w:font",
        {"w:name": face},
        *([value("w:altName", alternative)] if alternative else []),
        value("w:charset", "86" if chinese else "00"),
        value("w:family", "auto"),
        value("w:pitch", "variable"),
    )


def _defaults(base: Style) -> Element:
    language = node("w:lang", {"w:val": "zh-CN", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"})
    run = node("w:rPr", None, *run_properties(base), language)
    return node("w:docDefaults", None, node("w:rPrDefault", None, run), _no_hanging_punctuation())


def _no_hanging_punctuation() -> Element:
    """Punctuation stays inside the 28 characters, in Word and in LibreOffice, which reads this switch the wrong way round.

    LibreOffice (7.4) lets punctuation hang where a file says w:val="0", and then also leaves empty lines. It takes
    the fallback, as it does not know Word 2013's namespace; Word takes the choice, as with the alternatives that
    it writes itself for number formats. Nothing else is said here, so a reader that knows neither loses nothing.
    """
    off, on = (
        node("w:pPrDefault", None, node("w:pPr", None, flag("w:overflowPunct", on=switch)))
        for switch in (False, True)
    )
    choice = node("mc:Choice", {"Requires": "w15"}, off)
    return node("mc:AlternateContent", None, choice, node("mc:Fallback", None, on))


def _base(base: Style) -> Element:
    return node(
        "w:style",
        {"w:type": "paragraph", "w:default": 1, "w:styleId": BASE_ID},
        value("w:name", "Normal"),
        value("w:uiPriority", 99),
        paragraph_properties(base),
        run_properties(base),
    )


def _default_character() -> Element:
    return node(
        "w:style",
        {"w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont"},
        value("w:name", "Default Paragraph Font"),
        value("w:uiPriority", 99),
        flag("w:semiHidden"),
    )


def _default_table() -> Element:
    margins = node(
        "w:tblCellMar",
        None,
        *(node(f"w:{side}", {"w:w": 0, "w:type": "dxa"}) for side in ("top", "left", "bottom", "right")),
    )
    return node(
        "w:style",
        {"w:type": "table", "w:default": 1, "w:styleId": "TableNormal"},
        value("w:name", "Normal Table"),
        value("w:uiPriority", 99),
        flag("w:semiHidden"),
        node("w:tblPr", None, node("w:tblInd", {"w:w": 0, "w:type": "dxa"}), margins),
    )


def _paragraph_style(role: str, name: str, profile: Profile) -> Element:
    style = profile.styles.of(role)
    level = int(role[-1]) if role.startswith("heading") else 0
    numbered = NUMBERING_ID if level and profile.numbering == "automatic" else 0
    following = "body" if 1 <= level <= _HEADINGS else _NEXT.get(role, role)
    return node(
        "w:style",
        {"w:type": "paragraph", "w:customStyle": 1, "w:styleId": style_id(role)},
        value("w:name", name),
        value("w:basedOn", BASE_ID),
        value("w:next", style_id(following)),
        value("w:uiPriority", 1),
        flag("w:qFormat"),
        paragraph_properties(style, level, numbered),
        run_properties(style),
    )


def _face_style(identifier: str, name: str, style: Style) -> Element:
    """A character style that gives a part of a paragraph another role's face and nothing else."""
    return node(
        "w:style",
        {"w:type": "character", "w:customStyle": 1, "w:styleId": identifier},
        value("w:name", name),
        value("w:basedOn", "DefaultParagraphFont"),
        value("w:uiPriority", 1),
        flag("w:qFormat"),
        node("w:rPr", None, fonts(style)),
    )


def _table_style(profile: Profile) -> Element:
    grid = profile.table
    line = {"w:val": "single", "w:sz": round(grid.border * _EIGHTHS), "w:space": 0, "w:color": "auto"}
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = node("w:tblBorders", None, *(node(f"w:{side}", line) for side in sides))
    margin = {"w:w": round(grid.cell_margin), "w:type": "dxa"}
    margins = node("w:tblCellMar", None, node("w:left", margin), node("w:right", margin))
    return node(
        "w:style",
        {"w:type": "table", "w:customStyle": 1, "w:styleId": TABLE_GRID_ID},
        value("w:name", TABLE_GRID),
        value("w:basedOn", "TableNormal"),
        value("w:uiPriority", 1),
        node("w:tblPr", None, node("w:tblInd", {"w:w": 0, "w:type": "dxa"}), borders, margins),
    )
