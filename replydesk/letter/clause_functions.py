"""The functions of clauses (功能), C01 to C32: what a reusable passage does in a letter."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClauseFunction:
    """One function: its code, Chinese name, what it does, and whether a letter has it at most once."""

    code: str
    name: str
    purpose: str
    once: bool = False


FUNCTIONS: tuple[ClauseFunction, ...] = (
    ClauseFunction("C01", "收悉开头", "写明是哪一件提案或建议，已经收到", once=True),
    ClauseFunction("C02", "转办开头", "写明由谁转交本单位办理", once=True),
    ClauseFunction("C03", "会商说明", "写明与哪些单位会商", once=True),
    ClauseFunction("C04", "引出答复", "现将有关情况答复如下", once=True),
    ClauseFunction("C05", "开头感谢", "感谢对这方面工作的关心", once=True),
    ClauseFunction("C06", "高度重视", "领导阅示、专题研究、成立专班"),
    ClauseFunction("C07", "评价提案", "肯定所提问题准确、建议有价值"),
    ClauseFunction("C08", "办前沟通", "写明办理前如何沟通、走访"),
    ClauseFunction("C09", "现状情况", "核实情况，数据写明截止日期"),
    ClauseFunction("C10", "已做工作", "已经出台的政策、投入的资金、实施的项目"),
    ClauseFunction("C11", "分条回应", "逐条回应所提的建议"),
    ClauseFunction("C12", "政策依据", "引用法律法规或文件"),
    ClauseFunction("C13", "会办意见引用", "转述会办单位的意见"),
    ClauseFunction("C14", "暂不能采纳", "说明暂时不能办理的原因和替代办法"),
    ClauseFunction("C15", "非本单位职责", "说明职责分工，以及将转告哪个单位"),
    ClauseFunction("C16", "恳请理解", "请提案人理解", once=True),
    ClauseFunction("C17", "下一步引出", "引出下一步工作", once=True),
    ClauseFunction("C18", "承诺事项", "做什么、谁来做、何时做完"),
    ClauseFunction("C19", "跟踪答复", "办成以后再次答复", once=True),
    ClauseFunction("C20", "结尾感谢", "感谢对本单位工作的关心和支持", once=True),
    ClauseFunction("C21", "欢迎监督", "请继续关注并提出意见", once=True),
    ClauseFunction("C22", "征询意见", "请填写并寄回征询意见表", once=True),
    ClauseFunction("C23", "专此答复", "公函的结束语", once=True),
    ClauseFunction("C24", "此致敬礼", "书信的结束语", once=True),
    ClauseFunction("C25", "联系人", "联系人和电话", once=True),
    ClauseFunction("C26", "公开附注", "此件公开发布等附注", once=True),
    ClauseFunction("C27", "抄送", "抄送哪些机关", once=True),
    ClauseFunction("C28", "会办意见正文", "会办单位写给主办单位的意见", once=True),
    ClauseFunction("C29", "延期说明", "说明为何延期、何时答复", once=True),
    ClauseFunction("C30", "二次答复开头", "接续首次答复和反馈的意见", once=True),
    ClauseFunction("C31", "集体提案称谓句", "对党派、团体、代表团的称呼", once=True),
    ClauseFunction("C32", "并案说明", "说明与相关提案一并研究", once=True),
)
"""In the order of a letter. The sources of each stand in the domain notes, section 5."""

FUNCTION_BY_CODE: Mapping[str, ClauseFunction] = {function.code: function for function in FUNCTIONS}


def function_name(code: str) -> str:
    """The Chinese name of the function, "" for none or an unknown one."""
    function = FUNCTION_BY_CODE.get(code)
    return function.name if function else ""


def function_code(name: str) -> str:
    """The code for what a clerk writes: C20, c20, 结尾感谢 or C20 结尾感谢; "" if it names no function."""
    words = name.split()
    for function in FUNCTIONS:
        if words and (words[0].upper() == function.code or words[-1] == function.name):
            return function.code
    return ""
