"""Agreement (协调): a clause put into the words of one letter: 委员 or 代表, 提案 or 建议, 您, 你们 or 贵会, 我局 or 我委.

First the variant is chosen that is meant for such a letter, then plain words that say it otherwise are put right where they
cannot mean anything else, then derived placeholders become words. Particulars stay placeholders and follow the particulars.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from replydesk.letter import derived
from replydesk.letter.clause import Address, Clause
from replydesk.letter.particulars import FIELD_BY_KEY, FIELD_BY_NAME, Field, Particulars
from replydesk.letter.placeholders import find_placeholders
from replydesk.letter.suggestions import is_organisation

# What stands in titles, quotations and placeholders is somebody's wording and never touched.
_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”|‘[^‘’]*’|「[^「」]*」|\{\{[^{}]*\}\}")

_ADDRESSED = r"您们|您|你们|贵[会委](?![员议托派])"
_MEMBER = r"(?:(?<=各位)|(?<=感谢)|(?<=尊敬的)|(?<=请)|(?<=[向与对位名该]))委员(?![会长])|政协委员(?![会长])|委员(?=您|们)"
_DEPUTY = r"(?:(?<=各位)|(?<=感谢)|(?<=尊敬的)|(?<=请)|(?<=[位名该]))代表(?=[对们在提就的，。、！：；]|$)|人大代表(?![大团])|代表(?=您|们)"
_PROPOSAL = r"(?<=[该此本件号的])提案(?![委人办组工])"
_SUGGESTION = r"(?<=[该此本件号])建议(?![书您你])"
_SELF = (
    r"我(?:局|厅|中心(?![城区])|管委会|街道|委(?![托派员])|部(?![分署门队])|院(?![校落])|校|署|处(?![理在于])|"
    r"办(?![理公事好完结法])|站|社|馆|[省市县区镇乡]政府)"
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What of a letter decides on the wording of its clauses; "" for what is not known."""

    proposal_kind: str = ""
    address: Address = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """A clause's text in the words of a letter, and the plain words that were changed for it, old and new, each pair once."""

    text: str
    changes: tuple[tuple[str, str], ...] = ()


def circumstances(particulars: Particulars) -> Circumstances:
    """The circumstances of the letter with these particulars."""
    kind = particulars.proposal_kind.strip()
    return Circumstances(kind, derived.address(particulars), derived.level(particulars))


def text_meant(clause: Clause, particulars: Particulars) -> str:
    """The clause's text or variant for the letter with these particulars, as it stands in the library."""
    here = circumstances(particulars)
    return clause.text_for(here.proposal_kind, here.address, here.level)


def agreed(clause: Clause, particulars: Particulars) -> Agreed:
    """The clause as it is put into the letter with these particulars; what follows from a missing one stays a placeholder."""
    return agree_text(text_meant(clause, particulars), particulars)


def agree_text(text: str, particulars: Particulars) -> Agreed:
    """The text in the words of the letter with these particulars."""
    put_right = agree_words(text, particulars)
    return Agreed(resolve(put_right.text, particulars), put_right.changes)


def agree_words(text: str, particulars: Particulars) -> Agreed:
    """The text with its plain words put right, and all its placeholders as they are."""
    changes: dict[tuple[str, str], None] = {}
    for word in words_to_agree(text, particulars):
        text = word.put(text, changes)
    return Agreed(text, tuple(changes))


def resolve(text: str, particulars: Particulars) -> str:
    """The text with derived placeholders, and {{类型}}, as the words that they stand for."""
    for found in reversed(list(find_placeholders(text))):
        if not _is_word(found.name) or not (value := found.value(particulars)):
            continue
        if found.name == "身份" and _names_organisation(text[: found.start], particulars):
            value = ""
        text = text[: found.start] + value + text[found.end :]
    return text


def _names_organisation(before: str, particulars: Particulars) -> bool:
    """Whether what stands before {{身份}} names a party or society, which is no 委员 itself."""
    names = [name for name in particulars.proposers if name.strip()]
    behind = before.endswith(("{{提案人}}", "{{代表}}"))
    return behind and bool(names) and is_organisation(names[-1].strip())


def _is_word(name: str) -> bool:
    """Whether a placeholder is for a word of the sentence and not for a particular that may change later."""
    entry = FIELD_BY_NAME.get(name)
    return name in derived.DERIVED or (entry is not None and entry.key == "proposal_kind")


