"""Whatever is done to the lines of a letter, everything of it is still somewhere, and reading never fails."""

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from replydesk.errors import ReplydeskError
from replydesk.intake import Options, read_text
from tests.intake.conservation import lost

DATA = Path(__file__).parents[1] / "data" / "letters"
# A cut through an HTML comment makes text of it; such residue has tests of its own.
TEXTS = [
    text for path in sorted(DATA.glob("*/*.txt")) if "<!--" not in (text := path.read_text(encoding="utf-8"))
]
LINES = [line for text in TEXTS for line in text.splitlines() if line.strip()]
OPTIONS = st.builds(Options, st.booleans(), st.booleans(), st.booleans())
SLOW = [HealthCheck.too_slow, HealthCheck.large_base_example]


def check(text: str, options: Options = Options()) -> None:  # noqa: B008  # frozen
    assert lost(text, read_text(text, options=options)) == []


@given(st.data(), OPTIONS)
@settings(max_examples=150, suppress_health_check=SLOW)
def test_shuffled_doubled_and_dropped_lines_lose_nothing(data: st.DataObject, options: Options) -> None:
    lines = data.draw(st.sampled_from(TEXTS)).splitlines()
    places = data.draw(st.lists(st.integers(0, len(lines) - 1), min_size=1, max_size=30))
    text = "\n".join(lines[place] for place in places)
    if text.strip():
        check(text, options)


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25), OPTIONS)
@settings(max_examples=150, suppress_health_check=SLOW)
def test_lines_of_different_letters_together_lose_nothing(lines: list[str], options: Options) -> None:
    check("\n".join(lines), options)


@given(st.data())
@settings(max_examples=150, suppress_health_check=SLOW)
def test_lines_cut_or_joined_anywhere_lose_nothing(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text)))
        what = data.draw(st.sampled_from(["cut", "join", "insert"]))
        if what == "cut":
            text = text[:place] + "\n" + text[place:]
        elif what == "insert":
            text = (
                text[:place]
                + data.draw(
                    st.sampled_from(["一、", "（二）", "3.", "：", '"', "”", "附件：", "A类", " ", "\t", "|"])
                )
                + text[place:]
            )
        else:
            end = text.find("\n", place)
            text = text[:end] + text[end + 1 :] if end >= 0 else text
    check(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400))
@settings(max_examples=150)
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        reading = read_text(text)
    except ReplydeskError as error:
        assert str(error).endswith("。")  # noqa: PT017  # only the empty text is refused
    else:
        assert reading.letter.blocks


def test_the_check_sees_what_is_lost() -> None:
    text = next(text for text in TEXTS if "郑州市大数据管理局" in text or "潼关县民政局" in text)
    reading = read_text(text)
    letter = reading.letter.with_blocks(reading.letter.blocks[1:])
    assert lost(text, replace(reading, letter=letter)) != []
