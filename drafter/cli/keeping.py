"""The answers file under a session's hands: kept after each answer, taken up again when somebody else wrote it, and
mended or brought back from its backup when it cannot be read."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import words
from drafter.disk import clear_leftovers, is_protected
from drafter.errors import AnswersError, OutputError, UnreadableAnswers
from drafter.locks import OpenMark
from drafter.world import World

if TYPE_CHECKING:
    from drafter.answers import Answers
    from drafter.answers.load import Loaded
    from drafter.composing.templates import Template


class Kept:
    """A session's file: what lies there as this session wrote it, and the answers last in memory.

    `save` puts answers on the disk where the file holds the bytes given (None: anything), returns what it wrote, and
    may give the answers their path first; `tell` says a line to the person.
    """

    def __init__(
        self,
        template: Template,
        answers: Answers,
        save: Callable[[Answers, bytes | None], bytes],
        tell: Callable[[str], None],
    ) -> None:
        self.template, self.save, self.tell = template, save, tell
        self.answers = answers
        self.lost = False
        """True if what lies on the disk cannot be taken for answers."""
        self.written = answers.path.read_bytes() if answers.path and answers.path.exists() else None
        self.mark: OpenMark | None = None

    @property
    def path(self) -> Path | None:
        """Where the answers lie; None while they have no file yet."""
        return self.answers.path

    def keep(self, now: Answers) -> None:
        """The answers onto the disk; a file that was there before gets a backup with them."""
        from drafter.answers import keep_backup

        again = now.path is not None and now.path.exists()
        self.written = self.save(now, self.written)
        self.answers, self.lost = now, False
        if now.path:
            self.claim()
            if again:
                keep_backup(now.path)

    def claim(self) -> str:
        """Mark the file as open here; returns what another session's mark says, which has it open now, or nothing."""
        if self.path is None or self.mark is not None:
            return ""
        self.mark = OpenMark(mark_of(self.path))
        return self.mark.lay(words.open_here(socket.gethostname(), os.getpid(), datetime.now()))

    def changed(self) -> Answers | None:
        """The answers as somebody else has left them on the disk; None while they are as this session wrote them.

        Where nothing can be read any more, or no answers of this template, that file is put aside and told of, and what
        is in memory counts.
        """
        from drafter.answers import read_answers, set_aside
        from drafter.interview.situation import look

        if self.path is None or not self.path.exists():
            return None
        if self.path.is_file():
            there = self.path.read_bytes()
            if there == self.written:
                return None
            self.written = there
        try:
            found = read_answers(self.path)
            if not found.raw:
                raise UnreadableAnswers(words.EMPTY_FILE, file=self.path)
            look(self.template, found, None)
        except AnswersError as fault:
            fault.hint = ""  # the answers are here, the backup is not needed
            aside = set_aside(self.path)
            self.lost = True
            self.tell(words.unreadable_meanwhile(str(fault), aside.name if aside else ""))
            return None
        return found

    def close(self) -> None:
        """At the session's end: where somebody has left a file that cannot be read, the answers are written again.

        Of answers that were changed meanwhile, both are told.
        """
        from drafter.interview.elsewhere import replaced_answers

        try:
            if (found := self.changed()) is not None:
                for line in replaced_answers(self.answers, found, self.template.known):
                    self.tell(line)
            if self.lost:
                self.written = None
                self.keep(self.answers)
        finally:
            self.leave()

    def leave(self) -> None:
        """Take the mark away."""
        if self.mark is not None:
            self.mark.take_away()


def mark_of(path: Path) -> Path:
    """Where the mark of an open answers file lies, by whichever name it was opened."""
    whole = path.resolve()
    return whole.with_name(f".~{whole.name}{words.OPEN_ENDING}")


def opened(world: World, file: Path, template: str | None) -> Loaded:
    """The answers of a file, as `load` gives them; one that cannot be read may be mended or restored first."""
    from drafter.answers import backup_of, good_backup, mend, mend_offered, restore
    from drafter.answers.load import load

    try:
        return load(file, template)
    except UnreadableAnswers as fault:
        if fault.file != file or not world.interactive:
            raise
        lines, backup = mend_offered(file), good_backup(file)
        if backup is None and not lines:
            raise
        from drafter.cli.choose import choose

        hint, fault.hint = fault.hint, ""
        options = [("mend", words.MEND_IT)] if lines else []
        if backup:
            saved = datetime.fromtimestamp(backup_of(file).stat().st_mtime)
            options.append(("restore", words.restore_backup(saved)))
        said = [str(fault), *(words.mend_line(one.line, one.before, one.after) for one in lines)]
        text = words.MEND_OR_NOT if lines else words.RESTORE_OR_NOT
        chosen = choose(text, [*options, ("", words.RESTORE_NOT)], said)
        if not chosen:
            fault.hint = hint
            raise
        if chosen == "mend":
            world.say(words.mend_done(file.name, mend(file).name))
        else:
            aside = restore(file)
            world.say(words.restored(file.name, aside.name if aside else ""))
    return load(file, template)


def ready_to_write(file: Path) -> None:
    """Raises `OutputError` for an answers file that is set read-only; what a killed program left beside it goes."""
    if is_protected(file):
        raise OutputError(words.WRITE_PROTECTED, file=file, hint=words.LIFT_PROTECTION_FIRST)
    clear_leftovers(file.resolve().parent)
