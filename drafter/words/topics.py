"""The page that asks which topics the year had."""

from __future__ import annotations

from collections.abc import Sequence

TOPICS = "本年有下列哪些？（没有的不用选）"
TOPICS_TERM = "本年有的事项"
TICKED_KEYS = "勾对了就直接回车；要改用 ↑↓、空格勾选，再回车"
TOPICS_EXPLAINED = "这些事项不是各单位年年都有。勾选本年有的，随后逐项问；没勾的不问，报告里不写。以后用 # 目录可以改。"


def topic_asks(topic: str, terms: Sequence[str]) -> str:
    """What is asked when a topic is ticked."""
    return f"{topic}：问{'、'.join(terms)}"


def had_then(then: str) -> str:
    """Behind a topic that last year had."""
    return f"［{then}有］"


def ticked_already(then: str, topics: Sequence[str]) -> str:
    """Topics that are ticked because last year had them."""
    return f"{then}有的已经勾上：{'、'.join(topics)}。本年没有的，按空格去掉"


def topic_unticked(topic: str, terms: Sequence[str]) -> str:
    """A topic is unticked whose facts were answered."""
    return f"“{topic}”去掉后，已填的{'、'.join(terms)}不写进报告（再勾上就恢复）"


OTHER_TOPICS = "说明：本年有下列事项的，用 drafter fill 勾选后逐项填："
"""In the answers file, before the topics that are not ticked; a line that begins so is the program's."""
