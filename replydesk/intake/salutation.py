"""The line that addresses the proposers: 郭岭委员, A、B等8名代表, 尊敬的X代表您好, 民盟某市委, 苏村代表团."""

import re
from dataclasses import dataclass

from replydesk.intake.line import Line
from replydesk.intake.words import HAN, PERSON, is_organ

_ROLE = r"(?:(?:政协|人大|党)?(?:委员|代表)(?:同志)?|同志|先生|女士)"
_COUNT = r"等 ?(?:\d{1,3}|[一二三四五六七八九十百]{1,3})? ?[名位个]?(?:政协|人大|党)?|(?:\d{1,3}|[二两三四五六七八九十]{1,3}) ?[名位](?:政协|人大|党)?|（等? ?(?:\d{1,3}|[一二三四五六七八九十百]{1,3}) ?[名位]?）"
_GREETING = r"[，、 ]?(?:您们|你们|您|你)好[！，。]?"
# 次仁央宗（女）
_ABOUT = r"（[男女](?:，[^（）]{1,6}族)?）|（[^（）]{1,6}族）"
_ABOUT_END = re.compile(rf" *(?:{_ABOUT}) *$")
_PERSONS = re.compile(
    rf"(?P<polite>(?:各位|尊敬的? ?)*)(?P<names>(?:[{HAN}A-Za-z·•．.・‧×＊*○、，； ]|{_ABOUT}){{1,240}}?)"
    rf"(?P<count>(?: ?(?:{_COUNT}))?) ?(?P<role>(?:各位)?{_ROLE}们?)(?P<aside>(?:（[^（）]{{1,30}}）)?) ?(?P<greeting>(?:{_GREETING})?)(?P<end>：|$|(?<=[好！，。]))"
)
# 尊敬的人大代表许诺、方明：
_ROLE_FIRST = re.compile(
    rf"(?P<polite>(?:尊敬的? ?)?)(?:[省市县区]?|[{HAN}]{{1,12}}(?=政协|人大|人民代表大会))(?P<role>(?:政协|人大|人民代表大会|党)?(?:委员|代表)) ?(?P<names>[{HAN}·、 ]{{2,120}}?)(?:同志|先生|女士)?(?P<count>(?:{_COUNT})?)(?P<aside>)(?P<greeting>(?:{_GREETING})?)(?P<end>：)"
)
# Words that stand where a name would: labels of forms and plain speech, not persons.
_NOT_NAMES = re.compile(
    r"领衔|附议|提案|建议|联名|第一|提出|主办|办理|承办|答复|届次|姓名|工作|邀请|部分|有关|相关|广大|组织|感谢|常务|我|你|您|的|选工|工委|联络|经办|法定|团|界别|议案|专家|群众"
)
_GROUP_WORDS = re.compile(
    r"代表团|小组|界别?(?:委员)?$|活动组|联组|民革|民盟|民建|民进|农工(?:民主)?党|农工|致公党|九三学社|九三|台盟|工商联|无党派|知联会|党派|"
    r"总工会|工会|团[省市县区]?委|共青团|妇联|妇女联合会|侨联|台联|科协|文联|社科联|残联|贸促会|政协.*委(?:员会)?$|人大.*(?:委员会|工委)$|联合会|专委会|商会|学会|支部|总支"
)
_PARTIES = re.compile(r"^(?:中国)?(?:民革|民盟|民建|民进|农工|致公|九三|台盟)|工商联|代表团$|委员小组$|小组$")
# 各位代表, 县政协委员: addressed to all, nobody named.
_NOBODY = re.compile(r"各位|全体|[省市州县区乡镇]")
_LONGEST_GROUP = 60


@dataclass(frozen=True, slots=True)
class Salutation:
    """A salutation found at a line's start.

    `text` is it as written without colon and greeting, `names` whom it names, `greeting` a 您好 fused with it,
    `role` 委员 or 代表 ("" for organizations), `end` where in the line it ends.
    """

    text: str
    names: tuple[str, ...]
    role: str = ""
    greeting: str = ""
    end: int = 0
    whole_line: bool = True


