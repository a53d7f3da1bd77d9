"""The English of the window: finds what is to be translated, keeps resources/i18n/replydesk_en.ts, and compiles it.

    python3 dev.py translations    bring the .ts up to the source and compile it; says what has no English yet

Translate in the .ts with any editor (Qt Linguist: `.venv/bin/pyside6-linguist resources/i18n/replydesk_en.ts`).
Qt's own lupdate finds only literal tr() calls of classes; our source also has tables, helpers and the wordings of pure rooms.
"""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from replydesk.desk.values import REASONS
from replydesk.export.profile_keys import words as profile_words
from replydesk.letter import FIELDS
from replydesk.letter.clause_functions import FUNCTIONS
from replydesk.letter.derived import DERIVED
from replydesk.letter.particulars import GROUPS
from replydesk.letter.states import DEED_NAMES, STATES
from replydesk.ooxml import STYLE_NAMES
from replydesk.ui.actions.menus import MENUS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "replydesk"
TS = ROOT / "resources" / "i18n" / "replydesk_en.ts"
QM = TS.with_suffix(".qm")
HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
NOT_THE_WINDOW = ("cli.py", "arguments.py", "desk_commands.py", "terminal.py", "logs.py", "ui/smoke.py")
"""Files whose words are for the terminal and the log, which speak Chinese."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text to be translated, and where it stands ("file:line")."""

    context: str
    source: str
    place: str


def phrases() -> list[Phrase]:
    """Everything that is to be translated, each once, tables last."""
    found = [phrase for source in Source.all() for phrase in source.phrases()] + list(_tables())
    once = {(phrase.context, phrase.source): phrase for phrase in reversed(found)}
    return sorted(once.values(), key=found.index)


def problems() -> list[str]:
    """What stands in the source so that it cannot be translated."""
    return [problem for source in Source.all() for problem in source.problems()]


def _tables() -> Iterator[Phrase]:
    """The words of tables, which the window looks up as it goes through them."""
    for title, _ in MENUS:
        yield Phrase("Menus", title, "MENUS")
    fields = (text for field in FIELDS for text in (field.label, field.help))
    functions = (text for function in FUNCTIONS for text in (function.name, function.purpose))
    derived = (text for name, entry in DERIVED.items() for text in (name, entry.meaning))
    words = (*GROUPS, *fields, *functions, *derived, *STATES, *DEED_NAMES, *REASONS, *STYLE_NAMES.values())
    for word in dict.fromkeys((*words, *profile_words())):
        yield Phrase("Wording", word, "FIELDS, FUNCTIONS, DERIVED, STATES, DEEDS, REASONS, profile_keys …")


