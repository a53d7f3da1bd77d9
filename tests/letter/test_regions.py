import pytest

from replydesk.letter.regions import level_of, region_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("郑州市大数据管理局", "市"),
        ("市大数据管理局", "市"),
        ("河南省教育厅", "省"),
        ("郑州市金水区教育局", "区"),
        ("郑州市郑东新区管理委员会", "区"),
        ("红旗区教育局", "区"),
        ("滑县教育局", "县"),
        ("凤台县新集镇人民政府", "镇"),
        ("雨露乡人民政府", "乡"),
        ("桃矿街道党政办", "街道"),
        ("喀什地区教育局", "地区"),
        ("恩施土家族苗族自治州教育局", "州"),
        ("广西壮族自治区教育厅", "自治区"),
        ("国家能源局", "国"),
        ("全国政协", "国"),
        ("政协第十四届全国委员会第二次会议", "国"),
        ("市十六届人大二次会议", "市"),
        ("某县第十八届人民代表大会第四次会议", "县"),
    ],
)
def test_the_region_of_an_organ_an_assembly_or_a_session(name: str, kind: str) -> None:
    assert region_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("市场监督管理局", ""),
        ("市市场监督管理局", "市"),
        ("市政管理局", ""),
        ("市政府办公室", "市"),
        ("市民政局", "市"),
        ("郑州市城市管理局", "市"),
        ("鼓楼区城市管理局", "区"),
        ("盐城市教育局", "市"),
        ("郑州市住房和城乡建设局", "市"),
        ("城乡规划局", ""),
        ("乡村振兴局", ""),
        ("新乡市教育局", "市"),
        ("镇江市教育局", "市"),
        ("徐州市教育局", "市"),
        ("社区建设办公室", ""),
        ("郑州市区划地名中心", "市"),
    ],
)
def test_words_that_only_look_like_a_region(name: str, kind: str) -> None:
    assert region_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("全国人大", "全国"),
        ("省政协", "省"),
        ("自治区政协", "省"),
        ("市政协", "市"),
        ("州政协", "市"),
        ("区政协", "县"),
        ("县人大", "县"),
        ("镇人大", "乡"),
        ("", ""),
    ],
)
def test_levels(name: str, level: str) -> None:
    assert level_of(name) == level
