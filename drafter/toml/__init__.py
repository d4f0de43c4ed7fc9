"""TOML files: read within bounds, with faults that show what is wrong; taken apart; written to read back the same."""

from drafter.toml.reading import LARGEST, file_text, parsed, plain_text
from drafter.toml.tokens import Inner, TomlStatement, line_of, statements, unquoted
from drafter.toml.writing import comment, inline, name, plain, same

__all__ = [
    "LARGEST",
    "Inner",
    "TomlStatement",
    "comment",
    "file_text",
    "inline",
    "line_of",
    "name",
    "parsed",
    "plain",
    "plain_text",
    "same",
    "statements",
    "unquoted",
]
