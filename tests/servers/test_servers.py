"""First contact with real servers: generate, call, read the drift, repair, tighten."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.servers.catalogue import all_servers
from tests.servers.environments import Unavailable
from tests.servers.project import Flavour, Outcome, Project
from tests.servers.server import Server, Site, running
from tests.servers.table import Result

pytestmark = pytest.mark.servers

FLAVOURS: Final[tuple[Flavour, ...]] = ("sync", "async")


@pytest.mark.parametrize("server", all_servers(), ids=lambda server: server.name)
def test_first_contact(server: Server, tmp_path: Path, results: list[Result]) -> None:
    try:
        server.needs.install(server.name)
    except Unavailable as reason:
        pytest.skip(f"{server.title}: {reason}")
    own = tmp_path / "server"
    own.mkdir()
    result = Result(server)
    results.append(result)
    with running(server, own) as site:
        contact(server, site, tmp_path / "project", result)


def contact(server: Server, site: Site, folder: Path, result: Result) -> None:
    """The five steps of docs/clients.md; then the same steps with the other generator's client."""
    project = Project(server, site, folder)
    project.generate()
    project.check_types()
    for flavour in FLAVOURS:
        result.tolerant.append(project.run(flavour, flavour))
        assert not result.tolerant[-1].trace, str(result.tolerant[-1])

    said = project.repair(result.tolerant)
    result.repairs = len({line for outcome in result.tolerant for line in outcome.departures})
    project.generate()
    project.check_types()
    for flavour in FLAVOURS:
        result.strict.append(project.run(flavour, f"strict-{flavour}", strict=True))
        assert not result.strict[-1].trace, f"{result.strict[-1]}\n{said}"
    # In items of streams, only tolerant calls count unknown properties and values of open enums.
    again = project.run("sync", "again")
    for outcome in (*result.strict, again):
        assert outcome.departures == (), f"{outcome}\n{said}"

    assert names(result.tolerant[0]) == names(result.strict[1]), "the programs have the same steps"
    try_other(server, project, result)


def try_other(server: Server, project: Project, result: Result) -> None:
    """What it cannot do is a line of the table, and no failure."""
    try:
        result.other_said = project.generate_other()
    except Unavailable as reason:
        result.other_said = str(reason)
    if not result.other_said:
        result.other = project.run("other", "other")
        assert set(names(result.other)) <= set(names(result.tolerant[0]))


def names(outcome: Outcome) -> list[str]:
    return [step.name for step in outcome.steps]
