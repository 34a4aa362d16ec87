"""Security schemes and requirements (OpenAPI 3.1, sections 4.8.27 and 4.8.30).

Input: the document or an operation. Output: the declared schemes, and the alternatives of
credentials of each operation. A scheme that no client can send is reported once.
"""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.pins import pinned
from oasmith.model import SchemeKind, SecurityScheme, Where

Requirement = tuple[tuple[str, ...], ...]
Schemes = Mapping[str, SecurityScheme]
"""The declared schemes by their keys."""

_HTTP = {"basic": SchemeKind.BASIC, "bearer": SchemeKind.BEARER}
_TOKENS = {"oauth2": SchemeKind.OAUTH2, "openIdConnect": SchemeKind.BEARER}


def lower_schemes(context: Context) -> Schemes:
    """The declared schemes; one that cannot be sent yet is reported and kept as unsupported."""
    components = context.root.get("components")
    if not isinstance(components, dict):
        return {}
    located = Located(components, "#/components").entries("securitySchemes")
    return {key: _scheme(context, key, node) for key, node in located}


def _scheme(context: Context, key: str, located: Located) -> SecurityScheme:
    target = context.target(located) if isinstance(located.node, dict) else None
    node: Json = target.node if target is not None and isinstance(target.node, dict) else {}
    kind = _kind(node)
    doc = node.get("description") if isinstance(node.get("description"), str) else ""
    pin = pinned(target) if target is not None else ""
    if kind is SchemeKind.UNSUPPORTED:
        context.findings.warn(
            "security-unsupported",
            f"the scheme `{key}` ({' '.join(_named(node))}) is up to the caller: the client has no "
            f"argument for it, and calls go without; {_remedy(node)}",
            located.pointer,
        )
    if kind is SchemeKind.OAUTH2:
        token, refresh = _token_urls(node.get("flows"))
        return SecurityScheme(
            key, kind, doc=doc or "", pinned=pin, token_url=token, refresh_url=refresh
        )
    if kind is not SchemeKind.API_KEY:
        return SecurityScheme(key, kind, doc=doc or "", pinned=pin)
    where = next(w for w in Where if w.value == node["in"])
    return SecurityScheme(key, kind, where, node["name"], doc or "", pin)


def _named(node: dict[str, Json]) -> list[str]:
    return [str(node[key]) for key in ("type", "scheme") if key in node]


def _remedy(node: dict[str, Json]) -> str:
    if node.get("type") == "mutualTLS":
        return "give the transport an `ssl_context` with the certificate"
    return "give its header with `headers=`, to the client or to `with_options`"


def _kind(node: dict[str, Json]) -> SchemeKind:
    scheme_type = str(node.get("type"))
    if scheme_type == "http":
        return _HTTP.get(str(node.get("scheme")).lower(), SchemeKind.UNSUPPORTED)
    if scheme_type in _TOKENS:
        return _TOKENS[scheme_type]
    named = isinstance(node.get("name"), str) and node.get("in") in ("header", "query", "cookie")
    return SchemeKind.API_KEY if scheme_type == "apiKey" and named else SchemeKind.UNSUPPORTED


def _token_urls(flows: Json) -> tuple[str, str]:
    """The URLs of the token endpoint and of the refresh endpoint, empty if it is the same (OpenAPI
    3.1, section 4.8.29)."""

    def url(flow: str, key: str) -> str:
        node = flows.get(flow) if isinstance(flows, dict) else None
        text = node.get(key) if isinstance(node, dict) else None
        return text if isinstance(text, str) else ""

    own = url("clientCredentials", "tokenUrl")
    users = [url(flow, "tokenUrl") for flow in ("authorizationCode", "password")]
    refresh = [url(flow, "refreshUrl") for flow in ("authorizationCode", "password", "implicit")]
    token = next(filter(None, (own, *users)), "")
    renewed = next(filter(None, (*refresh, *users)), "")
    return token, renewed if renewed != token else ""


def lower_requirement(
    context: Context, owner: Located, schemes: Schemes, inherited: Requirement
) -> Requirement:
    """The alternatives of an operation or document, no credentials last; those inherited if it has
    none.

    A scheme that the client cannot send is left to the caller and is no part of a requirement.
    """
    if not isinstance(owner.node.get("security"), list):
        return inherited
    alternatives = []
    for located in owner.items("security"):
        keys = tuple(located.node) if isinstance(located.node, dict) else ()
        if not all(key in schemes for key in keys):
            continue  # the rule `security-defined` reports it
        sendable = (key for key in keys if schemes[key].kind is not SchemeKind.UNSUPPORTED)
        alternatives.append(tuple(sendable))
    demanded = sorted(dict.fromkeys(alternatives), key=lambda keys: not keys)
    return tuple(demanded) if any(demanded) else ()
