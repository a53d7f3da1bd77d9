"""Reading a letter of 30 pages (15,000 characters) in process: text with a web page around it, and the .docx that we export."""

import time
from collections.abc import Callable
from pathlib import Path

from replydesk.export import docx_bytes
from replydesk.intake import read_bytes, read_text
from tests.letters import long_letter

_SEED = Path(__file__).parents[2] / "resources" / "samples" / "zhengzhou-2023-00025.txt"
_REPEATS = 5
_RUNS = 7


def long_text() -> str:
    """The seed with its sections repeated to the length of 30 pages."""
    text = _SEED.read_text(encoding="utf-8")
    start, end = text.index("一、"), text.index("衷心感谢")
    return text[:start] + text[start:end] * _REPEATS + text[end:]


def best_ms(work: Callable[[], object]) -> float:
    """The shortest of some runs in milliseconds; the first one, which fills caches, does not count."""
    work()
    times = []
    for _ in range(_RUNS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times) * 1000


def main() -> None:
    """Print both figures; the issue asks for well under 100 ms."""
    text = long_text()
    letter = long_letter(30)
    content = docx_bytes(letter, "letter")
    print(f"text of {len(text)} characters: {best_ms(lambda: read_text(text)):.1f} ms")
    print(f".docx of {len(letter.blocks)} blocks: {best_ms(lambda: read_bytes(content, 'a.docx')):.1f} ms")


if __name__ == "__main__":
    main()
