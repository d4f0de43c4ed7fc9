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
    """libFuzzer ends the process itself, so that what is put into TMPDIR is left to who has named it."""
    target, *options = sys.argv[1:]
    found = tempfile.mkdtemp()  # new inputs of coverage go there, and the corpus stays as it is
    words = f"-dict={Path(__file__).parent / 'words.dict'}"
    atheris.Setup([sys.argv[0], found, str(CORPUS / target), words, *options], TARGETS[target])
    atheris.Fuzz()


main()
