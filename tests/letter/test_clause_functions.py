"""The table of functions, and the words that name one."""

import pytest

from replydesk.letter.clause_functions import FUNCTION_BY_CODE, FUNCTIONS, function_code, function_name


def test_the_functions_are_c01_to_c32_in_order_and_named_apart() -> None:
    assert [function.code for function in FUNCTIONS] == [f"C{number:02}" for number in range(1, 33)]
    assert len({function.name for function in FUNCTIONS}) == len(FUNCTIONS)
    assert all(function.purpose for function in FUNCTIONS)


@pytest.mark.parametrize("code", ["C01", "C04", "C20", "C23", "C24"])
def test_opening_and_ends_stand_once_in_a_letter(code: str) -> None:
    assert FUNCTION_BY_CODE[code].once


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("C20", "C20"),
        ("c20", "C20"),
        ("结尾感谢", "C20"),
        ("C20 结尾感谢", "C20"),
        ("", ""),
        ("C33", ""),
        ("感谢", ""),
    ],
)
def test_a_function_is_known_by_code_or_name(written: str, code: str) -> None:
    assert function_code(written) == code


def test_what_is_no_function_has_no_name() -> None:
    assert function_name("C20") == "结尾感谢"
    assert function_name("") == function_name("C99") == ""
