"""The rows of 政府信息公开情况统计表 (国办发〔2014〕32号), which reports of the years 2014 to 2018 had as an annex.

Each row says where its figure comes from: another fact of the report, the rows below it, or a question of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.text.items import without_mark

TITLE = "政府信息公开情况统计表"
YEARS = (2014, 2018)
"""The first and the last year whose reports had the form."""
NO_UNIT = "——"
"""What the form prints for unit and figure of a row that only heads others."""

_LEVELS = (r"[一二三四五六七八九十]+、", r"（[一二三四五六七八九十]+）", r"\d+．")


@dataclass(frozen=True, slots=True)
class StatRow:
    """A row of the form: its name here, its words as printed, its unit (`NO_UNIT`: it only heads others).

    `above` is the row it belongs to. `path` is the fact or computed value it prints (empty: none); `names`, with it,
    tells which parts of that fact are counted here, and an empty expression those that no sister row counts. A row with
    `adds` is made up of the rows that belong to it. `within` is a row that contains this one's figure: where that is 0,
    this one is 0, too. A row with none of `path` and `adds` is asked for.
    """

    key: str
    label: str
    unit: str
    above: str = ""
    path: str = ""
    names: str | None = None
    adds: bool = False
    within: str = ""

    @property
    def heads(self) -> bool:
        """True if the row has no figure."""
        return self.unit == NO_UNIT

    @property
    def asked(self) -> bool:
        """True if the row's figure is a fact of its own."""
        return not (self.heads or self.path or self.adds)

    @property
    def name(self) -> str:
        """The label without its number and the remark in brackets after it."""
        return re.sub(r"（[^）]*）$", "", without_mark(self.label.removeprefix("其中：")))

    @property
    def level(self) -> int:
        """How deep the row stands, 0 to 3, as its number tells."""
        return next((level for level, sign in enumerate(_LEVELS) if re.match(sign, self.label)), 3)


REFUSAL = "不(予|同意)公开"
"""What the names of answers hold that refuse information."""
_CORRECTED = "纠正|纠错|撤销|变更|责令|违法|履行"


def _answered(key: str, label: str, names: str, adds: bool = False) -> StatRow:
    """A row of requests answered in one way."""
    return StatRow(
        f"answered_{key}", label, "件", "answered", path="requests.outcomes", names=names, adds=adds, within="settled"
    )


def _refused(key: str, label: str, names: str) -> StatRow:
    """A row of refusals for one reason."""
    return StatRow(
        f"refused_{key}",
        label,
        "件",
        "answered_refused",
        path="requests.refusals",
        names=names,
        within="answered_refused",
    )


def _ended(kind: str, key: str, label: str, names: str) -> StatRow:
    """A row of reconsiderations or lawsuits that ended in one way; those still open are of the last one."""
    of = {"reviews": "disputes.reconsideration_outcomes", "suits": "disputes.litigation_outcomes"}
    return StatRow(f"{kind}_{key}", label, "件", kind, path=of[kind], names=names, within=kind)


