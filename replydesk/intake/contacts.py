"""Contact lines: who may be asked, under which number, in the many ways in which offices write it."""

import re
from dataclasses import dataclass, field

from replydesk.intake.line import Line
from replydesk.intake.words import HAN, any_of

_PERSON = "联系人 经办人 承办人 具体承办人 承办人员 具体经办人 联络人 填报人 联系同志 经办人员 具体联系人 联系人员 承办联系人 联系人姓名"
_PERSON_AND_PHONE = (
    "联系人及电话 联系人及联系电话 承办人及联系电话 承办人及电话 经办人及电话 经办人及联系电话 联系人及联系方式 承办人及联系方式 "
    "联系人、电话 联系人和电话 联系人及手机 联系人与电话 联系人及号码 具体承办人及电话 承办人、联系电话 联系人（电话） 联系人电话 联系人、联系电话"
)
_PHONE = (
    "联系电话 电话 办公电话 手机 手机号码 手机号 联系方式 咨询电话 固定电话 联系人电话 电话号码 办公室电话"
)
_UNIT_AND_PHONE = (
    "联系单位及电话 承办单位及电话 承办科室及电话 联系科室及电话 承办单位及联系电话 联系单位及联系电话"
)
_SIGNATORY = "签发人 签发"
_LEAD = "主办单位 答复单位 承办单位 办理单位"
_CO_HANDLERS = "会办单位 协办单位 分办单位"
_OTHER = (
    "单位负责人签字 负责人签字 领导署名 领导签字 承办负责人 承办责任人 负责人 单位负责人 承办单位负责人 分管领导 分管单位 分管负责人 主要负责人 领办领导 责任领导 承办领导 办理领导 承办科室 联系单位 "
    "联系部门 联系科室 责任单位 传真 地址 联系地址 通讯地址 邮编 邮政编码 电子邮箱 邮箱 电子邮件 E-mail 审核人 核稿人 拟稿人 校对人 科室负责人 分管副局长 责任科室"
)
_ROLES = {
    "person": _PERSON,
    "person_phone": _PERSON_AND_PHONE,
    "phone": _PHONE,
    "unit_phone": _UNIT_AND_PHONE,
    "signatory": _SIGNATORY,
    "lead": _LEAD,
    "co_handlers": _CO_HANDLERS,
    "other": _OTHER,
}
_ROLE_BY_LABEL = {label: role for role, labels in _ROLES.items() for label in labels.split()}
_LABEL = re.compile(
    rf"(?:^|(?<=[ （；，、。|]))(?P<label>{any_of(' '.join(_ROLE_BY_LABEL))}) ?(?P<colon>：|$)"
)
_FIRST_WITHOUT_COLON = re.compile(
    rf"^[（]? ?(?P<label>{any_of(_PERSON + ' ' + _PERSON_AND_PHONE + ' 联系电话 签发人')}) +"
)
# 承办处室：就业处 before labels that are known
_UNKNOWN = re.compile(rf"[ （]*(?P<said>[{HAN}]{{2,8}}：[^：。，]{{1,20}}?)[ ；，]+")
_PHONE_NUMBER = re.compile(
    r"(?<![\d.])(?:[（]?0\d{2,3}[）]? ?[-—–－―]* ?\d{3,4} ?\d{4}|1\d{10}|\d{7,8}|1\d{2} \d{4} \d{4}|1\d{2}-\d{4}-\d{4})(?: ?(?:-|转) ?\d{1,5})?(?!\d)|(?<!\d)(?:12\d{3}|400[- ]?\d{3}[- ]?\d{4}|[48]00-\d{4}-\d{3})(?!\d)"
)


@dataclass(slots=True)
class Contacts:
    """What contact lines say: names and numbers in order, and the rest as it was written."""

    persons: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    co_handlers: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    signatory: str = ""
    lead: str = ""


def read_contacts(line: Line, into: Contacts) -> bool:
    """Take the contacts of a line; False if it is no contact line."""
    key = line.key
    if len(key) > 160:
        return False
    found = list(_LABEL.finditer(key))
    if not found and (first := _FIRST_WITHOUT_COLON.match(key)):
        found = [first]
    if not found or "。" in key.rstrip("。）"):
        return False
    before = key[: found[0].start("label")]
    if before.strip(" （【附注："):
        if not (unknown := _UNKNOWN.fullmatch(before)):
            return False
        into.others.append(line.text[unknown.start("said") : unknown.end("said")])
    for place, match in enumerate(found):
        end = found[place + 1].start("label") if place + 1 < len(found) else len(key)
        role = _ROLE_BY_LABEL[match["label"].replace(" ", "")]
        label = re.sub(r"\s", "", line.text[match.start("label") : match.end("label")])
        _take(role, label, line.text[match.end() : end], key[match.end() : end], into)
    return True


def _take(role: str, label: str, value: str, key: str, into: Contacts) -> None:
    """Put one labelled value where it belongs."""
    numbers = list(_PHONE_NUMBER.finditer(key))
    name = value[: numbers[0].start()] if numbers else value
    name = name.strip(" \t\u3000（）()；;，,、。:：")
    match role:
        case "person" | "person_phone":
            into.persons += [part for part in re.split(r"[、，,；;/]", name) if part.strip()]
            into.phones += map(_tidy_phone, (number[0] for number in numbers))
        case "phone":
            into.phones += map(_tidy_phone, (number[0] for number in numbers))
            if not numbers and value.strip(" （）()；;，。"):
                into.others.append(f"{label}：{value.strip()}")
            elif name and re.fullmatch(rf"[{HAN} ]{{2,5}}", name):
                into.persons.append(name)
        case "unit_phone":
            into.others += (
                [f"{label.removesuffix('及联系电话').removesuffix('及电话')}：{name}"] if name else []
            )
            into.phones += map(_tidy_phone, (number[0] for number in numbers))
        case "signatory":
            into.signatory = into.signatory or re.sub(r"\s", "", name)
        case "lead":
            into.lead = into.lead or name
        case "co_handlers":
            into.co_handlers += [part.strip() for part in re.split(r"[、，,；;]", name) if part.strip()]
        case _:
            rest = value.strip(" \t\u3000；;，,、）)。")
            into.others += [f"{label}：{rest}"] if rest else []


def _tidy_phone(number: str) -> str:
    """The number with a plain hyphen behind the area code and without blanks."""
    number = re.sub(r"\s", "", number.translate(str.maketrans("—–－―", "----")))
    number = re.sub(r"-+", "-", number)
    return re.sub(r"^[（(](0\d{2,3})[）)]-?", r"\1-", number)
