"""Run-in headings (段首标题): how much of a heading's paragraph is the heading."""

import re

STOPS = "。！？"
_STOP = re.compile(f"[{STOPS}]")
# A numbered paragraph of one long sentence ("一、我局已要求公交公司……。") is body text that opens a section, not
# a heading in the heading's face. Published headings that end with a stop are shorter than this many characters.
_LONGEST_HEADING = 30


def heading_length(text: str) -> int:
    """How many characters of a heading block's text, from its start, are the heading.

    - With text after the first 。！？ it is a run-in heading: the part up to and with that stop.
    - Without such a stop the whole paragraph is the heading, on its own line.
    - When the first stop ends the paragraph: the whole if it is short, and 0 if the paragraph is a long sentence.
    """
    found = _STOP.search(text)
    if found is None:
        return len(text)
    stop = found.start()
    if text[stop + 1 :].strip():
        return stop + 1
    return len(text) if stop <= _LONGEST_HEADING else 0


def heading_title(text: str) -> str:
    """The heading as the outline shows it: without the closing stop; for a numbered sentence its beginning."""
    return (text[: heading_length(text)] or text).rstrip().rstrip(STOPS)
