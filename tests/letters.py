"""Letters that several rooms' tests need."""

from dataclasses import replace

from replydesk.letter import Block, Letter, Mark, Particulars, attachment, closing, heading, paragraph, table
from replydesk.paths import resource

_FULL_WIDTH = str.maketrans(",:;()!", "，：；（）！")

SENTENCE = "我局高度重视您提出的提案，第一时间召开专题会议研究部署，明确责任科室和完成时限，深入基层开展调研，广泛听取意见建议。"


def sample_particulars() -> Particulars:
    """The particulars of a complete reply, as a clerk would have filled them."""
    return Particulars(
        issuer="郑州市大数据管理局",
        doc_number="郑数函〔2023〕15号",
        result_class="A",
        title="关于市政协十五届一次会议第20230030号提案的答复",
        salutation="郭岭委员",
        signature="郑州市大数据管理局",
        date="2023-06-20",
        sealed=False,
        contact="宋某",
        phone="0371-60000000",
        cc=("市政协提案委员会", "市政府督查室"),
        proposal_kind="提案",
        assembly="市政协",
        session="十五届一次会议",
        proposal_number="20230030",
        proposal_subject="加快推进郑州制造业数字化转型，助力先进制造业高地建设",
        proposers=("郭岭",),
        disclosure="主动公开",
    )


def long_letter(pages: int = 30) -> Letter:
    """A letter of about so many pages: four levels, run-in headings, eleven blocks a page, the same at every call."""
    blocks: list[Block] = [paragraph("您好！您提出的提案收悉。现将有关情况答复如下：", id="open")]
    for page in range(pages):
        name = f"p{page:04d}"
        blocks += [
            heading(f"第{page + 1}方面工作情况", 1 if page % 3 == 0 else 2, id=f"{name}h"),
            *(paragraph(SENTENCE[part:] + SENTENCE, id=f"{name}b{part}") for part in range(6)),
            heading("强化组织领导。" + SENTENCE, 3, id=f"{name}r"),
            heading("压实工作责任。" + SENTENCE, 4, id=f"{name}s"),
            paragraph(
                "一是加强统筹，投入资金2.35亿元；二是完善机制，服务企业3000家；三是跟踪问效，办结率达到99.5%。",
                id=f"{name}l",
            ),
            paragraph(SENTENCE, id=f"{name}z"),
        ]
    blocks.append(closing("感谢您对我市工作的关心和支持，欢迎多提宝贵意见。", id="close"))
    return Letter("long", sample_particulars(), tuple(blocks))


def seed_letter() -> Letter:
    """The sample letter of resources/samples, put together by hand: 12 headings, most of them run-in."""
    text = resource("samples/zhengzhou-2023-00025.txt").read_text(encoding="utf-8")
    lines = [line.strip().translate(_FULL_WIDTH) for line in text.splitlines() if line.strip()]
    start = next(place for place, line in enumerate(lines) if line.startswith("您好"))
    blocks: list[Block] = []
    for number, line in enumerate(lines[start:-1]):
        name = f"seed{number:02d}"
        if line.startswith(("一、", "二、")):
            blocks.append(heading(line[2:], 1, id=name))
        elif line.startswith("（"):
            blocks.append(heading(line.partition("）")[2], 2, id=name))
        elif line.startswith("衷心感谢"):
            blocks.append(closing(line, id=name))
        else:
            blocks.append(paragraph(line, id=name))
    return Letter("seed", sample_particulars(), tuple(blocks))


def full_letter() -> Letter:
    """A short letter with everything that a page can hold: four levels, bold, a table, quotes, a placeholder."""
    blocks = (
        paragraph("您好！您提出的“关于{{案由}}的提案”收悉。现答复如下：", id="a0"),
        heading("基本情况", 1, id="a1"),
        heading("全市“上云”企业……有序增长。" + SENTENCE, 2, id="a2"),
        heading("政策支持", 3, id="a3"),
        heading("资金保障。投入2.35亿元。", 4, id="a4"),
        heading(
            "我局已会同市财政局、市工业和信息化局制定了本年度的资金安排方案并报市政府研究同意。", 1, id="a5"
        ),
        paragraph("其中，重点任务按期完成。", id="a6", marks=(Mark(3, 7),)),
        table(
            [
                ["序号", "事项", "责任单位"],
                ["1", "建设公共服务平台", "市工业和信息化局"],
                ["2", "培育企业", ""],
            ],
            id="a7",
        ),
        closing("感谢您对我市工作的关心和支持。", id="a8"),
    )
    particulars = replace(
        sample_particulars(),
        copy_number="000001",
        secrecy="机密★1年",
        urgency="特急",
        attachments=("重点任务分解表", "征询意见表"),
        sealed=True,
    )
    return Letter("full", particulars, blocks)


def bound_letter() -> Letter:
    """The full letter with two attachments bound in: a table, and a text of two levels."""
    rows = [["序号", "任务"], *([str(row), "按期完成"] for row in range(1, 13))]
    bound = (
        attachment("重点任务分解表", id="t1"),
        paragraph("各单位按照下表落实。", id="t2"),
        table(rows, id="t3"),
        attachment("郑州市制造业数字化转型三年行动计划重点工作任务清单及责任分工", id="u1"),
        heading("总体要求", 1, id="u2"),
        heading("工作目标。" + SENTENCE, 2, id="u3"),
        heading("保障措施", 1, id="u4"),
    )
    letter = full_letter()
    return replace(letter, id="bound", blocks=(*letter.blocks, *bound))
