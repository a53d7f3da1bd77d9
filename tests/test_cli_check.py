"""`replydesk check FILE.docx --format` as a process."""

import json
from pathlib import Path

from tests.test_cli import SAMPLE, replydesk


def test_check_finds_nothing_in_our_own_file(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    replydesk("export", SAMPLE, "-o", out)
    report = json.loads(replydesk("check", out, "--format", "--json").stdout)
    assert report["findings"] == []
    assert report["checked"] > 100


def test_check_of_a_letter_against_another_profile_tells_people_and_scripts(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    replydesk("export", SAMPLE, "-o", out, "--profile", "plain")
    lines = replydesk("check", out, "--format", code=1).stdout.splitlines()
    assert lines[0] == "[错误] 全文 首页页码（10.1）：应为 不显示，现为 显示"
    assert "错误 1 处" in lines[-1]


def test_check_of_what_is_no_word_file_is_bad_input(tmp_path: Path) -> None:
    assert "原文件未改动" in replydesk("check", SAMPLE, "--format", code=2).stderr
    assert "找不到文件" in replydesk("check", tmp_path / "none.docx", "--format", code=2).stderr
    assert "--format" in replydesk("check", SAMPLE, code=2).stderr
