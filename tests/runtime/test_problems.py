from __future__ import annotations

from oasmith.runtime.problems import Check, Problem, child, describe, listing


def test_paths_read_like_javascript() -> None:
    assert child(child(child("", "items"), 3), "weight") == "items[3].weight"
    assert child("a", 'we"ird') == 'a["we\\"ird"]'
    assert child("", "user-id") == "user-id"


def test_values_are_cut_and_escaped() -> None:
    assert describe("abc") == "str 'abc'"
    assert describe(None) == "null"
    assert describe([1]) == "list"
    assert describe(True) == "bool True"
    assert len(describe("x" * 1000)) < 60
    assert "\n" not in describe("a\nb")
    assert "\u202e" not in describe("a\u202eb")
    assert len(child("", "k" * 1000)) < 60


def test_a_long_list_says_how_much_more_there_is() -> None:
    problems = tuple(Problem(f"[{index}]", "missing") for index in range(25))
    lines = listing(problems).splitlines()
    assert len(lines) == 21
    assert lines[-1] == "and 5 more"


def test_a_hostile_value_cannot_fill_the_memory_with_problems() -> None:
    check = Check()
    for index in range(5000):
        check.add(f"[{index}]", "missing")
    assert len(check.found) == 1000
