"""What it does: reports members of an `enum` that the schema's own `type` forbids.

Why it matters: no value satisfies both. The type decides which values the generated client accepts.
oasmith converts a member of another type by its text (`true` under `type: string` is "true", "1"
under `type: integer` is 1) and leaves out a member that it cannot convert.

Example:

    {type: integer, enum: ['1', '2']}

Fix: write the members in the declared type (quote `"true"`, `"1.0"`), or correct the type. If null
is allowed, add `null` to the types.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.json_value import Json
from oasmith.lint.reading import sequence, types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.enum_members import JSON_TYPES, are_texts, is_of, read_members
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_SHOWN = 5


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for a schema with such members, at the first of them."""
    types = types_of(node.value)
    if not types or any(name not in JSON_TYPES for name in types):
        return
    if node.value.get("nullable") is True and context.version.null == "nullable":
        types.append("null")
    members = sequence(node.value, "enum")
    if are_texts(members, types):
        return
    wrong = [i for i, member in enumerate(members) if not any(is_of(n, member) for n in types)]
    if wrong:
        consequence, remedy = _consequence(members, [members[i] for i in wrong], types)
        yield Finding(
            join(node.pointer, "enum", wrong[0]),
            f"not of the declared type `{' | '.join(types)}`: "
            f"{_shown([members[i] for i in wrong])}; {consequence}",
            help=remedy,
        )


def _consequence(members: list[Json], wrong: list[Json], types: list[str]) -> tuple[str, str]:
    """What becomes of the members in the generated type, and what to do."""
    plain = [name for name in types if name != "null"]
    if set(plain) == {"array"}:
        return "they are read as values of the items", "move the `enum` into the `items`"
    if None in wrong:
        return "null is not accepted", f"write `type: {json.dumps([*types, 'null'])}` to accept it"
    read = read_members(wrong, plain)
    if not read_members(members, plain):
        return "the client uses the members as they are and ignores the type", "correct the type"
    if len(read) < len(wrong):
        lost = [value for value in wrong if value not in [given for given, _ in read]]
        return f"left out of the generated type: {_shown(lost)}", "correct the type or the members"
    values = dict(zip(map(repr, (given for given, _ in read)), (v for _, v in read), strict=True))
    whole = [values.get(repr(member), member) for member in members]
    return f"read as {_shown([value for _, value in read])}", f"write `enum: {json.dumps(whole)}`"


def _shown(values: list[Json]) -> str:
    more = f" and {len(values) - _SHOWN} more" if len(values) > _SHOWN else ""
    return ", ".join(f"`{json.dumps(value)[:40]}`" for value in values[:_SHOWN]) + more


RULE = Rule("enum-type", Severity.WARN, check, ("schema",), frozenset({"enum"}))
