"""Every rule there is, by what it is asked of. A rule that is not listed here is not a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from drafter.report.computed import Flat
from drafter.rules import annex, answered, change, copying, figures
from drafter.rules.finding import Finding

if TYPE_CHECKING:
    from drafter.extract.reading import Reading

FactRule = Callable[[Flat, Flat | None], Iterator[Finding]]
"""A rule over the facts and, where known, last year's."""

ReadingRule = Callable[["Reading"], Iterator[Finding]]
"""A rule over a finished report as read, contradictions and all."""

SHARED_RULES: tuple[FactRule, ...] = (
    copying.written_anew,
    figures.one_part_within_total,
    figures.carried_out_within_requests,
    figures.fees_agree,
    figures.carried_over,
    figures.stock_follows,
)
"""Rules over facts that hold for answers and for what was read in a finished report."""

FACT_RULES: tuple[FactRule, ...] = (
    annex.form_adds_up,
    annex.each_part_has_its_row,
    annex.form_says_what_the_text_says,
    answered.readable,
    figures.whole_year,
    figures.signed_after_the_year,
    figures.kind_matches_name,
    figures.parts_within_total,
    figures.problems_are_named,
    figures.answered_one_by_one,
    figures.parts_of_the_workings,
    figures.key_matters_within_their_total,
    figures.total_of_its_only_channel,
    figures.requests_add_up,
    figures.answered_in_time_or_late,
    figures.table_2_balances,
    figures.table_2_rows_match,
    figures.townships_make_no_rules,
    figures.totals_match_table_3,
    *SHARED_RULES,
)
"""Rules over answers."""

YEAR_RULES: tuple[FactRule, ...] = (
    change.not_far_from_last_year,
    change.last_years_figures_as_published,
)
"""Rules that hold this year against last year and are asked for by `check --last` alone: the questionnaire says the
same at the prompt, where the figure is typed."""


@cache
def reading_rules() -> tuple[ReadingRule, ...]:
    """Rules over finished reports; their modules are loaded when the first report is checked."""
    from drafter.rules import (
        again,
        beside_tables,
        claims,
        contents,
        dates,
        doubled,
        enumerations,
        law,
        leftovers,
        letters,
        names,
        outline,
        period,
        personal,
        points,
        punctuation,
        relative,
        requested,
        single,
        slips,
        stated,
        tables,
        title,
        units,
        unread,
        wording,
        years,
    )

    return (
        again.a_whole_is_taken_up_as_it_was,
        beside_tables.text_matches_tables,
        claims.parts_are_as_claimed,
        contents.headings_are_the_forms,
        contents.tables_are_tables,
        contents.six_parts_are_there,
        contents.overview_is_whole,
        contents.problems_have_remedies,
        contents.fees_are_stated,
        contents.parts_are_not_empty,
        contents.old_contents_are_there,
        contents.disclosure_is_counted,
        dates.dates_that_are,
        dates.signed_in_time,
        doubled.doubled,
        doubled.sentence_twice,
        enumerations.colon_in_colon,
        enumerations.semicolon_behind_stop,
        enumerations.one_point_alone,
        enumerations.two_lists_in_a_paragraph,
        law.law_fits_the_year,
        law.law_is_called_by_its_name,
        law.law_has_its_number,
        law.short_name_is_explained,
        leftovers.open_places,
        leftovers.blanks,
        leftovers.gaps,
        leftovers.instructions,
        letters.letters_for_digits,
        names.other_names,
        names.stuck_to_the_name,
        outline.headings_count_on,
        outline.headings_of_the_form_are_numbered,
        outline.items_in_a_paragraph_count_on,
        period.period_stated,
        personal.identity_numbers,
        personal.telephones,
        personal.private_names,
        points.points_count_on,
        points.as_many_points_as_said,
        points.no_more_named_than_counted,
        punctuation.half_width,
        punctuation.half_brackets,
        punctuation.unpaired,
        punctuation.marks_doubled,
        punctuation.needless_commas,
        punctuation.headings_stopped,
        punctuation.year_brackets,
        punctuation.unfinished,
        relative.years_beside_words,
        requested.no_more_answers_than_requests,
        single.several_said_of_one,
        single.needless_zeros,
        slips.mistyped,
        stated.parts_make_the_total,
        stated.steps_lead_to_the_figure,
        stated.percentages_follow,
        stated.averages_follow,
        stated.one_quantity_one_figure,
        stated.whole_years_agree,
        tables.columns_balance,
        tables.columns_add_up,
        tables.rows_add_up,
        tables.cells_hold_digits,
        tables.disputes_add_up,
        tables.no_rules_of_townships,
        tables.stock_holds_the_new,
        tables.matters_are_no_cases,
        tables.fees_are_in_ten_thousands,
        tables.form_of_the_year,
        tables.cells_are_filled,
        tables.counts_are_whole,
        title.title_is_well_formed,
        units.own_kind,
        units.higher_level,
        units.other_bodies,
        unread.unread,
        wording.until,
        wording.replaced_blindly,
        wording.measures_mixed,
        wording.measures_mixed_in_a_list,
        wording.old_forms,
        years.other_years,
    )
