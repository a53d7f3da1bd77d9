"""The grammar of the command line, in Chinese: argparse with our words, answering with errors instead of exits."""

import argparse
import re
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from replydesk import __version__
from replydesk.errors import ReplydeskError

COMMANDS = ("import", "export", "pages", "compare", "check", "review", "desk")
_TAKES_VALUE = ("--desk", "--smoke")
_DESK = "案头文件；默认为环境变量 REPLYDESK_DESK，否则在用户数据文件夹中"
_MENDINGS = {"punctuation": "半角标点", "quotes": "引号", "spaces": "汉字间的空格"}
_MESSAGES = (
    (r"the following arguments are required: (.*)", r"缺少参数 \1"),
    (r"unrecognized arguments: (.*)", r"看不懂的参数 \1"),
    (r"argument (.*?): expected .*", r"参数 \1 后面缺少内容"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1不能是 \2，可用的有 \3"),
    (r"argument (.*?): ignored explicit argument (.*)", r"参数 \1 后面不跟内容"),
)

Run = Callable[[argparse.Namespace], int]


class UsageError(ReplydeskError):
    """The command line cannot be understood."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks Chinese and raises UsageError for a command line that it cannot understand."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Formatter, **options)
        self.required = self.add_argument_group("参数")
        self.options = self.add_argument_group("选项")
        self.options.add_argument("-h", "--help", action="help", help="显示本帮助")

    def error(self, message: str) -> NoReturn:
        """Raise the message as a Chinese sentence."""
        for pattern, sentence in _MESSAGES:
            message = re.sub(f"^{pattern}$", sentence, message, flags=re.DOTALL)
        raise UsageError(f"命令行有误：{message}。用法见 {self.prog} -h")

    def takes_desk(self) -> None:
        """Let `--desk` stand behind the command too."""
        self.options.add_argument("--desk", metavar="D", default=argparse.SUPPRESS, help=_DESK)

    def takes_profile(self) -> None:
        """Let `--profile` name a format profile."""
        self.options.add_argument(
            "--profile",
            metavar="P",
            default="letter",
            help="版式：letter、document、plain、本单位版式的名字，或版式文件",
        )


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


def parser(run: Mapping[str, Run]) -> Parser:
    """The parser of all commands; `run` has a function for each: open, import, export, pages, compare, format, review, info, versions, backup, restore, check."""
    top = Parser(
        prog="replydesk",
        usage="replydesk [FILE …]\n      replydesk 命令 …",
        description="答复函案头：读入旧稿，在窗口里改，存在案头，按公文格式导出。不带命令时打开窗口；FILE 是要打开的文字、Word 或 JSON 文件。",
    )
    top.options.add_argument(
        "--version", action="version", version=f"replydesk {__version__}", help="显示版本"
    )
    top.options.add_argument("--desk", metavar="D", default="", help=_DESK)
    top.options.add_argument(
        "--smoke", metavar="OUT.docx", default="", help="自检：打开窗口，改样例、导出，打印用时"
    )
    top.set_defaults(run=run["open"], files=())
    commands = top.add_subparsers(title="命令", metavar="", prog="replydesk", parser_class=Parser)
    _open(commands.add_parser("open"), run)
    _import(commands.add_parser("import", help="读入文字、Word 或 JSON 文件"), run)
    _export(commands.add_parser("export", help="按公文格式导出"), run)
    _pages(commands.add_parser("pages", help="分行和分页：每一页的每一行"), run)
    _compare(commands.add_parser("compare", help="比较两稿，写出带修订的花脸稿"), run)
    _check(commands.add_parser("check", help="检查 Word 文档的格式，或是否为清稿"), run)
    _review(commands.add_parser("review", help="读出审阅过的 Word 文件里的修订和批注"), run)
    _desk(commands.add_parser("desk", help="案头文件：情况、版本、备份、恢复、检查"), run)
    return top


def with_command(argv: list[str]) -> list[str]:
    """The arguments with `open` put in where no command is named: `replydesk FILE` opens the window on it."""
    index = 0
    while index < len(argv):
        if not argv[index].startswith("-") or argv[index] == "--":
            return argv if argv[index] in COMMANDS else [*argv[:index], "open", *argv[index:]]
        index += 2 if argv[index] in _TAKES_VALUE else 1
    return argv


def _open(command: Parser, run: Mapping[str, Run]) -> None:
    command.required.add_argument("files", metavar="FILE", nargs="+", help="文字、Word 或 JSON 文件")
    command.takes_desk()
    command.set_defaults(run=run["open"])


def _import(command: Parser, run: Mapping[str, Run]) -> None:
    command.required.add_argument(
        "files", metavar="FILE", nargs="+", help="文字（.txt）、Word（.docx）或 JSON 文件"
    )
    command.options.add_argument("--json", action="store_true", help="以 JSON 输出答复函和提示")
    command.options.add_argument(
        "--desk", metavar="D", default="", help="存入这个案头文件；不写则只显示，不保存"
    )
    command.options.add_argument(
        "--keep",
        metavar="WHAT",
        action="append",
        default=[],
        choices=tuple(_MENDINGS),
        help="原样保留，不作改正（可写多次）："
        + "，".join(f"{key} {word}" for key, word in _MENDINGS.items()),
    )
    command.set_defaults(run=run["import"])


def _export(command: Parser, run: Mapping[str, Run]) -> None:
    command.required.add_argument("letter", metavar="LETTER", help="JSON、文字或 Word 文件，或案头里的编号")
    command.options.add_argument("-o", "--out", metavar="OUT", required=True, help="写到哪个文件")
    command.options.add_argument(
        "--format", metavar="F", default="", help="docx、pdf、html、txt、md 或 json；默认看 OUT 的扩展名"
    )
    command.options.add_argument(
        "--clean", action="store_true", help="清稿：Word 文档里只有印出来的内容，没有批注、修订和姓名"
    )
    command.options.add_argument(
        "--dispatch", action="store_true", help="不导出答复函，写出它的发文稿纸（pdf 或 docx）"
    )
    command.takes_profile()
    command.takes_desk()
    command.set_defaults(run=run["export"])


def _pages(command: Parser, run: Mapping[str, Run]) -> None:
    command.required.add_argument("letter", metavar="LETTER", help="JSON、文字或 Word 文件，或案头里的编号")
    command.options.add_argument("--json", action="store_true", help="以 JSON 输出")
    command.options.add_argument(
        "--engine",
        metavar="E",
        default="word",
        choices=("word", "libreoffice"),
        help="按哪个软件的习惯排：word（默认）或 libreoffice",
    )
    command.takes_profile()
    command.takes_desk()
    command.set_defaults(run=run["pages"])


def _compare(command: Parser, run: Mapping[str, Run]) -> None:
    for name, words in (("old", "原稿"), ("new", "改后的稿")):
        command.required.add_argument(
            name,
            metavar=name.upper(),
            help=f"{words}：JSON、文字或 Word 文件，或案头里的编号（12，或 12@3 指第 3 版）",
        )
    command.options.add_argument(
        "-o", "--out", metavar="OUT", required=True, help="写到哪个文件：.docx（带修订）或 .pdf"
    )
    command.options.add_argument(
        "--author", metavar="NAME", default="比较", help="修订上写谁的名字，默认为“比较”"
    )
    command.takes_profile()
    command.takes_desk()
    command.set_defaults(run=run["compare"])


def _check(command: Parser, run: Mapping[str, Run]) -> None:
    command.required.add_argument("file", metavar="FILE.docx", help="Word 文件，只读不改")
    command.options.add_argument("--format", action="store_true", help="对照版式检查格式")
    command.options.add_argument(
        "--clean", action="store_true", help="检查清稿：有没有留下批注、修订、姓名等不印出来的内容"
    )
    command.options.add_argument("--json", action="store_true", help="以 JSON 输出")
    command.takes_profile()
    command.set_defaults(run=run["format"])


def _review(command: Parser, run: Mapping[str, Run]) -> None:
    command.required.add_argument("file", metavar="FILE.docx", help="审阅过的 Word 文件，只读不改")
    command.options.add_argument(
        "--base",
        metavar="LETTER",
        default="",
        help="送审的那一稿：JSON、文字或 Word 文件，或案头里的编号；给出后还会找出未留痕的改动",
    )
    command.options.add_argument("--json", action="store_true", help="以 JSON 输出")
    command.takes_desk()
    command.set_defaults(run=run["review"])


def _desk(command: Parser, run: Mapping[str, Run]) -> None:
    actions = command.add_subparsers(
        title="命令", metavar="命令", dest="命令", required=True, parser_class=Parser
    )
    info = actions.add_parser("info", help="案头文件的情况")
    info.options.add_argument("--json", action="store_true", help="以 JSON 输出")
    versions = actions.add_parser("versions", help="一封答复函的各个版本；12@3 指第 12 号的第 3 版")
    versions.required.add_argument("number", metavar="N", type=int, help="答复函在案头里的编号")
    versions.options.add_argument("--json", action="store_true", help="以 JSON 输出")
    backup = actions.add_parser("backup", help="备份到另一个文件")
    backup.required.add_argument("target", metavar="TARGET", help="备份文件")
    restore = actions.add_parser("restore", help="用备份恢复案头；现在的内容另存在旁边")
    restore.required.add_argument("source", metavar="SOURCE", help="备份文件")
    check = actions.add_parser("check", help="检查案头是否完好")
    commands = {"info": info, "versions": versions, "backup": backup, "restore": restore, "check": check}
    for name, action in commands.items():
        action.takes_desk()
        action.set_defaults(run=run[name])
    command.takes_desk()
