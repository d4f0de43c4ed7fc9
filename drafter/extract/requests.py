"""Requests received, carried over and settled, with the lists of parts that belong to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.extract.reading import Mention, PartList, StatedShare
from drafter.extract.requestlists import Received, request_lists, single_lists
from drafter.extract.sentences import Sentence
from drafter.extract.statements import Statement
from drafter.text.quantities import Quantity


def request_parts(
    sentences: Sequence[Sentence], stated: Sequence[tuple[Mention, Statement]]
) -> Iterator[PartList | StatedShare]:
    """The lists of parts of requests; `stated` are the facts that the sentences state."""
    received: Received = None
    by_sentence: dict[int, list[tuple[str, Statement]]] = {}
    for one, statement in stated:
        by_sentence.setdefault(id(statement.sentence), []).append((one.path, statement))
    for sentence in sentences:
        here = by_sentence.get(id(sentence), [])
        none_came = any(path == "requests.received" and said.denied for path, said in here)
        totals: list[tuple[Quantity, str]] = []
        for path, said in here:
            if said.quantity is None:
                continue
            if path in ("requests.received", "requests.settled"):
                totals.append((said.quantity, path))
            if path == "requests.received" or (path == "requests.carried_in" and none_came):
                received = (sentence, said.quantity)
        totals.sort(key=lambda total: total[0].start)
        yield from request_lists(sentence, received, totals)
        yield from single_lists(sentence, received, totals)
