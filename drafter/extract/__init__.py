"""Reading a finished report's facts: `Document` → `Reading`, each figure with the sentence or cell it came from."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document import Document
from drafter.extract.reading import Mention, PartList, Reading, StatedShare, StatedStep

__all__ = ["Reading", "extract"]


def _without_kinds(mentions: Sequence[Mention], lists: Sequence[PartList]) -> tuple[Mention, ...]:
    """The mentions without those of interpretations that are a kind of information (政策解读58条、工作动态112条), where
    another sentence tells how many interpretations there were."""
    kinds = {(one.quote, part.count) for one in lists if one.kind == "content" for part in one.parts}
    kind = [one.path == "interpretation.articles" and (one.quote, one.low) in kinds for one in mentions]
    told = any(one.path == "interpretation.articles" and not other for one, other in zip(mentions, kind, strict=True))
    return tuple(one for one, other in zip(mentions, kind, strict=True) if not (other and told))


def _told_apart(mention: Mention, apart: list[Mention]) -> bool:
    """True if a figure of training is one of those that its sentence tells apart."""
    return mention.path.startswith("training.") and any(one.quote == mention.quote for one in apart)


def extract(document: Document) -> Reading:
    """What a finished report states, contradictions and all."""
    # Here and not above: a rule that only needs `drafter.extract.reading` shall not pay for all the patterns.
    from drafter.extract import basics
    from drafter.extract.assessed import assessments
    from drafter.extract.averages import average_statements
    from drafter.extract.caselists import case_lists
    from drafter.extract.facts import stated
    from drafter.extract.formtables import form_tables
    from drafter.extract.interpretations import interpretation_forms
    from drafter.extract.known import known_figures
    from drafter.extract.proactive import proactive_statements
    from drafter.extract.ratios import ratio_statements
    from drafter.extract.requestlists import request_parts
    from drafter.extract.sentences import sentences_of
    from drafter.extract.settle import settled
    from drafter.extract.standing import standing_evidence
    from drafter.extract.statements import statements_of
    from drafter.extract.statistics import table_statements
    from drafter.extract.sums import sum_statements
    from drafter.extract.texts import text_evidence
    from drafter.extract.training import training_apart
    from drafter.text.townships import kind_of_unit

    lines = basics.passages(document)
    tables = form_tables(document)
    year = basics.year_of(lines)
    unit = basics.unit_of(lines)
    said = sentences_of(lines)
    statements = [list(statements_of(sentence, year)) for sentence in said]
    apart = [mention for sentence in said for mention in training_apart(sentence)]
    facts = [pair for pair in stated(statements) if not _told_apart(pair[0], apart)]
    found: list[Mention | PartList | StatedShare | StatedStep] = [
        *proactive_statements(said, statements, facts, year),
        *(mention for mention, _ in facts if not mention.path.startswith("proactive.")),
        *request_parts(said, facts),
        *interpretation_forms(facts),
        *(one for sentence in said for one in case_lists(sentence)),
        *apart,
        *table_statements(document, year),
    ]
    lists = tuple(one for one in found if isinstance(one, PartList))
    mentions = _without_kinds([one for one in found if isinstance(one, Mention)], lists)
    beside = tuple(sum_statements(statements))
    answers = settled(mentions, lists, tables)
    totals = {one.quote: one.low for one in mentions if one.path == "proactive.total" and one.exact}
    shares = (
        *(one for one in found if isinstance(one, StatedShare)),
        *ratio_statements(statements, answers.facts),
    )
    steps = tuple(one for one in found if isinstance(one, StatedStep))
    means = tuple(average_statements(statements, totals))
    era = basics.era_of(lines, tables, year)
    known = known_figures((*mentions, *lists, *beside, *shares, *means, *steps), tables)
    texts = (*text_evidence(lines, unit), *standing_evidence(said, known, era), *assessments(said, known, era))
    for evidence in (*basics.identity(lines, year, unit), *texts):
        answers.facts[evidence.path] = evidence.value
        answers.evidence.append(evidence)
    return Reading(
        document=document,
        passages=lines,
        era=era,
        year=year,
        unit=unit,
        kind=kind_of_unit(unit),
        tables=tables,
        statements=tuple(map(tuple, statements)),
        mentions=mentions,
        lists=(*lists, *beside),
        shares=shares,
        steps=steps,
        averages=means,
        facts=answers.facts,
        sums=answers.sums,
        evidence=tuple(answers.evidence),
        unsure=tuple(answers.unsure),
    )
