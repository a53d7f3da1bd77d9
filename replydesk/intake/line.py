"""Lines: the paragraphs of a source as the reader sees them, each with a key for matching.

The key has as many characters as the text, so that what is found in the key is cut out of the text. In it
traditional characters of the field's words are simplified, punctuation is full-width, digits and letters are
half-width and every blank is a plain space: patterns need one form only.
"""

import re
from dataclasses import dataclass, replace

from replydesk.letter import Mark

# Only characters that occur in this room's patterns, so that the table stays one that can be read.
_TRADITIONAL = (
    "對關於會議號屆縣區鄉鎮廳國開類別複復覆辦協見員們來時間發佈機構題詞負責聯係繫電話簽報長質屬範圍狀體領銜單傳郵編權術導業務黨團應層處東車書"
    "產經濟環設劃統計內瀏覽閱讀標籤現將據轉賬臺灣參與謝歡請貴總後從為進閉頁網備記載說徵詢個門戶臨級檔錄聲學醫銀鐵衛點擊鏈條給稱輔讓鄰樣項億萬"
)
_SIMPLIFIED = (
    "对关于会议号届县区乡镇厅国开类别复复复办协见员们来时间发布机构题词负责联系系电话签报长质属范围状体领衔单传邮编权术导业务党团应层处东车书"
    "产经济环设划统计内浏览阅读标签现将据转账台湾参与谢欢请贵总后从为进闭页网备记载说征询个门户临级档录声学医银铁卫点击链条给称辅让邻样项亿万"
)
_PUNCTUATION = {
    ",": "，",
    ":": "：",
    ";": "；",
    "(": "（",
    ")": "）",
    "!": "！",
    "?": "？",
    "︰": "：",
    "．": ".",
    "＞": ">",
}
_BLANKS = "\u3000\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
_WIDE = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
FOLD = (
    str.maketrans(_TRADITIONAL, _SIMPLIFIED)
    | str.maketrans(_PUNCTUATION)
    | dict.fromkeys(map(ord, _BLANKS), " ")
    | _WIDE
)
TRADITIONAL = frozenset(_TRADITIONAL) - set("覆徵復")
"""Traditional characters that simplified letters never have."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the source: `number` counts from 1, `text` has no blanks around it.

    The rest is known of Word paragraphs only: `role` is what the style's name says ("title", "heading", …),
    `level` the outline level, `mark` the automatic number that Word shows, `id` the block's id from an earlier
    export, `marks` the bold stretches, `rows` the cells if the line is a table and `has_head` whether it marks its head.
    """

    number: int
    text: str
    key: str
    role: str = ""
    level: int = 0
    mark: str = ""
    id: str = ""
    marks: tuple[Mark, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    has_head: bool = False

    def part(self, start: int, end: int | None = None) -> "Line":
        """The stretch `start` to `end` of the line as a line of its own, without blanks around it."""
        end = len(self.text) if end is None else end
        piece = self.text[start:end]
        left = len(piece) - len(piece.lstrip())
        start, end = start + left, start + len(piece.rstrip())
        end = max(start, end)
        kept = tuple(
            Mark(max(m.start, start) - start, min(m.end, end) - start, m.kind)
            for m in self.marks
            if m.start < end and m.end > start
        )
        return replace(self, text=self.text[start:end], key=self.key[start:end], marks=kept)


def fold(text: str) -> str:
    """The text's key: as many characters, in one form for matching."""
    return text.translate(FOLD)


def make_line(number: int, text: str) -> Line:
    """The line of a plain text, blanks around it taken off."""
    stripped = text.strip()
    return Line(number, stripped, fold(stripped))


def compact(text: str) -> str:
    """The text without any blanks."""
    return "".join(text.split())


_LINE_END = re.compile(r"\r\n|[\n\r\f\x1c-\x1e\x85\u2028\u2029]")
# A line that HTML tags or Word's soft breaks divide keeps its number for all parts.
_SOFT_END = "\v"


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that are not blank; line ends are those of every platform and of Word's plain text."""
    lines = (
        make_line(number, part)
        for number, line in enumerate(_LINE_END.split(text), start=1)
        for part in line.split(_SOFT_END)
    )
    return tuple(line for line in lines if line.text)
