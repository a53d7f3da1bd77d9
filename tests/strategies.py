"""Hypothesis strategies for letters and clauses."""

from types import MappingProxyType

from hypothesis import strategies as st

from replydesk.letter import FIELDS, Block, Comment, Letter, Mark, Particulars
from replydesk.letter.block import merge_marks
from replydesk.letter.clause import LEVELS, Clause, Variant
from replydesk.letter.clause_form import ADDRESSES, KINDS
from replydesk.letter.clause_functions import FUNCTION_BY_CODE
from replydesk.letter.particulars import Field, Value

words = st.text(
    alphabet="一二三市局委员提案答复数字经济发展，。；：！？“”《》（）0123456789abAB %{}|·—…", max_size=40
)
ids = st.integers(min_value=0, max_value=16**10 - 1).map(lambda number: f"{number:010x}")
iso_dates = st.dates().map(lambda date: date.isoformat())


@st.composite
def marked(draw: st.DrawFn, text: str) -> tuple[Mark, ...]:
    """Bold marks within the text."""
    if not text:
        return ()
    ends = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))), max_size=3))
    return merge_marks(Mark(start, end) for start, end in ends if start < end)


@st.composite
def blocks(
    draw: st.DrawFn,
    max_size: int = 12,
    kinds: tuple[str, ...] = ("heading", "paragraph", "closing", "table", "attachment"),
) -> tuple[Block, ...]:
    """Any sequence of blocks with ids of their own, closings and attachments anywhere."""
    result = []
    for block_id in draw(st.lists(ids, max_size=max_size, unique=True)):
        kind = draw(st.sampled_from(kinds))
        if kind == "table":
            result.append(
                Block(
                    block_id,
                    "table",
                    rows=tuple(map(tuple, draw(st.lists(st.lists(words, max_size=3), max_size=3)))),
                    header=draw(st.booleans()),
                )
            )
            continue
        text = draw(words)
        level = draw(st.integers(1, 4)) if kind == "heading" else 0
        done = draw(st.booleans()) and kind in ("heading", "attachment")
        result.append(Block(block_id, kind, text, level, draw(marked(text)), done=done))  # type: ignore[arg-type]  # kinds are Kinds
    return tuple(result)


def values(entry: Field) -> st.SearchStrategy[Value]:
    """Any value that the field may have, "not known" included."""
    match entry.kind:
        case "flag":
            return st.sampled_from([None, True, False])
        case "list":
            return st.lists(words, max_size=3).map(tuple)
        case "date":
            return st.one_of(st.just(""), iso_dates, words)
    return words


particulars = st.fixed_dictionaries({}, optional={entry.key: values(entry) for entry in FIELDS}).map(
    lambda known: Particulars(**known)  # type: ignore[arg-type]  # each value is of its field's kind
)
extras = st.dictionaries(
    st.sampled_from(["x_later", "y_later"]),
    st.one_of(words, st.integers(), st.lists(words, max_size=2)),
    max_size=2,
)


@st.composite
def comments(draw: st.DrawFn) -> Comment:
    """Any comment, on a block of its own."""
    context = draw(words)
    start = draw(st.integers(0, len(context)))
    end = draw(st.integers(start, len(context)))
    author, text, date, block = draw(st.tuples(words, words, iso_dates, ids))
    return Comment(
        draw(ids), author, text, date, author[:1], block, start, end, context, resolved=draw(st.booleans())
    )


@st.composite
def letters(draw: st.DrawFn, max_blocks: int = 12) -> Letter:
    """Any letter, with comments and with keys that only a newer replydesk knows."""
    letter = Letter(draw(ids), draw(particulars), draw(blocks(max_blocks)), MappingProxyType(draw(extras)))
    return letter.with_comments(tuple(draw(st.lists(comments(), max_size=2))))


folders = st.lists(st.text("甲乙丙开头结尾", min_size=1, max_size=4), max_size=2).map("/".join)
some_lines = st.lists(st.text("一二三，。{}|案由您", min_size=1, max_size=12), min_size=1, max_size=3).map(
    "\n".join
)


@st.composite
def variants(draw: st.DrawFn) -> Variant:
    """Any variant that names at least one circumstance."""
    kind, address, level = draw(
        st.tuples(
            st.sampled_from(("", *KINDS)), st.sampled_from(ADDRESSES), st.sampled_from(("", *LEVELS))
        ).filter(any)
    )
    return Variant(draw(some_lines), kind, address, level)  # type: ignore[arg-type]  # sampled from the addresses


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    """Any clause that the library keeps."""
    return Clause(
        draw(ids),
        draw(st.text("感谢支持收悉答复A1", min_size=1, max_size=8)),
        draw(some_lines),
        draw(st.sampled_from(["", *FUNCTION_BY_CODE])),
        draw(folders),
        tuple(draw(st.lists(variants(), max_size=3))),
        tuple(draw(st.lists(st.text("常用简短", min_size=1, max_size=3), max_size=3))),
        draw(st.booleans()),
    )