def read_persons(line: Line) -> Salutation | None:
    """The salutation of persons at the line's start, or None. With text behind it, it must end with a colon or 您好."""
    if not re.search(r"委员|代表|同志|先生|女士", line.key):
        return None
    for found in (_PERSONS.match(line.key), _ROLE_FIRST.fullmatch(line.key)):
        if found and (names := _names(found["names"], line, found.start("names"))):
            break
    else:
        return None
    end = found.end()
    rest = line.key[end:].strip()
    if rest and not found["end"] and not found["greeting"]:
        return None
    text_end = found.start("greeting") if found["greeting"] else found.end("aside")
    greeting = line.text[found.start("greeting") : found.end("greeting")].strip("，, ：:")
    if _NOBODY.fullmatch(names[0]):
        names = ()
    return Salutation(
        line.text[:text_end].strip(),
        names,
        found["role"].removeprefix("各位"),
        greeting,
        end,
        whole_line=not rest,
    )


def _names(key: str, line: Line, start: int) -> tuple[str, ...]:
    """The persons and organizations named, as written; () unless every one of them can be a name."""
    if _NOT_NAMES.search(key):
        return ()
    if _NOBODY.fullmatch(key.strip()):
        return (line.text[start : start + len(key)].strip(),)
    names: list[str] = []
    for part in re.finditer(r"[^、，；]+", key):
        end = part.start() + len(_ABOUT_END.sub("", part[0]))
        name = line.text[start + part.start() : start + end].strip()
        folded = key[part.start() : end].strip()
        pieces = [name] if PERSON.fullmatch(folded) else name.split()
        keys = [folded] if PERSON.fullmatch(folded) else folded.split()
        bare = [re.sub(r"(?:委员|代表)$", "", one) for one in keys]
        if not all(PERSON.fullmatch(one) or _GROUP_WORDS.search(one) for one in bare):
            return ()
        names += [piece[: len(one)] for piece, one in zip(pieces, bare, strict=True)]
    return tuple(names)


def read_group(line: Line) -> Salutation | None:
    """The salutation of a delegation, group, party or people's organization on a line of its own, or None."""
    key = line.key
    ends = key.endswith("：")
    name = key.rstrip("： ")
    if not 3 <= len(name) <= _LONGEST_GROUP or re.search(r"[。！？；：《“]|关于|的|答复|提案的", name):
        return None
    known = _PARTIES.search(name) if not ends else _GROUP_WORDS.search(name)
    if not known:
        return None
    text = line.text[: len(name)]
    greeting = ""
    return Salutation(
        text,
        tuple(part.strip() for part in re.split(r"[、，,]", text) if part.strip()),
        "",
        greeting,
        len(key),
    )


def read_fused_group(line: Line) -> Salutation | None:
    """The salutation of a party or organization with text behind its colon: 民盟某市委：贵委提出的…, or None."""
    name, colon, rest = line.key.partition("：")
    if (
        not colon
        or not rest.strip()
        or not 3 <= len(name) <= 40
        or re.search(r"[，。！？；《“]|的|关于", name)
    ):
        return None
    if not _PARTIES.search(name) or not re.match(r" ?(?:贵|你|您|现|关于|收悉)", rest):
        return None
    return Salutation(
        line.text[: len(name)].strip(), (line.text[: len(name)].strip(),), end=len(name) + 1, whole_line=False
    )


def read_addressee(line: Line) -> Salutation | None:
    """An organ addressed on a line of its own with a colon (市水利局：), or None."""
    key = line.key
    if not key.endswith("：") or not is_organ(key[:-1].rstrip()):
        return None
    text = line.text[:-1].strip()
    return Salutation(text, (), "", "", len(key))


def read_by_place(line: Line) -> Salutation | None:
    """Whatever short line with a colon stands where the salutation belongs: 县卫健局并张三委员：; None if it is none."""
    key = line.key
    if (
        not key.endswith("：")
        or len(key) > _LONGEST_GROUP
        or re.search(r"[。！？；]|如下|收悉|情况|号：|来源|时间|日期", key)
    ):
        return None
    text = line.text[:-1].strip()
    return Salutation(text, (), "", "", len(key))
