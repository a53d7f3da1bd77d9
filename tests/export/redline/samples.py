"""Pairs of letters, each with one thing done to it, and one with all of them."""

from collections.abc import Mapping
from dataclasses import replace

from replydesk.letter import Letter, Mark, paragraph
from replydesk.letter.block import position
from replydesk.letter.editing import replace_text
from replydesk.letter.ranges import Place, join_before, new_paragraph
from replydesk.letter.structure import delete_section, move_down, set_level
from tests.letters import bound_letter, full_letter, seed_letter


def words(letter: Letter, block: str, old: str, new: str) -> Letter:
    """The letter with words of a block replaced."""
    place = position(letter.blocks, block)
    start = letter.blocks[place].text.index(old)
    return letter.with_block(place, replace_text(letter.blocks[place], start, start + len(old), new))


def split(letter: Letter, block: str, before: str) -> Letter:
    """The letter with a block split before these words."""
    place = position(letter.blocks, block)
    blocks, _ = new_paragraph(letter.blocks, Place(place, letter.blocks[place].text.index(before)))
    return letter.with_blocks(
        (*blocks[: place + 1], replace(blocks[place + 1], id="split"), *blocks[place + 2 :])
    )


def joined(letter: Letter, block: str) -> Letter:
    """The letter with a block joined to the one before it."""
    made = join_before(letter.blocks, position(letter.blocks, block))
    assert made is not None
    return letter.with_blocks(made[0])


def rows(letter: Letter, block: str, *texts: tuple[str, ...]) -> Letter:
    """The letter with other rows in a table."""
    place = position(letter.blocks, block)
    return letter.with_block(place, replace(letter.blocks[place], rows=texts))


def bold(letter: Letter, block: str, *marks: Mark) -> Letter:
    """The letter with other words of a block bold."""
    place = position(letter.blocks, block)
    return letter.with_block(place, replace(letter.blocks[place], marks=marks))


def put_in(letter: Letter, before: str, text: str) -> Letter:
    """The letter with a new paragraph before a block."""
    place = position(letter.blocks, before)
    return letter.with_blocks((*letter.blocks[:place], paragraph(text, id="new"), *letter.blocks[place:]))


def particulars(letter: Letter) -> Letter:
    """The letter with other particulars, of the head and the tail of the page."""
    changed = replace(
        letter.particulars,
        doc_number="郑数函〔2023〕16号",
        title="关于市政协十五届一次会议第20230030号提案的复函",
        salutation="郭岭、张某委员",
        signature="郑州市大数据管理局办公室",
        date="2023-06-25",
        contact="李某",
        cc=("市政协提案委员会",),
    )
    return replace(letter, particulars=changed)


FULL, SEED, BOUND = full_letter(), seed_letter(), bound_letter()


def _reviewed() -> Letter:
    """The sample letter as a strict head of division gives it back."""
    letter = words(SEED, "seed00", "长期以来", "多年来")
    letter = letter.with_blocks(move_down(letter.blocks, "seed04"))
    letter = split(letter, "seed02", "郑州市大数据管理局")
    letter = words(letter, "seed08", "新型显示和智能终端。", "")
    letter = letter.with_blocks(delete_section(letter.blocks, "seed12"))
    letter = put_in(letter, "seed08", "下一步，我局将会同有关部门持续发力。")
    return particulars(letter)


PAIRS: Mapping[str, tuple[Letter, Letter]] = {
    "nothing": (FULL, FULL),
    "words": (FULL, words(FULL, "a6", "按期完成", "如期全面完成")),
    "bold": (FULL, bold(FULL, "a6", Mark(0, 2))),
    "split": (FULL, split(FULL, "a6", "重点任务")),
    "joined": (split(FULL, "a6", "重点任务"), joined(split(FULL, "a6", "重点任务"), "split")),
    "new": (FULL, put_in(FULL, "a6", "新的一段。")),
    "gone": (put_in(FULL, "a6", "新的一段。"), FULL),
    "level": (FULL, FULL.with_blocks(set_level(FULL.blocks, "a3", 0))),
    "moved": (SEED, SEED.with_blocks(move_down(SEED.blocks, "seed04"))),
    "moved-section": (SEED, SEED.with_blocks(move_down(SEED.blocks, "seed01"))),
    "rows": (
        FULL,
        rows(
            FULL,
            "a7",
            ("序号", "事项", "责任单位"),
            ("1", "建设公共平台", "市工信局"),
            ("二", "培训骨干一千八百人次", "人社部门"),
        ),
    ),
    "columns": (FULL, rows(FULL, "a7", ("序号", "事项"), ("1", "建设公共服务平台"))),
    "particulars": (FULL, particulars(FULL)),
    "attachments": (BOUND, BOUND.with_blocks(move_down(BOUND.blocks, "t1"))),
    "all": (SEED, _reviewed()),
}
"""Old and new letter by what was done."""
