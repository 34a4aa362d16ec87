"""Credentials: what the schemes send, and which of them operations ask for.

Input: the schemes and requirements of both versions. Output: changes on the side of requests.
Schemes are the same where they send the same, whatever they are called.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diff.changes import REQUEST, Side
from oasmith.diff.collector import Collector
from oasmith.diff.facts import Fact, Found
from oasmith.model import Operation, SchemeKind, SecurityScheme
from oasmith.spec.structure.references import escape

_NOTHING: frozenset[str] = frozenset()


def scheme_changes(collector: Collector) -> None:
    """Schemes that send something else under the same key."""
    pair = collector.pair
    before = {scheme.key: scheme for scheme in pair.old.api.security_schemes}
    used = {key for op in pair.new.api.operations for keys in op.security for key in keys}
    for scheme in pair.new.api.security_schemes:
        old = before.get(scheme.key)
        if old is not None and _sent(old) != _sent(scheme) and scheme.key in used:
            reached = [
                pair.new.call(op)
                for op in pair.new.api.operations
                if any(scheme.key in keys for keys in op.security)
            ]
            pointer = f"#/components/securitySchemes/{escape(scheme.key)}"
            message = f"`{scheme.key}` sends {_sent(scheme)}, which was {_sent(old)}"
            symbol = f"{pair.new.names.client}({pair.new.names.credentials.get(scheme.key, '')})"
            collector.add("security-changed", pointer, symbol, message, "credentials", reached)


def requirement_changes(collector: Collector, old: Operation, new: Operation) -> None:
    """What is different in what an operation asks for; schemes are known by what they send, and one
    that sends something else under its key is a change for itself."""
    pair = collector.pair
    before = _alternatives(old, pair.old.api.security_schemes)
    after = _alternatives(new, pair.new.api.security_schemes)
    for keys in set(old.security) & set(new.security):
        before.discard(_sends(keys, pair.old.api.security_schemes))
        after.discard(_sends(keys, pair.new.api.security_schemes))
    told = list(_differences(before, after))
    facts = [Fact(code, "#/security", pair.new.names.client, what, REQUEST) for code, what in told]
    collector.compare(Found(facts), Side.REQUEST, pair.new.call(new))


def _differences(
    before: set[frozenset[str]], after: set[frozenset[str]]
) -> Iterator[tuple[str, str]]:
    gone, came = before - after, after - before
    if _NOTHING in gone:
        yield "security-added", f"calls need credentials: {' or '.join(sorted(map(_described, after)))}"
        return
    if _NOTHING in came:  # who sends some all the same is not refused
        yield "security-alternative-added", "calls need no credentials any more"
        return
    for each in sorted(map(_described, gone)):
        yield "security-alternative-removed", f"calls do not take {each} any more"
    for each in sorted(map(_described, came)):
        yield "security-alternative-added", f"calls take {each} as well"


def _alternatives(operation: Operation, schemes: tuple[SecurityScheme, ...]) -> set[frozenset[str]]:
    return {_sends(keys, schemes) for keys in operation.security} or {_NOTHING}


def _sends(keys: tuple[str, ...], schemes: tuple[SecurityScheme, ...]) -> frozenset[str]:
    by_key = {scheme.key: scheme for scheme in schemes}
    return frozenset(_sent(by_key[key]) for key in keys if key in by_key)


def _sent(scheme: SecurityScheme) -> str:
    """What a credential becomes in a request, in words."""
    match scheme.kind:
        case SchemeKind.API_KEY:
            return f"a key in the {scheme.where.value} `{scheme.wire_name}`"
        case SchemeKind.BASIC:
            return "a user name and a password"
        case SchemeKind.UNSUPPORTED:
            return "something that is up to the caller"
        case _:
            return "a bearer token"


def _described(sent: frozenset[str]) -> str:
    return " and ".join(sorted(sent)) or "no credentials"
