"""The rules of the architecture that a reader of one file cannot see: layers and templates."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

import oasmith
from oasmith.assets import runtime_root, template_root

PACKAGE = Path(oasmith.__file__).parent

# Top to bottom: a part imports itself and what stands in a lower row, nothing of its own row.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("__main__",),
    ("cli",),
    ("drift",),
    ("project",),
    ("pipeline",),
    ("output", "diff"),
    ("views",),
    ("python",),
    ("lint",),
    ("naming",),
    ("lower",),
    ("spec",),
    ("source",),
    ("model", "options"),
    ("diagnostics", "assets", "json_value", "parallel", "stack"),
    ("values",),
    ("__init__",),
)
DEPTH = {part: depth for depth, row in enumerate(LAYERS) for part in row}
# The same for the parts of spec/.
SPEC_LAYERS: tuple[tuple[str, ...], ...] = (
    ("extensions",),
    ("files", "validity"),
    ("versions",),
    ("upgrades",),
    ("structure", "texts", "suggestions"),
    ("__init__",),
)
COMPUTING = (nodes.Add, nodes.Concat, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Mul, nodes.Sub)


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the tool with the part it belongs to, the runtime left out."""
    for path in sorted(PACKAGE.rglob("*.py")):
        part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if part not in ("runtime", "templates"):
            yield part, path


def imported(path: Path, root: Path, package: str) -> Iterator[tuple[str, int]]:
    """The dotted names that a file imports, anywhere in it, with their lines."""
    inside = (package, *path.relative_to(root).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = inside[: len(inside) + 1 - node.level] if node.level else ()
            source = ".".join((*base, *filter(None, [node.module])))
            yield from ((f"{source}.{alias.name}", node.lineno) for alias in node.names)


def parts_imported(path: Path) -> Iterator[tuple[str, int]]:
    """The parts of the tool that a file of the tool imports, with lines."""
    for name, line in imported(path, PACKAGE, "oasmith"):
        top, _, rest = name.partition(".")
        if top == "oasmith":
            part = rest.partition(".")[0]
            is_module = (PACKAGE / part).is_dir() or (PACKAGE / f"{part}.py").is_file()
            yield (part if part and is_module else "__init__"), line


def test_every_part_of_the_tool_has_a_layer() -> None:
    assert {part for part, _ in modules()} <= DEPTH.keys()


def test_imports_point_downward_only() -> None:
    upward = [
        f"{path.relative_to(PACKAGE)}:{line}: {part} imports {target}"
        for part, path in modules()
        for target, line in parts_imported(path)
        if target != part and DEPTH.get(target, -1) <= DEPTH[part]
    ]
    assert upward == []


def test_imports_within_spec_point_downward_only() -> None:
    depth = {part: depth for depth, row in enumerate(SPEC_LAYERS) for part in row}
    upward = [
        f"{path.relative_to(PACKAGE)}:{line}: imports {name}"
        for path in sorted((PACKAGE / "spec").rglob("*.py"))
        for name, line in imported(path, PACKAGE, "oasmith")
        if name.startswith("oasmith.spec.")
        and (part := path.relative_to(PACKAGE / "spec").parts[0].removesuffix(".py"))
        != (target := name.split(".")[2])
        and depth[target] <= depth[part]
    ]
    assert upward == []


def test_the_runtime_imports_only_itself_the_standard_library_and_what_is_optional() -> None:
    root = runtime_root()
    allowed = {"_runtime", "aiohttp", "yarl", "httpx2", "orjson", *sys.stdlib_module_names}
    leaving = [
        f"{path.relative_to(root)}:{line}: {name}"
        for path in sorted(root.rglob("*.py"))
        for name, line in imported(path, root, "_runtime")
        if name.partition(".")[0] not in allowed
    ]
    assert leaving == []


def templates() -> list[str]:
    root = template_root()
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


@pytest.fixture(scope="module")
def environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(template_root()), trim_blocks=True, lstrip_blocks=True
    )


@pytest.mark.parametrize("name", templates())
def test_template_puts_no_quote_beside_an_expression(name: str) -> None:
    text = (template_root() / name).read_text(encoding="utf-8")
    assert re.findall(r".*(?:[\"']\s*\{\{|\}\}\s*[\"']).*", text) == []


@pytest.mark.parametrize("name", templates())
def test_template_computes_and_accumulates_nothing(
    name: str, environment: jinja2.Environment
) -> None:
    text = (template_root() / name).read_text(encoding="utf-8")
    tree = environment.parse(text)
    found = [f"line {node.lineno}: {type(node).__name__}" for node in forbidden(tree)]
    assert found == []


DOCSTRINGS = {"doc_lines", "options_doc_lines"}


@pytest.mark.parametrize("name", templates())
def test_template_loops_over_no_finished_lines_but_those_of_docstrings(
    name: str, environment: jinja2.Environment
) -> None:
    """A template that prints finished lines shows nothing, and who replaces it can change
    nothing."""
    tree = environment.parse((template_root() / name).read_text(encoding="utf-8"))
    assert printed_whole(tree) <= DOCSTRINGS


def printed_whole(tree: nodes.Template) -> set[str]:
    """What loops go through whose items stand on a line of their own, with nothing beside."""
    found = set()
    for loop in tree.find_all(nodes.For):
        match loop:
            case nodes.For(
                target=nodes.Name(name=item),
                iter=nodes.Getattr(attr=name),
                body=[
                    nodes.Output(nodes=[nodes.Name(name=printed), nodes.TemplateData(data="\n")])
                ],
            ) if (
                printed == item
            ):
                found.add(name)
            case _:
                pass
    return found


def test_template_that_prints_finished_lines_is_noticed() -> None:
    text = "{% for line in method.lines %}\n{{ line }}\n{% endfor %}\n"
    environment = jinja2.Environment(trim_blocks=True)
    assert printed_whole(environment.parse(text)) == {"lines"}


def forbidden(tree: nodes.Template) -> Iterator[nodes.Node]:
    """Arithmetic, string building, `namespace` and a `set` that reads its own target."""
    yield from tree.find_all((*COMPUTING, nodes.NSRef, nodes.AssignBlock))
    yield from (name for name in tree.find_all(nodes.Name) if name.name == "namespace")
    for assignment in tree.find_all(nodes.Assign):
        targets = {name.name for name in assignment.find_all(nodes.Name) if name.ctx == "store"}
        read = {name.name for name in assignment.node.find_all(nodes.Name)}
        if isinstance(assignment.node, nodes.Name):
            read.add(assignment.node.name)
        if targets & read:
            yield assignment


@pytest.mark.parametrize(
    "template",
    [
        "{{ a + b }}",
        "{{ a ~ b }}",
        "{% set x %}text{% endset %}",
        "{% set x = x.append(1) %}",
        "{% set x = namespace(n=1) %}",
    ],
)
def test_template_that_computes_is_noticed(template: str) -> None:
    assert list(forbidden(jinja2.Environment().parse(template)))
