"""Forty letters of different shape, generated from the words of tests/data: what paging is measured on."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from replydesk.intake import read_letter
from replydesk.letter import Block, Letter, attachment, closing, heading, paragraph, table
from tests.letters import sample_particulars

_SAMPLES = Path(__file__).parent / "data" / "letters"
_PAGES = (
    1,
    1,
    1,
    1,
    2,
    2,
    2,
    3,
    3,
    4,
    4,
    5,
    5,
    6,
    6,
    7,
    8,
    8,
    9,
    10,
    10,
    11,
    12,
    13,
    14,
    15,
    16,
    18,
    20,
    22,
    24,
    26,
    28,
    30,
    33,
    36,
    40,
    45,
    52,
    60,
)
_CHARACTERS_A_PAGE = 480
_LATIN = (
    "依托“互联网+”平台（https://www.zhengzhou.gov.cn/index.html），累计办理VPN、App、R&D等事项1,234.5万件。",
    "其中PM2.5平均浓度为45μg/m3，同比下降12.3%；GDP增长5.2%，5G基站达到3.5万个，占比98%以上。",
    "执行GB/T 9704-2012《党政机关公文格式》等标准，COVID-19期间（2020—2022年）线上办理率由60%提高到95%。",
    "联系邮箱为tian_office@zz.gov.cn，咨询电话0371-67170000、0371-67179999（工作日8:30-17:30）。",
    "引进New Energy Vehicle项目3个，其中Phase II总投资达US$1.2 billion，预计2025年第4季度投产。",
)
_TITLES = (
    "关于市政协十五届一次会议第20230030号提案的答复",
    "对市十五届人大一次会议第1号建议的答复",
    "关于政协郑州市第十五届委员会第一次会议第20230030号提案（关于加快推进郑州制造业数字化转型助力先进制造业高地建设的提案）答复的函",
    "郑州市大数据管理局关于对市十五届人大三次会议《关于进一步加快推进全市中小企业“上云用数赋智”的建议》（第0258号）的答复",
    "关于A类提案的答复",
)
_ORGANS = ("郑州市大数据管理局", "郑州市工业和信息化局", "郑州市发展和改革委员会", "郑州市财政局")


@dataclass(frozen=True)
class Shape:
    """A letter and the profile that it is printed with."""

    letter: Letter
    profile: str


def shapes() -> Mapping[str, Shape]:
    """The forty letters by name, the same at every call."""
    sentences = tuple(_sentences())
    return {f"shape{number:02d}": _shape(number, pages, sentences) for number, pages in enumerate(_PAGES)}


def _sentences() -> Iterator[str]:
    """Paragraphs of real and made letters."""
    for path in sorted(_SAMPLES.rglob("*.txt")):
        letter = read_letter(path).letter
        yield from (
            block.text for block in letter.blocks if block.kind == "paragraph" and len(block.text) > 20
        )


def _shape(number: int, pages: int, sentences: tuple[str, ...]) -> Shape:
    chance = random.Random(number)
    blocks = list(_blocks(chance, pages, sentences))
    if chance.random() < 0.2:
        blocks += _bound(chance, sentences)
    joint = chance.random() < 0.25
    profile = chance.choice(("letter", "letter", "document", "plain"))
    particulars = replace(
        sample_particulars(),
        title=_TITLES[number % len(_TITLES)],
        copy_number="000001" if chance.random() < 0.2 else "",
        secrecy="机密★1年" if chance.random() < 0.1 else "",
        urgency="特急" if chance.random() < 0.2 else "",
        issuer="、".join(_ORGANS[:2]) if joint else _ORGANS[0],
        printer=f"{_ORGANS[0]}办公室" if profile == "document" else "",
        print_date="2023-06-21" if profile == "document" else "",
        signature=" ".join(_ORGANS[: chance.randint(2, 4)]) if joint else _ORGANS[0],
        sealed=chance.choice((None, True, False)),
        salutation=chance.choice(
            ("郭岭委员", "张三、李四、王五、赵六、孙七、周八、吴九、郑十等8名代表", "民盟郑州市委员会")
        ),
        attachments=chance.choice(
            (
                (),
                ("重点任务分解表",),
                (
                    "重点任务分解表",
                    "征询意见表",
                    "郑州市制造业数字化转型三年行动计划（2023—2025年）重点工作任务清单及责任分工",
                ),
            )
        ),
        cc=chance.choice(
            ((), ("市政协提案委员会", "市政府督查室"), tuple(f"市政府第{place}办公室" for place in range(12)))
        ),
        annotation=chance.choice(("", "此件不附附件")),
    )
    return Shape(
        Letter(f"shape{number}", particulars, tuple(blocks)),
        profile,
    )


def _blocks(chance: random.Random, pages: int, sentences: tuple[str, ...]) -> Iterator[Block]:
    wanted, written, number = pages * _CHARACTERS_A_PAGE - 200, 0, 0
    yield paragraph("您好！您提出的提案收悉。现将有关情况答复如下：", id="open")
    while written < wanted:
        number += 1
        name = f"b{number:04d}"
        block = _block(chance, name, sentences)
        written += len(block.text) if block.kind != "table" else 120
        yield block
    yield closing("感谢您对我市工作的关心和支持，欢迎多提宝贵意见。" * chance.randint(1, 6), id="close")


def _bound(chance: random.Random, sentences: tuple[str, ...]) -> Iterator[Block]:
    """Two attachments that are bound in: a table, and a text."""
    yield attachment("重点任务分解表", id="bound1")
    yield _table(chance, "bound2", sentences)
    yield attachment("郑州市制造业数字化转型三年行动计划（2023—2025年）重点工作任务清单", id="bound3")
    for number in range(12):
        yield _block(chance, f"bound4{number}", sentences)


def _block(chance: random.Random, name: str, sentences: tuple[str, ...]) -> Block:
    kind = chance.random()
    if kind < 0.06:
        return heading("关于加强组织领导、完善工作机制的情况", 1, id=name)
    if kind < 0.14:
        return heading(
            f"着力推动第{chance.randint(1, 12)}项任务落实。" + chance.choice(sentences), 2, id=name
        )
    if kind < 0.20:
        return heading("压实责任。" + chance.choice(_LATIN), 3, id=name)
    if kind < 0.24:
        return heading(chance.choice(sentences), 4, id=name)
    if kind < 0.36:
        return paragraph(chance.choice(_LATIN) + chance.choice(sentences) + chance.choice(_LATIN), id=name)
    if kind < 0.39:
        return _table(chance, name, sentences)
    return paragraph(chance.choice(sentences), id=name)


def _table(chance: random.Random, name: str, sentences: tuple[str, ...]) -> Block:
    columns, rows = chance.randint(2, 6), chance.choice((1, 3, 5, 8, 12, 40))
    longest = (2, 6, 14, 40) if columns <= 3 else (2, 4, 8, 14)
    head = ["序号", *(f"第{place}栏" for place in range(1, columns))]
    body = (
        [str(row), *(chance.choice(sentences)[: chance.choice(longest)] for _ in range(1, columns))]
        for row in range(1, rows + 1)
    )
    return table([head, *body], id=name)
