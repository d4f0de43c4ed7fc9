"""Names of files in the commands a person is told to type."""

from __future__ import annotations

import os
import re
import shlex


def argument(name: str) -> str:
    """A file's name as it is typed in a command: in quotation marks where a shell would take it apart otherwise."""
    plain = r"[\w.,:/\\+=@%-]+" if os.name == "nt" else r"[\w.,:/+=@%-]+"
    if re.fullmatch(plain, name):
        return f"./{name}" if name.startswith("-") else name
    return shlex.quote(name) if re.search(r'["$`\\!]', name) and os.name != "nt" else f'"{name}"'


def needs_quotes(name: str) -> str:
    """A file's name with blanks was typed without quotation marks."""
    return f"文件名里有空格的，要加引号，写成：{argument(name)}"
