"""Random figures and parts, and what not every report speaks of, for reports that contradict nothing."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Draw = st.DrawFn

LONG_TAIL = (
    0,
    1,
    2,
    3,
    9,
    10,
    11,
    12,
    20,
    99,
    100,
    101,
    110,
    365,
    999,
    1000,
    1001,
    1048,
    2012,
    2024,
    9999,
    10000,
    10001,
    99999,
)


def counts(most: int = 99_999, least: int = 0) -> st.SearchStrategy[int]:
    """Whole numbers of every size up to `most`; figures that are easily taken for others come often."""
    tail = [number for number in LONG_TAIL if least <= number <= most]
    choices = [st.integers(least, max(least, min(most, top))) for top in (12, 300, most)]
    return st.one_of(*choices, *([st.sampled_from(tail)] if tail else []))


@st.composite
def split(draw: Draw, total: int, among: tuple[str, ...], whole: bool, most: int = 6) -> list[dict[str, Any]]:
    """Named parts that together are the total (`whole`) or not more than it; without names when it is 0."""
    if total == 0:
        return []
    names = draw(st.lists(st.sampled_from(among), min_size=1, max_size=most, unique=True))
    cuts = sorted(draw(st.lists(st.integers(0, total), min_size=len(names) - 1, max_size=len(names) - 1)))
    ends = [*cuts, total if whole else draw(st.integers(cuts[-1] if cuts else 0, total))]
    return [{"name": name, "count": end - start} for name, start, end in zip(names, [0, *cuts], ends, strict=True)]


@st.composite
def matters(draw: Draw) -> dict[str, Any]:
    """What not every report speaks of: comments, open days, accounts, old pages, assessments, tasks, proposals."""
    articles, received, before, days, meetings = (draw(counts(300)) for _ in range(5))
    found, reported, tasks = (draw(counts(40, least=1)) for _ in range(3))
    own, upper = draw(counts(20, least=1)), draw(counts(20, least=1))
    own_people, upper_people = own + draw(counts(900)), upper + draw(counts(90))
    return {
        "interpretation.articles": articles,
        "interpretation.forms": draw(split(articles, ("文字", "图表", "短视频", "问答"), draw(st.booleans()), 4)),
        "consultation.matters": ["公共厕所管护办法"],
        "consultation.days": draw(counts(60, least=1)),
        "consultation.received": received,
        "consultation.adopted": draw(st.sampled_from([0, received, received // 2])),
        "openness.open_days": days,
        "openness.visitors": days * draw(st.integers(1, 90)),
        "openness.meeting": draw(st.sampled_from(["镇长办公会", "主任办公会", "办公会议"])),
        "openness.meetings": meetings,
        "openness.attended": meetings * draw(st.integers(1, 9)),
        "platforms.columns_before": before,
        "platforms.columns_after": draw(st.sampled_from([before, before + 3, max(1, before - 7)])),
        "platforms.account": "“示例发布”微信公众号",
        "platforms.posts": draw(counts()),
        "platforms.followers": draw(counts()),
        "platforms.broadcasts": draw(counts(300)),
        "platforms.zones": draw(counts(9)),
        "platforms.reading_points": draw(counts(40)),
        "platforms.boards": draw(counts(90)),
        "management.attributed": draw(counts(900)),
        "management.cleared_when": "6月和11月",
        "management.withdrawn": draw(counts(900)),
        "management.mended": draw(counts(900)),
        # At least one is mended: 尚未整改 tells 0 by a verb alone, and is not read back.
        "supervision.found": found,
        "supervision.mended": draw(st.sampled_from([found, -(-found // 2)])),
        "supervision.assessor": "县政务公开办测评",
        "supervision.assessed": draw(counts(12, least=1)),
        "supervision.assessed_found": reported,
        "supervision.assessed_mended": draw(st.sampled_from([reported, -(-reported // 2)])),
        "tasks.total": tasks,
        "tasks.done": draw(st.sampled_from([tasks, tasks // 2])),
        "proposals.deputies": draw(counts(40)),
        "proposals.members": draw(counts(40)),
        "training.sessions": own + upper,
        "training.own_sessions": own,
        "training.attended": own_people + upper_people,
        "training.own_attended": own_people,
        "training.upper_sessions": upper,
        "training.upper_attended": upper_people,
    }
