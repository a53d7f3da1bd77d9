"""Finding among 5,000 clauses, against a bare `str.find` over their texts; and what reading the library costs."""

import random
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from replydesk.desk import Desk
from replydesk.desk.clause_starter import starter_clauses
from replydesk.desk.clauses import Clauses
from replydesk.letter.clause import Clause

CLAUSES, ROUNDS = 5000, 50
QUERIES = ("感谢支持", "gxzc", "ganxie", "g", "的", "领域 工作 下一步", "没有这个词", "zzzz", "c20 感谢", "")


def many(count: int = CLAUSES) -> list[Clause]:
    """So many clauses, grown from the starter set; the same at every call."""
    pick, grown, starter = random.Random(20230620), [], starter_clauses()
    for number in range(count):
        first, second = pick.choice(starter), pick.choice(starter)
        title = f"{first.title}（{pick.choice('甲乙丙丁戊')}{number}）"
        grown.append(
            Clause(
                f"c{number}",
                title,
                f"{first.text}\n{second.text}",
                first.function,
                first.folder,
                tags=first.tags,
            )
        )
    return grown


def timed(action: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """How long each of the rounds took, in milliseconds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def show(name: str, taken: list[float], bare: list[float] | None = None) -> None:
    """One line: median, maximum and the ratio of the medians."""
    ratio = f"  {median(taken) / median(bare):5.2f} x bare" if bare else ""
    print(f"{name:32} {median(taken):7.2f} ms  max {max(taken):7.2f} ms{ratio}")


def main() -> None:
    """Print what taking in, reading and searching cost."""
    clauses = many()
    texts = [f"{clause.title}\n{clause.text}" for clause in clauses]
    with tempfile.TemporaryDirectory() as folder, Desk.open(Path(folder) / "desk.db") as desk:
        library = Clauses(desk._store)
        show("take in 5,000, pinyin included", timed(lambda: library.take_in(clauses), 1))
        show("read 5,000 (first search)", timed(lambda: Clauses(desk._store).search("感谢"), 5))
        library.search("")
        for query in QUERIES:
            bare = timed(partial(scan, texts, query))
            show(f"search {query!r}", timed(partial(library.search, query)), bare)
        show("search after a use was noted", timed(lambda: note_and_search(library)))


def scan(texts: list[str], query: str) -> list[str]:
    """The barest search: the texts that hold the query."""
    return [text for text in texts if text.find(query) >= 0]


def note_and_search(library: Clauses) -> None:
    """What a clerk does: insert one, look for the next."""
    library.note_use("c7", "letter", ("a",), "感谢")
    library.search("gx")
