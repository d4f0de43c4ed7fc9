"""The answers file: reading it with faults that name their line, and writing it so that nothing is ever lost.

TOML, one township and one year a file, the Chinese question above each answer. The program rewrites the file after
each answer (temporary file, fsync, `os.replace`) in the model's order; comments a person has added stay where they are.
What would not read back as the answers meant is never written; the last good version is kept beside the file.
A `[record]` table at the end keeps how answers came about; it holds no facts.
"""

from drafter.answers.backup import backup_of, good_backup, keep_backup, mend, mend_offered, restore, set_aside
from drafter.answers.model import Answers, lookup, table_unfinished
from drafter.answers.reading import migrate, read_answers, validate
from drafter.answers.record import Record
from drafter.answers.saving import save
from drafter.answers.writing import to_toml
from drafter.toml import line_of

__all__ = [
    "Answers",
    "Record",
    "backup_of",
    "good_backup",
    "keep_backup",
    "line_of",
    "lookup",
    "mend",
    "mend_offered",
    "migrate",
    "read_answers",
    "restore",
    "save",
    "set_aside",
    "table_unfinished",
    "to_toml",
    "validate",
]
