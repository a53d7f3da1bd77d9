"""The profiles that an office keeps: TOML files in one folder, listed beside those that come with the program.

A profile is known by its file's name, which stays; what clerks see is its `title`. What is deleted goes into a folder
beside the others and can come back.
"""

from dataclasses import dataclass
from pathlib import Path

from replydesk.errors import FileError, ReplydeskError
from replydesk.export.profile_draft import Draft, read_draft
from replydesk.export.profile_reader import BUILT_IN, ProfileError, load_profile, profile_file, profile_text
from replydesk.export.profile_writer import changed, new_profile
from replydesk.files import check_name, write_atomically

_DELETED = "deleted"
_FORBIDDEN = '<>:"/\\|?*.'
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class FiledProfile:
    """One profile of the list. `problem` says why it cannot be used."""

    name: str
    title: str
    path: Path
    is_built_in: bool = False
    problem: ReplydeskError | None = None


class ProfileFolder:
    """The office's folder of profiles; it is made when the first one is kept.

    Every deed raises FileError or ProfileError with a sentence, and then nothing has changed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[FiledProfile, ...]:
        """The built-in profiles, then the office's own by title; those that cannot be used are among them."""
        built_in = tuple(
            FiledProfile(name, load_profile(name).title, profile_file(name), is_built_in=True)
            for name in BUILT_IN
        )
        own = [self._filed(path) for path in self._folder.glob("*.toml") if path.is_file()]
        return built_in + tuple(sorted(own, key=lambda one: (one.title, one.name)))

    def get(self, name: str) -> FiledProfile | None:
        """The profile of this name, if there is one."""
        return next((one for one in self.all() if one.name == name), None)

    def add(self, title: str, parent: str = "letter") -> FiledProfile:
        """Keep a new profile that differs in nothing from a built-in one."""
        return self._keep(title, new_profile(title, parent))

    def duplicate(self, name: str, title: str) -> FiledProfile:
        """Keep a copy of a profile under another title; a copy of a built-in one inherits from it."""
        if name in BUILT_IN:
            return self.add(title, name)
        text = profile_text(self._path(name))
        return self._keep(title, changed(text, {"title": title}, name))

    def rename(self, name: str, title: str) -> FiledProfile:
        """Give a profile another title; its file keeps its name, so that nobody loses sight of it."""
        path = self._path(name)
        self.save(Draft(path, changed(profile_text(path), {"title": title}, path.name)))
        return self._filed(path)

    def save(self, draft: Draft) -> None:
        """Write an edited profile. What is no usable profile is refused."""
        _ = draft.profile
        write_atomically(draft.path, draft.text.encode("utf-8"))

    def take(self, file: Path) -> FiledProfile:
        """Keep a copy of a profile that somebody hands on. The file is only read."""
        draft = read_draft(file)
        parent = draft.own.get("inherits")
        if isinstance(parent, str) and parent not in BUILT_IN and not (self._folder / parent).is_file():
            raise ProfileError(
                "版式“{name}”以“{parent}”为基础，请先导入“{parent}”。没有导入。",
                name=file.name,
                parent=parent,
            )
        title = draft.profile.title
        return self._keep(title, draft.text, file.stem)

    def give(self, name: str, target: Path) -> None:
        """Write a copy of a profile's file for somebody else."""
        write_atomically(target, profile_text(profile_file(name)).encode("utf-8"))

    def delete(self, name: str) -> Path:
        """Put a profile away; answers with where it is, for `undelete`."""
        target = self._free(self._folder / _DELETED, name)
        _move(self._path(name), target)
        return target

    def undelete(self, deleted: Path) -> FiledProfile:
        """Bring back what `delete` has put away."""
        target = self._free(self._folder, deleted.stem)
        _move(deleted, target)
        return self._filed(target)

    def _keep(self, title: str, text: str, name: str = "") -> FiledProfile:
        path = self._free(self._folder, name or title)
        draft = Draft(path, text)
        _ = draft.profile
        _make(path.parent)
        self.save(draft)
        return self._filed(path)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.toml"

    def _filed(self, path: Path) -> FiledProfile:
        """What is listed of a file; one that cannot be used is listed by the title that can still be read."""
        title = path.stem
        try:
            draft = read_draft(path)
            own = draft.own.get("title")  # an inherited one would pass it off as the national profile
            title = own if isinstance(own, str) and own.strip() else title
            _ = draft.profile
        except ReplydeskError as error:
            return FiledProfile(path.stem, title, path, problem=error)
        return FiledProfile(path.stem, title, path)

    def _free(self, folder: Path, wanted: str) -> Path:
        """A file of the folder that is not there yet, named as near to what is wanted as Windows allows."""
        legal = "".join("_" if char in _FORBIDDEN or ord(char) < 32 else char for char in wanted)
        stem = legal[:_LONGEST].strip() or "版式"
        names = (stem, *(f"{stem} {number}" for number in range(2, 1000)))
        files = (folder / f"{name}.toml" for name in names if name not in BUILT_IN)
        return next(file for file in files if not file.exists() and _is_allowed(file))


def _is_allowed(file: Path) -> bool:
    try:
        check_name(file)
    except FileError:
        return False
    return True


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(
            "版式的文件夹“{folder}”建不起来（{reason}），什么都没有改动。",
            folder=folder,
            reason=error.strerror or error,
        ) from error


def _move(source: Path, target: Path) -> None:
    _make(target.parent)
    try:
        source.rename(target)
    except OSError as error:
        raise FileError(
            "版式文件“{name}”不能移动（{reason}），仍在原处。",
            name=source.name,
            reason=error.strerror or error,
        ) from error
