"""Validators of single particulars: each answers with one Chinese sentence, or "" when all is well."""

import datetime
import re

from replydesk.wording import Wording

_DOC_NUMBER = re.compile(r"[\u4e00-\u9fffA-Za-z]+〔(19|20)\d{2}〕[1-9]\d*号")
_LANDLINE = r"(?:0\d{2,3}-)?\d{7,8}(?:-\d{1,5})?"
_PHONE = re.compile(rf"(?:{_LANDLINE}|1[3-9]\d{{9}})")


def doc_number(text: str) -> str:
    """Whether it is 代字〔年份〕序号号 (GB/T 9704 7.2.5)."""
    if _DOC_NUMBER.fullmatch(text):
        return ""
    if re.search(r"[\[\]【】()（）﹝﹞]", text):
        return Wording("年份应当用六角括号〔〕，例如：郑数函〔2023〕15号。")
    if "第" in text:
        return Wording("序号前不加“第”，例如：郑数函〔2023〕15号。")
    if re.search(r"〕0\d*号", text):
        return Wording("序号不编虚位（不写前面的零），例如：郑数函〔2023〕15号。")
    return Wording("应当是“机关代字〔年份〕序号号”，例如：郑数函〔2023〕15号。")


def copy_number(text: str) -> str:
    """Whether it is six digits (GB/T 9704 7.2.1)."""
    return "" if re.fullmatch(r"\d{6}", text) else Wording("份号是六位阿拉伯数字，例如：000001。")


def iso_date(text: str) -> str:
    """Whether it is a date that exists, in ISO form."""
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return Wording("不是一个日期，例如：2023年6月20日。")
    return ""


def title(text: str) -> str:
    """Whether the title has no stop at its end and no doubled preposition (GB/T 9704 7.3.1, rules R24 and R06)."""
    if text.endswith(tuple("。，；：！？、")):
        return Wording("标题末尾不用标点。")
    if text.startswith("关于对"):
        return Wording("“关于”与“对”重复，用一个即可。")
    return ""


def phone(text: str) -> str:
    """Whether every number in it is a landline or mobile number with a plain hyphen (rule R17)."""
    numbers = re.split(r"[、，；,;]\s*", text.strip())
    return (
        ""
        if all(_PHONE.fullmatch(number) for number in numbers)
        else Wording("电话应当是区号-号码或11位手机号码，例如：0371-60000000。")
    )
