"""pandoc as the second opinion: how it reads a reviewed Word file with all changes accepted, or refused."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypandoc

_PLAIN = {"Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"}
_QUOTES = {"SingleQuote": "‘{}’", "DoubleQuote": "“{}”"}


def pandoc_texts(path: Path, *, accepted: bool) -> list[str]:
    """The paragraphs in reading order, those of cells included, without blanks and without empty ones."""
    option = "accept" if accepted else "reject"
    tree = json.loads(pypandoc.convert_file(str(path), "json", extra_args=[f"--track-changes={option}"]))
    return without_blanks(_blocks(tree["blocks"]))


def without_blanks(texts: Iterator[str] | list[str]) -> list[str]:
    """The texts without blanks, those with nothing else left out."""
    return [text for text in ("".join(text.split()) for text in texts) if text]


def _blocks(blocks: list[dict[str, Any]]) -> Iterator[str]:
    for block in blocks:
        kind, content = block["t"], block.get("c", [])
        if kind in ("Para", "Plain"):
            yield _words(content)
        elif kind == "Header":
            yield _words(content[2])
        elif kind == "BlockQuote":
            yield from _blocks(content)
        elif kind == "Div":
            yield from _blocks(content[1])
        elif kind in ("BulletList", "OrderedList"):
            for item in content if kind == "BulletList" else content[1]:
                yield from _blocks(item)
        elif kind == "Table":
            _, _, _, head, bodies, foot = content
            for row in (*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]):
                for cell in row[1]:
                    yield from _blocks(cell[4])
        else:
            raise AssertionError(f"pandoc has a block {kind} here")


def _words(inlines: list[dict[str, Any]]) -> str:
    words = ""
    for inline in inlines:
        kind, content = inline["t"], inline.get("c", "")
        if kind == "Str":
            words += content
        elif kind in _PLAIN:
            words += _words(content)
        elif kind in ("Link", "Span"):
            words += _words(content[1])
        elif kind == "Quoted":
            words += _QUOTES[content[0]["t"]].format(_words(content[1]))
        elif kind not in ("Space", "SoftBreak", "LineBreak", "Note", "Image"):
            raise AssertionError(f"pandoc has an inline {kind} here")
    return words
