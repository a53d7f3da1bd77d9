"""The text under which the desk keeps a letter, and its packing for versions and the bases of reviews."""

import hashlib
import zlib

from replydesk.desk.store import Store
from replydesk.letter import Letter, jsonform


def text_of(letter: Letter) -> str:
    """The letter's JSON text. Half characters (lone surrogates), which no database holds, become "?": a save never fails for one."""
    return storable(jsonform.dumps(letter))


def storable(text: str) -> str:
    """The text as a database can hold it: half characters, as in a file's name of another encoding, become "?"."""
    return text.encode("utf-8", "replace").decode()


def digest_of(text: str) -> str:
    """The name of the content: SHA-256 of the text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def is_whole(body: bytes, digest: str) -> bool:
    """Whether the bytes are those that the digest (SHA-256, hexadecimal) was taken of."""
    return hashlib.sha256(body).hexdigest() == digest


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


def keep(store: Store, text: str) -> str:
    """Keep a letter's text among the contents, once however often it is kept, and answer with its digest; within `action()`."""
    digest = digest_of(text)
    if store.row("SELECT 1 FROM contents WHERE digest = ?", digest) is None:
        store.run("INSERT INTO contents (digest, body) VALUES (?, ?)", digest, pack(text))
    return digest
