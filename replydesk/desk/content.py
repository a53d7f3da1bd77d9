"""The text under which the desk keeps a letter, and its packing for versions."""

import hashlib
import zlib

from replydesk.letter import Letter, jsonform


def text_of(letter: Letter) -> str:
    """The letter's JSON text. Half characters (lone surrogates), which no database holds, become "?": a save never fails for one."""
    return jsonform.dumps(letter).encode("utf-8", "replace").decode()


def digest_of(text: str) -> str:
    """The name of the content: SHA-256 of the text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def pack(text: str) -> bytes:
    """The text compressed (zlib)."""
    return zlib.compress(text.encode(), 6)


def unpack(body: bytes, digest: str) -> str:
    """The text again; ValueError if it is not what the digest says."""
    try:
        text = zlib.decompress(body).decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise ValueError("the content is damaged") from error
    if digest_of(text) != digest:
        raise ValueError("the content does not match its digest")
    return text
