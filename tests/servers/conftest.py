"""``--table`` writes the results of all servers into docs/servers.md."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.servers import table


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--table", action="store_true", help="write the results to docs/servers.md")


@pytest.fixture(scope="session")
def results(request: pytest.FixtureRequest) -> Iterator[list[table.Result]]:
    """What the servers gave, in the order of the catalogue."""
    found: list[table.Result] = []
    yield found
    if request.config.getoption("--table"):
        table.write(found)
