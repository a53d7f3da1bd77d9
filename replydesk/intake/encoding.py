"""From bytes to text: UTF-8 with or without a byte order mark, UTF-16 of both orders, GB18030."""

import codecs

from replydesk.intake.reading import IntakeError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
# In Chinese text saved as UTF-16 without a mark, ASCII (line ends, digits) still gives zero bytes on one side only.
_FEWEST_ZEROS = 0.005
_ONE_SIDED = 4  # some Chinese characters have a zero byte themselves
_LONGEST_BYTES = 20_000_000


def decode(content: bytes) -> tuple[str, str]:
    """The text in the bytes and the name of its encoding; IntakeError if it is no text or far too long."""
    if len(content) > _LONGEST_BYTES:
        raise IntakeError("文件超过 20 MB，不像一封答复函，没有读取；原文件未改动。")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding), encoding
    if encoding := _utf16_without_mark(content):
        return _strictly(content, encoding), encoding
    if b"\0" in content:
        raise IntakeError("文件不是文本（含有空字节），没有读取；原文件未改动。")
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        cut_short = error.end == len(content) and not content[: error.start].isascii()
        encoding = "utf-8" if cut_short else "gb18030"
        return _strictly(content, encoding), encoding


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise IntakeError(
            "文件不是完好的文本（第 {place} 个字节处无法按 {encoding} 解读），没有读取；原文件未改动。",
            place=error.start + 1,
            encoding=encoding.upper(),
        ) from error


def _utf16_without_mark(content: bytes) -> str:
    """The order of UTF-16 bytes without a mark, told by zero bytes that stand on one side; "" if it is none."""
    sample = content[:_SAMPLE]
    if len(content) % 2 or not sample:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    fewest = max(1, int(len(sample) * _FEWEST_ZEROS))
    if odd >= fewest and odd > _ONE_SIDED * even:
        return "utf-16-le"
    if even >= fewest and even > _ONE_SIDED * odd:
        return "utf-16-be"
    return ""
