"""Scenes for the pictures: the real window, brought to a state; prints `ready` when it is drawn and waits.

`python -m tests.scenes SCENE APPEARANCE FOLDER` keeps desk and settings in the folder.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import docx
from PySide6.QtCore import QTimer

from replydesk.check.format import check_format
from replydesk.desk import BY_HAND, EXPORTED, Desk
from replydesk.intake import read_letter
from replydesk.letter import Block, Particulars, new_letter, paragraph
from replydesk.letter.structure import move_down
from replydesk.paths import resource
from replydesk.ui.actions.format_check import show_report
from replydesk.ui.app import SETTINGS, make_application, make_context
from replydesk.ui.letters import SAMPLE, Letters
from replydesk.ui.main_window import MainWindow
from replydesk.ui.profiles.page import ProfilesPage
from tests.ui.review.files import reviewed

_SETTLE_MS = 900
_OTHERS = (
    ("关于省十四届人大一次会议第1626号建议的答复", "陈明代表", "建议", "1626"),
    ("关于市政协十五届一次会议第20230112号提案的答复", "民盟郑州市委", "提案", "20230112"),
    ("关于市十六届人大二次会议第94号建议的答复", "王芳、李建国代表", "建议", "94"),
)


def main(scene: str, appearance: str, folder: Path) -> int:
    """Set the scene and wait to be ended."""
    application = make_application()
    context = make_context(application, folder / "desk.db", folder / SETTINGS)
    if appearance == "dark":
        context.theme.set_appearance("dark")
    desk = context.open_desk()
    if scene in {"recent", "desk"}:
        fill(desk)
    window = MainWindow(context)
    letters = Letters(context, desk, window)
    window.attach(letters)
    window.show_start()
    window.showMaximized()
    QTimer.singleShot(_SETTLE_MS, window, lambda: set_scene(window, scene, folder))
    return application.exec()


def fill(desk: Desk) -> None:
    """Letters for the lists."""
    for title, salutation, kind, number in _OTHERS:
        particulars = Particulars(
            title=title, salutation=salutation, proposal_kind=kind, proposal_number=number
        )
        letter = new_letter((paragraph("您好！"),), particulars)
        desk.save(letter)
    desk.set_state(desk.entries()[1].id, "送核稿")
    desk.set_state(desk.entries()[2].id, "已寄送")


def set_scene(window: MainWindow, scene: str, folder: Path) -> None:
    """Bring the window to the scene, then say so."""
    assert window.letters is not None
    if scene in {"start", "recent"}:
        window.to_text()
        done()
        return
    if scene == "new":
        window.letters.new()
        window.to_text()
        done()
        return
    if scene == "templates":
        window.actions_["new"].trigger()
        done()
        return
    if scene == "readonly":
        letter = read_letter(resource(SAMPLE)).for_desk()
        other = Desk.open(folder / "desk.db")
        other.save(letter)
        window.setProperty("other claim", other.claim(letter.id))
        window.setProperty("other desk", other)
        window.open_letter(letter.id)
        done()
        return
    window.letters.imported.connect(
        lambda *_: QTimer.singleShot(_SETTLE_MS, window, lambda: after_import(window, scene, folder))
    )
    window.letters.read_sample()


def after_import(window: MainWindow, scene: str, folder: Path) -> None:
    """The scenes that begin with the sample."""
    assert window.letters is not None
    assert window.editor is not None
    assert window.current is not None
    letters = window.letters
    steps: dict[str, Callable[[], None]] = {
        "report": window.actions_["report"].trigger,
        "help": window.actions_["help"].trigger,
        "find": partial(find, window),
        "palette": window.actions_["palette"].trigger,
        "desk": window.actions_["to-desk"].trigger,
        "clauses": lambda: show_clauses(window),
        "preview": lambda: show_preview(window),
        "pages": lambda: show_pages(window),
        "fonts": window.actions_["fonts"].trigger,
        "settings": window.actions_["settings"].trigger,
        "profile": lambda: show_profile(window),
        "format": lambda: show_format_check(window, folder),
        "review": lambda: show_review(window, folder),
        "versions": lambda: show_versions(window),
        "dispatch": lambda: show_dispatch(window),
        "internal-review": lambda: show_internal_review(window),
        "exported": lambda: letters.export(folder / "关于第20230030号提案的答复.docx"),
    }
    if scene == "sample":
        window.bars.clear()
        window.editor.show_block(window.outline.model.outline.sections[2].id)
    elif scene == "editing":
        window.bars.clear()
        session = window.current.session
        letter = session.letter.with_value("doc_number", "郑数函[2023]15").with_value("phone", "6718")
        session.apply("修改", letter.with_value("title", ""))
        window.form.go_to("doc_number")
    else:
        steps[scene]()
    if scene == "exported":
        window.letters.exported.connect(lambda _: done())
    elif scene == "review":
        QTimer.singleShot(2 * _SETTLE_MS, window, done)
    else:
        done()


def show_clauses(window: MainWindow) -> None:
    """The clause panel with one chosen."""
    window.bars.clear()
    window.actions_["to-clauses"].trigger()
    window.clauses.panel.go_to("starter-c20-2")


def show_preview(window: MainWindow) -> None:
    """The pages beside the text, the cursor in the middle of the letter."""
    window.bars.clear()
    window.actions_[
        "right"
    ].trigger()  # the text and the pages have its room when the window has been laid out anew
    assert window.editor is not None
    window.editor.show_block(window.outline.model.outline.sections[3].id)
    # Text and pages share the panel's room once the window has been laid out anew.
    QTimer.singleShot(_SETTLE_MS // 2, window, window.actions_["preview"].trigger)


def show_pages(window: MainWindow) -> None:
    """The pages instead of the text."""
    window.bars.clear()
    window.actions_["preview-alone"].trigger()


def show_profile(window: MainWindow) -> None:
    """The editor of an office's own profile."""
    window.actions_["settings"].trigger()
    page = window.findChildren(ProfilesPage)[-1]
    page.add("letter")
    editor = page.edit_current()
    assert editor is not None
    editor.show()


