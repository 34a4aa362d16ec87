"""The code with which the README of a package opens works as it stands."""

from __future__ import annotations

import importlib
import re
from functools import partial

import pytest

from tests.support.golden_cases import PACKAGE, Case, golden_cases
from tests.support.installed import installed
from tests.support.readme_code import first_block

WITHOUT_VALUES = re.compile(r"client\.[\w.]+\(\)$", re.MULTILINE)
"""A call that asks for no value that is made up."""


@pytest.mark.filterwarnings("ignore:.* is deprecated by its API")
@pytest.mark.parametrize("case", golden_cases(), ids=lambda case: case.name)
def test_the_first_call_is_answered_with_the_credentials_that_it_shows(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = case.outcome().files or {}
    block = first_block(files)
    code = compile(block, "README.md", "exec")
    if "testing.py" not in files or not WITHOUT_VALUES.search(block):
        return
    [client] = re.findall(r"^with (\w+)\(", block, re.MULTILINE)
    with installed(files, PACKAGE):
        package = importlib.import_module(PACKAGE)
        testing = importlib.import_module(f"{PACKAGE}.testing")
        server = testing.fake_server()
        fake = {"transport": server, "clock": testing.FakeClock()}
        monkeypatch.setattr(package, client, partial(getattr(package, client), **fake))
        exec(code, {})  # noqa: S102 - of the README that was just generated
        assert len(server.requests) == 1
