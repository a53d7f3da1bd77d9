"""The reference parts of the Word file in tests/data/export, as readable XML.

`python -m tests.export.golden` writes them anew; look at the difference before committing it.
"""

from pathlib import Path

from lxml import etree

from tests.export.conftest import exported
from tests.letters import full_letter

FOLDER = Path(__file__).parent.parent / "data" / "export"


def reference_parts() -> dict[str, str]:
    """The parts of the sample letter's file, each as indented XML, by the name of its reference file."""
    return {
        name.replace("/", "_").lstrip("_"): readable(root) for name, root in exported(full_letter()).items()
    }


def readable(root: etree._Element) -> str:
    """The XML with one element a line."""
    etree.indent(root)
    return etree.tostring(root, encoding="unicode") + "\n"


def renew() -> None:
    """Write all reference files and remove those of parts that are no more."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for name, text in reference_parts().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    renew()
