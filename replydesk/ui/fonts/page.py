"""The page of the font check: a table of the profile's faces, and one of the letter's rare characters."""

from collections.abc import Iterable

from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from replydesk.export.fontcheck import FaceFinding, State, check_faces
from replydesk.export.profile import Profile
from replydesk.export.rare import RareCharacter, rare_characters
from replydesk.letter import Letter
from replydesk.ui.fonts.reading_table import ReadingTable
from replydesk.ui.language import listed, said
from replydesk.ui.theme import Theme

_ICONS: dict[State, tuple[str, str]] = {
    "installed": ("done", "good"),
    "replaced": ("info", "focus"),
    "missing": ("warning", "warning"),
}
_SHOWN_PLACES = 5
_SHARES = (3, 3, 4)


class FontsPage(QWidget):
    """Faces and rare characters, each with what Word shows and what helps. It asks for nothing and changes nothing.

    `installed` are the families of the machine; None asks Qt for them, which takes a moment the first time.
    """

    def __init__(
        self,
        profile: Profile,
        letter: Letter | None,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        installed: Iterable[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        families = QFontDatabase.families() if installed is None else installed
        self.faces = check_faces(profile, frozenset(families))
        self.rare = rare_characters(letter, profile) if letter is not None else ()
        self.head = _sentence(self._said_of_faces())
        self.face_table = ReadingTable(
            (self.tr("字体"), self.tr("用于"), self.tr("本机"), self.tr("怎样避免")),
            _SHARES,
            self.tr("格式所用的字体"),
        )
        self.face_table.fill(self._face_row(finding) for finding in self.faces)
        self.rare_head = _sentence(self._said_of_rare(letter))
        self.rare_table = ReadingTable(
            (self.tr("字"), self.tr("位置"), self.tr("Word 的显示"), self.tr("怎样处理")),
            _SHARES,
            self.tr("这封信里的生僻字"),
        )
        self.rare_table.fill(self._rare_row(found) for found in self.rare)
        self.rare_table.setVisible(bool(self.rare))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.face_table, 3)
        layout.addSpacing(8)
        layout.addWidget(self.rare_head)
        layout.addWidget(self.rare_table, 2)
        theme.changed.connect(self._tint)
        self._tint()

    def text(self) -> str:
        """Both tables as lines of text, for the person who looks after the computers."""
        lines = [self.head.text(), *self.face_table.lines(), "", self.rare_head.text()]
        return "\n".join([*lines, *(self.rare_table.lines() if self.rare else ())])

    def _said_of_faces(self) -> str:
        lacking = sum(finding.state != "installed" for finding in self.faces)
        text = (
            self.tr(
                "这个格式用到 {count} 种字体，本机缺少 {lacking} 种。文件里仍写着原来的字体，有这些字体的电脑照原样显示。"
            )
            if lacking
            else self.tr("这个格式用到 {count} 种字体，本机都有。")
        )
        return text.format(count=len(self.faces), lacking=lacking)

    def _said_of_rare(self, letter: Letter | None) -> str:
        if letter is None:
            return self.tr("打开一封信后，这里列出字体里没有的生僻字。")
        if not self.rare:
            return self.tr("这封信里没有生僻字，每个字在所用的字体里都有。")
        return self.tr("这封信里有 {count} 个生僻字，所用的字体里没有：").format(count=len(self.rare))

    def _face_row(self, finding: FaceFinding) -> tuple[str, ...]:
        used_for = listed(said(name) for name in finding.used_for)
        return finding.face, used_for, self._state(finding), said(finding.remedy)

    def _state(self, finding: FaceFinding) -> str:
        if finding.state == "installed":
            return said(finding.sentence)
        return self.tr("缺少。{shown}").format(shown=said(finding.sentence))

    def _rare_row(self, found: RareCharacter) -> tuple[str, ...]:
        return self._character(found), self._places(found), said(found.sentence), said(found.remedy)

    def _character(self, found: RareCharacter) -> str:
        pattern = self.tr("{character}　{code}\n人名") if found.in_name else self.tr("{character}　{code}")
        return pattern.format(character=found.character, code=found.code)

    def _places(self, found: RareCharacter) -> str:
        shown = [
            self.tr("{role}：{around}").format(role=said(place.name), around=place.around)
            for place in found.places[:_SHOWN_PLACES]
        ]
        if len(found.places) > _SHOWN_PLACES:
            shown.append(self.tr("等 {count} 处").format(count=len(found.places)))
        return "\n".join(shown)

    def _tint(self) -> None:
        """Icons beside the states, in the colours of the theme."""
        icons: dict[State, QIcon] = {state: self._theme.icon(*icon) for state, icon in _ICONS.items()}
        for row, finding in enumerate(self.faces):
            item = self.face_table.item(row, 2)
            if item is not None:
                item.setIcon(icons[finding.state])


def _sentence(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
