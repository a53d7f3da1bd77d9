"""The readers of single lines: titles, proposals, salutations, marks, numbers, dates, contacts, frame."""

import pytest

from replydesk.intake import frame
from replydesk.intake.contacts import Contacts, read_contacts
from replydesk.intake.line import make_line
from replydesk.intake.marks import HeadMark, read_choice, read_letterhead, read_marks
from replydesk.intake.numerals import Style, read_numeral
from replydesk.intake.proposal import read_case, subject_in_title, subjects_in_opening, tidy_subject
from replydesk.intake.salutation import read_addressee, read_group, read_persons
from replydesk.intake.tail import attachment_names, is_unfinished_date, signing_date
from replydesk.intake.title import is_title, organ_in_title, split_aside
from replydesk.intake.words import is_organ, organs

# Titles of published letters (ministries, provinces, cities): assembly, session, number, category, kind.
TITLES = [
    ("对十四届全国人大三次会议第7409号建议的答复", "全国人大", "十四届全国人大三次会议", "7409", "", "建议"),
    ("对十三届全国人大五次会议第5997号建议的答复", "全国人大", "十三届全国人大五次会议", "5997", "", "建议"),
    ("关于十三届全国人大一次会议第6750号建议的答复函", "全国人大", "十三届全国人大一次会议", "6750", "", "建议"),
    ("关于政协第十四届全国委员会第三次会议第01819号提案答复的函", "全国政协", "政协第十四届全国委员会第三次会议", "01819", "", "提案"),
    ("关于政协第十四届全国委员会第二次会议第02403号（医疗卫生类173号）提案答复的函", "全国政协", "政协第十四届全国委员会第二次会议", "02403", "医疗卫生类173号", "提案"),
    ("关于政协十四届全国委员会第二次会议第02650号（财税金融类171号）提案答复的函", "全国政协", "政协十四届全国委员会第二次会议", "02650", "财税金融类171号", "提案"),
    ("关于政协十三届全国委员会第四次会议第4521号提案答复的函", "全国政协", "政协十三届全国委员会第四次会议", "4521", "", "提案"),
    ("对省十四届人大二次会议第858号建议的答复", "省人大", "省十四届人大二次会议", "858", "", "建议"),
    ("对省十二届人大五次会议第2017546号建议的答复", "省人大", "省十二届人大五次会议", "2017546", "", "建议"),
    ("关于对省十四届人大三次会议第81号建议的答复", "省人大", "省十四届人大三次会议", "81", "", "建议"),
    ("关于省××届人大×次会议“×××号”建议的答复", "省人大", "省××届人大×次会议", "×××", "", "建议"),
    ("关于湖北省政协十二届一次会议第20180329号提案的答复", "湖北省政协", "十二届一次会议", "20180329", "", "提案"),
    ("关于省政协××届×次会议第×××号提案的答复", "省政协", "××届×次会议", "×××", "", "提案"),
    ("关于市政协第十三届二次会议第20180012号提案的答复", "市政协", "第十三届二次会议", "20180012", "", "提案"),
    ("市住房和城市更新局对市政协十四届四次会议第20250688号提案的答复", "市政协", "十四届四次会议", "20250688", "", "提案"),
    ("对市政协十五届二次会议第0487号提案的答复", "市政协", "十五届二次会议", "0487", "", "提案"),
    ("市委改革办关于市十六届人大六次会议第248号建议的答复", "市人大", "市十六届人大六次会议", "248", "", "建议"),
    ("关于对政协子洲县第十届委员会第二次会议第14号提案的复函", "子洲县政协", "政协子洲县第十届委员会第二次会议", "14", "", "提案"),
    ("关于X县第十八届人民代表大会第四次会议第16-3-45号建议的答复", "X县人大", "X县第十八届人民代表大会第四次会议", "16-3-45", "", "建议"),
    ("关于县政协十届五次会议第D022号提案的答复", "县政协", "十届五次会议", "D022", "", "提案"),
]  # fmt: skip


@pytest.mark.parametrize("expected", TITLES, ids=[title[0] for title in TITLES])
def test_a_title_says_its_proposal(expected: tuple[str, ...]) -> None:
    title, assembly, session, number, category, kind = expected
    assert is_title(title)
    case = read_case(title)
    found = (case.assembly, case.session, case.numbers, case.category, case.kind)
    assert found == (assembly, session, (number,), category, kind)


def test_several_proposals_in_one_title() -> None:
    assert read_case("关于市政协十届三次会议第12号、第15号提案的答复").numbers == ("12", "15")
    assert read_case("关于市政协十届三次会议第012、015号提案的答复").numbers == ("012", "015")


