"""What stands in the page's margins: the page numbers in the footers, the red lines in the first page's header."""

from collections.abc import Sequence

from replydesk.export.profile import Align, PageNumber, Profile
from replydesk.export.sheet import Line
from replydesk.export.word.styles import style_id
from replydesk.export.word.xml import Element, node, root, value
from replydesk.ooxml import NAMESPACES

_EMU = 635
"""English metric units in a twip."""
_PT = 20
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def footer_part(profile: Profile, align: Align | None) -> Element:
    """A footer with the page number at this side, or an empty one (None)."""
    style = value("w:pStyle", style_id("page_number"))
    if align is None or not profile.page_number.shown:
        return root("w:ftr", "w r", node("w:p", None, node("w:pPr", None, style)))
    distance = round(profile.page_number.indent / profile.styles.body.cell * profile.styles.page_number.cell)
    indent = node("w:ind", {"w:left": distance, "w:right": distance, "w:firstLineChars": 0, "w:firstLine": 0})
    properties = node("w:pPr", None, style, indent, value("w:jc", align))
    return root("w:ftr", "w r", node("w:p", None, properties, *_page_field(profile.page_number)))


def _page_field(number: PageNumber) -> list[Element]:
    """— PAGE — as a complex field (ECMA-376 17.16.18)."""
    return [
        _text_run(number.before),
        node("w:r", None, node("w:fldChar", {"w:fldCharType": "begin"})),
        node("w:r", None, _spaced(node("w:instrText", None, text=" PAGE "))),
        node("w:r", None, node("w:fldChar", {"w:fldCharType": "separate"})),
        node("w:r", None, node("w:t", None, text="1")),
        node("w:r", None, node("w:fldChar", {"w:fldCharType": "end"})),
        _text_run(number.after),
    ]


def _text_run(text: str) -> Element:
    hint = node("w:rPr", None, node("w:rFonts", {"w:hint": "eastAsia"}))
    return node("w:r", None, hint, _spaced(node("w:t", None, text=text)))


def _spaced(element: Element) -> Element:
    element.set(_SPACE, "preserve")
    return element


def first_header_part(profile: Profile, lines: Sequence[Line]) -> Element:
    """The first page's header, which carries the red lines, each fixed to the paper: no edit of the text moves them."""
    properties = node("w:pPr", None, value("w:pStyle", style_id("anchor")))
    runs = (_line(line, place + 1, profile.head.line_color) for place, line in enumerate(lines))
    return root("w:hdr", "w r mc wp a wps v o", node("w:p", None, properties, *runs))


def _line(line: Line, number: int, color: str) -> Element:
    """A straight line as DrawingML, and as VML for programs that do not know that."""
    choice = node("mc:Choice", {"Requires": "wps"}, node("w:drawing", None, _anchor(line, number, color)))
    fallback = node("mc:Fallback", None, node("w:pict", None, _vml(line, number, color)))
    return node("w:r", None, node("mc:AlternateContent", None, choice, fallback))


def _anchor(line: Line, number: int, color: str) -> Element:
    settings = {"distT": 0, "distB": 0, "distL": 0, "distR": 0, "simplePos": 0, "relativeHeight": number}
    switches = {"behindDoc": 1, "locked": 1, "layoutInCell": 1, "allowOverlap": 1}
    graphic = node("a:graphic", None, node("a:graphicData", {"uri": NAMESPACES["wps"]}, _shape(line, color)))
    return node(
        "wp:anchor",
        settings | switches,
        node("wp:simplePos", {"x": 0, "y": 0}),
        _position("wp:positionH", line.x),
        _position("wp:positionV", line.y),
        node("wp:extent", {"cx": line.length * _EMU, "cy": 0}),
        node("wp:effectExtent", {"l": 0, "t": 0, "r": 0, "b": 0}),
        node("wp:wrapNone"),
        node("wp:docPr", {"id": number, "name": f"红线 {number}"}),
        node("wp:cNvGraphicFramePr"),
        graphic,
    )


def _position(tag: str, twips: int) -> Element:
    return node(tag, {"relativeFrom": "page"}, node("wp:posOffset", None, text=str(twips * _EMU)))


def _shape(line: Line, color: str) -> Element:
    place = node(
        "a:xfrm",
        None,
        node("a:off", {"x": 0, "y": 0}),
        node("a:ext", {"cx": line.length * _EMU, "cy": 0}),
    )
    fill = node("a:solidFill", None, node("a:srgbClr", {"val": color}))
    properties = node(
        "wps:spPr",
        None,
        place,
        node("a:prstGeom", {"prst": "line"}, node("a:avLst")),
        node("a:ln", {"w": line.thickness * _EMU}, fill),
    )
    return node("wps:wsp", None, node("wps:cNvCnPr"), properties, node("wps:bodyPr"))


def _vml(line: Line, number: int, color: str) -> Element:
    style = "position:absolute;z-index:-1;mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    return node(
        "v:line",
        {
            "id": f"_red_line_{number}",
            "style": style,
            "from": f"{line.x / _PT:g}pt,{line.y / _PT:g}pt",
            "to": f"{(line.x + line.length) / _PT:g}pt,{line.y / _PT:g}pt",
            "strokecolor": f"#{color}",
            "strokeweight": f"{line.thickness / _PT:g}pt",
        },
    )
