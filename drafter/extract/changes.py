"""By how much this year's categories grew or shrank against last year's."""

from __future__ import annotations

import re

from drafter.extract.basics import years
from drafter.extract.reading import PartList, StatedPart
from drafter.extract.sentences import Sentence
from drafter.text.characters import is_han
from drafter.text.lexicon import any_of, terms_of
from drafter.text.search import has_any

_CHANGE = re.compile(
    rf"”?(?:数量)?(?:比(?:20\d\d年度?|{any_of('last_year')})(?:同期)?)?(?:同比)?"
    r"(?P<way>增加|增长|上升|减少|下降)(?:了)?(?P<step>\d+)[条篇件份](?!以)"
)


def _begins_a_name(before: str) -> bool:
    """True if a name may begin behind this text, and is not the end of a longer one."""
    last = before[-1:]
    if last == "“" or before.endswith(("尤其是", "特别是", "其中", "相比", "主要是")):
        return True
    return not is_han(last) and not (last.isascii() and last.isalpha())


def _change_of(name: str, text: str, *tails: str) -> tuple[int, int] | None:
    """Where a part is said to have grown or shrunk (甲类（信息）比2012年增加170条), and by how much; None: nowhere.

    `tails` are the words that may stand between the name and what became of it.
    """
    at = text.find(name)
    while at >= 0:
        if _begins_a_name(text[:at]):
            for tail in tails:
                behind = at + len(name)
                if text.startswith(tail, behind) and (found := _CHANGE.match(text, behind + len(tail))):
                    step = int(found["step"])
                    return at, -step if found["way"] in ("减少", "下降") else step
        at = text.find(name, at + 1)
    return None


def category_changes(sentence: Sentence, parts: dict[str, int]) -> PartList | None:
    """与2012年相比，甲类增加170条、乙类减少2条: what last year's parts were, of those whose change is stated.

    `parts` are this year's; None when the sentence states no change of them.
    """
    text = sentence.text
    if not parts or not (years(text) or has_any(text, *terms_of("last_year"))):
        return None
    last: list[tuple[int, StatedPart]] = []
    for name, count in parts.items():
        change = _change_of(name, text, "")
        if change is None:
            bare = name.removesuffix("信息").removesuffix("类") or name
            # 其他类 may be another part than 其他.
            said = [tail for tail in ("", "类", "信息", "类信息", "”信息") if bare + tail not in parts]
            change = _change_of(bare, text, *said)
        if change is not None and count >= change[1]:
            last.append((change[0], StatedPart(name, count - change[1])))
    if not last:
        return None
    in_order = tuple(part for _, part in sorted(last, key=lambda one: one[0]))
    return PartList("last_content", in_order, None, "some", sentence.quote, sentence.place)
