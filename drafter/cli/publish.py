"""`drafter render`: from answers files to reports in Word, text and HTML."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter import words
from drafter.cli.chinese import ChineseCommand
from drafter.cli.many import each
from drafter.cli.net import as_fault
from drafter.cli.patterns import matched
from drafter.cli.place import is_answers, made_folder
from drafter.cli.unchanged import made_from, unchanged
from drafter.disk import files_below
from drafter.errors import DrafterError, ExitStatus, OutputError, TemplateFault
from drafter.output import refuse_inputs
from drafter.world import World

if TYPE_CHECKING:
    from drafter.answers.load import Loaded
    from drafter.composing.compose import Composition
    from drafter.document import Document

FORMATS = ("docx", "txt", "html")
DEFAULT_FORMATS = ("docx", "txt")


@dataclass(frozen=True, slots=True)
class Order:
    """One answers file to render, and how."""

    answers: Path
    out: Path | None
    """The folder the report goes to; None: that of the answers."""
    formats: tuple[str, ...]
    template: str | None
    draft: bool
    chart: bool | None = None
    """True if charts are drawn; None: where people look at a screen, but not in what is printed."""
    debug: bool = False
    """True if an unforeseen exception is raised as it is."""
    sealed: bool = False
    """True if it is noted what the report was made from, as where there are many."""
    skip: bool = False
    """True if a report that would only be made again is left alone."""

    def draws(self, kind: str) -> bool:
        """True if charts are drawn in a format."""
        return kind == "html" if self.chart is None else self.chart

    def files(self, draft: bool) -> dict[str, Path]:
        """Where the report goes in each format, or the draft of it, which has a name of its own."""
        stem = words.draft_name(self.answers.stem) if draft else self.answers.stem
        return {kind: (self.out or self.answers.parent) / f"{stem}.{kind}" for kind in self.formats}


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of an order: its exit status, lines for standard output, and lines for standard error.

    `length` are lines for standard output where it is the only order: how long the report is.
    """

    status: ExitStatus
    done: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    length: tuple[str, ...] = ()
    skipped: bool = False
    """True if the report was there as it would be made again."""

    @property
    def failed(self) -> bool:
        """True if the report, or one of its files, was not made."""
        return not (self.done or self.skipped) or self.status not in (ExitStatus.DONE, ExitStatus.FINDINGS)


@click.command(cls=ChineseCommand, help=words.RENDER_HELP)
@click.argument(
    "answers", nargs=-1, required=True, metavar=words.ANSWERS_PLACE, type=click.Path(readable=False, path_type=Path)
)
@click.option(
    "--to", "formats", multiple=True, type=click.Choice(FORMATS), metavar=words.FORMAT_PLACE, help=words.TO_OPTION
)
@click.option(
    "--out", type=click.Path(readable=False, path_type=Path), metavar=words.FOLDER_PLACE, help=words.OUT_DIR_OPTION
)
@click.option("--template", metavar=words.NAME_OR_PATH_PLACE, help=words.TEMPLATE_OPTION)
@click.option("--draft", is_flag=True, help=words.DRAFT_OPTION)
@click.option("--chart/--no-chart", default=None, help=words.CHART_OPTION)
@click.option("--skip-existing", "skip", is_flag=True, help=words.SKIP_OPTION)
@click.option("--jobs", type=click.IntRange(1, 64), metavar=words.NUMBER_PLACE, help=words.JOBS_OPTION)
@click.pass_obj
def render(
    world: World,
    answers: tuple[Path, ...],
    formats: tuple[str, ...],
    out: Path | None,
    template: str | None,
    draft: bool,
    chart: bool | None,
    skip: bool,
    jobs: int | None,
) -> int:
    """Write the report(s) of one or many answers files."""
    chosen = tuple(dict.fromkeys(formats)) or DEFAULT_FORMATS
    files = {path.absolute(): path for path in _answers(answers)}.values()  # one named twice is rendered once
    order_of = partial(
        Order,
        out=out,
        formats=chosen,
        template=template,
        draft=draft,
        chart=chart,
        debug=world.debug,
        sealed=skip or len(files) > 1,
        skip=skip,
    )
    orders = [order_of(path) for path in files]
    _refuse_same_names(orders)
    refuse_inputs((path for order in orders for path in _possible(order)), files, words.INPUT_HINT)
    if out is not None:
        made_folder(out)
    results = each(world, [order.answers for order in orders], partial(_render_as, order_of), words.RENDERING, jobs)
    failed: list[str] = []
    status, drafts, skipped = ExitStatus.DONE, 0, 0
    for order, (_, result) in zip(orders, results, strict=True):
        outcome = _failed(result) if isinstance(result, DrafterError) else result
        for line in (*outcome.done, *(outcome.length if len(orders) == 1 else ())):
            world.say(line)
        for line in outcome.said:  # with several files each line says whose it is
            world.warn(line if len(orders) == 1 or str(order.answers) in line else f"{order.answers}：{line}")
        status, skipped = outcome.status, skipped + outcome.skipped
        failed += [str(order.answers)] if outcome.failed else []
        drafts += outcome.status != ExitStatus.DONE and not outcome.failed
    if len(orders) == 1:
        if skipped:
            world.say(words.unchanged(str(orders[0].answers)))
        return status
    if len(failed) > 1:
        world.warn(words.not_done(failed))
    world.say(words.batch_done(len(orders) - len(failed) - drafts, drafts, len(failed), skipped))
    return ExitStatus.FINDINGS if failed or drafts else ExitStatus.DONE


