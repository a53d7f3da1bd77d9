"""Changes the text of an office's profile key by key: comments, order and whatever else the file says stay as they are."""

import functools
from collections.abc import Iterator, Mapping
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Table

from replydesk.export.profile_reader import not_toml
from replydesk.paths import resource

Value = str | bool
"""A value as a profile writes it: "28.95pt", true."""


def new_profile(title: str, parent: str = "letter") -> str:
    """The text of a profile that differs in nothing from its parent but in its title."""
    document = tomlkit.document()
    document.add("inherits", tomlkit.item(parent))
    document.add("title", tomlkit.item(title))
    return tomlkit.dumps(document)


def changed(text: str, changes: Mapping[str, Value | None], name: str = "") -> str:
    """The profile's text with these keys set, such as {"page.top": "34.58mm"}; None takes a key out.

    A key that comes anew brings the explanation that it has in the built-in profile. A table that becomes empty goes.
    Raises ProfileError if the text, called `name`, is no TOML or has something else where a key's table would be.
    """
    try:
        document = tomlkit.parse(text)
        for key, value in changes.items():
            *tables, last = key.split(".")
            if value is None:
                _remove(document, tables, last)
            else:
                _set(document, tables, last, value)
        return tomlkit.dumps(document).rstrip("\n") + "\n"
    except (TOMLKitError, TypeError, AttributeError) as error:
        raise not_toml(name, error) from error


def _set(document: Any, tables: list[str], last: str, value: Value) -> None:
    """Set one key; a value of today keeps the comment behind it."""
    place = document
    for depth, table in enumerate(tables):
        if table not in place:
            place[table] = tomlkit.table(is_super_table=depth + 1 < len(tables))
        place = place[table]
    item = tomlkit.item(value)
    old = place.get(last)
    trivia = old.trivia if hasattr(old, "trivia") else None
    if trivia is not None:
        item.trivia.comment_ws, item.trivia.comment = trivia.comment_ws, trivia.comment
    elif comment := _explanations().get(".".join((*tables, last))):
        item.comment(comment)
    place[last] = item


def _remove(document: Any, tables: list[str], last: str) -> None:
    """Take one key out, and the tables that it leaves empty."""
    places = [document]
    for table in tables:
        if table not in places[-1]:
            return
        places.append(places[-1][table])
    if last in places[-1]:
        del places[-1][last]
    for table, outer, inner in zip(reversed(tables), reversed(places[:-1]), reversed(places), strict=False):
        if len(inner) or (isinstance(inner, Table) and "#" in inner.as_string()):
            break
        del outer[table]


@functools.cache
def _explanations() -> Mapping[str, str]:
    """The comments behind the keys of the letter profile."""
    return dict(_comments(tomlkit.parse(resource("profiles/letter.toml").read_text(encoding="utf-8")), ""))


def _comments(table: Any, prefix: str) -> Iterator[tuple[str, str]]:
    for key, item in table.items():
        if isinstance(item, Table):
            yield from _comments(item, f"{prefix}{key}.")
        elif hasattr(item, "trivia") and item.trivia.comment:
            yield f"{prefix}{key}", item.trivia.comment.lstrip("# ")
