import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter.listing import split_entries, tidy_entry

entries = (
    st.text("市政协提案委员会督查室，·", min_size=1, max_size=12)
    .map(lambda text: text.strip("，"))
    .filter(bool)
)
people = st.text("王李张伟岭国", min_size=2, max_size=4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市政协提案委、市政府督查室；市财政局", ("市政协提案委", "市政府督查室", "市财政局")),
        ("市政协提案委\r\n\n 市政府督查室\t市财政局。", ("市政协提案委", "市政府督查室", "市财政局")),
        ("附件：1. 征询意见表\n2．《关于甲、乙的通知》；", ("征询意见表", "《关于甲、乙的通知》")),
        ("附件1：办理情况（甲、乙）\n附件2：照片", ("办理情况（甲、乙）", "照片")),
        ("（1）甲表；（2）乙表", ("甲表", "乙表")),
        ("“一、二”方案、三", ("“一、二”方案", "三")),
        ("《没有配对、的书名", ("《没有配对", "的书名")),
        ("1.5亿元项目表", ("1.5亿元项目表",)),
        ("2023年工作要点", ("2023年工作要点",)),
        ("抄送：市人大代表工委", ("市人大代表工委",)),
        ("、；\n 。", ()),
        ("", ()),
    ],
)
def test_a_text_is_taken_apart(text: str, expected: tuple[str, ...]) -> None:
    assert split_entries(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("郭岭、李 四、王小五", ("郭岭", "李四", "王小五")),
        ("张 三 李四五 王　二", ("张三", "李四五", "王二")),
        ("张三 李四", ("张三", "李四")),
        ("买买提·艾力、欧阳 锋", ("买买提·艾力", "欧阳", "锋")),
        ("民盟郑州市委、郭岭", ("民盟郑州市委", "郭岭")),
        ("中共 某某市委员会", ("中共 某某市委员会",)),
        ("张 李四", ("张", "李四")),
    ],
)
def test_names_are_parted_by_blanks_too(text: str, expected: tuple[str, ...]) -> None:
    assert split_entries(text, names=True) == expected


@given(st.lists(entries, max_size=6), st.sampled_from(["、", "；", "\n", "\r\n", "; ", "\t"]))
def test_entries_that_are_joined_are_taken_apart_again(some: list[str], between: str) -> None:
    assert split_entries(between.join(some)) == tuple(some)


@given(st.lists(people, max_size=6), st.sampled_from(["、", " ", "\u3000", "\n"]))
def test_names_set_in_columns_are_the_same_names(names: list[str], between: str) -> None:
    spaced = [" ".join(name) if len(name) == 2 else name for name in names]
    assert split_entries(between.join(spaced), names=True) == tuple(names)


@given(st.text("张三、；《》（）1.附件 \n。", max_size=30))
def test_an_entry_taken_apart_again_is_one_entry(text: str) -> None:
    for entry in split_entries(text):
        assert entry == entry.strip()
        assert "\n" not in entry


def test_one_entry_is_tidied() -> None:
    assert tidy_entry(" 李　四 ", names=True) == "李四"
    assert tidy_entry("李 四") == "李 四"
    assert tidy_entry("欧阳 锋", names=True) == "欧阳 锋"
