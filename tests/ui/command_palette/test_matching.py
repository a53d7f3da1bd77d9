from hypothesis import given

from replydesk.ui.command_palette.matching import score
from replydesk.ui.command_palette.pinyin import readings
from tests.strategies import words


def points(typed: str, name: str = "导出 Word 文档", path: str = "文件", keys: str = "export") -> int:
    return score(typed, name, path, keys, readings)


def test_a_name_answers_better_than_pinyin_than_words_than_menu_than_scattered_letters() -> None:
    order = [points(typed) for typed in ("导出", "出", "dc", "exp", "文件", "导文")]
    assert order == sorted(order, reverse=True)
    assert min(order) > 0
    assert points("word") == points("WORD") > 0
    assert points("xyz") == 0
    assert points("文导") == 0


def test_blanks_in_a_name_need_not_be_typed() -> None:
    for typed in ("dcw", "dcword", "daochuword", "导出word", "出Word文"):
        assert points(typed) > points("文件"), typed


def test_every_part_must_be_found() -> None:
    assert points("文件 导出") > points("文件")
    assert points("文件 打开") == 0
    assert points("  ") == 1


def test_pinyin_is_asked_for_only_when_letters_could_be_some() -> None:
    def never(name: str) -> tuple[frozenset[str], ...]:
        raise AssertionError(name)

    assert score("导出", "导出", "文件", "export", never)
    assert score("12", "导出", "文件", "export", never) == 0
    assert score("export", "导出", "文件", "export", never)


@given(words.filter(str.strip))
def test_every_name_answers_to_itself(name: str) -> None:
    assert score(name, name, "", "", readings) > 1
