"""The font check: which faces a profile uses, which of them a machine has, and what Word shows for the others.

Word looks for a missing font under the other names that the file gives it (`w:altName`, ISO/IEC 29500-1, 17.8.3.1;
the profile's `alternatives`) and only then replaces it by what the file says of its characters. Which font that is,
nobody has written down; on Chinese systems it is 宋体 as a rule, and no more than that is said here.
"""

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from replydesk.export.faces import Face, face_named, installed_name, same_kind
from replydesk.export.profile import Profile
from replydesk.ooxml import STYLE_NAMES
from replydesk.wording import Wording

State = Literal["installed", "replaced", "missing"]
"""The face is there; another stands in for it by the profile's `alternatives`; neither is there."""


@dataclass(frozen=True, slots=True)
class FaceFinding:
    """One face of a profile on one machine.

    `roles` are the keys of the styles that use it; `shown` is the installed family that Word shows, "" where Word
    chooses; `setting` is a line of the profile with which the letter is shown as chosen, "" where none helps or is needed.
    """

    face: str
    roles: tuple[str, ...]
    state: State
    shown: str
    setting: str

    @property
    def used_for(self) -> tuple[str, ...]:
        """The names of the styles that use the face, as Word shows them."""
        return tuple(STYLE_NAMES.get(role, role) for role in self.roles)

    @property
    def sentence(self) -> Wording:
        """What Word shows on this machine."""
        if self.state == "installed":
            return Wording("已安装")
        if self.state == "replaced":
            return Wording("Word 改用“{shown}”显示", shown=self.shown)
        return Wording("Word 会自行换一种字体，多半是宋体")

    @property
    def remedy(self) -> Wording:
        """What can be done about it, "" where nothing need be."""
        if self.state == "installed":
            return Wording("")
        if self.setting:
            return Wording("安装“{face}”，或在格式中写 {setting}", face=self.face, setting=self.setting)
        return Wording("安装“{face}”", face=self.face)


def uses(profile: Profile) -> dict[str, tuple[str, ...]]:
    """The faces that a profile uses, Chinese and Latin, each with the roles that use it, in the order of the styles."""
    roles: dict[str, list[str]] = {}
    for field in dataclasses.fields(profile.styles):
        style = profile.styles.of(field.name)
        for face in dict.fromkeys((style.face, style.latin)):
            if face and _is_used(field.name, profile):
                roles.setdefault(face, []).append(field.name)
    return {face: tuple(names) for face, names in roles.items()}


def _is_used(role: str, profile: Profile) -> bool:
    """Whether a letter of the profile can have such a paragraph."""
    return {"mark": profile.head.mark, "signatory": profile.head.signatory}.get(role, True)


def check_faces(profile: Profile, installed: Collection[str]) -> tuple[FaceFinding, ...]:
    """Every face of the profile against the families that a machine has, missing ones first."""
    found = [_finding(face, roles, profile, installed) for face, roles in uses(profile).items()]
    order: tuple[State, ...] = ("missing", "replaced", "installed")
    return tuple(sorted(found, key=lambda finding: order.index(finding.state)))


def _finding(face: str, roles: tuple[str, ...], profile: Profile, installed: Collection[str]) -> FaceFinding:
    shown = installed_name(face_named(face), installed)
    if shown:
        return _found(face, roles, "installed", shown)
    alternatives = dict(profile.alternatives).get(face, "").split(",")  # a list, as w:altName is
    for name in filter(None, map(str.strip, alternatives)):
        if shown := installed_name(face_named(name), installed):
            return _found(face, roles, "replaced", shown, _setting(face, roles, profile, shown))
    near = next((name for kin in same_kind(face)[1:] if (name := _office_name(kin, installed))), "")
    return _found(face, roles, "missing", "", _setting(face, roles, profile, near) if near else "")


def _found(face: str, roles: tuple[str, ...], state: State, shown: str, setting: str = "") -> FaceFinding:
    shown_roles = tuple(role for role in roles if role not in ("base", "anchor"))
    return FaceFinding(face, shown_roles or roles, state, shown, setting)


def _office_name(face: Face, installed: Collection[str]) -> str:
    return installed_name(face, installed) if face.office else ""


def _setting(face: str, roles: tuple[str, ...], profile: Profile, instead: str) -> str:
    """The lines of the profile that use another face: `styles.base.face` where all styles take it from there."""
    base = profile.styles.base
    lines = []
    for key in ("face", "latin"):
        if getattr(base, key) == face:
            lines.append(f'styles.base.{key} = "{instead}"')
        else:
            users = [role for role in roles if getattr(profile.styles.of(role), key) == face]
            lines += [f'styles.{role}.{key} = "{instead}"' for role in users]
    return "；".join(lines)
