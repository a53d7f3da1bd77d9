"""The desk: one SQLite file that keeps letters, their versions, and where the user was."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from sqlite_utils import Database

from replydesk.desk import safekeeping
from replydesk.desk.claims import Claim, Claims
from replydesk.desk.clauses import Clauses
from replydesk.desk.content import keep, text_of, unpack
from replydesk.desk.errors import ConflictError, DeskError, spoken
from replydesk.desk.memory import Memory
from replydesk.desk.opening import PATIENCE, open_database, schema_of
from replydesk.desk.reviews import Reviews
from replydesk.desk.signoff import Signoff
from replydesk.desk.store import Store, now
from replydesk.desk.templates import Templates
from replydesk.desk.values import EXPORTED, IMPORTED, REPLACED, RESTORED, Entry, Info, Stored, Version
from replydesk.letter import Letter, jsonform
from replydesk.letter.states import DRAFT, STATES, is_locked
from replydesk.wording import Wording

_LAST_OPENED = "last_opened"
_ENTRY = "number, id, title, salutation, state, revision, changed, deleted"


class Desk:
    """An open desk. Takes and gives letter values; every action that changes it is one transaction.

    All methods raise DeskError with a sentence when the file cannot be read or written; then nothing was changed.
    One desk value belongs to one thread; threads, windows and programs open the same file each for themselves.
    """

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self._store = Store(self.path, database)
        self._claims = Claims(path)
        self.templates = Templates(self._store)
        self.memory = Memory(self._store)
        self.reviews = Reviews(self._store)
        self.signoff = Signoff(self._store, self.snapshot)

    @classmethod
    def open(cls, path: Path, *, create: bool = True, patience: float = PATIENCE) -> "Desk":
        """Open the desk in the file, made if missing and `create`; `patience` is how many seconds to wait for locks."""
        path = Path(path).absolute()
        return cls(path, open_database(path, create=create, patience=patience))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and release the claims; a second call does nothing."""
        self._claims.release_all()
        self._store.database.close()

    # Letters

    def entries(self, *, deleted: bool = False) -> tuple[Entry, ...]:
        """All letters, the last changed first; those in the bin (回收站) instead if `deleted`."""
        which = "NOT NULL" if deleted else "NULL"
        return self._entries(f"FROM letters WHERE deleted IS {which} ORDER BY changed DESC, number DESC")

    def recent(self, count: int = 10) -> tuple[Entry, ...]:
        """The letters that were opened last, the very last first."""
        return self._entries(
            "FROM letters JOIN places ON places.letter = number WHERE deleted IS NULL"
            " ORDER BY opened DESC, number DESC LIMIT ?",
            count,
        )

    def entry(self, key: int | str) -> Entry | None:
        """The list's entry of the letter with this number or id, in the bin or not; None if there is none."""
        number_or_id = "number" if isinstance(key, int) else "id"
        return next(iter(self._entries(f"FROM letters WHERE {number_or_id} = ?", key)), None)

    def load(self, key: int | str) -> Stored:
        """The letter with this number in the desk, or this id; also one in the bin. DeskError if there is none."""
        number_or_id = "number" if isinstance(key, int) else "id"
        sql = f"SELECT number, state, revision, changed, body FROM letters WHERE {number_or_id} = ?"  # noqa: S608  # one of two
        row = self._store.row(sql, key)
        if row is None:
            raise DeskError(_missing(key))
        number, state, revision, changed, body = row
        return Stored(jsonform.loads(body), number, state, revision, datetime.fromisoformat(changed))

    def save(self, letter: Letter, base_revision: int | None = None) -> int:
        """Keep the letter under its id, new or in place of what was there, and answer with its revision.

        Nothing is written when the desk holds the same. With `base_revision` (of the `Stored` or the save that
        the letter comes from), ConflictError if the desk holds a later one; DeskError if the letter is signed. Saving
        takes a letter out of the bin.
        """
        text = text_of(letter)
        with self._store.action():
            row = self._store.row(
                "SELECT number, revision, body, changed, state FROM letters WHERE id = ?", letter.id
            )
            if row is None:
                self._insert(letter, text)
                return 1
            number, revision, body, changed, state = row
            if body == text:
                return int(revision)
            if is_locked(state):
                raise DeskError("第 {number} 号答复函已签发，不能再改；请先建立新版本。", number=number)
            if base_revision is not None and base_revision != revision:
                when = f"{datetime.fromisoformat(changed).astimezone():%m月%d日 %H:%M}"
                raise ConflictError(
                    "第 {number} 号答复函已在别处保存过（{when}），为免覆盖，这次没有保存。请另存为副本，或重新打开后再改。",
                    number=number,
                    when=when,
                )
            self._store.run(
                "UPDATE letters SET title = ?, salutation = ?, revision = revision + 1, changed = ?, deleted = NULL,"
                " body = ? WHERE number = ?",
                *_cached(letter),
                now(),
                text,
                number,
            )
            return int(revision) + 1

    def take_in(self, letter: Letter, label: str = "") -> int:
        """Keep an imported letter, with a version of it, and answer with its number; `label` is the file it came from.

        It may be one that the desk knows (exported once, and back): what the desk held is then kept as a version
        first. DeskError if a window works on that letter.
        """
        claim = self.claim(letter.id)
        if claim is None:
            raise DeskError(
                "“{title}”正在窗口中打开，没有存入；案头里的内容没有改动。请关闭窗口后再导入。",
                title=letter.particulars.title,
            )
        with claim, self._store.action():
            if self.entry(letter.id):
                self.snapshot(letter.id, REPLACED, label=label)
            self.save(letter)
            self.snapshot(letter.id, IMPORTED, label=label)
            return self.load(letter.id).number

    def delete(self, letter_id: str) -> None:
        """Put the letter into the bin: it leaves the lists, nothing of it or its versions is lost."""
        self._update(letter_id, "deleted = coalesce(deleted, ?)", now())

    def undelete(self, letter_id: str) -> None:
        """Take the letter out of the bin."""
        self._update(letter_id, "deleted = NULL")

    def set_state(self, letter_id: str, state: str) -> None:
        """Set the letter's state, one of STATES (ValueError for any other). The text and its revision stay."""
        if state not in STATES:
            raise ValueError(f"no state of a letter: {state!r}")
        self._update(letter_id, "state = ?", state)

    # Versions

    def snapshot(
        self, letter_id: str, reason: str, *, label: str = "", letter: Letter | None = None
    ) -> Version:
        """Keep a version of the letter as the desk holds it, or as `letter` is; `label` is the user's word for it."""
        with self._store.action():
            row = self._store.row("SELECT number, revision, body FROM letters WHERE id = ?", letter_id)
            if row is None:
                raise DeskError(_missing(letter_id))
            number, revision, body = row
            text = body if letter is None else text_of(letter)
            digest, created = keep(self._store, text), now()
            cursor = self._store.run(
                "INSERT INTO versions (letter, digest, reason, label, revision, created) VALUES (?, ?, ?, ?, ?, ?)",
                *(number, digest, reason, label, revision, created),
            )
            return Version(
                cursor.lastrowid or 0,
                letter_id,
                digest,
                reason,
                label,
                revision,
                datetime.fromisoformat(created),
            )

    def versions(self, letter_id: str) -> tuple[Version, ...]:
        """The letter's versions, the newest first."""
        rows = self._store.rows(
            "SELECT v.number, l.id, v.digest, v.reason, v.label, v.revision, v.created FROM versions v"
            " JOIN letters l ON l.number = v.letter WHERE l.id = ? ORDER BY v.number DESC",
            letter_id,
        )
        return tuple(
            Version(number, owner, digest, reason, label, revision, datetime.fromisoformat(created))
            for number, owner, digest, reason, label, revision, created in rows
        )

    def exported(self, letter_id: str, digest: str = "") -> Version | None:
        """The version whose content has this digest (`jsonform.digest`), else what was exported last; None if neither is there."""
        versions = self.versions(letter_id)
        same = (version for version in versions if version.digest == digest)
        return next(same, next((version for version in versions if version.reason == EXPORTED), None))

    def version_letter(self, number: int) -> Letter:
        """The letter as it was in the version with this number."""
        row = self._store.row(
            "SELECT digest, body FROM versions JOIN contents USING (digest) WHERE number = ?", number
        )
        if row is None:
            raise DeskError("案头里没有第 {number} 号版本。", number=number)
        try:
            return jsonform.loads(unpack(row[1], row[0]))
        except ValueError as error:
            raise DeskError(
                "第 {number} 号版本的内容已损坏，没有打开；答复函本身未受影响。", number=number
            ) from error

    def label_version(self, number: int, label: str) -> None:
        """Give a version another label, the user's word for it; "" for none."""
        with self._store.action():
            words = label.encode("utf-8", "replace").decode()
            if not self._store.run("UPDATE versions SET label = ? WHERE number = ?", words, number).rowcount:
                raise DeskError("案头里没有第 {number} 号版本。", number=number)

    def restore_version(self, letter_id: str, number: int, *, label: str = "") -> Letter:
        """Make the letter what it was in one of its versions, and answer with it; all of it is one action.

        What the letter was until now stays a version, and what it becomes is a new one with this label. Nothing is
        written when the letter is like the version already.
        """
        with self._store.action():
            versions = self.versions(letter_id)
            if all(version.number != number for version in versions):
                raise DeskError("案头里没有第 {number} 号版本。", number=number)
            letter = replace(self.version_letter(number), id=letter_id)
            present = jsonform.digest(self.load(letter_id).letter)
            if present != jsonform.digest(letter):
                if versions[0].digest != present:
                    self.snapshot(letter_id, REPLACED)
                self.save(letter)
                self.snapshot(letter_id, RESTORED, label=label)
            return letter

    # Clauses

    @cached_property
    def clauses(self) -> Clauses:
        """The clause library; asked for the first time in the desk's life, it takes in the starter set."""
        library = Clauses(self._store)
        library.add_starter_set()
        return library

    # Where the user was

    @property
    def last_opened(self) -> str:
        """The id of the letter that was open last, "" if none was or it is gone."""
        letter_id = self.recall(_LAST_OPENED)
        found = isinstance(letter_id, str) and self._store.row(
            "SELECT 1 FROM letters WHERE id = ? AND deleted IS NULL", letter_id
        )
        return str(letter_id) if found else ""

    @last_opened.setter
    def last_opened(self, letter_id: str) -> None:
        """Note the letter that is open now; "" when none is."""
        with self._store.action():
            self.remember(_LAST_OPENED, letter_id)
            self._store.run(
                "INSERT INTO places (letter, place, opened) SELECT number, '{}', ? FROM letters WHERE id = ?"
                " ON CONFLICT (letter) DO UPDATE SET opened = excluded.opened",
                *(now(), letter_id),
            )

    def place(self, letter_id: str) -> Mapping[str, Any]:
        """Where the user was in the letter (cursor, folded sections …), as the window last told; empty if never."""
        row = self._store.row(
            "SELECT place FROM places JOIN letters ON letters.number = places.letter WHERE id = ?", letter_id
        )
        place = json.loads(row[0]) if row else {}
        return place if isinstance(place, dict) else {}

    def set_place(self, letter_id: str, place: Mapping[str, Any]) -> None:
        """Note where the user is in the letter: plain JSON values, small. An unknown letter is passed over."""
        with self._store.action():
            self._store.run(
                "INSERT INTO places (letter, place, opened) SELECT number, ?, ? FROM letters WHERE id = ?"
                " ON CONFLICT (letter) DO UPDATE SET place = excluded.place",
                *(json.dumps(dict(place), ensure_ascii=False), now(), letter_id),
            )

    def recall(self, key: str, default: object = None) -> Any:
        """What was remembered under the key, a JSON value."""
        return self._store.recall(key, default)

    def remember(self, key: str, value: object) -> None:
        """Remember a plain JSON value for this desk."""
        self._store.remember(key, value)

    # Who works on what

    def claim(self, letter_id: str) -> Claim | None:
        """The right to write the letter, or None while another window holds it (`claimed_by` says who)."""
        return self._claims.claim(letter_id)

    def claimed_by(self, letter_id: str) -> str:
        """Who holds the letter, as a piece of a sentence; "" if unknown or nobody."""
        return self._claims.owner(letter_id)

    # The file

    def info(self) -> Info:
        """What the desk's file is like."""
        counts = self._store.row(
            "SELECT (SELECT count(*) FROM letters WHERE deleted IS NULL),"
            " (SELECT count(*) FROM letters WHERE deleted IS NOT NULL), (SELECT count(*) FROM versions)"
        )
        files = (self.path, self.path.with_name(self.path.name + "-wal"))
        size = sum(file.stat().st_size for file in files if file.exists())
        return Info(self.path, size, schema_of(self._store.database), *(counts or (0, 0, 0)))

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, a sentence each; empty when all letters and versions are whole."""
        with spoken(self.path):
            return tuple(safekeeping.problems(self._store.database))

    def backup(self, target: Path) -> None:
        """Write a copy of the whole desk to the target, whole or not at all; others may go on working meanwhile."""
        safekeeping.backup(self._store.database, self.path, target)

    @staticmethod
    def restore(path: Path, source: Path, *, patience: float = PATIENCE) -> Path | None:
        """Put a backup in the place of the desk at `path`, which nobody may have open.

        The backup is checked first, and what the desk held is kept in a file beside it, whose path is the answer.
        """
        return safekeeping.restore(Path(path).absolute(), source, patience)

    # Helpers

    def _entries(self, where: str, *values: object) -> tuple[Entry, ...]:
        rows = self._store.rows(f"SELECT {_ENTRY} {where}", *values)
        return tuple(
            Entry(
                number,
                letter_id,
                title,
                salutation,
                state,
                revision,
                datetime.fromisoformat(changed),
                _time(gone),
            )
            for number, letter_id, title, salutation, state, revision, changed, gone in rows
        )

    def _insert(self, letter: Letter, text: str) -> None:
        self._store.run(
            "INSERT INTO letters (id, title, salutation, state, revision, changed, body) VALUES (?, ?, ?, ?, 1, ?, ?)",
            *(letter.id, *_cached(letter), DRAFT, now(), text),
        )

    def _update(self, letter_id: str, setting: str, *values: object) -> None:
        with self._store.action():
            sql = f"UPDATE letters SET {setting} WHERE id = ?"  # noqa: S608  # from the three methods above
            if not self._store.run(sql, *values, letter_id).rowcount:
                raise DeskError(_missing(letter_id))


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _cached(letter: Letter) -> tuple[str, str]:
    """Title and salutation for lists, as a database can hold them."""
    title, salutation = letter.particulars.title, letter.particulars.salutation
    return title.encode("utf-8", "replace").decode(), salutation.encode("utf-8", "replace").decode()


def _missing(key: int | str) -> Wording:
    return (
        Wording("案头里没有第 {number} 号答复函。", number=key)
        if isinstance(key, int)
        else Wording("案头里没有这封答复函，可能已被移走。")
    )
