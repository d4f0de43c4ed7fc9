"""The layer of sentences: what a report says of its facts, case by case, in words that stand in a table of their own.

`filters` is what templates may call on single values. Subjects (`SUBJECTS`) are what templates place with [句：…]; the
modules named after parts of a report pick their cases, `table` reads the words, `times` says the year.
"""

from drafter.phrases.filters import FILTERS

__all__ = ["FILTERS"]