class Source:
    """One file of the package, and the calls in it that make something translatable."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.relative_to(PACKAGE).as_posix()
        self.tree = ast.parse(path.read_text("utf-8"))

    @classmethod
    def all(cls) -> "list[Source]":
        """All files whose words the window may show."""
        paths = sorted(PACKAGE.rglob("*.py"))
        return [cls(path) for path in paths if path.relative_to(PACKAGE).as_posix() not in NOT_THE_WINDOW]

    def phrases(self) -> Iterator[Phrase]:
        """The literal texts of this file, in order."""
        for context, argument, _ in self._calls:
            for text in _literals(argument):
                if HAN.search(text):
                    yield Phrase(context, text, f"{self.name}:{argument.lineno}")

    def problems(self) -> Iterator[str]:
        """f-strings that no translation can match, and wordings whose values are not those of their pattern."""
        for context, argument, call in self._calls:
            place = f"{self.name}:{argument.lineno}"
            if isinstance(argument, ast.JoinedStr) and HAN.search(ast.unparse(argument)):
                yield f"{place}: an f-string cannot be translated: use a pattern and its values"
            if context == "Wording" and call.keywords:
                given = {keyword.arg for keyword in call.keywords}
                if any(given != set(placeholders(text)) for text in _literals(argument)):
                    yield f"{place}: the pattern and its values differ"

    def bare(self) -> Iterator[str]:
        """Chinese in the file that is neither documentation nor translatable, as "file:line text"."""
        known = {id(node) for _, argument, _ in self._calls for node in ast.walk(argument)}
        known |= {
            id(node.value) for node in ast.walk(self.tree) if isinstance(node, ast.Expr)
        }  # documentation
        for node in ast.walk(self.tree):
            match node:
                case ast.Constant(value=str(text)) if HAN.search(text) and id(node) not in known:
                    yield f"{self.name}: {text}"

    @cached_property
    def _calls(self) -> list[tuple[str, ast.expr, ast.Call]]:
        """Every translating call with its context and the argument that is translated, in reading order."""
        found = [
            (context, argument, node)
            for node, within in _calls_within(self.tree, "")
            if (context := self._context(node, within)) and (argument := _text_argument(node, context))
        ]
        return sorted(found, key=lambda entry: (entry[1].lineno, entry[1].col_offset))

    def _context(self, call: ast.Call, within: str) -> str:
        """The context that the call looks its text up in; "" if it translates nothing."""
        name = ast.unparse(call.func)
        last = name.rpartition(".")[2]
        if name == "self.tr":
            return within
        if name == "QCoreApplication.translate":
            context = call.args[0]
            return str(context.value) if isinstance(context, ast.Constant) else ""
        if name in self._helpers:
            return self._helpers[name]
        is_note = last == "add" and name.removesuffix(".add").endswith("notes")
        is_error = last.endswith("Error") or (last == "error" and name.startswith("place"))
        return "Wording" if last == "Wording" or is_note or is_error else ""

    @cached_property
    def _helpers(self) -> dict[str, str]:
        """Functions of this file that translate what they are given, its own and imported ones, with their contexts."""
        helpers = _defined(self.tree)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("replydesk.ui"):
                file = PACKAGE.parent / f"{str(node.module).replace('.', '/')}.py"
                there = _defined(ast.parse(file.read_text("utf-8"))) if file.exists() else {}
                helpers |= {
                    alias.asname or alias.name: there[alias.name]
                    for alias in node.names
                    if alias.name in there
                }
        return helpers


def _defined(tree: ast.Module) -> dict[str, str]:
    """The functions of a module that are nothing but a look-up: `return QCoreApplication.translate("Context", text)`."""
    helpers = {}
    for node in tree.body:
        match node:
            case ast.FunctionDef(
                name=name,
                args=ast.arguments(args=[ast.arg(arg=given)]),
                body=[
                    *_,
                    ast.Return(value=ast.Call(args=[ast.Constant(value=str(context)), ast.Name(id=text)])),
                ],
            ) if given == text:
                helpers[name] = context
    return helpers


def _calls_within(node: ast.AST, within: str) -> Iterator[tuple[ast.Call, str]]:
    """All calls under a node, each with the class that it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, within
        yield from _calls_within(child, child.name if isinstance(child, ast.ClassDef) else within)


def _text_argument(call: ast.Call, context: str) -> ast.expr | None:
    name = ast.unparse(call.func)
    second = name == "QCoreApplication.translate" or (context == "Wording" and name.endswith("notes.add"))
    place = 1 if second else 0
    return call.args[place] if len(call.args) > place else None


def _literals(argument: ast.expr) -> Iterator[str]:
    """The texts that the argument may be: one, or those of a choice."""
    match argument:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body)
            yield from _literals(orelse)


def placeholders(text: str) -> list[str]:
    """The names in braces, in order of the alphabet: 在 {host} 上 -> host."""
    return sorted(re.findall(r"(?<!\{)\{(\w*)\}(?!\})", text))


# ---- the file


def read(path: Path = TS) -> dict[tuple[str, str], str]:
    """The finished translations of a .ts file, by context and source."""
    if not path.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
        and translation.get("type") != "unfinished"
    }


def write(wanted: list[Phrase], known: dict[tuple[str, str], str], path: Path = TS) -> None:
    """Write the .ts: contexts by name, in each its texts in the order of the source, what is new as unfinished."""
    root = ET.Element("TS", version="2.1", language="en", sourcelanguage="zh_CN")
    for name in sorted({phrase.context for phrase in wanted}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for phrase in wanted:
            if phrase.context != name:
                continue
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = phrase.source
            english = known.get((name, phrase.source), "")
            translation = ET.SubElement(message, "translation")
            translation.text = english
            if not english:
                translation.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, "unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8", newline="\n")


def compile_to(target: Path) -> None:
    """Compile the .ts into the form that the program loads."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", TS, "-qm", target], check=True)


def main() -> int:
    """Bring both files up to the source; 1 if something has no English yet, or cannot have."""
    wanted, known = phrases(), read()
    write(wanted, known)
    compile_to(QM)
    open_ = [phrase for phrase in wanted if not known.get((phrase.context, phrase.source))]
    for phrase in open_:
        print(f"no English yet: {phrase.place} [{phrase.context}] {phrase.source}")
    found = problems()
    for problem in found:
        print(problem)
    print(f"{TS.relative_to(ROOT)}: {len(wanted)} texts, {len(open_)} without English")
    return 1 if open_ or found else 0


if __name__ == "__main__":
    raise SystemExit(main())
