"""How blocks look on the sheet at one zoom: fonts, indents, line height, and the size of the sheet itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat

from replydesk.export import Profile
from replydesk.export.profile import Style
from replydesk.letter import Block
from replydesk.ui.editor import properties
from replydesk.ui.editor.grids import Grids
from replydesk.ui.faces import page_font

CELLS = 28
_OVERHANG_CELLS = 0.15
"""Body characters in a line (GB/T 9704 5.2.3)."""

_TWIPS = 20  # to the point
_MARGIN_CELLS = 1.5  # the least white beside the text, when the window is narrow
PAGE_GAP = 1.4
"""The lines of white between the end of a page and an attachment, where the page's edge is drawn."""
_LABEL_LINES = 2  # 附件1 and an empty line
_ABOVE_TABLE, _BELOW_TABLE = 0.2, 0.5  # of a line; the text below stands low in its line


class Styles:
    """Fonts, lengths and block formats of a profile at one zoom. Lengths are pixels of the screen; nothing changes."""

    def __init__(self, profile: Profile, zoom: int, dpi: float) -> None:
        """`zoom` is in percent, `dpi` the logical pixels in an inch of the screen that is drawn on."""
        self.profile = profile
        self.zoom = zoom
        self.dpi = dpi
        body = profile.styles.body
        self.body_font = self.font(body)
        levels = (body, *(profile.styles.of(f"heading{level}") for level in range(1, 5)))
        self.label_font = self.font(profile.styles.attachment_label)
        self.level_fonts = tuple(self.font(style) for style in levels)
        self.em = QFontMetricsF(self.body_font).horizontalAdvance("国")
        # A little more than 28 characters: neither rounding nor ink that reaches over the width of the last character,
        # which Qt adds to the line, may send the 28th to the next line. A 29th needs a whole cell.
        self.column = CELLS * self.em + _OVERHANG_CELLS * self.em + 1
        self.indent = self.cells(body.first_line)
        self.line = self.pixels(body.line)
        self.page = self.pixels(profile.page.width)
        self.narrowest = self.column + 2 * _MARGIN_CELLS * self.em
        self.above_attachment = (PAGE_GAP + _LABEL_LINES) * self.line
        self._base = self._base_format()
        self._label_widths: dict[tuple[int, str], float] = {}
        cell = profile.styles.table_text
        self.grids = Grids(profile, self.font(cell), self.column, self.pixels(cell.line))

    def pixels(self, twips: float) -> float:
        """A length on the page, on the screen."""
        return twips / _TWIPS / 72 * self.dpi * self.zoom / 100

    def cells(self, twips: float) -> float:
        """A length across the page, on the screen: measured in body characters, so that it fits the column."""
        return twips / self.profile.styles.body.cell * self.em

    def font(self, style: Style) -> QFont:
        """The font of a style of the profile, as large on the screen as on the page at this zoom."""
        return page_font(style.face, style.size / _TWIPS * self.zoom / 100, bold=style.bold)

    def _base_format(self) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLineHeight(self.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setAlignment(Qt.AlignmentFlag.AlignJustify)
        form.setTextIndent(self.indent)
        return form

    def block_format(self, block: Block, label: str = "") -> QTextBlockFormat:
        """The format of a block's paragraph, with its properties; `label` is the number that is drawn before it."""
        form = QTextBlockFormat(self._base)
        properties.describe(form, block, label)
        if block.level:
            form.setTextIndent(self.indent + self.label_width(block.level, label))
        elif block.kind == "attachment":
            form.setTextIndent(0)
            form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            form.setTopMargin(self.above_attachment)
            form.setBottomMargin(self.pixels(self.profile.styles.attachment_title.after))
        elif block.kind == "table":
            form.setTextIndent(0)
            form.setTopMargin(_ABOVE_TABLE * self.line)
            form.setBottomMargin(self.grids.of(block).height - self.line + _BELOW_TABLE * self.line)
        return form

    def label_width(self, level: int, label: str) -> float:
        """How wide the number before a heading is, in the heading's face."""
        known = self._label_widths.get((level, label))
        if known is None:
            known = QFontMetricsF(self.level_fonts[level]).horizontalAdvance(label)
            self._label_widths[level, label] = known
        return known
