"""Templates: where they are, what they say of themselves, and their text as a compiled Jinja template.

A template is a folder: `template.toml` (its Chinese name, the years it is meant for, questions of its own) and
`report.txt`, the report's text in plain lines. Texts that templates share stand once in `shared/`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.errors import TemplateFault
from drafter.text.characters import visible
from drafter.toml import file_text, line_of, parsed, plain_text

if TYPE_CHECKING:
    from jinja2 import Environment

    from drafter.composing.sandbox import Sandbox
    from drafter.phrases.table import Line, Table
    from drafter.report import Fact

TEXT = "report.txt"
ABOUT = "template.toml"
DEFAULTS = ((2021, "national-2021"), (2019, "national-2019"), (2008, "six-part"))
"""The template offered for a year: the national forms since 2019, before that the regulation's own six items."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template as found: its name (or path), folder, Chinese title, one line about it, first and last year it is for,
    whose form its tables follow (2019, 2021 or empty), the questions it adds, by path, and the base document that gives
    its pages their look (None: ours)."""

    name: str
    folder: Path
    title: str
    about: str
    years: tuple[int, int]
    form: str
    extras: dict[str, Fact] = field(hash=False)
    look: Path | None = None

    @property
    def text(self) -> Path:
        """The file of the report's text."""
        return self.folder / TEXT

    def other_years(self, year: int) -> str:
        """The line that says that the template is meant for other years than this one; empty where it is not."""
        first, last = self.years
        return "" if first <= year <= last else words.template_years_differ(self.title, first, last, year)

    @property
    def known(self) -> dict[str, Fact]:
        """Every fact by path, those of the template's own questions among them."""
        from drafter.report import facts_by_path

        return {**facts_by_path(), **self.extras}


@cache
def shipped() -> Path:
    """The folder of the templates that come with the program: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "shipped" / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def base_docx() -> Path:
    """The Word document that gives the pages their look."""
    return shipped() / "base.docx"


@cache
def names() -> tuple[str, ...]:
    """The names of the shipped templates, the national forms first."""
    found = (about.parent.name for about in shipped().glob(f"*/{ABOUT}"))
    return tuple(sorted(found, key=lambda name: (not name.startswith("national"), name)))


def default_for(year: int) -> str:
    """The name of the template offered for a year's report."""
    return next((name for since, name in DEFAULTS if year >= since), DEFAULTS[-1][1])


def find(name: str, *, beside: Path | None = None) -> Template:
    """The template of this name, or in the folder of this path (absolute, from here, or from `beside`).

    Raises `TemplateFault` with status 2 when there is none, naming the nearest; with status 3 when it is broken.
    """
    if name in names():
        return _load(name, shipped() / name)
    for folder in (Path(name), *([beside / name] if beside else [])):
        try:
            there = (folder / ABOUT).is_file()
        except OSError as unusable:
            fault = TemplateFault(words.cannot_read(words.why(unusable)), file=folder)
            fault.status = fault.status.USAGE
            raise fault from None
        if there:
            return _load(name, folder.resolve())
    fault = TemplateFault(words.no_template(name, names()), hint=words.templates_are(names()))
    fault.status = fault.status.USAGE
    raise fault


_KEYS = ("title", "about", "years", "form", "look", "extra")


@cache
def _load(name: str, folder: Path) -> Template:
    path = folder / ABOUT
    try:
        text = plain_text(file_text(path, TemplateFault))
    except OSError as fault:
        raise TemplateFault(words.cannot_read(words.why(fault)), file=path) from None
    raw = parsed(text, path, TemplateFault)
    if unknown := sorted(set(raw) - set(_KEYS)):
        raise TemplateFault(words.unknown_name(unknown[0], _KEYS), file=path, line=line_of(text, unknown[0]))
    for key in ("title", "about"):
        _one_line(key, raw.get(key, ""), path, text)
    if not isinstance(raw.get("extra", {}), dict):
        raise TemplateFault(words.not_a_group("extra", raw["extra"]), file=path, line=line_of(text, "extra"))
    years = raw.get("years", [2008, 2100])
    if not (isinstance(years, list) and len(years) == 2 and all(isinstance(year, int) for year in years)):
        raise TemplateFault(words.template_years(years), file=path)
    if not (folder / TEXT).is_file():
        raise TemplateFault(words.NO_TEMPLATE_TEXT, file=folder / TEXT)
    return Template(
        name,
        folder,
        str(raw.get("title", name)),
        str(raw.get("about", "")),
        (years[0], years[1]),
        str(raw.get("form", "")),
        {f"extra.{key}": _extra(key, about, path, text) for key, about in raw.get("extra", {}).items()},
        _look(raw["look"], path) if "look" in raw else None,
    )


def _look(name: Any, file: Path) -> Path:
    """The look a template names, seen from its folder; whether it will do as one is seen when a report is loaded."""
    if not isinstance(name, str) or not name.strip():
        raise TemplateFault(words.look_not_text(name), file=file)
    path = file.parent / name
    try:
        inside = path.resolve().is_relative_to(file.parent.resolve())
        there = path.is_file()
    except (OSError, ValueError):
        inside = there = False
    if not inside:
        raise TemplateFault(words.LOOK_OUTSIDE, file=file)
    if not there:
        near = (other.name for other in path.parent.glob("*.docx"))
        raise TemplateFault(words.no_look(name, near), file=file, hint=words.LOOK_HINT)
    return path


