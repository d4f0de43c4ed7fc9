"""The same work on one file or on many: in order, one fault apart from the others, with a line that says how far."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from drafter import words
from drafter.cli.net import attempt
from drafter.errors import DrafterError
from drafter.screen import size
from drafter.text.characters import escaped
from drafter.world import World

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor


def say_json(world: World, value: Any) -> None:
    """The one JSON value of `--json` on standard output."""
    world.say(escaped(json.dumps(value, ensure_ascii=False, indent=2, default=str)))


T = TypeVar("T")
ENOUGH = 24
"""From so many files on several processes begin by themselves: starting them costs as much as several files."""
MOST_JOBS = 8
WAITING = 16
"""Files given out to each process beforehand, so that none waits and memory does not grow with the number of files."""
BAR = 20
"""Columns of the bar on the screen."""


@dataclass(slots=True)
class Bar:
    """A progress bar on standard error; nothing if that is not a terminal."""

    world: World
    label: str
    total: int
    done: int = 0

    def draw(self) -> None:
        """Put the line on the screen."""
        if self.total > 1 and self.world.stderr.isatty():
            filled = BAR * self.done // self.total
            self.world.draw(f"\r{self.label} {'#' * filled}{'-' * (BAR - filled)} {self.done}/{self.total}")

    def clear(self) -> None:
        """Take the line away, so that other lines can be printed."""
        if self.total > 1 and self.world.stderr.isatty():
            # Blanks and not an escape sequence: old consoles print those.
            self.world.draw("\r" + " " * min(60, size().columns - 1) + "\r")


def each(
    world: World, files: Sequence[Path], work: Callable[[Path], T], label: str, jobs: int | None = None
) -> Iterator[tuple[Path, T | DrafterError]]:
    """Each file with what the work made of it, or with the fault it has.

    The work is done in `jobs` processes (None: one, and more for many files), so it and what it returns are sent
    between them.
    """
    attempts = partial(attempt, work, debug=world.debug)
    if len(files) == 1:
        yield files[0], attempts(files[0])
        return
    jobs = min(jobs or _jobs(len(files)), len(files))
    bar = Bar(world, label, len(files))
    bar.draw()
    try:
        with (
            _stopped_once(),
            closing(_in_processes(attempts, files, jobs) if jobs > 1 else _here(attempts, files)) as results,
        ):
            for file, result in zip(files, results, strict=True):
                bar.clear()
                yield file, result
                bar.done += 1
                bar.draw()
    finally:
        bar.clear()


@contextmanager
def _stopped_once() -> Iterator[None]:
    """Meanwhile the first Ctrl-C stops the program as ever, and an impatient second one finds nothing to break.

    Nor does it reach a helping process that has just been started: only the first one says goodbye.
    """
    if threading.current_thread() is not threading.main_thread():  # signals are for the main thread
        yield
        return
    here = os.getpid()

    def stop(signal_number: int, frame: object) -> None:
        if os.getpid() == here:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is stop:
            signal.signal(signal.SIGINT, before)


def _jobs(files: int) -> int:
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(there, MOST_JOBS) if files >= ENOUGH else 1


def _here(work: Callable[[Path], T | DrafterError], files: Sequence[Path]) -> Generator[T | DrafterError, None, None]:
    yield from map(work, files)


def _in_processes(
    work: Callable[[Path], T | DrafterError], files: Sequence[Path], jobs: int
) -> Generator[T | DrafterError, None, None]:
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children

    done, pool = 0, _pool(jobs)
    try:
        # Not pool.map: left early it cancels, and a pool whose helpers end stumbles over what is cancelled.
        rest = iter(files)
        waiting = deque(pool.submit(_unless_ended, work, file) for file in islice(rest, jobs * WAITING))
        with suppress(BrokenProcessPool):
            while waiting:
                result = waiting.popleft().result()
                done += 1
                yield result
                waiting.extend(pool.submit(_unless_ended, work, file) for file in islice(rest, 1))
        while done < len(files):
            # The system has ended a helper, most likely for want of memory: the rest goes one by one, still not here.
            pool.shutdown()
            pool = _pool(1)
            with suppress(BrokenProcessPool):
                while done < len(files):
                    result = pool.submit(_unless_ended, work, files[done]).result()
                    done += 1
                    yield result
            if done < len(files):
                done += 1
                yield DrafterError(words.HELPER_ENDED, file=files[done - 1], hint=words.NO_MEMORY_HINT)
        pool.shutdown()
    finally:
        if done < len(files):
            # Stopped: the results of the workers are not awaited.
            pool.shutdown(wait=False)
            for helper in active_children():
                helper.terminate()


def _pool(jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, initializer=_begin_helping)


def _begin_helping() -> None:
    """In a helping process: it ends with the one it helps, however that ends, and leaves Ctrl-C to it.

    Ended by it, a process leaves by way of an exception, so that whatever it was writing is taken away again.
    """
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit())
    if (helped := parent_process()) is None:
        return
    ended = helped.sentinel

    def watch() -> None:
        wait([ended])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _unless_ended(work: Callable[[Path], T], file: Path) -> T:
    """What the work makes of a file. The pool would take the end of its process for a result and go on."""
    try:
        return work(file)
    except SystemExit:
        os._exit(0)
