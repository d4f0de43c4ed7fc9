"""The sentences of our own reports, read back: what each states, and nothing that it does not."""

from __future__ import annotations

from typing import Any

import pytest
from test_reading_prose import reading, silent

DISCLOSED = "一、主动公开情况"
REQUESTED = "二、依申请公开情况"
OTHERS = "三、工作情况"

SENTENCES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    (DISCLOSED, "2016年，我镇主动公开政府信息99条（月均约8条），是上年的5.2倍。", {"proactive.total": 99}),
    (
        DISCLOSED,
        "2016年，我镇通过政府网站主动公开政府信息9条，比上年减少3条。通过报纸发布信息6条。",
        {
            "proactive.total": 9,
            "proactive.last_total": 12,
            "proactive.channels": [{"name": "报纸", "count": 6}],
        },
    ),
    (
        DISCLOSED,
        "2016年，我镇主动公开政府信息9条，与上年相同。内容均为公告公示类信息，均通过广播发布。",
        {
            "proactive.total": 9,
            "proactive.last_total": 9,
            "proactive.categories": [{"name": "公告公示", "count": 9}],
            "proactive.channels": [{"name": "广播", "count": 9}],
        },
    ),
    (
        DISCLOSED,
        "2016年，我镇主动公开政府信息81条。重点领域信息共11条，其中三公经费5条、低保名单2条。",
        {
            "proactive.total": 81,
            "proactive.key_total": 11,
            "proactive.key_counts": [{"name": "三公经费", "count": 5}, {"name": "低保名单", "count": 2}],
        },
    ),
    (
        DISCLOSED,
        "2016年，我镇主动公开政府信息40条，比上年增加8条，增长25%，主要是民生保障信息增加6条。"
        "按内容分，机构职能10条、民生保障30条。",
        {
            "proactive.total": 40,
            "proactive.last_total": 32,
            "proactive.categories": [{"name": "机构职能", "count": 10}, {"name": "民生保障", "count": 30}],
            "proactive.last_categories": [{"name": "民生保障", "count": 24}],
        },
    ),
    (
        REQUESTED,
        "全年新收政府信息公开申请5件，均通过信函提出；另有上年结转的申请1件。"
        "年内答复5件，均不属于本机关公开；1件到年底尚未答复，结转下年度。",
        {
            "requests.received": 5,
            "requests.carried_in": 1,
            "requests.carried_out": 1,
            "requests.by_channel": [{"name": "信函", "count": 5}],
            "requests.outcomes": [{"name": "不属于本机关公开", "count": 5}],
        },
    ),
    (
        REQUESTED,
        "全年新收政府信息公开申请2件；另有上年结转的申请2件。新收和结转的4件申请年内全部办结，均予以公开。",
        {
            "requests.received": 2,
            "requests.carried_in": 2,
            "requests.outcomes": [{"name": "予以公开", "count": 4}],
        },
    ),
    (
        REQUESTED,
        "全年未收到政府信息公开申请，也没有因政府信息公开被申请行政复议、提起行政诉讼。",
        {"requests.received": 0, "disputes.reconsideration": 0, "disputes.litigation": 0},
    ),
    (
        REQUESTED,
        "因政府信息公开被申请行政复议4件，结果均为维持；被提起行政诉讼3件（未经复议直接起诉1件、复议后起诉2件），均尚未审结。",
        {"disputes.reconsideration": 4, "disputes.litigation": 3},
    ),
    (
        OTHERS,
        "我镇依照《政府信息公开信息处理费管理办法》发出收费通知2件，总金额40元，已全部收取。",
        {"fees.notices": 2, "fees.noticed_yuan": 40, "fees.charged_yuan": 40},
    ),
    (
        OTHERS,
        "我镇依照《政府信息公开信息处理费管理办法》发出收费通知2件，总金额40元，年内未收取。",
        {"fees.notices": 2, "fees.noticed_yuan": 40, "fees.charged_yuan": 0},
    ),
    (
        OTHERS,
        "组织业务培训3次，参训92人次；派6人次参加县级培训2次。",
        {
            "training.own_sessions": 3,
            "training.own_attended": 92,
            "training.upper_sessions": 2,
            "training.upper_attended": 6,
        },
    ),
    (
        OTHERS,
        "组织和参加培训3次（其中本单位组织2次、参加县级培训1次），参训92人次。",
        {
            "training.sessions": 3,
            "training.own_sessions": 2,
            "training.upper_sessions": 1,
            "training.attended": 92,
        },
    ),
    (OTHERS, "组织和参加培训3次，参训92人次。", {"training.sessions": 3, "training.attended": 92}),
    (
        OTHERS,
        "年内未制发、废止行政规范性文件；截至年底，没有现行有效的行政规范性文件。",
        {
            "statutory.normative.issued": 0,
            "statutory.normative.repealed": 0,
            "statutory.normative.in_force": 0,
        },
    ),
    (
        OTHERS,
        "政府信息公开工作由副镇长分管，党政办承担日常工作，有工作人员9人。",
        {"organisation.leader": "副镇长", "organisation.office": "党政办", "organisation.staff": 9},
    ),
)
ABOUT = ("year", "unit.name", "unit.kind")


@pytest.mark.parametrize(("heading", "text", "stated"), SENTENCES, ids=lambda value: str(value)[:16])
def test_what_our_own_sentences_state_is_read_and_nothing_else(heading: str, text: str, stated: dict[str, Any]) -> None:
    read = reading(heading, text)
    assert {path: value for path, value in read.facts.items() if path not in ABOUT} == stated
    assert not read.unsure
    assert silent(read)
