"""A page's own style sheets, written out into the style attributes of its elements.

A browser hides text by a class as often as by a style attribute. Read are selectors of tags, classes and ids, also one
within the other; rules for print, for narrow windows, for states (:hover) and sheets in other files are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafter.readers.formats.html_styles import declared, is_hidden

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_BLOCK = re.compile(r"([^{};]*)\{|\}|[^{};]*;", re.DOTALL)
_FOR_SCREENS = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*(?:,\s*(?:print|projection)\s*)?", re.IGNORECASE)
_COMPOUND = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w\u0080-\uffff-]+)*)")
_MOST_RULES = 20_000


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
        above = element.iterancestors()
        return all(any(one.fits(outer) for outer in above) for one in reversed(self.compounds[:-1]))


def write_out(root: Any) -> None:
    """Puts what the page's style sheets say of each element into its style attribute, before what stands there.

    A sheet that hides the greater part of the page's text does not: a script shows it in the browser.
    """
    rules = list(_rules(root))
    if not rules:
        return
    by_key: dict[str, list[_Rule]] = {}
    for rule in rules:
        by_key.setdefault(_key(rule.compounds[-1]), []).append(rule)
    whole = _length(root)
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        keys = {
            "",
            element.tag,
            f"#{element.get('id')}",
            *(f".{name}" for name in (element.get("class") or "").split()),
        }
        fitting = [rule for key in keys for rule in by_key.get(key, ()) if rule.fits(element)]
        if not fitting:
            continue
        said = ";".join(rule.style for rule in sorted(fitting, key=lambda rule: rule.weight))
        if is_hidden(declared(said)) and 2 * _length(element) > whole:
            continue
        element.set("style", f"{said};{element.get('style') or ''}")


def _key(compound: _Compound) -> str:
    """One thing that an element must have for a compound to fit it."""
    if compound.ids:
        return f"#{min(compound.ids)}"
    return f".{min(compound.classes)}" if compound.classes else compound.tag


def _length(element: Any) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _rules(root: Any) -> Iterator[_Rule]:
    """The rules of a page's sheets for screens, in order."""
    count = 0
    for sheet in root.iter("style"):
        if (sheet.get("media") or "all").lower() not in ("all", "screen", "screen, print", "screen,print"):
            continue
        for selectors, style in _blocks(_COMMENT.sub(" ", sheet.text or "")):
            if not declared(style):
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


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """The selectors and the insides of a sheet's blocks, without those that are not for screens."""
    skipped: list[bool] = []  # for each open block whether it is not for screens
    at = 0
    while found := _BLOCK.search(sheet, at):
        at = found.end()
        head = (found[1] or "").strip()
        if found[0] == "}":
            skipped = skipped[:-1]
        elif not found[0].endswith("{"):
            continue
        elif head.startswith("@"):
            skipped.append(not _FOR_SCREENS.fullmatch(head) or any(skipped))
        else:
            end = sheet.find("}", at)
            inside = sheet[at : len(sheet) if end < 0 else end]
            at = len(sheet) if end < 0 else end + 1
            if not any(skipped):
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
