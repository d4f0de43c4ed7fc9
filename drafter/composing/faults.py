"""What goes wrong while a template is read, checked or rendered, as the template's fault with file and line.

One mechanism for whatever is raised. The line to our own faults: an exception is the template's when it was raised
below the template's compiled text, inside jinja2, or because the template asks for more depth or memory than there is.
All others pass unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from drafter import words
from drafter.composing.bounds import TooMuch, Unprintable
from drafter.errors import DrafterError, TemplateFault

_TOO_MUCH = (RecursionError, MemoryError, TooMuch)


@contextmanager
def faults_of(environment: Environment, name: str, path: str) -> Iterator[None]:
    """Raises `TemplateFault` for whatever goes wrong inside because of the template's text.

    The text is called `name` and stands in the file `path`. The exception itself stays the cause. Faults of our own
    code pass as they are.
    """
    try:
        yield
    except DrafterError:
        raise
    except Exception as error:
        if (fault := _fault(error, environment, name, path)) is None:
            raise
        raise fault from error


def _fault(error: Exception, environment: Environment, name: str, path: str) -> TemplateFault | None:
    """The exception as the template's fault; None when it is not the template's."""
    frames = list(_frames(error.__traceback__))
    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(_syntax(error.message or ""), file=error.filename or path, line=error.lineno)
    if isinstance(error, SyntaxError):  # Python refuses what jinja made of the text
        what = words.TEMPLATE_TOO_DEEP if "too many" in str(error) else words.BAD_SYNTAX
        return TemplateFault(what, file=path, line=_line_of_code(environment, name, error.lineno))
    rendering = next(((frame.f_code.co_filename, line) for frame, line in frames if _is_text(frame)), None)
    if rendering is not None:
        said = str(error) if isinstance(error, Unprintable) else ""
        what = words.TEMPLATE_TOO_DEEP if isinstance(error, _TOO_MUCH) else words.render_fault(said)
        return TemplateFault(what, file=rendering[0], line=rendering[1])
    if isinstance(error, _TOO_MUCH) or (frames and _module(frames[0][0]).startswith("jinja2.")):
        line = next((line for frame, _ in frames if (line := _line_at(frame)) is not None), None)
        what = words.TEMPLATE_TOO_DEEP if isinstance(error, _TOO_MUCH) else words.BAD_SYNTAX
        return TemplateFault(what, file=path, line=line)
    return None


def _syntax(said: str) -> str:
    """Jinja's complaint in Chinese, with the nearest right name where one is wrong."""
    if found := re.search(r"unknown tag '(\w+)'", said):
        return words.no_tag(found[1], ["if", "elif", "else", "endif", "for", "endfor", "set", "include"])
    return words.UNCLOSED if "nexpected end of template" in said else words.BAD_SYNTAX


def _frames(trace: TracebackType | None) -> Iterator[tuple[FrameType, int]]:
    """The frames an exception came through, with the line in each, the innermost first."""
    found = []
    while trace is not None:
        found.append((trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    return reversed(found)


def _module(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", ""))


def _is_text(frame: FrameType) -> bool:
    """True if the frame is one that jinja has put in the place of compiled text: with the text's own file and line."""
    return "__jinja_exception__" in frame.f_globals


def _line_at(frame: FrameType) -> int | None:
    """The line of the text that was worked on in a frame of jinja's, or of a walk through its syntax tree."""
    here: dict[str, Any] = frame.f_locals
    if isinstance(node := here.get("node"), nodes.Node):
        return node.lineno
    if _module(frame).startswith("jinja2."):
        if isinstance(line := here.get("lineno"), int):
            return line
        stream = getattr(here.get("self"), "stream", None)  # a parser's
        return getattr(getattr(stream, "current", None), "lineno", None)
    return None


def _line_of_code(environment: Environment, name: str, code_line: int | None) -> int | None:
    """The line of the text that a line of the Python code made of it comes from; None when that cannot be told."""
    assert environment.loader is not None
    code = environment.compile(environment.loader.get_source(environment, name)[0], name, raw=True)
    found = re.search(r"^debug_info = '([\d=&]+)'$", code, re.MULTILINE)
    if not found or code_line is None:
        return None
    pairs = (pair.split("=") for pair in found[1].split("&"))
    return max((int(text) for text, line in pairs if int(line) <= code_line), default=None)
