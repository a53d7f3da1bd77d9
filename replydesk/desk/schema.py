"""The tables of the desk, as migrations. Each one is for life: a later change is a later migration."""

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x5244_534B  # "RDSK": tells a desk from any other SQLite file (sqlite.org/pragma.html#pragma_application_id)

MIGRATIONS = Migrations("replydesk")


@MIGRATIONS()
def letters(db: Database) -> None:
    """Letters; title and salutation are copies of what the body says, for lists. Times are UTC, ISO 8601."""
    db.table("letters").create(
        {
            "number": int,
            "id": str,
            "title": str,
            "salutation": str,
            "state": str,
            "revision": int,
            "changed": str,
            "deleted": str,
            "body": str,
        },
        pk="number",
        not_null=("id", "title", "salutation", "state", "revision", "changed", "body"),
        strict=True,
    ).create_index(["id"], unique=True)
    db.table("letters").create_index(["changed"])


@MIGRATIONS()
def versions(db: Database) -> None:
    """Versions of letters; equal contents are stored once, under their digest, compressed."""
    db.table("contents").create(
        {"digest": str, "body": bytes}, pk="digest", not_null=("digest", "body"), strict=True
    )
    db.table("versions").create(
        {
            "number": int,
            "letter": int,
            "digest": str,
            "reason": str,
            "label": str,
            "revision": int,
            "created": str,
        },
        pk="number",
        foreign_keys=[("letter", "letters", "number"), ("digest", "contents", "digest")],
        not_null=("letter", "digest", "reason", "label", "revision", "created"),
        strict=True,
    ).create_index(["letter"])


@MIGRATIONS()
def places(db: Database) -> None:
    """Where the user was in each letter, and what the window remembers of this desk. Values are JSON."""
    db.table("places").create(
        {"letter": int, "place": str, "opened": str},
        pk="letter",
        foreign_keys=[("letter", "letters", "number")],
        not_null=("place", "opened"),
        strict=True,
    )
    db.table("remembered").create(
        {"key": str, "value": str}, pk="key", not_null=("key", "value"), strict=True
    )


@MIGRATIONS()
def clauses(db: Database) -> None:
    """Clauses, their versions and where they were used. Bodies are JSON; `pinyin` is the title's, a space between syllables.

    `stamp` counts the changes of all clauses and their uses, so that a reader asks only for what is new to it.
    A use names its letter by id and not by number: a clause may stand in a letter that has not been saved yet.
    """
    db.table("clauses").create(
        {
            "number": int,
            "id": str,
            "version": int,
            "uses": int,
            "last_used": str,
            "changed": str,
            "deleted": str,
            "stamp": int,
            "pinyin": str,
            "body": str,
        },
        pk="number",
        not_null=("id", "version", "uses", "changed", "stamp", "pinyin", "body"),
        strict=True,
    ).create_index(["id"], unique=True)
    db.table("clauses").create_index(["stamp"])
    db.table("clause_versions").create(
        {"clause": int, "version": int, "created": str, "body": str},
        pk=("clause", "version"),
        foreign_keys=[("clause", "clauses", "number")],
        not_null=("created", "body"),
        strict=True,
    )
    db.table("clause_uses").create(
        {
            "number": int,
            "letter_id": str,
            "clause": int,
            "version": int,
            "blocks": str,
            "text": str,
            "used": str,
        },
        pk="number",
        foreign_keys=[("clause", "clauses", "number")],
        not_null=("letter_id", "clause", "version", "blocks", "text", "used"),
        strict=True,
    ).create_index(["letter_id"])


@MIGRATIONS()
def templates(db: Database) -> None:
    """The office's own templates; the name is a copy of what the body says, for lists."""
    db.table("templates").create(
        {"id": str, "name": str, "changed": str, "deleted": str, "body": str},
        pk="id",
        not_null=("id", "name", "changed", "body"),
        strict=True,
    )


@MIGRATIONS()
def reviews(db: Database) -> None:
    """Received files as they came, under their digest; the base that each was made from; every decision on its changes."""
    db.table("files").create(
        {"digest": str, "body": bytes}, pk="digest", not_null=("digest", "body"), strict=True
    )
    db.table("reviews").create(
        {
            "number": int,
            "id": str,
            "letter": int,
            "name": str,
            "digest": str,
            "kind": str,
            "base": str,
            "reviewer": str,
            "received": str,
            "closed": str,
        },
        pk="number",
        foreign_keys=[
            ("letter", "letters", "number"),
            ("digest", "files", "digest"),
            ("base", "contents", "digest"),
        ],
        not_null=("id", "letter", "name", "digest", "kind", "base", "reviewer", "received"),
        strict=True,
    ).create_index(["id"], unique=True)
    db.table("reviews").create_index(["letter"])
    db.table("reviews").create_index(["digest"])
    db.table("decisions").create(
        {"number": int, "review": int, "change": str, "decision": str, "who": str, "decided": str},
        pk="number",
        foreign_keys=[("review", "reviews", "number")],
        not_null=("review", "change", "decision", "who", "decided"),
        strict=True,
    ).create_index(["review"])


@MIGRATIONS()
def state_log(db: Database) -> None:
    """The steps of letters to the seal and beyond, never changed and never deleted; `date` is the day as the clerk wrote it down.

    Two states have other words since.
    """
    db.table("state_log").create(
        {
            "number": int,
            "letter": int,
            "deed": str,
            "before": str,
            "state": str,
            "part": str,
            "who": str,
            "date": str,
            "opinion": str,
            "unit": str,
            "version": int,
            "recorded": str,
        },
        pk="number",
        foreign_keys=[("letter", "letters", "number"), ("version", "versions", "number")],
        not_null=("letter", "deed", "before", "state", "part", "who", "date", "opinion", "unit", "recorded"),
        strict=True,
    ).create_index(["letter"])
    for old, new in (("会签中", "会签"), ("已归档", "归档")):
        db.execute("UPDATE letters SET state = ? WHERE state = ?", [new, old])