_EXTRA_WORDS = ("question", "measure", "term", "clause", "help", "topic")
_EXTRA_KEYS = (*_EXTRA_WORDS, "type", "last", "quiet")


def _extra(key: str, about: Any, file: Path, text: str) -> Fact:
    """A question that a template adds, validated like the model's own; its words go into the answers file's comments.

    `text` is the file's, to tell the line of a fault.
    """
    from drafter.report import Fact
    from drafter.report.facts import KINDS

    def fault(what: str, name: str = "") -> TemplateFault:
        return TemplateFault(what, file=file, line=line_of(text, f"extra.{key}.{name}".rstrip(".")))

    kinds = [name for name in KINDS if name not in ("unit", "table")]
    if not key.isidentifier():
        raise fault(words.extra_name(key))
    if not isinstance(about, dict) or not isinstance(about.get("question"), str):
        raise fault(words.extra_without_question(key))
    if unknown := sorted(set(about) - set(_EXTRA_KEYS)):
        known = [f"extra.{key}.{name}" for name in _EXTRA_KEYS]
        raise fault(words.unknown_name(f"extra.{key}.{unknown[0]}", known), unknown[0])
    for name in _EXTRA_WORDS:
        _one_line(f"extra.{key}.{name}", about.get(name, ""), file, text)
    kind = about.get("type", "text")
    if kind not in kinds:
        raise fault(words.extra_type(key, kind, kinds), "type")
    last = about.get("last", "carry" if kind in ("text", "names") else "show")
    if last not in ("carry", "show", "none"):
        raise fault(words.extra_last(key, last), "last")
    return Fact(
        path=f"extra.{key}",
        kind=kind,
        term=about.get("term", about["question"].rstrip("？?")),
        question=about["question"],
        measure=about.get("measure", ""),
        clause=about.get("clause", ""),
        last=last,
        help=about.get("help", ""),
        quiet=bool(about.get("quiet", False)),
        topic=about.get("topic", "").strip(),
    )


def _one_line(path: str, value: Any, file: Path, text: str) -> None:
    """Raises `TemplateFault` when what a template says at a path is not a text of one line that can be seen."""
    if not isinstance(value, str) or visible(value) != value or re.search(r"[\n\t]", value):
        raise TemplateFault(words.not_one_line(path, value), file=file, line=line_of(text, path))


@cache
def environment(folder: Path) -> Sandbox:
    """The sandboxed environment of the template in a folder; compiled texts are kept for the process's life."""
    from jinja2 import BaseLoader, TemplateNotFound

    from drafter.composing.sandbox import sandbox

    roots = (folder, shipped())

    class Folder(BaseLoader):
        """Gives out texts of the template's own folder and of the shared one, and of no other place."""

        def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
            for root in roots:
                if root != folder and not template.startswith("shared/"):
                    continue
                try:
                    path = (root / template).resolve()
                    if not (path.is_relative_to(root.resolve()) and path.is_file()):
                        continue
                except (OSError, ValueError):
                    continue  # no disk can hold a file of that name
                return _text(path), str(path), lambda: True
            raise TemplateNotFound(template)

    return sandbox(Folder())


def source_of(environment: Environment, name: str) -> tuple[str, str]:
    """The source of one of the template's texts and the path of its file; raises `TemplateNotFound`."""
    assert environment.loader is not None
    source, path, _ = environment.loader.get_source(environment, name)
    return source, str(path)


SENTENCES = "sentences.txt"
"""In a template's own folder: the cases of sentences it says otherwise than `shared/sentences/*.txt`."""


@cache
def sentences(folder: Path) -> Table:
    """The sentences of the template in a folder: the shared ones, with its own in place of them.

    Raises `TemplateFault` with file and line for a fault in either table, or a case that has no sentence.
    """
    from drafter.phrases import subjects  # noqa: F401  (the subjects declare their sentences)
    from drafter.phrases.table import missing_cases, read_table

    table: dict[tuple[str, str], Line] = {}
    for file in sentence_files(folder):
        table |= read_table(_text(file), str(file))
    if missing := missing_cases(table):
        raise TemplateFault(words.no_sentence_for(*missing[0]), file=_shared_sentences())
    return table


def sentence_files(folder: Path) -> list[Path]:
    """The files of the sentences of the template in a folder: the shared ones, then its own if it has one."""
    own = folder / SENTENCES
    return [*sorted(_shared_sentences().glob("*.txt")), *([own] if own.is_file() else [])]


def _shared_sentences() -> Path:
    return shipped() / "shared" / "sentences"


def _text(file: Path) -> str:
    """The text of one of a template's files; raises `TemplateFault` when it is too large or cannot be read."""
    from drafter.composing.bounds import MOST_FILE

    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_FILE + 1)
        if len(content) > MOST_FILE:
            raise TemplateFault(words.template_too_large(MOST_FILE), file=file)
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise TemplateFault(words.NOT_UTF8, file=file, hint=words.NOT_UTF8_HINT) from None
    except OSError as fault:
        raise TemplateFault(words.cannot_read(words.why(fault)), file=file) from None
