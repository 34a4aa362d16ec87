"""View of the client module: two classes that hold the resources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from oasmith.model import Parameter, SchemeKind, SecurityScheme, Server, ServerVariable
from oasmith.naming.names import ResourceName
from oasmith.python.annotations import annotation_for
from oasmith.python.docstrings import docstring
from oasmith.python.fitting import fitted_call, fitted_setting, getter, spread
from oasmith.python.literals import text_literal, tuple_literal
from oasmith.python.module import Import, Module, Package, imports_of
from oasmith.values import dataclass
from oasmith.views.arguments import Argument, laid_out
from oasmith.views.errors import has_typed_errors
from oasmith.views.flavours import FLAVOURS, Flavour
from oasmith.views.rate_limits import rate_limit
from oasmith.views.transports import default_transport
from oasmith.views.with_response import responses_class

_VARIABLE = re.compile(r"\{([^{}]+)\}")


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
        doc = tags.get(resource.tag) or f"Operations of {resource.tag or resource.class_name}."
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
        rows = [f"    {a.name}: {a.doc}" for a in self.arguments(flavour) if a.doc]
        kind = "Asynchronous client" if flavour.prefix else "Client"
        return "\n".join([f"{kind} of {title}.", "", "Args:", *rows])

    def client(self, title: str, flavour: Flavour) -> ClientView:
        """The class of a flavour."""
        self.module.use("typing", "Unpack")
        self.module.use("typing", "Self")
        self.module.runtime("options", "Config")
        self.module.runtime("options", "ClientOptions")
        default = default_transport(self.module.package.transports, flavour)
        transport = ""
        if default is not None:
            transport = self.module.runtime(default.module, default.classes[flavour.prefix])
        secrets = {
            text_literal(s.key): self._credential_argument(s, flavour).name for s in self._schemes()
        }
        return ClientView(
            name=flavour.prefix + self.module.package.names.client,
            base=self.module.runtime("client", f"{flavour.prefix}Client"),
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
        """What the configuration of the client is made of; empty where there is nothing to say."""
        api = self.module.package.api
        by_status = ""
        if has_typed_errors(self.module.package):
            by_status = self.module.sibling("errors", "BY_STATUS")
        limit = rate_limit(api.rate_limits, self.module)
        credentials = {text_literal(s.key): self._credential(s) for s in self._schemes()}
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
            "base_url": self._base_url(),
            "own_servers": self._own_servers_choice(),
            "credentials": _entries("credentials", credentials),
            "client_arguments": _entries("client_arguments", given),
            "client_requires": _entries("client_requires", requires),
            "request_id_header": api.request_id_header and text_literal(api.request_id_header),
            "rate_limit": fitted_setting(limit, 16, len("rate_limit=")),
            "errors": by_status,
        }

    def _changeable(self, flavour: Flavour) -> list[Argument]:
        """The credentials, none of which need be given."""
        own = [self._credential_argument(scheme, flavour) for scheme in self._schemes()]
        if own:
            self.module.runtime("model", "Unset")
            self.module.runtime("model", "UNSET")
        kinds = [argument.annotation.removesuffix(" | Unset") for argument in own]
        return [
            Argument(a.name, f"{kind} | Unset", "UNSET", a.doc)
            for a, kind in zip(own, kinds, strict=True)
        ]

    def arguments(self, flavour: Flavour) -> list[Argument]:
        """The constructor arguments: required ones first."""
        required: list[Argument] = []
        optional: list[Argument] = []
        for scheme in self._schemes():
            argument = self._credential_argument(scheme, flavour)
            (optional if argument.default else required).append(argument)
        for parameter, name in self._client_parameters():
            annotation = annotation_for(parameter.type, self.module, closed=True)
            default = "" if parameter.required else "None"
            shown = annotation if parameter.required else f"{annotation} | None"
            argument = Argument(name, shown, default, " ".join(parameter.doc.split()))
            (optional if default else required).append(argument)
        url = self._url_argument()
        (optional if url.default else required).append(url)
        optional += self._variable_arguments()
        transport = self._transport_argument(flavour)
        (optional if transport.default else required).append(transport)
        return [*required, *optional]

    def _transport_argument(self, flavour: Flavour) -> Argument:
        transport = self.module.runtime("http", f"{flavour.prefix}Transport")
        default = default_transport(self.module.package.transports, flavour)
        if default is None:
            return Argument("transport", transport, "", _NO_TRANSPORT_DOC)
        doc = f"What sends requests; {default.classes[flavour.prefix]} if not given."
        return Argument("transport", f"{transport} | None", "None", doc)

    # -- credentials -----------------------------------------------------------------------

    def _schemes(self) -> list[SecurityScheme]:
        used = {k for op in self.module.package.api.operations for s in op.security for k in s}
        return [
            s
            for s in self.module.package.api.security_schemes
            if s.key in used and s.kind is not SchemeKind.UNSUPPORTED
        ]

    def _is_demanded(self, key: str) -> bool:
        """Whether no operation can be called without the credential."""
        operations = self.module.package.api.operations
        return all(op.security and all(key in keys for keys in op.security) for op in operations)

    def _credential_argument(self, scheme: SecurityScheme, flavour: Flavour) -> Argument:
        name = self.module.package.names.credentials[scheme.key]
        if scheme.kind is SchemeKind.OAUTH2:
            secret = self.module.runtime("oauth", f"{flavour.prefix}TokenSource")
        else:
            secret = self.module.runtime("auth", f"{flavour.prefix}Secret")
        kind = f"tuple[{secret}, {secret}]" if scheme.kind is SchemeKind.BASIC else secret
        doc = " ".join(scheme.doc.split()) or _SCHEME_DOCS[scheme.kind]
        if self._is_demanded(scheme.key):
            return Argument(name, f"{kind} | None", "", doc)
        unset = [self.module.runtime("model", name) for name in ("Unset", "UNSET")]
        return Argument(name, f"{kind} | None | {unset[0]}", unset[1], doc)

    def _credential(self, scheme: SecurityScheme) -> str:
        name = self.module.package.names.credentials[scheme.key]
        argument = f"argument={text_literal(name)}"
        match scheme.kind:
            case SchemeKind.API_KEY:
                where = text_literal(scheme.where.value)
                wire = text_literal(scheme.wire_name)
                return (
                    f"{self.module.runtime('auth', 'ApiKey')}({where}, {wire}, {name}, {argument})"
                )
            case SchemeKind.BASIC:
                return f"{self.module.runtime('auth', 'Basic')}.of({name}, {argument})"
            case SchemeKind.OAUTH2:
                urls = {"token_url": scheme.token_url, "refresh_url": scheme.refresh_url}
                given = [f"{key}={text_literal(url)}" for key, url in urls.items() if url]
                kind = f"{self.module.runtime('oauth', 'OAuth2')}.of"
                return f"{kind}({', '.join([name, *given, argument])})"
            case _:
                return f"{self.module.runtime('auth', 'Bearer')}({name}, {argument})"

    # -- parameters given once -------------------------------------------------------------

    def _client_parameters(self) -> list[tuple[Parameter, str]]:
        found = {
            p.wire_name: p
            for op in self.module.package.api.operations
            for p in op.parameters
            if p.client
        }
        names = self.module.package.names.client_parameters
        return [(parameter, names[wire]) for wire, parameter in found.items()]

    # -- server ----------------------------------------------------------------------------

    def _own_servers(self) -> list[str]:
        """The absolute servers that operations have of their own; empty strings for the others."""
        urls = (operation.server for operation in self.module.package.api.operations)
        return [url if _is_absolute(url) else "" for url in urls]

    def _server(self) -> Server | None:
        """The first server, if its URL can be called as it stands; without one, that of the first
        operation, if all have some."""
        own = self._own_servers()
        common = Server(own[0]) if own and all(own) else None
        server = next(iter(self.module.package.api.servers), common)
        if server is None:
            return None
        defaults = {v.name: v.default if v.default.isalnum() else "x" for v in server.variables}
        if not defaults.keys() >= {*_VARIABLE.findall(server.url)}:
            return None
        url = _VARIABLE.sub(lambda match: defaults[match[1]], server.url)
        return server if _is_absolute(url) else common

    def _url_argument(self) -> Argument:
        server = self._server()
        string = self.module.builtin("str")
        if server is None:
            return Argument("base_url", string, "", _NO_SERVER_DOC)
        own = any(self._own_servers())
        doc = f"URL of the server, instead of {'all documented ones' if own else 'the documented one'}."
        if server.variables or own:
            return Argument("base_url", f"{string} | None", "None", doc)
        return Argument("base_url", string, text_literal(server.url), doc)

    def _variable_arguments(self) -> list[Argument]:
        server = self._server()
        names = self.module.package.names.server_variables
        string = self.module.builtin("str")
        return [
            Argument(names[v.name], string, text_literal(v.default), " ".join(v.doc.split()))
            for v in (server.variables if server else ())
        ]

    def _own_servers_choice(self) -> str:
        demanded = not self._url_argument().default
        return "not base_url" if any(self._own_servers()) and not demanded else ""

    def _base_url(self) -> str:
        server = self._server()
        if server is None:
            return "base_url"
        if not server.variables:
            own = any(self._own_servers())
            return f"base_url or {text_literal(server.url)}" if own else "base_url"
        names = self.module.package.names.server_variables
        template = _VARIABLE.sub(lambda match: f"{{{names[match[1]]}}}", server.url)
        given = [f"{names[v.name]}=({names[v.name]}, {_allowed(v)})" for v in server.variables]
        arguments = ", ".join([text_literal(template), *given])
        url = f"{self.module.runtime('servers', 'server_url')}({arguments})"
        return f"base_url\n{' ' * 16}or {spread(url, 16, len('or '))}"


def _dict(entries: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in entries.items())}}}"


def _entries(name: str, entries: Mapping[str, str]) -> str:
    """A dict as a setting; empty without entries."""
    return spread(_dict(entries), 16, len(f"{name}=")) if entries else ""


def _allowed(variable: ServerVariable) -> str:
    """The values that a variable of a server may have, or the form of them."""
    if variable.values:
        return tuple_literal([text_literal(value) for value in variable.values])
    return text_literal(variable.form)


def _is_absolute(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:  # half an IPv6 address
        return False


_WITH_RESPONSE_DOC = (
    "The same methods, each returning an `ApiResponse` with status, headers and request id."
)
_WITH_OPTIONS_DOC = (
    "The same client for another account or server, or with other options.\n\n"
    "Connections, limits and drift are shared, but not the tokens that another grant gets;\n"
    "`headers` are added. Closing is up to the original."
)
_NO_TRANSPORT_DOC = "What sends requests; this package has nothing of its own for it."
_NO_SERVER_DOC = "URL of the server; the API's document names none."
_SCHEME_DOCS = {
    SchemeKind.API_KEY: "API key, or a callable that returns it.",
    SchemeKind.BASIC: "User name and password.",
    SchemeKind.OAUTH2: "Access token, a callable that returns it, or a grant to get it with.",
    SchemeKind.BEARER: "Access token, or a callable that returns it.",
}
