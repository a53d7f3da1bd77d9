"""The pages of the open letter, laid out once for everybody who asks: status bar, preview, printer."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from replydesk.export import Profile
    from replydesk.export.paging import Pages
    from replydesk.letter import Letter


class PageMaker:
    """Lays letters out and remembers the last one. A profile that cannot be used gives way to the national one."""

    def __init__(self) -> None:
        self._last: tuple[Letter, str, Pages] | None = None
        self._profiles: dict[str, Profile] = {}

    def pages(self, letter: "Letter", profile: str) -> "Pages":
        """The letter on its pages; the same object as long as letter and profile are the same."""
        from replydesk.export.paging import paginate  # noqa: PLC0415  # not needed for the first picture
        from replydesk.export.typeset import typeset  # noqa: PLC0415

        if self._last is None or self._last[0] is not letter or self._last[1] != profile:
            self._last = letter, profile, paginate(typeset(letter, self._profile(profile)))
        return self._last[2]

    def forget(self) -> None:
        """Read the profiles anew: one of them has changed."""
        self._profiles.clear()
        self._last = None

    def _profile(self, name: str) -> "Profile":
        from replydesk.export import ProfileError, load_profile  # noqa: PLC0415

        if name not in self._profiles:
            try:
                self._profiles[name] = load_profile(name)
            except ProfileError:  # whoever exports is told why
                self._profiles[name] = load_profile("letter")
        return self._profiles[name]
