"""`replydesk check FILE.docx` as a process, against a format or as a clean copy."""

import json
from pathlib import Path

from replydesk.export import docx_bytes
from tests.check.format import mutations
from tests.export.test_comments import commented_letter
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


def test_a_clean_copy_passes_the_check_that_an_ordinary_file_does_not(tmp_path: Path) -> None:
    out, clean = tmp_path / "out.docx", tmp_path / "清稿.docx"
    replydesk("export", SAMPLE, "-o", out)
    lines = replydesk("check", out, "--clean", code=1).stdout.splitlines()
    assert "[错误] 全文 自定义属性：应为 无，现为 2 处（replydesk.letter、replydesk.digest）" in lines
    assert replydesk("export", SAMPLE, "-o", clean, "--clean").stdout.strip() == f"已导出清稿：{clean}"
    report = json.loads(replydesk("check", clean, "--clean", "--json").stdout)
    assert (report["file"], report["findings"]) == (str(clean), [])
    assert "profile" not in report


def test_a_reviewed_file_is_made_a_clean_copy_and_told_what_was_taken_as_accepted(tmp_path: Path) -> None:
    reviewed, clean = tmp_path / "审阅.docx", tmp_path / "清稿.docx"
    parts = mutations.parts(docx_bytes(commented_letter()))
    change = '<w:ins w:id="900" w:author="王某"><w:r><w:t>补充</w:t></w:r></w:ins>'
    body = parts["word/document.xml"]
    end = body.index("</w:p>", body.index("您好"))
    parts["word/document.xml"] = body[:end] + change + body[end:]
    reviewed.write_bytes(mutations.packed(parts))
    said = replydesk("export", reviewed, "-o", clean, "--clean").stderr.splitlines()
    assert said == ["注意：修订中插入的文字 1 处，已按接受处理。", "5 条批注未写入"]
    replydesk("check", clean, "--clean")
    assert "补充" in mutations.parts(clean.read_bytes())["word/document.xml"]


def test_a_clean_copy_is_a_word_file_and_one_check_is_made_at_a_time(tmp_path: Path) -> None:
    assert ".docx" in replydesk("export", SAMPLE, "-o", tmp_path / "a.pdf", "--clean", code=2).stderr
    assert "--clean" in replydesk("check", SAMPLE, "--clean", "--format", code=2).stderr
    assert "--clean" in replydesk("check", SAMPLE, code=2).stderr
