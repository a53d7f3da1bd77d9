"""The public version: what is masked, what is left alone, what is told, and what is refused."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.export.disclosure import MASK, DisclosureError, public_version
from replydesk.export.export import html_bytes
from replydesk.intake import read_letter
from replydesk.letter import Letter, Mark, Particulars, new_letter, paragraph, table
from tests.strategies import letters

LETTERS = Path(__file__).parent.parent / "data" / "letters"
OPEN = Particulars(disclosure="主动公开")


def masked(text: str, particulars: Particulars = OPEN) -> str:
    return public_version(new_letter((paragraph(text),), particulars)).letter.blocks[0].text


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("手机13812345678。", "手机×××××××××××。"),
        ("手机138 1234 5678、+86-13912345678", "手机××× ×××× ××××、+××-×××××××××××"),
        ("手机１３８１２３４５６７８", "手机×××××××××××"),
        ("电话0371-60000000，", "电话××××-××××××××，"),
        ("（0371）60000000转801", "（××××）××××××××转×××".replace("转", "×")),
        ("电话：67180421", "电话：××××××××"),
        ("身份证41010119900101123X", "身份证" + MASK * 18),
        ("寄a.b@zz.gov.cn收", "寄×.×@××.×××.××收"),
        ("联系人：宋某 联系电话：", "联系人：×× 联系电话："),
        ("联 系 人：宋 某，", "联 系 人：× ×，"),
        ("（联系人：宋某、买买提·艾力；）", "（联系人：××、×××·××；）"),
        ("联系人及电话：宋某12345", "联系人及电话：××12345"),
        ("经办人为李小明。", "经办人为×××。"),
        ("承办人：宋某联系电话", "承办人：××联系电话"),
    ],
)
def test_what_reaches_a_person_is_masked(text: str, public: str) -> None:
    assert masked(text) == public


@pytest.mark.parametrize(
    "text",
    [
        "投资20230030万元，增长13.5%，共138123456789件。",
        "索引号11331023736032793X/2024-131905，MB1532375/2023-00025。",
        "拨打12345热线，咨询电话400-100-1000。",
        "市政协十五届一次会议第20230030号提案，2023年6月20日。",
        "感谢您联系人民群众的努力，委员郭岭。",
        "我们联系人才市场。",
    ],
)
def test_what_is_public_stays(text: str) -> None:
    found = public_version(new_letter((paragraph(text),), OPEN))
    assert found.letter.blocks[0].text == text
    assert found.told == ()


def test_the_contact_of_the_letter_is_masked_where_the_text_speaks_of_contact() -> None:
    some = replace(OPEN, contact="宋小某", phone="6718421")
    assert masked("请与宋小某联系，6718421。", some) == "请与×××联系，×××××××。"
    assert masked("宋小某同志出席会议。", some) == "宋小某同志出席会议。"
    assert masked("请与{{联系人}}联系。", some) == "请与×××联系。"


def test_cells_are_masked_by_their_column_and_their_neighbor() -> None:
    columns = table([["联系人", "联系电话", "数量"], ["李四", "6718 042", "6718042"]])
    rows = table([["联系人", "王五"], ["电话", "6718042"]], header=False)
    public = public_version(new_letter((columns, rows), OPEN)).letter
    assert public.blocks[0].rows == (("联系人", "联系电话", "数量"), ("××", "×××× ×××", "6718042"))
    assert public.blocks[1].rows == (("联系人", "××"), ("电话", "×××××××"))


def test_what_is_left_out_is_told() -> None:
    some = Particulars(
        contact="宋某",
        phone="0371-60000000",
        cc=("市政协",),
        signatory="高某",
        role="会办",
        annotation="联系人：宋某",
        attachments=("名单13812345678",),
    )
    found = public_version(new_letter((paragraph("正文"),), some))
    assert found.letter.particulars.contact == found.letter.particulars.phone == ""
    assert found.letter.particulars.annotation == "联系人：××"
    assert found.letter.particulars.attachments == ("名单" + MASK * 11,)
    assert list(found.told) == [
        "没有写进网页的要素：联系人、联系电话、签发人、抄送。",
        "公开属性还没有填，上网前请确认这封信可以公开。",
        "这是写给主办单位的会办意见，上网前请确认可以公开。",
        "已遮盖联系人姓名：“联系人：××”。",
        "已遮盖手机号码：“名单×××××××××××”。",
    ]


@pytest.mark.parametrize(
    "some",
    [
        Particulars(secrecy="机密★1年", disclosure="主动公开"),
        Particulars(disclosure="不予公开"),
        Particulars(disclosure="依申请公开"),
    ],
)
def test_what_is_not_public_is_refused(some: Particulars) -> None:
    with pytest.raises(DisclosureError, match="不能导出网页"):
        public_version(new_letter((), some))


def test_marks_stay_where_they_were() -> None:
    block = paragraph("电话13812345678重要", marks=[Mark(13, 15)])
    public = public_version(new_letter((block,), OPEN)).letter
    assert public.blocks[0].marks == block.marks
    assert public.blocks[0].text[13:] == "重要"


@given(letters(), st.sampled_from(["13812345678", "0371-60000000", "a@b.cn", "联系人：宋某。"]))
def test_only_masks_change_the_text(letter: Letter, secret: str) -> None:
    particulars = replace(letter.particulars, secrecy="", disclosure="主动公开")
    letter = replace(letter, particulars=particulars, blocks=(*letter.blocks, paragraph(f"。{secret}")))
    public = public_version(letter).letter
    assert secret not in public.blocks[-1].text
    for block in public.blocks:
        assert len(block.text) >= max((mark.end for mark in block.marks), default=0)
    assert public_version(public).letter.blocks == public.blocks


@pytest.mark.parametrize("file", sorted(LETTERS.rglob("*.txt")), ids=lambda file: file.stem)
def test_no_published_letter_shows_a_mobile_number_or_its_contact(file: Path) -> None:
    letter = read_letter(file).letter
    particulars = replace(letter.particulars, secrecy="", disclosure="主动公开")
    page = html_bytes(replace(letter, particulars=particulars)).decode("utf-8")
    assert not re.search(r"(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])", page)
    for number in filter(None, particulars.phone.split("、")):
        assert number not in page
