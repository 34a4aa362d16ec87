"""Class names of types.

Input: the model, the record, and the names of operations. Output: a class name for each type, old
names as aliases, and the module of each type. Invariant: recorded names come first, then those of
components, then those of types written inside of others, which begin with the name of their owner.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from oasmith.model import Api, NamedType, TypeId
from oasmith.naming.identifiers import class_name, snake
from oasmith.naming.inline import Inline
from oasmith.naming.names import OperationName
from oasmith.naming.recorded import Recorded, WebhookName
from oasmith.naming.reserved import MODELS_MODULE_RESERVED, TYPE_RESERVED
from oasmith.naming.scope import Scope
from oasmith.naming.settled_names import SettledNames, settle_names
from oasmith.naming.type_matching import Matches
from oasmith.naming.words import words


def name_types(
    api: Api,
    operations: Mapping[str, OperationName],
    webhooks: Mapping[str, WebhookName],
    drop_suffix: str,
    recorded: Recorded,
    matches: Matches,
) -> SettledNames[TypeId]:
    """The class names by type id, and the old class names by name."""
    scope = Scope(TYPE_RESERVED)
    components = _components(api, drop_suffix)
    settled = _settled(scope, api, components, drop_suffix, recorded, matches)
    names = settled.names
    inline = Inline(api, operations, webhooks)
    for wanted in _rounds(api, components, inline):
        names |= scope.assign({id_: w for id_, w in wanted.items() if id_ not in names and w})
    waiting = [id_ for id_ in api.types if id_ not in names]
    while waiting:
        ready = [id_ for id_ in waiting if inline.is_ready(id_, names)] or waiting
        names |= scope.assign({id_: inline.names(id_, names) for id_ in ready})
        waiting = [id_ for id_ in waiting if id_ not in names]
    return SettledNames({id_: names[id_] for id_ in api.types}, settled.aliases)


def _rounds(
    api: Api, components: Mapping[TypeId, Sequence[str]], inline: Inline
) -> Iterator[dict[TypeId, Sequence[str]]]:
    """What is named before what is a part of something: components that are spelled like classes,
    other components, what has a name as a response or parameter, bodies of errors."""
    exact = {
        id_ for id_, wanted in components.items() if wanted[-1] == api.types[id_].hint.component
    }
    yield {id_: wanted for id_, wanted in components.items() if id_ in exact}
    yield dict(components)
    others = [id_ for id_ in api.types if id_ not in components]
    shared = {id_: inline.shared(id_) for id_ in others}
    yield dict(shared)
    errors = {id_: inline.error(id_) for id_ in others if not shared[id_]}
    errors = {id_: wanted for id_, wanted in errors.items() if wanted}
    for count in sorted({inline.places(id_) for id_ in errors}, reverse=True):
        yield {id_: wanted for id_, wanted in errors.items() if inline.places(id_) == count}


def _settled(
    scope: Scope,
    api: Api,
    components: Mapping[TypeId, list[str]],
    drop_suffix: str,
    recorded: Recorded,
    matches: Matches,
) -> SettledNames[TypeId]:
    """What pins, options and the last run settle; recorded names do not count where the option
    `drop-suffix` is another one now."""
    pinned = {id_: t.hint.pinned for id_, t in api.types.items() if t.hint.pinned}
    ids = {known.name: id_ for id_, known in matches.found.items()} | dict(matches.merged)
    old = {id_: known.name for id_, known in matches.found.items()}
    aliases = {a: ids[now] for a, now in recorded.type_aliases.items() if now in ids}
    resting = {a for a, now in recorded.type_aliases.items() if now in matches.retired}
    retired = [*matches.retired, *resting]
    if recorded.drop_suffix not in (None, drop_suffix):
        old, retired = {}, []
    return settle_names(
        scope,
        components,
        pinned=pinned,
        unchanged={id_: name for id_, name in old.items() if id_ not in matches.renamed},
        renamed={id_: name for id_, name in old.items() if id_ in matches.renamed},
        aliases={**aliases, **(matches.merged if old else {})},
        retired=retired,
    )


def _components(api: Api, drop_suffix: str) -> dict[TypeId, list[str]]:
    candidates = {}
    for id_, named in api.types.items():
        hint = named.hint
        if hint.pinned:
            candidates[id_] = [hint.pinned]
        elif hint.component:
            full = class_name(hint.component)
            short = full.removesuffix(drop_suffix) if drop_suffix else full
            candidates[id_] = [short, full] if short and short != full else [full]
    return candidates


def name_modules(api: Api, types: Mapping[TypeId, str]) -> dict[TypeId, str]:
    """The module of each type in a split package: that of the component it belongs to."""
    homes = {id_: _home(named, api.types) for id_, named in api.types.items()}
    candidates = {
        home: [snake(words(types[home]), "model")] for home in dict.fromkeys(homes.values())
    }
    modules = Scope(MODELS_MODULE_RESERVED, ignore_case=True).assign(candidates)
    return {id_: modules[home] for id_, home in homes.items()}


def _home(named: NamedType, types: Mapping[TypeId, NamedType]) -> TypeId:
    seen: set[TypeId] = set()
    while named.hint.parent in types and named.id not in seen:
        seen.add(named.id)
        named = types[named.hint.parent]
    return named.id
