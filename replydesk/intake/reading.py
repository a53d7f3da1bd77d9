"""What reading a file gives: the letter, and in plain Chinese what was done to get it."""

from dataclasses import dataclass, replace

from replydesk.errors import ReplydeskError
from replydesk.letter import Letter, new_id
from replydesk.wording import Wording

_LEFT_BEHIND = "没有导入"
"""What every message says of something that is not in the letter."""


class IntakeError(ReplydeskError):
    """The file cannot be read as a letter; it was not changed."""


@dataclass(frozen=True, slots=True)
class Message:
    """One thing that the reader did, left out or is unsure of; line 0 speaks of the whole file.

    Lines are counted from 1: lines of a text file, paragraphs (with those in tables) of a Word file.
    """

    file: str
    line: int
    text: str

    @property
    def is_loss(self) -> bool:
        """Whether something of the file is not in the letter."""
        return _LEFT_BEHIND in self.text

    def __str__(self) -> str:
        return f"第 {self.line} 行：{self.text}" if self.line else self.text


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader may mend. Every mending is counted and reported; numbers, names and dates are never mended.

    - punctuation: half-width , : ; ( ) ! ? . in Chinese text become full-width, -- and ... the Chinese dash and ellipsis.
    - quotes: straight and wrongly turned quotes become pairs of “ ”.
    - spaces: blanks between Chinese characters are taken out.
    """

    punctuation: bool = True
    quotes: bool = True
    spaces: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """A letter that was read, and the messages on how, in the order of the source's lines.

    `identified` says whether the file itself told which letter it is (our JSON, or a .docx that replydesk exported).
    The ids of any other letter are made of its text: the same file reads as the same letter.
    """

    letter: Letter
    messages: tuple[Message, ...] = ()
    identified: bool = False

    def for_desk(self) -> Letter:
        """The letter to keep in a desk: a text that is taken in a second time is another letter, with its own id."""
        return self.letter if self.identified else replace(self.letter, id=new_id())


class Notes:
    """The messages while a file is being read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._messages: list[Message] = []

    def add(self, line: int, pattern: str, /, **values: object) -> None:
        """Note one thing, as a pattern and its values (a Wording); line 0 speaks of the whole file."""
        self._messages.append(Message(self._file, line, Wording(pattern, **values)))

    def in_order(self) -> tuple[Message, ...]:
        """All messages in the order of the lines, those on the whole file last, none twice."""
        ordered = sorted(self._messages, key=lambda message: (message.line == 0, message.line))
        return tuple(dict.fromkeys(ordered))
