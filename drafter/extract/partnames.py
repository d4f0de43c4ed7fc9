"""Names of parts as a report prints them.

其中政策法规类信息12条 names 政策法规类信息, 通过门户网站公开506条 names 门户网站.
"""

from __future__ import annotations

import re

from drafter.text.lexicon import any_of, classes
from drafter.text.search import has_any as holds

_HEAD = re.compile(
    r"^(?:信息(?=[，；])|[；，、。：:,]|以及|和|及|与|还有|另有|并|其中|(?:其余|余下|剩余)(?:分别)?(?:为|是|有)|包括|主要包括|主要有|主要是|主要为|主要|"
    r"分别为|分别是|分别有|分别|涉及(?![^，；]{2,10}(?:不予|不同意|未|部分)公开)|中(?=予以|同意|不予|部分|全部|公开)|含|内含|有(?!关|线|害|色|机|效)|为(?!民|农)|是|即|依次为|依次是|依次|"
    r"又分为|又分|分为|细分为|具体为|具体是|归入|列入|计入|新增|编发|推送|上传|刊发|转发|张贴|则|来自|由|"
    r"办结件中|已办结的|答复结果为|办理结果为|结果为|"
    r"按[^，：]{1,12}?(?:分为|分|划分|看|统计|分类)[，：]?|从[^，：]{1,14}?(?:看|分|来看)[，：]?|"
    r"[一二三四五六七八九十]+(?:类)?是|[（(]?[\d一二三四五六七八九十]{1,2}[）).、．]|[①-⑳●■◆·]|"
    r"(?:主动公开|共公开|公开|共发布|发布|公布|更新)"
    r"(?!栏|平台|电话|大厅|专栏|专区|目录|指南|网|率|形式|方式|渠道|会|屏|服务)|"
    r"属于(?!已|国家|本|不|行政(?!执法)|三|四)|受理|收到|经由|通过|在(?!线)|利用|依托|借助|采取|采用|"
    r"(?:我镇|我乡|我街道|我处|本镇|本乡|全镇|镇政府|街道|全年|本年度?|年内|20\d\d年度?)(?=在|通过|利用|共|主动|公开|发布)|"
    r"(?:我镇|我乡|我街道|街道|全镇)(?=20\d\d年)|申请人(?=通过|以|采用|采取)|[^，；。]{0,8}——|以(?!及|案|工))+"
)
_TAIL = re.compile(
    r"(?:的(?:有|为|是|共|计)?|[：:，]|—|-|共计|共有|总计|合计|共|计|有|为|是|达|约|占|占比|各|方面|分别|"
    r"更新|(?:转发|张贴|刊登|推送|发布)?其中的|(?<=信息)数|(?<=[站台号栏])上|方式提出(?:申请)?(?:的)?|提出(?:申请)?(?:的)?)+$"
)
_CHANNEL_TAIL = (
    rf"(?:等)?(?:主动)?(?:共)?(?:{any_of('disclose')}|转发)"
    r"(?:政府|政务|各类)*(?:信息)?(?:条数|数量|数)?$"
)
_CHANNEL_TAILS = (re.compile(_CHANNEL_TAIL), re.compile("上" + _CHANNEL_TAIL))
CHANNEL = re.compile(any_of("channel"))
"""Where information is published, as against what it is about."""
_NO_NAME = re.compile(
    r"由$|从$|季度|(?:最多|居多|最大|居首|较多)$|加总|^比$|多出来|^(?:升|降|增|减)(?:到|至|为)|反而|^(?:两者|二者|三者|两项|两处|三项|上述|以上)$|平均|同比|增长|增加|减少|下降|提高|上升|比上年|较上年|比20|较20|^占|累计|[一二三四五六七八九十]个方面|达到|年底|年末|剩余|完成率|"
    r"每月|每年|每季|办结率|答复率|满意|截至|以来|其中|超过|不超过|不到|少于|多于|左右|^将|^拟|^计划(?!总结|类|规划|生育)|结转|分别|#|。|"
    r"^(?:全年|本年|本年度|年内|当年|我镇|我乡|我街道|本镇|本乡|全镇|全乡|共|另|其|办结|已办结|答复|已答复|回复|共有|新收|"
    r"收到|总数|总量|数量|信息总数|上年|去年|今年)$|中$|^年内|^少的|^多的|^仅|^只|信息公开$|公开(?:政府|政务)信息(?:条数|数量|数)?$|^内含|^截"
)
_QUOTED = re.compile(r"“([^“”]{1,24})”")
_BRACKET_ASIDE = re.compile(r"（(?:由|指|不含|已|即|如|来自|同)[^（）]*）$")
_BRACKET_WITH_FIGURES = re.compile(r"（[^）]*[A-Za-z\d][^）]*）(?=公开|发布|主动)")
_INFORMATION_OF_KIND = re.compile(r"(?<=类)的信息$")
_INFORMATION_TWICE = re.compile(r"(?<=信息)类信息$")
_AND_OTHERS = re.compile(r"[^，；：。\d#]{2,24}等其[他它](?:方式|渠道|途径|形式|载体|平台|媒介|类|信息)*")
_NAMES_WITH_DIGITS = re.compile(r"20\d\d年度?|\d{5}|[A-Za-z]-?\d+|\d[GgD]")
_DIGIT = re.compile(r"\d")
_HALVED = str.maketrans("（）：，", "():,")


def as_printed(name: str, quote: str) -> str:
    """A part's name as its sentence prints it, half-width brackets and colons included."""
    if name in quote:
        return name
    halved = name.translate(_HALVED)
    return halved if halved in quote else name


def _unquoted(text: str) -> str:
    """The text without quotation marks around all of it, or left alone at an end."""
    if text.count("“") == text.count("”"):
        return text[1:-1] if text.startswith("“") and text.find("”") == len(text) - 1 else text
    return text.strip("“”\"'")


def name_of(raw: str) -> str:
    """A part's name as printed, without what leads to it and what ties it to its figure; empty when it is no name."""
    said = raw.strip(" ")
    before = None
    while before != said:
        before = said
        said = _HEAD.sub("", said).strip(" ")
    said = said.strip(" ，：")
    if found := _QUOTED.fullmatch(said):
        return found[1]  # quoted names are taken as they stand
    said = _BRACKET_ASIDE.sub("", _BRACKET_WITH_FIGURES.sub("", said))
    if said.count("（") != said.count("）"):
        said = said.strip("（）")
    said = _unquoted(said)
    said = _INFORMATION_OF_KIND.sub("", _TAIL.sub("", said))
    said = _INFORMATION_TWICE.sub("", said)  # 机构信息类信息 is 机构信息
    for tail in _CHANNEL_TAILS:
        bare = tail.sub("", said)
        if bare != said and CHANNEL.search(bare):
            said = bare
            break
    said = _unquoted(said.strip(" ，、："))
    if _AND_OTHERS.fullmatch(said):
        return said
    # A digit belongs to a name only in a year, a hotline, a form's number or 5G.
    if _DIGIT.search(said) and _DIGIT.search(_NAMES_WITH_DIGITS.sub("", said)):
        return ""
    if "apart" in classes(said):
        return ""  # 不在172条之内
    longest = 32 if "“" in said else 20
    if not 2 <= len(said) <= longest or _NO_NAME.search(said) or holds(said, *"，；：。？！"):
        return ""
    return said
