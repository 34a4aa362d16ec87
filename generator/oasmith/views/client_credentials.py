"""Credentials of a client: an argument for each security scheme, and the credential made of it.

Input: the security schemes of an API. Output: arguments and expressions.
"""

from __future__ import annotations

from oasmith.model import SchemeKind, SecurityScheme
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.python.prose import flat
from oasmith.views.arguments import Argument
from oasmith.views.flavours import Flavour

_SCHEME_DOCS = {
    SchemeKind.API_KEY: "API key, or a callable that returns it.",
    SchemeKind.BASIC: "User name and password.",
    SchemeKind.OAUTH2: "Access token, a callable that returns it, or a grant to get it with.",
    SchemeKind.BEARER: "Access token, or a callable that returns it.",
}


def used_schemes(module: Module) -> list[SecurityScheme]:
    """The security schemes that operations name and a client can send."""
    used = {k for op in module.package.api.operations for s in op.security for k in s}
    return [
        s
        for s in module.package.api.security_schemes
        if s.key in used and s.kind is not SchemeKind.UNSUPPORTED
    ]


def _is_demanded(key: str, module: Module) -> bool:
    """Whether no operation can be called without the credential."""
    operations = module.package.api.operations
    return all(op.security and all(key in keys for keys in op.security) for op in operations)


def credential_argument(scheme: SecurityScheme, flavour: Flavour, module: Module) -> Argument:
    """The argument of the client for a credential; required if no operation can do without."""
    name = module.package.names.credentials[scheme.key]
    if scheme.kind is SchemeKind.OAUTH2:
        secret = module.runtime(f"{flavour.prefix}TokenSource")
    else:
        secret = module.runtime(f"{flavour.prefix}Secret")
    kind = f"tuple[{secret}, {secret}]" if scheme.kind is SchemeKind.BASIC else secret
    doc = flat(scheme.doc) or _SCHEME_DOCS[scheme.kind]
    if _is_demanded(scheme.key, module):
        return Argument(name, f"{kind} | None", "", doc)
    unset = [module.runtime(name) for name in ("Unset", "UNSET")]
    return Argument(name, f"{kind} | None | {unset[0]}", unset[1], doc)


def credential(scheme: SecurityScheme, module: Module) -> str:
    """The expression that makes the credential of the argument."""
    name = module.package.names.credentials[scheme.key]
    argument = f"argument={text_literal(name)}"
    match scheme.kind:
        case SchemeKind.API_KEY:
            where = text_literal(scheme.where.value)
            wire = text_literal(scheme.wire_name)
            return f"{module.runtime('ApiKey')}({where}, {wire}, {name}, {argument})"
        case SchemeKind.BASIC:
            return f"{module.runtime('Basic')}.of({name}, {argument})"
        case SchemeKind.OAUTH2:
            urls = {"token_url": scheme.token_url, "refresh_url": scheme.refresh_url}
            given = [f"{key}={text_literal(url)}" for key, url in urls.items() if url]
            kind = f"{module.runtime('OAuth2')}.of"
            return f"{kind}({', '.join([name, *given, argument])})"
        case _:
            return f"{module.runtime('Bearer')}({name}, {argument})"
