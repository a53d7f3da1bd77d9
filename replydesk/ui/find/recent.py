"""The last searches of this desk, the newest first."""

from typing import Any, Protocol

_KEY, _MOST = "find.recent", 10


class Memory(Protocol):
    """Where small things are kept between two runs: the desk."""

    def recall(self, key: str, default: object = None) -> Any:
        """What was remembered."""

    def remember(self, key: str, value: object) -> None:
        """Remember a plain value."""


class Recent:
    """What was sought last, at most ten texts."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def texts(self) -> list[str]:
        """The texts; none if what the desk holds is no such list."""
        kept = self._memory.recall(_KEY, [])
        return [text for text in kept if isinstance(text, str)] if isinstance(kept, list) else []

    def note(self, text: str) -> bool:
        """Put a text first; False if it was."""
        texts = self.texts()
        if not text.strip() or texts[:1] == [text]:
            return False
        self._memory.remember(_KEY, [text, *(other for other in texts if other != text)][:_MOST])
        return True
