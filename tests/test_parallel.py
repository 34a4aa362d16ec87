"""`forked_map` and `beside`: the results of a plain loop, whatever happens to the children."""

from __future__ import annotations

import os
import sys

import pytest

from oasmith.parallel import beside, forked_map


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


def test_work_beside_other_work_gives_its_result() -> None:
    parent = os.getpid()
    other = beside(lambda: (os.getpid() != parent, "found"), worth_it=True)
    assert other() == (sys.platform == "linux" and (os.cpu_count() or 1) > 1, "found")


def test_work_that_is_not_worth_a_process_is_done_when_its_result_is_asked_for() -> None:
    assert beside(os.getpid, worth_it=False)() == os.getpid()


def test_what_fails_beside_other_work_is_raised_where_its_result_is_asked_for() -> None:
    def fail() -> None:
        raise ValueError("no")

    other = beside(fail, worth_it=True)
    with pytest.raises(ValueError, match="no"):
        other()
