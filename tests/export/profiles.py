"""Office profiles that tests of export share, and letters that fill everything the document form shows."""

import dataclasses
from pathlib import Path
from typing import Any

from replydesk.letter import Letter
from tests.letters import full_letter

OFFICES = {
    "upward": 'inherits = "document"\n[head]\nsignatory = true\n',
    "corner": 'inherits = "document"\n[result_class]\nplace = "corner"\n[disclosure]\nplace = "imprint"\n',
    "number": 'inherits = "document"\n[result_class]\nplace = "number"\n',
    "letter-corner": (
        'inherits = "letter"\n[result_class]\nplace = "corner"\n[disclosure]\nplace = "class"\n'
        '[annotation]\ncontact_place = "signature"\n'
    ),
    "letter-number": 'inherits = "letter"\n[result_class]\nplace = "number"\n[disclosure]\nplace = "none"\n',
    "annotated": 'inherits = "letter"\n[result_class]\nplace = "annotation"\n[annotation]\ncontact_place = "none"\n',
    "automatic": 'inherits = "letter"\nnumbering = "automatic"\n',
}
"""What offices wish differently, as TOML, by a name."""
NAMES = ("letter", "document", "plain", *OFFICES)


def office_profile(folder: Path, name: str) -> str:
    """The name of a built-in profile as it is; an office's as the path of a file written to the folder."""
    if name not in OFFICES:
        return name
    path = folder / f"{name}.toml"
    path.write_text(OFFICES[name], encoding="utf-8")
    return str(path)


def document_letter(**changes: Any) -> Letter:
    """The full letter with an imprint, and with these particulars changed."""
    letter = full_letter()
    imprint = {
        "printer": "郑州市大数据管理局办公室",
        "print_date": "2023-06-21",
        "report_to": ("市政府办公厅",),
        "signatory": "高守诚、张三、欧阳小明",
    }
    return dataclasses.replace(
        letter, particulars=dataclasses.replace(letter.particulars, **(imprint | changes))
    )
