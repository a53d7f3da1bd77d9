"""A Word file that comes back: which letter and which version of it the file says it is, before it is read."""

from dataclasses import dataclass

from replydesk.intake.wordfile import read_identity
from replydesk.letter import Letter
from replydesk.ooxml import BOOKMARK_PREFIX, bookmark_name, qname
from replydesk.package import open_package


@dataclass(frozen=True, slots=True)
class Returned:
    """The bytes of a .docx and what they say of where they come from.

    `letter_id` and `digest` (`jsonform.digest`) name the letter that was exported, "" if the file has lost them;
    `bookmarks` are the names of those around its paragraphs.
    """

    name: str
    content: bytes
    letter_id: str = ""
    digest: str = ""
    bookmarks: frozenset[str] = frozenset()

    def is_of(self, letter: Letter) -> bool:
        """Whether it is this letter: by its id, or by a paragraph's bookmark when it has none."""
        if self.letter_id:
            return self.letter_id == letter.id
        return any(bookmark_name(block.id) in self.bookmarks for block in letter.blocks)


def look_at(content: bytes, name: str) -> Returned:
    """Look for the letter's identity in a .docx; PackageError with one Chinese sentence if it is none."""
    package = open_package(content, name)
    main = next(iter(package.related("", "officeDocument")), "word/document.xml")
    identity = read_identity(package, main)
    starts = package.xml(main).iter(qname("w:bookmarkStart"))
    names = (start.get(qname("w:name"), "") for start in starts)
    bookmarks = frozenset(found for found in names if found.startswith(BOOKMARK_PREFIX))
    return Returned(name, content, identity.id, identity.digest, bookmarks)
