"""The table of error classes of the generator says of each status what the runtime does."""

from __future__ import annotations

import pytest

from oasmith.runtime import errors
from oasmith.views.error_classes import STATUS_CLASSES, status_class


def test_both_know_the_same_statuses() -> None:
    named = {status: error.__name__ for status, error in errors.BY_STATUS.items()}
    assert {status: each.name for status, each in STATUS_CLASSES.items()} == named


@pytest.mark.parametrize("status", [400, 402, 404, 418, 422, 429, 500, 503, 599])
def test_both_find_the_same_class(status: int) -> None:
    assert status_class(str(status)).name == errors.error_class(status).__name__
