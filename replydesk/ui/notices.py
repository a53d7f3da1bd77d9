"""What the window says in its bars, and what can be done about it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from replydesk.errors import ReplydeskError
from replydesk.ui.bars import Choice, Notice
from replydesk.ui.language import listed, said
from replydesk.ui.open_letter import OpenLetter

SAVING, NEWS, PROFILE = "save", "news", "profile"
"""What notices are about: one on saving or the profile stays until it works, of the news only the last is shown."""

Act = Callable[[], object]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notices", text)


def locked(letter: OpenLetter, reopen: Act) -> Notice:
    """The letter is being written elsewhere."""
    who = said(letter.held_by) or _tr("另一个窗口")
    text = _tr("这封信正在别处编辑：{who}。这里只能阅读，不能修改。").format(who=who)
    return Notice(
        "warning", text, (Choice(_tr("重新打开"), reopen, stays=True),), about="locked", lasting=True
    )


def unsaved(problem: str, save_copy: Act, retry: Act, give_up: Act | None) -> Notice:
    """The letter could not be saved; with `give_up` also a way to close the window all the same."""
    choices = [
        Choice(_tr("另存为 JSON…"), save_copy, stays=True),
        Choice(_tr("重试"), retry, stays=True),
    ]
    if give_up is not None:
        choices.append(Choice(_tr("不保存，退出"), give_up, stays=True))
    text = _tr("还没有保存：{problem}已写的文字都在窗口里。").format(problem=problem)
    return Notice("error", text, tuple(choices), about=SAVING, lasting=True)


def profile_unusable(problem: ReplydeskError, see: Act) -> Notice:
    """The profile that the clerk chose cannot be used."""
    text = _tr("{problem}现在按国家标准的信函格式编排，您的版式文件没有改动。").format(problem=said(problem))
    return Notice("warning", text, (Choice(_tr("查看版式"), see, stays=True),), about=PROFILE)


def imported(name: str, count: int, see: Act) -> Notice:
    """A file was read."""
    if not count:
        return Notice("done", _tr("已导入“{name}”。").format(name=name), about=NEWS)
    text = _tr("已导入“{name}”，识别、舍去和改正的内容有 {count} 条说明。").format(name=name, count=count)
    return Notice("done", text, (Choice(_tr("查看"), see),), about=NEWS)


def exported(
    file: Path, blanks: Sequence[str] = (), withheld: Sequence[str] = (), parent: QWidget | None = None
) -> Notice:
    """A file was written; `blanks` are the placeholders that stand in it as they are, `withheld` says what does not stand in it.

    The list of what was withheld opens over `parent`.
    """
    from replydesk.ui.reveal import open_file, show_in_folder  # noqa: PLC0415  # not for the first picture

    def see() -> None:
        from replydesk.ui.withheld_report import WithheldReport  # noqa: PLC0415

        WithheldReport(file.name, withheld, parent).show()

    choices = (
        *((Choice(_tr("查看"), see, stays=True),) if withheld else ()),
        Choice(_tr("打开"), lambda: open_file(file), stays=True),
        Choice(_tr("在文件夹中显示"), lambda: show_in_folder(file), stays=True),
    )
    if withheld:
        text = _tr("已导出 {file}。遮盖和没有写进去的内容有 {count} 条说明，上网前请看一遍。")
        text = text.format(file=file, count=len(withheld))
        if blanks:
            text += _tr("占位符还没有内容，原样留在文件里：{names}").format(names=listed(blanks))
        return Notice("warning", text, choices, about=NEWS)
    if not blanks:
        return Notice("done", _tr("已导出 {file}").format(file=file), choices, about=NEWS)
    text = _tr("已导出 {file}。占位符还没有内容，原样留在文件里：{names}")
    return Notice("warning", text.format(file=file, names=listed(blanks)), choices, about=NEWS)


def fonts_lacking(faces: Sequence[str], characters: Sequence[str], details: Act) -> Notice:
    """The exported letter needs faces that this machine lacks, or has rare characters that its faces lack."""
    if not characters:
        text = _tr("本机缺少字体：{faces}。在这台电脑上 Word 会换成别的字体。")
    elif not faces:
        text = _tr("生僻字“{characters}”所用的字体里没有，请在 Word 里核对。")
    else:
        text = _tr("本机缺少字体：{faces}；生僻字“{characters}”所用的字体里没有，请在 Word 里核对。")
    text = text.format(faces=listed(faces), characters="".join(characters))
    return Notice("information", text, (Choice(_tr("详情"), details),), about="fonts")


def deleted(title: str, undo: Act) -> Notice:
    """A letter went into the bin."""
    text = _tr("已把“{title}”移入回收站。").format(title=title or _tr("未写标题的信"))
    return Notice("information", text, (Choice(_tr("撤销"), undo),), about=NEWS)