def _answers(given: Sequence[Path]) -> Iterator[Path]:
    """The files, each folder in the place of the answers files in it and in the folders below it.

    Raises `DrafterError` for a folder without any.
    """
    for path in matched(given):
        if not path.is_dir():
            yield path
        elif found := sorted(filter(is_answers, files_below(path))):
            yield from found
        else:
            raise DrafterError(words.NO_ANSWERS_IN_FOLDER, file=path)


def _render_as(order_of: Callable[[Path], Order], answers: Path) -> Rendered:
    return render_one(order_of(answers))


def render_one(order: Order) -> Rendered:
    """Render one answers file; a fault comes back as an outcome, so that other files go on."""
    done: list[str] = []
    try:
        return _render(order, done)
    except Exception as error:
        return _failed(as_fault(error, order.answers, debug=order.debug), done)


def _failed(fault: DrafterError, done: Sequence[str] = ()) -> Rendered:
    return Rendered(fault.status, tuple(done), (f"{words.FAULT}{fault}",))


def _render(order: Order, done: list[str]) -> Rendered:
    """Render one answers file, or refuse; `done` takes each line on a file as soon as it is written."""
    from drafter.answers.load import load
    from drafter.composing.compose import compose
    from drafter.composing.length import told
    from drafter.rules import check_facts

    loaded = load(order.answers, order.template)
    sources = _made_from(order, loaded)
    if order.skip and unchanged(loaded, sources):
        return Rendered(ExitStatus.DONE, skipped=True)
    findings = check_facts(loaded.facts, loaded.last, extras=loaded.template.extras.values())
    errors = [finding.message for finding in findings if finding.level == "error"]
    made = compose(loaded.template, loaded.facts)
    if not made.document.title:
        raise TemplateFault(words.NO_TITLE, file=loaded.template.text)
    said = [words.finding_line(f.level, f.rule, f.message) for f in findings]
    said += filter(None, [loaded.template.other_years(loaded.facts["year"])])
    if not order.draft and (errors or made.open):
        return Rendered(ExitStatus.FINDINGS, said=tuple(_refused(order, loaded, made, said, bool(errors))))
    document = _with_errors(made.document, errors) if errors else made.document
    draft = bool(errors or made.open)
    said += _remarks(order, loaded, made)
    _write(order, loaded, document, draft, {} if draft else sources, done)
    if made.open:
        done.append(words.draft_open(len(made.open), made.document.open_places()))
    status = ExitStatus.FINDINGS if draft else ExitStatus.DONE
    length = told(document.without_charts(), form=bool(loaded.template.form))
    return Rendered(status, tuple(done), tuple(said), tuple(length))


def _refused(order: Order, loaded: Loaded, made: Composition, said: list[str], wrong: bool) -> list[str]:
    """The lines of a refusal: `said` of the answers, with the contradictions or open figures that forbid a report."""

    if wrong:
        return [words.contradictions(str(order.answers)), *said]
    known = loaded.template.known
    return [*said, words.open_figures(str(order.answers), [known[path].term for path in made.open])]


def _with_errors(document: Document, errors: list[str]) -> Document:
    """The document headed by its contradictions: such a draft must not pass for the report."""
    from drafter.document import Paragraph, Span

    mark = Paragraph((Span(words.draft_mark(errors), open=True),))
    return replace(document, blocks=(mark, *document.blocks))


