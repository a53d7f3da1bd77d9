"""Where the changes of a review stand in the letter as it is now, and which do not fit."""

from collections.abc import Mapping

from replydesk.letter import Letter, outline
from replydesk.letter.attachments import unbound_names
from replydesk.letter.change import BoldEdit, Change, TextEdit, ValueEdit
from replydesk.letter.ranges import Place
from replydesk.letter.rebasing import Rebase
from replydesk.letter.shifting import Shift
from replydesk.review.bundle import Bundle
from replydesk.review.conflicting import present_text
from replydesk.review.values import Conflict, Decision, Item, Key
from replydesk.wording import Wording


class Standing:
    """The changes of a bundle beside the letter as it is now, which is the expected one and what was edited since."""

    def __init__(
        self, bundle: Bundle, decisions: Mapping[Key, Decision], expected: Letter, current: Letter
    ) -> None:
        self._bundle, self._decisions, self._current = bundle, decisions, current
        accepted = bundle.distinct(key for key in bundle.keys if decisions.get(key) == "accepted")
        self._shift = Shift(bundle.base.blocks, accepted, expected.blocks)
        self._rebase = Rebase(expected, current)
        names = current.particulars.attachments
        self._outline = outline(current.blocks, len(unbound_names(current.blocks, names)))
        self._indexes = {block.id: index for index, block in enumerate(current.blocks)}

    def moved(self, key: Key) -> Change | None:
        """An open change as one of the letter as it is now, None if it does not fit."""
        shifted = self._shift.moved(self._bundle.numbers[key], self._bundle.changes[key])
        return None if shifted is None else self._rebase.moved(shifted)

    def blocked(self, key: Key) -> bool:
        """Whether another reviewer's change that was accepted stands in the way."""
        return any(self._decisions.get(rival) == "accepted" for rival in self._bundle.rivals(key))

    def item(self, key: Key) -> Item:
        """The change as the panel shows it."""
        change, decision = self._bundle.changes[key], self._decisions.get(key, "open")
        review = self._bundle.review(key)
        moved = self.moved(key)
        conflict = self._conflict(key, moved) if decision == "open" else None
        if isinstance(change.edits[0], ValueEdit) or not self._current.blocks:
            return Item(review, change, decision, conflict, "", "", 0)
        place = self._place(key, moved)
        block = self._current.blocks[place.index]
        return Item(review, change, decision, conflict, self._section(place.index), block.id, place.offset)

    def _section(self, index: int) -> str:
        """The section as one speaks of it: 二（三）, 开头, 结语, 附件1."""
        if index in self._outline.opening:
            return "开头"
        if index in self._outline.closing:
            return "结语"
        section = self._outline.at(index)
        return section.path if section else ""

    def _place(self, key: Key, moved: Change | None) -> Place:
        """Where the change is, or about where it was."""
        change = self._bundle.changes[key]
        start = _start(moved or self._shift.moved(self._bundle.numbers[key], change) or change)
        if moved is None:
            start = self._rebase.place(start)
        last = len(self._current.blocks) - 1
        return start if start.index <= last else Place(last, len(self._current.blocks[last].text))

    def _conflict(self, key: Key, moved: Change | None) -> Conflict | None:
        rivals = {
            state: [
                rival for rival in self._bundle.rivals(key) if self._decisions.get(rival, "open") == state
            ]
            for state in ("accepted", "open")
        }
        if moved is not None and not rivals["accepted"] and not rivals["open"]:
            return None
        if rivals["accepted"]:
            why = Wording("与已接受的修订（{author}）改在同一处", author=self._author(rivals["accepted"][0]))
        elif rivals["open"]:
            why = Wording(
                "与另一处修订（{author}）改在同一处，意见不同", author=self._author(rivals["open"][0])
            )
        else:
            why = Wording("此处在送审后又作了改动")
        was, wanted = self._bundle.texts(key)
        now = present_text(self._bundle.changes[key], self._bundle.base, self._current, self._indexes)
        return Conflict(was, now, wanted, why)

    def _author(self, key: Key) -> str:
        return self._bundle.changes[key].author or self._bundle.review(key).name


def _start(change: Change) -> Place:
    edit = change.edits[0]
    match edit:
        case ValueEdit():
            return Place(0, 0)
        case TextEdit():
            return edit.start
        case BoldEdit():
            return Place(edit.index, edit.start)
    return Place(edit.index, 0)
