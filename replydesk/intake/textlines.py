"""From a plain text to the lines that letters are read from: residue goes, broken paragraphs are joined."""

from replydesk.intake.cleanup import clean, close_up
from replydesk.intake.line import Line, split_lines
from replydesk.intake.reading import Notes
from replydesk.intake.wrapped import join_wrapped


def lines_of_text(text: str, notes: Notes) -> tuple[Line, ...]:
    """The lines that are not blank, as they stand after cleaning; what was cleaned is noted."""
    text, residue = clean(text)
    text, spaced_out = close_up(text)
    text, joined = join_wrapped(text.replace("\r\n", "\n"))
    lines = split_lines(text)
    if not lines:
        return ()
    if spaced_out:
        notes.add(0, "{count} 行逐字加了空格，已去掉。", count=spaced_out)
    if joined:
        notes.add(0, "原文按固定行宽断行，已把 {count} 行接回所在段落。", count=joined)
    for kind, count in residue.items():
        notes.add(0, "已清除{kind} {count} 处。", kind=kind, count=count)
    return lines
