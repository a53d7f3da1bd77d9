"""A redline opened as a letter is the new letter, whatever was done to the old one."""

from pathlib import Path

import pytest

from replydesk.export import load_profile
from replydesk.export.redline import Stamp, redline_docx
from replydesk.intake import read_letter
from replydesk.letter.placeholders import fill
from tests.export.redline.samples import PAIRS


@pytest.mark.parametrize("name", PAIRS)
def test_a_redline_is_read_as_the_new_letter(name: str, tmp_path: Path) -> None:
    old, new = PAIRS[name]
    path = tmp_path / "花脸稿.docx"
    path.write_bytes(redline_docx(old, new, load_profile("letter"), Stamp("王某")))
    letter = read_letter(path).letter
    assert fill(letter).blocks == fill(new).blocks
    assert letter.particulars == new.particulars
