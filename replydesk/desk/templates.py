"""The templates of a desk: those that come with the program, and the office's own."""

from collections.abc import Mapping
from typing import Any

from replydesk.desk.errors import DeskError
from replydesk.desk.store import Store, now
from replydesk.errors import ReplydeskError
from replydesk.letter import jsonform, template
from replydesk.letter.template import OFFICE, Template
from replydesk.paths import resource

BUILT_IN = ("reply-proposal", "reply-suggestion", "opinion", "second-reply", "extension")
_LETTERS_LOOKED_AT = 12


class Templates:
    """The templates of an open desk. All methods raise DeskError with a sentence when the file cannot be read or written."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def built_in(self) -> tuple[Template, ...]:
        """The templates that come with the program; they are the same in every desk."""
        return tuple(
            template.loads(resource(f"templates/{name}.json").read_text("utf-8")) for name in BUILT_IN
        )

    def own(self) -> tuple[Template, ...]:
        """The office's own templates by name; one whose content is damaged is passed over."""
        found = []
        for (body,) in self._store.rows("SELECT body FROM templates WHERE deleted IS NULL ORDER BY name"):
            try:
                found.append(template.loads(body))
            except ReplydeskError:
                continue
        return tuple(found)

    def save(self, kept: Template) -> None:
        """Keep a template under its id, new or in place of what was there; DeskError if it has no name."""
        name = kept.name.strip()
        if not name or len(name) > template.LONGEST_NAME:
            raise DeskError("模板的名称应当有 1 到 {most} 个字，没有保存。", most=template.LONGEST_NAME)
        with self._store.action():
            self._store.run(
                "INSERT INTO templates (id, name, changed, body) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, changed = excluded.changed,"
                " deleted = NULL, body = excluded.body",
                *(kept.id, name, now(), template.dumps(kept).encode("utf-8", "replace").decode()),
            )

    def delete(self, template_id: str) -> None:
        """Take an own template out of the list; `undelete` brings it back."""
        self._set_deleted(template_id, now())

    def undelete(self, template_id: str) -> None:
        """Bring a deleted template back."""
        self._set_deleted(template_id, None)

    def _set_deleted(self, template_id: str, time: str | None) -> None:
        with self._store.action():
            if not self._store.run(
                "UPDATE templates SET deleted = ? WHERE id = ?", time, template_id
            ).rowcount:
                raise DeskError("案头里没有这个模板，可能已在别处删除。")

    def office(self) -> Mapping[str, Any]:
        """What the desk's last letters say of the office itself: issuer, signature, contact …, each as last written."""
        known: dict[str, Any] = {}
        rows = self._store.rows(
            "SELECT body FROM letters WHERE deleted IS NULL ORDER BY changed DESC LIMIT ?", _LETTERS_LOOKED_AT
        )
        for (body,) in rows:
            try:
                particulars = jsonform.loads(body).particulars
            except ReplydeskError:
                continue  # a damaged letter is told when it is opened
            for key in OFFICE:
                value = particulars.get(key)
                if value not in ("", (), None):
                    known.setdefault(key, value)
            if len(known) == len(OFFICE):
                break
        return known
