"""Views of modules that import their names when these are first used (PEP 562): the package, split
models.

Input: the package. Output: the module of each public name. Invariant: importing a package takes the
same time, however large it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from textwrap import wrap

from oasmith.model import Codec, SchemeKind
from oasmith.naming.runtime_names import module_of
from oasmith.python.docstrings import WIDTH, docstring
from oasmith.python.imports import Import, imports_of
from oasmith.python.literals import text_literal
from oasmith.python.package import Package
from oasmith.python.prose import described
from oasmith.values import dataclass
from oasmith.views.all_names import all_names
from oasmith.views.error_classes import error_names
from oasmith.views.renamed import RenamedTypesView, renamed_types_view
from oasmith.views.transports import transport_classes

MESSAGES = ("AsyncTransport", "Headers", "Request", "Response", "Timeout", "Transport")
"""The names with which users write a transport of their own."""


@dataclass(frozen=True, slots=True)
class LazyView:
    """A module whose names are imported when they are first used."""

    doc_lines: list[str]
    imports: list[Import]
    """For type checkers."""
    modules: dict[str, str]
    """The module of each name, or the names of each module, as literals."""
    names: list[str]
    renamed: RenamedTypesView | None = None


def init_view(package: Package) -> LazyView:
    """The package itself: clients, errors, the marker of absent values."""
    client = package.names.client
    where = {client: "client", f"Async{client}": "client"}
    where |= dict.fromkeys(error_names(package.api), "errors")
    names = ["UNSET", "Unset", *MESSAGES, "ApiResponse", "Attempt", "CallOptions", "preload"]
    names += ["Drift", "DriftCounts"]
    names += ["ClientCredentials", "RefreshToken"] if _uses_oauth(package) else []
    names += ["LocalLimiter"] if package.has_limits else []
    names += ["RedisLimiter"] if package.has_redis else []
    names += ["ServerSentEvent"] if any(op.sequence for op in package.api.operations) else []
    names += ["File", "Upload"] if _takes_uploads(package) else []
    names += transport_classes(package.transports)
    where |= {name: f"_runtime.{module_of(name)}" for name in names}
    doc = described(f"Client of {package.api.title} {package.api.version}.", package.api.doc)
    return _lazy_view(doc, where)


def _takes_uploads(package: Package) -> bool:
    bodies = (operation.body for operation in package.api.operations if operation.body)
    codecs = {content.codec for body in bodies for content in body.contents}
    return not codecs.isdisjoint((Codec.BINARY, Codec.MULTIPART))


def _uses_oauth(package: Package) -> bool:
    return any(scheme.kind is SchemeKind.OAUTH2 for scheme in package.api.security_schemes)


def models_init_view(package: Package) -> LazyView:
    """The models of a split package: every class and alias."""
    names = package.names
    where = {names.types[id_]: names.modules[id_] for id_ in package.api.types}
    view = _lazy_view(f"Models of {package.api.title}.", where)
    groups: dict[str, list[str]] = {}
    for name in sorted(where):
        groups.setdefault(where[name], []).append(name)
    modules = {text_literal(module): _listed(groups[module]) for module in sorted(groups)}
    return replace(view, modules=modules, renamed=renamed_types_view(package))


def _listed(names: Sequence[str]) -> str:
    """Names in one text, over as many lines as it needs."""
    lines = wrap(" ".join(names), WIDTH - 12, break_long_words=False)
    *others, last = [text_literal(f"{line} ") for line in lines[:-1]] + [text_literal(lines[-1])]
    return "\n        ".join(["(", *others, last]) + "\n    )" if others else last


def _lazy_view(doc: str, where: Mapping[str, str]) -> LazyView:
    froms: dict[str, set[str]] = {}
    for name, module in where.items():
        froms.setdefault(f".{module}", set()).add(name)
    modules = {text_literal(name): text_literal(where[name]) for name in sorted(where)}
    return LazyView(docstring(doc, 0), imports_of(froms, 4), modules, all_names(where))
