"""Clauses (常用语): reusable passages with placeholders, and their variants by kind, number and level."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Address = Literal["", "您", "你们", "贵会"]
"""How a letter speaks to its proposers: one person, several, an organisation; "" fits any."""

LEVELS = ("全国", "省", "市", "县", "乡")
"""The levels of the assembly that a proposal was submitted to."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Another text of a clause, for letters of one kind, one way of address or one level; "" stands for any."""

    text: str
    proposal_kind: str = ""
    address: Address = ""
    level: str = ""

    def fits(self, proposal_kind: str, address: str, level: str) -> bool:
        """Whether the variant is meant for such a letter; what is not known of the letter fits only "any"."""
        asked = ((self.proposal_kind, proposal_kind), (self.address, address), (self.level, level))
        return all(not own or own == known for own, known in asked)

    @property
    def precision(self) -> int:
        """How many circumstances the variant names: of two that fit, the more precise one is meant."""
        return sum(map(bool, (self.proposal_kind, self.address, self.level)))


@dataclass(frozen=True, slots=True)
class Clause:
    """A reusable passage. Its text is one paragraph or several, a line each, with placeholders ({{案由}}).

    `function` is its part in a letter, C01 to C32 ("" for none): a letter has one opening and one closing thanks.
    `folder` is where the library keeps it, levels separated by "/". A shared clause goes out with an export.
    """

    id: str
    title: str
    text: str
    function: str = ""
    folder: str = ""
    variants: tuple[Variant, ...] = ()
    tags: tuple[str, ...] = ()
    shared: bool = False

    def text_for(self, proposal_kind: str = "", address: str = "", level: str = "") -> str:
        """The text for such a letter: the most precise variant that fits, the first of equals, or the clause's own."""
        fitting: Sequence[Variant] = [v for v in self.variants if v.fits(proposal_kind, address, level)]
        return max(fitting, key=lambda variant: variant.precision).text if fitting else self.text
