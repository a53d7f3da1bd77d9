import pytest

from replydesk.letter.runin import heading_length, heading_title


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("郑州市制造业数字化转型发展情况", 15),
        ("产业数字化发展迅猛。智能制造成果显著。", 10),
        ("怎么办？办法如下", 4),
        ("加强领导。", 5),
        ("", 0),
        ("我局已要求公交公司按早晚客流重新核定加密时段，即早晚高峰平均每3-5分钟一班。", 0),
        ("加强领导。  ", 7),
    ],
)
def test_how_much_of_the_paragraph_is_the_heading(text: str, length: int) -> None:
    assert heading_length(text) == length


def test_the_title_in_the_outline_has_no_stop() -> None:
    assert heading_title("加强领导。成立专班。") == "加强领导"
    assert heading_title("加强领导。") == "加强领导"
    assert heading_title(
        "针对晚自习后乘车需求，公交公司已开行学生专线，并将根据需要随时增加车辆班次。"
    ).startswith("针对晚自习")
