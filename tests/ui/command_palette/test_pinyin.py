import pytest

from replydesk.ui.command_palette.pinyin import readings, spelled


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("dc", 0),
        ("daochu", 0),
        ("daoc", 0),
        ("dchu", 0),
        ("chu", 1),
        ("word", 2),
        ("dcw", 0),
        ("cd", -1),
        ("dcx", -1),
        ("dcwordd", -1),
    ],
)
def test_initials_and_syllables_spell_a_text(typed: str, place: int) -> None:
    assert spelled(typed, readings("导出Word")) == place


def test_a_character_has_all_its_usual_readings() -> None:
    read = readings("重做")
    assert spelled("cz", read) == spelled("zz", read) == spelled("chongzuo", read) == 0
    assert spelled("", readings("")) == -1
