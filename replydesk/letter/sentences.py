"""Sentences: the one that a place in a text is in."""

import re

_SENTENCE = re.compile(r"[^。！？；!?]*[。！？；!?]*[”’」』）》]*")


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Where the sentence around the place begins and ends, without blanks around it; between two, the one that begins there.

    At the end of the text it is the last one.
    """
    for found in _SENTENCE.finditer(text):
        if found.start() <= offset < found.end() or found.end() == len(text):
            words = found.group()
            start = found.start() + len(words) - len(words.lstrip())
            return start, max(start, found.start() + len(words.rstrip()))
    return 0, 0
