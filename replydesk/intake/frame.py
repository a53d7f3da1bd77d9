"""The web site around a letter: breadcrumbs, buttons, navigation and the site's footer.

Every rule looks at one whole line and says what of a page it is, or "" when it may be the letter's. They are
only asked before the letter begins and after it ends, and what they take is reported word for word.
"""

import re

from replydesk.intake.line import Line
from replydesk.wording import Wording

_BREADCRUMB_START = re.compile(
    r"^(?:您?(?:当前|现在|目前|所在)?的?(?:当前|所在)?(?:位置|页面)(?:是)?：?|首页)"
)
_BREADCRUMB_STEP = re.compile(r"[^>»›/→|：]{1,20} ?(?:>{1,2}|»|›|→|/) ?")
_BREADCRUMB_WORDS = re.compile(r"首页|公开|栏目|专栏|目录|正文|政务|建议|提案|政策|网站|主页|部门|动态")

_BUTTON = (
    r"打印(?:本页|正文)?|关闭(?:窗口|本页)?|收藏|分享(?:到|至)?[^。]{0,12}|返回(?:顶部|首页|上一页|列表)?|下载(?:Word|PDF|word|pdf|文档)?|纠错|保存|复制链接|朗读|"
    r"扫一扫[^。]{0,20}|扫码[^。]{0,20}|用?微信扫[^。]{0,20}|微信|微博|QQ(?:空间)?|手机浏览|手机版|我要(?:纠错|评论)|相关(?:附件|文档|信息|链接|阅读|新闻)：?|附件下载：?|文件下载：?|"
    r"信件附件|图片附件|字(?:号|体)(?:大小)?：?(?:\[?[大中小默认]*\]?)*|[【\[](?:打印[^】\]]{0,4}|关闭[^】\]]{0,4}|大|中|小|默认|收藏|分享|纠错|字体[^】\]]{0,6})[】\]]|视力保护色：?|视力保护|"
    r"无障碍(?:阅读|浏览)?|适老[^。]{0,4}|语音播报|听新闻|长者(?:模式|专区)?|繁体|简体|智能问答|大|中|小|×|✕|\||正文"
)
_BUTTONS = re.compile(rf"(?:(?:{_BUTTON})[ |｜/、，]*)+")
_EDITOR = re.compile(
    r"^[（(]?(?:责任编辑|责编|编辑|审核|校对|录入|初审|复审|终审|作者|监制|撰稿|网站编辑|信息员|发布人|编审)：[^。]{0,40}$"
)
_NEIGHBOR = re.compile(r"^(?:[【\[]?(?:上|下|前|后)一?(?:篇|条|页)[】\]]?)(?:：|:| |$|没有|关于|对)")
_RELATED = re.compile(
    r"^(?:相关(?:阅读|新闻|文章|信息|链接|推荐|政策|稿件)|热门(?:推荐|文章)|推荐阅读|最新(?:信息|文章)|猜你喜欢|延伸阅读|友情链接|网站导航|主题推荐)：?$"
)

_FOOTER_CERTAIN = re.compile(
    r"ICP备|ICP证|公网安备|网站标识码|网站识别码|备案(?:序号|号|编号)：|版权所有|[Cc]opyright|©|All [Rr]ights|政府网站年度|党政机关标识"
)
# These occur in letters as well; a footer has several of them and no sentence.
_FOOTER_LINKS = re.compile(
    r"网站地图|网站声明|关于我们|联系我们|隐私声明|站点地图|使用帮助|网站管理|最佳浏览|建议使用|本站|友情链接"
)
_FEWEST_LINKS = 2
_LONGEST_FOOTER = 300
_FOOTER_HOST = re.compile(r"(?:主办|承办|主管|维护|建设|技术支持|运维)(?:单位)?：")
_FOOTER_PLACE = re.compile(r"地址：|邮编：|邮政编码：|网址：|传真：")


def is_breadcrumb(line: Line) -> bool:
    """首页 > 政务公开 > 建议提案: steps of a path, or 当前位置."""
    key = line.key
    if len(key) > 160 or "。" in key:
        return False
    steps = len(_BREADCRUMB_STEP.findall(key))
    if _BREADCRUMB_START.match(key):
        return steps >= 1 or len(key) <= 12
    return steps >= 2 and len(_BREADCRUMB_WORDS.findall(key)) >= 2


def is_button(line: Line) -> bool:
    """打印 关闭 分享到 字号：[大][中][小] 扫一扫…: nothing but what one presses or scans."""
    key = line.key.strip() + " "
    bare = re.sub(r"[【】\[\]]", " ", key).lstrip()
    return len(key) <= 80 and bool(_BUTTONS.fullmatch(key) or (bare and _BUTTONS.fullmatch(bare)))


def is_editor(line: Line) -> bool:
    """责任编辑：… at the foot of a page."""
    return bool(_EDITOR.match(line.key))


def is_neighbor_link(line: Line) -> bool:
    """上一篇 and 下一篇 with the titles of other letters."""
    return bool(_NEIGHBOR.match(line.key))


def opens_related(line: Line) -> bool:
    """相关阅读 and the like: what follows are titles of other pages."""
    return bool(_RELATED.match(line.key))


def is_footer(line: Line, neighbors: str) -> bool:
    """Whether the line begins the site's footer. `neighbors` are the keys of the lines beside it.

    主办单位： is the site's host when an address, a postcode, a copyright or a registration stands on the same or the
    next line; alone it may be a field of the letter.
    """
    key = line.key
    if "。" in key or len(key) > _LONGEST_FOOTER:
        return False
    if _FOOTER_CERTAIN.search(key) or len(_FOOTER_LINKS.findall(key)) >= _FEWEST_LINKS:
        return True
    if _FOOTER_HOST.search(key):
        return bool(
            _FOOTER_PLACE.search(key)
            or _FOOTER_CERTAIN.search(neighbors)
            or re.search(r"邮编：|邮政编码：", neighbors)
        )
    return False


def page_part(line: Line) -> str:
    """What part of a page the line is, in Chinese, or "" if it may belong to the letter (footers: see `is_footer`)."""
    if is_breadcrumb(line):
        return Wording("网站导航路径")
    if is_button(line):
        return Wording("网页按钮")
    if is_editor(line):
        return Wording("网页编辑信息")
    if is_neighbor_link(line):
        return Wording("上一篇、下一篇链接")
    return ""
