"""What was put in and what is gone, followed while one types."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter.traces import Trace, followed


def restored(text: str, known: tuple[Trace, ...]) -> str:
    """The text that there was before what the traces tell of."""
    result, place = "", 0
    for trace in known:
        if trace.kind in ("words", "moved"):
            result += text[place : trace.start] + trace.gone
            place = trace.end
    return result + text[place:]


def test_typing_on_makes_the_same_trace_longer() -> None:
    assert followed((), "成立专班", "成立了专班") == (Trace(2, 3),)
    assert followed((Trace(2, 3),), "成立了专班", "成立了工专班") == (Trace(2, 4),)
    assert followed((Trace(2, 4),), "成立了工专班", "成立了专班") == (Trace(2, 3),)
    assert followed((Trace(2, 3),), "成立了专班", "成立了班") == (Trace(2, 3), Trace(3, 3, gone="专"))
    assert followed((Trace(1, 1, "end"), Trace(0, 1, "format")), "成", "建成") == (
        Trace(0, 1),
        Trace(0, 2, "format"),
        Trace(2, 2, "end"),
    )


TEXTS = st.text("甲乙丙，。", max_size=8)


@given(st.lists(TEXTS, min_size=1))
def test_whatever_is_typed_the_first_text_can_be_told_from_the_traces(steps: list[str]) -> None:
    known: tuple[Trace, ...] = ()
    for old, new in itertools.pairwise(steps):
        known = followed(known, old, new)
        assert restored(new, known) == steps[0]
        assert all(trace.end <= len(new) for trace in known)
        assert list(known) == sorted(known)
