"""The screen: one question at a time, and the only place that knows questionary.

Nothing is printed while a prompt is open and the caret is the terminal's own, so that input methods work. Where a line
is typed, the keys of the moves are typed like any answer; where something is chosen, they act at once.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.errors import NotInteractive, Stopped
from drafter.interview.question import SHORT, Doubt, Left, Move, Question, keys_of, move_of
from drafter.screen import columns, shorten, size, width, wrap

PAUSE = 0.5
"""Seconds after a move's key in which Enter does nothing.

Where a line is typed a move ends with Enter, and the hand adds it where the key has acted already; it must not answer
the question that comes next, which nobody has read by then.
"""

if TYPE_CHECKING:
    from collections.abc import Callable

    import questionary
    from prompt_toolkit.key_binding import KeyBindings
    from questionary.prompts.common import InquirerControl


def ask(question: Question) -> Any:
    """The answer that was typed (a text), or chosen (an id, or a list of ids), or the `Move` the clerk made instead.

    Raises `Stopped` on Ctrl-C or the end of input, and `NotInteractive` where no one can be asked.
    """
    # Without this, a terminal that does not tell the cursor's place gets an English warning.
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    put = _typed if question.typed else _checkbox if question.kind == "checkbox" else _choice
    try:
        value = put(question)
    except KeyboardInterrupt:
        raise Stopped from None
    except EOFError:
        raise Stopped(ended=True) from None
    except Exception as fault:
        if type(fault).__name__ == "NoConsoleScreenBufferError":
            raise NotInteractive(words.NOT_INTERACTIVE, hint=words.not_interactive_hint("")) from None
        raise
    return value if isinstance(value, Left) else move_of(value, question.default) or value


def _typed(question: Question) -> Any:
    import questionary

    # A refusal stands above the question and not in the toolbar, whose one line would cut it off.
    prompt = questionary.text(
        _lines(question.text),
        default=question.default,
        qmark=_head(question),
        instruction="\n" + "\n".join([*_below(question), ">"]),
        style=_style(),
        erase_when_done=True,
        key_bindings=_passed_over(),
        rprompt=(lambda: _beside(question)) if question.last and question.measure else None,
    )
    refused = bool(question.said) and 0 < len(question.default) <= SHORT
    return str(_answer(prompt, _select_all if refused else None))


def _select_all() -> None:
    """Select what stands in the line, so that the first key typed replaces it and an arrow keeps it."""
    from prompt_toolkit.application import get_app

    line = get_app().current_buffer
    line.cursor_position = 0
    line.start_selection()
    assert line.selection_state is not None
    line.selection_state.enter_shift_mode()
    line.cursor_position = len(line.text)


def _beside(question: Question) -> str:
    """What is being typed beside last year's figure, while it is typed, at the end of the line."""
    from prompt_toolkit.application import get_app

    typed = get_app().current_buffer.text
    said = question.compare(typed) if typed else ""
    return said if width(said) + width(typed) + 4 < columns() else ""


def _choices(question: Question) -> list[Any]:
    """The options as the library takes them; headings cannot be chosen."""
    import questionary

    return [
        questionary.Separator(option.title)
        if option.heading
        else questionary.Choice(option.title, option.id, checked=option.checked)
        for option in question.options
    ]


def _checkbox(question: Question) -> Any:
    import questionary

    choices = _choices(question)
    prompt = questionary.checkbox(
        _lines(question.text),
        choices,
        initial_choice=next((choice for choice in choices if choice.value == question.at), None),
        qmark=_head(question),
        instruction="\n" + "\n".join(_below(question)),
        style=_style(),
        erase_when_done=True,
    )
    options = _options(prompt)
    answer = _answer(_chosen(prompt, lambda: [choice.value for choice in options.get_selected_values()]))
    if isinstance(answer, Move):
        return Left(answer, tuple(options.selected_options), str(options.get_pointed_at().value))
    return list(answer)


def _choice(question: Question) -> Any:
    import questionary

    choices = _choices(question)
    prompt = questionary.select(
        _lines(question.text),
        choices,
        default=next((choice for choice in choices if question.at and choice.value == question.at), None),
        qmark=_head(question),
        instruction="\n" + "\n".join(_below(question)),
        style=_style(),
        erase_when_done=True,
    )
    options = _options(prompt)
    answer = _answer(_chosen(prompt, lambda: options.get_pointed_at().value))
    return answer if isinstance(answer, Move) else str(answer)


def _answer(prompt: questionary.Question, begin: Callable[[], None] | None = None) -> Any:
    """What was typed or chosen; `begin` is done when the prompt stands.

    What goes wrong while the prompt is drawn or a key acts is raised as anywhere else: the library by itself shows a
    traceback and waits for Enter.
    """
    import asyncio

    application = prompt.application
    application.key_processor.after_key_press += _moved.key_pressed

    def end(loop: asyncio.AbstractEventLoop, fault: dict[str, Any]) -> None:
        if (error := fault.get("exception")) is not None and not application.is_done:
            application.exit(exception=error)

    def before() -> None:
        asyncio.get_running_loop().set_exception_handler(end)
        if begin is not None:
            begin()

    return application.run(pre_run=before, set_exception_handler=False)


