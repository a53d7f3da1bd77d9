"""A wording is the finished Chinese to whoever reads it as a string, and still knows what it was made of."""

import copy
import pickle

from replydesk.errors import FileError, ReplydeskError
from replydesk.wording import Wording


def test_it_is_the_finished_sentence() -> None:
    wording = Wording("找不到文件“{path}”。", path="a.txt")
    assert wording == "找不到文件“a.txt”。"
    assert (wording.pattern, wording.values) == ("找不到文件“{path}”。", {"path": "a.txt"})


def test_without_values_braces_stay() -> None:
    assert Wording("占位符 {{提案号}}") == "占位符 {{提案号}}"


def test_a_tuple_is_a_list_of_words() -> None:
    assert Wording("没有找到{names}。", names=(Wording("标题"), Wording("署名"))) == "没有找到标题、署名。"


def test_copies_are_wordings_too() -> None:
    wording = Wording("第 {number} 号", number=3)
    copies: list[object] = [copy.copy(wording), copy.deepcopy(wording), pickle.loads(pickle.dumps(wording))]
    for other in copies:
        assert isinstance(other, Wording)
        assert (other, other.pattern, other.values) == (wording, wording.pattern, wording.values)


def test_an_error_says_its_pattern_with_the_values() -> None:
    error = FileError("找不到文件“{path}”。", path="a.txt")
    assert str(error) == "找不到文件“a.txt”。"
    assert error.wording.values == {"path": "a.txt"}


def test_an_error_takes_a_finished_wording_as_it_is() -> None:
    wording = Wording("第 {number} 号", number=3)
    assert ReplydeskError(wording).wording is wording
