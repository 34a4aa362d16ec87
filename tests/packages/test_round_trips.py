"""The models of all golden cases: what is read is written as it came, by copies as well."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import json
import pickle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.support.golden_cases import Case, golden_cases
from tests.support.installed import PACKAGE, installed
from tests.support.strategies import valid


@pytest.mark.parametrize("case", golden_cases(), ids=lambda case: case.name)
def test_what_comes_is_written_as_it_came(case: Case) -> None:
    files = case.outcome().files or {}
    if {"models.py", "models/__init__.py"}.isdisjoint(files):
        return  # there is nothing that could come
    with installed(files):
        found = importlib.import_module(f"{PACKAGE}.models")
        base = importlib.import_module(f"{PACKAGE}._runtime.model").JsonModel
        named = [getattr(found, name) for name in dir(found)]
        models = {each for each in named if isinstance(each, type) and issubclass(each, base)}
        for model in sorted(models, key=lambda each: each.__qualname__):
            if dataclasses.is_dataclass(model) and model.__module__.startswith(f"{PACKAGE}.models"):
                _survives(model)


def _survives(model: Any) -> None:
    """Hold the objects of a class to the rule."""

    @settings(max_examples=15, suppress_health_check=list(HealthCheck))
    @given(valid(model.shape))
    def holds(sent: dict[str, Any]) -> None:
        read = model.from_dict(copy.deepcopy(sent), strict=False)
        copies = read, copy.copy(read), copy.deepcopy(read), pickle.loads(pickle.dumps(read))
        for each in copies:
            assert _exactly(each.to_dict()) == _exactly(sent)
            assert _exactly(json.loads(each.to_json())) == _exactly(sent)
            assert each == read
        again = model.from_dict(read.to_dict(), strict=False)
        assert again == read
        if type(read) is model:  # one that departs is not made by its constructor
            assert _exactly(dataclasses.replace(read).to_dict()) == _exactly(sent)

    holds()


def _exactly(value: Any) -> str:
    """A text that tells true from 1 and 1.0 from 1, but not one order of keys from another."""
    return json.dumps(value, sort_keys=True)
