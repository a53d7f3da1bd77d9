"""The redline of a 30-page letter with 50 edits: marking the two pages, and the whole Word file beside its two exports."""

import time
from collections.abc import Callable
from dataclasses import replace

from replydesk.export import docx_bytes, load_profile
from replydesk.export.redline import Stamp, redline_docx
from replydesk.export.redline.marking import marked
from replydesk.export.typeset import typeset
from replydesk.letter import Letter
from tests.letters import long_letter

ROUNDS = 15
PAGES = 13  # of long_letter's, which are 30 of paper
EDITS = 50


def main() -> None:
    """Print the medians."""
    old = long_letter(PAGES)
    new = edited(old)
    profile = load_profile("letter")
    before, after = typeset(old, profile), typeset(new, profile)
    stamp = Stamp("王某", "2023-06-19T09:30:00Z")
    print(
        f"marking {len(before.content)} paragraphs, {EDITS} edits  {_median(lambda: marked(before, after)):6.1f} ms (at most 10)"
    )
    print(f"marking the same letter twice           {_median(lambda: marked(before, before)):6.1f} ms")
    print(
        f"redline.docx                            {_median(lambda: redline_docx(old, new, profile, stamp)):6.1f} ms"
    )
    print(f"plain export                            {_median(lambda: docx_bytes(new)):6.1f} ms")


def edited(letter: Letter) -> Letter:
    """The letter with words typed into 44 blocks, two blocks gone, two new and two moved."""
    blocks = list(letter.blocks)
    step = len(blocks) // (EDITS - 6)
    for place in range(0, step * (EDITS - 6), step):
        text = blocks[place].text
        middle = len(text) // 2
        blocks[place] = replace(blocks[place], text=f"{text[:middle]}进一步{text[middle + 3 :]}")
    blocks.insert(10, blocks.pop(30))
    blocks.insert(60, blocks.pop(40))
    del blocks[70], blocks[80]
    blocks.insert(90, replace(blocks[5], id="new1"))
    blocks.insert(95, replace(blocks[6], id="new2"))
    return letter.with_blocks(tuple(blocks))


def _median(job: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        job()
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[len(times) // 2]


if __name__ == "__main__":
    main()
