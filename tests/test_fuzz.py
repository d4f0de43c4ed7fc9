"""The inputs that fuzzing begins with, and those it once found something with, are read or refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.targets import CORPUS, TARGETS

SAMPLES = sorted(CORPUS.glob("*/*"))


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_has_a_corpus(name: str) -> None:
    assert [sample for sample in SAMPLES if sample.parent.name == name]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_sample_is_read_or_refused(sample: Path) -> None:
    TARGETS[sample.parent.name](sample.read_bytes())
