"""What a title or an opening says of the proposal: body, session, number, category, kind and subject."""

import re
from dataclasses import dataclass, field

from replydesk.intake.line import compact, fold
from replydesk.intake.words import NUMERAL as _COUNTED

_NUMERAL = rf"(?:{_COUNTED}|[×xX])"  # forms and rules print 第×届

_SESSION = re.compile(
    rf"(?P<before>[^，。；：、“”《》（）]{{0,24}}?)(?P<term>第?{_NUMERAL}{{1,4}}[届次])"
    rf"(?P<infix>(?:[^，。；：、“”《》（）第]{{0,14}}?(?:人大|人民代表大会|委员会|党代表大会|代表大会|党代会|政协)(?:会议)?)?)"
    rf"(?P<meeting>第?{_NUMERAL}{{1,3}}次(?:全体)?(?:会议|全会))"
)
_RECESS = re.compile(
    rf"(?P<before>[^，。；：、“”《》（）]{{0,24}}?)(?P<term>(?:第?{_NUMERAL}{{1,4}}届)?)(?P<infix>(?:人大|人民代表大会)(?:常委会|常务委员会)?)(?P<meeting>闭会期间)"
)
# What stands before the name of the body in a title or a sentence.
_LEAD_IN = re.compile(r".*(?:关于对|关于|针对|对|在|提出的?|的|就)")
_NUMBER = r"[A-Za-z]{0,3}\d+(?:[-—/]\d+)*|[×xX]{1,4}|[一二三四五六七八九十百]{1,5}"
_NUMBERS = re.compile(
    rf"(?:(?:第|编号：?|（) ?[“\"]?|(?<=会议)[“\"]|(?<=会议)(?=\d))(?P<first>{_NUMBER})[”\"]?(?=号|、|和|，第|）?(?:提案|建议))(?P<more>(?:号?[、和，]第?(?:{_NUMBER}))*)号?"
    rf"(?:（(?P<category>[^（）]*类[^（）]*|[^（）]{{2,12}}\d+号)）)?(?P<noun>[^，。；：]{{0,4}}?(?:提案|建议|议案))?"
)
_KIND_WORDS = (("提案", "提案"), ("建议", "建议"), ("议案", "建议"))
_QUOTED = re.compile(r"《((?:[^《》]|《[^《》]*》|〈[^〈〉]*〉)+)》|“((?:[^“”]|“[^“”]*”)+)”|\"([^\"]+)\"")
_WRAPPERS = (("《", "》"), ("“", "”"), ('"', '"'))
_SUBJECT_HEAD = re.compile(r"^(?:关于|对于?(?=进一步|加快|加强))+")
_SUBJECT_TAIL = re.compile(r"(?:的)?(?:建议提案|提案建议|提案|建议案|建议|议案)$")
_BARE_SUBJECT = re.compile(
    r"(?:提出|提交|反映|撰写|所提|您|你们?|代表|委员)的?[，、]?(?:第[^，。]{1,12}号)?(?P<subject>关于[^。；]{3,80}?)的?(?:建议提案|提案建议|提案|建议|议案)"
    r"(?=[，。（、]|收悉|已|办理|进行|我|现|交|由|转|，|的|内容|后|$)"
)
_TITLE_SUBJECT = re.compile(
    r"(?:关于对?|对)(?P<subject>.{4,90}?)的?(?:建议提案|提案|建议|议案)(?:办理(?:情况|意见))?的?(?:答复|复函|回复|回函|函|会办|协办|办理)"
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one text says of the proposal; "" and () for what it does not say."""

    assembly: str = ""
    session: str = ""
    numbers: tuple[str, ...] = ()
    category: str = ""
    kind: str = ""
    subjects: tuple[str, ...] = field(default=())


def read_case(text: str) -> Proposal:
    """The body, session, number, category and kind in a title or a sentence.

    The short form 市政协十五届一次会议 is the body and its session. In the long forms the body's name stands inside or
    around the term (十四届全国人大一次会议, 政协子洲县第十届委员会第二次会议): there the session is the whole as written.
    """
    source = compact(text)
    key = fold(source)
    if not (session := _SESSION.search(key) or _RECESS.search(key)):
        numbers, category, kind = _read_number(key, source, 0)
        return Proposal(numbers=numbers, category=category, kind=kind)
    start = session.start("before")
    if lead_in := _LEAD_IN.match(key, start, session.end("before")):
        start = lead_in.end()
    before = source[start : session.end("before")]
    infix = source[session.start("infix") : session.end("infix")]
    whole = source[start if infix else session.start("term") : session.end()]
    numbers, category, kind = _read_number(key, source, session.end())
    assembly = _assembly(before, infix)
    kind = kind or ("提案" if "政协" in fold(assembly) else "建议" if "人大" in assembly else "")
    return Proposal(assembly, whole, numbers, category, kind)


def _assembly(before: str, infix: str) -> str:
    """The body's everyday name from the two parts around the term: 市 + 人大, 政协 + 全国委员会, 市政协."""
    if not infix:
        return before
    for formal, short in (
        ("常务委员会", ""),
        ("常委会", ""),
        ("人民代表大会", "人大"),
        ("党代表大会", "党代会"),
        ("代表大会", "党代会"),
        ("会议", ""),
    ):
        infix = infix.replace(formal, short)
    if fold(before).startswith("政协") or fold(infix).endswith("委员会"):
        place = before.removeprefix("政协").removeprefix("政協") + infix.removesuffix("委员会").removesuffix(
            "委員會"
        )
        return place if fold(place).endswith("政协") else place + ("政協" if "協" in before else "政协")
    return before + infix


def _read_number(key: str, source: str, start: int) -> tuple[tuple[str, ...], str, str]:
    """The numbers, the category in brackets behind them, and the kind of case that they name."""
    found = _NUMBERS.search(key, start)
    if not found or (start and found.start() - start > 30):
        return (), "", ""
    first = source[found.start("first") : found.end("first")]
    more = re.findall(_NUMBER, source[found.start("more") : found.end("more")])
    category = source[found.start("category") : found.end("category")] if found["category"] else ""
    noun = found["noun"] or ""
    kind = next((kind for word, kind in _KIND_WORDS if noun.endswith(word)), "")
    return (first, *more), category, kind


def number_in_opening(text: str) -> tuple[str, ...]:
    """The numbers that an opening sentence gives: （第0315号）, 第182号《…》, （16-3-45号）."""
    source = compact(text)
    found = re.search(rf"(?:第|（|编号：?)(?P<number>{_NUMBER})号", fold(source))
    return (source[found.start("number") : found.end("number")],) if found else ()


def subjects_in_opening(text: str) -> tuple[str, ...]:
    """The subjects that an opening sentence names, in 《》, in “” or bare."""
    source = text
    key = fold(source)
    found = []
    bare = _BARE_SUBJECT.search(key)
    for quoted in _QUOTED.finditer(key):
        if bare and _is_part(quoted, bare):
            continue
        group = next(number for number in (1, 2, 3) if quoted[number])
        inside = key[quoted.start(group) : quoted.end(group)]
        behind = key[quoted.end() : quoted.end() + 14]
        if re.search(r"关于|建议|提案", inside) or re.match(
            r"[^，。]{0,6}?(?:的?(?:提案|建议)|收悉|（第)", behind
        ):
            found.append(tidy_subject(source[quoted.start(group) : quoted.end(group)]))
            continue
        if found:
            break
    if not found and bare:
        found.append(tidy_subject(source[bare.start("subject") : bare.end("subject")]))
    return tuple(subject for subject in found if subject)


def _is_part(quoted: re.Match[str], bare: re.Match[str]) -> bool:
    """Whether the quotation is only a word within a subject that is not quoted: 关于打造“某某”品牌的建议."""
    inside = bare.start("subject") < quoted.start() and quoted.end() <= bare.end("subject")
    return inside and not re.search(r"关于|(?:建议|提案)[》”]$", quoted[0])


def subject_in_title(text: str) -> str:
    """The subject in a title that goes by it (关于…的提案的答复) or quotes it; "" if it has none."""
    source = compact(text)
    key = fold(source)
    if quoted := re.search(r"[《“](关于.+)[》”]", key):
        return "" if _SESSION.search(quoted[1]) else tidy_subject(source[quoted.start(1) : quoted.end(1)])
    if session := _SESSION.search(key):
        rest = re.match(r"(?:期间|上)?(?:第[^号]{1,12}号)?(?=关于)", key[session.end() :])
        if not rest:
            return ""
        key, source = key[session.end() + rest.end() :], source[session.end() + rest.end() :]
    found = _TITLE_SUBJECT.search(key)
    if found and re.search(r"第[^号]{1,12}号|次会议", found["subject"]):
        return ""
    return tidy_subject(source[found.start("subject") : found.end("subject")]) if found else ""


def tidy_subject(text: str) -> str:
    """The subject without quotes, without 关于 before and 的提案 or 的建议 behind it."""
    while True:
        text = text.strip()
        key = fold(text)
        if (head := _SUBJECT_HEAD.match(key)) and len(key) > head.end():
            text = text[head.end() :]
        elif any(_wraps(key, opening, closing) for opening, closing in _WRAPPERS):
            text = text[1:-1]
        elif key[-1:] in ("》", "”") and not _paired(key):
            text = text[:-1]
        elif key[:1] in ("《", "“") and not _paired(key):
            text = text[1:]
        elif (tail := _SUBJECT_TAIL.search(key)) and tail.start():
            return text[: tail.start()].strip()
        else:
            return text


def _wraps(key: str, opening: str, closing: str) -> bool:
    """Whether one pair of marks encloses the whole."""
    inside = key[1:-1]
    return (
        len(key) > 2
        and key[0] == opening
        and key[-1] == closing
        and opening not in inside
        and closing not in inside
    )


def _paired(key: str) -> bool:
    return key.count("《") == key.count("》") and key.count("“") == key.count("”")
