"""Finding clauses: every word must occur in title, pinyin, tags, folder, function or text; better places come first."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, islice

from replydesk.desk.clause_values import FiledClause
from replydesk.letter.clause_functions import function_name

_TITLE_START, _IN_TITLE, _LABELS, _IN_TEXT = range(4)
_EDGE = "\n"  # stands between what is searched together; no word that is looked for holds one


@dataclass(frozen=True, slots=True)
class Haystack:
    """The searched texts of one clause, in lower case and ready for `in`.

    `sounds` holds the title's pinyin from every syllable on, each after an edge, so that a word found after an edge begins
    at a syllable. `all` is the rest together, to pass over the clause at once when it does not have the word.
    """

    filed: FiledClause
    title: str
    initials: str
    sounds: str
    labels: str
    all: str

    @classmethod
    def of(cls, filed: FiledClause, pinyin: str) -> "Haystack":
        """The texts of this clause; `pinyin` is its title's, a space between syllables."""
        clause, parts = filed.clause, pinyin.split()
        title = clause.title.lower()
        initials = "".join(part[0] for part in parts)
        sounds = "".join(_EDGE + "".join(parts[place:]) for place in range(len(parts)))
        labels = _EDGE.join(
            (clause.folder, clause.function, function_name(clause.function), *clause.tags)
        ).lower()
        texts = _EDGE.join((clause.text, *(variant.text for variant in clause.variants))).lower()
        return cls(filed, title, initials, sounds, labels, _EDGE.join((title, initials, labels, texts)))

    def place(self, word: str) -> int:
        """How good the best place is where the word occurs; the clause is known to have it."""
        if (
            self.title.startswith(word)
            or self.initials.startswith(word)
            or self.sounds.startswith(_EDGE + word)
        ):
            return _TITLE_START
        if word in self.title or word in self.initials or _EDGE + word in self.sounds:
            return _IN_TITLE
        return _LABELS if word in self.labels else _IN_TEXT

    @property
    def recency(self) -> tuple[float, float]:
        """For ordering what is equally good: the more used first, then the one used or changed last."""
        filed = self.filed
        return -filed.uses, -(filed.last_used or filed.changed).timestamp()


def in_order(haystacks: Iterable[Haystack]) -> tuple[Haystack, ...]:
    """The clauses as a search without words lists them, the most used first."""
    return tuple(sorted(haystacks, key=lambda haystack: haystack.recency))


def search(ordered: Iterable[Haystack], text: str, limit: int | None = None) -> tuple[FiledClause, ...]:
    """The clauses that have every word of the text, the best first; all of them when there is no word.

    They come `in_order`: what is equally good stays so, and a search need not sort.
    """
    words = text.lower().split()
    sounding = [(word, _EDGE + word) for word in words]
    found: dict[int, list[FiledClause]] = {}
    for haystack in ordered:
        everything, sounds = haystack.all, haystack.sounds
        for word, sound in sounding:
            if word not in everything and sound not in sounds:
                break
        else:
            distance = sum(map(haystack.place, words))
            found.setdefault(distance, []).append(haystack.filed)
    return tuple(islice(chain.from_iterable(found[distance] for distance in sorted(found)), limit))
