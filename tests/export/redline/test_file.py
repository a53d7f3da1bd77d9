"""A redline is the new letter with its changes accepted, and the old one with them refused: on the XML itself."""

from hypothesis import HealthCheck, given, settings
from lxml import etree

from replydesk.export import docx_bytes, load_profile
from replydesk.export.redline import Stamp, redline_docx
from replydesk.letter import Letter
from replydesk.ooxml import bookmark_name, qname
from tests.export.conftest import parts_of
from tests.export.order import problems
from tests.export.redline import edits
from tests.export.redline.settled import Said, page, settled

LETTER = load_profile("letter")
STAMP = Stamp("王某", "2023-06-19T09:30:00Z")


def body_of(content: bytes) -> etree._Element:
    """The w:body of a Word file."""
    body = parts_of(content)["word/document.xml"].find(qname("w:body"))
    assert body is not None
    return body


def check(old: Letter, new: Letter, profile: str = "letter") -> etree._Element:
    """Both letters come out of their redline as they went in; the redline's body, in the order of the schema."""
    old, new = old.with_comments(()), new.with_comments(())  # a redline has none
    body = body_of(redline_docx(old, new, load_profile(profile), STAMP))
    assert problems(body) == []
    assert page(settled(body, accepted=True)) == page(body_of(docx_bytes(new, profile)))
    both = {bookmark_name(name) for name, _ in _ids(old) & _ids(new)}
    refused, before = page(settled(body, accepted=False)), page(body_of(docx_bytes(old, profile)))
    assert _known(refused, both) == _known(before, both)
    return body


def _ids(letter: Letter) -> set[tuple[str, bool]]:
    return {(block.id, block.kind == "table") for block in letter.blocks}


def _known(said: list[Said], both: set[str]) -> list[Said]:
    """What is said, without the names of blocks that are not in both letters: such a block may be paired by its text."""
    return [(block if block in both else "", *rest) for block, *rest in said]


@given(edits.pairs())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_edits_accepted_are_the_new_letter_and_refused_the_old_one(pair: tuple[Letter, Letter]) -> None:
    check(*pair)
