"""The information table over a letter on a government web site: index number, publisher, topic, dates.

Four layouts occur: 标签：值 (several on a line, blanks or | between), labels without colons, labels and values on
alternate lines, and values alone after bullets; labels may have lost characters (题：/号：/词：).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from replydesk.intake.line import Line, compact, fold
from replydesk.intake.words import CLOCK, DATE, DOC_NUMBER, any_of, is_organ
from replydesk.letter.dates import parse_date

_LABELS: dict[str, str] = {
    "index": "索引号 信息索引号 索取号 信息索引",
    "doc_number": "文号 发文字号 文件编号 发文号 公文字号 发文文号 文件字号",
    "publisher": "发布机构 发布单位 公开责任部门 责任部门 公开机构 公开单位 制发机构 发布部门 公开部门 提供单位 信息提供单位",
    "issuer": "发文机关 发文单位 制发机关 发文机构 制发单位 主办单位 答复单位 承办单位 主办部门 办理单位",
    "source": "来源 信息来源 文章来源 稿件来源 来源单位",
    "topic": "主题分类 组配分类 信息分类 信息类别 公开目录 公文目录 所属分类 体裁分类 目录分类 公开类别 类别 分类 信息类型 文种 栏目 所属栏目 所属主题 服务对象",
    "date": "成文日期 生成日期 制发日期 发文日期 形成日期 成文时间 生成时间 发文时间 制发时间 印发日期 答复时间 答复日期 办理时间",
    "published": "发布日期 公开日期 发布时间 公开时间 时间 信息时间 更新时间 日期 上传时间 公布日期 发表时间 更新日期",
    "disclosure": "公开方式 公开属性 公开形式 公开类型 是否公开 是否同意公开",
    "title": "标题 主题 题目 题名 名称 信息名称 公开事项名称 文件名称 信息标题 公文名称 文件标题",
    "number": "编号 提案编号 建议编号 提案号 建议号 案号",
    "proposers": "领衔代表 附议代表 提案人 提案者 第一提案人 联名人 联名提案人 提出人 建议人 代表姓名 提出者 领衔人 附议人 提案委员",
    "subject": "建议主题 提案主题 案由 提案案由 建议标题 提案标题 提案名称 建议名称 提案题目 建议题目",
    "result": "办理结果 办理类型 办复类别 办理类别 答复类别 办理落实情况",
    "": "主题词 关键词 公开时限 公开范围 公开期限 效力状态 有效性 时效 是否有效 生效日期 实施日期 失效日期 废止日期 终止日期 内容概述 内容摘要 浏览量 浏览次数 浏览 点击数 点击率 点击量 "
    "点击 阅读 阅读量 阅读次数 访问量 访问次数 字号 字体 字体大小 公开程序 载体 语种 信息格式 责任编辑 编辑 作者 审核 公开依据 更新频率 受理结果 提交时间 提出时间 提出日期 "
    "立案时间 界别 代表团 会办单位 协办单位 状态 会议届次 届次 办理状态 信息公开目录 目录编码 附件 公开载体 目录项的基本信息 受理时间 当前状态 满意度 满意程度 评价 有效期 附件下载 打印 分享",
}
_KIND_BY_LABEL = {label: kind for kind, labels in _LABELS.items() for label in labels.split()}
_ANY = any_of(" ".join(_KIND_BY_LABEL))
_LABEL = re.compile(rf"(?:(?<=^)|(?<=[ |｜【\[•·；，]))(?P<label>{_ANY})[】\]]?(?P<colon> ?：| *\|| +|$)")
# Behind a value, what no list of labels names: 索引号：… 机构分类：…
_UNKNOWN_LABEL = re.compile(r"(?:\t| {2,}|　{2,})[|\s]*[\u4e00-\u9fff]{2,6}[：:]")
_CERTAIN_LABELS = {
    "索引号",
    "信息名称",
    "编号",
    "提案号",
    "建议主题",
    "案由",
    "提交时间",
    "承办单位",
    "受理结果",
    "办理落实情况",
    "目录项的基本信息",
    "名称",
    "标题",
    "文件名称",
    "公开事项名称",
    "文号",
    "发文字号",
    "发布机构",
    "发文机关",
    "主题分类",
    "发布日期",
    "成文日期",
    "发文日期",
}
_CUT_LABEL = re.compile(r"(?P<label>[题号类词构期式称关源位]) ?：$")
_BULLET = re.compile(r"^[•·●▪■◆◇○▶►*\-–] ?")
_INDEX_NUMBER = re.compile(
    r"(?=[A-Za-z0-9/\-]*\d{3})[A-Za-z0-9]{4,20}(?:[-/][A-Za-z0-9]*)*[-/]+[A-Za-z0-9\-]*\d{2,}"
)
_NUMBER_FORM = re.compile(r"第? ?([A-Za-z]{0,3}\d[\d\-]*) ?号?")
_ROLES = {"主办": "主办", "会办": "会办", "协办": "会办", "分办": "分办", "独办": "独办", "单办": "独办"}
_CONTACT_LABELS = re.compile(r"^联 *系|^电 *话|^传 *真|^地 *址")
_STATE = re.compile(r"^(?:有效|无效|现行有效|失效|废止|长期公开|面向社会|主动公开|依申请公开|中文|汉语)$")


@dataclass(slots=True)
class PageInfo:
    """What a page's information table says, as written; dates in ISO form. Lists keep what came several times."""

    index: str = ""
    doc_number: str = ""
    publisher: str = ""
    issuer: str = ""
    source: str = ""
    topic: str = ""
    date: str = ""
    published: str = ""
    disclosure: str = ""
    title: str = ""
    number: str = ""
    subject: str = ""
    result: str = ""
    role: str = ""
    proposers: list[str] = field(default_factory=list)
    titles: list[tuple[int, str]] = field(default_factory=list)

    def put(self, kind: str, value: str, line: int) -> bool:
        """Keep a value under its kind; False if it cannot be one of that kind or the kind has one already."""
        value = value.strip(" |；;，,、·　\t")
        if not kind or not value:
            return False
        if kind == "title":
            self.titles.append((line, value))
            return True
        if kind == "proposers":
            self.proposers += [name.strip() for name in re.split(r"[、，,； ]+", value) if name.strip()]
            return True
        if kind in ("date", "published"):
            value = _iso(value)
        elif (kind == "doc_number" and not DOC_NUMBER.search(fold(value))) or (
            kind == "index" and not re.search(r"\d", value)
        ):
            return False
        elif kind == "number":
            value = match[1] if (match := _NUMBER_FORM.fullmatch(fold(value))) else ""
        elif kind == "result" and value in _ROLES:
            kind, value = "role", _ROLES[value]
        if not value or getattr(self, kind):
            return False
        setattr(self, kind, value)
        return True


