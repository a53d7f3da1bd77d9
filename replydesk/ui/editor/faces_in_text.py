"""Faces and tints within the text, drawn and not stored: headings, run-in headings, placeholders."""

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from replydesk.export import Profile
from replydesk.letter.block import MAX_LEVEL
from replydesk.letter.placeholders import find_placeholders
from replydesk.letter.runin import heading_length
from replydesk.ui.editor import properties
from replydesk.ui.editor.offsets import units
from replydesk.ui.faces import families
from replydesk.ui.palette import Palette


class FacesInText(QSyntaxHighlighter):
    """Gives the heading part of each heading its face, as one types the stop, and tints {{placeholders}}."""

    def __init__(self, document: QTextDocument, profile: Profile, palette: Palette) -> None:
        super().__init__(document)
        body = profile.styles.body
        self._headings = {}
        for level in range(1, MAX_LEVEL + 1):
            style = profile.styles.of(f"heading{level}")
            form = QTextCharFormat()
            if style.face != body.face:
                form.setFontFamilies(list(families(style.face)))
            if style.bold:
                form.setFontWeight(QFont.Weight.Bold.value)
            if form.propertyCount():  # levels 3 and 4 are usually in the body's face
                self._headings[level] = form
        self._placeholder = QTextCharFormat()
        self.set_palette(palette)

    def set_palette(self, palette: Palette) -> None:
        """Take the tints of another palette; the caller asks for `rehighlight` when text is there."""
        self._placeholder = QTextCharFormat()
        self._placeholder.setForeground(QColor(palette.accent))
        self._placeholder.setBackground(QColor(palette.accent_soft))

    def highlightBlock(self, text: str) -> None:
        """Called by Qt for each paragraph that was touched."""
        form = self._headings.get(properties.level(self.currentBlock().blockFormat()))
        if form is not None:
            self.setFormat(0, units(text, heading_length(text)), form)
        if "{{" in text:
            for found in find_placeholders(text):
                start = units(text, found.start)
                tint = QTextCharFormat(self.format(start))
                tint.merge(self._placeholder)
                self.setFormat(start, units(text, found.end) - start, tint)
