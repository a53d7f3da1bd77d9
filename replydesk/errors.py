"""The errors that a clerk is told about, each as one plain Chinese sentence."""


class ReplydeskError(Exception):
    """Something known went wrong; `str(error)` says what happened and what is safe.

    Subclasses are raised where it happens and shown once, at the edge (window or command line).
    Any other exception is our own bug.
    """


class FileError(ReplydeskError):
    """A file cannot be read or written; nothing that existed before was changed."""
