"""Operations of one resource that would be called the same: what their paths tell them apart by.

First the nouns that not all of them have, then the parameters, then the HTTP method; as much of it
as makes all of them different. One that has nothing of its own keeps the plain name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from oasmith.model import Operation
from oasmith.naming.strategies.by_path import nouns_of, parameters_of
from oasmith.naming.verbs import VERBS
from oasmith.naming.words import one_of, singular, words

Name: TypeAlias = tuple[str, ...]


def told_apart(name: Name, operations: Sequence[Operation]) -> Mapping[str, list[Name]]:
    """Names for operations that all want to be called `name`, best first."""
    nouns = {op.id: [one_of(noun) for noun in nouns_of(op)] for op in operations}
    parameters = {op.id: parameters_of(op) for op in operations}
    own_nouns, own_parameters = _own(nouns), _own(parameters)
    levels: list[dict[str, Name]] = [{}, {}, {}]
    for operation in operations:
        id_ = operation.id
        levels[0][id_] = with_nouns(name, own_nouns[id_])
        by = [word for each in own_parameters[id_] for word in ("and", *each)]
        levels[1][id_] = (*levels[0][id_], *(("by", *by[1:]) if by else ()))
        levels[2][id_] = (*levels[1][id_], *words(operation.method))
    enough = [at for at, names in enumerate(levels) if len(set(names.values())) == len(operations)]
    start = enough[0] if enough else 0
    return {op.id: list(dict.fromkeys(each[op.id] for each in levels[start:])) for op in operations}


def with_nouns(name: Name, nouns: Sequence[Name]) -> Name:
    """The name with nouns before its own, behind the verb; those that it says already are left
    out."""
    said = set(map(singular, name))
    extra = [word for noun in nouns if not said >= set(noun) for word in noun]
    if name[:1] and name[0] in VERBS:
        return (name[0], *extra, *name[1:])
    return (*extra, *name)


def _own(parts: Mapping[str, Sequence[Name]]) -> dict[str, list[Name]]:
    """Of each, what not all have."""
    common = set.intersection(*(set(each) for each in parts.values()))
    return {id_: [part for part in each if part not in common] for id_, each in parts.items()}
