"""`replydesk pages` as a process."""

import json
from pathlib import Path

from replydesk import cli
from tests.test_cli import kept, replydesk


def test_pages_as_json_has_every_line_and_no_page_number(letter_file: Path) -> None:
    for engine in ("word", "libreoffice"):
        told = json.loads(replydesk("pages", letter_file, "--json", "--engine", engine).stdout)
        first = told["pages"][0]["lines"]
        assert first[:2] == ["郑州市大数据管理局", "郑数函〔2023〕15号"]
        assert "一、第1方面工作情况" in first
        assert told["pages"][-1]["lines"][-1] == "抄送：市政协提案委员会，市政府督查室。"
        assert not any("—" in line for page in told["pages"] for line in page["lines"])


def test_pages_for_people(letter_file: Path) -> None:
    told = replydesk("pages", letter_file, "--profile", "plain").stdout.splitlines()
    assert told[0].startswith("第 1 页，")
    assert told[1] == "  郑数函〔2023〕15号"


def test_pages_of_a_letter_in_the_desk(desk: Path) -> None:
    kept(desk)
    assert "郑州市大数据管理局" in replydesk("pages", 1).stdout
    assert cli.main(["pages", "9"]) == 2
    assert cli.main(["pages", "1", "--engine", "wps"]) == 2
