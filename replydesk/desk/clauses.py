"""The clause library (常用语) of a desk: clauses with their versions, their uses in letters, and finding them again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from replydesk.desk import clause_search, pinyin
from replydesk.desk.clause_search import Haystack
from replydesk.desk.clause_starter import EDITION, starter_clauses
from replydesk.desk.clause_values import ClauseUse, ClauseVersion, FiledClause, TakenIn
from replydesk.desk.errors import DeskError
from replydesk.desk.store import Store, now
from replydesk.errors import ReplydeskError
from replydesk.letter import clause_form
from replydesk.letter.clause import Clause
from replydesk.wording import Wording

_MISSING = Wording("常用语库里没有这一条，可能已在别处删除。")
_STARTER = "clauses.starter"


class Clauses:
    """The library of an open desk. It is read once and then kept up to date by what changed, whoever changed it.

    All methods raise DeskError with a sentence when the file cannot be read or written; then nothing was changed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stamp = 0
        self._haystacks: dict[str, Haystack] = {}
        self._ordered: tuple[Haystack, ...] = ()
        self._deleted: dict[str, FiledClause] = {}

    # The library

    def all(self, *, deleted: bool = False) -> tuple[FiledClause, ...]:
        """All clauses by folder, function and title; the deleted ones instead, the last deleted first, if `deleted`."""
        self._refresh()
        if deleted:
            return tuple(
                sorted(self._deleted.values(), key=lambda filed: filed.deleted or filed.changed, reverse=True)
            )
        entries = (haystack.filed for haystack in self._haystacks.values())
        return tuple(sorted(entries, key=_shelf))

    def get(self, clause_id: str) -> FiledClause | None:
        """The clause with this id, deleted or not; None if the library never had it."""
        self._refresh()
        haystack = self._haystacks.get(clause_id)
        return haystack.filed if haystack else self._deleted.get(clause_id)

    def search(self, text: str, limit: int | None = None) -> tuple[FiledClause, ...]:
        """The clauses that have every word of the text (Chinese, pinyin of the title or its initials), the best first."""
        self._refresh()
        return clause_search.search(self._ordered, text, limit)

    def folders(self) -> tuple[str, ...]:
        """The folders that hold clauses, sorted."""
        self._refresh()
        return tuple(sorted({h.filed.clause.folder for h in self._haystacks.values()} - {""}))

    def save(self, clause: Clause) -> FiledClause:
        """Keep the clause under its id, new or as the next version of it; nothing is written if the library has the same.

        Saving takes a deleted clause back. DeskError with the reason if it is no clause that can be kept.
        """
        with self._store.action():
            self._keep(clause)
        return self._filed(clause.id)

    def delete(self, clause_id: str) -> None:
        """Take the clause out of the library; its versions and uses stay, and `undelete` brings it back."""
        self._update(clause_id, "deleted = coalesce(deleted, ?)", now())

    def undelete(self, clause_id: str) -> None:
        """Bring a deleted clause back."""
        self._update(clause_id, "deleted = NULL")

    def refile(self, folders: Mapping[str, str]) -> None:
        """Put clauses (by id) into other folders, all or none; unknown ids are passed over."""
        found = [(self.get(clause_id), folder) for clause_id, folder in folders.items()]
        with self._store.action():  # nothing is read in it: what is rolled back must not be remembered
            for filed, folder in found:
                if filed is not None and filed.deleted is None:
                    self._keep(replace(filed.clause, folder=folder))

    def take_in(self, clauses: Iterable[Clause]) -> TakenIn:
        """Keep clauses that came from a file, all or none: new ones, next versions of known ones, and no second copies."""
        listed = tuple(clauses)
        present = {filed.clause.id: filed.clause for filed in self.all()}
        known = {_content(clause) for clause in present.values()}
        # Before the action: nobody else should wait for pinyin.
        sounds = {c.id: pinyin.syllables(c.title) for c in listed if present.get(c.id) != c}
        added = updated = same = 0
        with self._store.action():
            for clause in listed:
                before = self._store.row("SELECT deleted FROM clauses WHERE id = ?", clause.id)
                content = _content(clause)
                if (before is None and content in known) or not self._keep(clause, sounds.get(clause.id)):
                    same += 1
                elif before is None or before[0] is not None:
                    added += 1
                else:
                    updated += 1
                known.add(content)
        return TakenIn(added, updated, same)

    def add_starter_set(self) -> int:
        """Put the clauses that come with the program into a library that never had them; answers how many were new.

        What was deleted stays deleted, what was changed stays changed, also when a later program brings more of them.
        """
        if self._store.recall(_STARTER, 0) >= EDITION:
            return 0
        with self._store.action():
            had = {clause_id for (clause_id,) in self._store.rows("SELECT id FROM clauses")}
            new = [clause for clause in starter_clauses() if clause.id not in had]
            for clause in new:
                self._keep(clause)
            self._store.remember(_STARTER, EDITION)
        return len(new)

    # Versions

    def history(self, clause_id: str) -> tuple[ClauseVersion, ...]:
        """All versions of the clause, the present one first; DeskError if there is no such clause."""
        rows = self._store.rows(
            "SELECT v.version, v.created, v.body FROM clause_versions v JOIN clauses c ON c.number = v.clause"
            " WHERE c.id = ? ORDER BY v.version DESC",
            clause_id,
        )
        if not rows:
            raise DeskError(_MISSING)
        return tuple(_version(*row) for row in rows)

    def restore(self, clause_id: str, version: int) -> FiledClause:
        """Make an earlier version the present one, as a new version; DeskError if there is no such version."""
        for earlier in self.history(clause_id):
            if earlier.version == version:
                return self.save(earlier.clause)
        raise DeskError("这条常用语没有第 {version} 版。", version=version)

    # Uses

    def note_use(
        self, clause_id: str, letter_id: str, block_ids: Sequence[str], text: str, version: int | None = None
    ) -> int:
        """Note that the clause was inserted in the letter as `text`, in these blocks; answers the use's number.

        `version` is the one that was inserted, the present one if not given. DeskError if there is no such clause.
        """
        with self._store.action():
            row = self._store.row("SELECT number, version FROM clauses WHERE id = ?", clause_id)
            if row is None:
                raise DeskError(_MISSING)
            number, present = row
            time = now()
            use = self._store.run(
                "INSERT INTO clause_uses (letter_id, clause, version, blocks, text, used) VALUES (?, ?, ?, ?, ?, ?)",
                *(letter_id, number, version or present, json.dumps(list(block_ids)), _whole(text), time),
            )
            self._store.run(
                "UPDATE clauses SET uses = uses + 1, last_used = ?, stamp = ? WHERE number = ?",
                *(time, self._next_stamp(), number),
            )
            return use.lastrowid or 0

    def uses_in(self, letter_id: str) -> tuple[ClauseUse, ...]:
        """Where clauses were inserted in the letter, in the order of insertion. `outdated` tells of a changed clause."""
        rows = self._store.rows(
            "SELECT u.number, u.blocks, u.text, u.used, c.id, v.version, v.created, v.body FROM clause_uses u"
            " JOIN clauses c ON c.number = u.clause"
            " JOIN clause_versions v ON v.clause = u.clause AND v.version = u.version"
            " WHERE u.letter_id = ? ORDER BY u.number",
            letter_id,
        )
        if not rows:
            return ()
        self._refresh()
        return tuple(
            ClauseUse(
                number,
                letter_id,
                tuple(json.loads(blocks)),
                text,
                datetime.fromisoformat(used),
                _version(*version),
                self._haystacks[clause_id].filed if clause_id in self._haystacks else None,
            )
            for number, blocks, text, used, clause_id, *version in rows
        )

    def renew_use(
        self, use: ClauseUse, *, block_ids: Sequence[str] | None = None, text: str | None = None
    ) -> None:
        """Note that a use is now of the clause's present version: the passage was brought up to date, or is to stay as it is.

        `block_ids` and `text` are what the passage became, if it was changed.
        """
        with self._store.action():
            self._store.run(
                "UPDATE clause_uses SET blocks = ?, text = ?,"
                " version = (SELECT version FROM clauses WHERE clauses.number = clause) WHERE number = ?",
                json.dumps(list(use.block_ids if block_ids is None else block_ids)),
                _whole(use.text if text is None else text),
                use.number,
            )

    # Helpers

    def _filed(self, clause_id: str) -> FiledClause:
        filed = self.get(clause_id)
        if filed is None:
            raise DeskError(_MISSING)
        return filed

    def _keep(self, clause: Clause, sounds: str | None = None) -> bool:
        """Write the clause within an action; answers whether anything had to be written. `sounds` is its title's pinyin."""
        try:
            clause_form.checked(clause)
        except ValueError as error:
            raise DeskError(
                "常用语“{title}”没有保存：{reason}。", title=clause.title[:20], reason=error
            ) from error
        body, time = clause_form.clause_dumps(clause), now()
        row = self._store.row("SELECT number, version, deleted, body FROM clauses WHERE id = ?", clause.id)
        if row is None:
            number, version = self._insert(clause, body, time, sounds), 1
        else:
            number, version, deleted, old = row
            if old == body and deleted is None:
                return False
            version += old != body
            self._store.run(
                "UPDATE clauses SET version = ?, changed = ?, deleted = NULL, stamp = ?, pinyin = ?, body = ?"
                " WHERE number = ?",
                *(version, time, self._next_stamp(), _sounds(clause, sounds), body, number),
            )
            if old == body:
                return True
        self._store.run(
            "INSERT INTO clause_versions (clause, version, created, body) VALUES (?, ?, ?, ?)",
            *(number, version, time, body),
        )
        return True

    def _insert(self, clause: Clause, body: str, time: str, sounds: str | None) -> int:
        cursor = self._store.run(
            "INSERT INTO clauses (id, version, uses, changed, stamp, pinyin, body) VALUES (?, 1, 0, ?, ?, ?, ?)",
            *(clause.id, time, self._next_stamp(), _sounds(clause, sounds), body),
        )
        return cursor.lastrowid or 0

    def _update(self, clause_id: str, setting: str, *values: object) -> None:
        with self._store.action():
            sql = f"UPDATE clauses SET {setting}, stamp = ? WHERE id = ?"  # noqa: S608  # from the two methods above
            if not self._store.run(sql, *values, self._next_stamp(), clause_id).rowcount:
                raise DeskError(_MISSING)

    def _next_stamp(self) -> int:
        row = self._store.row("SELECT coalesce(max(stamp), 0) + 1 FROM clauses")
        return int(row[0]) if row else 1

    def _refresh(self) -> None:
        """Read what was changed since the last time, by this program or another."""
        rows = self._store.rows(
            "SELECT id, version, uses, last_used, changed, deleted, stamp, pinyin, body FROM clauses"
            " WHERE stamp > ? ORDER BY stamp",
            self._stamp,
        )
        for clause_id, version, uses, last_used, changed, deleted, stamp, sounds, body in rows:
            self._stamp = stamp
            self._haystacks.pop(clause_id, None)
            self._deleted.pop(clause_id, None)
            try:
                clause = clause_form.clause_loads(body)
            except ReplydeskError:
                continue  # one damaged clause does not take the library away; `desk check` names it
            filed = FiledClause(
                clause, version, uses, _time(last_used), datetime.fromisoformat(changed), _time(deleted)
            )
            if deleted is None:
                self._haystacks[clause_id] = Haystack.of(filed, sounds)
            else:
                self._deleted[clause_id] = filed
        if rows:
            self._ordered = clause_search.in_order(self._haystacks.values())


def _shelf(filed: FiledClause) -> tuple[str, str, str, str]:
    clause = filed.clause
    return clause.folder, clause.function, clause.title, clause.id


def _sounds(clause: Clause, known: str | None) -> str:
    return pinyin.syllables(clause.title) if known is None else known


def _content(clause: Clause) -> Clause:
    """What a clause is but for its id, to know copies by."""
    return replace(clause, id="")


def _version(version: int, created: str, body: str) -> ClauseVersion:
    try:
        clause = clause_form.clause_loads(body)
    except ReplydeskError as error:
        raise DeskError(
            "常用语的第 {version} 版已损坏，没有打开；现在的文字未受影响。", version=version
        ) from error
    return ClauseVersion(clause, version, datetime.fromisoformat(created))


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _whole(text: str) -> str:
    """The text as a database can hold it: half characters (lone surrogates) become "?"."""
    return text.encode("utf-8", "replace").decode()
