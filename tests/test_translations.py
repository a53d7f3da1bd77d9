"""The English of the window is complete, fits the Chinese, and is what the program loads."""

import ast
import re
from pathlib import Path

from tests.translations import PACKAGE, QM, Source, compile_to, phrases, placeholders, problems, read

NOT_SAID = {
    "ui/signoff/proposals.py": "opinions that go into the letter's log and onto paper",
    "ui/actions/clauses.py": "marks between the sentences of a letter",
    "ui/actions/menus.py": "titles of menus: a table, looked up when the menus are made",
    "ui/actions/view.py": "中文: a language is called by its own name",
    "ui/clauses/dialog.py": "words of placeholders, and what parts tags",
    "ui/clauses/completion.py": "what is typed to ask for a clause",
    "ui/clauses/gaps.py": "brackets around words of a letter",
    "ui/clauses/history_page.py": "brackets around words of a letter",
    "ui/clauses/preview.py": "brackets around words of a letter",
    "ui/clauses/reading.py": "words of a letter",
    "ui/clauses/work.py": "what is typed to ask for a clause",
    "ui/command_palette/commands.py": "the blank between a section's number and its title",
    "ui/profiles/fields.py": "faces and sizes of type by their own names",
    "ui/editor/clipboard.py": "kinds of blanks",
    "ui/editor/pasting.py": "kinds of blanks",
    "ui/editor/styles.py": "the character whose width is measured",
    "ui/editor/surround.py": "the colon of a letter",
    "ui/find/bar.py": "the bracket before a shortcut",
    "ui/form/inputs.py": "the blank between a value and what it means",
    "ui/letters.py": "the letter's file name",
    "ui/status.py": "the result class as the letter has it",
}
"""Files of the window with Chinese that is not said to the clerk, and what it is."""

ENGLISH = read()
SAID = phrases()


def test_everything_said_is_translated_and_nothing_else() -> None:
    assert {(phrase.context, phrase.source) for phrase in SAID} == set(ENGLISH), "run dev.py translations"
    assert all(ENGLISH.values())


def test_nothing_is_written_so_that_it_cannot_be_translated() -> None:
    assert problems() == []


def test_the_window_says_nothing_past_its_translation() -> None:
    bare = [text for source in Source.all() if source.name.startswith("ui/") for text in source.bare()]
    assert [text for text in bare if text.partition(":")[0] not in NOT_SAID] == []
    assert {text.partition(":")[0] for text in bare} == set(NOT_SAID), "no longer needed in NOT_SAID"


def test_the_english_fits_the_chinese() -> None:
    pairs = [(phrase.source, ENGLISH.get((phrase.context, phrase.source), "")) for phrase in SAID]
    assert [pair for pair in pairs if form(pair[0]) != form(pair[1])] == []


def form(text: str) -> tuple[object, ...]:
    """What a translation must have in common with its source."""
    end = text.rstrip("”")[-1:].replace("：", ":")
    return (
        placeholders(text),
        access_keys(text),
        text.count("\n"),
        text.count("\t"),
        end if end in "…:" else "",
    )


def access_keys(text: str) -> int:
    return len(re.findall("&[^&]", text.replace("&&", "")))


def test_the_english_is_english() -> None:
    """Chinese stands in it only as a quotation: an example of what a letter says."""
    left = {english: re.sub("“[^”]*”", "", english) for english in ENGLISH.values()}
    assert [
        english for english, rest in left.items() if re.search("[\u3000-\u9fff\uff00-\uffef]", rest)
    ] == []


def test_what_is_loaded_is_what_is_written(tmp_path: Path) -> None:
    compile_to(tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == QM.read_bytes(), "run dev.py translations"


def test_the_window_says_known_errors_in_its_language() -> None:
    """`said(error)`, not `str(error)`, which is Chinese for ever."""
    past = []
    for path in (PACKAGE / "ui").rglob("*.py"):
        for handler in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(handler, ast.ExceptHandler) and handler.name and path.name != "smoke.py":
                past += [
                    f"{path.name}:{node.lineno}"
                    for node in ast.walk(handler)
                    if isinstance(node, ast.Call) and ast.unparse(node) == f"str({handler.name})"
                ]
    assert past == []


def source(tmp_path: Path, text: str) -> Source:
    file = PACKAGE / "ui" / "example.py"
    example = Source.__new__(Source)
    example.path, example.name, example.tree = file, "ui/example.py", ast.parse(text)
    return example


def test_the_finder_knows_every_way_to_say_something(tmp_path: Path) -> None:
    example = source(
        tmp_path,
        """
from replydesk.ui.actions.language import tr
def _tr(text): return QCoreApplication.translate("Own", text)
class Panel(QWidget):
    def say(self):
        self.tr("类") if self.a else self.tr("{n} 个").format(n=1)
        tr("动作(&A)"), _tr("自己"), QCoreApplication.translate("Direct", "直接")
        raise DeskError("没有 {name}。", name=name)
        notes.add(3, "第 {line} 行", line=1); Wording("词")
        QCoreApplication.translate("Table", entry), {"a": "裸"}
""",
    )
    assert [(phrase.context, phrase.source) for phrase in example.phrases()] == [
        ("Panel", "类"),
        ("Panel", "{n} 个"),
        ("Actions", "动作(&A)"),
        ("Own", "自己"),
        ("Direct", "直接"),
        ("Wording", "没有 {name}。"),
        ("Wording", "第 {line} 行"),
        ("Wording", "词"),
    ]
    assert list(example.problems()) == []
    assert list(example.bare()) == ["ui/example.py: 裸"]


def test_the_finder_reports_what_no_translation_can_match(tmp_path: Path) -> None:
    example = source(
        tmp_path,
        """
raise DeskError(f"没有 {name}。")
raise DeskError("没有 {name}。", nmae=name)
""",
    )
    assert [problem.split(": ")[1][:18] for problem in example.problems()] == [
        "an f-string cannot",
        "the pattern and it",
    ]
