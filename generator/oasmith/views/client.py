"""View of the client module: a blocking and an asynchronous class that hold the resources.

Input: the package. Output: the view of both. Invariant: required arguments of a constructor stand
first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from oasmith.model import Parameter
from oasmith.naming.names import ResourceName
from oasmith.python.annotations import annotation_for
from oasmith.python.docstrings import docstring
from oasmith.python.fitting import fitted_call, fitted_setting, getter, spread
from oasmith.python.imports import Import, imports_of
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.python.prose import flat, section
from oasmith.python.sentences import stopped
from oasmith.values import dataclass
from oasmith.views.arguments import Argument, laid_out
from oasmith.views.client_credentials import credential, credential_argument, used_schemes
from oasmith.views.client_servers import (
    base_url,
    own_servers_choice,
    url_argument,
    variable_arguments,
)
from oasmith.views.errors import has_typed_errors
from oasmith.views.flavours import FLAVOURS, Flavour
from oasmith.views.rate_limits import rate_limit
from oasmith.views.resources import resource_doc
from oasmith.views.transports import default_transport
from oasmith.views.with_response import responses_class


@dataclass(frozen=True, slots=True)
class PropertyView:
    """A resource of the client, imported when it is first used."""

    name: str
    signature: str
    made: str
    doc_lines: list[str]
    imports: list[Import]


@dataclass(frozen=True, slots=True)
class ClientView:
    """A client class of one flavour.

    `settings` are those of its `Config`, `transport` the class that sends unless another is given
    (empty without one). `changeable` are what `with_options` takes of credentials, `secrets` the
    dict of them.
    """

    name: str
    base: str
    doc_lines: list[str]
    arguments: list[Argument]
    settings: dict[str, str]
    transport: str
    changeable: list[Argument]
    secrets: str
    options_doc_lines: list[str]
    properties: list[PropertyView]


@dataclass(frozen=True, slots=True)
class ClientModuleView:
    """The client module; resources are imported when they are first used."""

    doc_lines: list[str]
    imports: list[list[Import]]
    late_imports: list[Import]
    clients: list[ClientView]


def client_view(title: str, package: str, version: str, module: Module) -> ClientModuleView:
    """The view of the client module."""
    resources = module.package.names.resources
    client = module.package.names.client
    writer = _ClientWriter(package, version, module)
    clients = [writer.client(title, flavour) for flavour in FLAVOURS]
    if resources:
        module.use("functools", "cached_property")
        module.use("typing", "TYPE_CHECKING")
    late = {_path(r): [f"Async{r.class_name}", r.class_name] for r in resources}
    if resources:
        late[".with_response"] = [responses_class(flavour, client) for flavour in FLAVOURS]
    return ClientModuleView(
        docstring(f"Clients of {title}.", 0), module.imports(), imports_of(late, 4), clients
    )


def _path(resource: ResourceName) -> str:
    return f".resources.{resource.attribute}"


def _properties(package: Package, flavour: Flavour) -> Iterator[PropertyView]:
    names = package.names
    tags = {tag.name: tag.doc for tag in package.api.tags}
    for resource in names.resources:
        doc = resource_doc(tags.get(resource.tag, ""), resource)
        class_name = flavour.prefix + resource.class_name
        yield _property(resource.attribute, class_name, doc, _path(resource))
    if names.resources:
        class_name = responses_class(flavour, names.client)
        yield _property("with_response", class_name, _WITH_RESPONSE_DOC, ".with_response")


def _property(name: str, class_name: str, doc: str, module: str) -> PropertyView:
    imports = imports_of({module: [class_name]}, 8)
    made = fitted_call(f"{class_name}(self._caller)", 8, "return ")
    return PropertyView(name, getter(class_name, 4, name), made, docstring(doc, 8), imports)


def client_arguments(package: Package) -> list[Argument]:
    """The constructor arguments of the blocking client, in order."""
    return _ClientWriter("", "", Module(package)).arguments(FLAVOURS[0])


@dataclass(frozen=True, slots=True)
class _ClientWriter:
    """Constructor of the clients."""

    package: str
    version: str
    module: Module

    def doc(self, title: str, flavour: Flavour) -> str:
        rows = [(a.name, a.doc) for a in self.arguments(flavour) if a.doc]
        kind = "Asynchronous client" if flavour.prefix else "Client"
        return "\n\n".join([stopped(f"{kind} of {title}"), *section("Args", rows)])

    def client(self, title: str, flavour: Flavour) -> ClientView:
        """The class of a flavour."""
        self.module.use("typing", "Unpack")
        self.module.use("typing", "Self")
        self.module.runtime("Config")
        self.module.runtime("ClientOptions")
        default = default_transport(self.module.package.transports, flavour)
        transport = ""
        if default is not None:
            transport = self.module.runtime(default.classes[flavour.prefix])
        secrets = {
            text_literal(s.key): credential_argument(s, flavour, self.module).name
            for s in used_schemes(self.module)
        }
        return ClientView(
            name=flavour.prefix + self.module.package.names.client,
            base=self.module.runtime(f"{flavour.prefix}Client"),
            doc_lines=docstring(self.doc(title, flavour), 4),
            arguments=[laid_out(argument, 8) for argument in self.arguments(flavour)],
            settings={name: text for name, text in self._settings().items() if text},
            transport=transport,
            changeable=[laid_out(argument, 8) for argument in self._changeable(flavour)],
            secrets=spread(_dict(secrets), 12),
            options_doc_lines=docstring(_WITH_OPTIONS_DOC, 8),
            properties=list(_properties(self.module.package, flavour)),
        )

    def _settings(self) -> dict[str, str]:
        """The settings of the client's `Config`; empty texts are those that keep their default."""
        api = self.module.package.api
        by_status = ""
        if has_typed_errors(self.module.package):
            by_status = self.module.sibling("errors", "BY_STATUS")
        limit = rate_limit(api.rate_limits, self.module)
        credentials = {
            text_literal(s.key): credential(s, self.module) for s in used_schemes(self.module)
        }
        names = {p.wire_name: name for p, name in self._client_parameters()}
        given = {text_literal(name): name for name in names.values()}
        requires = {
            text_literal(name): text_literal(names[p.requires])
            for p, name in self._client_parameters()
            if p.requires in names
        }
        return {
            "package": text_literal(self.package),
            "version": text_literal(self.version),
            "base_url": base_url(self.module),
            "own_servers": own_servers_choice(self.module),
            "credentials": _entries("credentials", credentials),
            "client_arguments": _entries("client_arguments", given),
            "client_requires": _entries("client_requires", requires),
            "request_id_header": api.request_id_header and text_literal(api.request_id_header),
            "rate_limit": fitted_setting(limit, 16, len("rate_limit=")),
            "errors": by_status,
        }

    def _changeable(self, flavour: Flavour) -> list[Argument]:
        """The credentials as optional arguments of `with_options`."""
        own = [
            credential_argument(scheme, flavour, self.module)
            for scheme in used_schemes(self.module)
        ]
        if own:
            self.module.runtime("Unset")
            self.module.runtime("UNSET")
        kinds = [argument.annotation.removesuffix(" | Unset") for argument in own]
        return [
            Argument(a.name, f"{kind} | Unset", "UNSET", a.doc)
            for a, kind in zip(own, kinds, strict=True)
        ]

    def arguments(self, flavour: Flavour) -> list[Argument]:
        """The constructor arguments: required ones first."""
        required: list[Argument] = []
        optional: list[Argument] = []
        for scheme in used_schemes(self.module):
            argument = credential_argument(scheme, flavour, self.module)
            (optional if argument.default else required).append(argument)
        for parameter, name in self._client_parameters():
            annotation = annotation_for(parameter.type, self.module, closed=True)
            default = "" if parameter.required else "None"
            shown = annotation if parameter.required else f"{annotation} | None"
            argument = Argument(name, shown, default, flat(parameter.doc))
            (optional if default else required).append(argument)
        url = url_argument(self.module)
        (optional if url.default else required).append(url)
        optional += variable_arguments(self.module)
        transport = self._transport_argument(flavour)
        (optional if transport.default else required).append(transport)
        return [*required, *optional]

    def _transport_argument(self, flavour: Flavour) -> Argument:
        transport = self.module.runtime(f"{flavour.prefix}Transport")
        default = default_transport(self.module.package.transports, flavour)
        if default is None:
            return Argument("transport", transport, "", _NO_TRANSPORT_DOC)
        doc = f"What sends requests; {default.classes[flavour.prefix]} if not given."
        return Argument("transport", f"{transport} | None", "None", doc)

    def _client_parameters(self) -> list[tuple[Parameter, str]]:
        found = {
            p.wire_name: p
            for op in self.module.package.api.operations
            for p in op.parameters
            if p.client
        }
        names = self.module.package.names.client_parameters
        return [(parameter, names[wire]) for wire, parameter in found.items()]


def _dict(entries: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in entries.items())}}}"


def _entries(name: str, entries: Mapping[str, str]) -> str:
    """A dict as a setting; empty without entries."""
    return spread(_dict(entries), 16, len(f"{name}=")) if entries else ""


_WITH_RESPONSE_DOC = (
    "The same methods, each returning an `ApiResponse` with status, headers and request id."
)
_WITH_OPTIONS_DOC = (
    "The same client for another account or server, or with other options.\n\n"
    "Connections, limits and drift are shared, but not the tokens that another grant gets;\n"
    "`headers` are added. Closing is up to the original."
)
_NO_TRANSPORT_DOC = "What sends requests; this package has nothing of its own for it."
