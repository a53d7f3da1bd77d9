"""What the commands share: exit codes, the desk and the letters that arguments name, JSON on the terminal."""

# ruff: noqa: PLC0415  # imports within functions: a command loads only the rooms that it needs

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from replydesk.errors import ReplydeskError

if TYPE_CHECKING:
    from replydesk.desk import Desk
    from replydesk.letter import Letter

DONE, PARTIAL, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130

_NUMBER = re.compile(r"([0-9]{1,18})(?:@([0-9]{1,18}))?")


def letter_named(name: str, desk: str, *, tell: bool = False) -> "Letter":
    """The letter that an argument names: a file to read, a letter's number in the desk, or 12@3, its third version.

    `tell` says on stderr what of a Word file is not in the letter, and which changes were taken as accepted.
    """
    if (found := _in_desk(name)) is None:
        from replydesk.intake import read_letter

        reading = read_letter(Path(name))
        for message in reading.messages if tell and name.lower().endswith(".docx") else ():
            print(f"注意：{message.text}", file=sys.stderr)
        return reading.letter
    number, version = found
    with existing_desk(desk) as opened:
        stored = opened.load(number)
        if version is None:
            return stored.letter
        versions = opened.versions(stored.letter.id)
        if not 1 <= version <= len(versions):
            raise ReplydeskError(
                "第 {number} 号答复函有 {count} 个版本，没有第 {version} 版。",
                number=number,
                count=len(versions),
                version=version,
            )
        return opened.version_letter(versions[-version].number)


def desk_number(name: str) -> int | None:
    """The letter's number in the desk if the name is one without a version; a file of that name comes first."""
    found = _in_desk(name)
    return found[0] if found is not None and found[1] is None else None


def _in_desk(name: str) -> tuple[int, int | None] | None:
    """The numbers of a letter and of its version, None for none."""
    found = _NUMBER.fullmatch(name)
    if found is None or Path(name).exists():
        return None
    number, version = found.groups()
    return int(number), None if version is None else int(version)


def existing_desk(name: str) -> "Desk":
    """The desk that the argument names, opened; DeskError if there is none."""
    from replydesk.desk import Desk
    from replydesk.paths import desk_file

    return Desk.open(desk_file(name), create=False)


def print_json(data: object) -> None:
    """Write a value as JSON that people can read as well."""
    print(json.dumps(data, ensure_ascii=False, indent=2))
