"""A letter that two reviewers went through, with comments: for tests and pictures of everything that shows a review."""

from replydesk.letter import Block, Comment, Letter, Mark, heading, paragraph, table
from replydesk.letter.change import BoldEdit, CellEdit, Change, Edit, KindEdit, RowsEdit, TextEdit, ValueEdit
from replydesk.letter.ranges import Place
from tests.letters import SENTENCE, full_letter

FIRST, SECOND = "王某", "李科长"
DATES = {FIRST: "2023-06-12T09:30:00", SECOND: "2023-06-13T15:05:00"}


def reviewed() -> tuple[Letter, tuple[Change, ...], tuple[Comment, ...]]:
    """The letter, the changes of both, and their comments with an answer and one that is settled."""
    base = full_letter().with_blocks(_blocks())
    return base, _changes(base), _comments(base)


def _blocks() -> tuple[Block, ...]:
    middle = (
        paragraph("原计划于2022年底完成的三项任务，因疫情影响顺延。", id="r1"),
        heading("工作机制", 2, id="r2"),
        paragraph(
            "成立工作专班，每月调度一次。各区县同步建立机制，层层压实责任。", id="r3", marks=(Mark(0, 6),)
        ),
        heading("下一步工作", 1, id="r4"),
        paragraph(SENTENCE + SENTENCE, id="r5"),
        paragraph("继续加大投入力度。", id="r6"),
        paragraph("并做好跟踪问效。", id="r7"),
    )
    full = full_letter().blocks
    grid = table(
        [
            ["序号", "事项", "责任单位"],
            ["1", "建设公共服务平台", "市工业和信息化局"],
            ["2", "培育企业", ""],
            ["3", "举办培训", "市人社局"],
        ],
        id="a7",
    )
    return (*full[:7], grid, *middle, full[8])


def _changes(base: Letter) -> tuple[Change, ...]:
    at = {block.id: index for index, block in enumerate(base.blocks)}

    def change(
        id: str, kind: str, author: str, *edits: Edit, old: str = "", new: str = "", **more: str
    ) -> Change:
        return Change(id, kind, edits, old, new, author=author, date=DATES[author], **more)  # type: ignore[arg-type]  # kinds are kinds

    def words(id: str, author: str, block: str, old: str, new: str) -> Change:
        index = at[block]
        start = base.blocks[index].text.index(old) if old else len(base.blocks[index].text)
        edit = TextEdit(Place(index, start), Place(index, start + len(old)), text=new)
        return change(
            id,
            "replace" if old and new else "insert" if new else "delete",
            author,
            edit,
            old=old,
            new=new,
            block=block,
        )

    first, last = at["r2"], at["r3"] + 1
    long = "我们将把提案办理与重点工作结合起来，逐条研究、逐项落实，对能够马上解决的立即解决，对需要一定时间解决的列入计划，并及时向您反馈进展情况。"
    return (
        change(
            "v1",
            "replace",
            FIRST,
            ValueEdit("title", base.particulars.title, "关于市政协十五届一次会议第20230030号提案的复函"),
            old="答复",
            new="复函",
            key="title",
        ),
        words("w1", FIRST, "a0", "收悉", "已收悉"),
        words("w2", SECOND, "a2", "第一时间", "及时"),
        words("w3", FIRST, "a2", "明确责任科室和完成时限，", ""),
        words("x1", FIRST, "a4", "2.35亿元", "2.4亿元"),
        words("x2", SECOND, "a4", "2.35", "2.36"),
        change("k1", "format", SECOND, KindEdit(at["a5"], "paragraph"), block="a5"),
        change("b1", "format", FIRST, BoldEdit(at["a6"], 8, 12, bold=True), block="a6"),
        change(
            "c1", "replace", FIRST, CellEdit(at["a7"], 1, 1, 0, 2, "搭建"), old="建设", new="搭建", block="a7"
        ),
        change(
            "c2", "insert", SECOND, CellEdit(at["a7"], 2, 2, 0, 0, "市科技局"), new="市科技局", block="a7"
        ),
        change("g1", "row", SECOND, RowsEdit(at["a7"], 3, 4), old="3\t举办培训\t市人社局", block="a7"),
        change(
            "g2",
            "row",
            FIRST,
            RowsEdit(at["a7"], 4, 4, (("4", "开展评估", "市统计局"),)),
            new="4\t开展评估\t市统计局",
            block="a7",
        ),
        change(
            "d1",
            "delete",
            FIRST,
            TextEdit(Place(at["r1"], 0), Place(at["r1"] + 1, 0)),
            old=base.blocks[at["r1"]].text,
            block="r1",
        ),
        change(
            "m1",
            "move",
            SECOND,
            TextEdit(Place(first, 0), Place(last, 0)),
            TextEdit(Place(at["a1"], 0), Place(at["a1"], 0), base.blocks[first:last]),
            old="工作机制",
            new="工作机制",
            block="r2",
        ),
        words("l1", SECOND, "r5", "", long),
        change(
            "s1",
            "split",
            FIRST,
            TextEdit(Place(at["r5"], 30), Place(at["r5"], 30), (paragraph(id="r5n"),)),
            new="\n",
            block="r5",
        ),
        change("j1", "merge", SECOND, TextEdit(Place(at["r6"], 9), Place(at["r7"], 0)), old="\n", block="r6"),
        change(
            "p1",
            "insert",
            FIRST,
            TextEdit(Place(at["a8"], 0), Place(at["a8"], 0), (paragraph("特此函复。", id="pn"),)),
            new="特此函复。",
            block="a8",
        ),
    )


def _comments(base: Letter) -> tuple[Comment, ...]:
    text = {block.id: block.text for block in base.blocks}

    def comment(
        id: str, author: str, said: str, block: str, words: str, *, reply_to: str = "", resolved: bool = False
    ) -> Comment:
        start = text[block].index(words)
        context, end = text[block], start + len(words)
        return Comment(
            id, author, said, DATES[author], author[0], block, start, end, context, reply_to, resolved
        )

    return (
        comment("n1", FIRST, "请核对提案的案由，是否与交办件一致？", "a0", "现答复如下"),
        comment("n2", SECOND, "已核对，与市政协交办件一致。", "a0", "现答复如下", reply_to="n1"),
        comment(
            "n3", SECOND, "数据口径请与市统计局对接后再定，注意与政府工作报告一致。", "a2", "广泛听取意见建议"
        ),
        comment("n4", FIRST, "资金数要有出处。", "a4", "2.35亿元"),
        comment("n5", FIRST, "这一段可以再短一些。", "r3", "每月调度一次", resolved=True),
        comment("n6", SECOND, "与上文重复。", "r5", "深入基层开展调研"),
    )
