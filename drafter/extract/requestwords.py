"""What requests are told apart by in prose and tables: how they ended, by which way they came, and who made them."""

from __future__ import annotations

import re

from drafter.extract.sentences import Sentence
from drafter.text.search import has_any as holds

MEASURES = ("件", "份", "条", "宗", "例", "起", "次", "件次", "项", "个", "人次", "")
ENDS = (
    *("同意公开", "予以公开", "部分公开", "不予公开", "不存在", "非本机关"),
    *(
        "不属于",
        "已主动公开",
        "主动公开范围",
        "告知",
        "补正",
        "撤回",
        "撤销",
        "无法提供",
        "不予处理",
        "其他处理",
        "不掌握",
    ),
    *(
        "非政府信息",
        "重复申请",
        "全部公开",
        "公开答复",
        "依法公开",
        "作出更正",
        "补充",
        "其他途径",
        "逾期",
        "不是政府信息",
    ),
    *("不明确", "不属本", "另行制作", "未公开", "不公开", "未予公开", "不予受理", "不再处理", "重复申请"),
    *("同意提供", "予以提供", "信访", "行政查询", "出版物", "过程性", "内部事务", "视为放弃", "制作", "加工"),
)
"""Words in the names of results (部分公开, 申请信息不存在)."""
WAYS = (
    *(
        "当面",
        "现场",
        "信函",
        "邮寄",
        "来信",
        "书信",
        "网络",
        "网上",
        "网站",
        "在线",
        "传真",
        "邮件",
        "邮箱",
        "窗口",
        "平台",
    ),
    *("线上", "线下", "来访", "书面", "其他方式", "其他形式", "电子"),
)
"""Words in the names of ways in which a request comes (当面, 信函)."""
APPLICANTS = ("自然人", "公民", "个人", "法人", "企业", "组织", "机构", "科研", "公益", "法律服务")
"""Words in the names of kinds of applicants."""

SETTLED = re.compile(
    r"(?:已?(?:全部)?(?:按期|按时|依法|依规|实际)?(?:办结|答复|办理完毕|予以答复|作出答复|回复)(?:了)?(?:政府信息公开)?(?:申请)?|"
    r"(?:申请)?(?:办结|答复)(?:数|量|总数|件数))(?:共|为|是|有|：|共计|数量)*$"
)
"""Words that end before the figure of requests answered."""
_ABOUT_REQUESTS = re.compile(r"依申请公开|公开申请|申请公开|收到和处理|申请(?:的)?办理")


def topic_is_requests(sentence: Sentence) -> bool:
    """Whether headings or the paragraph's lead say that requests are spoken of."""
    topic = sentence.topic
    nearest = topic.split("／")[-1] or topic.split("／")[-2]
    return bool(_ABOUT_REQUESTS.search(topic)) and not holds(nearest, "复议", "诉讼", "收费")
