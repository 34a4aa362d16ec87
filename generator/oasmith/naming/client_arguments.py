"""Names of the arguments of clients: credentials, parameters that are given once, server variables.

Input: the model and the record. Output: their names of today, and retired ones. Invariant: a
credential is recognised by what its scheme sends; one under the same key that sends something else
is another.
"""

from __future__ import annotations

from oasmith.model import Api, SchemeKind, SecurityScheme, Where
from oasmith.naming.feature_matching import FeatureMatching, among
from oasmith.naming.identifiers import snake
from oasmith.naming.members import gone_names, same_spelled
from oasmith.naming.recorded import Recorded, RecordedClient, Texts
from oasmith.naming.reserved import CLIENT_RESERVED
from oasmith.naming.scope import Scope
from oasmith.naming.words import words
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class ClientArguments:
    """The names of today, and those of arguments that are gone."""

    now: RecordedClient
    retired: RecordedClient


def name_client_arguments(api: Api, recorded: Recorded) -> ClientArguments:
    """The names of credentials by scheme key, of client-level parameters by wire name, and of
    server variables by name."""
    scope = Scope(CLIENT_RESERVED)
    schemes = {s.key: s for s in api.security_schemes if s.kind is not SchemeKind.UNSUPPORTED}
    parameters = {p.wire_name: p for op in api.operations for p in op.parameters if p.client}
    pins = [{k: s.pinned for k, s in schemes.items()}, {k: p.pinned for k, p in parameters.items()}]
    candidates = (
        {key: _credential(scheme) for key, scheme in schemes.items()},
        {name: [snake(words(name), "param")] for name in parameters},
        {
            v.name: [snake(words(v.name), "server"), snake(("server", *words(v.name)), "server")]
            for server in api.servers[:1]
            for v in server.variables
        },
    )
    live, gone = recorded.client, recorded.retired.client
    tables = [
        (live.credentials, gone.credentials),
        (live.parameters, gone.parameters),
        (live.server_variables, gone.server_variables),
    ]
    sends = {key: _sends(scheme) for key, scheme in schemes.items()}
    same = [_same_credentials(sends, live, gone)]
    same += [
        same_spelled(group, *texts) for group, texts in zip(candidates[1:], tables[1:], strict=True)
    ]
    named = [scope.assign({k: [pin] for k, pin in group.items() if pin}) for group in (*pins, {})]
    for names, old in zip(named, same, strict=True):
        names |= scope.assign_recorded({key: name for key, name in old.items() if key not in names})
    retired = []
    for old, texts in zip(same, tables, strict=True):
        left = gone_names(old, *texts)
        held = scope.reserve(left.values())
        retired.append({key: name for key, name in left.items() if name in held})
    for names, group in zip(named, candidates, strict=True):
        names |= scope.assign({k: w for k, w in group.items() if k not in names})
    now = [{k: names[k] for k in group} for names, group in zip(named, candidates, strict=True)]
    sent = {**gone.sends, **live.sends}
    return ClientArguments(
        RecordedClient(now[0], sends, now[1], now[2]),
        RecordedClient(
            {_retired_key(k, sent): name for k, name in retired[0].items()},
            {_retired_key(k, sent): sent[k] for k in retired[0] if k in sent},
            *retired[1:],
        ),
    )


def _retired_key(key: str, sent: Texts) -> str:
    """The key of a credential that is gone, which no scheme of today can have."""
    text = sent.get(key, "")
    return key if key.endswith(text) else f"{key}: {text}"


def _same_credentials(sends: Texts, live: RecordedClient, gone: RecordedClient) -> dict[str, str]:
    """The recorded argument of each scheme, by what it sends; where that is not known, by key."""
    names = {**gone.credentials, **live.credentials}
    sent = {**gone.sends, **live.sends}
    matching = FeatureMatching(sends, names)
    matching.accept({k: k for k in sends if k in names and sent.get(k, sends[k]) == sends[k]})
    for there in (live.credentials, gone.credentials):
        matching.match(lambda key: sends[key], among(there, lambda key: sent.get(key)))
    return {key: names[old] for key, old in matching.found.items()}


def _sends(scheme: SecurityScheme) -> str:
    """What the credential becomes in a request."""
    if scheme.kind is SchemeKind.API_KEY:
        return f"{scheme.where.value} {scheme.wire_name}"
    return "basic" if scheme.kind is SchemeKind.BASIC else "bearer"


def _credential(scheme: SecurityScheme) -> list[str]:
    key = words(scheme.key)
    by_key = snake(key[:-1] if key[-1:] == ("auth",) and len(key) > 1 else key, "auth")
    if scheme.kind is SchemeKind.API_KEY:
        parts = words(scheme.wire_name)
        if parts[:1] == ("x",) and scheme.where is Where.HEADER:
            parts = parts[1:]
        return [snake(parts, "key"), by_key]
    return ["basic_auth" if scheme.kind is SchemeKind.BASIC else "token", by_key]