@pytest.mark.parametrize(
    "text",
    [
        "现将您提出的提案答复如下：",
        "您提出的关于加强管理的提案收悉，现将情况答复",
        "关于加强管理的建议",
        "附件：关于提案的答复",
        "一、关于提案的答复。",
        "市大数据管理局",
    ],
)
def test_what_is_no_title(text: str) -> None:
    assert not is_title(text)


def test_organ_and_class_of_a_title() -> None:
    assert (
        organ_in_title("重庆市文化和旅游发展委员会关于市政协六届一次会议第0315号提案的复函")
        == "重庆市文化和旅游发展委员会"
    )
    assert organ_in_title("关于市政协六届一次会议第0315号提案的复函") == ""
    assert split_aside("关于市政协六届一次会议第0315号提案的复函（A类）") == (
        "关于市政协六届一次会议第0315号提案的复函",
        "A",
    )
    assert split_aside("关于第01号（医疗卫生类1号）提案的复函")[1] == ""


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("关于关于规范路灯维护的建议的提案", "规范路灯维护的建议"),
        ("《关于“15分钟生活圈”建设的建议》", "“15分钟生活圈”建设"),
        ("关于《关于加快X的实施意见》落实的建议", "《关于加快X的实施意见》落实"),
        ("关于加强绿化养护工作的建议提案", "加强绿化养护工作"),
        ("关于", "关于"),
    ],
)
def test_a_subject_without_what_is_around_it(text: str, subject: str) -> None:
    assert tidy_subject(text) == subject


@pytest.mark.parametrize(
    ("opening", "subjects"),
    [
        ("您提出的“关于加快发展,助力建设的提案”已收悉,现答复如下:", ("加快发展,助力建设",)),
        ("您提出的关于加强养护的提案收悉，依据《公路法》，现答复如下：", ("加强养护",)),
        ("您的“关于解决入学问题的建议”的提案收悉。", ("解决入学问题",)),
        ("你们提出的《甲的提案》（第12号）、《乙的提案》（第35号）收悉。", ("甲", "乙")),
        ("您提出的关于《修建河堤》的建议收悉", ("修建河堤",)),
        ("您的建议收悉。", ()),
    ],
)
def test_the_subjects_in_an_opening(opening: str, subjects: tuple[str, ...]) -> None:
    assert subjects_in_opening(opening) == subjects


def test_the_subject_in_a_title() -> None:
    assert subject_in_title("关于加强绿化养护工作的建议的答复") == "加强绿化养护工作"
    assert subject_in_title("对区九届人大三次会议关于加强管理，保持畅通建议的答复") == "加强管理，保持畅通"
    assert subject_in_title("关于市政协十五届一次会议第8号提案的答复") == ""


@pytest.mark.parametrize(
    ("line", "salutation", "names"),
    [
        ("郭岭委员:", "郭岭委员", ("郭岭",)),
        ("尊敬袁景行代表：", "尊敬袁景行代表", ("袁景行",)),
        ("李清和等8名代表：", "李清和等8名代表", ("李清和",)),
        ("张群山、刘知海等十代表：", "张群山、刘知海等十代表", ("张群山", "刘知海")),
        (
            "阿依丁·库尔班、米娜娃尔·吐尔逊等2位委员：",
            "阿依丁·库尔班、米娜娃尔·吐尔逊等2位委员",
            ("阿依丁·库尔班", "米娜娃尔·吐尔逊"),
        ),
        ("尊敬的周知平（等13位）代表：", "尊敬的周知平（等13位）代表", ("周知平",)),
        ("尊敬的王 明委员，您好！", "尊敬的王 明委员", ("王 明",)),
        ("马××、xxx代表：", "马××、xxx代表", ("马××", "xxx")),
        ("民盟郑州市委、张三委员：", "民盟郑州市委、张三委员", ("民盟郑州市委", "张三")),
        ("赵六委员、钱七委员：", "赵六委员、钱七委员", ("赵六", "钱七")),
        ("尊敬的人大代表许诺、方明：", "尊敬的人大代表许诺、方明", ("许诺", "方明")),
        ("各位代表：", "各位代表", ()),
        ("郭岭同志：", "郭岭同志", ("郭岭",)),
    ],
)
def test_a_salutation_of_persons(line: str, salutation: str, names: tuple[str, ...]) -> None:
    found = read_persons(make_line(1, line))
    assert found is not None
    assert (found.text, found.names) == (salutation, names)


@pytest.mark.parametrize(
    "line",
    [
        "领衔代表：蔡知海",
        "附议代表：周建远",
        "感谢各位代表",
        "市人大代表工委：",
        "我们的代表：",
        "主办单位：市委员会",
    ],
)
def test_what_is_no_salutation_of_persons(line: str) -> None:
    assert read_persons(make_line(1, line)) is None


