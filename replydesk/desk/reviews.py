"""The reviews of a desk: received files as they came, the letter that each began with, and every decision on them."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from replydesk.desk.content import is_whole, keep, storable, text_of, unpack
from replydesk.desk.errors import DeskError
from replydesk.desk.review_values import DECISIONS, Decision, Received, ReviewKind
from replydesk.desk.store import Store, now
from replydesk.letter import Letter, jsonform, new_id

_RECEIVED = (
    "SELECT r.number, r.id, l.id, r.name, r.digest, r.kind, r.base, r.received, r.closed, r.reviewer, length(f.body)"
    " FROM reviews r JOIN letters l ON l.number = r.letter JOIN files f ON f.digest = r.digest"
)


class Reviews:
    """The reviews of an open desk. All methods raise DeskError with a sentence when the file cannot be read or written."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Files

    def receive(
        self,
        letter_id: str,
        name: str,
        content: bytes,
        base: Letter,
        *,
        kind: ReviewKind = "word",
        reviewer: str = "",
    ) -> Received:
        """Keep a review of a letter of the desk. A Word file that the letter has already is answered with as it was kept then."""
        digest = hashlib.sha256(content).hexdigest()
        with self._store.action():
            letter = self._store.row("SELECT number FROM letters WHERE id = ?", letter_id)
            if letter is None:
                raise DeskError("案头里没有这封答复函，可能已被移走。")
            if kind == "word" and (known := self._known(letter_id, digest)):
                return known
            self._keep_file(digest, content)
            review_id = new_id()
            self._store.run(
                "INSERT INTO reviews (id, letter, name, digest, kind, base, reviewer, received)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                *(review_id, letter[0], storable(name), digest, kind, keep(self._store, text_of(base))),
                *(storable(reviewer), now()),
            )
            return self.get(review_id)

    def get(self, review_id: str) -> Received:
        """The review with this id; DeskError if there is none."""
        found = self._received("WHERE r.id = ?", review_id)
        if not found:
            raise DeskError("案头里没有这份审阅，可能已被移走。")
        return found[0]

    def of_letter(self, letter_id: str, *, open_only: bool = False) -> tuple[Received, ...]:
        """The reviews of a letter in the order in which they came; without the closed ones if `open_only`."""
        closed = " AND r.closed IS NULL" if open_only else ""
        return self._received(f"WHERE l.id = ?{closed} ORDER BY r.number", letter_id)

    def find(self, digest: str) -> tuple[Received, ...]:
        """The reviews, of whatever letters, that these bytes (their SHA-256, hexadecimal) were received as."""
        return self._received("WHERE r.digest = ? ORDER BY r.number", digest)

    def content(self, received: Received) -> bytes:
        """The file as it came; DeskError if it has been damaged since."""
        row = self._store.row("SELECT body FROM files WHERE digest = ?", received.digest)
        if row is None or not is_whole(row[0], received.digest):
            raise DeskError(
                "收到的文件“{name}”在案头里已损坏，没有打开；答复函本身未受影响。请重新接收原文件。",
                name=received.name,
            )
        return bytes(row[0])

    def base(self, received: Received) -> Letter:
        """The letter that the reviewer had before him; DeskError if it has been damaged since."""
        row = self._store.row("SELECT body FROM contents WHERE digest = ?", received.base)
        try:
            return jsonform.loads(unpack(row[0] if row else b"", received.base))
        except ValueError as error:
            raise DeskError(
                "“{name}”所依据的稿子在案头里已损坏，没有打开；答复函本身未受影响。", name=received.name
            ) from error

    def revise(self, review_id: str, content: bytes) -> Received:
        """Put other content in the place of a review written in the window: what the reviewer left when he finished."""
        digest = hashlib.sha256(content).hexdigest()
        with self._store.action():
            old = self.get(review_id)
            if old.kind != "window":
                raise ValueError("a received file stays as it came")
            self._keep_file(digest, content)
            self._store.run("UPDATE reviews SET digest = ? WHERE id = ?", digest, review_id)
            self._store.run(
                "DELETE FROM files WHERE digest = ? AND digest NOT IN (SELECT digest FROM reviews)",
                old.digest,
            )
            return self.get(review_id)

    # Decisions

    def decide(self, review_id: str, decisions: Mapping[str, str], who: str) -> None:
        """Keep what somebody decided on changes, by their ids, one of DECISIONS each (ValueError for any other)."""
        if unknown := set(decisions.values()) - set(DECISIONS):
            raise ValueError(f"no decision: {unknown!r}")
        with self._store.action():
            number, decided = self.get(review_id).number, now()
            for change, decision in decisions.items():
                self._store.run(
                    "INSERT INTO decisions (review, change, decision, who, decided) VALUES (?, ?, ?, ?, ?)",
                    *(number, storable(change), decision, storable(who), decided),
                )

    def decisions(self, review_id: str) -> dict[str, str]:
        """What holds for each change that was ever decided on: the last decision."""
        return {decision.change: decision.decision for decision in self.history(review_id)}

    def history(self, review_id: str) -> tuple[Decision, ...]:
        """All decisions on the changes of a review, the first one first."""
        rows = self._store.rows(
            "SELECT d.change, d.decision, d.who, d.decided FROM decisions d"
            " JOIN reviews r ON r.number = d.review WHERE r.id = ? ORDER BY d.number",
            review_id,
        )
        return tuple(
            Decision(change, decision, who, datetime.fromisoformat(decided))
            for change, decision, who, decided in rows
        )

    def close(self, review_id: str) -> None:
        """The clerk is done with the review. Nothing of it is lost; closed again, it keeps its time."""
        self._set_closed(review_id, "coalesce(closed, ?)", now())

    def reopen(self, review_id: str) -> None:
        """Take a closed review up again."""
        self._set_closed(review_id, "NULL")

    # Helpers

    def _set_closed(self, review_id: str, value: str, *values: object) -> None:
        with self._store.action():
            self.get(review_id)
            self._store.run(f"UPDATE reviews SET closed = {value} WHERE id = ?", *values, review_id)  # noqa: S608  # one of two

    def _keep_file(self, digest: str, content: bytes) -> None:
        self._store.run("INSERT OR IGNORE INTO files (digest, body) VALUES (?, ?)", digest, content)

    def _known(self, letter_id: str, digest: str) -> Received | None:
        known = self._received("WHERE l.id = ? AND r.digest = ? AND r.kind = 'word'", letter_id, digest)
        return known[0] if known else None

    def _received(self, where: str, *values: object) -> tuple[Received, ...]:
        return tuple(
            Received(
                *(number, review_id, letter_id, name, digest, kind, base, datetime.fromisoformat(received)),
                datetime.fromisoformat(closed) if closed else None,
                *(reviewer, size),
            )
            for number, review_id, letter_id, name, digest, kind, base, received, closed, reviewer, size in (
                self._store.rows(f"{_RECEIVED} {where}", *values)
            )
        )
