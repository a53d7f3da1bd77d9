"""The errors that a clerk is told about, each as one plain Chinese sentence."""

from replydesk.wording import Wording


class ReplydeskError(Exception):
    """Something known went wrong; `str(error)` says what happened and what is safe.

    Subclasses are raised where it happens, with a pattern and its values or with a wording, and shown once, at the
    edge: the command line prints `str(error)`, the window says `wording` in its language. Any other exception is our own bug.
    """

    def __init__(self, pattern: str, /, **values: object) -> None:
        if values or not isinstance(pattern, Wording):
            pattern = Wording(pattern, **values)
        self.wording = pattern
        super().__init__(self.wording)


class FileError(ReplydeskError):
    """A file cannot be read or written; nothing that existed before was changed."""
