"""Bodies that may be left out, made of the arguments for their properties.

Takes a model class and values for its attributes; gives an instance of it. Always: an argument that
a caller leaves out is no value of the property.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, TypeVar, cast

from .http import guarded
from .model_base import UNSET

M = TypeVar("M")


@guarded  # any of the values may be a secret
def optional_body(model: Callable[..., M], /, **values: object) -> M | None:
    """The body that these values make; None, which sends none, where a caller has given no value.

    UNSET is no value, nor is None where the attribute is None by default. TypeError if a property
    is missing that every body has.
    """
    left_out = {each.name: _may_be_none(each) for each in fields(cast("Any", model))}
    given = {
        name: value
        for name, value in values.items()
        if value is not UNSET and not (value is None and left_out[name])
    }
    return model(**given) if given else None


def _may_be_none(field: Any) -> bool:
    """Whether None as an argument for the attribute says that nothing was given."""
    return field.default is None or field.default_factory is not MISSING
