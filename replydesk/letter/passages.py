"""Passages of a letter that are clauses by their wording, though nobody noted that they were inserted."""

from collections.abc import Iterable, Iterator

from replydesk.letter.agreement import agreed
from replydesk.letter.clause import Clause
from replydesk.letter.insertion import CLOSINGS, OPENING, Passage
from replydesk.letter.letter import Letter
from replydesk.letter.placeholders import fill_text


def passages_like(letter: Letter, clauses: Iterable[Clause]) -> Iterator[Passage]:
    """The clauses' texts that stand in the letter: closings as whole paragraphs, openings also within one."""
    filled = [fill_text(block.text, letter.particulars) for block in letter.blocks]
    headless = next((n for n, block in enumerate(letter.blocks) if block.kind != "paragraph"), len(filled))
    for clause in clauses:
        text = agreed(clause, letter.particulars).text
        lines = [line for line in (fill_text(line, letter.particulars) for line in text.split("\n")) if line]
        if not lines:
            continue
        if clause.function in CLOSINGS:
            starts = (n for n in range(len(filled)) if letter.blocks[n].kind == "closing")
            places = next((n for n in starts if filled[n : n + len(lines)] == lines), -1)
            if places >= 0:
                here = letter.blocks[places : places + len(lines)]
                ids = tuple(block.id for block in here)
                yield Passage(ids, "\n".join(block.text for block in here), clause.function)
        elif clause.function == OPENING and len(lines) == 1:
            for block in letter.blocks[:headless]:
                for wording in (text.strip(), lines[0]):
                    if wording in block.text:
                        yield Passage((block.id,), wording, clause.function)
                        break
