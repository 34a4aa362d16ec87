"""Names of the arguments of methods.

Input: an operation and its recorded names. Output: a name for each parameter, aliases, and retired
names. Invariant: a path parameter is recognised by its place in the path, since its name is not
sent; any other by its wire name, preferably in the same location.
"""

from __future__ import annotations

from collections.abc import Iterable

from oasmith.model import Operation, Parameter, Where
from oasmith.naming.feature_matching import FeatureMatching, among
from oasmith.naming.identifiers import snake
from oasmith.naming.identity import blank, place_in_path
from oasmith.naming.members import gone_names
from oasmith.naming.recorded import RecordedOperation
from oasmith.naming.reserved import PARAMETER_RESERVED, WAIT_RESERVED
from oasmith.naming.scope import Scope
from oasmith.naming.settled_names import settle_names
from oasmith.naming.words import words
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of the methods of an operation.

    `names` and `retired` are arguments by the keys of their parameters, `retired` those of
    parameters that are gone. `aliases` lead from old arguments to those of today, `resting` to
    retired ones.
    """

    names: dict[str, str]
    aliases: dict[str, str]
    resting: dict[str, str]
    retired: dict[str, str]


def parameter_key(parameter: Parameter) -> str:
    """The key under which a parameter of an operation is recorded."""
    return f"{parameter.where.value}:{parameter.wire_name}"


def name_arguments(operation: Operation, known: RecordedOperation | None) -> Arguments:
    """The names of the arguments of the operation's methods."""
    parameters = {parameter_key(p): p for p in operation.parameters}
    candidates = {
        key: [
            snake(words(p.wire_name), "param"),
            snake((*words(p.wire_name), p.where.value), "param"),
        ]
        for key, p in parameters.items()
    }
    scope = Scope(WAIT_RESERVED if operation.polling is not None else PARAMETER_RESERVED)
    pinned = {key: p.pinned for key, p in parameters.items() if p.pinned}
    if known is None:
        names = scope.assign({key: [pin] for key, pin in pinned.items()})
        names |= scope.assign({k: w for k, w in candidates.items() if k not in names})
        return Arguments({key: names[key] for key in candidates}, {}, {}, {})
    old = {**known.retired, **known.parameters}
    same = _same(operation, known)
    was = {key: old[before] for key, before in same.items()}
    now = {name: key for key, name in was.items()}
    gone = {k: n for k, n in gone_names(was, known.parameters, known.retired).items() if ":" in k}
    resting = {alias: arg for alias, arg in known.aliases.items() if arg in gone.values()}
    renamed = {key for key, before in same.items() if _name(key) != _name(before)}
    settled = settle_names(
        scope,
        candidates,
        pinned=pinned,
        unchanged={k: name for k, name in was.items() if k not in renamed and k not in pinned},
        renamed={k: name for k, name in was.items() if k in renamed and k not in pinned},
        aliases={alias: now[arg] for alias, arg in known.aliases.items() if arg in now},
        retired=[*gone.values(), *resting],
    )
    names = settled.names
    names |= scope.assign({key: w for key, w in candidates.items() if key not in names})
    taken = set(pinned.values())
    return Arguments(
        names={key: names[key] for key in candidates},
        aliases={alias: names[key] for alias, key in sorted(settled.aliases.items())},
        resting=resting,
        retired={key: name for key, name in gone.items() if name not in taken},
    )


def name_body_fields(attributes: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """The arguments for the properties of a body, by the attributes of its model, beside arguments
    whose names are `taken`."""
    scope = Scope()
    scope.reserve(taken)
    return scope.assign({name: [name, f"{name}_body"] for name in attributes})


def _name(key: str) -> tuple[str, ...]:
    return words(key.partition(":")[2])


def _same(operation: Operation, known: RecordedOperation) -> dict[str, str]:
    """The recorded key of each parameter that the last run had."""
    ours = [parameter_key(p) for p in operation.parameters]
    theirs = [key for key in (*known.parameters, *known.retired) if ":" in key]
    matching = FeatureMatching(ours, theirs)
    if blank(operation.id) == blank(known.id):
        matching.match(lambda key: _place(operation.id, key), lambda key: _place(known.id, key))
    matching.accept({key: key for key in ours if key in matching.new and key in matching.old})
    for there in (known.parameters, known.retired):
        matching.match(_spelled, among(there, _spelled))
        matching.match(_name, among(there, _name))
    return matching.found


def _place(path: str, key: str) -> str:
    """The place of a parameter of the path; empty for others."""
    where, _, name = key.partition(":")
    return place_in_path(path, name) if where == Where.PATH.value else ""


def _spelled(key: str) -> object:
    return (key.partition(":")[0], *_name(key)) if _name(key) else None
