"""Paragraph and run properties in WordprocessingML, in the order of the schema (ECMA-376 17.3.1.26, 17.3.2.28)."""

from collections.abc import Iterator

from replydesk.export.profile import Style
from replydesk.export.word.xml import Element, flag, node, value

_PT_TWIPS = 20
_OFF = ("w:autoSpaceDE", "w:autoSpaceDN", "w:snapToGrid")


def fonts(style: Style) -> Element:
    """All four faces of a style. Quotes, dashes and dots are set in the Chinese face (hint)."""
    latin = style.latin or style.face
    return node(
        "w:rFonts",
        {"w:hint": "eastAsia", "w:ascii": latin, "w:hAnsi": latin, "w:eastAsia": style.face, "w:cs": latin},
    )


def run_properties(style: Style) -> Element:
    """The characters' format of a style, whole, so that no style hangs on what another one says."""
    return node(
        "w:rPr",
        None,
        fonts(style),
        flag("w:b", on=style.bold),
        flag("w:bCs", on=style.bold),
        value("w:color", style.color),
        value("w:spacing", round(style.spacing)),
        value("w:kern", 0),
        value("w:sz", half_points(style.size)),
        value("w:szCs", half_points(style.size)),
    )


def half_points(twips: float) -> int:
    """A type size in the unit of w:sz."""
    return round(twips * 2 / _PT_TWIPS)


def paragraph_properties(style: Style, outline_level: int = 0, numbering: int = 0) -> Element:
    """The paragraph's format of a style, whole; `outline_level` 1 to 4 shows it in Word's navigation pane.

    `numbering` is the id of the list in which it is numbered at that level, 0 for none.
    """
    return node("w:pPr", None, *_paragraph_properties(style, outline_level, numbering))


def _paragraph_properties(style: Style, outline_level: int, numbering: int) -> Iterator[Element]:
    yield flag("w:keepNext", on=style.keep_next)
    yield flag("w:keepLines", on=False)
    yield flag("w:widowControl", on=False)  # a page has 22 lines, whatever paragraph ends there
    if numbering:
        level, number = value("w:ilvl", outline_level - 1), value("w:numId", numbering)
        yield node("w:numPr", None, level, number)
    yield flag("w:kinsoku")
    for switch in _OFF:
        yield flag(switch, on=False)
    yield node(
        "w:spacing",
        {
            "w:before": round(style.before),
            "w:after": round(style.after),
            "w:line": round(style.line),
            "w:lineRule": style.line_rule,
        },
    )
    yield indent(style)
    yield value("w:jc", style.align)
    if outline_level:
        yield value("w:outlineLvl", outline_level - 1)


def indent(style: Style) -> Element:
    """The style's indents. A first line is also given in characters: Word and WPS show and keep it as 2 字符."""
    attributes: dict[str, object] = {"w:left": round(style.left), "w:right": round(style.right)}
    if style.first_line < 0:
        attributes["w:hanging"] = round(-style.first_line)
    else:
        attributes["w:firstLineChars"] = round(style.first_line / style.cell * 100)
        attributes["w:firstLine"] = round(style.first_line)
    return node("w:ind", attributes)