def show_format_check(window: MainWindow, folder: Path) -> None:
    """What is found in a Word file that somebody set by hand."""
    window.bars.clear()
    document = docx.Document()
    for text in (
        "关于市政协第20230030号提案的答复",
        "郭岭委员:",
        "您好！您的提案收悉,现答复如下:",
        "一、基本情况",
    ):
        document.add_paragraph(text)
    file = folder / "旧稿.docx"
    document.save(str(file))
    show_report(window, file, check_format(file, window.context.profile))


def show_review(window: MainWindow, folder: Path) -> None:
    """Two reviewers' files of the sample, with a conflict in hand."""
    window.bars.clear()
    assert window.letters is not None
    assert window.current is not None
    letter, work = window.current.letter, window.review_work
    assert work is not None
    window.letters.desk.snapshot(letter.id, EXPORTED)
    wang = {"认真研究讨论": "深入研究", "充分论证": "反复论证", "郭岭委员": "郭岭、李静委员"}
    li = {"认真研究讨论": "会同有关部门研究", "长期以来对": "一直以来对"}
    files = (
        reviewed(letter, folder / "王处审改.docx", wang, author="王建国"),
        reviewed(letter, folder / "李主任审改.docx", li, author="李明"),
    )
    work.receive(files)

    def choose_conflict() -> None:
        assert work.reviewing is not None
        conflict = next(entry for entry in work.reviewing.entries if entry.state == "conflict")
        work.reviewing.select(conflict.key)

    QTimer.singleShot(_SETTLE_MS, window, choose_conflict)


def show_versions(window: MainWindow) -> None:
    """Three versions of the sample, the second one beside the letter as it is now."""
    window.bars.clear()
    assert window.letters is not None
    assert window.current is not None
    desk, session = window.letters.desk, window.current.session
    steps = (
        ("送核稿前", {"认真研究讨论": "深入研究", "郭岭委员": "郭岭、李静委员"}),
        ("按核稿意见改", {"充分论证": "反复论证", "长期以来对": "一直以来对"}),
    )
    for label, words in steps:
        desk.snapshot(session.letter.id, BY_HAND, label=label, letter=session.letter)
        blocks = tuple(replaced(block, words) for block in session.letter.blocks)
        salutation = session.letter.particulars.salutation
        letter = session.letter.with_blocks(blocks)
        session.apply("修改", letter.with_value("salutation", words.get(salutation, salutation)))
    session.apply(
        "移动", session.letter.with_blocks(move_down(session.letter.blocks, session.outline.sections[1].id))
    )
    window.actions_["versions"].trigger()


def replaced(block: Block, words: Mapping[str, str]) -> Block:
    """The block with words replaced by others."""
    text = block.text
    for old, new in words.items():
        text = text.replace(old, new)
    return replace(block, text=text, marks=())


def show_dispatch(window: MainWindow) -> None:
    """The dispatch sheet of a letter that was reviewed, countersigned and signed."""
    window.bars.clear()
    assert window.letters is not None
    assert window.current is not None
    letter, signoff = window.current.letter, window.letters.desk.signoff
    window.letters.close_to_start()
    signoff.advance(letter.id, "送核稿", "宋某", unit="数字产业处")
    signoff.add_opinion(letter.id, "王建国", "数据已核对，建议补充完成时限。", unit="办公室")
    signoff.advance(letter.id, "核稿通过", "王建国", "请按修订意见修改后再报。", unit="办公室")
    signoff.advance(letter.id, "送会签", "宋某")
    signoff.add_opinion(letter.id, "赵某", "同意。", unit="市工业和信息化局")
    signoff.add_opinion(letter.id, "孙某", "同意，请注意衔接年度资金安排。", unit="市财政局")
    signoff.advance(letter.id, "会签完毕", "宋某")
    signoff.advance(
        letter.id, "签发", "高守诚", "同意。", unit="局长", facts={"doc_number": "郑数函〔2023〕15号"}
    )
    window.open_letter(letter.id)
    window.actions_["dispatch"].trigger()


def show_internal_review(window: MainWindow) -> None:
    """A reviewer at work in the window: words replaced, a paragraph put in."""
    window.bars.clear()
    window.context.settings.user_name = "王建国"
    assert window.current is not None
    session = window.current.session
    window.actions_["internal-review"].trigger()
    words = {"认真研究讨论": "深入研究", "充分论证": "反复论证"}
    blocks = tuple(replaced(block, words) for block in session.letter.blocks)
    session.apply("修改", session.letter.with_blocks((blocks[0], paragraph("特此说明。"), *blocks[1:])))


def find(window: MainWindow) -> None:
    """The search bar with something found."""
    window.bars.clear()
    window.actions_["replace"].trigger()
    assert window.search is not None
    window.search.bar.wanted.setText("数字化")


def done() -> None:
    """Say that the picture can be taken, when everything has been drawn."""
    QTimer.singleShot(_SETTLE_MS, lambda: print("ready", flush=True))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
