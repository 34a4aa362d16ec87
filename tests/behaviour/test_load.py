"""One client under load, threads and tasks: every call answered, nothing left behind.

`make bench` makes 20,000 calls of each and measures time; here a tenth of them must be right.
"""

from __future__ import annotations

from tests.bench import calls


def test_a_client_bears_many_threads_and_tasks() -> None:
    found = calls.measured(2_000)
    assert {kind: result["calls"] for kind, result in found.items()} == {
        "threads": 2_000,
        "tasks": 2_000,
    }
    assert found["tasks"]["tasks left"] == 0
    # A leak of a response for each call would be several MiB.
    assert max(result["growth KiB"] for result in found.values()) < 3_000