def _remarks(order: Order, loaded: Loaded, made: Composition) -> Iterator[str]:
    """What the report does not print or take over."""
    from drafter.answers.reuse import reuse
    from drafter.writers import look_has_words, substituted

    unused = [fact.term for fact in reuse(loaded.facts, loaded.template, loaded.template.extras).unused]
    if unused:
        yield words.not_printed(unused)
    if left := sum(map(len, loaded.answers.record.last_words.values())):
        yield words.words_left(left, loaded.answers.path.name if loaded.answers.path else "")
    if loaded.template.form and "publication.date" not in loaded.facts:
        yield words.no_date_printed(order.draft)
    if order.chart and made.document.without_charts() == made.document:
        yield words.NO_CHART
    if "docx" in order.formats:
        if look_has_words(loaded.look):
            yield words.look_has_words(str(loaded.look))
        if (other := substituted(loaded.look, made.document.unit))[0]:
            yield words.other_font(*other)


def _write(
    order: Order, loaded: Loaded, document: Document, draft: bool, sources: Mapping[Path, str], done: list[str]
) -> None:
    """Write the document in each format, a line in `done` for each, and note in the answers file what was written.

    `sources` as `_made_from` gives them.
    """
    from drafter.answers.written import remember, remembered, sealed
    from drafter.writers import write

    files, plain = order.files(draft=draft), document.without_charts()
    refuse_inputs(files.values(), _inputs(loaded), words.INPUT_HINT)
    digests, seals = {}, {}
    try:
        for kind, path in files.items():
            shown = document if order.draws(kind) else plain
            new = write(shown, path, kind, loaded.look, remembered(loaded.answers, path))
            digests[path] = new.digest
            if path in sources:
                seals[path] = sealed(sources[path], new.digest)
            if new.kept:
                done.append(words.kept_aside(path.name, new.kept.name, new.changed))
            done.append(words.written(str(path)))
    finally:
        remember(loaded.answers, digests, seals)


def _made_from(order: Order, loaded: Loaded) -> dict[Path, str]:
    """By report, which is no draft, what tells whether it would be made again; nothing where that is not noted."""
    from drafter.composing.templates import sentence_files

    if not order.sealed:
        return {}
    read = (*_looked_up(loaded), *sentence_files(loaded.template.folder))
    digest = made_from(loaded, read)
    return {path: f"{digest} {order.draws(kind)}" for kind, path in order.files(draft=False).items()}


def _inputs(loaded: Loaded) -> Iterator[Path]:
    """The files that were read to make a report: no report may be written onto one."""
    from drafter.answers.load import last_file

    yield from _looked_up(loaded)
    yield from (path for path in (loaded.answers.path, last_file(loaded.answers)) if path)


def _looked_up(loaded: Loaded) -> Iterator[Path]:
    """The look, and the files of the template."""
    from drafter.composing.problems import LIBRARY
    from drafter.composing.templates import ABOUT
    from drafter.composing.uses import texts

    folder = loaded.template.folder
    yield from (loaded.look, folder / ABOUT, folder / LIBRARY, *texts(loaded.template))


def publish(world: World, file: Path, *, draft: bool = False) -> int:
    """One report in the default formats beside its answers, and what is said of it; the exit status."""
    from drafter.screen import wrap

    made = render_one(Order(file, None, DEFAULT_FORMATS, None, draft, debug=world.debug))
    for line in (*made.done, *(piece for told in made.length for piece in wrap(told, hang=""))):
        world.say(line)
    for line in made.said:
        world.warn(line)
    return made.status


def _refuse_same_names(orders: list[Order]) -> None:
    """Two answers files that would become one report are a mistake seen before anything is written."""
    seen: dict[str, Path] = {}
    for order in orders:
        for path in _possible(order):
            # Names that differ in capitals are one where the system takes them for one.
            key = os.path.normcase(path.parent.resolve() / path.name)
            if seen.setdefault(key, order.answers) != order.answers:
                raise OutputError(words.same_report(str(seen[key]), str(order.answers)), hint=words.SAME_REPORT_HINT)


def _possible(order: Order) -> list[Path]:
    """Every file that an order may write; whether a draft becomes of it is not known before it is composed."""
    return [path for draft in {False, order.draft} for path in order.files(draft).values()]
