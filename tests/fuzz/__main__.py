"""`python -m fuzz TARGET [options of libFuzzer]`: inputs that reach new code, until one raises or the runs are over."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["drafter"]):
    from fuzz.targets import CORPUS, TARGETS

    # What is imported only when it is needed must be followed, too.
    for sample in sorted((CORPUS / sys.argv[1]).iterdir()):
        TARGETS[sys.argv[1]](sample.read_bytes())


def main() -> None:
    target, *options = sys.argv[1:]
    with tempfile.TemporaryDirectory() as found:  # new inputs of coverage stay there, and the corpus as it is
        arguments = [
            sys.argv[0],
            found,
            str(CORPUS / target),
            f"-dict={Path(__file__).parent / 'words.dict'}",
            *options,
        ]
        atheris.Setup(arguments, TARGETS[target])
        atheris.Fuzz()


main()
