"""The pinyin of titles."""

import pytest

from replydesk.desk.pinyin import syllables


@pytest.mark.parametrize(
    ("title", "pinyin"),
    [
        ("感谢支持", "gan xie zhi chi"),
        ("重点督办", "zhong dian du ban"),
        ("再次重申", "zai ci chong shen"),
        ("A类（2023年）", "a lei 2023 nian"),
        ("结尾——感谢：对您", "jie wei gan xie dui nin"),
        ("旅游", "lv you"),
        ("……", ""),
    ],
)
def test_titles_sound(title: str, pinyin: str) -> None:
    assert syllables(title) == pinyin
