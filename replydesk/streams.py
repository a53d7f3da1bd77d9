"""The streams of the process: Chinese on any console, none at all, and a reader that went away."""

import io
import os
import sys


class _Nowhere(io.TextIOBase):
    """A stream that swallows what is written to it."""

    def write(self, text: str) -> int:
        """Take the text and forget it."""
        return len(text)


def speak_utf8() -> None:
    """Let pipes and consoles take Chinese whatever the system's code page is.

    A program without a console has no streams at all: it gets some that swallow everything, for argparse and others
    write without asking.
    """
    sys.stdout = sys.stdout or _Nowhere()
    sys.stderr = sys.stderr or _Nowhere()
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="replace")


def forget_output() -> None:
    """Nobody reads the output any more: let Python flush the rest into nothing when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
