"""The screen: one question at a time, and the only place that knows questionary.

Nothing is printed while a prompt is open, the caret is the terminal's own, and no key but Enter, the arrows and the
blank has a meaning of its own, so that input methods work.
"""

from __future__ import annotations

import os
import shutil
from typing import Any

from drafter import words
from drafter.errors import NotInteractive, Stopped
from drafter.interview.question import Question
from drafter.interview.spoken import columns, shorten, wrap

FIGURES = ("count", "change", "quantity", "yuan", "wan", "percent", "date", "yesno")
"""Kinds of answers so short that a refused one is better typed anew."""


def ask(question: Question) -> Any:
    """The answer that was typed (a text), or chosen (an id, or a list of ids), once `question.check` accepts it.

    Raises `Stopped` on Ctrl-C or the end of input, and `NotInteractive` where no one can be asked.
    """
    # Without this, a terminal that does not tell the cursor's place gets an English warning.
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    said, default, checked = question.said, question.default, None
    while True:
        try:
            if question.typed:
                value: Any = _typed(question, said, default)
                # A refused figure is typed anew; a refused text is mended.
                default = "" if question.kind in FIGURES else value
            elif question.kind == "checkbox":
                value = checked = _checkbox(question, said, checked)
            else:
                value = _choice(question, said)
        except (KeyboardInterrupt, EOFError):
            raise Stopped from None
        except Exception as fault:
            if type(fault).__name__ == "NoConsoleScreenBufferError":
                raise NotInteractive(words.NOT_INTERACTIVE, hint=words.NOT_INTERACTIVE_HINT) from None
            raise
        said = question.check(value)
        if not said:
            return value


def _typed(question: Question, said: str, default: str) -> str:
    import questionary

    # A refusal stands above the question and not in the toolbar, whose one line would cut it off.
    prompt = questionary.text(
        _lines(question.text),
        default=default,
        qmark=_head(question, said),
        instruction="\n" + "\n".join([*_below(question), ">"]),
        style=_style(),
        erase_when_done=True,
    )
    return str(prompt.unsafe_ask())


def _checkbox(question: Question, said: str, checked: list[str] | None) -> list[str]:
    import questionary

    choices = [
        questionary.Choice(option.title, option.id, checked=option.checked if checked is None else option.id in checked)
        for option in question.options
    ]
    prompt = questionary.checkbox(
        _lines(question.text),
        choices,
        qmark=_head(question, said),
        instruction="\n" + "\n".join(_below(question)),
        style=_style(),
        erase_when_done=True,
    )
    return list(prompt.unsafe_ask())


def _choice(question: Question, said: str) -> str:
    import questionary

    prompt = questionary.select(
        _lines(question.text),
        [questionary.Choice(option.title, option.id) for option in question.options],
        qmark=_head(question, said),
        instruction="\n" + "\n".join(_below(question)),
        style=_style(),
        erase_when_done=True,
    )
    return str(prompt.unsafe_ask())


def _head(question: Question, said: str) -> str:
    """What stands above the question: how far one is, and why the answer before was refused."""
    lines = [question.progress] if question.progress else []
    if said:
        lines += wrap(words.refused(said))
    return "\n".join([*lines, "?"])


def _lines(text: str) -> str:
    return "\n".join(wrap(text, columns() - 4))


def _below(question: Question) -> list[str]:
    """What stands below the question: what counts, last year's value, and the keys."""
    lines = [line for hint in question.hints for line in wrap(hint)]
    if question.last:
        lines += wrap(shorten(question.last, columns() * 4))
    if len(question.options) + len(lines) + 4 > shutil.get_terminal_size().lines:
        lines.append(words.more_below(len(question.options)))
    return [*lines, *wrap(question.keys)]


def _style() -> Any:
    import questionary

    return questionary.Style(
        [
            ("qmark", "noinherit"),
            ("question", "bold"),
            ("instruction", ""),
            ("answer", "noinherit bold"),
            ("pointer", "bold"),
            ("highlighted", "bold"),
            ("selected", "noinherit bold"),
        ]
    )