def _iso(value: str) -> str:
    """The date at the value's start in ISO form (a clock time may follow), or ""."""
    found = DATE.match(fold(value))
    date = parse_date(compact(found[0])) if found else None
    return date.isoformat() if date else ""


def read_table_line(line: Line, info: PageInfo) -> bool:
    """Take the labelled values of one line into the table; False if the line is no line of such a table."""
    key = line.key
    if len(key) > 400 or _CONTACT_LABELS.match(key):
        return False
    found = _labels(key)
    if not found:
        return False
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(key)
        kind = _KIND_BY_LABEL[match["label"].replace(" ", "")]
        value = _UNKNOWN_LABEL.split(line.text[match.end() : end].strip(" |；\t　"))[0]
        if kind in ("source", "published"):
            value = _split_trailing_date(value, info, line.number, kind)
        info.put(kind, value, line.number)
    return True


def _labels(key: str) -> list[re.Match[str]]:
    """The labels of a table's line, the first at its start; [] if it is no such line.

    Without colons a line is a table's if it has two labels or begins with one that letters never begin with.
    """
    found = list(_LABEL.finditer(key))
    if not found or key[: found[0].start()].strip(" |•·*【["):
        return []
    if with_colons := [match for match in found if "：" in match["colon"] or "|" in match["colon"]]:
        return with_colons if with_colons[0] is found[0] else []
    certain = found[0]["label"].replace(" ", "") in _CERTAIN_LABELS
    return found if "。" not in key and (certain or (len(found) > 1 and len(key) <= 120)) else []


