"""The user guide's table of particulars, read off the field table: `python -m tests.guide` writes it into the guide."""

from pathlib import Path

from replydesk.letter import FIELDS

GUIDE = Path(__file__).resolve().parents[1] / "docs" / "user-guide.md"
HEADING = "## 要素\n"


def table() -> str:
    """The table as Markdown, one row a field, in the order of the form."""
    rows = ["| 组 | 要素 | 必填 | 说明 | 例 |", "| --- | --- | --- | --- | --- |"]
    rows += [
        f"| {field.group} | {field.label} | {'是' if field.required else ''} | {field.help} | {field.example} |"
        for field in FIELDS
    ]
    return "\n".join(rows) + "\n"


def written() -> str:
    """The guide with its table as it should be."""
    return GUIDE.read_text("utf-8").partition(HEADING)[0] + HEADING + "\n" + table()


if __name__ == "__main__":
    GUIDE.write_text(written(), "utf-8")
