"""How the prose states the smaller figures of a report: the words before them, behind them, and that deny them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_LINK = r"(?:共|共计|总计|合计|计|达|为|是|有|约|累计|数量|总数|数|：|了|的|各|近)*$"
_NO = r"(?:没有|未曾|从未|尚未|均未|并未|未|无|不存在|没)"


@dataclass(frozen=True)
class Subject:
    """How the prose states one fact: its measure words, what stands before its figure, behind it, and how it is denied.

    `words` are those of which one stands in every text that the patterns match: without them a sentence is passed over.
    Empty patterns never match; `unless` keeps away what looks alike. All are compiled when they are first needed.
    """

    path: str
    measures: tuple[str, ...]
    words: tuple[str, ...]
    before: str = ""
    behind: str = ""
    none: str = ""
    unless: str = ""

    @cached_property
    def before_figure(self) -> re.Pattern[str] | None:
        """To be searched in the words before a figure."""
        return re.compile(f"(?:{self.before}){_LINK}") if self.before else None

    @cached_property
    def behind_figure(self) -> re.Pattern[str] | None:
        """To be matched with the words behind a figure."""
        return re.compile(self.behind) if self.behind else None

    @cached_property
    def denial(self) -> re.Pattern[str] | None:
        """To be searched in a sentence without such a figure."""
        return re.compile(self.none) if self.none else None

    @cached_property
    def other(self) -> re.Pattern[str] | None:
        """To be searched in the words before and behind a figure: it counts something else where this is found."""
        return re.compile(self.unless) if self.unless else None


SUBJECTS = (
    Subject(
        "interpretation.articles",
        ("篇", "条", "件", "个", "期", "次", "份", "则"),
        ("解读", "政策图解"),
        before=(
            r"(?:政策解读|解读(?:我镇|我乡|本镇|本乡|本级|各项|各类|重要|相关)*政策(?:文件)?|解读(?:类)?"
            r"(?:信息|材料|稿件|文章|文件|产品|作品)?|解读政策(?:文件)?|政策图解)"
            r"(?:材料|稿件|文章|信息|类信息|作品|产品|文件)?"
        ),
        behind=r"(?:的)?(?:各类)?(?:政策)?解读(?:材料|稿件|文章|信息|作品)?",
        none=rf"{_NO}(?:有)?(?:发布|制作|开展)?(?:过)?(?:政策解读|解读(?:材料|稿件))",
        unless=r"解读(?:方式|形式|机制|工作)|回应$",
    ),
    Subject(
        "interpretation.responses",
        ("次", "件", "条", "个", "起"),
        ("回应",),
        before=(
            r"回应(?:社会|公众|群众|网民)*(?:关切|热点|关注|诉求|舆情)*(?:的)?(?:热点|问题|事项|事件|舆情)*|"
            r"回应[^，；。#]{2,24}(?:关切|热点|诉求|问题|舆情)"
        ),
        behind=r"(?:公众|群众|社会)*(?:关切|热点|舆情)(?:问题)?(?:的)?回应",
        none=rf"{_NO}(?:有)?(?:开展|发生)?(?:公众|群众|社会)*(?:关切|热点|舆情)?回应(?!不)",
        unless=r"留言|来信|咨询",
    ),
    Subject(
        "training.sessions",
        ("次", "期", "场", "场次", "批", "批次", "轮"),
        ("培训", "轮训", "业务学习", "办班"),
        before=r"(?:培训(?:班|会|活动|学习|讲座|次数)?|业务学习(?:培训)?|轮训|办班)(?:共|共计|了)?(?:举办|开展|组织)?",
        behind=r"(?:的)?(?:政府信息公开|政务公开|业务|专题|专项|信息公开|集中|工作|各类|相关|政务|政府)*(?:培训|轮训)",
        none=rf"{_NO}(?:有)?(?:组织|举办|开展|安排)(?:、参加)?(?:过)?[^，。；]{{0,12}}培训",
        unless=r"人次|农民|农业|种植|养殖|电商|家政|创业|就业|技能|安全|消防",
    ),
    Subject(
        "training.attended",
        ("人次", "人", "名", "余人"),
        ("培训", "参训", "受训"),
        before=(
            r"(?:(?:参训|受训|培训|接受培训|参加培训|参加人员|参与)"
            r"(?:干部|人员|工作人员|机关干部|信息员|人数|对象|干部职工)*)"
        ),
        behind=r"(?:次)?(?:参训|受训|参加(?:了)?(?:业务|政务公开|信息公开)?培训|接受(?:了)?培训|参加(?=，|。|$))",
        unless=r"农民|农业|种植|养殖|电商|家政|创业|就业|技能|群众$",
    ),
    Subject(
        "organisation.meetings",
        ("次", "场", "个"),
        ("会", "研究"),
        before=(
            r"(?:(?:召开|组织召开|举行)(?:了)?[^，。；]{0,16}(?:会|会议|专题会|推进会|例会|协调会|部署会)(?:议)?|"
            r"会议?(?:共|全年)?开了|开会|召开(?:专题)?会议(?:安排|部署|研究)+|"
            r"(?:专题|工作|领导小组|推进)(?:会议|会)|专题研究[^，；。#]{0,14})"
        ),
        behind=(
            r"(?:(?:政府信息公开|政务公开|信息公开|专题|工作|领导小组|部署|推进|协调|的|研究)+(?:会议|会|例会)|"
            r"召开(?:了)?[^，。；]{0,10}会议)"
        ),
        none=rf"{_NO}(?:有)?召开(?:过)?[^，。；]{{0,14}}(?:专题会|会议)",
        unless=r"培训会|座谈|新闻发布会|听证|村民|网格|院坝|坝坝|恳谈|屋场|党建|安全|防汛|扶贫|信访|党委会",
    ),
    Subject(
        "organisation.full_time",
        ("人", "名", "位"),
        ("专职", "全职"),
        before=(
            r"专职从事[^，；。#]{0,12}人员|专职(?:政府信息公开|政务公开|信息公开|公开)?(?:工作)?"
            r"(?:人员|信息员|干部|管理员|工作者)?"
        ),
        behind=(
            r"(?:专职|全职)(?:工作)?(?:人员|信息员|干部|管理员)?|工作人员(?:作为|担任|为)专职|"
            r"(?:同志|干部|(?:副)?主任|工作人员)专职(?:负责|从事|承担|管理)"
        ),
        none=(
            rf"{_NO}(?:配备|设|有|设置|安排)*(?:政府信息公开)?(?:工作)?专职(?:(?:、|和|或|或者|及)兼职)?(?:的)?"
            r"(?:政府信息公开)?(?:工作)?人员"
        ),
        unless=r"兼职",
    ),
    Subject(
        "organisation.part_time",
        ("人", "名", "位"),
        ("兼职",),
        before=r"兼职(?:政府信息公开|政务公开|信息公开|公开)?(?:工作)?(?:人员|信息员|干部|管理员)?",
        behind=(r"(?:兼职)(?:工作)?(?:人员|信息员|干部|管理员)?|(?:同志|干部|工作人员)兼职(?:负责|从事|承担|管理)"),
        none=(
            rf"{_NO}(?:配备|设|有|设置|安排)*(?:政府信息公开)?(?:工作)?(?:专职(?:、|和|或|或者|及)?)?"
            r"(?:的)?兼职(?:的)?(?:政府信息公开)?(?:工作)?人员"
        ),
        unless=r"专职$|专兼职|专（兼）职|专、兼职",
    ),
    Subject(
        "organisation.staff",
        ("人", "名", "位"),
        ("人员", "干部"),
        before=(
            r"(?:从事)?(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:的)?(?:工作)?(?:人员|干部)|"
            r"(?:^|，有|，|、|：|配备|共有|现有)工作人员|专(?:、|（|和)?兼）?职(?:公开|信息公开|政务公开)?(?:工作)?人员"
        ),
        behind=(
            r"(?:政府信息公开|信息公开|政务公开)(?:工作)?人员|(?:专门|的)*工作人员(?:专门|具体)?"
            r"(?:负责|从事|承担)[^，；。]{0,8}公开"
        ),
        unless=r"专职|兼职|培训|参训",
    ),
    Subject(
        "secrecy.incidents",
        ("起", "次", "件", "例", "宗"),
        ("密",),
        before=r"(?:失密|泄密|失泄密)(?:、泄密)?(?:事件|事故|问题|案件|情况|现象)?(?:发生)?",
        behind=r"(?:失密|泄密|失泄密)(?:事件|事故|问题)?",
        none=(
            rf"{_NO}[^，。；]{{0,22}}?(?:失|泄)[、]?[泄密]*密|"
            r"(?:失密|泄密|失泄密)[^，。；\d]{0,8}(?:为零|零发生|没有发生|未发生)"
        ),
    ),
    Subject(
        "secrecy.reviewed",
        ("条", "件", "篇", "份", "条次", "件次"),
        ("审查",),
        before=r"(?:保密审查|公开前审查|审查)(?:了)?(?:拟公开)?(?:的)?(?:政府)?(?:信息)?",
        behind=r"(?:拟公开)?(?:的)?(?:政府)?信息(?:作了|进行了|进行|经过|通过)?(?:了)?(?:保密)?审查",
        unless=r"公文|合法性|文件属性",
    ),
    Subject(
        "supervision.inspections",
        ("次", "轮", "期", "场"),
        ("检查", "督查", "自查", "抽查", "巡查", "督导"),
        before=(
            r"(?:监督检查|督查|督促检查|专项检查|检查|自查|抽查|巡查|督导)"
            r"(?:工作|活动|[^，；。#]{0,14}(?:情况|工作)|(?:站所|科室|部门|单位|各|村居|村|社区|、|和|委会)+)?"
        ),
        behind=r"(?:的)?(?:政府信息公开|政务公开|信息公开|专项|集中|全面|工作)*(?:监督检查|检查|督查|自查|抽查|督导)",
        none=rf"{_NO}(?:有)?(?:组织|开展)(?:过)?(?:政府信息公开|信息公开|政务公开)?(?:工作)?(?:的)?(?:监督)?检查",
        unless=r"保密检查|安全|环境|卫生|环保|消防|食品|隐患|作风|疫情|河道|森林|防火|防汛|信访|网络|设备|计算机|一次$",
    ),
    Subject(
        "supervision.accountability",
        ("人", "名", "人次", "起", "件", "次"),
        ("追究", "问责", "追责"),
        before=r"(?:责任追究|追究责任|被追究责任|问责|追责|追究)(?:的)?(?:人员|情况|事件|问题)?(?:发生)?",
        behind=r"(?:因[^，。；]{0,20})?(?:被)?(?:追究责任|问责|追责|责任追究)",
        none=(
            rf"{_NO}[^，。；]{{0,30}}?(?:追究|问责|追责)|(?:责任追究|问责|追责)(?:方面)?"
            r"(?:，(?:全年|本年度?)?)?[^，。；\d]{0,6}(?:为零|没有|无(?!关)|未发生)"
        ),
        unless=r"制度",
    ),
    Subject(
        "training.rate",
        ("%",),
        ("参加", "参训率"),
        before=(
            r"参加(?:过)?[^，；。#]{0,8}培训(?:的)?(?:工作人员|人员|干部)?(?:比例|比率|的比例)?(?:占|达到|达|为)*|"
            r"参训率(?:达到|达|为)?"
        ),
        behind=r"以?上?(?:的)?(?:工作人员|干部|人员)(?:都|均)?参加(?:过)?",
    ),
    Subject(
        "subordinate.count",
        ("个", "家", "所"),
        ("事业单位",),
        before=r"(?:所属|下属|直属|辖属)?(?:的)?事业单位",
        behind=r"(?:所属|下属|直属)?(?:的)?事业单位",
        none=rf"{_NO}(?:有)?(?:设立)?(?:所属|下属|直属)(?:的)?事业单位",
        unless=r"企事业|监督检查",
    ),
    Subject(
        "platforms.messages",
        ("件", "条", "次", "封", "个"),
        ("留言", "来信", "信件", "咨询投诉", "信箱"),
        before=(
            r"(?:(?:办理|办结|答复|回复|受理|处理|反馈)(?:了)?[^，。；#]{0,14}(?:留言|来信|信件|咨询投诉|网民来信)|"
            r"(?:留言|来信|信箱|网民留言|群众留言)[^，。；#]{0,14}(?:办理|答复|回复|处理|反馈|受理))(?:类信息)?"
            r"(?:（[^）]*）)?(?:反馈|回复|办理)?"
        ),
        behind=r"(?:网民|群众|公众|网友|网络)?(?:留言|来信)",
        none=rf"{_NO}(?:有)?(?:收到|办理)[^，。；]{{0,8}}留言",
        unless=r"申请",
    ),
    Subject(
        "statutory.normative.issued",
        ("件", "个", "份", "项"),
        ("规范性文件",),
        before=r"(?:制发|制定|出台|印发|新制定|发布|制定出台|新出台)(?:了)?(?:行政)?规范性文件",
        behind=r"(?:行政)?规范性文件",
        none=rf"{_NO}(?:有)?(?:制发|制定|出台|印发|新制定)(?:新的)?(?:行政)?规范性文件",
        unless=r"废止|有效|失效|到期|清理|公开",
    ),
    Subject(
        "statutory.normative.repealed",
        ("件", "个", "份", "项"),
        ("废止", "失效"),
        before=r"(?:废止|失效)(?:和失效)?(?:了)?(?:行政规范性文件|规范性文件)?",
        none=rf"{_NO}(?:有)?废止(?:行政)?规范性文件",
    ),
    Subject(
        "statutory.normative.in_force",
        ("件", "个", "份", "项"),
        ("有效",),
        before=r"(?:现行有效|继续有效|有效)(?:的)?(?:行政规范性文件|规范性文件|文件)?",
        behind=r"现行有效",
    ),
    Subject(
        "statutory.licensing",
        ("件", "项", "个", "宗", "条"),
        ("行政许可",),
        before=(
            r"(?:作出|办理|办结|受理|实施)(?:了)?(?:各类)?行政许可(?:决定|事项|处理决定|审批)?|行政许可(?:处理)?"
            r"(?:决定)?(?:数量)?"
        ),
        behind=r"行政许可",
        none=rf"{_NO}(?:有)?(?:作出|实施|办理)?(?:过)?行政许可",
        unless=r"公示|公开|信息",
    ),
    Subject(
        "statutory.penalties",
        ("件", "起", "宗", "项", "次", "例"),
        ("行政处罚",),
        before=(
            r"(?:作出|实施|办理|办结)(?:了)?(?:各类)?行政处罚(?:决定|案件|处理决定)?|行政处罚(?:处理)?(?:决定|案件)?"
            r"(?:数量)?"
        ),
        behind=r"行政处罚",
        none=rf"{_NO}(?:有)?(?:作出|实施|办理)?(?:过)?行政处罚",
        unless=r"公示|公开|信息",
    ),
    Subject(
        "statutory.coercion",
        ("件", "起", "宗", "项", "次", "例"),
        ("行政强制",),
        before=(
            r"(?:作出|实施|采取)(?:了)?(?:各类)?行政强制(?:措施|决定|执行|处理决定)?|行政强制(?:措施|处理|执行)?"
            r"(?:决定)?(?:数量)?"
        ),
        behind=r"行政强制",
        none=rf"{_NO}(?:有)?(?:作出|实施|采取)?(?:过)?行政强制|行政强制[^，。；\d]{{0,4}}(?:为零)",
        unless=r"公示|公开|信息",
    ),
)
