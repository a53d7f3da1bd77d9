"""Faces and tints within the text, drawn and not stored: headings, run-in headings, placeholders."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from replydesk.export import Profile
from replydesk.export.faces import stand_ins
from replydesk.letter import Particulars
from replydesk.letter.block import MAX_LEVEL
from replydesk.letter.placeholders import find_placeholders
from replydesk.letter.runin import heading_length
from replydesk.ui.editor import properties
from replydesk.ui.editor.offsets import units
from replydesk.ui.palette import Palette

_TWIPS = 20  # to the point
# The braces are not seen, not even when they are selected: they are so small, and the white at the chip's ends.
_BRACE_SIZE, _BRACE_WIDTH = 1, 800  # points, percent


class FacesInText(QSyntaxHighlighter):
    """Gives the heading part of each heading its face, as one types the stop, and makes room for chips.

    `has_chips` says whether any paragraph ever had a placeholder: until then nobody need look for one.
    """

    has_chips = False

    def __init__(self, document: QTextDocument, profile: Profile, palette: Palette) -> None:
        super().__init__(document)
        self._headings: dict[int, QTextCharFormat] = {}
        self.set_profile(profile)
        self.particulars = Particulars()
        self._gap = QTextCharFormat()
        self._brace = QTextCharFormat()
        self._brace.setForeground(QColor(Qt.GlobalColor.transparent))
        self._brace.setFontPointSize(_BRACE_SIZE)
        self._brace.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        self._brace.setFontLetterSpacing(_BRACE_WIDTH)
        self.set_palette(palette)

    def set_profile(self, profile: Profile) -> None:
        """Take the faces of another profile; the caller asks for `rehighlight` when text is there."""
        self._headings.clear()
        body = profile.styles.body
        for level in range(1, MAX_LEVEL + 1):
            style = profile.styles.of(f"heading{level}")
            form = QTextCharFormat()
            if style.face != body.face:
                form.setFontFamilies(list(stand_ins(style.face)))
            if style.bold:
                form.setFontWeight(QFont.Weight.Bold.value)
            if form.propertyCount():  # levels 3 and 4 are usually in the body's face
                self._headings[level] = form
        title = profile.styles.attachment_title
        self._title_size = title.size / _TWIPS
        self._title = QTextCharFormat()
        self._title.setFontFamilies(list(stand_ins(title.face)))

    def set_zoom(self, percent: int) -> None:
        """Write the titles of attachments for this zoom; the caller lays the text out anew."""
        size = self._title_size * percent / 100
        if size != self._title.fontPointSize():
            self._title.setFontPointSize(size)
            if not self.document().isEmpty():
                self.rehighlight()

    def set_palette(self, palette: Palette) -> None:
        """Take the tints of another palette; the caller asks for `rehighlight` when text is there."""
        self._gap.setForeground(QColor(palette.accent))

    def highlightBlock(self, text: str) -> None:
        """Called by Qt for each paragraph that was touched."""
        form = self._headings.get(properties.level(self.currentBlock().blockFormat()))
        if form is not None:
            self.setFormat(0, units(text, heading_length(text)), form)
        elif self.currentBlock().blockFormat().stringProperty(properties.KIND) == "attachment":
            self.setFormat(0, units(text, len(text)), self._title)
        if "{{" in text:
            self._make_room_for_chips(text)

    def _make_room_for_chips(self, text: str) -> None:
        for found in find_placeholders(text):
            self.has_chips = True
            start, end = units(text, found.start), units(text, found.end)
            if not found.value(self.particulars):
                self._merge(start, end, self._gap)
            self._merge(start, start + 2, self._brace)
            self._merge(end - 2, end, self._brace)

    def _merge(self, start: int, end: int, form: QTextCharFormat) -> None:
        merged = QTextCharFormat(self.format(start))
        merged.merge(form)
        self.setFormat(start, end - start, merged)