def _split_trailing_date(value: str, info: PageInfo, line: int, kind: str) -> str:
    """经研中心 2020-10-19 -> 经研中心; the date is the day of publishing."""
    if kind == "source" and (found := re.search(rf"{DATE.pattern}(?:{CLOCK})?$", value)):
        info.put("published", found[0], line)
        return value[: found.start()].strip()
    return value


def read_table(lines: Sequence[Line], start: int, info: PageInfo) -> int:
    """Read a table's part that begins with the line at `start`; how many lines it took, 0 if none begins there."""
    line = lines[start]
    if not _single_label(line):
        return 1 if read_table_line(line, info) or _read_bare_value(line, info) else 0
    value = lines[start + 1] if start + 1 < len(lines) else None
    kind = _KIND_BY_LABEL.get(line.key.rstrip("： ").replace(" ", ""))
    if value is None or _single_label(value) or _LABEL.match(value.key):
        return 1
    if kind is None:
        kind = _kind_by_value(value)
    if info.put(kind, value.text, value.number) or _fits_unknown(kind, value):
        return 2
    return 1


def _single_label(line: Line) -> bool:
    """Whether the line is a label alone (索引号：, 索引号), perhaps with characters lost before its last one (号：)."""
    name = line.key.rstrip("： ").replace(" ", "")
    if not line.key.endswith("："):
        return name in _CERTAIN_LABELS and _KIND_BY_LABEL[name] != "result"
    return name in _KIND_BY_LABEL or bool(_CUT_LABEL.match(line.key))


def _kind_by_value(line: Line) -> str:
    """The kind of a value whose label is cut: told by its form."""
    if DOC_NUMBER.fullmatch(line.key):
        return "doc_number"
    if _INDEX_NUMBER.fullmatch(line.key):
        return "index"
    if _iso(line.key):
        return "published"
    if re.search(r"(?:答复|复函|回复|的函)$", line.key):
        return "title"
    return "topic" if re.search(r"建议|提案", line.key) else ""


def _fits_unknown(kind: str, line: Line) -> bool:
    """Whether a value that the table has no place for is one nevertheless (主题词, 效力状态)."""
    return (
        len(line.key) <= 40
        and not re.search(r"[。：]$|答复$|复函$", line.key)
        and kind in ("", "topic", "publisher", "source", "issuer")
    )


def _read_bare_value(line: Line, info: PageInfo) -> bool:
    """Take a value without label (after a bullet, or of an unmistakable form) into the table."""
    bullet = _BULLET.match(line.key)
    key, text = (line.key[bullet.end() :], line.text[bullet.end() :]) if bullet else (line.key, line.text)
    if not _iso(key) and _INDEX_NUMBER.fullmatch(key) and re.search(r"[/]|\d{4}-\d|-\d{4}", key):
        return info.put("index", text, line.number) or True
    if re.fullmatch(rf"(?:{DATE.pattern}){CLOCK}", key):
        return info.put("published", text, line.number) or True
    if not bullet or len(key) > 60 or "。" in key:
        return False
    if _iso(key) and len(key) <= 20:
        # Of two dates without labels the first is the signing date, the second the publishing date.
        if info.published and not info.date:
            info.date, info.published = info.published, _iso(key)
            return True
        return info.put("published", text, line.number)
    if DOC_NUMBER.fullmatch(key):
        return info.put("doc_number", text, line.number)
    if _STATE.match(key):
        if key in ("主动公开", "依申请公开"):
            info.put("disclosure", text, line.number)
        return True
    if is_organ(key):
        return info.put("publisher", text, line.number) or True
    if re.search(r"建议|提案|政务|综合|公开", key) and not re.search(r"答复|复函|回复", key):
        return info.put("topic", text, line.number) or True
    if re.search(r"(?:答复|复函|回复|的函)$", key):
        return info.put("title", text, line.number)
    return True
