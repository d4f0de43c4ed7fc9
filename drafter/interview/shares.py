"""Sharing a number out among kinds: which kinds there are, then how many of each, the last by what remains.

So a column can never add up to another number than the one it belongs to. What is chosen but not yet counted is kept
as a plain {"chosen": [...], "counts": {...}}, fit for the record.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from drafter import words
from drafter.report import BadValue
from drafter.report.values import read_count


@dataclass(frozen=True, slots=True)
class Share:
    """A number on its way to being shared out: the kinds chosen and those counted already."""

    total: int
    chosen: tuple[str, ...] = ()
    counts: Mapping[str, int] | None = None

    @property
    def counted(self) -> dict[str, int]:
        """The kinds with their numbers, so far."""
        return dict(self.counts or {})

    @property
    def left(self) -> int:
        """How much is not shared out yet."""
        return self.total - sum(self.counted.values())

    @property
    def whole(self) -> bool:
        """True if all is shared out."""
        return self.total == 0 or (bool(self.chosen) and set(self.counted) == set(self.chosen) and self.left == 0)

    @property
    def to_come(self) -> tuple[str, ...]:
        """The kinds chosen and not yet counted."""
        return tuple(kind for kind in self.chosen if kind not in self.counted)

    def choose(self, kinds: list[str]) -> Share:
        """With these kinds; a single one takes all, and what was counted stays while all kinds stay.

        Raises `BadValue` when there are none, or more than there are.
        """
        if not kinds:
            raise BadValue(words.CHOOSE_ONE)
        if len(kinds) > self.total:
            raise BadValue(words.too_many_kinds(len(kinds), self.total))
        if set(kinds) == set(self.chosen) and self.whole:
            return self
        return Share(self.total, tuple(kinds), {kinds[0]: self.total} if len(kinds) == 1 else {})

    def count(self, kind: str, typed: str) -> Share:
        """With this kind counted, and the last one too when only it remains; raises `BadValue`.

        Kinds counted before it keep their numbers; those after it do while they fit.
        """
        at = self.chosen.index(kind)
        before = {name: n for name, n in self.counted.items() if name in self.chosen[:at]}
        left = self.total - sum(before.values())
        after = self.chosen[at + 1 :]
        number = read_count(typed)
        if not 1 <= number <= left - len(after):
            raise BadValue(words.count_within(left - len(after), self.total, left, len(after)))
        counts = {**before, kind: number}
        left -= number
        kept = {name: self.counted[name] for name in after[:-1] if name in self.counted}
        if sum(kept.values()) < left and len(kept) == len(after) - 1:
            counts |= kept
            left -= sum(kept.values())
            after = after[-1:]
        if len(after) == 1:
            counts[after[0]] = left
        return Share(self.total, self.chosen, counts)

    def left_at(self, kind: str) -> int:
        """How much there is for this kind and those after it."""
        before = self.chosen[: self.chosen.index(kind)]
        return self.total - sum(n for name, n in self.counted.items() if name in before)

    def kept(self) -> dict[str, Any]:
        """As it stands in the record."""
        return {"chosen": list(self.chosen), "counts": self.counted}


def share_of(kept: Any, total: int, kinds: Mapping[str, str]) -> Share:
    """The share as kept in the record; what of it does not fit the total or the kinds is to be counted anew."""
    chosen = kept.get("chosen") if isinstance(kept, dict) else None
    counts = kept.get("counts", {}) if isinstance(kept, dict) else None
    if not isinstance(chosen, list) or not isinstance(counts, dict) or len(chosen) > total:
        return Share(total)
    if not all(isinstance(kind, str) and kind in kinds for kind in chosen) or not set(counts) <= set(chosen):
        return Share(total)
    numbers = [n for n in counts.values() if isinstance(n, int) and not isinstance(n, bool) and n > 0]
    share = Share(total, tuple(chosen), counts)
    sound = len(numbers) == len(counts) and (share.whole or share.left >= len(share.to_come) > 1)
    # Another total, not shared out yet: all of it is asked again.
    return share if sound else Share(total)
