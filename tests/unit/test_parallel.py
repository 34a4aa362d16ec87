"""`forked_map`: the results of a plain loop, whatever happens to the children."""

from __future__ import annotations

import os

import pytest

from oasmith.parallel import forked_map


def test_results_come_in_the_order_of_the_items() -> None:
    assert forked_map(lambda n: n * n, range(101), worth_it=True) == [n * n for n in range(101)]


def test_no_items_are_no_work() -> None:
    assert forked_map(str, [], worth_it=True) == []


def test_the_share_of_a_child_that_died_is_done_here() -> None:
    parent = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != parent:
            os._exit(1)
        return number

    assert forked_map(work, range(10), worth_it=True) == list(range(10))


def test_what_fails_in_a_child_is_raised_here() -> None:
    def work(number: int) -> int:
        if number == 9:
            raise ValueError(f"no {number}")
        return number

    with pytest.raises(ValueError, match="no 9"):
        forked_map(work, range(10), worth_it=True)