def wanted(clause: Clause, particulars: Particulars) -> tuple[Field, ...]:
    """The particulars that the clause needs and the letter does not have, each once, in the order of the text.

    Those that decide between variants come first. A placeholder with a default needs nothing.
    """
    here = circumstances(particulars)
    keys: dict[str, None] = {}
    for told, decides, key in (
        (here.proposal_kind, any(v.proposal_kind for v in clause.variants), "proposal_kind"),
        (here.address, any(v.address for v in clause.variants), "proposers"),
        (here.level, any(v.level for v in clause.variants), "assembly"),
    ):
        if decides and not told:
            keys[key] = None
    for found in find_placeholders(text_meant(clause, particulars)):
        if found.field is not None and not found.value(particulars) and not found.default:
            keys[found.field.key] = None
    return tuple(FIELD_BY_KEY[key] for key in keys if particulars.get(key) in ("", (), None))


# Plain words


@dataclass(frozen=True, slots=True)
class Word:
    """A kind of plain word that agrees: where it stands, what it becomes here, and the derived name it is an instance of."""

    pattern: re.Pattern[str]
    wanted: Callable[[str], str]
    name: str

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the word stands outside of quotations, titles and placeholders."""
        closed = [match.span() for match in _QUOTED.finditer(text)]
        return [
            match.span()
            for match in self.pattern.finditer(text)
            if not any(start <= match.start() < end for start, end in closed)
        ]

    def put(self, text: str, changes: dict[tuple[str, str], None]) -> str:
        """The text with the word as it is wanted; what was changed is noted in `changes`."""
        for start, end in reversed(self.spans(text)):
            old, new = text[start:end], self.wanted(text[start:end])
            if new != old:
                changes[old, new] = None
                text = text[:start] + new + text[end:]
        return text


def words_to_agree(text: str, particulars: Particulars) -> list[Word]:
    """The kinds of words in the text that can be put right safely for a letter with these particulars.

    A text that uses both words of a pair (委员 and 代表), or several ways of address or names for oneself, says them
    for a reason: they are left.
    """
    pairs = _of_kind(particulars.proposal_kind.strip())
    return [
        *(theirs for theirs, mine in pairs if theirs.spans(text) and not mine.spans(text)),
        *_of_address(text, derived.address_word(particulars)),
        *_of_self(text, derived.self_word(particulars)),
    ]


def words_in_agreement(text: str, particulars: Particulars) -> list[Word]:
    """The kinds of words in the text that would be put right in another letter and are right in this one."""
    pairs = _of_kind(particulars.proposal_kind.strip())
    return [
        *(mine for theirs, mine in pairs if mine.spans(text) and not theirs.spans(text)),
        *_of_address(text, derived.address_word(particulars)),
        *_of_self(text, derived.self_word(particulars)),
    ]


def _of_kind(kind: str) -> list[tuple[Word, Word]]:
    """The words of the other kind of proposal, each with the words of this kind."""
    persons: Mapping[str, str] = {"政协委员": "人大代表", "委员": "代表"}
    papers: Mapping[str, str] = {"提案": "建议"}
    result = []
    for member, deputy, pairs, name in (
        (_MEMBER, _DEPUTY, persons, "身份"),
        (_PROPOSAL, _SUGGESTION, papers, "类型"),
    ):
        back = {new: old for old, new in pairs.items()}
        as_deputy = _word(member, partial(_exchanged, pairs), name)
        as_member = _word(deputy, partial(_exchanged, back), name)
        if kind == "建议":
            result.append((as_deputy, as_member))
        elif kind == "提案":
            result.append((as_member, as_deputy))
    return result


def _exchanged(pairs: Mapping[str, str], word: str) -> str:
    return pairs.get(word, word)


def _of_self(text: str, word: str) -> list[Word]:
    found = _word(_SELF, lambda _: word, "自称")
    return [found] if word and len({text[start:end] for start, end in found.spans(text)}) == 1 else []


def _of_address(text: str, word: str) -> list[Word]:
    found = _word(_ADDRESSED, lambda _: word, "称呼")
    used = {text[start:end] for start, end in found.spans(text)}
    if not word or len(used) != 1:
        return []
    if not word.startswith("贵"):
        return [found]
    greeting = _word(r"(?m:^)(?:您|你们)好[！，。!,]\s*", lambda _: "", "称呼")  # one does not greet an organ
    return [greeting, found]


def _word(pattern: str, wanted: Callable[[str], str], name: str) -> Word:
    return Word(re.compile(pattern), wanted, name)
