"""Templates (模板): letters to begin with, with section skeletons and the particulars that are known beforehand."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from replydesk.letter import jsonform
from replydesk.letter.block import with_new_id
from replydesk.letter.generalizing import generalized_block
from replydesk.letter.jsonform import LetterFormatError
from replydesk.letter.letter import Letter, new_letter
from replydesk.letter.particulars import FIELD_BY_KEY, Particulars

FORMAT = 1
LONGEST_NAME = 40

OFFICE = ("issuer", "signature", "sealed", "contact", "phone", "printer", "publisher")
"""Particulars that are an office's own and the same in most of its letters."""

KEPT = (*OFFICE, "cc", "report_to", "assembly", "proposal_kind", "role", "disclosure", "annotation", "topic")
"""Particulars that a template keeps of the letter it is made of; all others belong to one proposal."""


@dataclass(frozen=True, slots=True)
class Template:
    """A letter to begin with. `note` says in one line what it is for; `letter` is the skeleton itself."""

    id: str
    name: str
    note: str
    letter: Letter

    def begin(self, office: Mapping[str, Any] | None = None) -> Letter:
        """A new letter of this template, with ids of its own; `office` fills particulars that the template leaves open."""
        particulars = self.letter.particulars
        for key, value in (office or {}).items():
            if particulars.get(key) in ("", (), None):
                particulars = particulars.with_value(key, value)
        return new_letter(tuple(with_new_id(block) for block in self.letter.blocks), particulars)


def begin_blank(office: Mapping[str, Any] | None = None) -> Letter:
    """A new letter without a skeleton, the office's own particulars filled in."""
    return Template("", "", "", Letter("", Particulars())).begin(office)


def template_of(letter: Letter, template_id: str, name: str, note: str = "") -> Template:
    """A template made of a finished letter: what belongs to its proposal alone is dropped, and in the text a placeholder again."""
    kept = Particulars(**{key: letter.particulars.get(key) for key in KEPT})  # type: ignore[arg-type]  # each of its field
    blocks = tuple(
        replace(generalized_block(block, letter.particulars), done=False) for block in letter.blocks
    )
    return Template(template_id, name, note, Letter(letter.id, kept, blocks))


def dumps(template: Template) -> str:
    """The template as JSON text."""
    data = {
        "replydesk_template": FORMAT,
        "id": template.id,
        "name": template.name,
        "note": template.note,
        "letter": jsonform.to_dict(template.letter),
    }
    return json.dumps(data, ensure_ascii=False)


def loads(text: str) -> Template:
    """The template that the JSON text holds; LetterFormatError with a sentence if it holds none."""
    try:
        data = json.loads(text)
        if data["replydesk_template"] != FORMAT:
            raise LetterFormatError("模板由更新版本的 replydesk 保存，请先升级本程序。")
        letter = jsonform.from_dict(data["letter"])
        return Template(str(data["id"]), str(data["name"]), str(data["note"]), letter)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise LetterFormatError("模板数据有错误，没有打开；其他模板和信件不受影响。") from error


def labels_kept(template: Template) -> tuple[str, ...]:
    """The names of the particulars that the template sets."""
    return tuple(
        FIELD_BY_KEY[key].label for key in KEPT if template.letter.particulars.get(key) not in ("", (), None)
    )
