"""The changes of a file without a base: which belong together, and that they lead from the refused to the accepted text."""

from collections import Counter

from hypothesis import assume, given

from replydesk.review.document import Anchor, RevisedDocument
from replydesk.review.stream import FileChange, tracked_changes
from replydesk.review.views import texts
from tests.intake.wordbuilder import p, run, tbl
from tests.review.marked import (
    LI,
    MORNING,
    NOON,
    WANG,
    around,
    cut,
    document,
    gone,
    ins,
    mark,
    moved,
    para,
)
from tests.review.strategies import documents

SPLIT, JOINED = mark("w:ins"), mark("w:del")


def flat(lines: list[str]) -> str:
    """The paragraphs as one text; cells end like paragraphs."""
    return "".join(line.replace("\t", "\n") + "\n" for line in lines)


def edited(lines: list[str], changes: tuple[FileChange, ...]) -> str:
    """The refused text, as `flat` gives it, with all changes made in it."""
    text = flat(lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    edits = []
    for change in changes:
        if change.kind == "format":
            continue
        old, new = (words.replace("\t", "\n") for words in (change.old, change.new))
        if change.kind == "row":
            old, new = (words and words + "\n" for words in (old, new))
        place = starts[change.paragraph] + change.offset
        if change.to_start:
            edits.append((change.to_start, starts[change.to_paragraph] + change.to_offset, "", new))
            new = ""
        edits.append((change.start, place, old, new))
    result, position = "", 0
    for _, place, old, new in sorted(edits, key=lambda edit: (edit[0].paragraph, edit[0].offset)):
        assert text.startswith(old, place)
        assert place >= position
        result += text[position:place] + new
        position = place + len(old)
    return result + text[position:]


def told(*body: str) -> list[tuple[str, str, str]]:
    """The changes of this body as kind, old and new words; they must lead to the accepted text."""
    read = document(*body)
    changes = tracked_changes(read)
    assert edited(texts(read, accepted=False), changes) == flat(texts(read, accepted=True))
    assert [change.id for change in changes] == [str(number + 1) for number in range(len(changes))]
    return [(change.kind, change.old, change.new) for change in changes]


@given(documents(moves=False, comments=False))
def test_the_changes_make_the_accepted_text_of_the_refused_one(read: RevisedDocument) -> None:
    changes = tracked_changes(read)
    assume(all(change.old or change.new for change in changes if change.kind == "row"))
    assert edited(texts(read, accepted=False), changes) == flat(texts(read, accepted=True))


@given(documents(comments=False))
def test_no_word_is_lost_or_doubled_where_moves_are_mixed(read: RevisedDocument) -> None:
    changes = [change for change in tracked_changes(read) if change.kind != "format"]
    assume(all(change.old or change.new for change in changes if change.kind == "row"))
    letters = Counter(flat(texts(read, accepted=False)))
    for change in changes:
        end = "\n" if change.kind == "row" else ""
        letters.subtract(change.old.replace("\t", "\n") + (end if change.old else ""))
        letters.update(change.new.replace("\t", "\n") + (end if change.new else ""))
    assert letters == Counter(flat(texts(read, accepted=True)))


def test_words_put_in_the_place_of_others_are_one_change() -> None:
    assert told(para(run("我局"), cut("立即"), ins("高度"), run("重视"))) == [("replace", "立即", "高度")]
    assert told(para(ins("高度"), cut("立即"))) == [("replace", "立即", "高度")]
    assert told(para(cut("甲"), ins("乙"), cut("丙"), ins("丁"))) == [("replace", "甲丙", "乙丁")]


def test_a_minute_may_pass_between_deleting_and_inserting_and_not_more() -> None:
    later = "2023-06-20T09:31:00Z"
    assert told(para(cut("甲"), ins("乙", WANG, later))) == [("replace", "甲", "乙")]
    assert told(para(cut("甲"), ins("乙", WANG, NOON))) == [("delete", "甲", ""), ("insert", "", "乙")]
    assert told(para(cut("甲"), ins("乙", WANG, "昨天"))) == [("delete", "甲", ""), ("insert", "", "乙")]
    assert told(para(cut("甲", "", ""), ins("乙", "", ""))) == [("replace", "甲", "乙")]


def test_text_that_was_typed_on_for_long_is_one_change() -> None:
    assert told(para(ins("一"), ins("二", WANG, NOON))) == [("insert", "", "一二")]


def test_two_authors_are_two_changes() -> None:
    assert told(para(cut("甲"), ins("乙", LI))) == [("delete", "甲", ""), ("insert", "", "乙")]


def test_what_was_inserted_and_deleted_again_is_no_change_and_parts_none() -> None:
    nothing = around("w:ins", around("w:del", gone("无"), LI))
    assert told(para(run("甲"), nothing, run("乙"))) == []
    assert told(para(ins("一"), nothing, ins("二"))) == [("insert", "", "一二")]


def test_splitting_and_merging() -> None:
    assert told(para(run("甲。"), end=SPLIT), p("乙。")) == [("split", "", "\n")]
    assert told(para(run("甲。"), end=JOINED), p("乙。")) == [("merge", "\n", "")]


def test_whole_paragraphs_are_a_change_each() -> None:
    new = (para(ins("一"), end=SPLIT), para(ins("二"), end=SPLIT))
    assert told(p("甲"), *new, p("乙")) == [("insert", "", "一\n"), ("insert", "", "二\n")]
    old = (para(cut("一"), end=JOINED), para(cut("二"), end=JOINED))
    assert told(p("甲"), *old, p("乙")) == [("delete", "一\n", ""), ("delete", "二\n", "")]
    assert told(p("甲"), *old, *new, p("乙"))[1:3] == [("delete", "二\n", ""), ("insert", "", "一\n")]


def test_whole_paragraphs_behind_another_are_a_change_each() -> None:
    body = (para(run("甲"), end=SPLIT), para(ins("一"), end=SPLIT), para(ins("二")))
    assert told(*body) == [("insert", "", "\n一"), ("insert", "", "\n二")]


def test_a_stretch_from_within_a_paragraph_into_another_is_one_change() -> None:
    body = (
        para(run("甲"), cut("乙。"), end=JOINED),
        para(cut("丙。"), end=JOINED),
        para(cut("丁"), run("戊")),
    )
    assert told(*body) == [("delete", "乙。\n丙。\n丁", "")]


def test_a_whole_paragraph_before_new_words_is_a_change_of_its_own() -> None:
    assert told(para(ins("一"), end=SPLIT), para(ins("另，"), run("甲"))) == [
        ("insert", "", "一\n"),
        ("insert", "", "另，"),
    ]


def test_a_paragraph_before_a_table_and_the_last_one() -> None:
    assert told(para(ins("新"), end=SPLIT), tbl(["格"]), para(cut("旧"), end=JOINED)) == [
        ("insert", "", "新\n"),
        ("delete", "旧\n", ""),
    ]
    assert told(para(run("甲"), end=JOINED), tbl(["格"])) == []


def test_a_move_is_one_change_with_two_places() -> None:
    read = document(
        p("甲。"),
        para(moved("From", "m1", run("搬走。")), end=mark("w:moveFrom")),
        para(run("乙。"), moved("To", "m1", run("搬走。"))),
    )
    places = Anchor(1, 0), Anchor(2, 0), Anchor(2, 2), Anchor(2, 5), 2, 2
    assert tracked_changes(read) == (
        FileChange("1", "move", WANG, MORNING, 1, 0, "搬走。\n", "搬走。", *places),
    )


def test_a_paragraph_moves_with_its_end() -> None:
    def side(name: str) -> str:
        number = 4 if name == "To" else 5
        return (
            f'<w:move{name}RangeStart w:id="{number}" w:name="m1"/>'
            + para(around(f"w:move{name}", run("一。")), end=mark(f"w:move{name}"))
            + para(around(f"w:move{name}", run("二。")), end=mark(f"w:move{name}"))
            + f'<w:move{name}RangeEnd w:id="{number}"/>'
        )

    assert told(p("甲。"), side("To"), p("乙。"), side("From"), p("丙。")) == [
        ("move", "一。\n二。\n", "一。\n二。\n")
    ]


def test_the_movers_edits_belong_to_the_move_and_others_do_not() -> None:
    def side(name: str, inner: str) -> str:
        return f'<w:move{name}RangeStart w:id="{len(name)}" w:name="m1"/>{inner}<w:move{name}RangeEnd w:id="{len(name)}"/>'

    def part(name: str, text: str) -> str:
        return around(f"w:move{name}", run(text))

    source = side("From", part("From", "一") + cut("二") + part("From", "三"))
    target = side("To", part("To", "一") + ins("新") + part("To", "三"))
    assert told(para(source, run("甲")), para(run("乙"), target)) == [("move", "一二三", "一新三")]
    foreign = side("To", part("To", "一") + ins("新", LI) + part("To", "三"))
    read = document(para(source, run("甲")), para(run("乙"), foreign))
    assert [(change.kind, change.new, change.author) for change in tracked_changes(read)] == [
        ("move", "一三", WANG),
        ("insert", "新", LI),
    ]


def test_a_move_of_text_that_was_only_inserted_is_an_insertion() -> None:
    source = moved("From", "m1", around("w:ins", run("新"), LI))
    assert told(para(source, run("甲")), para(run("乙"), moved("To", "m1", run("新")))) == [
        ("insert", "", "新")
    ]


def test_rows_are_changes_of_their_own() -> None:
    def row(texts: str, properties: str = "") -> str:
        cells = "".join(f"<w:tc>{para(ins(text) if properties else run(text))}</w:tc>" for text in texts)
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"

    table = "<w:tbl>" + row("甲乙") + row("新行", mark("w:ins")) + row("丙丁") + "</w:tbl>"
    assert told(p("前"), table, para(run("后"), ins("续"))) == [("row", "", "新\t行"), ("insert", "", "续")]
    old = f"<w:tbl><w:tr><w:trPr>{mark('w:del')}</w:trPr><w:tc>{p('甲')}{p('乙')}</w:tc><w:tc>{p('丙')}</w:tc></w:tr></w:tbl>"
    (change,) = tracked_changes(document(p("前"), old))
    assert (change.kind, change.old, change.paragraph, change.start, change.end) == (
        "row", "甲\n乙\t丙", 1, Anchor(1, 0), Anchor(4, 0),
    )  # fmt: skip
    twice = row("无用", mark("w:ins") + mark("w:del", LI))
    assert told("<w:tbl>" + row("甲乙") + twice + "</w:tbl>") == []


def test_changes_in_cells_have_their_place() -> None:
    (change,) = tracked_changes(document(p("前"), tbl(["一", para(run("二"), ins("新"))])))
    assert (change.paragraph, change.offset, change.start) == (2, 1, Anchor(2, 1))


def test_places_count_the_refused_text_and_stretches_all_of_it() -> None:
    read = document(para(ins("新。"), end=SPLIT), para(run("甲"), ins("乙"), run("丙"), cut("丁")))
    assert [(c.paragraph, c.offset, c.start, c.end) for c in tracked_changes(read)] == [
        (0, 0, Anchor(0, 0), Anchor(1, 0)),
        (0, 1, Anchor(1, 1), Anchor(1, 2)),
        (0, 2, Anchor(1, 3), Anchor(1, 4)),
    ]


def test_formats_are_told_where_the_text_stands_either_way() -> None:
    bold = f"<w:r><w:rPr><w:b/>{around('w:rPrChange', '<w:rPr/>')}</w:rPr><w:t>重点</w:t></w:r>"
    level = around("w:pPrChange", "<w:pPr/>")
    read = document(
        para(run("是"), bold, around("w:ins", bold)),
        para(run("甲"), inner=f'<w:outlineLvl w:val="0"/>{level}'),
    )
    assert [(c.kind, c.old, c.new, c.paragraph, c.offset) for c in tracked_changes(read)] == [
        ("format", "重点", "重点", 0, 1),
        ("insert", "", "重点", 0, 3),
        ("format", "甲", "甲", 1, 0),
    ]
