"""Deprecated operations warn once, at the line outside of the package that called them."""

from __future__ import annotations

import warnings

import pytest

from oasmith.runtime import deprecation
from oasmith.runtime.deprecation import warn_deprecated


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deprecation, "_warned", set())


def test_each_operation_warns_once_in_a_process() -> None:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        for name in ("pets.list", "pets.get", "pets.list"):
            warn_deprecated(name)
    assert [str(w.message).split()[0] for w in told] == ["pets.list", "pets.get"]
    assert {w.filename for w in told} == {__file__}


def test_every_call_fails_where_warnings_are_errors() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(2):
            with pytest.raises(DeprecationWarning, match="pets.list is deprecated"):
                warn_deprecated("pets.list")
