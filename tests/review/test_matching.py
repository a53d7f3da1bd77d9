"""What a reviewer did to an exported letter is found at its block, tracked or not, and adds up."""

from hypothesis import given

from replydesk.letter import Block, Letter
from replydesk.letter.applying import apply
from replydesk.review.document import RevisedDocument
from replydesk.review.matching import match
from replydesk.review.merging import Merging
from replydesk.review.pairing import identified_by_text
from replydesk.review.sides import Side
from replydesk.review.values import Review
from tests.letters import full_letter, long_letter
from tests.review.reviewer import Reviewer, changed, matched, stripped
from tests.review.strategies import documents
from tests.strategies import letters

LONG = long_letter(2)


def texts(letter: Letter) -> list[str]:
    return [block.text for block in letter.blocks]


def seen(block: Block) -> tuple[object, ...]:
    """What a reader sees of a block."""
    return block.kind, block.level, block.text, block.rows, () if block.opens_section else block.marks


def accepted(review: Review) -> Letter:
    return apply(review.base, review.changes)


def test_a_file_that_nobody_touched_has_no_changes() -> None:
    for letter in (LONG, full_letter()):
        assert changed(Reviewer(letter).review()) == []


def test_nor_has_it_without_bookmarks_and_identity() -> None:
    for letter in (LONG, full_letter()):
        content = stripped(Reviewer(letter).without_bookmarks().saved())
        review = matched(content, letter)
        assert changed(review) == []
        assert review.unmatched == ()


def test_words_put_in_and_taken_out_by_two_reviewers() -> None:
    reviewer = Reviewer(LONG).delete("提出的").by("李某").insert("提案收悉", "并已阅办")
    review = reviewer.review()
    assert changed(review) == [("delete", "提出的", "", "王某"), ("insert", "", "并已阅办", "李某")]
    assert [(change.block, change.offset) for change in review.changes] == [("open", 4), ("open", 11)]
    assert texts(accepted(review))[0] == "您好！您提案收悉并已阅办。现将有关情况答复如下："
    assert review.authors == ("王某", "李某")


def test_a_paragraph_put_in_taken_out_and_split() -> None:
    reviewer = Reviewer(LONG)
    reviewer.add_paragraph("您好！", "特此说明。")
    reviewer.delete_paragraph("一是加强统筹")
    reviewer.split("欢迎多提")
    review = reviewer.review()
    assert [(kind, old[:5], new[:5]) for kind, old, new, _ in changed(review)] == [
        ("insert", "", "\n特此说明"),
        ("delete", "一是加强统", ""),
        ("split", "", "\n"),
    ]
    made = accepted(review)
    assert texts(made)[:2] == ["您好！您提出的提案收悉。现将有关情况答复如下：", "特此说明。"]
    assert texts(made)[-2:] == ["感谢您对我市工作的关心和支持，", "欢迎多提宝贵意见。"]
    assert made.blocks[0].id == "open"
    assert "p0000l" not in {block.id for block in made.blocks}
    assert all(change.tracked for change in review.changes)


def test_words_changed_without_tracking_are_found_beside_tracked_ones() -> None:
    reviewer = Reviewer(LONG).delete("提出的").silently("有关情况", "具体情况")
    review = reviewer.review()
    assert [(change.kind, change.old, change.new, change.tracked) for change in review.changes] == [
        ("delete", "提出的", "", True),
        ("replace", "有关", "具体", False),
    ]


def test_tracked_changes_of_untracked_words_are_one_change() -> None:
    reviewer = Reviewer(LONG).silently("提出的", "满怀热情地提出的").delete("满怀热情地")
    review = reviewer.review()
    assert texts(accepted(review)) == texts(LONG)
    assert changed(review) == []


