"""Constants: properties and parameters that can have one value only.

Input: an API whose tags are settled. Output: the same API, each of them with that value, which is
sent where a caller does not give it.
"""

from __future__ import annotations

from dataclasses import replace

from oasmith.model import (
    Api,
    Const,
    Default,
    Enum,
    Field,
    Named,
    NamedType,
    Operation,
    Parameter,
    Record,
    TypeExpr,
)
from oasmith.model.walk import Types, unaliased


def settle_constants(api: Api) -> Api:
    """The API, with the value of each property and parameter that has only one."""
    return replace(
        api,
        types={id_: _named(named, api.types) for id_, named in api.types.items()},
        operations=tuple(_operation(operation, api.types) for operation in api.operations),
    )


def _named(named: NamedType, types: Types) -> NamedType:
    if not isinstance(named, Record):
        return named
    fields = tuple(_field(field, types) for field in named.fields)
    same = all(new is old for new, old in zip(fields, named.fields, strict=True))
    return named if same else replace(named, fields=fields)


def _operation(operation: Operation, types: Types) -> Operation:
    parameters = tuple(_parameter(parameter, types) for parameter in operation.parameters)
    return replace(operation, parameters=parameters) if parameters else operation


def _parameter(parameter: Parameter, types: Types) -> Parameter:
    # An optional one with a single value is a switch: to send it is the caller's choice.
    if not parameter.required or parameter.client:
        return parameter
    value = only_value(parameter.type, types)
    # Python shares a default that can change among all calls.
    if value is None or isinstance(value.value, list | dict):
        return parameter
    return replace(parameter, constant=value)


def _field(field: Field, types: Types) -> Field:
    """The field with its only value. An optional enum of one member is a switch that only a caller
    turns on, unless the document gives that member as default."""
    if not isinstance(field.type, Named | Const):
        return field  # as nearly all are
    value = only_value(field.type, types)
    is_given = field.required or (value is not None and value == field.default)
    if not is_given and _is_enum(field.type, types):
        return field
    return field if value == field.constant else replace(field, constant=value)


def _is_enum(type_: TypeExpr, types: Types) -> bool:
    found = unaliased(type_, types)
    return isinstance(found, Enum) or (isinstance(found, Const) and found.single)


def only_value(type_: TypeExpr, types: Types) -> Default | None:
    """The only value of a type; None if it has others."""
    found = unaliased(type_, types)
    if isinstance(found, Const):
        return Default(found.value)
    if isinstance(found, Enum) and len(found.values) == 1:
        return Default(found.values[0])
    return None
