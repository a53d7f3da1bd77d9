"""The letter as a web page for the government site: semantic HTML without scripts, safe to publish.

The tags ArticleTitle, PubDate and ContentSource are those that content pages of government sites carry (after the page design
rules of 政府网站发展指引, 国办发〔2017〕47号, whose text was not at hand).
"""

import re
from collections.abc import Iterator, Sequence
from html import escape

from replydesk.export.disclosure import public_version
from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph, Run, Table
from replydesk.export.typeset import typeset
from replydesk.letter import Letter, Particulars
from replydesk.letter.runin import heading_length

_NOT_PAGE = frozenset(("mark", "anchor", "doc_number", "secrecy", "title"))
"""Roles of the paper alone, and those that the page shows in its own head."""
_HEADING = re.compile(r"heading([1-4])")
_LAST_SANS = 3  # the first two levels, h2 and h3, are in another face than the body
# HTML has no way to write these, not even as references.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_STYLE = """\
body{margin:0 auto;max-width:46em;padding:1.5em 1em 3em;color:#222;background:#fff;\
font:1.05em/1.9 "FangSong","STFangsong","仿宋","Noto Serif CJK SC",serif}
h1{margin:1.4em 0 1em;text-align:center;font-size:1.5em;line-height:1.5}
h2,h3,h4,h5{margin:.6em 0;text-indent:2em;font-size:1em}
h2,h3,.run-in{font-family:"SimHei","Microsoft YaHei","黑体","Noto Sans CJK SC",sans-serif}
p{margin:.4em 0;text-indent:2em;overflow-wrap:anywhere}
.salutation,.cc{text-indent:0}
.signature,.result-class{text-align:right;text-indent:0;padding-right:2em}
.attachments{margin:1.6em 0 0;padding:0 0 0 2em;list-style:none}
.attachments li+li{padding-left:3em}
.attachment-label{margin-top:3em;text-indent:0}
.attachment-title{margin:1em 0;text-align:center;text-indent:0;font-size:1.3em}
footer{margin-top:2em}
table{width:100%;margin:1em 0;border-collapse:collapse;font-size:.95em;line-height:1.6}
th,td{padding:.35em .6em;border:1px solid #999;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.facts{font-family:"Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-size:.85em}
.facts th,.facts td{border-color:#ccc}
.facts th{width:6em;font-weight:normal;white-space:nowrap;background:#f4f4f4}
@media (max-width:34em){.facts tr{display:grid;grid-template-columns:7.2em 1fr}}
"""


def html(letter: Letter, profile: Profile) -> str:
    """The public version of the letter as a page of HTML5. DisclosureError if it may not be published."""
    public = public_version(letter).letter
    particulars = public.particulars
    lines = [
        "<!DOCTYPE html>",
        '<html lang="zh-CN">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(_title(particulars))}</title>",
        *_meta(particulars),
        f"<style>\n{_STYLE}</style>",
        "</head>",
        "<body>",
        "<article>",
        "<header>",
        *_facts(particulars),
        f"<h1>{_text(_title(particulars))}</h1>",
        "</header>",
        *_content(typeset(public, profile).content),
        "</article>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _title(particulars: Particulars) -> str:
    return "".join(particulars.title.split("\n")).strip() or "答复函"


def _publisher(particulars: Particulars) -> str:
    return " ".join((particulars.publisher.strip() or particulars.issuer.strip()).split())


def _meta(particulars: Particulars) -> Iterator[str]:
    for name, content in (
        ("ArticleTitle", _title(particulars)),
        ("PubDate", particulars.published),
        ("ContentSource", _publisher(particulars)),
    ):
        if content:
            yield f'<meta name="{name}" content="{_text(content)}">'


def _facts(particulars: Particulars) -> Iterator[str]:
    """The table above the title, two facts a row; what is not known is left out."""
    pairs = [
        (label, value)
        for label, value in (
            ("索引号", particulars.index_number.strip()),
            ("主题分类", particulars.topic.strip()),
            ("发布机构", _publisher(particulars)),
            ("发文字号", particulars.doc_number.strip()),
            ("成文日期", particulars.text("date")),
            ("发布日期", particulars.text("published")),
            ("公开属性", particulars.disclosure.strip()),
        )
        if value
    ]
    yield '<table class="facts">'
    yield "<tbody>"
    yield f'<tr><th scope="row">标题</th><td colspan="3">{_text(_title(particulars))}</td></tr>'
    for start in range(0, len(pairs), 2):
        row = pairs[start : start + 2]
        span = ' colspan="3"' if len(row) == 1 else ""
        cells = (f'<th scope="row">{label}</th><td{span}>{_text(value)}</td>' for label, value in row)
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody>"
    yield "</table>"


def _content(content: Sequence[Paragraph | Table]) -> Iterator[str]:
    """The body and what follows it; attachments as a list, signature and date as the page's footer."""
    inside = ""
    for item in content:
        if isinstance(item, Paragraph) and (item.role in _NOT_PAGE or not item.text.strip()):
            continue
        wanted = _group(item)
        if wanted != inside:
            yield from (f"</{inside.split(maxsplit=1)[0]}>",) if inside else ()
            yield from (f"<{wanted}>",) if wanted else ()
            inside = wanted
        if isinstance(item, Table):
            yield from _table(item)
        elif wanted.startswith("ul"):
            yield f"<li>{_runs(item)}</li>"
        else:
            yield from _paragraph(item)
    if inside:
        yield f"</{inside.split()[0]}>"


def _group(item: Paragraph | Table) -> str:
    """The element around such items, with its attributes."""
    role = item.role if isinstance(item, Paragraph) else ""
    if role == "attachments":
        return 'ul class="attachments"'
    return "footer" if role in ("signature", "date", "annotation") else ""


def _paragraph(item: Paragraph) -> Iterator[str]:
    if heading := _HEADING.fullmatch(item.role):
        yield _heading(item, int(heading[1]) + 1)
    elif item.role == "signature":
        yield from (
            f'<p class="signature">{_text(organ)}</p>' for organ in item.text.split("\t") if organ.strip()
        )
    elif item.role == "date":
        yield f'<p class="signature">{_text(item.text)}</p>'
    elif item.role == "attachment_title":
        yield f'<p class="attachment-title">{_text(item.text.replace(chr(10), ""))}</p>'
    else:
        name = "" if item.role in ("body", "closing") else f' class="{item.role.replace("_", "-")}"'
        yield f"<p{name}>{_runs(item)}</p>"


def _heading(item: Paragraph, level: int) -> str:
    """A heading on its own line as h2 to h5; a run-in one as the bold beginning of its paragraph."""
    text = item.text[item.label :]
    length = heading_length(text)
    if length >= len(text.rstrip()):
        return f"<h{level}>{_text(item.text)}</h{level}>"
    if not length:
        return f"<p>{_runs(item)}</p>"
    stop = item.label + length
    name = ' class="run-in"' if level <= _LAST_SANS else ""
    return f"<p><strong{name}>{_text(item.text[:stop])}</strong>{_runs(item, stop)}</p>"


def _table(table: Table) -> Iterator[str]:
    yield "<table>"
    rows = [["\n".join(line.text for line in cell) for cell in row] for row in table.rows]
    if table.has_head and rows:
        cells = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in rows.pop(0))
        yield f"<thead>\n<tr>{cells}</tr>\n</thead>"
    yield "<tbody>"
    for row in rows:
        yield f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>"
    yield "</tbody>"
    yield "</table>"


def _runs(item: Paragraph, start: int = 0) -> str:
    """The paragraph's text from `start` on, bold where it is marked so."""
    parts, place = [], 0
    for run in item.runs:
        text = run.text[max(start - place, 0) :]
        place += len(run.text)
        parts.append(_run(Run(text, run.face, run.bold)) if text else "")
    return "".join(parts)


def _run(run: Run) -> str:
    return f"<strong>{_text(run.text)}</strong>" if run.bold else _text(run.text)


def _text(text: str) -> str:
    """The text escaped for elements and attributes; a line break inside a cell or paragraph stays one."""
    return escape(_FORBIDDEN.sub("", text)).replace("\n", "<br>").replace("\t", "\u3000")
