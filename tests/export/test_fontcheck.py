"""Which faces a machine lacks, and what is said of it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from replydesk.export import Profile, load_profile
from replydesk.export.faces import _KINDS
from replydesk.export.fontcheck import FaceFinding, check_faces, uses

LETTER = load_profile("letter")
OFFICE = {"仿宋_GB2312", "楷体_GB2312", "方正小标宋简体", "黑体", "宋体"}
WINDOWS = {"FangSong", "KaiTi", "SimHei", "SimSun", "Times New Roman"}
NAMES = [name for kind in _KINDS for face in kind for name in face.names]


def by_face(profile: Profile, installed: set[str]) -> dict[str, FaceFinding]:
    return {finding.face: finding for finding in check_faces(profile, installed)}


def test_the_uses_of_a_profile_are_its_faces_with_their_roles() -> None:
    found = uses(LETTER)
    assert set(found) == OFFICE
    assert found["方正小标宋简体"] == ("mark", "title", "attachment_title")
    assert found["楷体_GB2312"] == ("heading2",)


def test_a_mark_that_is_not_printed_needs_no_face() -> None:
    profile = replace(LETTER, head=replace(LETTER.head, mark=False))
    assert uses(profile)["方正小标宋简体"] == ("title", "attachment_title")


def test_the_latin_face_is_a_face_too() -> None:
    base = replace(LETTER.styles.base, latin="Times New Roman")
    profile = replace(LETTER, styles=replace(LETTER.styles, base=base))
    found = by_face(profile, OFFICE)["Times New Roman"]
    assert found.state == "missing"
    assert found.setting == ""


def test_nothing_is_said_of_a_machine_that_has_all() -> None:
    findings = check_faces(LETTER, OFFICE)
    assert {finding.state for finding in findings} == {"installed"}
    assert {finding.remedy for finding in findings} == {""}


def test_an_english_name_is_the_same_face() -> None:
    found = by_face(LETTER, {"FangSong_GB2312"})["仿宋_GB2312"]
    assert (found.state, found.shown) == ("installed", "FangSong_GB2312")


def test_windows_without_office_faces_shows_what_the_profile_names_instead() -> None:
    found = by_face(LETTER, WINDOWS)
    body = found["仿宋_GB2312"]
    assert (body.state, body.shown) == ("replaced", "FangSong")
    assert body.sentence == "Word 改用“FangSong”显示"
    assert body.setting == 'styles.base.face = "FangSong"'
    assert found["楷体_GB2312"].setting == 'styles.heading2.face = "KaiTi"'
    assert found["黑体"].state == "installed"


def test_a_face_without_kin_on_the_machine_is_to_be_installed() -> None:
    title = by_face(LETTER, WINDOWS)["方正小标宋简体"]
    assert title.state == "missing"
    assert title.sentence == "Word 会自行换一种字体，多半是宋体"
    assert title.remedy == "安装“方正小标宋简体”"
    assert title.used_for == ("机关标志", "标题", "附件标题")


def test_kin_that_the_profile_does_not_name_is_offered_as_a_setting() -> None:
    title = by_face(LETTER, {"STZhongsong"})["方正小标宋简体"]
    assert (title.state, title.shown) == ("missing", "")
    roles = ("mark", "title", "attachment_title")
    assert title.setting == "；".join(f'styles.{role}.face = "STZhongsong"' for role in roles)


def test_several_alternatives_are_tried_in_turn() -> None:
    profile = replace(LETTER, alternatives=(("方正小标宋简体", "方正小标宋_GBK, 华文中宋"),))
    assert by_face(profile, {"华文中宋"})["方正小标宋简体"].shown == "华文中宋"


def test_a_linux_face_is_no_setting_for_an_office() -> None:
    found = by_face(LETTER, {"Noto Sans CJK SC", "AR PL KaitiM GB"})
    assert {finding.setting for finding in found.values()} == {""}


def test_what_the_style_of_every_paragraph_uses_is_not_counted_twice() -> None:
    assert "anchor" not in by_face(LETTER, OFFICE)["仿宋_GB2312"].roles


@given(st.sets(st.sampled_from(NAMES)))
def test_missing_faces_come_first_and_what_is_shown_is_installed(installed: set[str]) -> None:
    findings = check_faces(LETTER, installed)
    order = ["missing", "replaced", "installed"]
    places = [order.index(finding.state) for finding in findings]
    assert places == sorted(places)
    for finding in findings:
        assert (finding.shown in installed) is (finding.state != "missing")
        assert (finding.remedy == "") is (finding.state == "installed")
