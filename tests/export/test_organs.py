"""The organs of a joint letter in one field."""

import pytest

from replydesk.export.organs import organs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("郑州市大数据管理局", ["郑州市大数据管理局"]),
        ("郑州市大数据管理局、郑州市财政局", ["郑州市大数据管理局", "郑州市财政局"]),
        ("市数据局\n财政局", ["市数据局", "财政局"]),
        ("郑 州 市 数 据 局", ["郑 州 市 数 据 局"]),
    ],
)
def test_organs(text: str, names: list[str]) -> None:
    assert list(organs(text)) == names
