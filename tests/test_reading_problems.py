"""Problems and remedies of finished reports: which is which, item by item, and nothing where it cannot be told."""

from __future__ import annotations

import pytest
from finished import block_of, spans

from drafter.document import Document
from drafter.extract import extract

SECTION = "五、存在的主要问题及改进情况"


def read(*lines: str) -> tuple[list[str], list[str]]:
    """The problems and the remedies read below the section's heading."""
    found = extract(Document(spans("青石镇2016年政府信息公开工作年度报告"), tuple(map(block_of, (SECTION, *lines)))))
    return found.facts.get("problems", []), found.facts.get("remedies", [])


SAME = (["供稿慢", "栏目冷热不均"], ["按月通报供稿情况", "财政信息每月上网"])

SHAPES: dict[str, tuple[str, ...]] = {
    "run-in words and clauses": (
        "存在问题：供稿慢；栏目冷热不均。",
        "改进措施：按月通报供稿情况；财政信息每月上网。",
    ),
    "numbers within a paragraph": (
        "主要问题：1.供稿慢。2.栏目冷热不均。改进情况：1.按月通报供稿情况。2.财政信息每月上网。",
    ),
    "in round brackets": (
        "问题：（1）供稿慢；（2）栏目冷热不均。",
        "改进：（1）按月通报供稿情况；（2）财政信息每月上网。",
    ),
    "run-in headings with numbers": (
        "（一）存在问题。一是供稿慢；二是栏目冷热不均。",
        "（二）改进情况。一是按月通报供稿情况；二是财政信息每月上网。",
    ),
    "numbers said in words": (
        "问题有二：一是供稿慢；二是栏目冷热不均。",
        "对应的办法也是两条：一是按月通报供稿情况；二是财政信息每月上网。",
    ),
    "第一 and 第二": (
        "对照要求，还存在下列不足：第一，供稿慢；第二，栏目冷热不均。",
        "2017年，从两个方面加以改进：第一，按月通报供稿情况；第二，财政信息每月上网。",
    ),
    "lower headings": (
        "（一）存在的问题",
        "1.供稿慢。",
        "2.栏目冷热不均。",
        "（二）下一步打算",
        "1.按月通报供稿情况。",
        "2.财政信息每月上网。",
    ),
    "针对 begins the remedies": (
        "主要是：",
        "1．供稿慢；",
        "2．栏目冷热不均。",
        "针对上述问题，2017年着重做好以下工作：",
        "1．按月通报供稿情况；",
        "2．财政信息每月上网。",
    ),
    "each mended at once": (
        "1.供稿慢。改进：按月通报供稿情况。",
        "2.栏目冷热不均。改进：财政信息每月上网。",
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_problems_and_remedies_are_told_apart_in_every_shape(shape: str) -> None:
    assert read(*SHAPES[shape]) == SAME


def test_what_became_of_last_year_s_problems_is_neither() -> None:
    problems, remedies = read(
        "上年反映的“字迹不清”问题，已全部加装雨棚。",
        "今年的主要问题：一是供稿慢；二是栏目冷热不均。",
        "整改措施：一是按月通报供稿情况；二是财政信息每月上网。",
    )
    assert (problems, remedies) == SAME


def test_prose_that_does_not_say_which_gives_nothing() -> None:
    assert read("山高路远，部分村民不会上网，也不常来乡里。公开栏破损的，换了五个村的。") == ([], [])
