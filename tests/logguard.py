"""Collects logged warnings and errors, so that none passes unseen."""

import logging


class LogGuard(logging.Handler):
    """A log handler that keeps every message from WARNING up until the test takes it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.messages.append(f"{record.name}: {record.levelname}: {record.getMessage()}")

    def take(self, words: str) -> str:
        """Remove the first message with these words and return it; AssertionError if there is none."""
        for message in self.messages:
            if words in message:
                self.messages.remove(message)
                return message
        raise AssertionError(f"nothing logged with {words!r}, only {self.messages}")
