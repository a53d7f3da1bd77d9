"""The pages of the open letter, laid out once for everybody who asks: status bar, preview, printer."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from replydesk.export import Profile
    from replydesk.export.paging import Pages
    from replydesk.letter import Letter


class PageMaker:
    """Lays letters out and remembers the last one."""

    def __init__(self) -> None:
        self._last: tuple[Letter, Profile, Pages] | None = None

    def pages(self, letter: "Letter", profile: "Profile") -> "Pages":
        """The letter on its pages; the same object as long as letter and profile are the same ones."""
        from replydesk.export.paging import paginate  # noqa: PLC0415  # not needed for the first picture
        from replydesk.export.typeset import typeset  # noqa: PLC0415

        if self._last is None or self._last[0] is not letter or self._last[1] is not profile:
            self._last = letter, profile, paginate(typeset(letter, profile))
        return self._last[2]
