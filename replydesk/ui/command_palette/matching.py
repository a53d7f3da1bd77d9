"""How well a command answers to what was typed: by its name, its menu, its English words or its pinyin."""

from collections.abc import Callable

from replydesk.ui.command_palette.pinyin import Readings, spelled

_NAME, _SPELLED, _WORD, _PATH, _SCATTERED = 1000, 800, 700, 400, 200


def score(typed: str, name: str, path: str, words: str, read: Callable[[str], Readings]) -> int:
    """0 if some part of what was typed (parts are set apart by blanks) is nowhere to be found, else the higher the better.

    Blanks in the name need not be typed. `words` are the English words of the command's key; `read` is asked for the
    readings of the name only when Latin letters have to be pinyin.
    """
    total, name = 1, "".join(name.split())
    for part in typed.lower().split():
        found = _part(part, name.lower(), path.lower(), words.lower(), read)
        if not found:
            return 0
        total += found
    return total


def _part(part: str, name: str, path: str, words: str, read: Callable[[str], Readings]) -> int:
    place = name.find(part)
    if place >= 0:
        return _NAME - min(place, 50)
    if any(word.startswith(part) for word in words.split()):
        return _WORD
    if part.isascii() and part.isalpha() and (place := spelled(part, read(name))) >= 0:
        return _SPELLED - min(place, 50)
    if part in path:
        return _PATH
    rest = iter(name)
    return _SCATTERED if len(part) > 1 and all(char in rest for char in part) else 0
