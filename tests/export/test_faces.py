"""The table of faces."""

import itertools

from replydesk.export.faces import _KINDS, face_named, installed_name, same_kind, stand_ins


def test_a_face_is_found_under_each_of_its_names() -> None:
    assert face_named("FangSong_GB2312") is face_named("仿宋_GB2312")
    assert face_named("FZXBSJW--GB1-0").names[0] == "方正小标宋简体"
    assert face_named("simsun") is face_named("宋体")


def test_a_face_outside_the_table_stands_for_itself() -> None:
    assert face_named("汉仪某体").names == ("汉仪某体",)
    assert [face.names for face in same_kind("汉仪某体")] == [("汉仪某体",)]
    assert stand_ins("汉仪某体")[0] == "汉仪某体"
    assert "SimSun" in stand_ins("汉仪某体")


def test_no_name_stands_for_two_faces() -> None:
    names = [name.casefold() for kind in _KINDS for face in kind for name in face.names]
    assert len(names) == len(set(names))


def test_stand_ins_begin_with_the_name_asked_for_then_its_kin_then_song() -> None:
    names = stand_ins("KaiTi_GB2312")
    assert names[:3] == ("KaiTi_GB2312", "楷体_GB2312", "楷体")
    assert names.index("华文楷体") < names.index("宋体")
    assert len(names) == len(set(names))


def test_an_installed_face_is_given_under_its_name_there() -> None:
    assert installed_name(face_named("黑体"), {"SIMHEI", "Arial"}) == "SIMHEI"
    assert installed_name(face_named("黑体"), {"Arial"}) == ""


def test_every_kind_begins_with_a_face_that_letters_are_set_in() -> None:
    for kind in _KINDS:
        assert kind[0].office
        flags = [face.office for face in kind]
        assert not any(not one and other for one, other in itertools.pairwise(flags))
