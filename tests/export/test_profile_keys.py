"""The names of the keys: every key of a profile has one, and the form shows only keys that there are."""

from replydesk.export import load_profile
from replydesk.export.profile_draft import written
from replydesk.export.profile_keys import ONLY_IN_FILE, choice_name, form, leaves, name_of
from replydesk.export.profile_reader import profile_file, read_tables


def test_every_key_of_a_profile_has_a_chinese_name() -> None:
    nameless = []
    for key, _ in leaves():
        try:
            name_of(key)
        except KeyError:
            nameless.append(key)
    assert nameless == []


def test_every_key_is_in_the_form_or_said_to_be_only_in_the_file() -> None:
    shown = {entry.key for _, keys in form() for entry in keys}
    lost = {key for key, _ in leaves() if not key.startswith("styles.")} - shown - set(ONLY_IN_FILE)
    assert lost == set()
    assert shown & set(ONLY_IN_FILE) == set()


def test_there_is_no_name_for_a_key_that_no_profile_has() -> None:
    known = {key for key, _ in leaves()}
    named = {entry.key for _, keys in form() for entry in keys} | set(ONLY_IN_FILE)
    assert {key for key in named - known if not key.startswith("annotation.disclosure.")} == set()


def test_no_two_keys_of_a_group_have_one_name() -> None:
    for group, keys in form():
        labels = [entry.label for entry in keys]
        assert len(set(labels)) == len(labels), group


def test_every_field_of_the_form_has_a_value_in_the_letter_profile() -> None:
    tables = read_tables(profile_file("letter"))
    disclosures = dict(load_profile("letter").annotation.disclosure)
    for _, keys in form():
        for entry in keys:
            value = written(tables, entry.key)
            assert isinstance(value, bool) == (entry.kind == "switch"), entry.key
            if entry.kind in ("length", "size", "choice"):
                assert value, entry.key
            if entry.key.startswith("annotation.disclosure."):
                assert entry.key.rpartition(".")[2] in disclosures


def test_a_name_says_what_it_belongs_to() -> None:
    assert name_of("page.top") == ("页面", "天头")
    assert name_of("styles.heading2.size") == ("二级标题", "字号")
    assert name_of("styles.base.bold") == ("各处", "加粗")
    assert name_of("head.line_thin") == ("", "细红线")


def test_every_choice_has_a_chinese_name() -> None:
    choices = [(entry.key, value) for _, keys in form() for entry in keys for value in entry.choices]
    assert [(key, value) for key, value in choices if choice_name(key, value) == value] == []