def test_the_same_without_bookmarks() -> None:
    reviewer = (
        Reviewer(LONG).delete("提出的").delete_paragraph("一是加强统筹").silently("有关情况", "具体情况")
    )
    with_marks = reviewer.review()
    without = matched(stripped(reviewer.without_bookmarks().saved()), LONG)
    assert changed(without) == changed(with_marks)
    assert [change.block for change in without.changes] == [change.block for change in with_marks.changes]


def test_what_stands_in_no_block_is_a_change_of_particulars() -> None:
    letter = LONG.with_value("title", "关于第20230030号提案的答复")
    reviewer = Reviewer(letter).delete("20230030").insert("郭岭", "等").silently("宋某", "孙某")
    review = reviewer.review()
    found = {change.key: (change.old, change.new, change.author, change.tracked) for change in review.changes}
    assert found == {
        "title": (
            "关于第20230030号提案的答复",
            "关于第号提案的答复",
            "王某",
            True,
        ),
        "salutation": ("郭岭委员", "郭岭等委员", "王某", True),
        "contact": ("宋某", "孙某", "", False),
    }


def test_sections_moved_without_tracking_are_moves() -> None:
    letter = full_letter()
    moved = letter.with_blocks(
        (letter.blocks[0], *letter.blocks[3:5], *letter.blocks[1:3], *letter.blocks[5:])
    )
    for reviewer in (Reviewer(moved), Reviewer(moved).without_bookmarks()):
        review = reviewer.review(letter)
        assert [change.kind for change in review.changes] == ["move"]
        assert texts(accepted(review)) == texts(apply(review.base, review.changes))
        assert [block.id for block in accepted(review).blocks] == [block.id for block in moved.blocks]


@given(documents(), letters(5))
def test_any_file_beside_any_letter_adds_up(document: RevisedDocument, letter: Letter) -> None:
    review = match(document, letter, id="r", name="信.docx")
    known = identified_by_text(document, review.base)
    side = Side(known, review.base, {}, accepted=True)
    made = apply(review.base, review.changes)
    assert [seen(block) for block in made.blocks] == [seen(block) for block in side.letter.blocks]
    assert made.particulars == side.letter.particulars
    assert len({change.id for change in review.changes}) == len(review.changes)
    assert len(review.comments) == len(document.comments)
    assert len(Merging(review.base, (review,)).items(letter)) == len(review.changes)


def test_comments_stand_at_their_words() -> None:
    reviewer = Reviewer(LONG).comment("有关情况", "建议写明时间", "王某").insert("您好！", "郭委员，")
    reviewer.comment("提案收悉", "附题名", "李某")
    review = matched(reviewer.saved(), LONG)
    said = {comment.text: comment for comment in review.comments}
    assert said["建议写明时间"].quote == "有关情况"
    assert said["建议写明时间"].block == "open"
    assert said["附题名"].author == "李某"
    assert said["附题名"].context == LONG.blocks[0].text
    assert review.authors == ("王某", "李某")


def test_placeholders_stay_where_the_reviewer_changed_other_words() -> None:
    letter = full_letter()
    assert letter.blocks[0].text.startswith("您好！您提出的“关于{{案由}}的提案”收悉")
    review = Reviewer(letter).delete("您好！").review()
    merging = Merging(review.base, (review,))
    outcome = merging.accept(merging.keys, letter)
    assert not outcome.failed
    assert outcome.letter.blocks[0].text.startswith("您提出的“关于{{案由}}的提案”收悉")


def test_words_that_a_placeholder_stands_for_are_a_conflict_and_can_be_taken_as_they_are() -> None:
    letter = full_letter().with_value("proposal_subject", "加快数字化转型")
    review = Reviewer(letter).silently("加快数字化", "全面推进数字化").review()
    merging = Merging(review.base, (review,))
    (item,) = (item for item in merging.items(letter) if item.block == letter.blocks[0].id)
    assert item.conflict is not None
    outcome = merging.use_proposed(item.key, letter)
    assert "关于全面推进数字化转型的提案" in outcome.letter.blocks[0].text
