"""The order of child elements that the schema demands (ECMA-376 part 1, transitional), and a check of a part by it.

Word repairs or refuses a file whose elements stand in another order; LibreOffice and python-docx do not mind, so
only this check tells.
"""

import re

from lxml import etree

from replydesk.ooxml import qname

_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_RUN = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath rPrChange"
)
_SETTINGS = (
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
    "displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts "
    "embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader "
    "bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState "
    "formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge "
    "revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride "
    "styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone "
    "doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders "
    "bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
    "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery "
    "doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData "
    "noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter "
    "noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent "
    "alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt "
    "showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids "
    "mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures "
    "forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags "
    "decimalSymbol listSeparator"
)
_SECTION = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)
_TABLE = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"
)
_CELL = (
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark "
    "headers cellIns cellDel cellMerge tcPrChange"
)
_STYLE = (
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
    "personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
)

SEQUENCES = {
    "w:pPr": _PARAGRAPH,
    "w:rPr": _RUN,
    "w:settings": _SETTINGS,
    "w:sectPr": _SECTION,
    "w:tblPr": _TABLE,
    "w:tcPr": _CELL,
    "w:style": _STYLE,
    "w:styles": "docDefaults latentStyles style",
    "w:docDefaults": "rPrDefault pPrDefault",
    "w:rPrDefault": "rPr",
    "w:pPrDefault": "pPr",
    "w:tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "w:tr": "tblPrEx trPr tc",
    "w:tc": "tcPr p",
    "w:tblBorders": "top start left bottom end right insideH insideV",
    "w:tblCellMar": "top start left bottom end right",
    "w:font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic",
    "w:numPr": "ilvl numId",
    "w:pBdr": "top left bottom right between bar",
    "w:numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "w:abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "w:lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "w:num": "abstractNumId lvlOverride",
    "w:tblGrid": "gridCol tblGridChange",
    "w:document": "background body",
    "wp:anchor": (
        "simplePos positionH positionV extent effectExtent wrapNone wrapSquare wrapTight wrapThrough wrapTopAndBottom "
        "docPr cNvGraphicFramePr graphic"
    ),
    "wps:wsp": "cNvPr cNvSpPr cNvCnPr spPr style extLst txbx linkedTxbx bodyPr",
    "wps:spPr": "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst effectDag",
    "a:xfrm": "off ext",
    "mc:AlternateContent": "Choice Fallback",
}
"""For an element the names of its children in the order of the schema. trPr is a choice: any order is right."""

REPEATED = frozenset(
    {
        "style",
        "tr",
        "tc",
        "p",
        "headerReference",
        "footerReference",
        "tblStylePr",
        "bookmarkStart",
        "bookmarkEnd",
        "gridCol",
        "lvl",
    }
)
"""Children that may stand more than once in a sequence."""

FRAME_ATTRIBUTES = {
    "w": r"\d+",
    "h": r"\d+",
    "hRule": "auto|atLeast|exact",
    "hSpace": r"\d+",
    "vSpace": r"\d+",
    "wrap": "auto|notBeside|around|tight|through|none",
    "vAnchor": "text|margin|page",
    "hAnchor": "text|margin|page",
    "x": r"-?\d+",
    "y": r"-?\d+",
    "xAlign": "left|center|right|inside|outside",
    "yAlign": "inline|top|center|bottom|inside|outside",
}
"""The attributes of w:framePr and their values (ECMA-376 17.3.1.11)."""

_BY_TAG = {qname(tag): names.split() for tag, names in SEQUENCES.items()}
_SECTION_REFERENCES = {"headerReference", "footerReference"}


def problems(root: etree._Element) -> list[str]:
    """What of the part is not in the schema's order, or stands twice; [] when all is well."""
    return [
        f"{_local(element)}: {text}"
        for element in root.iter()
        if element.tag in _BY_TAG
        for text in _element_problems(element, _BY_TAG[element.tag])
    ]


def _element_problems(element: etree._Element, names: list[str]) -> list[str]:
    found = [name for child in element for name in _meant(child)]
    unknown = [name for name in found if name not in names]
    if unknown:
        return [f"does not hold {unknown}"]
    places = [0 if name in _SECTION_REFERENCES else names.index(name) for name in found]
    wrong = [] if places == sorted(places) else [f"out of order: {found}"]
    twice = {name for name in found if found.count(name) > 1} - REPEATED
    return wrong + ([f"twice: {sorted(twice)}"] if twice else [])


def _meant(child: etree._Element) -> list[str]:
    """The child's name; for alternatives in a known element the one name that each of them offers."""
    if child.tag != qname("mc:AlternateContent"):
        return [_local(child)]
    offers = [[_local(entry) for entry in branch] for branch in child]
    assert all(offer == offers[0] for offer in offers), f"alternatives differ: {offers}"
    return offers[0]


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def attribute_problems(root: etree._Element) -> list[str]:
    """Frames that the schema does not know, theme attributes, which would win over the faces that a style names, and fonts that leave a script to chance."""
    wrong = []
    for fonts in root.iter(qname("w:rFonts")):
        names = {etree.QName(name).localname for name in fonts.attrib}
        if any("Theme" in name for name in names):
            wrong.append(f"theme attribute in {sorted(names)}")
        if names != {"hint"} and not names >= {"ascii", "hAnsi", "eastAsia", "cs"}:
            wrong.append(f"not all faces: {sorted(names)}")
    for frame in root.iter(qname("w:framePr")):
        for name in frame.attrib:
            said = frame.get(name, "")
            pattern = FRAME_ATTRIBUTES.get(etree.QName(name).localname, "")
            if not re.fullmatch(pattern, said):
                wrong.append(f"framePr: {etree.QName(name).localname}={said}")
    return wrong
