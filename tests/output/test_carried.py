"""A package carries what it imports of the runtime, and what that imports; nothing else."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from oasmith.assets import runtime_root
from oasmith.output.render import Renderer
from oasmith.output.runtime_files import runtime_files
from oasmith.pipeline import generate
from tests.support.golden_cases import TESTS, inputs_of, options_of

MODULES = sorted(path.stem for path in runtime_root().glob("*.py"))


def carried(*lines: str) -> set[str]:
    files = runtime_files(line.encode() for line in lines)
    return {path.removeprefix("_runtime/").removesuffix(".py") for path in files}


def imported(module: str) -> set[str]:
    """What Python says that a module of the runtime imports of the runtime."""
    found: set[str] = set()
    for node in ast.walk(ast.parse((runtime_root() / f"{module}.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            found |= {node.module} if node.module else {alias.name for alias in node.names}
    return found


@pytest.mark.parametrize("module", MODULES)
def test_what_is_carried_finds_all_that_it_imports(module: str) -> None:
    names = carried(f"from ._runtime.{module} import anything")
    assert module in names
    for name in names:
        assert imported(name) <= names


def test_only_what_is_reached_is_carried() -> None:
    reached, more = {"__init__"}, {"limits"}
    while more:
        reached |= more
        more = {name for module in more for name in imported(module)} - reached
    assert carried("from ._runtime.limits import RateLimit") == reached
    assert not reached & {"redis_limits", "paging", "forms", "oauth", "fake_server"}
    assert carried() == {"__init__"}


@pytest.mark.parametrize(
    "lines",
    [
        "from .._runtime import model",
        "from .._runtime import model as m, renamed",
        "from .._runtime import (\n    model as m,\n    renamed,\n)",
        "if TYPE_CHECKING:\n    from ._runtime.model import UNSET, Unset",
        "from ._runtime.model import (\n    UNSET,\n    Unset,\n)",
    ],
)
def test_every_form_of_import_counts(lines: str) -> None:
    assert "model" in carried("x = 1", lines)


def test_files_are_verbatim() -> None:
    files = runtime_files([b"from ._runtime.model import UNSET"])
    assert files["_runtime/model.py"] == (runtime_root() / "model.py").read_bytes()


def test_what_is_no_module_of_the_runtime_is_passed_over() -> None:
    assert carried("from ._runtime.nothing import x", "from .models import unset") == {"__init__"}


@pytest.mark.parametrize(
    ("chosen", "carried", "left_out"),
    [
        ({}, {"testing.py", "_runtime/redis_limits.py"}, set[str]()),
        ({"testing": False}, {"_runtime/limits.py"}, {"testing.py", "_runtime/testing.py"}),
        ({"redis": False}, {"_runtime/limits.py"}, {"_runtime/redis_limits.py"}),
    ],
)
def test_fake_server_and_redis_are_carried_as_the_options_of_a_vendor_say(
    chosen: dict[str, Any], carried: set[str], left_out: set[str]
) -> None:
    files = generated("rate-limit", **chosen)
    assert carried <= files.keys()
    assert not left_out & files.keys()
    exported = b"RedisLimiter" in files["__init__.py"]
    assert exported is (b"RedisLimiter" in files["README.md"]) is ("redis" not in chosen)
    assert (b"fake_server" in files["README.md"]) is ("testing" not in chosen)


def test_redis_is_carried_without_quotas_only_where_it_is_asked_for() -> None:
    assert "_runtime/redis_limits.py" not in generated("deprecated")
    assert "_runtime/redis_limits.py" in generated("deprecated", redis=True)


def generated(case: str, **chosen: Any) -> Mapping[str, bytes]:
    folder = TESTS / "golden" / case
    options = replace(options_of(folder), **chosen)
    files = generate(inputs_of(folder), options, Renderer()).files
    assert files is not None
    return files
