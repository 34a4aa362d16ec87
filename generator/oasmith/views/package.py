"""The files of a package, each with its template and its view.

Input: model, names and options. Output: planned files in a fixed order. Invariant: a view is made
only when the file is rendered, so that several processes can each make their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from oasmith.model import Api, NamedType, Operation, Webhook
from oasmith.naming.names import Names
from oasmith.naming.reserved import BUILTIN_TYPES
from oasmith.options import Options
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.values import dataclass
from oasmith.views.client import client_view
from oasmith.views.constants import tables_module
from oasmith.views.errors import errors_view
from oasmith.views.lazy_modules import init_view, models_init_view
from oasmith.views.models import models_view
from oasmith.views.readme import readme_view
from oasmith.views.renamed import renamed_types_view
from oasmith.views.resources import resource_view
from oasmith.views.tables import tables_view
from oasmith.views.testing import testing_view
from oasmith.views.type_uses import type_uses
from oasmith.views.webhooks import webhooks_view
from oasmith.views.with_response import with_response_view


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file to render: its path in the package, its template, and how to make its view."""

    path: str
    template: str
    view: Callable[[], Any]


def package_of(api: Api, names: Names, options: Options) -> Package:
    """The facts that all views of the package share."""
    return Package(
        api,
        names,
        names.split,
        uses=type_uses(api, names),
        callbacks=_callbacks(api),
        transports=options.transports,
        testing=options.testing,
        redis=options.redis,
        bodies=options.bodies,
    )


def planned_files(api: Api, names: Names, options: Options) -> Iterator[PlannedFile]:
    """Every rendered file of the package, in a fixed order (the runtime is copied as it is).

    Views are made late, so that several processes can each make their own.
    """
    package = package_of(api, names, options)
    client = partial(client_view, api.title, options.package, api.version, Module(package))
    readme = partial(readme_view, package, options.package)
    yield PlannedFile("__init__.py", "init.py.jinja", partial(init_view, package))
    yield PlannedFile("client.py", "client.py.jinja", client)
    if names.resources:
        wrappers = partial(with_response_view, Module(package))
        yield PlannedFile("with_response.py", "with_response.py.jinja", wrappers)
    yield PlannedFile("errors.py", "errors.py.jinja", partial(errors_view, Module(package)))
    yield PlannedFile("README.md", "readme.md.jinja", readme)
    if options.testing:
        yield PlannedFile("testing.py", "testing.py.jinja", partial(testing_view, package))
    yield PlannedFile("resources/__init__.py", "resources_init.py.jinja", lambda: None)
    if api.webhooks:
        webhooks = partial(webhooks_view, Module(package))
        yield PlannedFile("webhooks.py", "webhooks.py.jinja", webhooks)
    yield from _resource_files(package)
    yield from _models_files(package)


def _resource_files(package: Package) -> Iterator[PlannedFile]:
    tags = {tag.name: tag.doc for tag in package.api.tags}
    for resource in package.names.resources:
        own = package.operations_by_resource[resource.attribute]
        if own:
            tables = partial(tables_view, resource, own, Module(package, depth=2))
            path = f"resources/{tables_module(resource.attribute)}.py"
            yield PlannedFile(path, "operations.py.jinja", tables)
        module = Module(
            package, depth=2, shadowed=_shadowed(own, resource.attribute, package.names)
        )
        view = partial(resource_view, resource, own, tags.get(resource.tag, ""), module)
        yield PlannedFile(f"resources/{resource.attribute}.py", "resource.py.jinja", view)


def _shadowed(operations: Iterable[Operation], resource: str, names: Names) -> frozenset[str]:
    """Builtin types whose name a method of the resource has or had."""
    methods = {names.operations[operation.id].method for operation in operations}
    old = {alias.name for alias in names.method_aliases if alias.resource == resource}
    return BUILTIN_TYPES & (methods | old)


def _models_files(package: Package) -> Iterator[PlannedFile]:
    types = package.api.types
    if types and not package.split:
        doc = f"Models of {package.api.title}."
        module = Module(package, home="models")
        renamed = renamed_types_view(package)
        view = partial(models_view, doc, list(types.values()), module, renamed)
        yield PlannedFile("models.py", "models.py.jinja", view)
    if not package.split:
        return
    init = partial(models_init_view, package)
    yield PlannedFile("models/__init__.py", "models_init.py.jinja", init)
    groups: dict[str, list[NamedType]] = {}
    for id_, named in types.items():
        groups.setdefault(package.names.modules[id_], []).append(named)
    for name, group in groups.items():
        module = Module(package, depth=2, home=name)
        main = next((named for named in group if named.hint.component), group[0])
        doc = f"{package.names.types[main.id]} of {package.api.title}."
        view = partial(models_view, doc, group, module)
        yield PlannedFile(f"models/{name}.py", "models.py.jinja", view)


def _callbacks(api: Api) -> dict[str, list[Webhook]]:
    found: dict[str, list[Webhook]] = {}
    for webhook in api.webhooks:
        for id_ in webhook.operations:
            found.setdefault(id_, []).append(webhook)
    return found
