"""What the window says of reviews in its bars."""

from collections.abc import Callable, Sequence

from replydesk.letter import Letter
from replydesk.letter.comment_merge import with_comments_of
from replydesk.review.values import Review
from replydesk.ui.bars import Choice, Notice
from replydesk.ui.language import listed
from replydesk.ui.review.words import author_word, tr

REVIEW, READING = "review", "review-reading"
"""What notices are about: of the news of a review only the last is shown; that a file is being read goes when it is."""
_MOST_NAMED = 3

Act = Callable[[], object]


def work_of(review: Review) -> str:
    """What each reviewer did: 王某 12 处修订 3 条批注，其中 2 处未留痕；李某 1 处修订."""
    parts = []
    for author in review.authors:
        changes = [change for change in review.changes if change.author == author]
        comments = sum(comment.author == author for comment in review.comments)
        said = [tr("{count} 处修订").format(count=len(changes))] if changes else []
        said += [tr("{count} 条批注").format(count=comments)] if comments else []
        text = f"{author_word(author)} {' '.join(said)}"
        if untracked := sum(not change.tracked for change in changes):
            text += tr("，其中 {count} 处未留痕").format(count=untracked)
        parts.append(text)
    return tr("；").join(parts)


def reading(name: str, stop: Act) -> Notice:
    """A file is being read, which takes longer than usual."""
    text = tr("正在读入并核对“{name}”…").format(name=name)
    return Notice("information", text, (Choice(tr("取消"), stop),), about=READING, lasting=True)


def received(review: Review, remarks: Sequence[str]) -> Notice:
    """A review can begin."""
    text = tr("已读入“{name}”：{work}。").format(name=review.name, work=work_of(review))
    if review.unmatched:
        first = tr("、").join(f"“{paragraph[:16]}…”" for paragraph in review.unmatched[:_MOST_NAMED])
        text += tr("有 {count} 段没有对上位置：{first}。").format(count=len(review.unmatched), first=first)
    return Notice("warning" if remarks or review.unmatched else "done", text + "".join(remarks), about=REVIEW)


def known(name: str, work: str) -> Notice:
    """The same bytes have been received before."""
    text = tr("“{name}”以前读入过，接着上次的处理：{work}。").format(name=name, work=work)
    return Notice("information", text, about=REVIEW)


def nothing_in(name: str, as_letter: Act) -> Notice:
    """The file says what the letter says."""
    text = tr("“{name}”里没有修订、批注和改动，与导出时一样。").format(name=name)
    return Notice("information", text, (Choice(tr("作为信件导入"), as_letter),), about=REVIEW)


def of_other(name: str, title: str, act: Act) -> Notice:
    """The file is of another letter of the desk."""
    title = title or tr("未写标题的信")
    text = tr("“{name}”是另一封信“{title}”的审改稿。").format(name=name, title=title)
    return Notice("warning", text, (Choice(tr("打开那封信并审阅"), act),), about=REVIEW)


def unknown(name: str, *, compare: Act | None, as_letter: Act, says_other: bool) -> Notice:
    """The file does not say which letter it is of, or names one that the desk does not have; `compare` is offered where a letter is open."""
    if says_other:
        text = tr("“{name}”所属的答复函不在这个案头里。").format(name=name)
    else:
        text = tr("“{name}”里没有答复函的标识，不知道是哪封信的审改稿。").format(name=name)
    if compare is None:
        text += tr("请先打开它所审改的答复函，再读入。")
    choices = [Choice(tr("与当前答复函比较"), compare)] if compare is not None else []
    return Notice("warning", text, (*choices, Choice(tr("作为信件导入"), as_letter)), about=REVIEW)


def read_only(name: str) -> Notice:
    """The letter cannot be changed here."""
    text = tr("这封答复函是只读的，没有读入“{name}”；文件没有改动。").format(name=name)
    return Notice("warning", text, about=REVIEW)


def being_reviewed(name: str, reviewer: str) -> Notice:
    """Somebody reviews the letter in the window: what a file wants would count as suggestions."""
    text = tr("{reviewer}正在核稿，没有读入“{name}”；请先完成或放弃核稿。").format(
        name=name, reviewer=reviewer
    )
    return Notice("warning", text, about=REVIEW)


def other_version(review: Review, act: Act) -> Notice:
    """The file was made from another version than those under review."""
    text = tr("“{name}”审改的是另一个版本，已经收下：{work}。处理完现在的审改后再看，或者先看它。")
    text = text.format(name=review.name, work=work_of(review))
    return Notice("information", text, (Choice(tr("先看它"), act),), about=REVIEW)


def waiting(names: Sequence[str], act: Act) -> Notice:
    """Reviews have been begun and not ended."""
    text = tr("有未处理的审改：{names}").format(names=listed(names))
    return Notice("information", text, (Choice(tr("继续"), act),), about=REVIEW)


def closed(left: int, act: Act, following: Act | None = None) -> Notice:
    """A review was closed, with so many changes not decided; `following` takes up another one that waits."""
    text = tr("已关闭审阅。")
    if left:
        text += tr("还有 {count} 处修订没有处理，文件和已作的决定都留在案头。").format(count=left)
    choices = [Choice(tr("继续审阅"), act)]
    if following is not None:
        text += tr("还有别的审改稿等着处理。")
        choices.insert(0, Choice(tr("看下一份"), following))
    return Notice("information", text, tuple(choices), about=REVIEW)


def is_empty(review: Review, letter: Letter) -> bool:
    """Whether there is nothing in it that the letter does not have."""
    return not review.changes and not review.unmatched and with_comments_of(letter, review.comments) is letter