@pytest.mark.parametrize(
    "line",
    [
        "苏村代表团：",
        "雨露乡委员小组：",
        "民盟郑州市委：",
        "民进省委会",
        "市工商联：",
        "九三学社武汉市委员会：",
        "市妇联、团市委：",
    ],
)
def test_a_salutation_of_organizations(line: str) -> None:
    found = read_group(make_line(1, line))
    assert found is not None
    assert found.text == line.rstrip("：")


def test_an_organ_addressed_is_no_proposer() -> None:
    found = read_group(make_line(1, "市发展和改革委员会：")) or read_addressee(
        make_line(1, "市发展和改革委员会：")
    )
    assert found is not None
    assert (found.text, found.names) == ("市发展和改革委员会", ())


@pytest.mark.parametrize(
    ("line", "marks"),
    [
        (
            "嶽縣教體字〔2020〕11號  A類  同意公開",
            [("doc_number", "嶽縣教體字〔2020〕11號"), ("result_class", "A"), ("disclosure", "同意公開")],
        ),
        ("类 别：B", [("result_class", "B")]),
        ("类别标记：A1类", [("result_class", "A1")]),
        ("办理结果评级：A", [("result_class", "A")]),
        (
            "×教体函字〔2022〕第36号  签发人：李 强",
            [("doc_number", "×教体函字〔2022〕第36号"), ("signatory", "李强")],
        ),
        ("（信息公开形式：主动公开）", [("disclosure", "主动公开")]),
        (
            "潼民发【2024】275号 签发人：程立新",
            [("doc_number", "潼民发【2024】275号"), ("signatory", "程立新")],
        ),
        ("〔A类〕   公开属性：主动公开", [("result_class", "A"), ("disclosure", "主动公开")]),
        ("35号B类", [("proposal_number", "35"), ("result_class", "B")]),
        ("机密★1年", [("secrecy", "机密★1年")]),
        ("000001", [("copy_number", "000001")]),
        ("特急", [("urgency", "特急")]),
        ("类别：提案", []),
        ("公开透明", []),
    ],
)
def test_marks_of_the_head(line: str, marks: list[tuple[str, str]]) -> None:
    assert read_marks(make_line(1, line)) == [HeadMark(*mark) for mark in marks]


def test_letterhead_and_choice() -> None:
    assert read_letterhead(make_line(1, "潼关县民政局文件")) == "潼关县民政局"
    assert read_letterhead(make_line(1, "有关文件")) == ""
    assert read_choice(make_line(1, "已解决  √ 正在解决   创造条件解决")) == "正在解决"
    assert read_choice(make_line(1, "已解决，正在解决")) == ""


@pytest.mark.parametrize(
    ("line", "style", "ordinal", "rest"),
    [
        ("一、情况", Style.HAN, 1, "情况"),
        ("十二、情况", Style.HAN, 12, "情况"),
        ("一．情况", Style.HAN, 1, "情况"),
        ("(二) 情况", Style.HAN_PARENTHESES, 2, "情况"),
        ("（三）、情况", Style.HAN_PARENTHESES, 3, "情况"),
        ("1．情况", Style.ARABIC, 1, "情况"),
        ("2、情况", Style.ARABIC, 2, "情况"),
        ("(3)情况", Style.ARABIC_PARENTHESES, 3, "情况"),
        ("④情况", Style.CIRCLED, 4, "情况"),
        ("⑸情况", Style.ARABIC_PARENTHESES, 5, "情况"),
        ("㈥情况", Style.HAN_PARENTHESES, 6, "情况"),
        ("7)情况", Style.HALF_PARENTHESIS, 7, "情况"),
        ("第八，情况", Style.ORDINAL, 8, "情况"),
        ("第一部分 情况", Style.ORDINAL, 1, "情况"),
    ],
)
def test_the_number_before_a_heading(line: str, style: Style, ordinal: int, rest: str) -> None:
    found = read_numeral(make_line(1, line))
    assert found is not None
    assert (found.style, found.ordinal, line[found.length :]) == (style, ordinal, rest)


@pytest.mark.parametrize(
    "line",
    [
        "一是加强",
        "1.18亿元",
        "3、4月份",
        "一、二期工程",
        "2023年以来",
        "第一时间",
        "十四五规划",
        "一、",
        "（2023年）",
        "三、四级医院",
    ],
)
def test_numbers_that_are_no_marks(line: str) -> None:
    assert read_numeral(make_line(1, line)) is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2023年6月20日", "2023-06-20"),
        ("2023 年 6 月 20 日（盖章）", "2023-06-20"),
        ("二〇二三年六月二十日", "2023-06-20"),
        ("二○○九年十二月三十一日", "2009-12-31"),
        ("2023.6.20", "2023-06-20"),
        ("市大数据管理局  2023年6月20日", "2023-06-20"),
        ("2023年13月20日", ""),
        ("截至2023年6月20日", ""),
    ],
)
def test_the_signing_date(line: str, date: str) -> None:
    assert signing_date(make_line(1, line)) == date


