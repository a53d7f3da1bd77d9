"""Format profiles: what they say, what they inherit, and the sentence for every mistake."""

from pathlib import Path

import pytest

from replydesk.export import ProfileError, load_profile

TWIPS_A_MM = 1440 / 25.4


def write(folder: Path, text: str, name: str = "office.toml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_letter_profile_is_the_page_of_the_standard() -> None:
    profile = load_profile("letter")
    assert profile.page.lines == 22
    assert int(profile.page.text_width / profile.styles.body.cell) == 28
    assert (profile.page.text_width, profile.page.text_height) == (8844, 12756)
    assert profile.styles.body.face == "仿宋_GB2312"
    assert [profile.styles.of(f"heading{level}").face for level in range(1, 5)] == [
        "黑体",
        "楷体_GB2312",
        "仿宋_GB2312",
        "仿宋_GB2312",
    ]
    assert profile.styles.title.size == pytest.approx(22 * 20)
    assert profile.styles.body.first_line == pytest.approx(630)


def test_the_plain_profile_has_no_red_head_and_numbers_every_page() -> None:
    plain, letter = load_profile("plain"), load_profile("letter")
    assert not plain.head.mark
    assert not plain.head.lines
    assert plain.page_number.first_page
    assert plain.page == letter.page
    assert plain.styles == letter.styles


def test_an_offices_profile_says_only_what_differs(tmp_path: Path) -> None:
    text = """
inherits = "letter"
[page]
top = "34.58mm"
[styles.base]
latin = "Times New Roman"
[styles.heading3]
bold = true
first_line = "1字"
[annotation.disclosure]
"主动公开" = "（公开）"
"""
    profile = load_profile(write(tmp_path, text))
    assert profile.page.top == pytest.approx(34.58 * TWIPS_A_MM)
    assert profile.page.left == load_profile("letter").page.left
    assert profile.styles.body.latin == "Times New Roman"
    assert profile.styles.heading3.bold
    assert not profile.styles.heading2.bold
    assert profile.styles.heading3.first_line == pytest.approx(315)
    assert dict(profile.annotation.disclosure)["主动公开"] == "（公开）"
    assert dict(profile.annotation.disclosure)["不予公开"] == "（此件不予公开）"


def test_a_profile_may_inherit_from_a_neighbour(tmp_path: Path) -> None:
    write(tmp_path, 'inherits = "plain"\n[cc]\nend = ""\n', "base.toml")
    profile = load_profile(write(tmp_path, 'inherits = "base.toml"\n[cc]\nlabel = "抄报："\n'))
    assert (profile.cc.end, profile.cc.label) == ("", "抄报：")
    assert not profile.head.mark


@pytest.mark.parametrize(
    ("length", "twips"),
    [
        ("10mm", 566.93),
        ("1cm", 566.93),
        ("10 毫米", 566.93),
        ("28.95pt", 579),
        ("579twips", 579),
        ("2行", 1158),
        ("2字", 630),
        ("三号", 320),
        ("小四", 240),
        ("-3磅", -60),
    ],
)
def test_lengths_have_units(tmp_path: Path, length: str, twips: float) -> None:
    text = f'inherits = "letter"\n[signature]\nplain_right = "{length}"\n'
    assert load_profile(write(tmp_path, text)).signature.plain_right == pytest.approx(twips, abs=0.01)


def test_a_character_is_as_wide_as_its_styles(tmp_path: Path) -> None:
    text = 'inherits = "letter"\n[styles.cc]\nleft = "1字"\n'
    assert load_profile(write(tmp_path, text)).styles.cc.left == pytest.approx(280)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('inherits = "letter"\n[page]\ntopp = "37mm"', ["page.topp", "不认识", "是不是 top？"]),
        ('inherits = "letter"\nxyz = 1', ["xyz", "不认识"]),
        ('inherits = "letter"\n[styles.heading9]\nsize = "3号"', ["styles.heading9", "不认识"]),
        ('inherits = "letter"\n[styles.body]\nfont = "宋体"', ["styles.body.font", "不认识"]),
        ('inherits = "letter"\n[page]\ntop = 37', ["page.top", "37", "单位"]),
        ('inherits = "letter"\n[page]\ntop = "37"', ["page.top", "单位"]),
        ('inherits = "letter"\n[page]\ntop = "37 inch"', ["page.top", "单位"]),
        ('inherits = "letter"\n[page]\ntop = "2行"', ["page.top", "单位"]),
        ('inherits = "letter"\n[page]\nleft = "200mm"', ["page", "页边太大"]),
        ('inherits = "letter"\n[page]\ntop = "280mm"', ["page", "页边太大"]),
        ('inherits = "letter"\n[head]\nmark = "yes"', ["head.mark", "true 或 false"]),
        ('inherits = "letter"\n[head]\nline_color = "red"', ["head.line_color", "颜色"]),
        ('inherits = "letter"\n[head]\nmark_narrowest = "0%"', ["head.mark_narrowest", "百分数"]),
        ('inherits = "letter"\n[page_number]\nodd = "outside"', ["page_number.odd", "left、right"]),
        ('inherits = "letter"\n[styles.body]\nsize = "0pt"', ["styles.body", "大于零"]),
        ('inherits = "letter"\n[styles.body]\nface = 3', ["styles.body.face", "引号"]),
        ('inherits = "letter"\n[annotation]\ndisclosure = "公开"', ["annotation.disclosure", "一组文字"]),
        ('inherits = "letter"\nstyles = 1', ["styles", "一组样式"]),
        ('inherits = "letter"\n[styles]\nbody = 1', ["styles.body", "一组格式"]),
        ('inherits = "letter"\npage = 1', ["page", "一组键和值"]),
        ('inherits = "nothing"', ["inherits", "nothing", "找不到"]),
        ("inherits = 3", ["inherits", "名字"]),
        ('inherits = "office.toml"', ["inherits", "绕成了圈"]),
        ('title = "缺"', ["page.width", "没有写"]),
        ("[page", ["office.toml", "TOML"]),
    ],
)
def test_a_mistake_is_one_sentence_that_names_the_key(tmp_path: Path, text: str, words: list[str]) -> None:
    with pytest.raises(ProfileError) as error:
        load_profile(write(tmp_path, text))
    assert "office.toml" in str(error.value)
    for word in words:
        assert word in str(error.value)


def test_an_unknown_name_says_which_there_are() -> None:
    with pytest.raises(ProfileError, match="letter、document、plain"):
        load_profile("leter")
