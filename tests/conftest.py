"""What all tests share: the corpus and how hypothesis looks for examples."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A test that fails must fail again: `--hypothesis-profile=explore` looks for new examples.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", deadline=None, max_examples=2_000, print_blob=True)
settings.load_profile("repeatable")

CORPUS_VARIABLE = "OASMITH_CORPUS"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of public OpenAPI documents that the environment names; skips without one."""
    folder = os.environ.get(CORPUS_VARIABLE)
    if not folder:
        pytest.skip(f"set {CORPUS_VARIABLE} to a folder of OpenAPI documents to run this")
    if not Path(folder).is_dir():
        pytest.fail(f"{CORPUS_VARIABLE} is {folder!r}, which is not a folder", pytrace=False)
    return Path(folder)
