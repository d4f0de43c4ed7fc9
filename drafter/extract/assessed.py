"""What a report says of the work's assessment and of the public's evaluation: sentences, or that there was none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.extract.known import KnownFigures, figures_in
from drafter.extract.outline import nearest_topics
from drafter.extract.reading import Era, Evidence
from drafter.extract.sentences import Sentence
from drafter.report.values import NOT_HELD
from drafter.text.items import without_mark
from drafter.text.search import has_any

_ASSESSMENT, _EVALUATION = "supervision.assessment", "supervision.evaluation"
WHOLE_SENTENCES = frozenset((_ASSESSMENT, _EVALUATION))
"""Facts that are whole sentences of a report, with all their figures."""
_NONE = re.compile(
    r"未(?:开展|组织|进行)(?P<assessment>(?:政府信息公开)?(?:工作)?考核)?(?P<and>和|、|及)?(?P<evaluation>社会评议)?(?=，|。|$)"
)
_RESULTS = ("结果", "等次", "得分", "优秀", "良好", "合格", "名", "分值", "权重", "占", "纳入", "列入")


def assessments(said: Iterable[Sentence], known: KnownFigures, era: Era) -> Iterator[Evidence]:
    """The sentences on 工作考核 and 社会评议, each where just one (or a part of one) speaks of it alone.

    Reports before 2019 need not tell of them, and what they tell is left as it is.
    """
    if era == "2008":
        return
    found: dict[str, list[tuple[Sentence, str]]] = {}
    for sentence, part in ((whole, part) for whole in said for part in known.parts(whole)):
        if not has_any(part.text, "考核", "评议") or "problems" in nearest_topics(part.section):
            continue
        none = next((one for one in _NONE.finditer(part.text) if one["assessment"] or one["evaluation"]), None)
        if none:
            for path, word in ((_ASSESSMENT, "assessment"), (_EVALUATION, "evaluation")):
                if none[word]:
                    found.setdefault(path, []).append((part, NOT_HELD))
        elif told := _told(part):
            counts = known.stating(sentence) and len(known.unread(sentence, part)) < len(figures_in(part))
            whole = sentence is part and known.stating(sentence)
            value = "" if counts or whole else without_mark(part.quote).rstrip("。；")
            found.setdefault(told, []).append((part, value))
    for fact, there in found.items():
        sentence, value = there[0]
        if len(there) == 1 and value:
            yield Evidence(fact, value, sentence.quote, sentence.place)


def _told(sentence: Sentence) -> str | None:
    """Of which of the two a sentence tells; None for neither, or for both."""
    judged = has_any(sentence.text, "社会评议", "群众评议", "民主评议") and "评议制度" not in sentence.text
    rated = "考核" in sentence.text
    if judged == rated:
        return None
    if judged:
        return _EVALUATION
    on_disclosure = "公开" in sentence.text or "监督保障" in sentence.section
    return _ASSESSMENT if on_disclosure and has_any(sentence.text, *_RESULTS) else None
