"""How long a letter is, as offices count it: 字数 as Word gives it, and characters with and without blanks and punctuation."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from replydesk.letter.block import Block
from replydesk.letter.outline import outline

_BLANK = re.compile(r"\s")
# Word counts what stands together without blanks and is neither Chinese nor of full width as one word: 5.6%, GDP, A/B.
# The marks · × ÷ ± ° § ¨ of GB 2312 are Chinese: ××局, 买买提·艾力.
_WORD = re.compile(r"(?:[!-~\u00a1-\u02af\u0370-\u052f](?<![\u00a7\u00a8\u00b0\u00b1\u00b7\u00d7\u00f7]))+")


@dataclass(frozen=True, slots=True)
class Count:
    """How much text there is.

    `words` is 字数 as Word counts: each Chinese character or mark one, each run of Latin letters and digits one.
    `characters` leaves blanks out, `with_blanks` does not; `letters` are characters that are no punctuation; `latin` are
    the runs alone. Section numbers are not stored and not counted.
    """

    words: int = 0
    characters: int = 0
    with_blanks: int = 0
    letters: int = 0
    latin: int = 0
    paragraphs: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.words + other.words,
            self.characters + other.characters,
            self.with_blanks + other.with_blanks,
            self.letters + other.letters,
            self.latin + other.latin,
            self.paragraphs + other.paragraphs,
        )


def characters(block: Block) -> int:
    """The 字数 of a block as Word counts it: what lists and the outline show."""
    text = "".join(f"{cell} " for row in block.rows for cell in row) if block.rows else block.text
    text = _WORD.sub("a", text)
    return len(text) - sum(map(text.count, " \u3000\t\u00a0"))


def total(blocks: Iterable[Block]) -> int:
    """The 字数 of all the blocks."""
    return sum(map(characters, blocks))


def count(block: Block) -> Count:
    """Everything there is to count in one block; the cells of a table are paragraphs."""
    texts = [cell for row in block.rows for cell in row] if block.rows else [block.text]
    result = Count()
    for text in texts:
        solid = _BLANK.sub("", text)
        latin = _WORD.findall(text)
        result += Count(
            len(solid) - sum(map(len, latin)) + len(latin),
            len(solid),
            len(text),
            sum(map(str.isalnum, solid)),
            len(latin),
            bool(solid),
        )
    return result


def whole(blocks: Iterable[Block]) -> Count:
    """Everything there is to count in the blocks."""
    return sum(map(count, blocks), Count())


def parts(blocks: Sequence[Block], opening: str, closing: str) -> list[tuple[str, Count]]:
    """The count of each part: opening and closing, called as given, between them the top sections, then the attachments.

    A closing paragraph that sections follow counts with what it stands behind.
    """
    view = outline(blocks)
    tops = [section for section in view.sections if section.parent is None and not section.is_attachment]
    ends = [*(section.start for section in tops[1:]), view.closing.start]
    stretches = [
        (opening, view.opening),
        *(
            (section.named(section.title), range(section.start, end))
            for section, end in zip(tops, ends, strict=False)
        ),
        (closing, view.closing),
        *(
            (section.named(section.title), range(section.start, section.end))
            for section in view.sections
            if section.is_attachment
        ),
    ]
    return [(name, whole(blocks[stretch.start : stretch.stop])) for name, stretch in stretches if stretch]


class Tally:
    """The 字数 of a letter, again and again while it changes; a block that stayed the same is not counted twice."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Block, int]] = {}

    def of(self, blocks: Iterable[Block]) -> int:
        """The 字数 of all the blocks."""
        known = {}
        for block in blocks:
            before = self._known.get(block.id)
            known[block.id] = (
                before if before is not None and before[0] is block else (block, characters(block))
            )
        self._known = known
        return sum(words for _, words in known.values())