def _options(prompt: questionary.Question) -> InquirerControl:
    """The list of options in a prompt, which knows what is ticked and where the pointer stands."""
    from questionary.prompts.common import InquirerControl

    return next(c for c in prompt.application.layout.find_all_controls() if isinstance(c, InquirerControl))


def _chosen(prompt: questionary.Question, answer: Callable[[], Any]) -> questionary.Question:
    """The prompt with the keys that end it: Enter with the answer, each move's keys with the move.

    Enter is not left to questionary, which marks the list as answered and, where the screen is drawn once more before
    it is erased, writes the answer in English (“done (2 selections)”).
    """
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
    from prompt_toolkit.keys import Keys

    keys = KeyBindings()
    for move in Move:
        for key in keys_of(move):

            @keys.add(key, eager=True)
            def _(event: Any, move: Move = move) -> None:
                _moved.made()
                event.app.exit(result=move)

    @keys.add(Keys.ControlM, eager=True)
    def _(event: Any) -> None:
        event.app.exit(result=answer())

    @keys.add(Keys.ControlD, eager=True)
    def _(event: Any) -> None:
        event.app.exit(exception=EOFError)

    for key, target in _far_keys(_options(prompt)).items():

        @keys.add(key, eager=True)
        def _(event: Any, target: Callable[[], None] = target) -> None:
            target()

    there = prompt.application.key_bindings or KeyBindings()
    prompt.application.key_bindings = merge_key_bindings([there, keys, _passed_over()])
    return prompt


def _far_keys(options: InquirerControl) -> dict[str, Callable[[], None]]:
    """What Home, End, Page Up and Page Down do in a list: to its ends, or a screenful on; never onto a heading."""
    import questionary

    places = [at for at, choice in enumerate(options.choices) if not isinstance(choice, questionary.Separator)]

    def go(steps: int) -> Callable[[], None]:
        def move() -> None:
            wanted = options.pointed_at + steps
            options.pointed_at = min(places, key=lambda at: abs(at - wanted))

        return move

    page = max(1, size().lines - 8)
    far = options.choice_count
    return {"home": go(-far), "end": go(far), "pageup": go(-page), "pagedown": go(page)}


def _passed_over() -> KeyBindings:
    """The keys that do nothing here, Enter among them for a moment after a move.

    What a terminal reports of the mouse, for pasted by mistake, half of it would end the program; the search among
    earlier lines, for it writes on the screen, in English; and Escape, which would have the key after it mean something
    else (a digit, how often the next key counts).
    """
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.keys import Keys

    keys = KeyBindings()
    for key in (Keys.Vt100MouseEvent, Keys.ControlR, Keys.ControlS, Keys.Escape):
        keys.add(key, eager=True)(lambda event: None)
    keys.add(Keys.ControlM, eager=True, filter=Condition(_just_moved))(lambda event: None)
    return keys


@dataclass(slots=True)
class _LastMove:
    """When the last move was made by a key alone; `fresh` while that key is being handled."""

    at: float = -PAUSE
    fresh: bool = False

    def made(self) -> None:
        self.at, self.fresh = monotonic(), True

    def key_pressed(self, _: object) -> None:
        """Any key after the move's own ends the pause."""
        if not self.fresh:
            self.at = -PAUSE
        self.fresh = False


_moved = _LastMove()


def _just_moved() -> bool:
    """True right after a move that was made by a key alone, as long as no other key was pressed since."""
    return monotonic() - _moved.at < PAUSE


def _head(question: Question) -> str:
    """What stands above the question: the progress, and why the answer before was refused."""
    lines = [*question.above, *(wrap(question.progress) if question.progress else [])]
    if question.said:
        lines += wrap(
            words.doubted(question.said) if isinstance(question.said, Doubt) else words.refused(question.said)
        )
    return "\n".join([*lines, "?"])


def _lines(text: str) -> str:
    return "\n".join(wrap(text, columns() - 4))


def _below(question: Question) -> list[str]:
    """What stands below the question: what counts, last year's value, and the keys."""
    lines = [line for hint in question.hints for line in wrap(hint)]
    if question.last:
        lines += wrap(shorten(question.last, columns() * 4))
    keys = wrap(question.keys)
    taken = len(_head(question).split("\n")) + len(wrap(question.text, columns() - 4)) + len(lines) + len(keys)
    if question.options and taken + len(question.options) > size().lines:
        lines.append(words.more_below(sum(not option.heading for option in question.options)))
    return [*lines, *keys]


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
            ("separator", "noinherit"),
        ]
    )