ROWS = {
    row.key: row
    for row in (
        StatRow("proactive", "一、主动公开情况", NO_UNIT),
        StatRow(
            "disclosed",
            "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
            "条",
            "proactive",
            path="proactive.total",
        ),
        StatRow("normative_disclosed", "其中：主动公开规范性文件数", "条", "disclosed", within="disclosed"),
        StatRow("normative_made", "制发规范性文件总数", "件", "disclosed"),
        StatRow("channels", "（二）通过不同渠道和方式公开政府信息的情况", NO_UNIT, "proactive"),
        StatRow("gazette", "1．政府公报公开政府信息数", "条", "channels", path="proactive.channels", names="公报"),
        StatRow(
            "site",
            "2．政府网站公开政府信息数",
            "条",
            "channels",
            path="proactive.channels",
            names="网站|门户|政府网|政务网|信息网|公开网",
        ),
        StatRow("weibo", "3．政务微博公开政府信息数", "条", "channels", path="proactive.channels", names="微博"),
        StatRow(
            "weixin", "4．政务微信公开政府信息数", "条", "channels", path="proactive.channels", names="微信|公众号"
        ),
        StatRow("other_ways", "5．其他方式公开政府信息数", "条", "channels", path="proactive.channels", names=""),
        StatRow("responding", "二、回应解读情况", NO_UNIT),
        StatRow(
            "responses",
            "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）",
            "次",
            "responding",
            path="interpretation.responses",
        ),
        StatRow("responding_ways", "（二）通过不同渠道和方式回应解读的情况", NO_UNIT, "responding"),
        StatRow("press_conferences", "1．参加或举办新闻发布会总次数", "次", "responding_ways"),
        StatRow(
            "press_conferences_head",
            "其中：主要负责同志参加新闻发布会次数",
            "次",
            "press_conferences",
            within="press_conferences",
        ),
        StatRow("interviews", "2．政府网站在线访谈次数", "次", "responding_ways"),
        StatRow(
            "interviews_head", "其中：主要负责同志参加政府网站在线访谈次数", "次", "interviews", within="interviews"
        ),
        StatRow("articles", "3．政策解读稿件发布数", "篇", "responding_ways", path="interpretation.articles"),
        StatRow("social_responses", "4．微博微信回应事件数", "次", "responding_ways"),
        StatRow("other_responses", "5．其他方式回应事件数", "次", "responding_ways"),
        StatRow("requests", "三、依申请公开情况", NO_UNIT),
        StatRow("received", "（一）收到申请数", "件", "requests", path="requests.received", adds=True),
        StatRow(
            "in_person",
            "1．当面申请数",
            "件",
            "received",
            path="requests.by_channel",
            names="当面|当场|现场|窗口|上门|来访|口头",
            within="received",
        ),
        StatRow("fax", "2．传真申请数", "件", "received", path="requests.by_channel", names="传真", within="received"),
        StatRow(
            "online",
            "3．网络申请数",
            "件",
            "received",
            path="requests.by_channel",
            names="网|线上|在线|平台|邮件|邮箱",
            within="received",
        ),
        StatRow(
            "letter",
            "4．信函申请数",
            "件",
            "received",
            path="requests.by_channel",
            names="邮寄|寄送|信函|信件|书信|来信|挂号|快递|邮政",
            within="received",
        ),
        StatRow("settled", "（二）申请办结数", "件", "requests", path="requests.settled", adds=True),
        StatRow("settled_on_time", "1．按时办结数", "件", "settled", within="settled"),
        StatRow("settled_extended", "2．延期办结数", "件", "settled", within="settled"),
        StatRow("answered", "（三）申请答复数", "件", "requests", adds=True),
        _answered("public", "1．属于已主动公开范围数", "主动公开"),
        _answered("granted", "2．同意公开答复数", "^(?!.*(不|部分|主动)).*(公开|提供)"),
        _answered("partly", "3．同意部分公开答复数", "部分"),
        _answered("refused", "4．不同意公开答复数", REFUSAL, adds=True),
        _refused("state_secret", "其中：涉及国家秘密", "国家秘密"),
        _refused("trade_secret", "涉及商业秘密", "商业秘密"),
        _refused("privacy", "涉及个人隐私", "个人隐私"),
        _refused("safety", "危及国家安全、公共安全、经济安全和社会稳定", "安全|稳定"),
        _refused("not_information", "不是《条例》所指政府信息", "(不是|不属于|非).*政府信息"),
        _refused("by_law", "法律法规规定的其他情形", ""),
        _answered("not_ours", "5．不属于本行政机关公开数", "(不属于|不是|非)本"),
        _answered("not_there", "6．申请信息不存在数", "不存在|不掌握|未制作|未获取"),
        _answered("to_amend", "7．告知作出更改补充数", "补正|补充|更改"),
        _answered("elsewhere", "8．告知通过其他途径办理数", "途径"),
        StatRow("reviews", "四、行政复议数量", "件", path="disputes.reconsideration", adds=True),
        _ended("reviews", "maintained", "（一）维持具体行政行为数", "维持|驳回.*请求"),
        _ended("reviews", "corrected", "（二）被依法纠错数", _CORRECTED),
        _ended("reviews", "other", "（三）其他情形数", ""),
        StatRow("suits", "五、行政诉讼数量", "件", path="disputes.litigation", adds=True),
        _ended("suits", "maintained", "（一）维持具体行政行为或者驳回原告诉讼请求数", "维持|驳回.*请求"),
        _ended("suits", "corrected", "（二）被依法纠错数", _CORRECTED),
        _ended("suits", "other", "（三）其他情形数", ""),
        StatRow("complaints", "六、举报投诉数量", "件", path="disputes.complaints"),
        StatRow("fees", "七、依申请公开信息收取的费用", "万元", path="fees.charged_yuan"),
        StatRow("means", "八、机构建设和保障经费情况", NO_UNIT),
        StatRow("institutions", "（一）政府信息公开工作专门机构数", "个", "means"),
        StatRow("reading_points", "（二）设置政府信息公开查阅点数", "个", "means", path="platforms.reading_points"),
        StatRow("staff", "（三）从事政府信息公开工作人员数", "人", "means", adds=True),
        StatRow(
            "full_time",
            "1．专职人员数（不包括政府公报及政府网站工作人员数）",
            "人",
            "staff",
            path="organisation.full_time",
        ),
        StatRow("part_time", "2．兼职人员数", "人", "staff", path="organisation.part_time"),
        StatRow(
            "funds_wan",
            "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）",
            "万元",
            "means",
        ),
        StatRow("teaching", "九、政府信息公开会议和培训情况", NO_UNIT),
        StatRow(
            "meetings", "（一）召开政府信息公开工作会议或专题会议数", "次", "teaching", path="organisation.meetings"
        ),
        StatRow("trainings", "（二）举办各类培训班数", "次", "teaching", path="training.own_sessions"),
        StatRow("trained", "（三）接受培训人员数", "人次", "teaching", path="training.attended"),
    )
}
"""The form's rows by name, in the form's order."""


FORMERLY_ASKED = {
    "answered_public": "属于已主动公开范围",
    "answered_granted": "同意公开",
    "answered_partly": "同意部分公开",
    "refused_state_secret": "涉及国家秘密",
    "refused_trade_secret": "涉及商业秘密",
    "refused_privacy": "涉及个人隐私",
    "refused_safety": "可能危及国家安全和社会稳定",
    "refused_not_information": "不是《条例》所指政府信息",
    "refused_by_law": "法律法规规定的其他情形",
    "answered_not_ours": "不属于本行政机关公开",
    "answered_not_there": "信息不存在",
    "answered_to_amend": "告知作出更改补充",
    "answered_elsewhere": "告知通过其他途径办理",
    "reviews_maintained": "维持",
    "reviews_corrected": "纠正",
    "reviews_other": "其他情形",
    "suits_maintained": "驳回原告诉讼请求",
    "suits_corrected": "纠正",
    "suits_other": "其他情形",
}
"""Rows that older answers files hold a figure for, and the parts of the text's facts they are counted from today."""


def rows_of(key: str) -> list[StatRow]:
    """The rows that belong directly to the row of this name."""
    return [row for row in ROWS.values() if row.above == key]
