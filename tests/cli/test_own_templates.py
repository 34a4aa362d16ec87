"""Templates of the user's: each may replace one of ours, or extend it and fill its blocks."""

from __future__ import annotations

import gc
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from oasmith.cli.app import run
from oasmith.python.formatting import format_module
from tests.support.golden_cases import without_header

PROJECT = """
[tool.oasmith]
out = "packages"
templates = "own"

[tool.oasmith.vendors.templated_shop]
specs = ["shop.yaml"]
"""
SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      tags: [orders]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: fields, in: query, schema: {type: array, items: {type: string}}}
      responses:
        "200":
          description: The order.
          content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
components:
  schemas:
    Order: {type: object, required: [id], properties: {id: {type: string}}}
"""
TRACING = '''\
"""What is called, in order."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
CALLED: list[str] = []


def traced(method: Callable[P, R]) -> Callable[P, R]:
    """Note each call of the method."""

    @wraps(method)
    def tracing(*args: P.args, **kwargs: P.kwargs) -> R:
        CALLED.append(method.__qualname__)
        return method(*args, **kwargs)

    return tracing


class Audited:
    """What models of the shop can do besides."""

    __slots__ = ()

    def label(self) -> str:
        """How a log calls the object."""
        return f"a {type(self).__name__}"
'''
OWN = {
    "method.py.jinja": """\
{% extends "oasmith/method.py.jinja" %}
{% block decorators %}
    @traced
{% endblock %}
""",
    "resource.py.jinja": """\
{% extends "oasmith/resource.py.jinja" %}
{% block imports %}
from tracing import traced
{% endblock %}
""",
    "model.py.jinja": """\
{% extends "oasmith/model.py.jinja" %}
{% block comment %}
# Kept by the team of the shop.
{% endblock %}
{% block bases %}Audited, {{ super() }}{% endblock %}
""",
    "models.py.jinja": """\
{% extends "oasmith/models.py.jinja" %}
{% block imports %}
from tracing import Audited
{% endblock %}
""",
    "client.py.jinja": """\
{% extends "oasmith/client.py.jinja" %}
{% block members %}

    def greeting( self, *, name : str ) -> str :
        '''What this client says to somebody.'''
        return f'{ type( self ).__name__ } greets {name}'
{% endblock %}
""",
}


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder with the package of a project that has templates of its own."""
    (tmp_path / "own").mkdir()
    for name, text in OWN.items():
        (tmp_path / "own" / name).write_text(text, encoding="utf-8")
    for name, text in (("pyproject.toml", PROJECT), ("shop.yaml", SPEC)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["generate", "--quiet"]) == 0
    gc.enable()
    folder = tmp_path / "packages"
    (folder / "tracing.py").write_text(TRACING, encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    yield folder
    for name in [
        name for name in sys.modules if name.split(".")[0] in ("templated_shop", "tracing")
    ]:
        del sys.modules[name]


@pytest.fixture
def package(packages: Path) -> ModuleType:
    return importlib.import_module("templated_shop")


def test_methods_have_the_decorator_of_the_user(package: ModuleType) -> None:
    testing = importlib.import_module("templated_shop.testing")
    client = package.TemplatedShopClient(transport=testing.fake_server())
    assert client.orders.get_order(id="1", fields=["id"]).id
    assert importlib.import_module("tracing").CALLED == ["Orders.get_order"]


def test_models_have_the_base_class_and_the_comment_of_the_user(
    package: ModuleType, packages: Path
) -> None:
    models = importlib.import_module("templated_shop.models")
    order = models.Order.from_dict({"id": "1", "size": 2})
    assert order.label() == "a Order"
    assert order.to_dict() == {"id": "1", "size": 2}
    text = (packages / "templated_shop" / "models.py").read_text(encoding="utf-8")
    assert "# Kept by the team of the shop.\n@dataclass(" in text


def test_clients_have_the_method_of_the_user(package: ModuleType) -> None:
    for name in ("TemplatedShopClient", "AsyncTemplatedShopClient"):
        client = getattr(package, name)()
        assert client.greeting(name="you") == f"{name} greets you"


def test_what_own_templates_give_is_laid_out(packages: Path) -> None:
    for path in packages.glob("templated_shop/**/*.py"):
        if "_runtime" not in path.parts:
            text = without_header(path.name, path.read_bytes()).decode()
            assert format_module(text) == text, path
    assert "def greeting(self, *, name: str) -> str:" in (
        packages / "templated_shop" / "client.py"
    ).read_text(encoding="utf-8")


def test_what_own_templates_give_is_strictly_typed(packages: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "-p", "templated_shop"],
        cwd=packages,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("template", "text", "message"),
    [
        ("signature.py.jinja", "{% for %}", "own/signature.py.jinja:1: "),
        ("argument.py.jinja", "\n{{ argument.nothing }}", "own/argument.py.jinja:2: "),
        ("method.py.jinja", '{% extends "method.py.jinja" %}', "extends itself"),
        ("method.py.jinja", '{% extends "oasmith/none.jinja" %}', "no template oasmith/none.jinja"),
        ("argument.py.jinja", "(,", "own/argument.py.jinja does not give Python"),
    ],
)
def test_a_broken_template_that_ours_include_is_named(
    template: str, text: str, message: str, packages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = packages.parent / "own"
    for path in own.iterdir():
        path.unlink()
    (own / template).write_text(text, encoding="utf-8")
    assert run(["generate", "--quiet"]) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("template", "text", "messages"),
    [
        (
            "methods.py.jinja",
            '{% extends "oasmith/method.py.jinja" %}',
            ("own/methods.py.jinja: ", "no template", "`method.py.jinja`"),
        ),
        ("method.py.j2", "", ("own/method.py.j2: ", "no template", "`method.py.jinja`")),
        (
            "method.py.jinja",
            '{% extends "oasmith/method.py.jinja" %}\n{% block decorator %}{% endblock %}',
            ("own/method.py.jinja:2: ", "no block `decorator`", "`decorators`"),
        ),
        (
            "enum.py.jinja",
            '{% extends "oasmith/enum.py.jinja" %}{% block comment %}{% endblock %}',
            ("own/enum.py.jinja:1: ", "has no blocks"),
        ),
    ],
)
def test_a_template_or_block_that_nothing_uses_is_an_error_with_the_nearest_name(
    template: str,
    text: str,
    messages: tuple[str, ...],
    packages: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (packages.parent / "own" / template).write_text(text, encoding="utf-8")
    assert run(["generate", "--quiet"]) == 2
    told = capsys.readouterr().err
    assert [message for message in messages if message not in told] == []


def test_templates_that_own_ones_include_and_other_files_may_have_any_name(packages: Path) -> None:
    own = packages.parent / "own"
    (own / "parts").mkdir()
    (own / "parts" / "note.jinja").write_text("# Noted.\n", encoding="utf-8")
    (own / "README.md").write_text("What is here.", encoding="utf-8")
    (own / "model.py.jinja").write_text(
        '{% extends "oasmith/model.py.jinja" %}\n'
        '{% block comment %}{% include "parts/note.jinja" %}{% block more %}{% endblock %}'
        "{% endblock %}",
        encoding="utf-8",
    )
    assert run(["generate", "--quiet"]) == 0
    text = (packages / "templated_shop" / "models.py").read_text(encoding="utf-8")
    assert "# Noted.\n" in text
