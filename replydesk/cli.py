"""The command line: the contract that scripts rely on. Each command loads only the rooms that it needs."""

# ruff: noqa: PLC0415  # imports within commands: `--version` answers in under 100 ms, an export of text loads no Qt

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from replydesk import desk_commands
from replydesk.arguments import parser, with_command
from replydesk.errors import ReplydeskError
from replydesk.streams import forget_output, speak_utf8
from replydesk.terminal import (
    BAD_INPUT,
    DONE,
    INTERRUPTED,
    PARTIAL,
    desk_number,
    existing_desk,
    letter_named,
    print_json,
)

if TYPE_CHECKING:
    from replydesk.intake import Message
    from replydesk.letter import Letter
    from replydesk.letter.steps import Step


def main(argv: list[str] | None = None) -> int:
    """Run one command; answer with its exit code: 0 done, 1 findings or partial, 2 bad input, usage or our bug."""
    speak_utf8()
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except ReplydeskError as error:
        return _refuse(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        forget_output()
        return PARTIAL
    except Exception as error:  # the edge: a bug is logged and told, never thrown at the clerk
        from replydesk.logs import log_bug

        return _refuse(log_bug(error))
    return code


def _run(argv: list[str]) -> int:
    commands = {
        "open": _open,
        "import": _import,
        "export": _export,
        "pages": _pages,
        "compare": _compare,
        "format": _check_file,
        "review": _review,
        "info": desk_commands.info,
        "versions": desk_commands.versions,
        "backup": desk_commands.backup,
        "restore": desk_commands.restore,
        "check": desk_commands.check,
    }
    try:
        arguments = parser(commands).parse_args(with_command(argv))
    except SystemExit:  # argparse has printed the help or the version
        return DONE
    code: int = arguments.run(arguments)
    return code


def _open(arguments: Namespace) -> int:
    gc.disable()  # a start makes many objects and hardly any garbage; the window collects from its first picture on
    try:
        if arguments.smoke:
            from replydesk.ui.smoke import run_smoke

            return run_smoke(Path(arguments.smoke))
        from replydesk.paths import desk_file
        from replydesk.ui.app import run_window

        return run_window([Path(name) for name in arguments.files], desk_file(arguments.desk))
    finally:
        gc.enable()


def _import(arguments: Namespace) -> int:
    from replydesk.intake import Message, Options, read_letter

    options = Options(**dict.fromkeys(arguments.keep, False))
    letters: list[Letter] = []
    sources: list[str] = []
    messages: list[Message] = []
    for name in arguments.files:
        try:
            reading = read_letter(Path(name), options)
        except ReplydeskError as error:
            _refuse(str(error))
            messages.append(Message(Path(name).name, 0, str(error)))
        else:
            letters.append(reading.for_desk() if arguments.desk else reading.letter)
            sources.append(Path(name).name)
            messages += reading.messages
    saved = _keep(arguments.desk, letters, sources) if arguments.desk else None
    if arguments.json:
        print_json(_report(letters, messages, saved))
    elif letters:
        _print_summary(letters, messages, saved)
    whole = len(letters) == len(arguments.files) and None not in (saved or ())
    return DONE if whole else PARTIAL if letters else BAD_INPUT


def _keep(desk: str, letters: Sequence["Letter"], sources: Sequence[str]) -> list[int | None]:
    """Keep the letters in the desk; their numbers there, None for one that was refused."""
    from replydesk.desk import Desk
    from replydesk.paths import desk_file

    numbers: list[int | None] = []
    with Desk.open(desk_file(desk)) as opened:
        for letter, source in zip(letters, sources, strict=True):
            try:
                numbers.append(opened.take_in(letter, source))
            except ReplydeskError as error:
                _refuse(str(error))
                numbers.append(None)
    return numbers


def _report(
    letters: Sequence["Letter"], messages: Sequence["Message"], saved: list[int | None] | None
) -> dict[str, Any]:
    from replydesk.letter.jsonform import to_dict

    report: dict[str, Any] = {
        "letters": [to_dict(letter) for letter in letters],
        "messages": [
            {"file": message.file, "line": message.line, "text": message.text} for message in messages
        ],
    }
    return report if saved is None else {**report, "saved": saved}


def _print_summary(
    letters: Sequence["Letter"], messages: Sequence["Message"], saved: list[int | None] | None
) -> None:
    from replydesk.letter import FIELDS

    for index, letter in enumerate(letters):
        particulars = letter.particulars
        print(particulars.title or "（没有找到标题）")
        if saved is not None:
            print(f"  案头编号：{saved[index] or '没有存入'}")
        for entry in FIELDS:
            if entry.key != "title" and (text := particulars.text(entry.key)):
                print(f"  {entry.label}：{text}")
        headings = sum(block.is_heading for block in letter.blocks)
        print(f"  正文：{len(letter.blocks)} 段，其中标题 {headings} 个")
    for message in messages:
        where = f"{message.file} 第 {message.line} 行" if message.line else message.file
        print(f"{where}：{message.text}")


def _export(arguments: Namespace) -> int:
    from replydesk.export import withheld
    from replydesk.letter.placeholders import unfilled_names

    out = Path(arguments.out)
    if arguments.dispatch:
        return _dispatch(arguments, out)
    letter = letter_named(arguments.letter, arguments.desk, tell=arguments.clean)
    _write(letter, out, arguments)
    if desk_number(arguments.letter) is not None:
        from replydesk.desk import EXPORTED

        with existing_desk(arguments.desk) as desk:
            desk.snapshot(letter.id, EXPORTED, label=out.name, letter=letter)
    print(f"已导出清稿：{out}" if arguments.clean else f"已导出：{out}")
    if arguments.clean and letter.comments:
        print(f"{len(letter.comments)} 条批注未写入", file=sys.stderr)
    for sentence in withheld(letter, arguments.format or out.suffix):
        print(f"注意：{sentence}", file=sys.stderr)
    if (blanks := unfilled_names(letter)) and not out.name.endswith(".json"):
        print(f"注意：占位符还没有内容，原样留在文件里：{'、'.join(blanks)}", file=sys.stderr)
    return DONE


def _dispatch(arguments: Namespace, out: Path) -> int:
    """Write the dispatch sheet; a letter that is no desk's has no steps to show on it."""
    from replydesk.export.dispatch import Details
    from replydesk.ui.signoff.writing import write_sheet

    letter = letter_named(arguments.letter, arguments.desk)
    steps: Sequence[Step] = ()
    if desk_number(arguments.letter) is not None:
        with existing_desk(arguments.desk) as desk:
            steps = desk.signoff.log(letter.id)
    if out.suffix.lower() == ".pdf":
        from replydesk.ui.page.pdf import without_window

        _application = without_window()
    write_sheet(letter, steps, Details(), out)
    print(f"已写出发文稿纸：{out}")
    return DONE


def _write(letter: "Letter", out: Path, arguments: Namespace) -> None:
    """Write the letter to the file; a PDF is painted, which the window's room does."""
    if arguments.clean:
        from replydesk.check.clean import export_clean

        export_clean(letter, out, format=arguments.format, profile=arguments.profile)
        return
    if (arguments.format or out.suffix.lstrip(".")).lower() == "pdf":
        from replydesk.ui.page.pdf import export_pdf, without_window

        _application = without_window()
        export_pdf(letter, out, arguments.profile)
        return
    from replydesk.export import export_letter

    export_letter(letter, out, format=arguments.format, profile=arguments.profile)


def _pages(arguments: Namespace) -> int:
    from replydesk.export import load_profile
    from replydesk.export.paging import ENGINES, paginate
    from replydesk.export.paging.rows import rows
    from replydesk.export.typeset import typeset

    profile = load_profile(arguments.profile)
    letter = letter_named(arguments.letter, arguments.desk)
    pages = [rows(page) for page in paginate(typeset(letter, profile), ENGINES[arguments.engine]).pages]
    if arguments.json:
        print_json({"engine": arguments.engine, "pages": [{"lines": lines} for lines in pages]})
        return DONE
    for place, lines in enumerate(pages, 1):
        print(f"第 {place} 页，{len(lines)} 行")
        for line in lines:
            print(f"  {line}")
    return DONE


def _compare(arguments: Namespace) -> int:
    out = Path(arguments.out)
    old, new = (letter_named(name, arguments.desk) for name in (arguments.old, arguments.new))
    if out.suffix.lower() == ".pdf":
        from replydesk.ui.page.pdf import without_window
        from replydesk.ui.page.redline import redline_pdf

        _application = without_window()
        redline_pdf(old, new, out, arguments.profile)
    else:
        from replydesk.export.redline import Stamp, export_redline

        export_redline(old, new, out, Stamp.now(arguments.author), profile=arguments.profile)
    print(f"已写出花脸稿：{out}")
    return DONE


def _check_file(arguments: Namespace) -> int:
    if arguments.format == arguments.clean:
        return _refuse("请写明检查什么：replydesk check FILE.docx --format 检查格式，--clean 检查清稿。")
    from replydesk.check.report import text_lines, to_dict

    path, against = Path(arguments.file), {}
    if arguments.clean:
        from replydesk.check.clean import check_clean

        report = check_clean(path)
    else:
        from replydesk.check.format import check_format

        report, against = check_format(path, arguments.profile), {"profile": arguments.profile}
    if arguments.json:
        print_json({"file": arguments.file, **against, **to_dict(report)})
    else:
        print("\n".join(text_lines(report)))
    return PARTIAL if report.has_errors else DONE


def _review(arguments: Namespace) -> int:
    from replydesk.files import read_bytes
    from replydesk.package import LARGEST_PACKAGE
    from replydesk.review.reading import read_reviewed_file
    from replydesk.review.report import text_lines, to_dict

    path = Path(arguments.file)
    document, identity = read_reviewed_file(read_bytes(path, LARGEST_PACKAGE), path.name)
    review = None
    if arguments.base:
        from replydesk.review.matching import match, prepared

        base = letter_named(arguments.base, arguments.desk)
        review = match(document, base, id=path.name, name=path.name, page=identity.page)
        document = prepared(document, base)
    if arguments.json:
        print_json(to_dict(document, review))
    else:
        print("\n".join(text_lines(document, review)))
    return DONE


def _refuse(sentence: str) -> int:
    print(f"replydesk: {sentence}", file=sys.stderr)
    return BAD_INPUT
