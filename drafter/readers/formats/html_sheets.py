"""A page's own style sheets, written out into the style attributes of its elements.

A browser hides text by a class as often as by a style attribute. Read are selectors of tags, classes and ids, also one
within the other; rules for print, for narrow windows, for states (:hover) and sheets in other files are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from drafter.readers.formats.article import Lengths
from drafter.readers.formats.html_styles import brief, declared, is_hidden

_MARK = re.compile("[{};]")
_FOR_SCREENS = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*(?:,\s*(?:print|projection)\s*)?", re.IGNORECASE)
_COMPOUND = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w\u0080-\uffff-]+)*)")
_MOST_RULES = 20_000
_MOST_ANCESTORS = 50
_LONGEST_BLOCK = 10_000
_MOST_TESTS = 1_000_000
"""How many rules are held against elements; a page has some hundred of each."""


@dataclass(frozen=True, slots=True)
class _Compound:
    """One element of a selector: its tag (empty for any), its classes and its id."""

    tag: str
    classes: frozenset[str]
    ids: frozenset[str]

    def fits(self, element: Any) -> bool:
        return (
            (not self.tag or element.tag == self.tag)
            and (not self.ids or self.ids == {element.get("id")})
            and (not self.classes or self.classes <= set((element.get("class") or "").split()))
        )


@dataclass(frozen=True, slots=True)
class _Rule:
    """A selector, from the outermost element to the one it is about, and what it says; `weight` as CSS counts it."""

    compounds: tuple[_Compound, ...]
    weight: tuple[int, int, int, int]
    style: str

    def fits(self, element: Any) -> bool:
        if not self.compounds[-1].fits(element):
            return False
        above = islice(element.iterancestors(), _MOST_ANCESTORS)
        return all(any(one.fits(outer) for outer in above) for one in reversed(self.compounds[:-1]))


def write_out(root: Any) -> None:
    """Puts what the page's style sheets say of each element into its style attribute, before what stands there.

    Sheets that hide the greater part of the page's text do not: a script shows it in the browser.
    """
    styles = dict(_styles(root))
    hidden = {element for element, said in styles.items() if is_hidden(declared(said))}
    if hidden and _are_the_greater_part(hidden, root):
        styles = {element: said for element, said in styles.items() if element not in hidden}
    for element, said in styles.items():
        element.set("style", f"{said};{element.get('style') or ''}")


def _styles(root: Any) -> Iterator[tuple[Any, str]]:
    """The elements that rules fit, each with what they say; what weighs more comes later."""
    by_key: dict[str, list[_Rule]] = {}
    for rule in _rules(root):
        by_key.setdefault(_key(rule.compounds[-1]), []).append(rule)
    tests = 0
    for element in root.iter():
        if not by_key or not isinstance(element.tag, str):
            continue
        classes = (element.get("class") or "").split()
        keys = {"", element.tag, f"#{element.get('id')}", *(f".{name}" for name in classes)}
        tried = [rule for key in keys for rule in by_key.get(key, ())]
        tests += sum(1 if len(rule.compounds) == 1 else _MOST_ANCESTORS for rule in tried)
        if tests > _MOST_TESTS:
            return
        if fitting := [rule for rule in tried if rule.fits(element)]:
            yield element, ";".join(rule.style for rule in sorted(fitting, key=lambda rule: rule.weight))


def _are_the_greater_part(elements: set[Any], root: Any) -> bool:
    """True if the elements together hold most of the page's text."""
    lengths = Lengths(root)
    outermost = [one for one in elements if elements.isdisjoint(islice(one.iterancestors(), _MOST_ANCESTORS))]
    return 2 * sum(lengths.of(one)[0] for one in outermost) > lengths.of(root)[0]


def _key(compound: _Compound) -> str:
    """One thing that an element must have for a compound to fit it."""
    if compound.ids:
        return f"#{min(compound.ids)}"
    return f".{min(compound.classes)}" if compound.classes else compound.tag


def _rules(root: Any) -> Iterator[_Rule]:
    """The rules of a page's sheets for screens, in order."""
    count = 0
    for sheet in root.iter("style"):
        if (sheet.get("media") or "all").lower() not in ("all", "screen", "screen, print", "screen,print"):
            continue
        for selectors, inside in _blocks(_without_comments(sheet.text or "")):
            style = brief(inside)
            if not style:
                continue
            for selector in selectors.split(","):
                count += 1
                if count > _MOST_RULES:
                    return
                if compounds := _compounds(selector):
                    weight = (
                        sum(len(one.ids) for one in compounds),
                        sum(len(one.classes) for one in compounds),
                        sum(bool(one.tag) for one in compounds),
                        count,
                    )
                    yield _Rule(compounds, weight, style)


def _without_comments(sheet: str) -> str:
    kept: list[str] = []
    for piece in sheet.replace("<!--", " ").replace("-->", " ").split("/*"):
        kept.append(piece.partition("*/")[2] if kept else piece)
    return " ".join(kept)


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """The selectors and the insides of a sheet's blocks, without those that are not for screens."""
    skipped: list[bool] = []  # for each open block True if it is not for screens
    at = 0
    while found := _MARK.search(sheet, at):
        head, at = sheet[at : found.start()].strip(), found.end()
        if found[0] == "}":
            del skipped[-1:]
        elif found[0] == "{" and head.startswith("@"):
            skipped.append(not _FOR_SCREENS.fullmatch(head) or skipped[-1:] == [True])
        elif found[0] == "{":
            inside, _, _ = sheet[at : at + _LONGEST_BLOCK].partition("}")
            at += len(inside) + 1
            if skipped[-1:] != [True]:
                yield head, inside


def _compounds(selector: str) -> tuple[_Compound, ...]:
    """The elements of a selector; none for one with more in it than tags, classes and ids."""
    done = []
    for piece in selector.replace(">", " ").split():
        found = _COMPOUND.fullmatch(piece)
        if found is None:
            return ()
        names = re.findall(r"[.#][^.#]+", found[2])
        done.append(
            _Compound(
                "" if found[1] in (None, "*") else found[1].lower(),
                frozenset(name[1:] for name in names if name[0] == "."),
                frozenset(name[1:] for name in names if name[0] == "#"),
            )
        )
    return tuple(done)
