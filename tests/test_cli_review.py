"""`replydesk review FILE.docx` as a process."""

import json
from pathlib import Path

from replydesk.letter.jsonform import dumps
from tests.intake.wordbuilder import p, run, word
from tests.letters import long_letter
from tests.review.marked import cut, ins, para
from tests.review.reviewer import Reviewer, stripped
from tests.test_cli import SAMPLE, replydesk


def test_review_tells_people_and_scripts(tmp_path: Path) -> None:
    path = tmp_path / "审阅.docx"
    path.write_bytes(word(p("答复"), para(run("我局"), cut("立即"), ins("高度"), run("重视"))))
    report = json.loads(replydesk("review", path, "--json").stdout)
    assert report["accepted"] == ["答复", "我局高度重视"]
    assert report["rejected"] == ["答复", "我局立即重视"]
    assert [change["kind"] for change in report["changes"]] == ["replace"]
    assert replydesk("review", path).stdout.splitlines()[0] == "王某 1 处修订"


def test_review_of_what_is_no_word_file_is_bad_input(tmp_path: Path) -> None:
    broken = tmp_path / "坏.docx"
    broken.write_bytes(word(p("甲"))[:-30])
    for path in (SAMPLE, broken, tmp_path):
        assert len(replydesk("review", path, "--json", code=2).stderr.splitlines()) == 1
    assert "原文件未改动" in replydesk("review", broken, code=2).stderr
    assert "找不到文件" in replydesk("review", tmp_path / "none.docx", code=2).stderr


def test_with_a_base_what_was_not_tracked_is_found(tmp_path: Path) -> None:
    letter = long_letter(1)
    base, path = tmp_path / "base.json", tmp_path / "审阅.docx"
    base.write_text(dumps(letter), "utf-8")
    reviewer = Reviewer(letter).delete("提出的").silently("有关情况", "具体情况").without_bookmarks()
    path.write_bytes(stripped(reviewer.saved()))
    report = json.loads(replydesk("review", path, "--base", base, "--json").stdout)
    (change,) = report["changes"]
    assert (change["block"], change["old"], change["tracked"]) == ("open", "提出的", True)
    (silent,) = report["untracked"]
    assert (silent["block"], silent["old"], silent["new"], silent["tracked"]) == (
        "open",
        "有关",
        "具体",
        False,
    )
    assert report["unmatched"] == []
    assert "未留痕修改 替换：有关 → 具体" in replydesk("review", path, "--base", base).stdout.splitlines()