@pytest.mark.parametrize("line", ["2024年  月  日", "20173月5日", "2023518", "2024年×月×日"])
def test_a_signing_date_that_lost_something(line: str) -> None:
    assert is_unfinished_date(make_line(1, line))


@pytest.mark.parametrize(
    ("line", "persons", "phones"),
    [
        ("(联系人及电话：魏东山 0871- 60000012)", ["魏东山"], ["0871-60000012"]),
        ("（联系人：宋某；联系电话：0851—60000000）", ["宋某"], ["0851-60000000"]),
        ("联系人：张新宇 电话：2200225", ["张新宇"], ["2200225"]),
        ("承 办 人：喬 平  0730-7600009", ["喬 平"], ["0730-7600009"]),
        ("联系电话：0531-66600000、13900000000", [], ["0531-66600000", "13900000000"]),
        ("联系电话：（0371）6788 0000", [], ["0371-67880000"]),
    ],
)
def test_contacts(line: str, persons: list[str], phones: list[str]) -> None:
    contacts = Contacts()
    assert read_contacts(make_line(1, line), contacts)
    assert (contacts.persons, contacts.phones) == (persons, phones)


def test_contacts_with_roles_of_their_own() -> None:
    contacts = Contacts()
    for line in (
        "承办负责人：罗致远",
        "联系单位及电话：农机化司 010-59190000",
        "签发人：姜某",
        "会办单位：市财政局、市人社局",
        "主办单位：市商务局",
    ):
        assert read_contacts(make_line(1, line), contacts)
    assert contacts == Contacts(
        [],
        ["010-59190000"],
        ["市财政局", "市人社局"],
        ["承办负责人：罗致远", "联系单位：农机化司"],
        "姜某",
        "市商务局",
    )
    assert not read_contacts(make_line(1, "联系人民群众，服务基层。"), contacts)


def test_attachment_names() -> None:
    assert attachment_names("1.甲表 2．乙表；3、丙表。") == ["甲表", "乙表", "丙表"]
    assert attachment_names("反馈表") == ["反馈表"]


@pytest.mark.parametrize(
    "name",
    [
        "郑州市大数据管理局",
        "市住房和城乡建设局（市人民防空办公室）",
        "住房和城乡建设部",
        "桃矿街道办事处",
        "三州乡人民政府",
        "中共宁波市委全面深化改革委员会办公室",
        "体育总局",
    ],
)
def test_names_of_organs(name: str) -> None:
    assert is_organ(name)


@pytest.mark.parametrize("text", ["感谢您的关心", "我局", "关于加强管理的局", "建设示范区建设的镇", "好。"])
def test_what_is_no_organ(text: str) -> None:
    assert not is_organ(text)


def test_joint_organs_on_one_line() -> None:
    assert organs("市城市管理局    市公安局交警支队") == ["市城市管理局", "市公安局交警支队"]
    assert organs("市城市管理局 开展工作") == []


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("首页/ 政府信息公开 / 建议提案 / 正文", "网站导航路径"),
        ("当前位置：首页 > 政务公开", "网站导航路径"),
        ("字号： [小][大]", "网页按钮"),
        ("【打印正文】", "网页按钮"),
        ("扫一扫 手机浏览", "网页按钮"),
        ("上一篇：对第900号建议的答复", "上一篇、下一篇链接"),
        ("责任编辑：张三", "网页编辑信息"),
        ("高度重视/全面推进/狠抓落实", ""),
        ("下一步，我局将继续推进。", ""),
    ],
)
def test_parts_of_a_page(line: str, part: str) -> None:
    assert frame.page_part(make_line(1, line)) == part


@pytest.mark.parametrize(
    ("line", "neighbors", "is_footer"),
    [
        ("主办单位:郑州市人民政府办公厅 地址:郑州市中原路233号 邮编:450007", "", True),
        ("主办单位：某市人民政府", "地址：某路1号 邮编：450000", True),
        ("主办单位：某市人民政府", "ICP备12345号", True),
        ("主办单位：某市某局", "办复类别：B 联系人：张三", False),
        ("网站地图 | 关于我们 | 联系我们", "", True),
        ("如有疑问，请联系我们。", "", False),
        ("联系我们", "", False),
    ],
)
def test_the_sites_footer_is_told_from_the_letters_own_fields(
    line: str, neighbors: str, is_footer: bool
) -> None:
    assert frame.is_footer(make_line(1, line), neighbors) is is_footer
